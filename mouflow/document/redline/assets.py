"""The images of both sides in one document: those of the old one keep their bytes, under another name if need be."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mouflow.document.tree import (
    Asset,
    Block,
    Cell,
    Document,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Picture,
    Row,
    Section,
    Sheet,
    walk,
)


def apart(old: Document, new: Document) -> Document:
    """The old document with its images under names that stand for no other image of the new one."""
    taken = {*old.assets, *new.assets}
    names: dict[str, str] = {}
    for name, asset in old.assets.items():
        if name in new.assets and new.assets[name] != asset:
            names[name] = _free(name, taken)
            taken.add(names[name])
    if not names:
        return old
    assets = {names.get(name, name): asset for name, asset in old.assets.items()}
    sheets = tuple(_sheet(sheet, names) for sheet in old.sheets)
    return replace(old, sheets=sheets, assets=assets)


def _free(name: str, taken: set[str]) -> str:
    number = 1
    while f"old{number}-{name}" in taken:
        number += 1
    return f"old{number}-{name}"


def shown_assets(sheets: tuple[Sheet, ...], old: Document, new: Document) -> Mapping[str, Asset]:
    """The new images, and the old ones that the sheets still show."""
    shown = {name for sheet in sheets for name in _shown(sheet)}
    return {**{name: asset for name, asset in old.assets.items() if name in shown}, **new.assets}


def _shown(sheet: Sheet) -> Iterator[str]:
    for block in walk((*sheet.header, *sheet.blocks, *sheet.footer)):
        if isinstance(block, Paragraph | Heading):
            yield from (inline.asset for inline in block.inlines if isinstance(inline, Picture))


def _sheet(sheet: Sheet, names: Mapping[str, str]) -> Sheet:
    parts = (sheet.blocks, sheet.header, sheet.footer)
    blocks, header, footer = (_blocks(each, names) for each in parts)
    return replace(sheet, blocks=blocks, header=header, footer=footer)


def _blocks(blocks: tuple[Block, ...], names: Mapping[str, str]) -> tuple[Block, ...]:
    return tuple(_block(block, names) for block in blocks)


def _block(block: Block, names: Mapping[str, str]) -> Block:
    if isinstance(block, Paragraph | Heading):
        return replace(block, inlines=tuple(_inline(inline, names) for inline in block.inlines))
    if isinstance(block, Section):
        return replace(block, blocks=_blocks(block.blocks, names))
    if isinstance(block, List):
        return replace(block, items=tuple(_item(item, names) for item in block.items))
    return replace(block, head=_rows(block.head, names), rows=_rows(block.rows, names))


def _inline(inline: Inline, names: Mapping[str, str]) -> Inline:
    return replace(inline, asset=names.get(inline.asset, inline.asset)) if isinstance(inline, Picture) else inline


def _item(item: Item, names: Mapping[str, str]) -> Item:
    return replace(item, blocks=_blocks(item.blocks, names))


def _rows(rows: tuple[Row, ...], names: Mapping[str, str]) -> tuple[Row, ...]:
    return tuple(replace(row, cells=tuple(_cell(cell, names) for cell in row.cells)) for row in rows)


def _cell(cell: Cell, names: Mapping[str, str]) -> Cell:
    return replace(cell, blocks=_blocks(cell.blocks, names))
