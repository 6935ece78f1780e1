"""What documents call the parts of a text: every fixed part, and every provision of the worked drafts."""

from pathlib import Path

import pytest

from mouflow.model import Draft
from mouflow.model.provisions import provisions
from mouflow.record.content import FIXED as PARTS
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.matters import held
from mouflow.workspace.record.part_names import FIXED, WHOLE, part_name

ROOT = Path(__file__).parents[3]


def draft(name: str) -> Draft:
    (matter,) = held(open_workspace(ROOT), ROOT / "drafts" / name).matters
    assert isinstance(matter.text, Draft)
    return matter.text


OLD, NEW = draft("kalbar-2025/v1.yaml"), draft("kalbar-2025/v2.yaml")


def test_every_fixed_part_has_its_own_words():
    assert set(FIXED) == set(PARTS)
    assert len(set(FIXED.values())) == len(FIXED)


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("", WHOLE),
        ("@parties", "Para pihak"),
        ("ruang-lingkup", "Pasal 2 Ruang Lingkup"),
        ("pengaduan", "Pasal 2 huruf c"),
        ("monev", "Pasal 8 Pemantauan dan Evaluasi"),
        ("tidak-ada", "tidak-ada"),
    ],
)
def test_names(part, name):
    assert part_name(part, NEW, OLD) == name


def test_a_part_that_only_the_older_draft_has_is_named_by_it():
    gone = Draft.model_validate(
        NEW.model_copy(update={"clauses": tuple(each for each in NEW.clauses if each.id != "monev")})
    )
    assert part_name("monev", gone, OLD) == "Pasal 5 Pemantauan dan Evaluasi"


def test_no_two_provisions_have_one_name():
    ids = [part.id for _, part in provisions(NEW) if part.id]
    assert len(ids) > 10
    assert len({part_name(each, NEW) for each in ids}) == len(ids)
