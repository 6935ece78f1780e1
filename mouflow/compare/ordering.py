"""Three orders of the same entries -> one: what one side moved is moved; moved by both their own way, both orders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq


@dataclass(frozen=True, slots=True)
class Orders:
    """The entries that survive a merge, by their numbers, as each of the three files has them in order."""

    base: tuple[int, ...]
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The merged order; `rival` is theirs where the two collide, and `doubtful` the entries that meet in one gap."""

    merged: tuple[int, ...]
    rival: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()


def moved(old: Sequence[int], new: Sequence[int]) -> frozenset[int]:
    """The fewest entries of both lists that must have moved to turn one order into the other."""
    there = frozenset(old) & frozenset(new)
    one, two = [each for each in old if each in there], [each for each in new if each in there]
    kept = {
        one[n] for step in LCSseq.opcodes(one, two) if step.tag == "equal" for n in range(step.src_start, step.src_end)
    }
    return there - kept


def ordered(orders: Orders, ranks: Mapping[int, str]) -> Order:
    """The order that both sides' moves and insertions give.

    What a side put in follows what it follows there. Where both put something into one gap, the entry of the lower rank
    leads, so that it is the same whoever is called ours.
    """
    core, rival = _core(orders)
    merged, doubtful = _with_runs(core, orders, ranks)
    return Order(merged, _with_runs(rival, orders, ranks)[0] if rival else (), doubtful)


def _core(orders: Orders) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The order of what both sides have; and theirs, where it cannot be settled."""
    both = frozenset(orders.ours) & frozenset(orders.theirs)
    base, ours, theirs = (
        tuple(each for each in order if each in both) for order in (orders.base, orders.ours, orders.theirs)
    )
    known = frozenset(base)
    if ours == theirs or (tuple(each for each in theirs if each in known) == base and len(base) == len(theirs)):
        return ours, ()
    if tuple(each for each in ours if each in known) == base and len(base) == len(ours):
        return theirs, ()
    settled = _settled(base, ours, theirs)
    return (settled, ()) if settled else (ours, theirs)


def _settled(base: tuple[int, ...], ours: tuple[int, ...], theirs: tuple[int, ...]) -> tuple[int, ...]:
    """The order in which each pair stands as the side says that turned it; empty when that goes round in a circle.

    It is empty too where both sides moved one entry to different neighbours, and where entries that both sides put in
    stand in two orders.
    """
    twice = moved(base, ours) & moved(base, theirs)
    still = frozenset(base) - moved(base, ours) - moved(base, theirs)
    if any(_before(each, ours) & still != _before(each, theirs) & still for each in twice):
        return ()
    places = [{each: place for place, each in enumerate(order)} for order in (base, ours, theirs)]
    wins: dict[int, int] = {}
    for one in ours:
        others = [_leads(one, two, places) for two in ours if two != one]
        if None in others:
            return ()
        wins[one] = sum(bool(leads) for leads in others)
    if len(set(wins.values())) < len(wins):
        return ()
    return tuple(sorted(wins, key=lambda each: -wins[each]))


def _before(entry: int, order: tuple[int, ...]) -> frozenset[int]:
    return frozenset(order[: order.index(entry)])


def _leads(one: int, two: int, places: list[dict[int, int]]) -> bool | None:
    """Whether one entry leads another after the merge; None where only the sides know them and disagree."""
    base, ours, theirs = places
    mine, yours = ours[one] < ours[two], theirs[one] < theirs[two]
    if mine == yours:
        return mine
    if one not in base or two not in base:
        return None
    return not base[one] < base[two]


def _with_runs(
    core: tuple[int, ...], orders: Orders, ranks: Mapping[int, str]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The core with what only one side has behind what it follows there; and the entries of gaps that both fill."""
    ours = _runs(core, orders.ours, moved(orders.base, orders.theirs))
    theirs = _runs(core, orders.theirs, moved(orders.base, orders.ours))
    merged: list[int] = []
    doubtful: list[int] = []
    for anchor in (None, *core):
        if anchor is not None:
            merged.append(anchor)
        runs = sorted(
            (run for run in (ours.get(anchor, ()), theirs.get(anchor, ())) if run), key=lambda run: ranks[run[0]]
        )
        merged += [each for run in runs for each in run]
        doubtful += [each for run in runs for each in run] if len(runs) > 1 else []
    return tuple(merged), tuple(doubtful)


def _runs(core: tuple[int, ...], side: tuple[int, ...], away: frozenset[int]) -> dict[int | None, tuple[int, ...]]:
    """What only this side has, by the entry of the core that it follows; None before all.

    Where the other side moved that entry away, but not the next one, the run stays before the next one.
    """
    known = frozenset(core)
    before = {each: (core[place - 1] if place else None) for place, each in enumerate(core)}
    found: dict[int | None, tuple[int, ...]] = {}
    anchor: int | None = None
    for place, each in enumerate(side):
        if each in known:
            anchor = each
            continue
        following = next((after for after in side[place:] if after in known), None)
        gone = anchor in away and following is not None and following not in away
        target = before[following] if gone and following is not None else anchor
        found[target] = (*found.get(target, ()), each)
    return found
