"""What a merge took from whom, and where entries of both sides met in one gap."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mouflow.compare.shapes import alike, is_bare
from mouflow.model.merged import Group, Node, Series, Side, Taken, Three, Words
from mouflow.model.provisions import Way

Fate = Literal["changed", "added", "removed", "moved"]
Source = Side | Literal["both"]


@dataclass(frozen=True, slots=True)
class Taking:
    """A value that is not as it was: what became of it, by whom, and its place in the merged tree.

    The place of what was removed is that in the base. `both` made the same change, or each its own in other words.
    """

    fate: Fate
    side: Source
    way: Way


def takings(node: Node, way: Way = ()) -> Iterator[Taking]:
    """Everything that a merge changed against the base and that is no collision, in the order of the merged tree."""
    if isinstance(node, Group):
        for key, entry in node.entries:
            yield from takings(entry, (*way, key))
    elif isinstance(node, Series):
        yield from _in_list(node, way)
    elif isinstance(node, Words) and node.settled:
        yield Taking("changed", "both", way)
    elif isinstance(node, Taken) and not alike(node.three.base, node.slot):
        yield _of_value(node, way)


def _of_value(node: Taken, way: Way) -> Taking:
    side: Source = "both" if alike(node.three.ours, node.three.theirs) else node.side
    if not node.slot.there:
        return Taking("removed", side, node.three.base.way or way)
    return Taking("changed" if node.three.base.there else "added", side, way)


def _in_list(series: Series, way: Way) -> Iterator[Taking]:
    for place, entry in enumerate(series.entries):
        here = (*way, place)
        if not entry.three.base.there:
            yield Taking("added", _who(entry.three), here)
            continue
        movers = [side for index, side in series.moved if index == place]
        if movers:
            yield Taking("moved", movers[0] if len(movers) == 1 else "both", here)
        yield from takings(entry, here)
    for gone in series.removed:
        if gone.three.base.way is not None:
            yield Taking("removed", gone.side, gone.three.base.way)


def _who(three: Three) -> Source:
    """Who put an entry in."""
    if three.ours.there and three.theirs.there:
        return "both"
    return "ours" if three.ours.there else "theirs"


def doubtful(node: Node, way: Way = ()) -> Iterator[Way]:
    """The first of the entries that both sides put into one gap, in an order that nobody gave; years need none."""
    if isinstance(node, Group):
        for key, entry in node.entries:
            yield from doubtful(entry, (*way, key))
    elif isinstance(node, Series):
        for place, entry in enumerate(node.entries):
            if place in node.doubtful and place - 1 not in node.doubtful and _ordered(entry.three, (*way, place)):
                yield (*way, place)
            yield from doubtful(entry, (*way, place))


def _ordered(three: Three, way: Way) -> bool:
    """Whether the place of an entry says something: that of a mapping does, and that of a provision."""
    return isinstance((three.ours if three.ours.there else three.theirs).value, dict) or is_bare(way)
