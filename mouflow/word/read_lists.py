"""Paragraphs with automatic numbers in a row, as Word has them, folded into lists with items inside items."""

from dataclasses import dataclass

from mouflow.document.tree import Block, Item, List, Number, Paragraph, Table


@dataclass(frozen=True, slots=True)
class Line:
    """A block with what decides on its place in a list.

    `marked`: it bears a number or, without one, a bullet. `family` names the list that it counts with, `left` its
    indent in twips, `role` that of a list of such items. `id` is the item's.
    """

    block: Block
    marked: bool = False
    number: Number | None = None
    family: str = ""
    level: int = 0
    left: int = 0
    role: str = ""
    id: str = ""


def folded(lines: list[Line]) -> tuple[Block, ...]:
    """The blocks of the lines; unmarked ones that stand in as far as an item before them belong to it."""
    out: list[Block] = []
    place = 0
    while place < len(lines):
        if lines[place].marked:
            block, place = _list(lines, place)
            out.append(block)
        else:
            out.append(lines[place].block)
            place += 1
    return tuple(out)


def _list(lines: list[Line], place: int) -> tuple[List, int]:
    """The list that begins here, and the place after it."""
    first = lines[place]
    items: list[Item] = []
    while place < len(lines) and _goes_on(lines[place], first):
        head = lines[place]
        end = place + 1
        while end < len(lines) and _inside(lines[end], head):
            end += 1
        inner = folded(lines[place + 1 : end])
        blocks = inner if _is_bare(head.block) and inner and isinstance(inner[0], Table) else (head.block, *inner)
        items.append(Item(blocks, head.number, head.id))
        place = end
    return List(tuple(items), first.role, first.number is not None), place


def _is_bare(block: Block) -> bool:
    """Whether a paragraph bears a label only, as before a table in an item."""
    return isinstance(block, Paragraph) and not block.inlines


def _goes_on(line: Line, first: Line) -> bool:
    """Whether the line is an item of the list that `first` began."""
    same = line.family == first.family or line.left == first.left
    return (
        line.marked
        and same
        and (line.level, line.role, line.number is None)
        == (
            first.level,
            first.role,
            first.number is None,
        )
    )


def _inside(line: Line, head: Line) -> bool:
    """Whether the line belongs to the item that `head` began."""
    if not line.marked:
        return line.left >= head.left > 0
    if line.family == head.family:
        return line.level > head.level
    return line.left > head.left
