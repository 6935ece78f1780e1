"""Plain shapes and words of SVG drawings as text: what they are made of, and how much room words take about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from mouflow.document.markup import ILLEGAL
from mouflow.document.tree import Asset
from mouflow.model.look import Font

UNITS = 40  # of a drawing in a centimetre
SIZE = 13.0  # of letters: about 9 points
DESCENT = 0.35  # of their size: how far below the middle of a line its letters stand
INK, GREY, LIGHT = "#222222", "#595959", "#c8c8c8"
NARROW, WIDE = frozenset("iljtfrI.,:;'|!()[]/- "), frozenset("mwMW@%&—")
# Shares of the size, at the upper end of common fonts, so that words rather have room left over than none.
NARROW_SHARE, WIDE_SHARE, CAPITAL_SHARE, SHARE = 0.36, 0.96, 0.76, 0.6
ELLIPSIS = "…"
PIECE = re.compile(r"[^ -]*[ -]+|[^ -]+")  # what a line can end behind: a word with its space, or with its hyphen


@dataclass(frozen=True, slots=True)
class Look:
    """How words of a drawing stand at their point and look."""

    anchor: str = "start"
    size: float = SIZE
    fill: str = INK
    bold: bool = False
    italic: bool = False


PLAIN = Look()


def words(text: str, at: tuple[float, float], look: Look = PLAIN) -> str:
    """Words on one line, whose middle is at that height."""
    x, y = at
    weight = ' font-weight="bold"' if look.bold else ""
    slant = ' font-style="italic"' if look.italic else ""
    return (
        f'<text x="{x:g}" y="{round(y + look.size * DESCENT, 2):g}" font-size="{look.size:g}" fill="{look.fill}" '
        f'text-anchor="{look.anchor}"{weight}{slant}>{escape(ILLEGAL.sub("", text))}</text>'
    )


def rectangle(at: tuple[float, float], size: tuple[float, float], fill: str, stroke: str, dashed: bool = False) -> str:
    """A rectangle with an outline."""
    dashes = ' stroke-dasharray="4 3"' if dashed else ""
    return (
        f'<rect x="{at[0]:g}" y="{at[1]:g}" width="{size[0]:g}" height="{size[1]:g}" fill="{fill}" stroke="{stroke}"'
        f' stroke-width="1"{dashes}/>'
    )


def line(start: tuple[float, float], end: tuple[float, float], stroke: str = LIGHT, dashed: bool = False) -> str:
    """A straight line; a wider one where it is not of the grid."""
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    width = 1 if stroke == LIGHT else 2
    return (
        f'<line x1="{start[0]:g}" y1="{start[1]:g}" x2="{end[0]:g}" y2="{end[1]:g}" stroke="{stroke}"'
        f' stroke-width="{width}"{dashes}/>'
    )


def dot(at: tuple[float, float], fill: str) -> str:
    """A point that can be seen."""
    return f'<circle cx="{at[0]:g}" cy="{at[1]:g}" r="4" fill="{fill}"/>'


def drawing(size: tuple[float, float], font: Font, alt: str, shapes: Iterable[str]) -> Asset:
    """The SVG of shapes on white paper, in the font of the document and with the words that tell it."""
    width, height = round(size[0]), round(size[1])
    names = ", ".join(f"'{name}'" for name in (*font.substitutes, font.name))
    content = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" font-family={quoteattr(f"{names}, {font.family}")}>'
        f"<title>{escape(ILLEGAL.sub('', alt))}</title>{''.join(shapes)}</svg>"
    )
    return Asset(content.encode(), "image/svg+xml", width, height)


def room(text: str, size: float = SIZE) -> float:
    """About how wide words are; rather more than less."""
    return sum(map(_share, text)) * size


def _share(letter: str) -> float:
    if letter in NARROW:
        return NARROW_SHARE
    if letter in WIDE or ord(letter) > 0x2E80:  # the wide scripts of East Asia
        return WIDE_SHARE
    return CAPITAL_SHARE if letter.isupper() else SHARE


def wrapped(text: str, width: float, most: int) -> tuple[str, ...]:
    """The words on at most so many lines of that width; what does not fit is cut off, and an ellipsis says so."""
    lines: list[str] = []
    for piece in PIECE.findall(" ".join(text.split())):
        joined = f"{lines[-1]}{piece}" if lines else piece
        if lines and room(joined.rstrip()) <= width:
            lines[-1] = joined
        else:
            lines.append(piece)
    lines = [each.rstrip() for each in lines]
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] = f"{kept[-1]} {ELLIPSIS}"
    return tuple(_fitting(each, width) for each in kept)


def _fitting(text: str, width: float) -> str:
    """The beginning of a line that is too wide."""
    if room(text) <= width:
        return text
    bare = text.removesuffix(ELLIPSIS).rstrip()
    while bare and room(bare + ELLIPSIS) > width:
        bare = bare[:-1]
    return bare.rstrip() + ELLIPSIS


def stacked(lines: Sequence[str], at: tuple[float, float], look: Look) -> str:
    """Lines one below the other around that height."""
    step = look.size * 1.15
    top = at[1] - step * (len(lines) - 1) / 2
    return "".join(words(each, (at[0], round(top + step * n, 2)), look) for n, each in enumerate(lines))
