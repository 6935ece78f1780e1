"""Standings as a whole: which of them, in which order, how many in each zone, means of dimensions and years, moves."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from mouflow.assessment.schemes import Measure
from mouflow.assessment.scoring import Result, mean, rounded
from mouflow.assessment.standings import Standing
from mouflow.model.party import Level

Sort = Literal["rank", "name", "change"]
Counted = Literal["zone", "opinion", "category"]
COUNTED: tuple[Counted, ...] = ("zone", "opinion", "category")
NONE = ""  # what has no zone


@dataclass(frozen=True, slots=True)
class YearMean:
    """The mean score of a year, rounded, and of how many entities it is; None and 0 where none has a score."""

    year: int
    score: Decimal | None
    count: int


@dataclass(frozen=True, slots=True)
class Move:
    """How many entities went from one zone in the last year before to another one."""

    old: str
    new: str
    count: int


@dataclass(frozen=True, slots=True)
class Changes:
    """How many rose, fell and stayed, against the last score before; `unknown` lack one of the two scores."""

    rose: int
    fell: int
    same: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What is said of all standings at once.

    `by` is what `counts` count: zones, or opinions or categories where nothing has a zone; from the highest band down,
    empty bands too, last those without any under an empty name. `tens` count scores from 0 to 10, 10 to 20 …, by the
    lower end (100 belongs to 90). `dimensions` are means, None for one of the weights that nobody has a score of.
    """

    by: Counted
    counts: Mapping[str, int]
    tens: Mapping[int, int]
    mean: Decimal | None
    dimensions: Mapping[str, Decimal | None]
    years: tuple[YearMean, ...]
    changes: Changes
    moves: tuple[Move, ...]


def overview(standings: Sequence[Standing], measure: Measure, year: int) -> Overview:
    """The whole of standings of an assessment year; the order in which they stand does not matter."""
    by = counted_by(standings, measure)
    names = names_of(by, standings, measure)
    return Overview(
        by=by,
        counts=_counts(by, names, standings),
        tens=_tens(standings),
        mean=_mean(_scores(standings), measure),
        dimensions=_dimensions(standings, measure),
        years=_years(standings, measure, year),
        changes=_changes(standings),
        moves=_moves(by, names, standings),
    )


def counted_by(standings: Iterable[Standing], measure: Measure) -> Counted:
    """What results are counted by: the first of zone, opinion and category that a band or an entity has."""
    every = (*measure.bands, *(one.result for one in standings))
    return next((by for by in COUNTED if any(getattr(one, by) for one in every)), "zone")


def names_of(by: Counted, standings: Iterable[Standing], measure: Measure) -> tuple[str, ...]:
    """The zones (or opinions, categories), those of the highest bands first, then others that were given."""
    bands = sorted(measure.bands, key=lambda band: -band.least)
    of_bands = (getattr(band, by) for band in bands)
    given = sorted({getattr(one.result, by) or NONE for one in standings})
    return tuple(name for name in dict.fromkeys((*of_bands, *given)) if name)


def picked(
    standings: Iterable[Standing], by: Counted, names: Iterable[str] = (), levels: Iterable[Level] = ()
) -> tuple[Standing, ...]:
    """Those with one of these zones (or opinions …) and one of these levels; no name or no level means all."""
    wanted, of_levels = set(names), set(levels)
    return tuple(
        one
        for one in standings
        if (not wanted or getattr(one.result, by) in wanted) and (not of_levels or one.entity.level in of_levels)
    )


def ordered(standings: Iterable[Standing], sort: Sort) -> tuple[Standing, ...]:
    """By rank, by name, or by change, the highest first; those without one last; equals by name, then id."""
    return tuple(sorted(standings, key=lambda one: (*KEYS[sort](one), _name(one), one.entity.id)))


def _name(one: Standing) -> str:
    return one.entity.name.casefold()


def _by_rank(one: Standing) -> tuple[Any, ...]:
    return (one.rank is None, one.rank or 0)


def _by_change(one: Standing) -> tuple[Any, ...]:
    return (one.change is None, -one.change.difference if one.change else 0)


KEYS: Mapping[Sort, Callable[[Standing], tuple[Any, ...]]] = {
    "rank": _by_rank,
    "name": lambda _: (),
    "change": _by_change,
}


def _counts(by: Counted, names: Sequence[str], standings: Iterable[Standing]) -> Mapping[str, int]:
    found = Counter(getattr(one.result, by) or NONE for one in standings)
    return {name: found[name] for name in (*names, *([NONE] if found[NONE] else []))}


def _tens(standings: Iterable[Standing]) -> Mapping[int, int]:
    """From the lowest filled ten to the highest one, those between that are empty too."""
    found = Counter(min(90, int(score // 10) * 10) for score in _scores(standings))
    return {ten: found[ten] for ten in range(min(found), max(found) + 1, 10)} if found else {}


def _scores(standings: Iterable[Standing]) -> tuple[Decimal, ...]:
    return tuple(one.result.score for one in standings if one.result.score is not None)


def _mean(scores: Iterable[Decimal], measure: Measure) -> Decimal | None:
    found = mean(scores)
    return None if found is None else rounded(found, measure.rounding)


def _dimensions(standings: Sequence[Standing], measure: Measure) -> Mapping[str, Decimal | None]:
    """Those of the weights in their order, then others by name; none at all where nobody has a score of any."""
    named = sorted({name for one in standings for name in one.dimensions})
    if not named:
        return {}
    return {
        name: _mean((one.dimensions[name] for one in standings if name in one.dimensions), measure)
        for name in dict.fromkeys((*measure.weights, *named))
    }


def _years(standings: Sequence[Standing], measure: Measure, year: int) -> tuple[YearMean, ...]:
    """The years that are told of, oldest first, last the year itself."""
    told = sorted({then for one in standings for then, _ in one.earlier if then < year})
    before = [
        (
            then,
            [
                result.score
                for one in standings
                for at, result in one.earlier
                if at == then and result.score is not None
            ],
        )
        for then in told
    ]
    every = (*before, (year, _scores(standings)))
    return tuple(YearMean(then, _mean(scores, measure), len(scores)) for then, scores in every)


def _changes(standings: Sequence[Standing]) -> Changes:
    found = [one.change.difference for one in standings if one.change]
    rose, fell = sum(1 for each in found if each > 0), sum(1 for each in found if each < 0)
    return Changes(rose, fell, len(found) - rose - fell, len(standings) - len(found))


def _moves(by: Counted, names: Sequence[str], standings: Iterable[Standing]) -> tuple[Move, ...]:
    """The moves from the last result before, into the highest zones first.

    A name that only an earlier scheme has is no zone to come from: what was renamed did not move.
    """
    place = {name: n for n, name in enumerate(names)}
    pairs = ((_last(by, one), getattr(one.result, by)) for one in standings)
    found = Counter((old, new) for old, new in pairs if old in place and new in place and old != new)
    in_order = sorted(found, key=lambda pair: (place[pair[1]], place[pair[0]]))
    return tuple(Move(old, new, found[old, new]) for old, new in in_order)


def _last(by: Counted, one: Standing) -> str:
    """The zone of the year that the change is from; empty without a change."""
    results: dict[int, Result] = dict(one.earlier)
    return getattr(results[one.change.year], by) or NONE if one.change else NONE
