"""assessment.parts and assessment.mean: a stated score that its dimensions, or its loci, do not make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from mouflow.assessment.case import Audit, Case, Fault, shown
from mouflow.assessment.scoring import TOTALS, Figures, rounded, step
from mouflow.assessment.standings import Standing, dimension_means, mean_of_loci
from mouflow.errors import N_, Rule
from mouflow.model.assessment import Entity, Locus
from mouflow.model.provisions import Way

PARTS = Rule(
    "assessment.parts",
    "error",
    N_('the dimensions of "{name}" make {right}, and {given} is stated; correct one of them'),
)
PARTS_NEAR = Rule(
    "assessment.parts",
    "warning",
    N_('the dimensions of "{name}" make {right}, and {given} is stated; it may be rounded elsewhere: look at it'),
)
OVER = Rule(
    "assessment.parts",
    "error",
    N_('the dimension "{dimension}" of "{name}" has {given} points of {weight}; correct one of them'),
)
MEAN = Rule(
    "assessment.mean",
    "error",
    N_('the mean of the {count} loci of "{name}" is {right}, and {given} is stated; correct one of them'),
)
MEAN_NEAR = Rule(
    "assessment.mean",
    "warning",
    N_(
        'the mean of the {count} loci of "{name}" is {right}, and {given} is stated; it may be rounded elsewhere: '
        "look at it"
    ),
)
MEAN_OF = Rule(
    "assessment.mean",
    "error",
    N_(
        'the mean of the dimension "{dimension}" over the {count} loci of "{name}" is {right}, and {given} is stated; '
        "correct one of them"
    ),
)
MEAN_OF_NEAR = Rule("assessment.mean", "warning", MEAN_OF.pattern)
UNSCORED = Rule(
    "assessment.mean",
    "warning",
    N_('{count} of the {of} loci of "{name}" have no score, so that it has none itself; add theirs, or state its own'),
)
Pair = tuple[Rule, Rule]  # for what cannot be so, and for what rounding may explain


@dataclass(frozen=True, slots=True)
class _Claim:
    """A stated figure, the exact one that was computed, and by how much rounding elsewhere can set them apart."""

    exact: Decimal
    given: Decimal
    slack: Decimal
    facts: Mapping[str, object]


def _find_parts(case: Case) -> Iterator[Fault]:
    """Each entity and locus whose dimensions do not make its score, and points beyond a dimension's weight."""
    for n, entity in enumerate(case.assessment.entities):
        yield from _parts(entity, case, ("entities", n))
        for m, locus in enumerate(entity.loci):
            yield from _parts(locus, case, ("entities", n, "loci", m))


def _parts(one: Entity | Locus, case: Case, way: Way) -> Iterator[Fault]:
    kind, weights = case.assessment.dimension_scores, case.measure.weights
    total = TOTALS[kind](one.dimensions, weights)
    if total is not None and one.score is not None:
        # Half a step for the total, and half a step for its parts: for each of them where they are added up.
        halves = len(one.dimensions) + 1 if kind == "points" else 2
        claim = _Claim(total, one.score, step(case.measure.rounding) / 2 * halves, {"name": one.name})
        yield from _differ(claim, case, (PARTS, PARTS_NEAR), (*way, "score"))
    if kind == "points":
        yield from _over(one, weights, way)


def _over(one: Entity | Locus, weights: Figures, way: Way) -> Iterator[Fault]:
    for name, points in one.dimensions.items():
        if points > weights.get(name, points):
            facts = {"dimension": name, "name": one.name, "given": shown(points), "weight": shown(weights[name])}
            yield Fault(OVER, facts, (*way, "dimensions", name))


def _find_mean(case: Case) -> Iterator[Fault]:
    """Each entity whose score, or that of a dimension, is not the mean of its loci; and those without a mean."""
    slack = step(case.measure.rounding)
    for n, standing in enumerate(case.standings):
        entity, way = standing.entity, ("entities", n)
        facts = {"name": entity.name, "count": len(entity.loci)}
        right = mean_of_loci(standing.loci)
        if right is not None and entity.score is not None:
            yield from _differ(_Claim(right, entity.score, slack, facts), case, (MEAN, MEAN_NEAR), (*way, "score"))
        elif right is None:
            yield from _unscored(standing, way)
        for name, found in dimension_means(entity.loci).items():
            if name in entity.dimensions:
                claim = _Claim(found, entity.dimensions[name], slack, {**facts, "dimension": name})
                yield from _differ(claim, case, (MEAN_OF, MEAN_OF_NEAR), (*way, "dimensions", name))


def _unscored(standing: Standing, way: Way) -> Iterator[Fault]:
    """Loci without a score beside others that have one; where none has, the assessment is still under way."""
    without = sum(one.result.score is None for one in standing.loci)
    if standing.entity.score is None and without < len(standing.loci):
        facts = {"name": standing.entity.name, "count": without, "of": len(standing.loci)}
        yield Fault(UNSCORED, facts, (*way, "loci"))


def _differ(claim: _Claim, case: Case, rules: Pair, way: Way) -> Iterator[Fault]:
    """A fault where a stated figure is another than the computed one, once both are rounded."""
    rounding = case.measure.rounding
    right, stated = rounded(claim.exact, rounding), rounded(claim.given, rounding)
    if right != stated:
        rule = rules[1] if abs(claim.exact - stated) < claim.slack else rules[0]
        yield Fault(rule, {**claim.facts, "right": shown(right), "given": shown(claim.given)}, way, (shown(right),))


PARTS_AUDIT = Audit(
    id="assessment.parts",
    rules=(PARTS, PARTS_NEAR, OVER),
    find=_find_parts,
    about=N_(
        "A score is the sum of its dimensions by their weights, or of their points. A total that no rounding can "
        "explain is an error; one that differs by a last figure is told as a warning. Nothing is asked where the "
        "weights of the year are not known, or a dimension is missing."
    ),
    bad="{score: 88.35, dimensions: {input: 80, proses: 90, output: 85, pengaduan: 95}}",
    good="{score: 87.68, dimensions: {input: 80, proses: 90, output: 85, pengaduan: 95}}",
)
MEAN_AUDIT = Audit(
    id="assessment.mean",
    rules=(MEAN, MEAN_NEAR, MEAN_OF, MEAN_OF_NEAR, UNSCORED),
    find=_find_mean,
    about=N_(
        "The score of a region is the mean of its loci, computed here from their rounded scores, as a reader of the "
        "table does. A stated score that no rounding can explain is an error; one that differs by a last figure is "
        "told as a warning. Loci without a score are told where others have one."
    ),
    bad="{score: 93.17, loci: [{id: a, name: A, score: 95.32}, {id: b, name: B, score: 92.10}]}",
    good="{score: 93.71, loci: [{id: a, name: A, score: 95.32}, {id: b, name: B, score: 92.10}]}",
)
