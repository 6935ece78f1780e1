"""A redline's leaves with their former forms: where rejecting alone would not bring them back to where they stood."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mouflow.document.redline.forms import Spot, form_of, spots, spots_of
from mouflow.document.redline.resolve import cell_in_new_form, in_new_form
from mouflow.document.tree import Block, Document, Form, Heading, Item, List, Paragraph, Section, Sheet, Table

COME = ("ins", "moved-to")


def formed(document: Document, old: Document) -> Document:
    """The redline with the forms of all that stood otherwise in the old document."""
    forms = _forms(spots(old.sheets), spots(in_new_form(document).sheets))
    if not any(forms):
        return document
    left = iter(forms)
    return replace(document, sheets=tuple(_sheet(sheet, left) for sheet in document.sheets))


def formed_cell(blocks: tuple[Block, ...], old: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same for the blocks of a cell."""
    forms = _forms(spots_of(old), spots_of(cell_in_new_form(blocks)))
    return tuple(_blocks(blocks, iter(forms))) if any(forms) else blocks


def _forms(old: list[Spot], back: list[Spot]) -> list[Form | None]:
    return [form_of(was, now) for was, now in zip(old, back, strict=True)]


def _sheet(sheet: Sheet, forms: Iterator[Form | None]) -> Sheet:
    return replace(sheet, blocks=tuple(_blocks(sheet.blocks, forms)))


def _blocks(blocks: Iterable[Block], forms: Iterator[Form | None]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section):
            yield replace(block, blocks=tuple(_blocks(block.blocks, forms)))
        elif isinstance(block, List):
            yield replace(block, items=tuple(_item(item, forms) for item in block.items))
        elif _stood(block):
            yield replace(block, former=next(forms))
        else:
            yield block


def _item(item: Item, forms: Iterator[Form | None]) -> Item:
    return replace(item, blocks=tuple(_blocks(item.blocks, forms)))


def _stood(leaf: Paragraph | Heading | Table) -> bool:
    """Whether a leaf stood in the old text: its end, or a row of it, did not come."""
    marks = [row.mark for row in (*leaf.head, *leaf.rows)] if isinstance(leaf, Table) else [leaf.mark]
    return any(mark is None or mark.kind not in COME for mark in marks)
