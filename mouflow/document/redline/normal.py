"""The form in which trees are compared: runs of one look joined, lines parted by breaks only, nothing empty."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mouflow.document.tree import (
    Block,
    Break,
    Cell,
    Document,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Row,
    Run,
    Section,
    Sheet,
)


def normal(document: Document) -> Document:
    """The document as it is compared; it prints the same.

    Neighbouring runs of one look are one, a line feed in a run is a break, and runs without letters are left out, as
    are sections, lists and tables without content. An item or a cell without content holds an empty paragraph.
    """
    return replace(document, sheets=tuple(_sheet(sheet) for sheet in document.sheets))


def _sheet(sheet: Sheet) -> Sheet:
    return replace(
        sheet,
        blocks=normal_blocks(sheet.blocks),
        header=normal_blocks(sheet.header),
        footer=normal_blocks(sheet.footer),
    )


def normal_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks in that form."""
    found = (_block(block) for block in blocks)
    return tuple(block for block in found if block is not None)


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The inlines with neighbouring runs of one look and one change as one, and without runs that have no letters."""
    found: list[Inline] = []
    for inline in inlines:
        last = found[-1] if found else None
        if not isinstance(inline, Run):
            found.append(inline)
        elif isinstance(last, Run) and replace(last, text=inline.text) == inline:
            found[-1] = replace(last, text=last.text + inline.text)
        elif inline.text:
            found.append(inline)
    return tuple(found)


def _block(block: Block) -> Block | None:
    """The block; None for one without content."""
    if isinstance(block, Paragraph | Heading):
        inlines = joined(_broken(block.inlines))
        return block if inlines == block.inlines else replace(block, inlines=inlines)
    if isinstance(block, Section):
        blocks = normal_blocks(block.blocks)
        return (block if blocks == block.blocks else replace(block, blocks=blocks)) if blocks else None
    if isinstance(block, List):
        items = tuple(_item(item) for item in block.items)
        return (block if items == block.items else replace(block, items=items)) if items else None
    if not block.head and not block.rows:
        return None
    return replace(block, head=_rows(block.head), rows=_rows(block.rows))


def _broken(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """The inlines with a break for each line feed."""
    for inline in inlines:
        if isinstance(inline, Run) and "\n" in inline.text:
            for number, line in enumerate(inline.text.split("\n")):
                if number:
                    yield Break(inline.mark)
                yield replace(inline, text=line)
        else:
            yield inline


def _item(item: Item) -> Item:
    blocks = normal_blocks(item.blocks) or EMPTY
    return item if blocks == item.blocks else replace(item, blocks=blocks)


def _rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(replace(row, cells=tuple(_cell(cell) for cell in row.cells)) for row in rows)


def _cell(cell: Cell) -> Cell:
    return replace(cell, blocks=normal_blocks(cell.blocks) or EMPTY)


EMPTY: tuple[Block, ...] = (Paragraph(()),)
