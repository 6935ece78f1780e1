"""Texts of the corpus as subjects, read as `mouflow check` reads them; and what the rules find in them."""

from datetime import date
from functools import cache

from mouflow.checks.frame import Check, Finding
from mouflow.checks.running import Choice, chosen, findings
from mouflow.checks.subject import Subject
from mouflow.reading.source import Source, decode
from mouflow.workspace.foreign_text import markdown_passages, plain_passages
from mouflow.workspace.laws import house_laws
from tests.checks.corpus.texts import Text
from tests.checks.kit import TODAY, all_checks

PLAIN = Choice()
LAWS = house_laws()
NOISY = Choice(severities={check.id: check.rules[0].severity for check in all_checks() if check.noisy}, final=True)


def subject(text: Text, today: date = TODAY) -> Subject:
    """The text as a foreign file: Markdown when its name says so."""
    name = text.name if text.name.endswith(".md") else f"{text.name}.txt"
    source = decode(text.words.encode("utf-8"), name)
    assert isinstance(source, Source)
    passages = markdown_passages(source) if name.endswith(".md") else plain_passages(source)
    return Subject("foreign", name, passages, today, LAWS)


def seen(check: Check, one: Subject) -> list[Finding]:
    """What a check finds, with noisy and final ones on; nothing where it does not apply to such a file."""
    if not chosen((check,), one, NOISY):
        return []
    return list(findings(check, one, Choice()))


def judged(one: Subject, choice: Choice = PLAIN) -> list[Finding]:
    """What all checks find that are on by themselves."""
    return [finding for check in chosen(all_checks(), one, choice) for finding in findings(check, one, choice)]


def told(finding: Finding) -> str:
    """The rule, the message, and the words it stands at."""
    words = finding.passage.text[:100] if finding.passage else str(finding.way or "")
    return f"{finding.rule.severity} [{finding.rule.id}] {finding.rule.pattern.format(**finding.facts)} <{words}>"


@cache
def check_of(rule: str) -> Check:
    """The check by its id."""
    return next(check for check in all_checks() if check.id == rule)
