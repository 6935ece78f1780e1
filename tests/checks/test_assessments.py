"""Audits as checks: each is one of the rules, runs on assessments alone, and finds what its audit finds."""

import pickle
from decimal import Decimal
from random import Random

import pytest

from mouflow.assessment import AUDITS
from mouflow.checks import RULES
from mouflow.checks.assessments import ASSESSMENTS, CHECKS, SCHEMES
from mouflow.checks.running import Choice, chosen, findings, found
from mouflow.checks.subject import Subject
from mouflow.errors import Place
from mouflow.reading.assessments import read_assessment
from mouflow.reading.yaml import Tree
from tests.assessment.kit import HOUSE, case_of, text_of
from tests.checks.kit import TODAY

EVERYTHING = Choice(severities={check.id: "error" for check in RULES}, final=True)


def subject(text: str) -> Subject:
    return Subject("assessment", "a.yaml", (), TODAY, case=case_of(text, HOUSE))


def ids(text: str, choice: Choice = EVERYTHING) -> list[str]:
    one = subject(text)
    return [each.rule.id for check in chosen(RULES, one, choice) for each in findings(check, one, choice)]


def example(text: str) -> str:
    """A file with what a check gives as an example: keys of an entity, or of the file."""
    return text_of(text) if text.startswith("{") else text_of("{}", text, 2025)


def test_every_audit_is_a_rule():
    assert [check.id for check in CHECKS] == [audit.id for audit in AUDITS]
    assert len(CHECKS) == len(ASSESSMENTS) + len(SCHEMES) > 10
    assert [check for check in RULES if check.scope == "assessment"] == [*ASSESSMENTS, *SCHEMES]


def test_of_all_rules_those_of_assessments_run_on_them_and_on_nothing_else():
    assert [check.id for check in chosen(RULES, subject(text_of()), EVERYTHING)] == [check.id for check in CHECKS]
    text = Subject("foreign", "a.md", (), TODAY)
    there = chosen(RULES, text, EVERYTHING)
    assert len(there) > 10
    assert [check.id for check in CHECKS if check in there] == []
    assert [finding for check in CHECKS for finding in findings(check, text, EVERYTHING)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_examples(check):
    assert check.id in ids(example(check.bad), Choice())
    assert ids(example(check.good), Choice()) == []


def test_a_finding_has_its_place_and_what_may_be_meant():
    text = text_of("{score: 80, zone: Hijau}", year=2021)
    one = subject(text)
    (check,) = (check for check in CHECKS if check.id == "assessment.zone")
    (finding,) = findings(check, one, Choice())
    tree: Tree = read_assessment(text.encode(), "a.yaml").tree
    told = found(finding, one, tree)
    assert (told.problem.place, told.end) == (Place("a.yaml", 6, 61), Place("a.yaml", 6, 61))
    assert told.proposals == ("Kuning",)
    assert told.typed is None


def test_a_choice_makes_a_finding_less_grave_or_none():
    text = text_of("{score: 80, zone: Hijau}", year=2021)
    one = subject(text)
    milder = Choice(severities={"assessment.zone": "hint"})
    told = [each.rule.severity for check in chosen(CHECKS, one, milder) for each in findings(check, one, milder)]
    assert told == ["hint"]
    assert ids(text, Choice(severities={"assessment.zone": "off"})) == []


def test_checks_can_go_to_another_process():
    assert [check.id for check in pickle.loads(pickle.dumps(CHECKS))] == [check.id for check in CHECKS]
    one = pickle.loads(pickle.dumps(CHECKS))[-3]
    assert list(findings(one, subject(example(one.bad)), Choice()))


def shown(score: Decimal) -> str:
    return str(score).replace(".", ",")


def good(random: Random) -> str:
    """A sound entity of 2023: its loci, their mean as its score, and the zone that follows."""
    scores = [Decimal(random.randrange(5600, 7700)) / 100 for _ in range(7)]
    mean = (sum(scores) / 7).quantize(Decimal("0.01"), "ROUND_HALF_UP")
    loci = ", ".join(f"{{id: l{n}, name: L{n}, score: '{shown(one)}', zone: Kuning}}" for n, one in enumerate(scores))
    return f"{{score: '{shown(mean)}', zone: Kuning, category: C, loci: [{loci}]}}"


PLANTS = {
    "assessment.dimension": lambda text: text.replace("zone", "dimensions: {inputt: '5,5'}, zone", 1),
    "assessment.finding": lambda text: text.replace("zone", "findings: [{text: a}], zone", 1),
    "assessment.mean": lambda text: text.replace(text[9:14], "55,99", 1),
    "assessment.parts": lambda text: text.replace(
        "zone", "dimensions: {input: 1, proses: 1, output: 1, pengaduan: 1}, zone", 1
    ),
    "assessment.scheme": lambda text: text.replace("zone", "earlier: [{year: 2020, score: 3}], zone", 1),
    "assessment.separators": lambda text: text.replace("zone", "dimensions: {input: 5.5}, zone", 1),
    "assessment.suggestion": lambda text: text.replace("zone", "suggestions: [{what: a, unit: B}], zone", 1),
    "assessment.twice": lambda text: text.replace("name: L6", "name: l5", 1),
    "assessment.zone": lambda text: text.replace("Kuning", "Hijau", 1),
}


@pytest.mark.parametrize("seed", range(20))
def test_planted_defects_are_found_and_good_figures_left_alone(seed):
    entity = good(Random(seed))
    assert ids(text_of(entity), Choice()) == []
    for rule, plant in PLANTS.items():
        planted = plant(entity)
        assert planted != entity
        assert rule in ids(text_of(planted), Choice())
