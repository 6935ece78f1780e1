"""Tables that a plan deletes and inserts in one place, taken for one table of which most was rewritten."""

from collections.abc import Iterator, Sequence

from mouflow.compare.lines import NEW, OLD, End, Line, Planned

LEAST = 0.1  # of the words of the smaller table; less in common is chance


def with_tables(lines: Sequence[Planned], old: Sequence[Line], new: Sequence[Line]) -> tuple[Planned, ...]:
    """The planned lines with such tables kept, so that only their rows and cells are marked.

    A table is kept where the new one stands, or where the old one stood, when nothing of that side lies between.
    """
    outcome = list(lines)
    gap: list[int] = []
    for index, planned in enumerate([*lines, None]):
        if planned is not None and planned.end.op not in ("kept", "moved-from", "moved-to"):
            gap.append(index)
            continue
        for one, two in _pairs(gap, outcome, old, new):
            _join(outcome, one, two)
        gap = []
    return tuple(planned for planned in outcome if planned.end.old is not None or planned.end.new is not None)


def _pairs(
    gap: Sequence[int], lines: Sequence[Planned], old: Sequence[Line], new: Sequence[Line]
) -> Iterator[tuple[int, int]]:
    """Places of a deleted and an inserted table, in order, when a gap has as many of the one as of the other."""
    gone = [place for place in gap if (index := lines[place].end.old) is not None and old[index].solid]
    come = [place for place in gap if (index := lines[place].end.new) is not None and new[index].solid]
    if len(gone) == len(come):
        for one, two in zip(gone, come, strict=True):
            mine, theirs = old[lines[one].end.old or 0], new[lines[two].end.new or 0]
            if mine.kind == theirs.kind and _common(mine.text, theirs.text):
                yield one, two


def _common(one: str, two: str) -> bool:
    """Whether two tables have more in common than chance."""
    mine, theirs = set(one.split()), set(two.split())
    return len(mine & theirs) >= LEAST * max(1, min(len(mine), len(theirs)))


def _join(lines: list[Planned], one: int, two: int) -> None:
    """Makes two places one: that of either, when what lies between belongs to the other side."""
    between = lines[min(one, two) + 1 : max(one, two)]
    ops = {piece.op for planned in between for piece in planned.pieces} | {planned.end.op for planned in between}
    kept = Planned((), End("kept", lines[one].end.old, lines[two].end.new))
    if not ops & OLD:
        lines[two], lines[one] = kept, _NOTHING
    elif not ops & NEW:
        lines[one], lines[two] = kept, _NOTHING


_NOTHING = Planned((), End("kept"))
