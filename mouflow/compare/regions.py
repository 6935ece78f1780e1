"""Changed regions of two texts: widened to whole figures, and cut into figures and the words between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mouflow.compare.figures import Figure, Stretch


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the old text that gives way to a stretch of the new one."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    def mirrored(self) -> "Region":
        """The same, seen from the other side."""
        return Region(self.new_start, self.new_end, self.old_start, self.old_end)


def whole_figures(changed: Sequence[Region], olds: Sequence[Figure], news: Sequence[Figure]) -> tuple[Region, ...]:
    """The regions widened so that no figure of either side is changed in part; those that then meet are one."""
    regions = tuple(changed)
    while True:
        wider = _widened(regions, olds)
        wider = tuple(each.mirrored() for each in _widened(tuple(each.mirrored() for each in wider), news))
        if wider == regions:
            return regions
        regions = wider


def _widened(regions: tuple[Region, ...], numbers: Sequence[Figure]) -> tuple[Region, ...]:
    """The regions with each figure of the old side that they touch taken in whole."""
    if not regions:
        return ()
    for figure in numbers:
        hit = [region for region in regions if _touches(region, (figure.start, figure.whole))]
        if hit:
            at_core = not any(_touches(region, (figure.end, figure.whole)) for region in hit)
            regions = _joined(regions, hit, (figure.start, figure.end if at_core else figure.whole))
    return regions


def _touches(region: Region, stretch: Stretch) -> bool:
    """Whether a region takes of a stretch, or puts something into its midst."""
    return region.old_start < stretch[1] and region.old_end > stretch[0]


def _joined(regions: tuple[Region, ...], hit: list[Region], stretch: Stretch) -> tuple[Region, ...]:
    """The regions with some of them made one that takes in the stretch; around them both texts are the same."""
    first, last = hit[0], hit[-1]
    before, after = max(first.old_start - stretch[0], 0), max(stretch[1] - last.old_end, 0)
    whole = Region(first.old_start - before, last.old_end + after, first.new_start - before, last.new_end + after)
    return tuple(
        sorted(
            (*(each for each in regions if each not in hit), whole), key=lambda each: (each.old_start, each.new_start)
        )
    )


def pieces_of(region: Region, old: tuple[str, Sequence[Figure]], new: tuple[str, Sequence[Figure]]) -> Iterator[Region]:
    """A region with the same kinds of figures on both sides as these and the words between; any other whole."""
    mine, theirs = _inside(old[1], region.old_start, region.old_end), _inside(new[1], region.new_start, region.new_end)
    if not mine or [each.kind for each in mine] != [each.kind for each in theirs]:
        yield region
        return
    a, b = region.old_start, region.new_start
    for one, other in zip(mine, theirs, strict=True):
        yield from _trimmed(Region(a, one.start, b, other.start), old[0], new[0])
        units = old[0][one.end : one.whole] != new[0][other.end : other.whole]
        fits = one.whole <= region.old_end and other.whole <= region.new_end
        a, b = (one.whole, other.whole) if units and fits else (one.end, other.end)
        if old[0][one.start : a] != new[0][other.start : b]:
            yield Region(one.start, a, other.start, b)
    yield from _trimmed(Region(a, region.old_end, b, region.new_end), old[0], new[0])


def _inside(numbers: Sequence[Figure], start: int, end: int) -> list[Figure]:
    return [each for each in numbers if start <= each.start and each.end <= end]


def _trimmed(region: Region, old: str, new: str) -> Iterator[Region]:
    """The region without the blanks that both sides begin and end with; nothing where they are the same."""
    mine, theirs = old[region.old_start : region.old_end], new[region.new_start : region.new_end]
    if mine == theirs:
        return
    head = tail = 0
    while head < min(len(mine), len(theirs)) and mine[head] == theirs[head] and mine[head].isspace():
        head += 1
    while (
        tail < min(len(mine), len(theirs)) - head and mine[-1 - tail] == theirs[-1 - tail] and mine[-1 - tail].isspace()
    ):
        tail += 1
    yield Region(region.old_start + head, region.old_end - tail, region.new_start + head, region.new_end - tail)
