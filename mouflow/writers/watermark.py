"""The watermark as outlines: drawn light and slanting under the words of each page, and never read as a word itself."""

from functools import lru_cache
from math import cos, pi
from typing import Any

from mouflow.writers.fontconfig import Face
from mouflow.writers.fonts import bold_face

SHARE = 0.62  # how much of the page's shorter side the word may span, lying aslant
GREY = 0.88
SLANT = cos(pi / 4)


def drawing(text: str, family: str, width: float, height: float) -> bytes:
    """PDF operators that draw the text at 45° across the middle of a page of this size (points), as an artifact."""
    outline, advance, capitals = outlined(text, bold_face(family))
    scale = SHARE * min(width, height) / SLANT / max(advance + capitals, 1)
    turn = scale * SLANT
    left = width / 2 - turn * (advance - capitals) / 2
    low = height / 2 - turn * (advance + capitals) / 2
    matrix = " ".join(f"{number:.4f}" for number in (turn, turn, -turn, turn, left, low))
    return f"/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\nq {GREY:g} g {matrix} cm\n{outline}f Q\nEMC\n".encode()


@lru_cache(maxsize=8)
def outlined(text: str, face: Face) -> tuple[str, float, float]:
    """The text's outlines as PDF path operators, how wide it is and how tall its capitals are, in the font's units."""
    from fontTools.ttLib import TTFont  # late: only a draft has a watermark

    with TTFont(face.file, fontNumber=max(face.index, 0) & 0xFFFF, lazy=True) as font:
        glyphs, names = font.getGlyphSet(), font.getBestCmap()
        pen = _pen_class()(glyphs)
        for character in text:
            glyph = glyphs[names.get(ord(character), ".notdef")]
            glyph.draw(pen)
            pen.start += glyph.width
        capitals = getattr(font["OS/2"], "sCapHeight", 0) or 0.7 * font["head"].unitsPerEm
        return "".join(pen.operators), pen.start, capitals


@lru_cache(maxsize=1)
def _pen_class() -> Any:
    from fontTools.pens.basePen import BasePen

    class PathPen(BasePen):  # type: ignore[misc]  # fontTools has no types
        """Writes outlines as PDF path operators; `start` is where the glyph in hand begins."""

        def __init__(self, glyphs: Any) -> None:
            super().__init__(glyphs)
            self.operators: list[str] = []
            self.start = 0.0

        def _write(self, operator: str, *points: tuple[float, float]) -> None:
            numbers = (f"{x + self.start:g} {y:g} " for x, y in points)
            self.operators.append("".join((*numbers, operator, "\n")))

        def _moveTo(self, pt: tuple[float, float]) -> None:
            self._write("m", pt)

        def _lineTo(self, pt: tuple[float, float]) -> None:
            self._write("l", pt)

        def _curveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]) -> None:
            self._write("c", pt1, pt2, pt3)

        def _closePath(self) -> None:
            self._write("h")

    return PathPen
