"""What a letter about an assessment says was found and is suggested: findings in groups, suggestions with days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mouflow.language.dates import long_date, month_name
from mouflow.model.assessment import BESIDE, COMPONENTS, Entity, Finding, Locus, Suggestion
from mouflow.model.assessment_letter import AssessmentLetter
from mouflow.model.party import name_key

NOTHING = "–"
WORDS: Mapping[str, str] = {**COMPONENTS, **BESIDE}
PLACES: Mapping[str, int] = {name: place for place, name in enumerate(WORDS)}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as it is printed: its number in the letter, the component in words, and the unit; a dash for none."""

    number: int
    component: str
    text: str
    unit: str
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one dimension by its name; of none, it is empty."""

    dimension: str
    findings: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion as it is printed: by whom, by when, its evidence, the number of its finding; a dash for none."""

    what: str
    unit: str
    by: str
    evidence: str
    finding: str


def own_findings(letter: AssessmentLetter) -> tuple[Finding, ...]:
    """The findings that a letter is about: all of the entity, or those in the locus that it goes to."""
    findings, locus = letter.entity.findings, letter.locus
    return findings if locus is None else tuple(each for each in findings if is_locus(locus, each.unit))


def own_suggestions(letter: AssessmentLetter) -> tuple[Suggestion, ...]:
    """The suggestions beside the findings: all of the entity, or those to the locus that the letter goes to."""
    suggestions, locus = letter.entity.suggestions, letter.locus
    return suggestions if locus is None else tuple(each for each in suggestions if is_locus(locus, each.unit))


def is_locus(locus: Locus, unit: str | None) -> bool:
    """Whether a unit is that locus, by its name or id; letter case and blanks do not matter."""
    return unit is not None and name_key(unit) in (name_key(locus.name), locus.id)


def unit_name(entity: Entity, unit: str | None) -> str:
    """The unit as it is printed: the name of the locus whose id it is, else as it is written; a dash for none."""
    if unit is None:
        return NOTHING
    key = name_key(unit)
    return next((locus.name for locus in entity.loci if locus.id == key), unit)


def by_words(by: date | str | None) -> str:
    """A day as `29 Februari 2024`, a month such as `2024-04` as `April 2024`; a dash for none."""
    if by is None:
        return NOTHING
    if isinstance(by, date):
        return long_date(by)
    year, _, month = by.partition("-")
    return f"{month_name(int(month))} {year}"


def component_words(component: str | None) -> str:
    """A component of standar pelayanan in full, with a capital; a dash for none."""
    if component is None:
        return NOTHING
    words = WORDS[component]
    return words[0].upper() + words[1:]


def grouped(letter: AssessmentLetter, dimensions: Sequence[str]) -> tuple[Group, ...]:
    """The findings of a letter by dimension and, within it, by component, numbered throughout.

    Dimensions come in the given order, then others as they are met, then what belongs to none; components in the order
    of the law; findings of one component as the file has them.
    """
    findings = own_findings(letter)
    order = dict.fromkeys((*dimensions, *(each.dimension for each in findings if each.dimension)))
    groups: dict[str, list[Finding]] = {name: [] for name in (*order, "")}
    for finding in findings:
        groups[finding.dimension or ""].append(finding)
    return tuple(_numbered(letter.entity, groups))


def _numbered(entity: Entity, groups: Mapping[str, list[Finding]]) -> Iterator[Group]:
    """The groups that hold something, their findings numbered throughout."""
    count = 0
    for dimension, findings in groups.items():
        found = tuple(
            Found(number, component_words(each.component), each.text, unit_name(entity, each.unit), each.suggestions)
            for number, each in enumerate(sorted(findings, key=_place), count + 1)
        )
        count += len(found)
        if found:
            yield Group(dimension, found)


def _place(finding: Finding) -> int:
    return len(PLACES) if finding.component is None else PLACES[finding.component]


def suggested(letter: AssessmentLetter, groups: Iterable[Group]) -> tuple[Suggested, ...]:
    """All suggestions of a letter: those of its findings in their order, then those of the whole."""
    entity = letter.entity
    of_findings = [
        _suggested(entity, suggestion, str(finding.number))
        for group in groups
        for finding in group.findings
        for suggestion in finding.suggestions
    ]
    return (*of_findings, *(_suggested(entity, each, NOTHING) for each in own_suggestions(letter)))


def _suggested(entity: Entity, one: Suggestion, finding: str) -> Suggested:
    return Suggested(one.what, unit_name(entity, one.unit), by_words(one.by), one.evidence or NOTHING, finding)
