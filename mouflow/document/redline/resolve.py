"""A tree with marks resolved to one side: all changes accepted, or all rejected."""

from collections.abc import Iterator
from dataclasses import replace

from mouflow.document.redline.forms import built, former, spots, spots_of
from mouflow.document.redline.forms import built_sheets as built_of
from mouflow.document.redline.normal import EMPTY, joined
from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Face,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Reference,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)


def accepted(document: Document) -> Document:
    """The document with all changes accepted, without marks.

    A paragraph whose end goes runs on into the next one. Lists, sections, rows and sheets that lose all they held are
    gone, and two lists of one role are one again when what stood between them is gone.
    """
    return _resolved(document, ("del", "moved-from"), back=False)


def rejected(document: Document) -> Document:
    """The document as it was before the changes, without marks; by the same rules.

    What stood otherwise stands as it did. What was kept bears its new number, and kept references and signs of notes
    their new words; of a composed document `renumbered` gives the old ones back.
    """
    found = in_new_form(document)
    places = spots(found.sheets)
    if all(spot.leaf.former is None for spot in places):
        return found
    return replace(found, sheets=tuple(built_of([former(spot) for spot in places])))


def in_new_form(document: Document) -> Document:
    """The document with all changes rejected but for those of form: each leaf stands where the redline has it."""
    return _resolved(document, ("ins", "moved-to"), back=True)


def cell_in_new_form(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same of the blocks of a cell."""
    return _Flow(("ins", "moved-to"), back=True).resolved(blocks)


def _resolved(document: Document, gone: tuple[str, ...], back: bool) -> Document:
    sheets = tuple(_sheet(sheet, gone, back) for sheet in document.sheets)
    left = tuple(new for old, new in zip(document.sheets, sheets, strict=True) if new.blocks or not old.blocks)
    return replace(document, sheets=left or sheets[:1])


def _sheet(sheet: Sheet, gone: tuple[str, ...], back: bool) -> Sheet:
    parts = (_Flow(gone, back).resolved(blocks) for blocks in (sheet.blocks, sheet.header, sheet.footer))
    blocks, header, footer = parts
    return replace(sheet, blocks=blocks, header=header, footer=footer)


class _Flow:
    """Resolves the blocks of one flow; words whose end is gone wait for the next paragraph."""

    def __init__(self, gone: tuple[str, ...], back: bool) -> None:
        self._gone = gone
        self._back = back
        self._waiting: tuple[Inline, ...] = ()
        self._last: Paragraph | Heading | None = None  # the paragraph that the waiting words are of

    def resolved(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks of the whole flow."""
        return (*self._blocks(blocks), *self._left())

    def _left(self) -> Iterator[Block]:
        """The words that wait, as a paragraph of their own, where no paragraph follows that they could join."""
        if self._last is not None and self._waiting:
            words, self._waiting = self._waiting, ()
            yield replace(self._last, inlines=joined(words), mark=None)

    def _is_gone(self, mark: Mark | None) -> bool:
        return mark is not None and mark.kind in self._gone

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        found: list[Block] = []
        at = -1
        for place, block in enumerate(blocks):
            for one in self._block(block):
                last = found[-1] if found else None
                if isinstance(last, List) and isinstance(one, List) and place - at > 1 and _alike(last, one):
                    found[-1] = replace(last, items=(*last.items, *one.items))
                else:
                    found.append(one)
                at = place
        return tuple(found)

    def _block(self, block: Block) -> Iterator[Block]:
        """The block as it is then; nothing for one that is gone."""
        if isinstance(block, Paragraph | Heading):
            yield from self._words(block)
        elif isinstance(block, Section):
            blocks = self._blocks(block.blocks)
            if blocks or not block.blocks:
                yield block if blocks == block.blocks else replace(block, blocks=blocks)
        elif isinstance(block, List):
            items = tuple(found for item in block.items for found in self._item(item))
            if items or not block.items:
                yield block if items == block.items else replace(block, items=items)
        else:
            yield from self._left()
            yield from self._table(block)

    def _words(self, block: Paragraph | Heading) -> Iterator[Block]:
        staying = tuple(self._inline(inline) for inline in block.inlines if not self._is_gone(inline.mark))
        if block.former is not None and not self._back:
            block = replace(block, former=None)
        if self._is_gone(block.mark):
            self._waiting, self._last = (*self._waiting, *staying), block
            return
        words, self._waiting = (*self._waiting, *staying), ()
        if isinstance(block, Heading):
            block = replace(block, number=_plain(block.number))
        if words != block.inlines or block.mark:
            block = replace(block, inlines=words if words == block.inlines else joined(words), mark=None)
        yield block

    def _inline(self, inline: Inline) -> Inline:
        if isinstance(inline, Run | Reference) and inline.former is not None:
            look = inline.former if self._back else Face(inline.bold, inline.italic, inline.underline)
            inline = replace(inline, bold=look.bold, italic=look.italic, underline=look.underline, former=None)
        return inline if inline.mark is None else replace(inline, mark=None)

    def _item(self, item: Item) -> Iterator[Item]:
        blocks = () if self._is_gone(item.mark) else self._blocks(item.blocks)
        if blocks or not (item.blocks or self._is_gone(item.mark)):
            if blocks != item.blocks or item.mark or item.number != _plain(item.number):
                item = replace(item, blocks=blocks, number=_plain(item.number), mark=None)
            yield item

    def _table(self, table: Table) -> Iterator[Table]:
        head, rows = self._rows(table.head), self._rows(table.rows)
        if head or rows or not (table.head or table.rows):
            yield replace(table, head=head, rows=rows, former=table.former if self._back else None)

    def _rows(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        left = ((row, self._cells(row)) for row in rows if not self._is_gone(row.mark))
        return tuple(replace(row, cells=cells, mark=None) for row, cells in left if cells or not row.cells)

    def _cells(self, row: Row) -> tuple[Cell, ...]:
        return tuple(self._cell(cell) for cell in row.cells if not self._is_gone(cell.mark))

    def _cell(self, cell: Cell) -> Cell:
        blocks = _Flow(self._gone, self._back).resolved(cell.blocks)
        places = spots_of(blocks) if self._back else []
        if any(spot.leaf.former for spot in places):
            blocks = built([former(spot) for spot in places])
        return replace(cell, blocks=blocks or (EMPTY if cell.blocks else ()), mark=None)


def _plain(number: Number | None) -> Number | None:
    """The number without the value that it had before."""
    return number if number is None or number.former is None else replace(number, former=None)


def _alike(one: List, two: List) -> bool:
    return (one.role, one.ordered) == (two.role, two.ordered)
