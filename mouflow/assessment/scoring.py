"""Scores in decimals: rounding, means, weighted parts, and what a score is called by its band."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from mouflow.assessment.schemes import Measure
from mouflow.language.numerals import WIDE
from mouflow.model.assessment import Outcome
from mouflow.model.scheme import Band, Rounding

METHODS: Mapping[str, str] = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN}
HUNDRED = Decimal(100)
Figures = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Result:
    """A rounded score and what it is called; None is what neither the scheme nor the file says."""

    score: Decimal | None = None
    label: str | None = None
    zone: str | None = None
    category: str | None = None
    opinion: str | None = None


def step(rounding: Rounding) -> Decimal:
    """The smallest difference of two rounded scores: 0.01 for two decimals."""
    return Decimal(1).scaleb(-rounding.decimals)


def rounded(score: Decimal, rounding: Rounding) -> Decimal:
    """The score with the decimals of the scheme, half up unless that says otherwise: 87.995 -> 88.00."""
    return score.quantize(step(rounding), rounding=METHODS[rounding.method], context=WIDE)


def mean(scores: Iterable[Decimal]) -> Decimal | None:
    """The mean, not rounded; None of no scores. The order does not matter."""
    found = tuple(scores)
    return WIDE.divide(_sum(found), Decimal(len(found))) if found else None


def weighted(scores: Figures, weights: Figures) -> Decimal | None:
    """The sum of scores by their weights, not rounded; None unless each dimension with a weight has a score."""
    if not weights or any(name not in scores for name in weights):
        return None
    return WIDE.divide(_sum(WIDE.multiply(scores[name], weights[name]) for name in weights), HUNDRED)


def added(points: Figures, weights: Figures) -> Decimal | None:
    """The sum of points; None of no points, and where one is missing of a dimension that has a weight."""
    if not points or any(name not in points for name in weights):
        return None
    return _sum(points.values())


def _sum(figures: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for figure in figures:
        total = WIDE.add(total, figure)
    return total


TOTALS: Mapping[str, Callable[[Figures, Figures], Decimal | None]] = {"percent": weighted, "points": added}


def band_of(score: Decimal, bands: Iterable[Band]) -> Band | None:
    """The band that a rounded score lies in; None where there are no bands, or a gap."""
    return next((band for band in bands if band.least <= score <= band.most), None)


def result(outcome: Outcome, score: Decimal | None, measure: Measure) -> Result:
    """What a score, rounded here before anything is read off it, is called; without a band, as it was given."""
    if score is None:
        return Result(None, None, outcome.zone, outcome.category, outcome.opinion)
    final = rounded(score, measure.rounding)
    band = band_of(final, measure.bands)
    if band is None:
        return Result(final, None, outcome.zone, outcome.category, outcome.opinion)
    opinion = _opinion(band, outcome, measure) or outcome.opinion
    return Result(final, band.label, band.zone or outcome.zone, band.category or outcome.category, opinion)


def _opinion(band: Band, outcome: Outcome, measure: Measure) -> str | None:
    """The opinion of a band, with the scheme's suffix where no maladministration was found."""
    if band.opinion and measure.suffix and outcome.maladministration is False:
        return f"{band.opinion} {measure.suffix}"
    return band.opinion
