"""What a reader of the tree itself sees: its paragraphs' texts and numbers, and the tree with its changes settled."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from mouflow.document.tree import (
    Block,
    Document,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Section,
    text_of,
)

ACCEPTED = ("del", "moved-from")  # what goes when changes are accepted
REJECTED = ("ins", "moved-to")
PARTS = ("number", "blocks", "inlines", "items", "cells", "head", "rows", "header", "footer")


def settled(document: Document, gone: tuple[str, ...]) -> Document:
    """The document with its changes accepted or rejected: without what is gone, and without marks."""
    return replace(document, sheets=_settled(document.sheets, gone))


def _settled(node: Any, gone: tuple[str, ...]) -> Any:
    if isinstance(node, tuple):
        return _joined(node, gone)
    if not is_dataclass(node) or isinstance(node, Mark):
        return node
    names = [each.name for each in fields(node) if each.name in PARTS]
    changes = {name: _settled(getattr(node, name), gone) for name in names}
    if hasattr(node, "mark"):
        changes["mark"] = None
    if isinstance(node, Number):
        return replace(node, former=None)
    if getattr(node, "former", None) is not None:
        changes |= {"former": None} | (_former(node) if gone == REJECTED else {})
    return replace(node, **changes)


def _joined(nodes: tuple[Any, ...], gone: tuple[str, ...]) -> tuple[Any, ...]:
    """The nodes that stay; words that stay although their paragraph's end goes begin the next paragraph."""
    staying: list[Any] = []
    waiting: tuple[Inline, ...] = ()
    for node in nodes:
        words = _settled(node.inlines, gone) if isinstance(node, Paragraph | Heading) else ()
        if _is_gone(node, gone):
            waiting += words
            continue
        made = _settled(node, gone)
        if waiting and isinstance(node, Paragraph | Heading):
            made, waiting = replace(made, inlines=(*waiting, *words)), ()
        staying.append(made)
    assert not waiting
    return tuple(staying)


def _former(node: Any) -> dict[str, Any]:
    if isinstance(node, Paragraph):
        return {"role": node.former.role}
    return {name: getattr(node.former, name) for name in ("bold", "italic", "underline")}


def _is_gone(node: Any, gone: tuple[str, ...]) -> bool:
    mark = getattr(node, "mark", None)
    return mark is not None and mark.kind in gone


def blocks_of(document: Document) -> tuple[Block, ...]:
    return tuple(block for sheet in document.sheets for block in sheet.blocks)


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph | Heading]:
    """Each paragraph and heading in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block
        else:
            for inner in _inside(block):
                yield from paragraphs(inner)


def _inside(block: Block) -> Iterator[tuple[Block, ...]]:
    if isinstance(block, Section):
        yield block.blocks
    elif isinstance(block, List):
        yield from (item.blocks for item in block.items)
    elif not isinstance(block, Paragraph | Heading):
        yield from (cell.blocks for row in (*block.head, *block.rows) for cell in row.cells)


def texts(document: Document) -> list[str]:
    """The text of each paragraph that has any; a numbered heading's words begin a line of their own."""
    said = []
    for block in paragraphs(blocks_of(document)):
        text = text_of(block.inlines)
        alone = isinstance(block, Heading) and block.number is not None and block.inlines
        said.append(f"\n{text}" if alone else text)
    return [text for text in said if text]


def labels(blocks: tuple[Block, ...], mark: Mark | None = None) -> list[str]:
    """The labels in reading order, bullets as dashes, without those of deleted or moved items and headings."""
    said: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            said += [block.number.label] if block.number and not _off(block.mark or mark) else []
        elif isinstance(block, List):
            for item in block.items:
                said += _item_labels(block, item, item.mark or mark)
        elif not isinstance(block, Paragraph):
            said += _inner_labels(block, mark)
    return said


def _off(mark: Mark | None) -> bool:
    return mark is not None and mark.kind in ACCEPTED


def _item_labels(block: List, item: Item, mark: Mark | None) -> list[str]:
    label = item.number.label if item.number and block.ordered else "–"
    return [*([] if _off(_first_end(item.blocks) or mark) else [label]), *labels(item.blocks, mark)]


def hands_on(block: Block | Item) -> bool:
    """Whether a label is handed on: an item whose first paragraph goes, and more stands in it."""
    return isinstance(block, Item) and len(block.blocks) > 1 and _off(_first_end(block.blocks))


def _first_end(blocks: tuple[Block, ...]) -> Mark | None:
    """The change of the end of the first paragraph, where a label stands."""
    first = blocks[0] if blocks else None
    if isinstance(first, Section):
        return _first_end(first.blocks)
    unnumbered = isinstance(first, Heading) and first.number is None
    return first.mark if isinstance(first, Paragraph) or unnumbered else None


def _inner_labels(block: Any, mark: Mark | None) -> list[str]:
    if isinstance(block, Section):
        return labels(block.blocks, mark)
    cells = [(cell, cell.mark or row.mark or mark) for row in (*block.head, *block.rows) for cell in row.cells]
    return [label for cell, own in cells for label in labels(cell.blocks, own)]


def words(blocks: tuple[Block, ...]) -> list[str]:
    """All words in reading order, the automatic labels among them."""
    said: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            label = block.number.label if isinstance(block, Heading) and block.number else ""
            said += f"{label} {text_of(block.inlines)}".split()
        elif isinstance(block, List):
            for item in block.items:
                said += (item.number.label if item.number and block.ordered else "–").split()
                said += words(item.blocks)
        else:
            for inner in _inside(block):
                said += words(inner)
    return said


def inlines(document: Document) -> Iterator[Inline]:
    for block in paragraphs(blocks_of(document)):
        yield from block.inlines


def kept_letters(blocks: tuple[Block, ...], gone: tuple[str, ...]) -> str:
    """All letters that stay when changes are settled, without white space; ends of paragraphs do not matter."""
    said = ""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            said += text_of(tuple(inline for inline in block.inlines if not _is_gone(inline, gone)))
        elif isinstance(block, Section):
            said += kept_letters(block.blocks, gone)
        elif isinstance(block, List):
            said += "".join(kept_letters(item.blocks, gone) for item in block.items if not _is_gone(item, gone))
        else:
            rows = [row for row in (*block.head, *block.rows) if not _is_gone(row, gone)]
            cells = [cell for row in rows for cell in row.cells if not _is_gone(cell, gone)]
            said += "".join(kept_letters(cell.blocks, gone) for cell in cells)
    return "".join(said.split())
