"""assessment.dimension: a dimension that the weights do not know, or one of theirs that is missing."""

from collections.abc import Iterator

from mouflow.assessment.case import Audit, Case, Fault, listed
from mouflow.errors import N_, Rule, nearest
from mouflow.model.assessment import Entity, Locus
from mouflow.model.provisions import Way

ID = "assessment.dimension"
UNKNOWN = Rule(ID, "error", N_('no dimension of {year} is called "{dimension}"; known: {known}'))
UNKNOWN_NEAR = Rule(ID, "error", N_('no dimension of {year} is called "{dimension}"; did you mean "{near}"?'))
MISSING = Rule(
    ID, "warning", N_('"{name}" has no score for {missing}, and so none in all; add it, or state the score itself')
)


def _find(case: Case) -> Iterator[Fault]:
    """Unknown dimensions wherever they are named, and missing ones where the score rests on them."""
    if not case.measure.weights:
        return
    for n, standing in enumerate(case.standings):
        entity, way = standing.entity, ("entities", n)
        yield from _of(entity, entity.score is None and not entity.loci, case, way)
        for m, locus in enumerate(entity.loci):
            there: Way = (*way, "loci", m)
            yield from _of(locus, locus.score is None, case, there)
            for k, indicator in enumerate(locus.indicators):
                yield from _unknown(indicator.dimension, case, (*there, "indicators", k, "dimension"))
        for m, finding in enumerate(entity.findings):
            if finding.dimension:
                yield from _unknown(finding.dimension, case, (*way, "findings", m, "dimension"))


def _of(one: Entity | Locus, rests: bool, case: Case, way: Way) -> Iterator[Fault]:
    """Of an entity or locus, whose score rests on its dimensions or not."""
    for name in one.dimensions:
        yield from _unknown(name, case, (*way, "dimensions", name))
    missing = [name for name in case.measure.weights if name not in one.dimensions]
    if rests and one.dimensions and missing:
        yield Fault(MISSING, {"missing": listed(missing), "name": one.name}, (*way, "dimensions"))


def _unknown(name: str, case: Case, way: Way) -> Iterator[Fault]:
    known = tuple(case.measure.weights)
    if name not in known:
        near = nearest(name, known)
        facts = {"dimension": name, "year": case.assessment.year, "near": near, "known": listed(known)}
        yield Fault(UNKNOWN_NEAR if near else UNKNOWN, facts, way, (near,) if near else ())


DIMENSION = Audit(
    id=ID,
    rules=(UNKNOWN, UNKNOWN_NEAR, MISSING),
    find=_find,
    about=N_(
        "Where the weights of the year are known, every dimension bears one of their names, in scores, indicators and "
        "findings alike: one with another name would be left out of the score without a word."
    ),
    bad="{dimensions: {input: 80, prosess: 90, output: 85, pengaduan: 95}}",
    good="{dimensions: {input: 80, proses: 90, output: 85, pengaduan: 95}}",
)
