"""Clauses of mouflow's own, after a program that drops content controls: found again by their headings' bookmarks."""

from collections.abc import Iterator, Set
from dataclasses import replace

from mouflow.document.tree import Block, Heading, List, Paragraph, Section, Table

# What stands in a clause below its heading; any other role of mouflow's own begins what follows the last clause.
_INSIDE = frozenset(("", "text", "body", "body-lead", "lead-in", "item", "item-lead", "quotation"))


def regrouped(blocks: tuple[Block, ...], tags: Set[str]) -> tuple[Block, ...]:
    """The blocks with a section for each numbered heading whose id has no content control in the file."""
    return tuple(_regrouped(list(blocks), tags))


def _regrouped(blocks: list[Block], tags: Set[str]) -> Iterator[Block]:
    place = 0
    while place < len(blocks):
        heading = blocks[place]
        place += 1
        if not (isinstance(heading, Heading) and heading.number and heading.id and heading.id not in tags):
            yield heading
            continue
        start = place
        while place < len(blocks) and _is_inside(blocks[place]):
            place += 1
        yield Section((replace(heading, id=""), *blocks[start:place]), "", heading.id)


def _is_inside(block: Block) -> bool:
    if isinstance(block, Table):
        return block.role == "grid"
    return isinstance(block, List) or (isinstance(block, Paragraph) and block.role in _INSIDE)
