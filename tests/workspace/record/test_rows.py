"""The rows of a round's matrix: each part whose words differ, once, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from mouflow.model import Draft
from mouflow.record.digest import content
from mouflow.record.events import Row
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.matters import held
from mouflow.workspace.record.fixed_parts import LABELS, PARTS
from mouflow.workspace.record.rows import rows_between

ROOT = Path(__file__).parents[3]


def draft_of(name: str) -> Draft:
    (matter,) = held(open_workspace(ROOT), ROOT / "drafts" / name).matters
    assert isinstance(matter.text, Draft)
    return matter.text


FIRST, SECOND = draft_of("kalbar-2025/v1.yaml"), draft_of("kalbar-2025/v2.yaml")
ADDENDUM = draft_of("kalbar-2021-adendum/v1.yaml")


def changed(draft: Draft, key: str, **facts: Any) -> Draft:
    """The draft with other facts below a key."""
    below = getattr(draft, key)
    assert below is not None
    return draft.model_copy(update={key: below.model_copy(update=facts)})


def test_the_same_text_has_no_rows() -> None:
    assert rows_between(FIRST, FIRST) == rows_between(ADDENDUM, ADDENDUM) == ()


def test_each_clause_that_differs_is_a_row_in_the_order_of_the_text() -> None:
    assert rows_between(FIRST, SECOND) == (
        Row("ruang-lingkup", "Pasal 2 Ruang Lingkup"),
        Row("independensi", "Pasal 4 Independensi"),
        Row("jangka-waktu", "Pasal 7 Jangka Waktu"),
        Row("monev", "Pasal 8 Pemantauan dan Evaluasi"),
    )
    gone = rows_between(SECOND, FIRST)
    assert Row("independensi", "Pasal 4 Independensi") in gone
    assert {row.id for row in gone} == {row.id for row in rows_between(FIRST, SECOND)}


@pytest.mark.parametrize(
    ("other", "part"),
    [
        (changed(FIRST, "term", years=4), "@term"),
        (changed(FIRST, "signing", copies=3), "@signing"),
        (FIRST.model_copy(update={"subject": "Sinergi"}), "@subject"),
        (FIRST.model_copy(update={"legal_basis": FIRST.legal_basis[:1]}), "@legal-basis"),
        (FIRST.model_copy(update={"recitals": FIRST.recitals[:1]}), "@recitals"),
        (FIRST.model_copy(update={"work_plan": FIRST.work_plan[:1]}), "@work-plan"),
        (FIRST.model_copy(update={"note": "Lain", "approvals": ()}), None),
    ],
)
def test_what_differs_outside_of_the_clauses_is_a_row_by_its_fixed_part(other: Draft, part: str | None) -> None:
    found = rows_between(FIRST, other)
    assert [row for row in found if row.id.startswith("@")] == ([Row(part, LABELS[part])] if part else [])


def test_what_an_addendum_changes_is_a_row() -> None:
    assert ADDENDUM.amends is not None
    other = changed(ADDENDUM, "amends", changes=ADDENDUM.amends.changes[:0])
    assert [row.id for row in rows_between(ADDENDUM, other)] == ["@amends"]


def test_the_fixed_parts_are_those_of_the_digest() -> None:
    known = {part for part in content(FIRST).parts if part.startswith("@")}
    assert set(LABELS) == known
    assert set(PARTS.values()) == known - {"@order", "@attachments"}
