"""What of a block came or went: what a redline's labels, ends and margin bars go by."""

from collections.abc import Iterable

from mouflow.document.tree import Field, Form, Heading, Inline, Item, Mark, Paragraph, Section
from mouflow.writers.targets import is_gone

EDGE = {"ins": "_ins", "del": "_del", "moved-to": "_ins", "moved-from": "_del"}


def whole(inlines: Iterable[Inline]) -> Mark | None:
    """The tracked change that all the words bear, on one side and in one move; None where any word bears none."""
    found: Mark | None = None
    for inline in inlines:
        own = None if isinstance(inline, Field) else inline.mark
        if own is None or (found is not None and (own.kind, own.move) != (found.kind, found.move)):
            return None
        found = own
    return found


def label_mark(item: Item, around: Mark | None) -> Mark | None:
    """The tracked change that an item's label shows: the item's own, else that of all the first words beside it."""
    if item.mark or around or not item.blocks:
        return item.mark or around
    first = item.blocks[0]
    while isinstance(first, Section) and first.blocks:
        first = first.blocks[0]
    return whole(first.inlines) if isinstance(first, Paragraph | Heading) else None


def number_mark(heading: Heading, around: Mark | None) -> Mark | None:
    """The tracked change that a heading's number shows: that of all the words below it, else of its end."""
    return around or whole(heading.inlines) or (None if heading.inlines else heading.mark)


def parts_words(block: Paragraph | Heading, around: Mark | None) -> bool:
    """Whether the changed end of a paragraph parts or joins words that were kept, so that a reader must see it."""
    if block.mark is None or around is not None:
        return False
    gone = is_gone(block.mark)
    return not all(isinstance(each, Field) or (each.mark and is_gone(each.mark) == gone) for each in block.inlines)


def mark_class(mark: Mark | None) -> str:
    """The class of a block that was put in or taken out; none for a kept one."""
    return EDGE[mark.kind] if mark else ""


def former_words(form: Form) -> str:
    """What a reader is told of a paragraph whose form was changed: a heading, an item with its label, or plain."""
    begun = [node for node in (form.around or ())[form.shared :] if isinstance(node, Item)]
    kind = "judul" if form.level else "alinea"
    if begun and not form.level:
        number = begun[-1].number
        kind = f"butir {number.label}" if number else "butir tanpa nomor"
    return f"bentuk semula: {kind}{f' ({form.role})' if form.role else ''}"
