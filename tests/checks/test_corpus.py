"""Every rule on a seeded corpus: planted defects are found where they stand, and good texts are left alone."""

from collections import Counter
from pathlib import Path

import pytest

from mouflow.checks import RULES
from mouflow.checks.frame import Finding
from mouflow.checks.running import Choice
from mouflow.checks.subject import Subject
from mouflow.workspace.checking import Options, check
from mouflow.workspace.folder import open_workspace
from tests.checks.corpus.blocks import DECOYS
from tests.checks.corpus.drafts import draft, draft_subject, letter_facts, letter_subject
from tests.checks.corpus.planting import SEEDS, Plant, missed, says
from tests.checks.corpus.plants import by_rule
from tests.checks.corpus.reading import judged, subject, told
from tests.checks.corpus.texts import agreement, as_markdown, letter, minutes, press
from tests.checks.kit import TODAY

ROOT = Path(__file__).parents[2]
LEAST, RECALL = 10, 0.98
PLANTED = by_rule()
FINAL = Choice(final=True)
MAKERS = (agreement, press, letter, minutes)


def without_plants(rules: list[str], planted: dict[str, list[tuple[int, Plant]]]) -> list[str]:
    """The rules with too few different plants."""
    return [rule for rule in rules if len({str(one.what) + str(one.at) for _, one in planted.get(rule, [])}) < LEAST]


def test_each_rule_has_plants() -> None:
    ids = [one.id for one in RULES if one.scope != "assessment"]  # whose corpus are files of figures
    assert len(ids) > 40
    assert without_plants(ids, PLANTED) == []
    assert set(PLANTED) <= set(ids)
    assert without_plants(["date.nothing", *ids], PLANTED) == ["date.nothing"]


@pytest.mark.parametrize("rule", sorted(PLANTED))
def test_planted_defects_are_found(rule: str) -> None:
    plants = PLANTED[rule]
    misses = [f"{plant.what} [{seed}]: {wrong}" for seed, plant in plants if (wrong := missed(plant, seed))]
    assert 1 - len(misses) / len(plants) >= RECALL, "\n".join(misses)


def test_what_is_no_defect_counts_as_missed() -> None:
    (harmless,) = says("date.weekday", "Rapat dilaksanakan pada hari Jumat, 19 September 2025")
    assert missed(harmless, 0) == "not found"


def grave(found: list[Finding]) -> list[str]:
    """What is too much for a good text: every error, and all warnings where there is more than one."""
    count = Counter(one.rule.severity for one in found)
    worst = {"error"} if count["warning"] <= 1 else {"error", "warning"}
    return [told(one) for one in found if one.rule.severity in worst]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_good_texts_are_left_alone(seed: int) -> None:
    texts = [make(seed) for make in MAKERS]
    for text in (*texts, as_markdown(texts[0])):
        one = subject(text)
        assert len(one.passages) > 5
        assert grave(judged(one)) == [], text.name
        assert grave(judged(one, FINAL)) == [], text.name


@pytest.mark.parametrize("seed", range(SEEDS // 2))
def test_good_drafts_are_left_alone(seed: int) -> None:
    both: tuple[Subject, ...] = (draft_subject(draft(seed)), letter_subject(letter_facts(seed)))
    for one in both:
        assert grave(judged(one)) == []
        assert grave(judged(one, FINAL)) == []


def test_the_judge_of_good_texts_sees_faults() -> None:
    faults = draft_subject(draft(0) | {"recitals": ["bahwa rapat hari Senin, 19 September 2025, dilaksanakan;"]})
    assert [one.split("]")[0] for one in grave(judged(faults))] == ["error [date.weekday"]


def test_the_decoys_stand_in_the_good_texts() -> None:
    every = "".join(make(seed).words for make in MAKERS for seed in range(SEEDS))
    assert [words for words in DECOYS if words not in every] == []
    for words in (
        "Ahad",
        "Jum'at",
        "29/02/2024",
        "27.05.2021",
        "Sultan Hamid II",
        "rata-rata",
        "dan/atau",
        "“kerjasama”",
    ):
        assert words in every


def test_the_worked_drafts_are_left_alone() -> None:
    folders = [ROOT / "drafts", ROOT.parent / "shared/examples"]
    for folder in (one for one in folders if one.exists()):
        report = check(open_workspace(folder), [str(folder)], Options(today=TODAY))
        assert len(report.files) > 1
        warnings = Counter(one.place.file for one in report.problems if one.rule.severity == "warning")
        assert report.errors == 0, [one.line() for one in report.problems]
        assert max(warnings.values(), default=0) <= 1, [one.line() for one in report.problems]


def messages(name: str) -> list[str]:
    """What `mouflow check` tells of an agreement's requests."""
    report = check(open_workspace(ROOT), [name], Options(today=TODAY))
    return [one.message() for one in report.problems if one.rule.id == "content.request"]


def test_the_lost_point_of_kalbar_is_told() -> None:
    assert messages("kalbar-2021@1") == []
    assert messages("kalbar-2021@2") == [
        'the requested point "Narahubung dan mekanisme pengelolaan pengaduan" is carried by no clause; add a clause and'
        ' name it in "met_by" of r-pengaduan'
    ]
