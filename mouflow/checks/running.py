"""Checks run on one file: a subject goes in, what was found in it comes out, as problems with what may be done."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.passage import Typed
from mouflow.checks.printing import Places
from mouflow.checks.subject import Subject
from mouflow.errors import Place, Problem, Severity

Setting = Severity | Literal["off"]
OWN = ("draft", "letter", "assessment")  # scopes that are kinds of files
# Of a file that is no text but holds words here and there, these families of checks of texts judge the words.
FIGURES, OF_WORDS = ("assessment",), ("date", "law", "number", "text")


@dataclass(frozen=True, slots=True)
class Choice:
    """What a workspace and a call choose: how grave each check is or that it is off, its parameters, by its id.

    A check that is noisy runs only when one of them names it. `final` runs the checks that only a final text must pass,
    whatever the text says of itself.
    """

    severities: Mapping[str, Setting] = field(default_factory=dict)
    parameters: Mapping[str, Parameters] = field(default_factory=dict)
    final: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as a problem, free of the file that it was found in, so that it can go to another process.

    `end` is the place behind its last character, the problem's own where it has no extent. `words` are the words that
    were found and `passage` all of the text that they stand in. `typed` is where a YAML file has these words, one for
    one; None where it prints something else there, and in other files.
    """

    problem: Problem
    end: Place
    words: str = ""
    passage: str = ""
    fix: Fix | None = None
    proposals: tuple[str, ...] = ()
    typed: Typed | None = None


def chosen(checks: Iterable[Check], subject: Subject, choice: Choice) -> tuple[Check, ...]:
    """The checks that apply to the subject and are on."""
    final = choice.final or _is_final(subject)
    return tuple(check for check in checks if _is_on(check, choice, final) and _applies(check, subject))


def _is_on(check: Check, choice: Choice, final: bool) -> bool:
    setting = choice.severities.get(check.id)
    if setting == "off" or (check.final and not final):
        return False
    return not check.noisy or setting is not None or check.id in choice.parameters


def _applies(check: Check, subject: Subject) -> bool:
    """Whether the check is for such a file."""
    if check.scope in OWN:
        return check.scope == subject.kind
    if subject.kind in FIGURES:
        return check.scope == "text" and check.id.partition(".")[0] in OF_WORDS and bool(subject.passages)
    return check.scope == "text" or subject.kind == "draft" or subject.outline.known


def _is_final(subject: Subject) -> bool:
    text = subject.draft or subject.letter or (subject.case.assessment.letters if subject.case else None)
    return bool(text and text.final)


def findings(check: Check, subject: Subject, choice: Choice) -> Iterator[Finding]:
    """What one check finds, as grave as the choice says; a rule that raises is a bug, and is let through."""
    severity = choice.severities.get(check.id)
    for finding in check.find(subject, {**check.parameters, **choice.parameters.get(check.id, {})}):
        if severity is None or severity == "off" or severity == finding.rule.severity:
            yield finding
        else:
            yield replace(finding, rule=replace(finding.rule, severity=severity))


def found(finding: Finding, subject: Subject, places: Places | None = None) -> Found:
    """The finding as a problem at its place; `places` are those of a YAML file."""
    passage, start, end = finding.passage, finding.start, finding.end
    if passage is None:
        place = places.place(finding.way) if places and finding.way is not None else Place(subject.file)
        return Found(Problem(place, finding.rule, finding.facts), place, fix=finding.fix, proposals=finding.proposals)
    place = passage.place(start)
    return Found(
        problem=Problem(place, finding.rule, finding.facts),
        end=_behind(passage.place(end - 1)) if end > start else place,
        words=passage.text[start:end],
        passage=passage.text,
        fix=finding.fix,
        proposals=finding.proposals,
        typed=passage.typed(start, end) if passage.typed else None,
    )


def _behind(place: Place) -> Place:
    """The place behind a character; the place itself where it means no character."""
    return replace(place, column=place.column + 1) if place.column else place


def distinct(every: Iterable[Found]) -> tuple[Found, ...]:
    """Each finding once: a value that is printed twice is at fault once, and known by the words that can be mended."""
    kept: dict[tuple[Place, str, str], Found] = {}
    for one in every:
        key = (one.problem.place, one.problem.rule.id, one.problem.message().casefold())
        if key not in kept or (kept[key].typed is None and one.typed is not None):
            kept[key] = one
    return tuple(kept.values())
