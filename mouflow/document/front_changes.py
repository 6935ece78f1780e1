"""The changes of a tree with marks, one after the other, each with its place as an agreement would cite it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from mouflow.document.former import seen_otherwise
from mouflow.document.front_edits import Edit, edits_of, words_of
from mouflow.document.front_places import NOWHERE, Place, Places
from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Field,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Paragraph,
    Reference,
    Row,
    Run,
    Section,
    Table,
    text_of,
)

Kind = Literal["added", "removed", "changed", "moved", "joined", "parted", "look"]
GONE = ("del", "moved-from")


@dataclass(frozen=True, slots=True)
class Change:
    """A change: its kind, where it is, and the words that went and came; of a moved one, `old` is all that moved.

    `origin` is where a moved one stood before. `whole`: entire paragraphs, items or rows came or went.
    """

    kind: Kind
    place: Place
    old: str = ""
    new: str = ""
    origin: Place = NOWHERE
    whole: bool = False
    move: str = ""


KEPT = Change("look", NOWHERE)
"""Stands for a paragraph without changes, behind which nothing goes on."""


def changes_of(document: Document) -> tuple[Change, ...]:
    """Every change in reading order; a move once, where it stands now; what came or went together is one change."""
    found: list[Change] = []
    gatherer = _Gatherer(Places(document.style))
    for sheet in document.sheets:
        found += gatherer.blocks((*sheet.header, *sheet.blocks, *sheet.footer), None)
    return tuple(_moved(_together(found)))


def _together(found: Iterable[Change]) -> list[Change]:
    """The changes, with whole paragraphs of one kind that stand together under one number as one."""
    made: list[Change] = []
    last: Change | None = None  # what may go on; a kept paragraph between two ends it
    for change in found:
        if change is KEPT:
            last = None
        elif last is not None and made and _goes_on(last, change):
            made[-1] = last = _as_one(last, change)
        else:
            made.append(change)
            last = change if change.whole else None
    return made


def _goes_on(last: Change, change: Change) -> bool:
    """Whether a change is more of the last one: of its kind and move, at or below its place; or its counterpart."""
    if not change.whole or (change.move or last.move) != last.move or bool(change.move) != bool(last.move):
        return False
    if change.kind == last.kind and bool(change.old) == bool(last.old):
        return bool(last.move) or change.place.below(last.place)
    return {last.kind, change.kind} == {"added", "removed"} and change.place.steps == last.place.steps


def _as_one(last: Change, change: Change) -> Change:
    kind: Kind = last.kind if last.kind == change.kind else "changed"
    old, new = (" ".join(filter(None, pair)) for pair in ((last.old, change.old), (last.new, change.new)))
    return replace(last, kind=kind, old=old, new=new)


def _moved(found: list[Change]) -> Iterator[Change]:
    """The two halves of each move as one change, at the place to which it went."""
    origins = {change.move: change for change in found if change.kind == "moved" and change.old}
    for change in found:
        if change.kind != "moved":
            yield change
        elif change.new:
            origin = origins.get(change.move, change)
            yield replace(change, old=origin.old, origin=origin.place)


@dataclass(slots=True)
class _Gatherer:
    """Walks the blocks; `places` knows where it stands."""

    places: Places

    def blocks(self, blocks: Iterable[Block], around: Mark | None) -> Iterator[Change]:
        for block in blocks:
            if isinstance(block, Paragraph | Heading):
                yield from self._words(block, around)
            elif isinstance(block, Section):
                with self.places.section(block):
                    yield from self.blocks(block.blocks, around)
            elif isinstance(block, List):
                for item in block.items:
                    with self.places.item(block, item):
                        yield from self._item(item, item.mark or around)
            else:
                yield from self._table(block, around)

    def _item(self, item: Item, around: Mark | None) -> Iterator[Change]:
        yield from self.blocks(item.blocks, around)

    def _table(self, table: Table, around: Mark | None) -> Iterator[Change]:
        for place, row in enumerate((*table.head, *table.rows)):
            with self.places.row(table, row, place - len(table.head) + 1):
                mark = row.mark or around
                if mark is not None:
                    yield _whole(mark, self.places.here, _row_text(row))
                else:
                    yield from self._cells(table, row)

    def _cells(self, table: Table, row: Row) -> Iterator[Change]:
        for number, cell in enumerate(row.cells):
            with self.places.cell(table, row, number):
                if cell.mark is not None:
                    yield _whole(cell.mark, self.places.here, _cell_text(cell))
                else:
                    yield from self.blocks(cell.blocks, None)

    def _words(self, block: Paragraph | Heading, around: Mark | None) -> Iterator[Change]:
        """What changed in a paragraph; KEPT for nothing."""
        here = self.places.at(block)
        inlines = tuple(_under(inline, around) for inline in block.inlines)
        mark = _uniform(inlines) or (None if inlines else block.mark or around)
        if mark is not None:
            yield _whole(mark, here, words_of(inlines))
            return
        found = [_change(edit, here) for edit in edits_of(inlines)]
        looks = "".join(inline.text for inline in inlines if isinstance(inline, Run | Reference) and inline.former)
        if looks or seen_otherwise(block, self.places.style):
            found.append(Change("look", here, looks or " ".join(text_of(inlines).split()), looks))
        if block.mark is not None and inlines:
            found.append(Change("joined" if block.mark.kind in GONE else "parted", here))
        yield from found or [KEPT]


def _under(inline: Inline, around: Mark | None) -> Inline:
    """The inline with the change around it, where it has none of its own."""
    return inline if around is None or isinstance(inline, Field) or inline.mark else replace(inline, mark=around)


def _uniform(inlines: tuple[Inline, ...]) -> Mark | None:
    """The one change of all the words; None where they differ in it."""
    marks = {(mark.kind, mark.move): mark for mark in (getattr(inline, "mark", None) for inline in inlines) if mark}
    every = all(getattr(inline, "mark", None) for inline in inlines)
    return next(iter(marks.values())) if every and len(marks) == 1 else None


def _whole(mark: Mark, place: Place, words: str) -> Change:
    text = " ".join(words.split())
    if mark.move:
        return Change(
            "moved", place, *(("", text) if mark.kind == "moved-to" else (text, "")), move=mark.move, whole=True
        )
    if mark.kind in GONE:
        return Change("removed", place, text, whole=True)
    return Change("added", place, "", text, whole=True)


def _change(edit: Edit, place: Place) -> Change:
    kind: Kind = "changed" if edit.old and edit.new else "removed" if edit.old else "added"
    if edit.move:
        return Change("moved", place, edit.old, edit.new, move=edit.move)
    return Change(kind, place, edit.old, edit.new)


def _row_text(row: Row) -> str:
    return " | ".join(_cell_text(cell) for cell in row.cells)


def _cell_text(cell: Cell) -> str:
    return " ".join(" ".join(_texts(cell.blocks)).split())


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield words_of(block.inlines)
        elif isinstance(block, Section):
            yield from _texts(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield item.number.label if item.number and block.ordered else "–"
                yield from _texts(item.blocks)
        else:
            yield from (_row_text(row) for row in (*block.head, *block.rows))
