"""Words -> lines of a terminal: wrapped, set to a side, with tracked changes in brackets."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from math import ceil
from textwrap import wrap

from mouflow.document.style import Align
from mouflow.document.tree import Break, Field, Inline, Mark, Reference, Run

BRACKETS = {
    "": ("", ""),
    "ins": ("{+", "+}"),
    "del": ("[-", "-]"),
    "moved-to": ("{=", "=}"),
    "moved-from": ("[=", "=]"),
}
PER_CM = 5  # characters in a centimetre: 80 for the 16 cm between the margins of a letter
LINE = 14.0  # points of a gap that make an empty line
SMALL = 5.0  # points of a gap that make none


def columns(centimetres: float) -> int:
    """How many characters wide an indent is."""
    return ceil(centimetres * PER_CM)


def empty_lines(points: float) -> int:
    """How many empty lines stand for a gap."""
    return 0 if points < SMALL else max(1, round(points / LINE))


def said(inlines: Iterable[Inline], around: Mark | None, end: Mark | None, noted: Collection[int] = ()) -> str:
    """The words with a line feed for each break, changes as {+came+}, [-went-], {=moved here=} and [=moved away=].

    `noted` are the inlines (by `id`) before which their mark's note is said, as in ‹ke Pasal 4›; `end` is that of a
    paragraph whose end must be seen.
    """
    pieces = list(_pieces(inlines, around, noted))
    if end is not None:
        pieces.append((_change(end), "¶"))
    return "".join(_bracketed(change, "".join(text for _, text in group)) for change, group in groupby(pieces, _first))


def bracketed(text: str, mark: Mark | None) -> str:
    """The words in the brackets of the tracked change; as they are without one."""
    return _bracketed(_change(mark), text)


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """The words as lines of at most `width` characters; a longer word is not broken. `first` and `rest` lead in."""
    lines: list[str] = []
    for part in text.split("\n"):
        lead = rest if lines else first
        lines += wrap(
            part,
            width,
            initial_indent=lead,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [lead.rstrip()]
    return lines


def aligned(lines: list[str], align: Align | None, width: int) -> list[str]:
    """The lines set in the middle or to the right; left and justified ones as they are."""
    if align == "center":
        return [line.strip().center(width).rstrip() for line in lines]
    return [line.strip().rjust(width) if line else "" for line in lines] if align == "right" else lines


def _pieces(inlines: Iterable[Inline], around: Mark | None, noted: Collection[int]) -> Iterator[tuple[str, str]]:
    for inline in inlines:
        if id(inline) in noted and not isinstance(inline, Field) and inline.mark:
            yield "", f"‹{inline.mark.note}› "
        if isinstance(inline, Run | Reference):
            yield _change(inline.mark or around), inline.text
        elif isinstance(inline, Break):
            yield _change(inline.mark or around), "\n"


def _change(mark: Mark | None) -> str:
    return mark.kind if mark else ""


def _bracketed(change: str, text: str) -> str:
    """Each line in brackets of its own, so that a break stays a break."""
    before, after = BRACKETS[change]
    return "\n".join(f"{before}{line}{after}" if line else "" for line in text.split("\n"))


def _first(piece: tuple[str, str]) -> str:
    return piece[0]
