"""Which block each id names, and the number that a reference to it prints."""

from dataclasses import dataclass

from mouflow.document.tree import Block, Document, Heading, Item, List, Mark, Number, Paragraph, Section, Table
from mouflow.writers.docx.marks import GONE


@dataclass(frozen=True, slots=True)
class Target:
    """The block with an id and its own number; `gone` when it is deleted or moved away."""

    block: Block | Item
    number: Number | None
    gone: bool


def targets(document: Document) -> dict[str, Target]:
    """The block of each id; of several with one id the first that stays in the text."""
    found: dict[str, Target] = {}
    for sheet in document.sheets:
        for blocks in (sheet.header, sheet.blocks, sheet.footer):
            _gather(blocks, found, None)
    return found


def _gather(blocks: tuple[Block, ...], found: dict[str, Target], mark: Mark | None) -> None:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            if block.id:
                _add(found, block.id, block, _number(block), block.mark or mark)
        elif isinstance(block, Section):
            if block.id:
                _add(found, block.id, block, _number(block), _mark(block) or mark)
            _gather(block.blocks, found, mark)
        elif isinstance(block, List):
            _gather_items(block, found, mark)
        else:
            _gather_cells(block, found, mark)


def _gather_items(block: List, found: dict[str, Target], mark: Mark | None) -> None:
    for item in block.items:
        own = item.mark or mark
        if item.id:
            _add(found, item.id, item, item.number, own or _end(item.blocks))
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph) and first.id:
            _add(found, first.id, first, item.number, first.mark or own)
        _gather(item.blocks, found, own)


def _gather_cells(table: Table, found: dict[str, Target], mark: Mark | None) -> None:
    for row in (*table.head, *table.rows):
        for cell in row.cells:
            _gather(cell.blocks, found, cell.mark or row.mark or mark)


def _add(found: dict[str, Target], id: str, block: Block | Item, number: Number | None, mark: Mark | None) -> None:
    gone = mark is not None and mark.kind in GONE
    if id not in found or (found[id].gone and not gone):
        found[id] = Target(block, number, gone)


def _number(block: Block | None) -> Number | None:
    """The number that the block itself, or the first paragraph in it, bears."""
    if isinstance(block, Heading):
        return block.number
    if isinstance(block, Section):
        return _number(block.blocks[0]) if block.blocks else None
    return block.items[0].number if isinstance(block, List) and block.items else None


def _mark(block: Section) -> Mark | None:
    return _end(block.blocks)


def _end(blocks: tuple[Block, ...]) -> Mark | None:
    """The change of the first block's end, when that is a paragraph."""
    first = blocks[0] if blocks else None
    return first.mark if isinstance(first, Paragraph | Heading) else None
