"""The document tree: sheets, blocks, inlines and marks; the one thing that every writer reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from mouflow.compare.credit import Credit
from mouflow.document.style import Style

MarkKind = Literal["ins", "del", "moved-from", "moved-to"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A tracked change on a run, a paragraph's end, a row or a cell."""

    kind: MarkKind
    author: str = ""
    date: datetime | None = None
    move: str = ""  # joins the two halves of one move; empty for ins and del
    note: str = ""  # what a reader of PDF and HTML is told at the mark, such as where the words went


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look, where the look itself is a tracked change."""

    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    mark: Mark | None = None
    former: Face | None = None  # the look before, where the words were kept and their look was changed


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""

    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a reference's words; `target` is the id whose own number it prints, None for a joining word."""

    text: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A live reference to a numbered block: `Pasal 2` + ` huruf ` + `a` (parts), leading to `target`.

    With an empty target it leads nowhere: the result of a field that came with a foreign file, whole as it was.
    """

    target: str
    parts: tuple[Part, ...] = ()
    bold: bool = False
    italic: bool = False
    underline: bool = False
    mark: Mark | None = None
    former: Face | None = None

    @property
    def text(self) -> str:
        """The words that the reader sees."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Field:
    """A number that the page decides: this page, or how many there are."""

    kind: Literal["page", "pages"]
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the document's assets; height in cm, width follows from the image."""

    asset: str
    alt: str
    height: float
    mark: Mark | None = None


Inline = Run | Break | Reference | Field | Picture


@dataclass(frozen=True, slots=True)
class Number:
    """An automatic number, computed from position: numbering scheme, level from 0, value from 1, printed label."""

    numbering: str
    level: int
    value: int
    label: str
    former: int | None = None  # its value before, where the block was kept and its value was changed


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph, heading or table stood in the old text of a redline, where it now stands otherwise.

    `level` is 0 for a paragraph. `around`: the sections, lists and items around it from the outermost, without what
    they hold; None where they are those of today. The first `shared` of them were also around what stood before it.
    `sheet`: the role of its sheet, None for today's. `seen`: whether a reader sees the difference.
    """

    role: str = ""
    level: int = 0
    number: Number | None = None
    around: tuple["Section | List | Item", ...] | None = None
    shared: int = 0
    sheet: str | None = None
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the role's look; `mark` is the tracked change of its end."""

    inlines: tuple[Inline, ...]
    role: str = ""
    id: str = ""
    mark: Mark | None = None
    former: Form | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading (level 1 to 3); a numbered one prints its label on a line of its own above the words."""

    level: int
    inlines: tuple[Inline, ...]
    role: str = ""
    id: str = ""
    number: Number | None = None
    mark: Mark | None = None
    former: Form | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered (or bulleted: number None) entry of a list; its first block stands beside the label."""

    blocks: tuple["Block", ...]
    number: Number | None = None
    id: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list whose role decides numbering and level (style.lists); `ordered` False means bullets."""

    items: tuple[Item, ...]
    role: str = ""
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; always holds at least one block."""

    blocks: tuple["Block", ...]
    role: str = ""
    colspan: int = 1
    heading: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; it never breaks over a page."""

    cells: tuple[Cell, ...]
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: column widths in percent of the text width, head rows that repeat on each page, body rows."""

    columns: tuple[float, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    role: str = ""
    former: Form | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A named part of the text (a clause, the recitals); with an id it becomes a content control and a bookmark."""

    blocks: tuple["Block", ...]
    role: str = ""
    id: str = ""


Block = Paragraph | Heading | List | Table | Section


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages of one size and direction, with their running header and footer."""

    blocks: tuple[Block, ...]
    role: str = ""
    header: tuple[Block, ...] = ()
    footer: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Asset:
    """An image that came with the draft: its bytes, its kind, and its size in pixels (or SVG units)."""

    content: bytes
    mime: Literal["image/png", "image/jpeg", "image/svg+xml"]
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready to be written in any format."""

    title: str
    sheets: tuple[Sheet, ...]
    style: Style
    subject: str = ""
    language: str = "id-ID"
    watermark: str = ""  # printed across each page, e.g. DRAF; empty for a final text
    proof: str = ""  # which text it is, said at the end of a face without pages: HTML on a screen, plain text
    assets: Mapping[str, Asset] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)  # custom properties: agreement, draft …
    credit: Credit = field(default_factory=Credit)  # whose changes of looks they are, which bear no mark


def text_of(inlines: tuple[Inline, ...]) -> str:
    """The words of the inlines; a break is a line feed, a page field and a picture are nothing."""
    return "".join(_inline_text(inline) for inline in inlines)


def _inline_text(inline: Inline) -> str:
    if isinstance(inline, Run | Reference):
        return inline.text
    return "\n" if isinstance(inline, Break) else ""


def walk(blocks: tuple[Block, ...]) -> Iterator[Block | Item]:
    """Every block and list item below, in reading order, parents before children."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from walk(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield item
                yield from walk(item.blocks)
        elif isinstance(block, Table):
            for row in (*block.head, *block.rows):
                for cell in row.cells:
                    yield from walk(cell.blocks)
