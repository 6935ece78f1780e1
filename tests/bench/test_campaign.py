"""Generated campaigns: sound, as large as asked for, with all that is hard in names, and the same for a seed."""

import csv
import io
from pathlib import Path

import pytest

from bench.campaign import KINDS, MOST_FINDINGS, NAME, Campaign, Extent, campaign
from bench.letters import extent
from mouflow.model.campaign import letters_of
from mouflow.workspace.assessments import Assessed, assessed
from mouflow.workspace.folder import open_workspace

SMALL = extent(0.02)


def read(made: Campaign, root: Path) -> Assessed:
    made.write(root / "drafts" / NAME)
    return assessed(open_workspace(root), NAME)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Assessed:
    return read(campaign(), tmp_path_factory.mktemp("kantor"))


def test_the_whole_has_so_many_of_each_level_and_ten_thousand_letters(whole: Assessed) -> None:
    entities = whole.assessment.entities
    levels = [entity.level for entity in entities]
    assert {level: levels.count(level) for level in levels} == {
        "central": 40,
        "province": 34,
        "regency": 418,
        "city": 98,
    }
    assert {len(each.loci) for each in entities if each.level in ("regency", "city")} == {7}
    keys = {letter.key for letter in letters_of(whole.assessment)}
    assert len(keys) == 10_000
    assert {letter.kind.each for letter in letters_of(whole.assessment)} == {"entity", "locus"}


def test_nothing_is_wrong_with_it(whole: Assessed) -> None:
    assert whole.problems == ()
    assert {standing.result.zone for standing in whole.standings} == {"Hijau", "Kuning", "Merah"}


def test_findings_and_names_are_as_hard_as_real_ones(whole: Assessed) -> None:
    counts = [len(entity.findings) for entity in whole.assessment.entities]
    assert (min(counts), max(counts)) == (0, MOST_FINDINGS)
    names = [locus.name for entity in whole.assessment.entities for locus in entity.loci]
    assert max(map(len, names)) > 150
    assert {"Ma'ruf", "Nisa'", "&"} <= {word for name in names for word in name.split()}
    assert len({entity.name for entity in whole.assessment.entities}) == len(counts)


def test_a_seed_gives_one_campaign() -> None:
    assert campaign(7, SMALL).files == campaign(7, SMALL).files
    one, other = campaign(7, SMALL).files, campaign(8, SMALL).files
    assert [name for name in one if one[name] == other[name]] == ["assessment.yaml"]


def test_kinds_and_findings_can_be_chosen(tmp_path: Path) -> None:
    made = campaign(extent=Extent(1, 1, 1, 1, 1, 0), kinds=KINDS[:1], findings=3)
    rows = list(csv.DictReader(io.StringIO(made.files["findings.csv"].decode()), delimiter=";"))
    assert len(rows) == 5 * 3
    found = read(made, tmp_path).assessment
    assert [letter.key for letter in letters_of(found)] == [f"hasil/{entity.id}" for entity in found.entities]
