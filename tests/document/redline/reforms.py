"""Random changes of form: what was a list is paragraphs, or headings, or in a section; and the other way round."""

from dataclasses import replace
from random import Random

from mouflow.document.tree import Block, Document, Heading, Item, List, Paragraph, Section
from tests.document.redline.forms import joined_lists
from tests.writers.trees import number


def reformed(document: Document, dice: Random, rate: float = 0.4) -> Document:
    """The document with the same words in other forms; some blocks stay as they are."""
    former = Reformer(dice, rate)
    return replace(document, sheets=tuple(replace(s, blocks=former.blocks(s.blocks)) for s in document.sheets))


class Reformer:
    """Changes the form of blocks, each with some likelihood."""

    def __init__(self, dice: Random, rate: float) -> None:
        self.dice = dice
        self.rate = rate

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        found = [each for block in blocks for each in self.block(block)]
        if len(found) > 1 and self.happens():
            start = self.dice.randrange(len(found) - 1)
            end = self.dice.randrange(start + 1, len(found)) + 1
            found[start:end] = [self.around(tuple(found[start:end]))]
        return tuple(joined_lists(found))

    def around(self, blocks: tuple[Block, ...]) -> Block:
        """The blocks in one holder: a section, an item, or an item each."""
        kind = self.dice.choice(("section", "item", "items"))
        if kind == "section":
            return Section(blocks, self.dice.choice(("", "clause")))
        parts = [blocks] if kind == "item" else [(block,) for block in blocks]
        numbered = self.dice.random() < 0.5
        items = (
            Item(each, number("recitals", 0, (n - 1) % 26 + 1) if numbered else None) for n, each in enumerate(parts, 1)
        )
        return List(tuple(items), "items" if numbered else "points", numbered)

    def block(self, block: Block) -> list[Block]:
        if isinstance(block, Paragraph | Heading):
            return [self.words(block)]
        if isinstance(block, Section):
            inner = self.blocks(block.blocks)
            return list(inner) if self.happens() else [replace(block, blocks=inner)]
        if isinstance(block, List):
            items = tuple(replace(item, blocks=self.blocks(item.blocks)) for item in block.items)
            if self.happens():
                return [inner for item in items for inner in item.blocks]
            return [replace(block, items=items)]
        return [block]

    def words(self, block: Paragraph | Heading) -> Block:
        """A heading of a paragraph, or a paragraph of a heading, or one in another role."""
        if not self.happens():
            return block
        if self.dice.random() < 0.5:
            label = number("clauses", 0, 3) if self.dice.random() < 0.5 else None
            return Heading(self.dice.randrange(1, 4), block.inlines, "clause", number=label)
        return Paragraph(block.inlines, self.dice.choice(("body", "item", "title")))

    def happens(self) -> bool:
        return self.dice.random() < self.rate
