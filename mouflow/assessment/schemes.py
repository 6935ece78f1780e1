"""Which scheme measures a year, and what it gives for that year: bands, weights, rounding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from mouflow.model.assessment import Assessment
from mouflow.model.scheme import Band, Rounding, Scheme, YearWeights


@dataclass(frozen=True, slots=True)
class Measure:
    """What the scores of a year are measured by; without a scheme, scores are rounded and nothing is read off them."""

    scheme: str = ""
    rounding: Rounding = field(default_factory=Rounding)
    bands: tuple[Band, ...] = ()
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    suffix: str | None = None


def covers(span: Scheme | YearWeights, year: int) -> bool:
    """Whether a scheme, or weights of it, are for an assessment year."""
    return span.first_year <= year and (span.last_year is None or year <= span.last_year)


def scheme_for(schemes: Iterable[Scheme], year: int, name: str | None = None) -> Scheme | None:
    """The scheme of an assessment year: the named one if it is for that year, else the first that is; None if none is.

    The date of a letter has no say: 80.00 is Kuning for 2021, whenever that is written.
    """
    fitting = [scheme for scheme in schemes if covers(scheme, year)]
    named = (scheme for scheme in fitting if scheme.scheme == name)
    return next(named, fitting[0] if fitting else None)


def weights_in(scheme: Scheme, year: int) -> Mapping[str, Decimal]:
    """The weights of a scheme's dimensions in a year; empty where they are not known."""
    return next((weights.dimensions for weights in scheme.weights if covers(weights, year)), {})


def measure_for(schemes: Iterable[Scheme], year: int, name: str | None = None) -> Measure:
    """What the scores of a year are measured by."""
    scheme = scheme_for(schemes, year, name)
    if scheme is None:
        return Measure()
    return Measure(scheme.scheme, scheme.rounding, scheme.bands, weights_in(scheme, year), scheme.suffix)


def measure_of(assessment: Assessment, schemes: Iterable[Scheme]) -> Measure:
    """What an assessment is measured by: its scheme, and its own bands and weights where the scheme has none."""
    own = measure_for(schemes, assessment.year, assessment.scheme)
    bands, weights = own.bands or assessment.bands, own.weights or assessment.weights
    return Measure(own.scheme, own.rounding, bands, weights, own.suffix)
