"""Plain drawings: SVG of rectangles, lines, circles and words -> its shapes; None where it holds anything else.

Only what is known here is taken, with each of its attributes: a drawing is understood whole or not at all.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from mouflow.writers.docx.emf_measures import FACES

SVG = "http://www.w3.org/2000/svg"
NUMBER = re.compile(r"-?\d{1,5}(?:\.\d{1,6})?")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SPACES = re.compile(r"[ \t\r\n]+")
WORDED = frozenset({"text", "title", "desc"})  # elements that hold words; of these only text is drawn
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """How an outline looks: `#rrggbb`, its width, and the lengths of dashes and of the gaps between them."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """Straight lines from point to point; closed where something fills it or `closed` says so."""

    points: tuple[Point, ...]
    pen: Pen | None
    fill: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around a point."""

    middle: Point
    radius: float
    pen: Pen | None
    fill: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """Words on one line that begins, has its middle or ends at a point of its base line."""

    text: str
    at: Point
    size: float
    colour: str
    anchor: str = "start"
    bold: bool = False
    italic: bool = False


Shape = Outline | Circle | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plain drawing: its size, the font of its words, and its shapes from back to front."""

    width: float
    height: float
    font: str
    shapes: tuple[Shape, ...]


def drawing_of(svg: bytes) -> Drawing | None:
    """The drawing that an SVG holds; None when it is broken or holds anything but plain shapes and known fonts."""
    reader = _Reader()
    parser = ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.heard.append
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(svg, True)
    except (ExpatError, KeyError, ValueError):  # broken, or an attribute that is missing, unknown or not plain
        return None
    return Drawing(*reader.size, reader.font, tuple(reader.shapes))


@dataclass(slots=True)
class _Reader:
    """What was read so far. A KeyError or ValueError tells that the drawing is not a plain one."""

    size: Point = (0.0, 0.0)
    font: str = ""
    shapes: list[Shape] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    depth: int = 0
    attributes: dict[str, str] = field(default_factory=dict)

    def doctype(self, *_facts: object) -> None:
        raise ValueError("a plain drawing declares nothing")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth == 1:
            self.size, self.font = _frame(tag, attributes)
        elif self.depth == 2 and tag in SHAPES:
            self.shapes += SHAPES[tag](attributes)
            _none_left(attributes)
        elif self.depth != 2 or tag not in WORDED:
            raise KeyError(tag)
        self.attributes = attributes
        self.heard.clear()

    def end(self, tag: str) -> None:
        self.depth -= 1
        if tag == "text":
            self.shapes += _words(SPACES.sub(" ", "".join(self.heard)).strip(" "), self.attributes)
            _none_left(self.attributes)


def _frame(tag: str, given: dict[str, str]) -> tuple[Point, str]:
    """The drawing's size and font."""
    size = (_number(given.pop("width")), _number(given.pop("height")))
    box = tuple(map(_number, given.pop("viewBox").split()))
    if tag != "svg" or given.pop("xmlns") != SVG or box != (0.0, 0.0, *size) or min(size) <= 0:
        raise ValueError(tag)
    names = [name.strip(" '\"") for name in given.pop("font-family").split(",")]
    given.pop("role", None)
    _none_left(given)
    return size, next(name for name in names if name in FACES) if FACES.keys() & names else _unknown(names)


def _unknown(names: list[str]) -> str:
    raise KeyError(*names)


def _line(given: dict[str, str]) -> Iterator[Shape]:
    ends = tuple((_number(given.pop(f"x{n}")), _number(given.pop(f"y{n}"))) for n in "12")
    if pen := _pen(given):
        yield Outline(ends, pen)


def _rectangle(given: dict[str, str]) -> Iterator[Shape]:
    x, y, width, height = (_number(given.pop(name)) for name in ("x", "y", "width", "height"))
    fill, pen = _colour(given.pop("fill")), _pen(given)
    if width > 0 and height > 0:  # SVG draws no rectangle without an area
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        yield Outline(corners, pen, fill, closed=True)


def _circle(given: dict[str, str]) -> Iterator[Shape]:
    middle = (_number(given.pop("cx")), _number(given.pop("cy")))
    radius, fill, pen = _number(given.pop("r")), _colour(given.pop("fill")), _pen(given)
    if radius > 0:
        yield Circle(middle, radius, pen, fill)


def _words(text: str, given: dict[str, str]) -> Iterator[Shape]:
    at = (_number(given.pop("x")), _number(given.pop("y")))
    size, colour = _number(given.pop("font-size")), _colour(given.pop("fill"))
    anchor = given.pop("text-anchor", "start")
    bold = _one_of(given.pop("font-weight", "normal"), "normal", "bold")
    italic = _one_of(given.pop("font-style", "normal"), "normal", "italic")
    _one_of(anchor, "start", "middle", "end")
    if text and colour and size > 0:
        yield Words(text, at, size, colour, anchor, bold == "bold", italic == "italic")


SHAPES: Mapping[str, Callable[[dict[str, str]], Iterator[Shape]]] = {
    "line": _line,
    "rect": _rectangle,
    "circle": _circle,
}


def _pen(given: dict[str, str]) -> Pen | None:
    """The pen of an outline; None where it has none."""
    colour = _colour(given.pop("stroke", "none"))
    width = _number(given.pop("stroke-width", "1"))
    dashes = tuple(map(_number, given.pop("stroke-dasharray", "").replace(",", " ").split()))
    if any(length <= 0 for length in dashes):
        raise ValueError(dashes)
    # Lengths of an odd number are repeated, so that dash and gap change places.
    return Pen(colour, width, dashes * (1 + len(dashes) % 2)) if colour and width > 0 else None


def _number(text: str) -> float:
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    return float(text)


def _colour(text: str) -> str | None:
    """The colour as #rrggbb; None for none."""
    if text == "none":
        return None
    if not COLOUR.fullmatch(text):
        raise ValueError(text)
    return text


def _one_of(text: str, *known: str) -> str:
    if text not in known:
        raise ValueError(text)
    return text


def _none_left(given: dict[str, str]) -> None:
    if given:
        raise KeyError(*given)
