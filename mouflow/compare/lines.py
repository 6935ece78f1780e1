"""What the comparison of two texts takes and gives: lines in, a plan of planned lines out.

A line is a paragraph, or a thing without words of its own order such as a table. Its text is a plain string; whatever
is no letter (a field, a picture, a reference, the sign of a note) is one character of the private planes, the same for
equal things (see atoms). A tab is `\t` and a new line inside the paragraph is `\n`.
"""

from dataclasses import dataclass
from typing import Literal

Op = Literal["kept", "deleted", "inserted", "moved-from", "moved-to"]
OLD: frozenset[Op] = frozenset(("kept", "deleted", "moved-from"))
"""What stands in the old text; all else is only in the new one."""
NEW: frozenset[Op] = frozenset(("kept", "inserted", "moved-to"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the comparison sees it.

    `id`: a name known beforehand; lines with the same id pair, lines with two different ids never do.
    `room`: the clause (or other named part) that it stands in; rooms of one name pair first and are aligned each by
    itself; a room whose order changed is moved whole. Empty: the open text between the rooms.
    `kind`: lines of two kinds never pair, nor join.
    `solid`: a table or the like; it has no end that could join or part, its text serves likeness only, and what changed
    inside a kept one is for the caller to compare.
    """

    text: str
    id: str = ""
    room: str = ""
    kind: str = ""
    solid: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the line with that index (from 0) on its own side."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words within one planned line: `old` is set for what stands in the old text, `new` likewise.

    A kept piece has both, of the same length and the same characters. `move` numbers a move from 1; else 0.
    """

    op: Op
    old: Span | None = None
    new: Span | None = None
    move: int = 0


@dataclass(frozen=True, slots=True)
class End:
    """The end of a planned line, its paragraph mark: the lines whose mark it is, on each side that it stands in.

    An end that is kept belongs to a line of each side, and the properties of the paragraph are those of that line.
    """

    op: Op
    old: int | None = None
    new: int | None = None
    move: int = 0


@dataclass(frozen=True, slots=True)
class Planned:
    """A line of the redline: its pieces in reading order, then its end. A solid line has no pieces."""

    pieces: tuple[Piece, ...]
    end: End


@dataclass(frozen=True, slots=True)
class Move:
    """A move: its number, and the lines it takes from the old text and puts into the new (first, one past the last).

    `edited` tells that the words changed on the way: each half is written whole, so the change shows only here.
    """

    number: int
    old: tuple[int, int]
    new: tuple[int, int]
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The redline of two texts.

    Reading its planned lines without what is only new gives the old lines in order, and without what is only old the
    new ones; a line whose end does not stand on a side runs on into the next planned line that does, on that side.
    """

    lines: tuple[Planned, ...]
    moves: tuple[Move, ...] = ()


def side_texts(plan: Plan, old: tuple[Line, ...], new: tuple[Line, ...], side: Literal["old", "new"]) -> list[str]:
    """The texts of all lines that a plan gives back on one side; equal to the lines' own texts for every sound plan."""
    stands, texts, waiting = (OLD if side == "old" else NEW), [], ""
    for planned in plan.lines:
        for piece in planned.pieces:
            span = piece.old if side == "old" else piece.new
            if piece.op in stands and span is not None:
                waiting += (old if side == "old" else new)[span.line].text[span.start : span.end]
        if planned.end.op in stands:
            index = planned.end.old if side == "old" else planned.end.new
            line = (old if side == "old" else new)[index or 0]
            texts.append(line.text if line.solid else waiting)
            waiting = ""
    return [*texts, *([waiting] if waiting else [])]
