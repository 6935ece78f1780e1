"""assessment.zone: a zone, category or opinion that the score does not have by the scheme of its year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.assessment.case import Audit, Case, Fault, shown
from mouflow.assessment.schemes import Measure, measure_for
from mouflow.assessment.scoring import Result, band_of, result
from mouflow.errors import N_, Rule
from mouflow.model.assessment import EarlierYear, Outcome
from mouflow.model.party import name_key
from mouflow.model.provisions import Way

WRONG = Rule(
    "assessment.zone",
    "error",
    N_(
        'the {what} of "{name}" is "{given}", and with {score} in {year} it is "{right}" ({scheme}); write {right}, '
        "or correct the score"
    ),
)
WHAT = {"zone": N_("zone"), "category": N_("category"), "opinion": N_("opinion")}
LEAD = re.compile(r"^(?:zona|kategori|opini|predikat|kualitas)\s+")


@dataclass(frozen=True, slots=True)
class _Rated:
    """What somebody was given, beside what it is by the measure of the year."""

    name: str
    year: int
    given: Outcome
    found: Result
    measure: Measure


def _find(case: Case) -> Iterator[Fault]:
    """Each label that contradicts its score: of entities, of loci, and of earlier years by their own schemes."""
    year, measure = case.assessment.year, case.measure
    for n, standing in enumerate(case.standings):
        way: Way = ("entities", n)
        entity = standing.entity
        yield from _labels(_Rated(entity.name, year, entity, standing.result, measure), way)
        for m, one in enumerate(standing.loci):
            yield from _labels(_Rated(one.locus.name, year, one.locus, one.result, measure), (*way, "loci", m))
        for m, earlier in enumerate(entity.earlier):
            yield from _labels(_earlier(earlier, entity.name, case), (*way, "earlier", m))


def _earlier(earlier: EarlierYear, name: str, case: Case) -> _Rated:
    measure = measure_for(case.schemes, earlier.year, earlier.scheme)
    return _Rated(name, earlier.year, earlier, result(earlier, earlier.score, measure), measure)


def _labels(one: _Rated, way: Way) -> Iterator[Fault]:
    score = one.found.score
    if score is None or band_of(score, one.measure.bands) is None:
        return
    facts = {"name": one.name, "score": shown(score), "year": one.year, "scheme": one.measure.scheme}
    for key, what in WHAT.items():
        given, right = getattr(one.given, key), getattr(one.found, key)
        if given and right and _bare(given) != _bare(right):
            yield Fault(WRONG, {**facts, "what": what, "given": given, "right": right}, (*way, key), (right,))


def _bare(label: str) -> str:
    """A label as it is compared: `Zona Hijau` and `hijau` are one, `Opini Kualitas Tinggi` and `Tinggi` too."""
    found = name_key(label)
    while (rest := LEAD.sub("", found)) != found:
        found = rest
    return found


ZONE = Audit(
    id="assessment.zone",
    rules=(WRONG,),
    find=_find,
    about=N_(
        "The zone, the category and the opinion follow from the score, by the scheme of the assessment year and never "
        "by that of the letter's date: 80,00 is Kuning in 2021 and Hijau in 2022. The score is rounded half up to two "
        "decimals first, so 87,995 is 88,00. Results of earlier years are measured by the schemes of these years. "
        "Where the limits of a scheme are not published, labels are kept as they were given."
    ),
    bad="{score: 75.48, zone: Hijau}",
    good="{score: 75.48, zone: Zona Kuning, category: C}",
)
