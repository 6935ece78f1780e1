"""Random drafts and letters: sound for every seed, of every turn of the format, and written alike in every format."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from bench import drafts
from bench.engines import ROOT
from bench.soak import tried
from mouflow.model.party import Capacity
from mouflow.reading.models import read_draft, read_letter
from mouflow.workspace.folder import open_workspace

SEEDS = st.integers(0, 2**32)
WORKSPACE = open_workspace(ROOT)


@given(SEEDS)
def test_every_seed_gives_a_sound_draft_and_a_sound_letter(seed: int) -> None:
    assert read_draft(drafts.draft(seed), "acak.yaml").problems == ()
    assert read_letter(drafts.letter(seed), "acak.yaml").problems == ()


@given(SEEDS)
def test_every_seed_is_written_alike_in_every_format(seed: int) -> None:
    assert list(tried(WORKSPACE, seed, ("docx", "html", "text"))) == []


def test_a_seed_gives_one_text() -> None:
    assert drafts.draft(7) == drafts.draft(7)
    assert drafts.draft(7) != drafts.draft(8)


def test_some_seeds_take_every_turn() -> None:
    found = [read_draft(drafts.draft(seed), "acak.yaml").value for seed in range(120)]
    assert {draft.kind for draft in found} == set(drafts.KINDS)
    assert {len(draft.parties) for draft in found} == {2, 3, 4, 5, 15}
    capacities = {party.signatory.capacity for draft in found for party in draft.parties}
    assert capacities == set(get_args(Capacity)) - {"Pjs."}
    assert {draft.final for draft in found} == {True, False}
    assert any(draft.work_plan for draft in found)
    assert any(draft.signing.witnesses for draft in found)
    assert {draft.style.paper for draft in found} == {None, "A4", "F4"}
    assert sum("[[" in item.text for draft in found for clause in draft.clauses for item in clause.items) > 10
