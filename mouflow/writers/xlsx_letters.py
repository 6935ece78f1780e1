"""The words of blocks as letters in looks, as a cell of a worksheet holds them: labels and breaks written out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from mouflow.document.tree import (
    Block,
    Break,
    Cell,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Reference,
    Run,
    Section,
    text_of,
)

MARKED, DELETED, INSERTED = "FF9C0006", "FF9C0006", "FF00612E"


@dataclass(frozen=True, slots=True)
class Letters:
    """Words in one look, as a cell holds them."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    color: str = ""

    @property
    def plain(self) -> bool:
        """Whether they look as the cell does."""
        return not (self.bold or self.italic or self.underline or self.strike or self.color)


def words_of(item: Item) -> tuple[Inline, ...]:
    """The words of an entry of a list in one paragraph, behind its label; deeper entries below it."""
    label = item.number.label if item.number else "•"
    inlines: list[Inline] = [Run(f"{label} ")]
    for place, block in enumerate(item.blocks):
        inlines += [*([Break()] if place else []), *_inlines_of(block)]
    return tuple(inlines)


def _inlines_of(block: Block) -> Iterator[Inline]:
    """The inlines of a block, with breaks between the paragraphs in it."""
    if isinstance(block, Paragraph | Heading):
        if isinstance(block, Heading) and block.number:
            yield from (Run(block.number.label), Break())
        yield from block.inlines
        return
    if isinstance(block, List):
        inner = [words_of(item) for item in block.items]
    elif isinstance(block, Section):
        inner = [tuple(_inlines_of(each)) for each in block.blocks]
    else:
        rows = (*block.head, *block.rows)
        inner = [tuple(_row_inlines(row.cells)) for row in rows]
    for place, inlines in enumerate(inner):
        yield from (*((Break(),) if place else ()), *inlines)


def _row_inlines(cells: tuple[Cell, ...]) -> Iterator[Inline]:
    """The cells of a table inside a cell, one behind the other."""
    for place, cell in enumerate(cells):
        yield Run(" | " if place else "")
        for number, block in enumerate(cell.blocks):
            yield from (*((Run(" "),) if number else ()), *_inlines_of(block))


def letters_of(blocks: tuple[Block, ...]) -> tuple[Letters, ...]:
    """The words of blocks, one below the other, neighbours of one look joined."""
    letters = [Letters("")]
    for place, block in enumerate(blocks):
        letters += [*([Letters("\n")] if place else []), *map(_letters, _inlines_of(block))]
    alike = groupby((each for each in letters if each.text), key=lambda each: replace(each, text=""))
    return tuple(replace(look, text="".join(each.text for each in same)) for look, same in alike)


def _letters(inline: Inline) -> Letters:
    """An inline as words; what is bold and underlined at once, as changed words are, is coloured too."""
    if not isinstance(inline, Run | Reference):
        return Letters("\n" if isinstance(inline, Break) else text_of((inline,)))
    kind = inline.mark.kind if inline.mark else ""
    gone, come = kind in ("del", "moved-from"), kind in ("ins", "moved-to")
    color = DELETED if gone else INSERTED if come else MARKED if inline.bold and inline.underline else ""
    return Letters(inline.text, inline.bold, inline.italic, inline.underline or come, gone, color)
