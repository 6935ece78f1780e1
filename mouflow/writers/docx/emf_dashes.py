"""Dashes of a line one by one: readers of metafiles draw pens with dashes of given lengths as whole lines."""

from collections.abc import Iterator, Sequence
from itertools import cycle, pairwise
from math import dist

Point = tuple[float, float]


def dashes_of(points: Sequence[Point], lengths: Sequence[float]) -> Iterator[tuple[Point, ...]]:
    """The dashes along a line through points, each with the corners that it goes around.

    `lengths` are those of dashes and gaps in turn, all above 0 and even in number.
    """
    turns = cycle(lengths)
    left, drawn = next(turns), True
    dash = [points[0]]
    for start, end in pairwise(points):
        whole = dist(start, end)
        gone = 0.0
        while gone + left <= whole:
            gone, left = gone + left, next(turns)
            share = gone / whole
            stop = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            if drawn:
                yield (*dash, stop)
            drawn, dash = not drawn, [stop]
        left -= whole - gone
        if drawn and dash[-1] != end:
            dash.append(end)
    if drawn and len(dash) > 1:
        yield tuple(dash)
