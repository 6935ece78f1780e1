"""Rows of a table, or cells of a row: which of the new ones are the old ones."""

from collections.abc import Sequence

from mouflow.compare.gaps import between, gap_pairs
from mouflow.compare.lines import Line

Row = tuple[int | None, int | None]


def pair_rows(old: Sequence[str], new: Sequence[str]) -> tuple[Row, ...]:
    """Old and new index of every row in reading order; None on the side where it is not, deleted ones first in a gap.

    Equal rows at both ends pair first. As many rows left in a gap on both sides are taken for rewritten ones, in order.
    """
    olds, news = [Line(text) for text in old], [Line(text) for text in new]
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    pairs = [(place, place) for place in range(head)]
    rest = range(head, len(old) - tail), range(head, len(new) - tail)
    pairs += gap_pairs(olds, news, *rest)
    pairs += [(len(old) - place, len(new) - place) for place in range(tail, 0, -1)]
    gaps = between(pairs, range(len(old)), range(len(new)))
    pairs += [pair for mine, theirs in gaps if len(mine) == len(theirs) for pair in zip(mine, theirs, strict=True)]
    return _reading(sorted(pairs), len(old), len(new))


def _common(one: Sequence[str], two: Sequence[str]) -> int:
    """How many rows at the start are equal."""
    for place, (a, b) in enumerate(zip(one, two, strict=False)):
        if a != b:
            return place
    return min(len(one), len(two))


def _reading(pairs: Sequence[tuple[int, int]], olds: int, news: int) -> tuple[Row, ...]:
    rows: list[Row] = []
    a = b = 0
    for i, j in [*pairs, (olds, news)]:
        rows += [(index, None) for index in range(a, i)]
        rows += [(None, index) for index in range(b, j)]
        rows += [(i, j)] if (i, j) != (olds, news) else []
        a, b = i + 1, j + 1
    return tuple(rows)
