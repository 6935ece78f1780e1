"""Two texts as lines: the plan of a redline."""

from collections.abc import Iterator, Sequence

from mouflow.compare.lines import End, Line, Op, Piece, Plan, Planned, Span
from mouflow.compare.pairing import Pairing, paired
from mouflow.compare.seams import sealed
from mouflow.compare.streams import Item, written

Sides = tuple[dict[int, int], dict[int, int]]
"""The numbers of the moves by the lines they take, old and new."""


def align(old: Sequence[Line], new: Sequence[Line]) -> Plan:
    """What is kept, deleted, inserted and moved between two texts, for a document's body, a cell, a note or a box.

    When both have a line, and the last ones are no tables and of one kind, the last end of the plan is kept.
    """
    pairing = paired(old, new)
    return Plan(sealed(old, new, tuple(_lines(old, new, pairing))), pairing.moves)


def _lines(old: Sequence[Line], new: Sequence[Line], pairing: Pairing) -> Iterator[Planned]:
    gone = {i: move.number for move in pairing.moves for i in range(*move.old)}
    come = {j: move.number for move in pairing.moves for j in range(*move.new)}
    run: list[Item] = []
    nature: tuple[str, str] | None = None
    for i, j in _items(pairing, len(old), len(new), (gone, come)):
        line = old[i] if i is not None else new[j or 0]
        alone = _alone(old, new, (i, j), (gone, come))
        if run and (alone or nature != (line.kind, line.room)):
            yield from written(old, new, run)
            run = []
        nature = (line.kind, line.room)
        if alone:
            yield alone
        else:
            run.append((i, j))
    if run:
        yield from written(old, new, run)


def _items(pairing: Pairing, olds: int, news: int, moved: Sides) -> Iterator[Item]:
    """All lines in reading order: between two pairs, or walls, those of the old side first."""
    stops = [(i, j, True) for i, j in pairing.pairs] + [(i, j, False) for i, j in pairing.walls]
    a = b = 0
    for i, j, pair in [*sorted(stops, key=lambda stop: (stop[0], stop[1], stop[2])), (olds, news, False)]:
        yield from _gap(range(a, i), range(b, j), moved)
        a, b = max(a, i), max(b, j)
        if pair:
            yield i, j
            a, b = i + 1, j + 1


def _gap(olds: range, news: range, moved: Sides) -> Iterator[Item]:
    """The lines between two pairs; moved ones at the start and at the end stay out of the way of the others."""
    one, two = _core(olds, moved[0]), _core(news, moved[1])
    for part in range(3):
        yield from ((index, None) for index in one[part])
        yield from ((None, index) for index in two[part])


def _core(lines: range, moved: dict[int, int]) -> tuple[range, range, range]:
    """The moved lines at the start, then all up to the last that did not move, then the moved ones at the end."""
    still = [index for index in lines if index not in moved]
    if not still:
        return lines, lines[:0], lines[:0]
    first, last = still[0] - lines.start, still[-1] + 1 - lines.start
    return lines[:first], lines[first:last], lines[last:]


def _alone(old: Sequence[Line], new: Sequence[Line], item: Item, moved: Sides) -> Planned | None:
    """The planned line of what is no matter of words: unchanged lines, moved ones, and tables; None for others."""
    i, j = item
    if i is not None and j is not None:
        if old[i].solid:
            return Planned((), End("kept", i, j))
        text = old[i].text
        if text != new[j].text:
            return None
        return Planned(
            (Piece("kept", Span(i, 0, len(text)), Span(j, 0, len(text))),) if text else (), End("kept", i, j)
        )
    if i is not None:
        return _one(old[i], i, "moved-from" if i in moved[0] else "deleted", moved[0].get(i, 0))
    j = j or 0
    return _one(new[j], j, "moved-to" if j in moved[1] else "inserted", moved[1].get(j, 0))


def _one(line: Line, index: int, op: Op, move: int) -> Planned | None:
    """The planned line of a solid or moved line of one side."""
    if not move and not line.solid:
        return None
    span = Span(index, 0, len(line.text))
    is_old = op in ("deleted", "moved-from")
    piece = Piece(op, span, None, move) if is_old else Piece(op, None, span, move)
    end = End(op, index, None, move) if is_old else End(op, None, index, move)
    return Planned((piece,) if line.text and not line.solid else (), end)
