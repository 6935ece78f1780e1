"""A plan in segments: the planned lines that hang together, since words of one line went into another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mouflow.compare.align import align
from mouflow.compare.lines import NEW, OLD, End, Line, Move, Piece, Planned, Span
from mouflow.compare.tokens import tokens

Segment = tuple[Planned, ...]
LAST = Line("", kind="last", solid=True)
"""Stands behind both texts, so that their last lines are no other than the rest: a tree can lose its last line."""


@dataclass(frozen=True, slots=True)
class Order:
    """The planned lines of all segments in a row, and where each line of either side ends among them."""

    lines: tuple[Planned, ...]
    segments: tuple[int, ...]  # for each planned line, the segment that it is of
    old: dict[int, int]
    new: dict[int, int]

    def hangs(self, at: int) -> bool:
        """Whether the planned line must stand right before the next one."""
        return at + 1 < len(self.lines) and self.segments[at] == self.segments[at + 1]


def ordered(segments: Sequence[Segment]) -> Order:
    """The segments one after another."""
    lines = tuple(planned for segment in segments for planned in segment)
    of = tuple(number for number, segment in enumerate(segments) for _ in segment)
    old = {planned.end.old: at for at, planned in enumerate(lines) if planned.end.old is not None}
    new = {planned.end.new: at for at, planned in enumerate(lines) if planned.end.new is not None}
    return Order(lines, of, old, new)


def segments(old: tuple[Line, ...], new: tuple[Line, ...]) -> tuple[tuple[Segment, ...], tuple[Move, ...]]:
    """The segments of the plan of two texts, each kept end at its words; and the moves."""
    plan = align((*old, LAST), (*new, LAST))
    found = [planned for segment in _grouped(plan.lines[:-1]) for planned in at_home(unsealed(segment, old, new))]
    return tuple(_grouped(found)), plan.moves


def _grouped(lines: Iterable[Planned]) -> Iterator[Segment]:
    """The least groups of planned lines at whose end no words of either side wait for the end of their line."""
    group: list[Planned] = []
    waiting: set[str] = set()
    for planned in lines:
        group.append(planned)
        for piece in planned.pieces:
            waiting |= {side for side, ops in SIDES if piece.op in ops}
        waiting -= {side for side, ops in SIDES if planned.end.op in ops}
        if not waiting:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


SIDES = (("old", OLD), ("new", NEW))


def unsealed(segment: Segment, old: tuple[Line, ...], new: tuple[Line, ...]) -> Segment:
    """The segment without what a plan marks only for LibreOffice's sake, which is for the writer of Word's files.

    A kept word before an insertion may be deleted and inserted again, and a kept end inserted and the old one deleted.
    """
    found: list[Planned] = []
    for planned in segment:
        last = found[-1].end if found else None
        if last and not planned.pieces and last.op == "inserted" and planned.end.op == "deleted":
            found[-1] = replace(found[-1], end=End("kept", planned.end.old, last.new))
        else:
            found.append(_unrepeated(planned, old, new))
    return tuple(found)


def _unrepeated(planned: Planned, old: tuple[Line, ...], new: tuple[Line, ...]) -> Planned:
    """The line with the words kept that it inserts and then deletes at its end."""
    come, gone = planned.pieces[-2:] if len(planned.pieces) > 1 else (None, None)
    if not (come and gone and come.op == "inserted" and come.new and gone.op == "deleted" and gone.old):
        return planned
    says = old[gone.old.line].text[gone.old.start : gone.old.end]
    words, again = tokens(new[come.new.line].text[come.new.start : come.new.end]), tokens(says)
    if words[: len(again)] != again:
        return planned
    middle = come.new.start + len(says)
    kept = Piece("kept", gone.old, replace(come.new, end=middle))
    rest = (replace(come, new=replace(come.new, start=middle)),) if middle < come.new.end else ()
    return replace(planned, pieces=(*planned.pieces[:-2], kept, *rest))


def at_home(segment: Segment) -> Segment:
    """The segment with each kept end at the line whose words were kept.

    A plan may put a kept end behind whole lines that were inserted (or deleted) after those words, which some readers
    of Word's files need. In a tree the end stands with its paragraph, its item and their ids.
    """
    lines = list(segment)
    for at, planned in enumerate(lines):
        if planned.end.op == "kept":
            for side, foreign, op in (("new", OLD, "inserted"), ("old", NEW, "deleted")):
                home = _home(lines, at, foreign, op)
                if home < at:
                    _swap(lines, home, at, side)
                    break
    return tuple(lines)


def _home(lines: Sequence[Planned], at: int, foreign: frozenset[str], op: str) -> int:
    """The line behind whose words only lines of one side stand up to this one; `at` itself when it has other words."""
    home = at
    while home and lines[home - 1].end.op == op and not _holds(lines[home], foreign):
        home -= 1
    return home if _holds(lines[home], foreign) else at


def _holds(planned: Planned, ops: frozenset[str]) -> bool:
    return any(piece.op in ops for piece in planned.pieces)


def _swap(lines: list[Planned], home: int, at: int, side: str) -> None:
    """Gives the first line the kept end, and the last one an end of that side only."""
    mine, kept = lines[home].end, lines[at].end
    if side == "new":
        ends = End("kept", kept.old, mine.new), End("inserted", None, kept.new)
    else:
        ends = End("kept", mine.old, kept.new), End("deleted", kept.old, None)
    lines[home], lines[at] = replace(lines[home], end=ends[0]), replace(lines[at], end=ends[1])


def parted(segment: Segment, old: tuple[Line, ...], new: tuple[Line, ...]) -> Iterator[Segment]:
    """The old lines of the segment as deleted, and its new ones as inserted, each by itself."""
    for planned in segment:
        if planned.end.op == "kept" or planned.end.op == "deleted":
            yield (_whole("deleted", planned.end.old, old),)
    for planned in segment:
        if planned.end.op == "kept" or planned.end.op == "inserted":
            yield (_whole("inserted", planned.end.new, new),)


def _whole(op: str, index: int | None, lines: tuple[Line, ...]) -> Planned:
    assert index is not None
    line = lines[index]
    span = Span(index, 0, len(line.text))
    pieces = () if line.solid or not line.text else (span,)
    if op == "deleted":
        return Planned(tuple(Piece("deleted", old=each) for each in pieces), End("deleted", old=index))
    return Planned(tuple(Piece("inserted", new=each) for each in pieces), End("inserted", new=index))
