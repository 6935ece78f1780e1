"""What there is to know of each rule: complete, in the catalogue's reach, and as Markdown."""

from pathlib import Path

import pytest

from mouflow.assessment import AUDITS
from mouflow.checks import RULES
from mouflow.checks.assessments import CHECKS as CHECKS_OF_ASSESSMENTS
from mouflow.errors import Term, UnknownName
from mouflow.workspace.rule_pages import (
    beginning,
    fenced,
    rule_names,
    rule_page,
    rule_pages,
    rules_chapter,
    rules_table,
)

CHECKS = Path(__file__).parents[2] / "mouflow/checks"


def test_every_file_of_a_rule_is_in_the_table() -> None:
    """A rule's file is named by its group and itself, so that it is found by its id; audits are told elsewhere."""
    files = {path.stem for path in CHECKS.glob("*_*.py") if "\nCHECK = " in path.read_text(encoding="utf-8")}
    assert len(files) > 30
    own = [check for check in RULES if check not in CHECKS_OF_ASSESSMENTS]
    assert len(own) == len(RULES) - len(AUDITS)
    assert {check.id.replace(".", "_").replace("-", "_") for check in own} == files
    assert [check.id for check in RULES] == sorted(rule_names())
    assert len(set(rule_names())) == len(RULES)


@pytest.mark.parametrize("check", RULES, ids=rule_names())
def test_every_rule_is_explained(check) -> None:
    assert isinstance(check.about, Term)
    assert len(check.about.split()) > 10
    assert check.about.endswith(".")
    assert check.bad.strip()
    assert check.good.strip()
    assert check.bad != check.good
    assert check.rules
    assert {rule.id for rule in check.rules} == {check.id}
    assert all(isinstance(rule.pattern, Term) for rule in check.rules)


def test_the_page_of_a_rule() -> None:
    page = rule_page("date.weekday")
    assert page.severities == ("error",)
    assert page.summary.startswith("A date that is said with its weekday must fall on it.")
    assert "Rabu (27/01/2024)" in page.bad


def test_a_rule_that_there_is_none_of() -> None:
    with pytest.raises(UnknownName) as caught:
        rule_page("date.weekdya")
    assert str(caught.value).startswith('unknown rule "date.weekdya"; did you mean "date.weekday"? known: ')
    assert str(caught.value).endswith(", ".join(rule_names()))


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("One  sentence\n alone", "One sentence alone"),
        ("A date must be one of the year 2024, and so on and on and on. Another.", None),
        ("Too short. So the second one comes along to tell what it is about. A third.", None),
        ("Indonesian has 86,60 and Rp10.000,00 for it, and 3.5 is no such figure at all. Next.", None),
        ('Said of "PARA PIHAK" and of nobody else in the whole of the text. "Next" one.', None),
    ],
)
def test_how_an_explanation_begins(about: str, told: str | None) -> None:
    cut = max(about.rfind(". A"), about.rfind(". N"), about.rfind('. "N')) + 1
    assert beginning(about) == (told or about[:cut])


def test_the_table() -> None:
    lines = rules_table().splitlines()
    assert lines[:2] == ["| rule | severity | what it finds |", "|---|---|---|"]
    assert [line.split("`")[1] for line in lines[2:]] == sorted(rule_names())
    assert all(line.replace("\\|", "").count("|") == 4 for line in lines)
    assert "| `date.ambiguous` | hint (off) | Indonesians write the day first" in rules_table()


def test_the_chapter() -> None:
    chapter = rules_chapter()
    assert [line for line in chapter.splitlines() if line.startswith("#### ")] == [
        f"#### {page.id}" for page in rule_pages()
    ]
    assert chapter.count("\nAt fault:\n\n```") == len(RULES)
    assert rules_chapter((rule_page("date.weekday"),), 3).startswith(
        "### date.weekday\n\nError. A date that is said with its weekday must fall on it. "
    )


def test_special_characters_are_shown_as_they_are() -> None:
    page = rule_page("date.weekday")
    odd = type(page)(
        **{**{name: getattr(page, name) for name in page.__slots__}, "about": "A `x_y`, <b>, a|b and _c_."}
    )
    assert rules_table((odd,)).splitlines()[2].endswith("| A `x_y`, &lt;b>, a\\|b and \\_c\\_. |")
    assert fenced("a ``` b") == "````text\na ``` b\n````"
