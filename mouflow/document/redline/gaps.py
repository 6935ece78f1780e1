"""The rows of a redline in their order: what comes and what goes between two kept lines, each beside its own list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from mouflow.document.redline.outline import Holder, Leaf, Outline, Tie
from mouflow.document.redline.pairs import Pairs
from mouflow.document.redline.segments import Order


@dataclass(frozen=True, slots=True)
class Row:
    """A planned line, by its place in the order, with the leaf of each side whose end it has and what is around."""

    at: int
    old: Leaf | None
    new: Leaf | None
    old_path: tuple[Holder, ...] = ()
    new_path: tuple[Holder, ...] = ()


def rows_of(old: Outline, new: Outline, order: Order) -> list[Row]:
    """The planned lines as rows."""
    found = []
    for at, planned in enumerate(order.lines):
        one, two = planned.end.old, planned.end.new
        was = (old.leaves[one], old.paths[one]) if one is not None else (None, ())
        now = (new.leaves[two], new.paths[two]) if two is not None else (None, ())
        found.append(Row(at, was[0], now[0], was[1], now[1]))
    return found


def arranged(rows: Sequence[Row], order: Order, pairs: Pairs) -> list[Row]:
    """The rows; where whole lines go and others come at one place, those of the list (or clause) before stand first."""
    found: list[Row] = []
    runs = [(free, list(run)) for free, run in groupby(rows, key=lambda row: _is_free(row, order))]
    for place, (free, run) in enumerate(runs):
        right = runs[place + 1][1][0] if place + 1 < len(runs) else None
        found += _mixed(run, (found[-1] if found else None, right), pairs) if free else run
    return found


def _is_free(row: Row, order: Order) -> bool:
    """Whether a row is a whole line of one side, from which no words go on into another."""
    hangs = order.hangs(row.at) or (row.at > 0 and order.hangs(row.at - 1))
    return not hangs and (row.old is None or row.new is None)


def _mixed(run: Sequence[Row], beside: tuple[Row | None, Row | None], pairs: Pairs) -> Iterator[Row]:
    left, right = beside
    gone, come = ([row for row in run if row.old], [row for row in run if row.new])
    a = b = 0
    while a < len(gone) and b < len(come):
        first = _first(gone[a], come[b], (left, right), pairs)
        a, b = (a + 1, b) if first is gone[a] else (a, b + 1)
        left = first
        yield first
    yield from gone[a:]
    yield from come[b:]


def _first(gone: Row, come: Row, beside: tuple[Row | None, Row | None], pairs: Pairs) -> Row:
    """The one of two that goes on with what is before; else the one that does not go on with what is behind."""
    left, right = beside
    ties = [_tied(row, left, pairs) for row in (gone, come)]
    if ties[0] != ties[1]:
        return gone if ties[0] > ties[1] else come
    ties = [_tied(row, right, pairs) for row in (gone, come)]
    if ties[0] != ties[1]:
        return gone if ties[0] < ties[1] else come
    return min(gone, come, key=lambda row: row.at)


def _tied(row: Row, other: Row | None, pairs: Pairs) -> int:
    """How many of the holders and lists around two rows are the same."""
    if other is None:
        return 0
    sides = []
    if row.old and other.old:
        sides.append(_same(row.old_path, other.old_path))
    if row.new and other.new:
        sides.append(_same(row.new_path, other.new_path))
    if row.old and other.new:
        sides.append(_akin(row.old_path, other.new_path, pairs))
    if row.new and other.old:
        sides.append(_akin(other.old_path, row.new_path, pairs))
    return max(sides)


def _same(one: Sequence[Holder], two: Sequence[Holder]) -> int:
    return _count(a is b for a, b in zip(_trail(one), _trail(two), strict=False))


def _akin(old: Sequence[Holder], new: Sequence[Holder], pairs: Pairs) -> int:
    steps = zip(_trail(old), _trail(new), strict=False)
    return _count(pairs.new.get(a) is b if isinstance(a, Holder) else (a, b) in pairs.ties for a, b in steps)


def _trail(path: Sequence[Holder]) -> Iterator[Holder | Tie]:
    """The holders, and before each item its list."""
    for holder in path:
        if holder.tie:
            yield holder.tie
        yield holder


def _count(same: Iterable[bool]) -> int:
    """How many come before the first that is not."""
    return sum(1 for _ in takewhile(bool, same))
