"""Which block each id names, and the number that a reference to it prints; and which blocks a change has whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.document.tree import (
    Block,
    Document,
    Field,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Reference,
    Run,
    Section,
    Table,
    walk,
)

GONE = ("del", "moved-from")  # kinds that leave the text when changes are accepted


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


def is_gone(mark: Mark | None) -> bool:
    """Whether what bears the mark leaves the text when changes are accepted."""
    return mark is not None and mark.kind in GONE


def begins_changed(blocks: tuple[Block, ...]) -> bool:
    """Whether anything was changed in the first paragraph of the blocks, or in the table that they begin with."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph | Heading):
        return is_changed(first)
    if isinstance(first, Section):
        return begins_changed(first.blocks)
    if isinstance(first, List):
        return bool(first.items) and (first.items[0].mark is not None or begins_changed(first.items[0].blocks))
    return first is not None and any(mark or _any_changed(cell) for cell, mark in _cells(first, None))


def _any_changed(blocks: tuple[Block, ...]) -> bool:
    return any(isinstance(block, Paragraph | Heading) and is_changed(block) for block in walk(blocks))


def is_changed(block: Paragraph | Heading) -> bool:
    """Whether anything in the paragraph itself was changed: words, their look, its end or its form."""
    if block.mark is not None or block.former is not None:
        return True
    return any(_is_marked(inline) for inline in block.inlines)


def _is_marked(inline: Inline) -> bool:
    if isinstance(inline, Field):
        return False
    return inline.mark is not None or (isinstance(inline, Run | Reference) and inline.former is not None)


def _ends(blocks: tuple[Block, ...], around: Mark | None) -> Iterator[Mark | None]:
    """The tracked change of each paragraph's end; `around` is that of the item, row or cell around."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block.mark or around
        elif isinstance(block, Section):
            yield from _ends(block.blocks, around)
        elif isinstance(block, List):
            for item in block.items:
                yield from _ends(item.blocks, item.mark or around)
        else:
            for cell, mark in _cells(block, around):
                yield from _ends(cell, mark)


def _cells(table: Table, around: Mark | None) -> Iterator[tuple[tuple[Block, ...], Mark | None]]:
    for row in (*table.head, *table.rows):
        for cell in row.cells:
            yield cell.blocks, cell.mark or row.mark or around


def _gather(blocks: tuple[Block, ...], found: dict[str, Target], around: Mark | None) -> None:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            if block.id:
                _add(found, block.id, block, _number(block), is_gone(block.mark or around))
        elif isinstance(block, Section):
            if block.id:
                gone = all(map(is_gone, _ends(block.blocks, around))) if block.blocks else is_gone(around)
                _add(found, block.id, block, _number(block), gone)
            _gather(block.blocks, found, around)
        elif isinstance(block, List):
            _gather_items(block, found, around)
        else:
            for cell, mark in _cells(block, around):
                _gather(cell, found, mark)


def _gather_items(block: List, found: dict[str, Target], around: Mark | None) -> None:
    for item in block.items:
        own = item.mark or around
        if item.id:
            _add(found, item.id, item, item.number, is_gone(own or _end(item.blocks)))
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph) and first.id:
            _add(found, first.id, first, item.number, is_gone(first.mark or own))
        _gather(item.blocks, found, own)


def _add(found: dict[str, Target], id: str, block: Block | Item, number: Number | None, gone: bool) -> None:
    if id not in found or (found[id].gone and not gone):
        found[id] = Target(block, number, gone)


def _number(block: Block | None) -> Number | None:
    """The number that the block itself, or the first paragraph in it, bears."""
    if isinstance(block, Heading):
        return block.number
    if isinstance(block, Section):
        return _number(block.blocks[0]) if block.blocks else None
    return block.items[0].number if isinstance(block, List) and block.items else None


def _end(blocks: tuple[Block, ...]) -> Mark | None:
    """The change of the first block's end, when that is a paragraph."""
    first = blocks[0] if blocks else None
    return first.mark if isinstance(first, Paragraph | Heading) else None
