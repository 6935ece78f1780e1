"""Every rule that a problem may bear is explained, those of reading and composing by their families."""

import pkgutil
from importlib import import_module

import pytest

from mouflow.checks import RULES
from mouflow.errors import Rule, Term, UnknownName
from mouflow.workspace.problem_pages import FAMILIES, ProblemPage, page_of, problem_names, problem_rules, rules_in
from mouflow.workspace.rule_pages import RulePage, rule_names

ROOMS = tuple(f"mouflow.{room}" for room in ("assessment", "checks", "document", "reading", "word", "writers"))


def every_rule() -> set[Rule]:
    """The rules of all modules with which files are read, checked, composed and written."""
    names = [found.name for room in ROOMS for found in pkgutil.walk_packages(import_module(room).__path__, f"{room}.")]
    assert len(names) > 100
    return {rule for name in names for rule in rules_in(vars(import_module(name)).values())}


def test_no_rule_is_left_out() -> None:
    every = every_rule()
    assert len(every) > 300
    of_checks = {rule for check in RULES for rule in check.rules}
    assert {(rule.id, rule.pattern) for rule in every - of_checks - set(problem_rules())} == set()


def test_every_family_is_told_and_none_besides() -> None:
    names = problem_names()
    assert len(names) > 100
    assert {name.partition(".")[0] for name in names} == set(FAMILIES)
    assert all(isinstance(about, Term) and about.endswith(".") for about in FAMILIES.values())
    assert list(FAMILIES) == sorted(FAMILIES)


@pytest.mark.parametrize("name", problem_names())
def test_every_rule_has_a_page(name: str) -> None:
    page = page_of(name)
    assert isinstance(page, ProblemPage)
    assert page.id == name
    assert page.severities
    assert page.messages or name in ("draft.style", "word.unreadable")


def test_a_rule_of_yaml() -> None:
    page = page_of("yaml.soft-hyphen")
    assert isinstance(page, ProblemPage)
    assert page.severities == ("warning",)
    assert page.about.startswith("Drafts are YAML, read more strictly than YAML is")
    assert page.messages == ("soft hyphen (U+00AD): nobody sees it, but it makes another word; remove it",)


def test_a_rule_of_a_check_is_told_by_its_check() -> None:
    assert "date.impossible" in {rule.id for rule in problem_rules()}
    assert isinstance(page_of("date.impossible"), RulePage)
    assert not set(problem_names()) & set(rule_names())


def test_a_rule_that_there_is_none_of() -> None:
    with pytest.raises(UnknownName) as caught:
        page_of("yaml.tab-indnt")
    assert str(caught.value).startswith('unknown rule "yaml.tab-indnt"; did you mean "yaml.tab-indent"? known: yaml.')
    assert "date.weekday" not in str(caught.value)
    with pytest.raises(UnknownName) as caught:
        page_of("date.weekdya")
    assert str(caught.value).startswith('unknown rule "date.weekdya"; did you mean "date.weekday"? known: ')
