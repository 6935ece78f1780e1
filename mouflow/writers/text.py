"""Document tree -> plain text in UTF-8: for the terminal, for e-mail, and for comparing by eye."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mouflow.document.style import Format, Style
from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Field,
    Heading,
    Item,
    List,
    Mark,
    Paragraph,
    Section,
    Table,
    walk,
)
from mouflow.writers.changed import label_mark, number_mark, parts_words
from mouflow.writers.columns import table_lines
from mouflow.writers.css import BULLET, level_of, place_of
from mouflow.writers.elements import bears_label
from mouflow.writers.errors import shallow
from mouflow.writers.lines import SMALL, aligned, bracketed, columns, empty_lines, said, wrapped

WIDTH = 80
NARROWEST = 16  # characters that indented words have at least, whatever the width
BETWEEN_SHEETS = "─"
RULE = "═"


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that stand together, and the gaps around them in points."""

    lines: tuple[str, ...]
    before: float = 0.0
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: width and indent in characters, the change around them, the label that their words bear."""

    width: int
    indent: int = 0
    mark: Mark | None = None
    label: str = ""
    hanging: int = 0
    label_mark: Mark | None = None


def write(document: Document, width: int = WIDTH) -> bytes:
    """The document as text of `width` characters: the words of the HTML in the same order, no headers and footers.

    Behind the last line stands which text it is, as footers say it.
    """
    with shallow():
        writer = Writer(document.style, _noted(document))
        sheets = [writer.text(sheet.blocks, Place(width)) for sheet in document.sheets]
    between = f"\n\n{BETWEEN_SHEETS * width}\n\n"
    if document.proof:
        sheets.append(wrapped(document.proof, width, "", ""))
    return (between.join("\n".join(lines) for lines in sheets) + "\n").encode(errors="replace")


class Writer:
    """Writes the blocks of one document as lines."""

    def __init__(self, style: Style, noted: frozenset[int] = frozenset()) -> None:
        self.style = style
        self.noted = noted  # the inlines before which the note of their mark is said

    def text(self, blocks: Iterable[Block], place: Place) -> list[str]:
        """The lines of the blocks, with empty lines between them where the style has gaps."""
        lines: list[str] = []
        after = 0.0
        for piece in self.pieces(blocks, place):
            if lines:
                lines += [""] * empty_lines(max(after, piece.before))
            lines += piece.lines
            after = piece.after
        return lines

    def pieces(self, blocks: Iterable[Block], place: Place) -> Iterator[Piece]:
        """The pieces of the blocks in order; only the first words bear the place's label."""
        for block in blocks:
            yield from self._block(block, place)
            place = replace(place, label="")

    def _block(self, block: Block, place: Place) -> Iterator[Piece]:
        if isinstance(block, Paragraph):
            yield self._words(block, self._said(block, place), place)
        elif isinstance(block, Heading):
            yield self._words(block, self._numbered(block, place), place)
        elif isinstance(block, List):
            yield from self._list(block, place)
        elif isinstance(block, Section):
            yield from _spaced(list(self.pieces(block.blocks, place)), self.style.format(block.role))
        else:
            yield from self._table(block, place)

    def _said(self, block: Paragraph | Heading, place: Place) -> str:
        end = block.mark if parts_words(block, place.mark) else None
        return said(block.inlines, place.mark, end, self.noted)

    def _numbered(self, block: Heading, place: Place) -> str:
        """A heading with its number above it, beside which stands the note of a move."""
        if block.number is None:
            return self._said(block, place)
        mark = number_mark(block, place.mark)
        first = block.inlines[0] if block.inlines else None
        note = f" ‹{mark.note}›" if mark and id(first) in self.noted else ""
        number = f"{bracketed(block.number.label, mark)}{note}\n"
        end = block.mark if parts_words(block, place.mark) else None
        return number + said(block.inlines, place.mark, end, self.noted if not note else ())

    def _words(self, block: Paragraph | Heading, text: str, place: Place) -> Piece:
        look = self.style.format(block.role)
        indent = place.indent + columns(look.left or 0)
        rest = " " * indent
        first = " " * (indent - columns(look.hanging or 0))
        if place.label:
            first = f"{' ' * (place.indent - place.hanging)}{place.label:<{place.hanging - 1}} "
        width = max(place.width, indent + NARROWEST) if indent else place.width
        lines = wrapped(text, width, first, rest)
        if not place.indent and not place.label:
            lines = aligned(lines, look.align, place.width)
        return Piece(_ruled(lines, look, place.width), look.before or 0, look.after or 0)

    def _list(self, list_: List, place: Place) -> Iterator[Piece]:
        for item in list_.items:
            inside = replace(place, mark=item.mark or place.mark, label_mark=label_mark(item, place.mark))
            yield from self._item(item if list_.ordered else replace(item, number=None), list_.role, inside)

    def _item(self, item: Item, role: str, place: Place) -> Iterator[Piece]:
        """The item's blocks at its level's own indent, the label hanging before the first words."""
        numbering, number = place_of(self.style, item.number, role)
        level = level_of(self.style, numbering, number)
        indent = columns(level.left) + (place.indent if level is BULLET else 0)
        label = bracketed(item.number.label if item.number else BULLET.label, place.label_mark)
        inside = replace(place, indent=indent, label=label, hanging=min(indent, columns(level.hanging)))
        if not level.hanging or not (item.blocks and bears_label(item.blocks[0])):
            yield Piece((" " * (indent - inside.hanging) + label,))
            inside = replace(inside, label="")
        yield from self.pieces(item.blocks, inside)

    def _table(self, table: Table, place: Place) -> Iterator[Piece]:
        """Columns side by side where the words still read in order then, else the cells one below the other."""
        look = self.style.format(table.role)
        room = place.width - place.indent
        grid = bool(look.grid)
        lines = table_lines(table, grid, room, lambda cell, mark, width: self._cell(cell, mark or place.mark, width))
        if lines:
            indented = [f"{' ' * place.indent}{line}".rstrip() for line in lines]
            least = SMALL if grid else 0
            before, after = max(look.before or 0, least), max(look.after or 0, least)
            yield Piece(_ruled(indented, look, place.width), before, after)

    def _cell(self, cell: Cell, mark: Mark | None, width: int) -> list[str]:
        """The cell's lines at a width, none for a cell without words."""
        lines = self.text(cell.blocks, Place(width, mark=cell.mark or mark))
        return lines if any(lines) else []


def _noted(document: Document) -> frozenset[int]:
    """The first inline of each half of a move whose mark has a note, by `id`."""
    first: dict[tuple[str, str], int] = {}
    for block in walk(tuple(block for sheet in document.sheets for block in sheet.blocks)):
        for inline in block.inlines if isinstance(block, Paragraph | Heading) else ():
            if not isinstance(inline, Field) and inline.mark and inline.mark.note:
                first.setdefault((inline.mark.kind, inline.mark.move), id(inline))
    return frozenset(first.values())


def _spaced(pieces: list[Piece], look: Format) -> Iterator[Piece]:
    """The pieces of a section, with its own gaps before the first and after the last."""
    for number, piece in enumerate(pieces):
        before = max(piece.before, look.before or 0) if number == 0 else piece.before
        after = max(piece.after, look.after or 0) if number == len(pieces) - 1 else piece.after
        yield Piece(piece.lines, before, after)


def _ruled(lines: list[str], look: Format, width: int) -> tuple[str, ...]:
    """The lines with the double rule of their look."""
    if look.rule is None:
        return tuple(lines)
    words = [line for line in lines if line]
    return (RULE * width, *words) if look.rule == "above" else (*words, RULE * width)
