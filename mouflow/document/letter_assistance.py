"""What the letter before an assessment tells of what is known: findings by unit, and the results of earlier years."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mouflow.assessment import Standing
from mouflow.document.assessment import NOTHING, SummaryRow, result_row
from mouflow.document.letter_findings import Found, Group, by_words, own_suggestions, unit_name
from mouflow.model.assessment import Entity, Suggestion
from mouflow.model.assessment_letter import AssessmentLetter
from mouflow.model.party import name_key


@dataclass(frozen=True, slots=True)
class Advice:
    """A suggestion, and a line of who is to do it, by when, and what will show it; empty where none of that is said."""

    what: str
    facts: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding with its number in the table, its component (a dash for none), and what is suggested."""

    number: int
    text: str
    component: str
    suggestions: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class UnitFound:
    """The findings in one unit; the unit is a dash for those that name none."""

    unit: str
    findings: tuple[Noted, ...]


def by_unit(entity: Entity, groups: Iterable[Group]) -> tuple[UnitFound, ...]:
    """The findings by their units, numbered throughout; units as they are met, and last what names none.

    A unit is printed as it is written first; letter case and blanks do not make another one of it.
    """
    units: dict[str, list[Found]] = {}
    for found in (found for group in groups for found in group.findings):
        units.setdefault(name_key(found.unit), []).append(found)
    general = units.pop(NOTHING, [])
    return tuple(_numbered(entity, (*units.values(), general)))


def _numbered(entity: Entity, units: Iterable[list[Found]]) -> Iterator[UnitFound]:
    """Each unit that something was found in, its findings numbered throughout."""
    count = 0
    for findings in units:
        noted = tuple(_noted(entity, found, number) for number, found in enumerate(findings, count + 1))
        count += len(noted)
        if noted:
            yield UnitFound(findings[0].unit, noted)


def _noted(entity: Entity, found: Found, number: int) -> Noted:
    given = tuple(advice(entity, one) for one in found.suggestions)
    return Noted(number, found.text, found.component, given)


def general_advice(letter: AssessmentLetter) -> tuple[Advice, ...]:
    """The suggestions of a letter beside its findings."""
    return tuple(advice(letter.entity, one) for one in own_suggestions(letter))


def advice(entity: Entity, one: Suggestion) -> Advice:
    """A suggestion, and in a line who is to do it, by when, and what will show it, as far as that is said."""
    facts = (
        ("penanggung jawab", unit_name(entity, one.unit)),
        ("tenggat", by_words(one.by)),
        ("bukti", one.evidence or NOTHING),
    )
    line = "; ".join(f"{label}: {words}" for label, words in facts if words != NOTHING)
    return Advice(one.what, line[:1].upper() + line[1:])


def earlier_rows(standing: Standing) -> Iterator[SummaryRow]:
    """The results of earlier years, the newest first, each with its year as the name."""
    for year, result in reversed(standing.earlier):
        yield result_row("", str(year), result, NOTHING)
