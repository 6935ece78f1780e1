"""scheme.bands and scheme.weights: bands with gaps or overlaps, weights that do not make 100, years that run back."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from mouflow.assessment.case import Audit, Case, Fault, shown
from mouflow.assessment.scoring import HUNDRED, step
from mouflow.errors import N_, Rule
from mouflow.model.provisions import Way
from mouflow.model.scheme import Band, Rounding, Scheme, YearWeights

BANDS, WEIGHTS, YEARS = "scheme.bands", "scheme.weights", "scheme.years"
GAP = Rule(
    BANDS,
    "error",
    N_('scores between {most} ("{lower}") and {least} ("{upper}") lie in no band; let one begin at {right}'),
)
OVERLAP = Rule(
    BANDS,
    "error",
    N_('"{lower}" ends at {most} and "{upper}" begins at {least}, so they overlap; let it begin at {right}'),
)
LOWEST = Rule(BANDS, "error", N_('the lowest band, "{label}", begins at {least}; let it begin at 0'))
HIGHEST = Rule(BANDS, "error", N_('the highest band, "{label}", ends at {most}; let it end at 100'))
BACKWARDS = Rule(BANDS, "error", N_('the band "{label}" begins at {least} and ends at {most}; exchange the two'))
SUM = Rule(WEIGHTS, "error", N_("the weights make {sum} and must make 100; correct them"))
ENDED = Rule(YEARS, "error", N_("the years run from {first} to {last}; exchange the two"))


def scheme_faults(scheme: Scheme) -> Iterator[Fault]:
    """What contradicts itself in a scheme; the paths are those of its own file."""
    yield from _bands(scheme.bands, scheme.rounding)
    yield from _years(scheme, ())
    for n, weights in enumerate(scheme.weights):
        yield from _weights(weights.dimensions, ("weights", n, "dimensions"))
        yield from _years(weights, ("weights", n))


def _bands(bands: tuple[Band, ...], rounding: Rounding) -> Iterator[Fault]:
    """Gaps and overlaps of bands, from the lowest up; one that runs backwards is told of alone."""
    backwards = [n for n, band in enumerate(bands) if band.least > band.most]
    yield from (Fault(BACKWARDS, _limits(bands[n]), ("bands", n)) for n in backwards)
    if backwards or not bands:
        return
    rising = sorted(range(len(bands)), key=lambda n: (bands[n].least, bands[n].most))
    for low, high in pairwise(rising):
        yield from _seam(bands[low], bands[high], step(rounding), ("bands", high, "least"))
    lowest, highest = rising[0], max(rising, key=lambda n: bands[n].most)
    if bands[lowest].least > 0:
        yield Fault(LOWEST, _limits(bands[lowest]), ("bands", lowest, "least"), ("0",))
    if bands[highest].most < HUNDRED:
        yield Fault(HIGHEST, _limits(bands[highest]), ("bands", highest, "most"), ("100",))


def _seam(lower: Band, upper: Band, smallest: Decimal, way: Way) -> Iterator[Fault]:
    """Where two neighbours do not meet: the upper one begins with the next score that rounding can give."""
    between = upper.least - lower.most
    if not 0 < between <= smallest:
        facts = {"lower": lower.label, "most": shown(lower.most), "upper": upper.label, "least": shown(upper.least)}
        right = shown(lower.most + smallest)
        yield Fault(GAP if between > 0 else OVERLAP, {**facts, "right": right}, way, (right,))


def _limits(band: Band) -> Mapping[str, object]:
    return {"label": band.label, "least": shown(band.least), "most": shown(band.most)}


def _weights(weights: Mapping[str, Decimal], way: Way) -> Iterator[Fault]:
    total = sum(weights.values(), Decimal(0))
    if weights and total != HUNDRED:
        yield Fault(SUM, {"sum": shown(total)}, way)


def _years(span: Scheme | YearWeights, way: Way) -> Iterator[Fault]:
    if span.last_year is not None and span.last_year < span.first_year:
        yield Fault(ENDED, {"first": span.first_year, "last": span.last_year}, (*way, "last_year"))


def _find_bands(case: Case) -> Iterator[Fault]:
    """Gaps and overlaps in the bands that an assessment brings itself."""
    yield from _bands(case.assessment.bands, case.measure.rounding)


def _find_weights(case: Case) -> Iterator[Fault]:
    """Weights that an assessment brings itself and that do not make 100."""
    yield from _weights(case.assessment.weights, ("weights",))


BANDS_AUDIT = Audit(
    id=BANDS,
    rules=(GAP, OVERLAP, LOWEST, HIGHEST, BACKWARDS),
    find=_find_bands,
    about=N_(
        "The bands of a scheme reach from 0 to 100 without a gap and without an overlap: each begins with the next "
        "score that rounding can give, so after 87,99 comes 88,00. A score in a gap would have no zone, and one in an "
        "overlap two."
    ),
    bad="bands: [{least: 0, most: 50, label: Kurang}, {least: 51, most: 100, label: Baik}]",
    good="bands: [{least: 0, most: 50.99, label: Kurang}, {least: 51, most: 100, label: Baik}]",
)
WEIGHTS_AUDIT = Audit(
    id=WEIGHTS,
    rules=(SUM,),
    find=_find_weights,
    about=N_("The weights of the dimensions make 100; of others no score can be computed."),
    bad="weights: {input: 30, proses: 60}",
    good="weights: {input: 40, proses: 60}",
)
