"""The last end and the seams of a plan: what other programs need to give both texts back."""

from collections.abc import Sequence
from dataclasses import replace

from mouflow.compare.lines import NEW, OLD, End, Line, Piece, Planned, Span
from mouflow.compare.tokens import tokens

ARRIVES = ("inserted", "moved-to")


def sealed(old: Sequence[Line], new: Sequence[Line], lines: tuple[Planned, ...]) -> tuple[Planned, ...]:
    """The lines with a kept end last, where both texts can share one, and with safe seams.

    A seam is an end that is kept. LibreOffice joins an insertion right before it to one right after it, and loses the
    end when all is rejected; so a deletion parts one of the two from it, or the end before is inserted, not the last.
    """
    found = list(lines)
    _close(old, new, found)
    for place in range(len(found) - 1):
        if _leaves(found[place]) and _starts(found[place + 1]):
            _seal(old, new, found, place)
    return tuple(found)


def _close(old: Sequence[Line], new: Sequence[Line], lines: list[Planned]) -> None:
    """Hands the last kept end on to the last line, when only one side has lines after it."""
    place = len(lines) - 1
    while place >= 0 and lines[place].end.op != "kept":
        place -= 1
    if 0 <= place < len(lines) - 1:
        _hand_on(old, new, lines, place, len(lines) - 1)


def _hand_on(old: Sequence[Line], new: Sequence[Line], lines: list[Planned], place: int, last: int) -> bool:
    """Makes a kept end that of a later line, those between being all old or all new; False when it cannot be."""
    end, late = lines[place].end, lines[last].end
    after = lines[place + 1 : last + 1]
    if end.old is None or end.new is None or late.op not in ("deleted", "inserted"):
        return False
    side, foreign = (old, NEW) if late.op == "deleted" else (new, OLD)
    if any(piece.op in foreign for line in after for piece in line.pieces):
        return False
    indices = [line.end.old if side is old else line.end.new for line in after]
    if any(index is None for index in indices):
        return False
    kind = old[end.old].kind
    if old[end.old].solid or any(side[index or 0].solid or side[index or 0].kind != kind for index in indices):
        return False
    if side is old:
        lines[place] = replace(lines[place], end=End("deleted", old=end.old))
        lines[last] = replace(lines[last], end=End("kept", late.old, end.new))
    else:
        lines[place] = replace(lines[place], end=End("inserted", new=end.new))
        lines[last] = replace(lines[last], end=End("kept", end.old, late.new))
    return True


def _leaves(line: Planned) -> bool:
    """Whether a line with a kept end ends in something new."""
    return line.end.op == "kept" and bool(line.pieces) and line.pieces[-1].op in ARRIVES


def _starts(line: Planned) -> bool:
    """Whether a line starts with something new."""
    return (line.pieces[0].op if line.pieces else line.end.op) in ARRIVES


def _seal(old: Sequence[Line], new: Sequence[Line], lines: list[Planned], place: int) -> None:
    pieces = lines[place].pieces
    if len(pieces) > 1 and pieces[-2].op == "deleted":
        lines[place] = replace(lines[place], pieces=(*pieces[:-2], pieces[-1], pieces[-2]))
        return
    last = place
    while last + 1 < len(lines) and lines[last + 1].end.op == "inserted" and not _says_old(lines[last + 1]):
        last += 1
    after = lines[last + 1] if last + 1 < len(lines) else None
    if last > place and not (after and _starts(after)) and _hand_on(old, new, lines, place, last):
        return
    _repeat(old, lines, place)


def _says_old(line: Planned) -> bool:
    """Whether a line holds words of the old text."""
    return any(piece.op in OLD for piece in line.pieces)


def _repeat(old: Sequence[Line], lines: list[Planned], place: int) -> None:
    """Has the last kept word of a line deleted and inserted again; where there is none, parts the end into two."""
    line = lines[place]
    arrived = line.pieces[-1]
    kept = line.pieces[-2] if len(line.pieces) > 1 else None
    if kept and kept.op == "kept" and kept.old and kept.new and arrived.new and kept.new.line == arrived.new.line:
        size = _last_word(old[kept.old.line].text[kept.old.start : kept.old.end])
        rest = _shorter(kept, size)
        again = Span(arrived.new.line, kept.new.end - size, arrived.new.end)
        gone = Span(kept.old.line, kept.old.end - size, kept.old.end)
        pieces = (*line.pieces[:-2], *rest, Piece("inserted", new=again), Piece("deleted", old=gone))
        lines[place] = replace(line, pieces=pieces)
        return
    lines[place] = replace(line, end=End("inserted", new=line.end.new))
    lines.insert(place + 1, Planned((), End("deleted", old=line.end.old)))


def _last_word(text: str) -> int:
    """How many characters the last word of a text has, with what follows it."""
    size = 0
    for token in reversed(tokens(text)):
        size += len(token)
        if not token.isspace():
            break
    return size


def _shorter(kept: Piece, size: int) -> tuple[Piece, ...]:
    """What is left of a kept piece without its last characters."""
    one, two = kept.old, kept.new
    if one is None or two is None or one.end - one.start == size:
        return ()
    return (replace(kept, old=replace(one, end=one.end - size), new=replace(two, end=two.end - size)),)
