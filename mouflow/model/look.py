"""The parts of a look: paper, margins, fonts, formats of roles, numberings; profiles hold them, styles use them."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

Align = Literal["left", "center", "right", "justify"]
Counting = Literal["decimal", "lower-letter", "upper-letter", "lower-roman", "upper-roman"]

Size = Annotated[float, Field(ge=4, le=72)]  # points
Leading = Annotated[float, Field(ge=0.8, le=3)]
Gap = Annotated[float, Field(ge=0, le=400)]  # points
Indent = Annotated[float, Field(ge=0, le=15)]  # cm
Edge = Annotated[float, Field(ge=0, le=15)]  # cm
Side = Annotated[float, Field(ge=50, le=2000)]  # mm
Numbered = Annotated[str, Field(pattern=r"^[^{}]*\{\}[^{}]*$")]

STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet's size in mm, upright."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: str
    width: Side
    height: Side


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances from the paper's edges in cm."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    top: Edge
    bottom: Edge
    left: Edge
    right: Edge


@dataclass(frozen=True, slots=True)
class Font:
    """A typeface by the name Word knows, its free metric twins in order of preference, and its kind.

    `panose` is the ten-byte Panose number in hexadecimal, by which Word chooses a twin of its own.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: str
    substitutes: tuple[str, ...]
    family: Literal["serif", "sans-serif"]
    panose: Annotated[str, Field(pattern=r"^([0-9A-F]{20})?$")] = ""


@dataclass(frozen=True, slots=True)
class Format:
    """The look of one role; None takes the base look (left, no gaps, the style's size and line height).

    Points for sizes and gaps, cm for indents.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    align: Align | None = None
    size: Size | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    line: Leading | None = None  # line height as a multiple of the size
    before: Gap | None = None
    after: Gap | None = None
    left: Indent | None = None
    hanging: Indent | None = None  # the first line stands out to the left by so much
    keep_next: bool | None = None  # stays on the page of the block that follows
    keep_lines: bool | None = None  # is not broken over pages (paragraph); stays whole (section, table)
    break_before: bool | None = None  # begins a page
    rule: Literal["above", "below"] | None = None  # a double rule along the block, as under a letterhead
    grid: bool | None = None  # a table with lines around its cells
    landscape: bool | None = None  # a sheet turned on its side
    valign: Literal["top", "middle", "bottom"] | None = None  # of a cell, or of all cells of a table


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering: how it counts, its label (`({})`), how text refers to it, and its indents in cm."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    count: Counting
    label: Numbered
    refer: Numbered
    left: Indent = 0.0  # where the text stands
    hanging: Indent = 0.0  # how far the label stands to the left of the text; 0: a label on a line of its own
    scope: str = ""  # what leads a reference from elsewhere: "premis" before "huruf a"


@dataclass(frozen=True, slots=True)
class Numbering:
    """A multilevel numbering, such as Pasal 1 → (1) → a. → 1) → a)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: str
    levels: tuple[Level, ...]
