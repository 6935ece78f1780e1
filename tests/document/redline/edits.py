"""Random edits of random trees: words, looks and roles changed; blocks, items and rows put in, left out, moved."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import Any

from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Paragraph,
    Row,
    Run,
    Section,
    Table,
)
from tests.document.redline.forms import joined_lists

WORDS = ("sepakat", "pengaduan", "PIHAK", "enam", "bulan", "tidak", "laporan", "12", "dan", "(tiga)")


def edited(document: Document, dice: Random, rate: float = 0.3) -> Document:
    """The document with some of its parts changed; `rate` is how likely each sequence is."""
    editor = Editor(dice, rate)
    return replace(document, sheets=tuple(replace(s, blocks=editor.blocks(s.blocks)) for s in document.sheets))


class Editor:
    """Edits every sequence of a tree with some likelihood."""

    def __init__(self, dice: Random, rate: float) -> None:
        self.dice = dice
        self.rate = rate

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks edited; two lists of one role never stand side by side, as no reader could tell them apart."""
        return tuple(joined_lists(self.sequence(tuple(self.block(block) for block in blocks), self.paragraph)))

    def sequence(self, parts: tuple[Any, ...], new: Any) -> tuple[Any, ...]:
        """One part left out, put in, doubled, moved, split in two, or joined to its neighbour, now and then."""
        if not self.happens():
            return parts
        found = list(parts)
        at = self.dice.randrange(len(found) + 1)
        kind = self.dice.choice(("out", "in", "in", "move", "double", "split", "join"))
        if kind == "in" or not found:
            found.insert(at, new())
        elif kind == "out":
            found.pop(at - 1)
        elif kind == "move":
            found.insert(at, found.pop(self.dice.randrange(len(found))))
        elif kind == "double":
            found.insert(at, found[at - 1])
        elif kind == "split":
            found[at - 1 : at or None] = self.split(found[at - 1])
        else:
            found[at : at + 2] = joined_parts(found[at : at + 2])
        return tuple(found)

    def split(self, part: Any) -> list[Any]:
        """Two paragraphs, or items, of one: its words parted at one of them."""
        if isinstance(part, Item) and len(part.blocks) == 1:
            return [replace(part, blocks=(block,), id="") for block in self.split(part.blocks[0])]
        if not isinstance(part, Paragraph | Heading) or not part.inlines:
            return [part]
        at = self.dice.randrange(len(part.inlines))
        cut = part.inlines[at]
        if not isinstance(cut, Run):
            return [replace(part, inlines=part.inlines[:at]), replace(part, inlines=part.inlines[at:])]
        words = cut.text.split(" ")
        middle = self.dice.randrange(len(words) + 1)
        halves = replace(cut, text=" ".join(words[:middle])), replace(cut, text=" ".join(words[middle:]))
        first = replace(part, inlines=(*part.inlines[:at], halves[0]))
        return [first, replace(part, inlines=(halves[1], *part.inlines[at + 1 :]))]

    def happens(self) -> bool:
        return self.dice.random() < self.rate

    def paragraph(self) -> Paragraph:
        return Paragraph((Run(self.words()),), self.dice.choice(("body", "item")))

    def words(self) -> str:
        return " ".join(self.dice.choices(WORDS, k=self.dice.randrange(1, 9)))

    def item(self) -> Item:
        return Item((self.paragraph(),))

    def cell(self) -> Cell:
        return Cell((self.paragraph(),))

    def block(self, block: Block) -> Block:
        if isinstance(block, Paragraph | Heading):
            inlines = self.sequence(tuple(self.inline(inline) for inline in block.inlines), lambda: Run(self.words()))
            role = self.dice.choice(("body", "item", "title")) if self.happens() else block.role
            return replace(block, inlines=inlines, role=role if isinstance(block, Paragraph) else block.role)
        if isinstance(block, Section):
            return replace(block, blocks=self.blocks(block.blocks) or (self.paragraph(),))
        if isinstance(block, List):
            items = tuple(replace(item, blocks=self.blocks(item.blocks)) for item in block.items)
            return replace(block, items=self.sequence(items, self.item))
        return replace(block, rows=self.rows(block), head=block.head)

    def rows(self, table: Table) -> tuple[Row, ...]:
        rows = tuple(replace(row, cells=tuple(self.edited_cell(cell) for cell in row.cells)) for row in table.rows)
        return self.sequence(rows, lambda: Row(tuple(self.cell() for _ in table.columns)))

    def edited_cell(self, cell: Cell) -> Cell:
        return replace(cell, blocks=self.blocks(cell.blocks) or (self.paragraph(),))

    def inline(self, inline: Inline) -> Inline:
        if not isinstance(inline, Run) or not self.happens():
            return inline
        if self.dice.random() < 0.2:
            return replace(inline, bold=not inline.bold)
        words = self.sequence(tuple(inline.text.split(" ")), lambda: self.dice.choice(WORDS))
        return replace(inline, text=" ".join(words))


def joined_parts(parts: list[Any]) -> list[Any]:
    """One of two neighbours, when both are paragraphs, headings or items of one."""
    one, two = parts if len(parts) == 2 else (None, None)
    if isinstance(one, Item) and isinstance(two, Item) and len(one.blocks) == len(two.blocks) == 1:
        blocks = tuple(joined_parts([one.blocks[0], two.blocks[0]]))
        return [replace(one, blocks=blocks)] if len(blocks) == 1 else parts
    if isinstance(one, Paragraph | Heading) and type(one) is type(two):
        return [replace(one, inlines=(*one.inlines, Run(" "), *two.inlines))]
    return parts


def with_a_word(document: Document, word: str, dice: Random) -> tuple[Document, str]:
    """The document with one word of one run replaced, and the word that stood there; only the bodies of sheets."""
    count = sum(len(LETTERS.findall(run.text)) for sheet in document.sheets for run in _runs(sheet.blocks))
    swap = Swap(dice.randrange(count), word)
    sheets = tuple(replace(sheet, blocks=swap.inside(sheet.blocks)) for sheet in document.sheets)
    return replace(document, sheets=sheets), swap.former


LETTERS = re.compile(r"(?<![\w'’.,:/-])[^\W\d_]{2,}(?![\w'’-])")


def _runs(node: Any) -> Iterator[Run]:
    if isinstance(node, Run):
        yield node
    elif isinstance(node, tuple):
        for each in node:
            yield from _runs(each)
    elif is_dataclass(node):
        for each in fields(node):
            yield from _runs(getattr(node, each.name))


class Swap:
    """Replaces the word of a number, counted in reading order."""

    def __init__(self, number: int, word: str) -> None:
        self.number = number
        self.word = word
        self.former = ""

    def inside(self, node: Any) -> Any:
        if isinstance(node, Run):
            return replace(node, text=LETTERS.sub(self._swapped, node.text))
        if isinstance(node, tuple):
            return tuple(self.inside(each) for each in node)
        if is_dataclass(node) and not isinstance(node, Mark):
            return replace(node, **{each.name: self.inside(getattr(node, each.name)) for each in fields(node)})
        return node

    def _swapped(self, found: re.Match[str]) -> str:
        self.number -= 1
        if self.number != -1:
            return found[0]
        self.former = found[0]
        return self.word
