"""Where each entity of an assessment stands: its score and those of its loci, change, rank, and earlier years."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from mouflow.assessment.schemes import Measure, measure_for, measure_of
from mouflow.assessment.scoring import TOTALS, Figures, Result, mean, result, rounded
from mouflow.language.numerals import WIDE
from mouflow.model.assessment import Assessment, EarlierYear, Entity, Locus
from mouflow.model.scheme import Scheme


@dataclass(frozen=True, slots=True)
class LocusStanding:
    """A locus and its result."""

    locus: Locus
    result: Result


@dataclass(frozen=True, slots=True)
class Change:
    """How much higher a score is than the last one before; below zero when it fell."""

    year: int  # of that last one, which is not always the year before
    difference: Decimal


@dataclass(frozen=True, slots=True)
class Standing:
    """An entity and its result; ranks begin with 1, equals share one, and None has no score.

    `rank` is among all entities of the assessment, `level_rank` among those of its level (provinces, regencies …).
    `earlier` are the results of the years before, the oldest first. `dimensions` are rounded.
    """

    entity: Entity
    result: Result
    loci: tuple[LocusStanding, ...] = ()
    dimensions: Figures = field(default_factory=dict)
    earlier: tuple[tuple[int, Result], ...] = ()
    change: Change | None = None
    rank: int | None = None
    level_rank: int | None = None


def standings(assessment: Assessment, schemes: Sequence[Scheme]) -> tuple[Standing, ...]:
    """Where each entity stands, in the order of the file. Schemes that stand first go before those of the same years.

    A stated score is taken as it is (whether it agrees with its parts is asked by the audits), else it is the mean of
    the loci's rounded scores, as a reader of the printed table computes it, else the sum of the weighted dimensions.
    """
    measure = measure_of(assessment, schemes)
    found = [_standing(entity, assessment, measure, schemes) for entity in assessment.entities]
    ranks = _ranks(found)
    levels = {
        level: _ranks(one for one in found if one.entity.level == level) for level in {e.entity.level for e in found}
    }
    return tuple(
        replace(one, rank=ranks[one.result.score], level_rank=levels[one.entity.level][one.result.score])
        if one.result.score is not None
        else one
        for one in found
    )


def _standing(entity: Entity, assessment: Assessment, measure: Measure, schemes: Sequence[Scheme]) -> Standing:
    loci = tuple(LocusStanding(locus, _locus_result(locus, assessment, measure)) for locus in entity.loci)
    own = result(entity, entity_score(entity, loci, assessment, measure), measure)
    years = sorted(entity.earlier, key=lambda one: one.year)
    earlier = tuple((one.year, earlier_result(one, schemes)) for one in years)
    dimensions = {name: rounded(score, measure.rounding) for name, score in entity_dimensions(entity).items()}
    return Standing(entity, own, loci, dimensions, earlier, _change(own, earlier, assessment.year))


def _locus_result(locus: Locus, assessment: Assessment, measure: Measure) -> Result:
    score = locus.score
    if score is None:
        score = TOTALS[assessment.dimension_scores](locus.dimensions, measure.weights)
    return result(locus, score, measure)


def entity_score(
    entity: Entity, loci: Sequence[LocusStanding], assessment: Assessment, measure: Measure
) -> Decimal | None:
    """An entity's score, not rounded; None when it is neither stated nor can be computed."""
    if entity.score is not None:
        return entity.score
    computed = mean_of_loci(loci)
    return computed if loci else TOTALS[assessment.dimension_scores](entity.dimensions, measure.weights)


def mean_of_loci(loci: Sequence[LocusStanding]) -> Decimal | None:
    """The mean of the loci's scores, not rounded; None unless each has one."""
    scores = [one.result.score for one in loci if one.result.score is not None]
    return mean(scores) if len(scores) == len(loci) else None


def entity_dimensions(entity: Entity) -> Figures:
    """The scores of an entity's dimensions: as stated, else the means of those that all its loci have."""
    return entity.dimensions or dimension_means(entity.loci)


def dimension_means(loci: Sequence[Locus]) -> Figures:
    """The mean of each dimension that all loci have, in the order of the first; not rounded."""
    common = [name for name in loci[0].dimensions if all(name in one.dimensions for one in loci)] if loci else []
    means = {name: mean(one.dimensions[name] for one in loci) for name in common}
    return {name: score for name, score in means.items() if score is not None}


def earlier_result(one: EarlierYear, schemes: Iterable[Scheme]) -> Result:
    """The result of an earlier year, by the scheme of that year."""
    return result(one, one.score, measure_for(schemes, one.year, one.scheme))


def _change(own: Result, earlier: Sequence[tuple[int, Result]], year: int) -> Change | None:
    """The change from the last year before that has a score; None without one of the two scores."""
    before = [(then, one.score) for then, one in earlier if one.score is not None and then < year]
    if own.score is None or not before:
        return None
    then, score = before[-1]
    return Change(then, WIDE.subtract(own.score, score))


def _ranks(found: Iterable[Standing]) -> Mapping[Decimal | None, int]:
    """The rank of each score: one more than how many are higher."""
    rising = sorted(-one.result.score for one in found if one.result.score is not None)
    return {-score: bisect_left(rising, score) + 1 for score in rising}
