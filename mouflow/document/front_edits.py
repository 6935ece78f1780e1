"""The edits within one paragraph of a tree with marks: old words and new ones, whole figures together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mouflow.document.tree import Break, Field, Inline, Picture, Reference, Run

CLOSERS = {"(": ")", "“": "”", "[": "]"}
LINK = re.compile(r"[^\w]*\Z")  # what may stand between two edits that are read as one
OPEN_VALUE = re.compile(r"\d[\d.,]*\s*\(\Z")
CAME, WENT = ("ins", "moved-to"), ("del", "moved-from")
PICTURE = "[gambar]"


@dataclass(frozen=True, slots=True)
class Edit:
    """Old words that gave way to new ones; either may be empty. `move` names the move that the words are of."""

    old: str
    new: str
    move: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that stand on both sides, or on one."""

    old: str
    new: str
    kept: bool
    move: str = ""


def edits_of(inlines: tuple[Inline, ...]) -> Iterator[Edit]:
    """The edits in order. Edits with no word between are one, and one that opens a bracket takes in its end."""
    pieces = list(_pieces(inlines))
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if piece.kept:
            place += 1
            continue
        if piece.move:
            yield Edit(_plain(piece.old), _plain(piece.new), piece.move)
            place += 1
            continue
        piece, place = _grown(pieces, place)
        yield Edit(_plain(piece.old), _plain(piece.new))


def _grown(pieces: list[_Piece], place: int) -> tuple[_Piece, int]:
    """The edit that begins at a place with what belongs to it, and the place behind."""
    found, place = pieces[place], place + 1
    while (
        place + 1 < len(pieces) and pieces[place].kept and not pieces[place + 1].move and _links(found, pieces[place])
    ):
        between, after = pieces[place], pieces[place + 1]
        found = replace(found, old=found.old + between.old + after.old, new=found.new + between.new + after.new)
        place += 2
    if place < len(pieces) and pieces[place].kept and (closer := _closer(found)):
        ahead = pieces[place].new
        if ahead.startswith(closer):
            found = replace(found, old=found.old + closer, new=found.new + closer)
    return found, place


def _links(found: _Piece, between: _Piece) -> bool:
    """Whether two replacements with no word between them are read as one."""
    return (
        bool(found.old and found.new)
        and len(between.new) <= 4
        and bool(LINK.match(between.new))
        and ("(" in between.new or between.new.isspace())
    )


def _closer(piece: _Piece) -> str:
    """The bracket that both sides left open."""
    for opener, closer in CLOSERS.items():
        sides = [side for side in (piece.old, piece.new) if side]
        if sides and all(side.count(opener) > side.count(closer) for side in sides):
            return closer
    return ""


def _pieces(inlines: tuple[Inline, ...]) -> Iterator[_Piece]:
    """The inlines as pieces; neighbours of one sort are one, a deletion and an insertion side by side are one."""
    last: _Piece | None = None
    for inline in inlines:
        piece = _piece(inline)
        if last is None:
            last = piece
        elif (last.kept, last.move) == (piece.kept, piece.move):
            last = replace(last, old=last.old + piece.old, new=last.new + piece.new)
        else:
            yield last
            last = piece
    if last is not None:
        yield last


def _piece(inline: Inline) -> _Piece:
    text, mark = _text(inline), None if isinstance(inline, Field) else inline.mark
    if mark is None:
        return _Piece(text, text, True)
    came = mark.kind in CAME
    return _Piece("" if came else text, text if came else "", False, mark.move)


def _text(inline: Inline) -> str:
    if isinstance(inline, Run | Reference):
        return inline.text
    if isinstance(inline, Picture):
        return PICTURE
    return " " if isinstance(inline, Break) else ""


def words_of(inlines: tuple[Inline, ...]) -> str:
    """The words of the inlines as the list of changes says them; a picture is told as such."""
    return "".join(map(_text, inlines))


def _plain(text: str) -> str:
    return text.replace("\n", " ")
