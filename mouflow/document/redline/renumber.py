"""Numbers given anew, as after rejecting: what was kept in a redline bears its new number and refers by new ones."""

from collections.abc import Iterator
from dataclasses import replace

from mouflow.document.numbering import number_sheets
from mouflow.document.redline.ids import lasting
from mouflow.document.tree import Block, Cell, Document, Item, List, Row, Section, Table


def renumbered(document: Document) -> Document:
    """A composed document with all numbers and references in words from their positions.

    Raises DanglingReference where text refers to what the document does not hold.
    """
    sheets = tuple(replace(sheet, blocks=_nameless(sheet.blocks)) for sheet in document.sheets)
    return replace(document, sheets=number_sheets(sheets, document.style))


def _nameless(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the ids that an earlier numbering gave."""
    return tuple(_block(block) for block in blocks)


def _block(block: Block) -> Block:
    if isinstance(block, Section):
        return replace(block, blocks=_nameless(block.blocks))
    if isinstance(block, List):
        return replace(block, items=tuple(_item(item) for item in block.items))
    if isinstance(block, Table):
        return replace(block, head=tuple(_rows(block.head)), rows=tuple(_rows(block.rows)))
    return block


def _item(item: Item) -> Item:
    return replace(item, id=lasting(item.id), blocks=_nameless(item.blocks))


def _rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    for row in rows:
        yield replace(row, cells=tuple(_cell(cell) for cell in row.cells))


def _cell(cell: Cell) -> Cell:
    return replace(cell, blocks=_nameless(cell.blocks))
