"""Three wordings of one text -> one: words that only one side changed are taken, the rest are clashes."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from mouflow.compare.islands import steps
from mouflow.compare.tokens import is_word, tokens
from mouflow.model.merged import Clash
from mouflow.model.text import TOKEN, Fault, Piece, Words, pieces

Strand = str | Clash


class _Edit(NamedTuple):
    """Tokens `start` to `end` of the base give way to others."""

    start: int
    end: int
    new: tuple[str, ...]


class _Knot(NamedTuple):
    """Edits of both sides that are parted by no kept word, and the tokens of the base from the first to the last."""

    start: int
    end: int
    ours: tuple[_Edit, ...]
    theirs: tuple[_Edit, ...]


def woven(base: str, ours: str, theirs: str) -> tuple[Strand, ...]:
    """The text that both sides' edits give, in strands; no two texts touch, and none is empty.

    Edits clash where no word that all three have stands between them, unless they are the same. Markup is never cut: a
    value, a reference or a bold stretch is one word, and where the edits would make new markup together, the whole
    texts clash.
    """
    if ours == theirs or base == theirs:
        return _joined((ours,))
    if base == ours:
        return _joined((theirs,))
    one = strands(base)
    found = _settled(one, _edits(one, strands(ours)), _edits(one, strands(theirs)))
    if not any(isinstance(part, Clash) for part in found):
        text = "".join(str(part) for part in found)
        if strands(text) != found:
            return (Clash(ours, theirs),)
    return _joined(found)


def strands(text: str) -> list[str]:
    """The words, blanks and signs of a text, with each piece of markup and each bold or italic stretch as one."""
    found: list[str] = []
    end = 0
    groups = [(look, tuple(group)) for look, group in groupby(pieces(text), key=_has_look)]
    for place, (look, group) in enumerate(groups):
        if look:
            following = groups[place + 1][1][0].offset if place + 1 < len(groups) else len(text)
            found.append(text[end:following])
            end = following
        else:
            for piece in group:
                found.extend(
                    tokens(piece.text) if isinstance(piece, Words) else (text[piece.offset : _end(text, piece)],)
                )
            end = _end(text, group[-1])
    return found


def _has_look(piece: Piece) -> bool:
    return not isinstance(piece, Fault) and (piece.bold or piece.italic)


def _end(text: str, piece: Piece) -> int:
    """Where a piece ends in its text."""
    if isinstance(piece, Words):
        return piece.offset + len(piece.text)
    token = TOKEN.match(text, piece.offset)
    return token.end() if token else piece.offset


def _edits(one: Sequence[str], two: Sequence[str]) -> tuple[_Edit, ...]:
    return tuple(_Edit(step.a, step.b, tuple(two[step.c : step.d])) for step in steps(one, two) if not step.kept)


def _settled(one: Sequence[str], ours: tuple[_Edit, ...], theirs: tuple[_Edit, ...]) -> list[Strand]:
    """The tokens of the merged text, with the clashes."""
    found: list[Strand] = []
    end = 0
    for knot in _knots(one, ours, theirs):
        found.extend(one[end : knot.start])
        found.extend(_untied(one, knot))
        end = knot.end
    return [*found, *one[end:]]


def _knots(one: Sequence[str], ours: tuple[_Edit, ...], theirs: tuple[_Edit, ...]) -> Iterator[_Knot]:
    """The edits in order, those that no kept word parts together."""
    edits = sorted([(edit, 0) for edit in ours] + [(edit, 1) for edit in theirs])
    run: list[tuple[_Edit, int]] = []
    end = 0
    for edit, side in edits:
        if run and any(_is_word(token) for token in one[end : edit.start]):
            yield _knot(run)
            run = []
        run.append((edit, side))
        end = max(end, edit.end) if len(run) > 1 else edit.end
    if run:
        yield _knot(run)


def _is_word(token: str) -> bool:
    """Whether a token is a word or markup rather than blanks or a sign."""
    return is_word(token) or len(token.strip()) > 1


def _knot(run: list[tuple[_Edit, int]]) -> _Knot:
    ours, theirs = (tuple(edit for edit, side in run if side == each) for each in (0, 1))
    return _Knot(run[0][0].start, max(edit.end for edit, _ in run), ours, theirs)


def _untied(one: Sequence[str], knot: _Knot) -> Sequence[Strand]:
    """What a knot becomes: the tokens of the side that alone changed something, of both when alike, or a clash."""
    ours, theirs = _applied(one, knot, knot.ours), _applied(one, knot, knot.theirs)
    if set(knot.theirs) <= set(knot.ours) or ours == theirs:
        return ours
    if set(knot.ours) <= set(knot.theirs):
        return theirs
    return (Clash("".join(ours), "".join(theirs)),)


def _applied(one: Sequence[str], knot: _Knot, edits: tuple[_Edit, ...]) -> list[str]:
    """The tokens of a knot after one side's edits."""
    found: list[str] = []
    end = knot.start
    for edit in edits:
        found += [*one[end : edit.start], *edit.new]
        end = edit.end
    return [*found, *one[end : knot.end]]


def _joined(found: Sequence[Strand]) -> tuple[Strand, ...]:
    """The strands with neighbouring texts joined and blanks that both sides of a clash have moved out of it."""
    parts: list[Strand] = []
    for strand in (part for each in found for part in _trimmed(each)):
        if isinstance(strand, str) and parts and isinstance(parts[-1], str):
            parts[-1] += strand
        elif strand != "":
            parts.append(strand)
    return tuple(parts)


def _trimmed(strand: Strand) -> tuple[Strand, ...]:
    """A clash without the blank that both of its texts begin or end with, and these blanks beside it."""
    if isinstance(strand, str):
        return (strand,)
    ours, theirs = strand.ours, strand.theirs
    before = " " if ours.startswith(" ") and theirs.startswith(" ") else ""
    ours, theirs = ours.removeprefix(before), theirs.removeprefix(before)
    after = " " if ours.endswith(" ") and theirs.endswith(" ") else ""
    return (before, Clash(ours.removesuffix(after), theirs.removesuffix(after)), after)
