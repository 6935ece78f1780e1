"""assessment.twice: one entity, locus or year that stands twice, with one score or with two."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from mouflow.assessment.case import Audit, Case, Fault, shown
from mouflow.errors import N_, Rule
from mouflow.model.assessment import EarlierYear, Entity, Locus
from mouflow.model.party import name_key
from mouflow.model.provisions import Way

TWO_SCORES = Rule(
    "assessment.twice", "error", N_('"{name}" stands twice, with {first} and with {score}; keep one of them')
)
TWICE = Rule("assessment.twice", "error", N_('"{name}" stands twice; keep one of them'))
SAME_ID = Rule("assessment.twice", "error", N_('"{name}" has the id "{id}" of "{other}"; give one of them another id'))
TWO_YEARS = Rule(
    "assessment.twice",
    "error",
    N_('the year {year} stands twice for "{name}", with {first} and with {score}; keep one of them'),
)
YEAR_TWICE = Rule("assessment.twice", "error", N_('the year {year} stands twice for "{name}"; keep one of them'))
LATER = Rule(
    "assessment.twice",
    "error",
    N_('the year {year} is not before {of}, the year of this assessment; remove it from the earlier years of "{name}"'),
)
Named = Entity | Locus


def _find(case: Case) -> Iterator[Fault]:
    """Each entity, each locus of one entity, and each earlier year that stands a second time."""
    yield from _named(case.assessment.entities, ("entities",))
    for n, entity in enumerate(case.assessment.entities):
        yield from _named(entity.loci, ("entities", n, "loci"))
        yield from _years(entity, case.assessment.year, ("entities", n, "earlier"))


def _named(every: Iterable[Named], way: Way) -> Iterator[Fault]:
    names: dict[str, Named] = {}
    ids: dict[str, Named] = {}
    for n, one in enumerate(every):
        first = names.setdefault(name_key(one.name), one)
        other = ids.setdefault(one.id, one)
        if first is not one:
            yield _double(first.score, one.score, (TWICE, TWO_SCORES), {"name": one.name}, (*way, n, "name"))
        elif other is not one:
            yield Fault(SAME_ID, {"name": one.name, "id": one.id, "other": other.name}, (*way, n, "id"))


def _years(entity: Entity, year: int, way: Way) -> Iterator[Fault]:
    seen: dict[int, EarlierYear] = {}
    for n, one in enumerate(entity.earlier):
        first = seen.setdefault(one.year, one)
        facts: dict[str, object] = {"name": entity.name, "year": one.year}
        if first is not one:
            yield _double(first.score, one.score, (YEAR_TWICE, TWO_YEARS), facts, (*way, n, "year"))
        elif one.year >= year:
            yield Fault(LATER, {**facts, "of": year}, (*way, n, "year"))


def _double(
    first: Decimal | None, score: Decimal | None, rules: tuple[Rule, Rule], facts: dict[str, object], way: Way
) -> Fault:
    if first is None or score is None or first == score:
        return Fault(rules[0], facts, way)
    return Fault(rules[1], {**facts, "first": shown(first), "score": shown(score)}, way)


TWICE_AUDIT = Audit(
    id="assessment.twice",
    rules=(TWO_SCORES, TWICE, SAME_ID, TWO_YEARS, YEAR_TWICE, LATER),
    find=_find,
    about=N_(
        "An entity has one score in a year. Names are compared without regard to letter case and blanks, in the whole "
        "file for entities and within one entity for loci; the years before stand once each, and all of them before "
        "the year of the assessment. Ids name the files of letters, so no two are alike."
    ),
    bad="{earlier: [{year: 2022, score: 80.27}, {year: 2022, score: 78.73}]}",
    good="{earlier: [{year: 2021, score: 80.27}, {year: 2022, score: 78.73}]}",
)
