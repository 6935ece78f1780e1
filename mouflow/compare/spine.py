"""The spine of two texts: the lines that stand unchanged in the same order, and those that do not."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from mouflow.compare.lines import Line

# A number typed in front of a paragraph: 1. · 4.2 · (3) · a. · b) · iv.
LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)] |\d{1,3}(?:\.\d{1,3})+ ")
Key = tuple[str, bool, str]
Point = tuple[int, int, float]


def key(line: Line) -> Key:
    """What two lines share that say the same: their kind, and their words without blanks' size and number label."""
    text = " ".join(line.text.split())
    label = LABEL.match(text)
    return line.kind, line.solid, text[label.end() :] or text if label else text


def agree(a: Line, b: Line) -> bool:
    """Whether two lines may pair: of one kind, and not known to be two."""
    return a.kind == b.kind and a.solid == b.solid and (a.id == b.id or not a.id or not b.id)


def anchors(
    old: Sequence[Line], new: Sequence[Line], olds: Sequence[int], news: Sequence[int]
) -> list[tuple[int, int]]:
    """Lines of the two selections whose words occur once in each, as pairs of indices in the order of the old text."""
    mine = {index: key(old[index]) for index in olds}
    theirs = {index: key(new[index]) for index in news}
    once, other = Counter(mine.values()), Counter(theirs.values())
    where = {each: index for index, each in theirs.items() if other[each] == 1}
    found = ((index, where[each]) for index, each in mine.items() if once[each] == 1 and each in where)
    return [(i, j) for i, j in found if agree(old[i], new[j])]


def weight(line: Line) -> int:
    """How much a line counts on the spine: its words and one."""
    return line.text.count(" ") + 2


def heaviest(points: Sequence[Point]) -> list[int]:
    """Places in `points` (old, new, weight) of the heaviest chain that rises on both sides; O(n log n).

    Of several chains of one weight the one whose points come first.
    """
    order = sorted(range(len(points)), key=lambda place: (points[place][0], -points[place][1]))
    columns = sorted({point[1] for point in points})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)
    came: dict[int, int] = {}
    for place in order:
        _, column, gain = points[place]
        at = bisect_left(columns, column)
        total, before = _most(best, at)
        came[place] = before
        _raise(best, at + 1, (total + gain, place))
    _, place = _most(best, len(columns))
    chain = []
    while place >= 0:
        chain.append(place)
        place = came[place]
    return chain[::-1]


def _most(best: list[tuple[float, int]], upto: int) -> tuple[float, int]:
    """The heaviest chain that ends in one of the first columns."""
    found = best[0]
    while upto > 0:
        if best[upto][0] > found[0]:
            found = best[upto]
        upto -= upto & -upto
    return found


def _raise(best: list[tuple[float, int]], column: int, chain: tuple[float, int]) -> None:
    while column < len(best):
        if chain[0] > best[column][0]:
            best[column] = chain
        column += column & -column


def straight(pairs: Sequence[tuple[int, int]], weights: Sequence[float]) -> tuple[list[int], list[int]]:
    """Places of the pairs on the heaviest rising chain, and of those off it; pairs come in the order of the old text.

    Pairs that follow one another on both sides stand or fall together, which leaves few to weigh in a long text.
    """
    rank = {j: place for place, j in enumerate(sorted(j for _, j in pairs))}
    blocks: list[list[int]] = []
    for place, (_, j) in enumerate(pairs):
        if blocks and rank[j] == rank[pairs[blocks[-1][-1]][1]] + 1:
            blocks[-1].append(place)
        else:
            blocks.append([place])
    points = [(pairs[b[0]][0], pairs[b[0]][1], float(sum(weights[p] for p in b))) for b in blocks]
    on = set(heaviest(points))
    kept = [place for number, block in enumerate(blocks) if number in on for place in block]
    off = [place for number, block in enumerate(blocks) if number not in on for place in block]
    return kept, off
