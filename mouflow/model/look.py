"""The parts of a look: paper, margins, fonts, formats of roles, numberings; profiles hold them, styles use them."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from mouflow.model.base import Decimal, Flag, Line

Align = Literal["left", "center", "right", "justify"]
Counting = Literal["decimal", "lower-letter", "upper-letter", "lower-roman", "upper-roman"]

Size = Annotated[float, Field(ge=4, le=72), Decimal]
Leading = Annotated[float, Field(ge=0.8, le=3), Decimal]
Gap = Annotated[float, Field(ge=0, le=400), Decimal]
Indent = Annotated[float, Field(ge=0, le=15), Decimal]
Edge = Annotated[float, Field(ge=0, le=15), Decimal]
Side = Annotated[float, Field(ge=50, le=2000), Decimal]
NUMBERED = r"^[^{}]*\{\}[^{}]*$"
Numbered = Annotated[str, Field(pattern=NUMBERED)]

STRICT = ConfigDict(extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Line
    """Its name, such as A4."""
    width: Side
    """In mm."""
    height: Side
    """In mm."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances from the paper's edges."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    top: Edge
    """In cm."""
    bottom: Edge
    """In cm."""
    left: Edge
    """In cm."""
    right: Edge
    """In cm."""


@dataclass(frozen=True, slots=True)
class Font:
    """A typeface by the name Word knows, and what stands in for it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Line
    """The name by which Word knows it."""
    substitutes: tuple[Line, ...]
    """Free fonts of the same measures, in order of preference."""
    family: Literal["serif", "sans-serif"]
    """Its kind, for systems that have none of these."""
    panose: Annotated[str, Field(pattern=r"^([0-9A-F]{20})?$")] = ""
    """The ten bytes of its Panose number in hexadecimal, by which Word chooses a twin of its own."""


@dataclass(frozen=True, slots=True)
class Format:
    """The look of one role; what is not said is as in the base look (left, no gaps, the style's size and line)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    align: Align | None = None
    """Where lines stand."""
    size: Size | None = None
    """In points."""
    bold: Flag | None = None
    """Whether it is bold."""
    italic: Flag | None = None
    """Whether it is italic."""
    underline: Flag | None = None
    """Whether it is underlined."""
    line: Leading | None = None
    """The height of a line as a multiple of the size."""
    before: Gap | None = None
    """The gap above in points."""
    after: Gap | None = None
    """The gap below in points."""
    left: Indent | None = None
    """The indent on the left in cm."""
    hanging: Indent | None = None
    """How far the first line stands out to the left, in cm."""
    keep_next: Flag | None = None
    """Whether it stays on the page of the block that follows."""
    keep_lines: Flag | None = None
    """Whether it stays whole: a paragraph, a section or a table is not broken over pages."""
    break_before: Flag | None = None
    """Whether it begins a page."""
    rule: Literal["above", "below"] | None = None
    """A double rule along the block, as under a letterhead."""
    grid: Flag | None = None
    """Whether a table has lines around its cells."""
    landscape: Flag | None = None
    """Whether a sheet is turned on its side."""
    valign: Literal["top", "middle", "bottom"] | None = None
    """Where words stand in a cell, or in all cells of a table."""
    strike: Flag | None = None
    """Whether it is struck through: what stands there no longer counts."""
    stack: Flag | None = None
    """Whether each row of a table becomes a block of its own on a narrow screen, its cells one below the other."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    count: Counting
    """How it counts."""
    label: Numbered
    """What is printed, {} being the number: `({})`."""
    refer: Numbered
    """How text refers to it, {} being the number: `ayat ({})`."""
    left: Indent = 0.0
    """Where the text stands, in cm."""
    hanging: Indent = 0.0
    """How far the label stands to the left of the text, in cm; 0 for a label on a line of its own."""
    scope: str = ""
    """What leads a reference from elsewhere: `premis` before `huruf a`."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """A multilevel numbering, such as Pasal 1 → (1) → a. → 1) → a)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Line
    """Its name."""
    levels: Annotated[tuple[Level, ...], Field(min_length=1, max_length=9)]
    """Its levels, from the outermost."""
