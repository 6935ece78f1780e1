"""The words of references: `Pasal 2 ayat (1) huruf a`, from where they stand and where they lead.

A reference names the steps from the clause down to its target. Within the same clause it leaves the clause out, as the
annex to UU 12/2011 has it for references ("kata Pasal ini tidak perlu digunakan"), and says `ayat (1) huruf a` or
`huruf b`. The paragraph is always named, also within itself: `huruf a` alone would be read as an item of the clause.
A recital is `premis huruf a` for the clauses, and `huruf a` for another recital.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mouflow.document.tree import Block, Heading, Inline, Item, List, Paragraph, Part, Reference, Row, Section


@dataclass(frozen=True, slots=True)
class Step:
    """One provision on the way to another: its id, and how text refers to it: `ayat ` + live `(2)`."""

    id: str
    before: str
    live: str  # what Word's own reference field prints of the number; empty for words that lead in, such as `premis`
    after: str


Way = tuple[Step, ...]


class Referrer:
    """Puts references into words; `steps` are the ways to each id, `scopes` the first step in each scoped numbering."""

    def __init__(self, steps: Mapping[str, Way], scopes: Mapping[str, Step]) -> None:
        self.steps = steps
        self.scopes = scopes

    def blocks(self, blocks: tuple[Block, ...], here: Step | None = None) -> tuple[Block, ...]:
        """The blocks with their references in words; `here` is the clause, or the scope, that they stand in."""
        return tuple(self._block(block, here) for block in blocks)

    def _block(self, block: Block, here: Step | None) -> Block:
        if isinstance(block, Paragraph | Heading):
            if any(isinstance(inline, Reference) for inline in block.inlines):
                return replace(block, inlines=tuple(self._inline(inline, here) for inline in block.inlines))
            return block
        if isinstance(block, Section):
            way = self.steps.get(block.id)
            return replace(block, blocks=self.blocks(block.blocks, way[0] if way else here))
        if isinstance(block, List):
            return replace(block, items=tuple(self._item(item, here) for item in block.items))
        return replace(block, head=self._rows(block.head, here), rows=self._rows(block.rows, here))

    def _item(self, item: Item, here: Step | None) -> Item:
        scope = self.scopes.get(item.number.numbering) if item.number else None
        return replace(item, blocks=self.blocks(item.blocks, scope or here))

    def _rows(self, rows: tuple[Row, ...], here: Step | None) -> tuple[Row, ...]:
        return tuple(
            replace(row, cells=tuple(replace(cell, blocks=self.blocks(cell.blocks, here)) for cell in row.cells))
            for row in rows
        )

    def _inline(self, inline: Inline, here: Step | None) -> Inline:
        if not isinstance(inline, Reference):
            return inline
        way = self.steps[inline.target]
        shared = len(way) > 1 and way[0] == here
        return replace(inline, parts=tuple(_parts(way[1:] if shared else way)))


def _parts(way: Way) -> Iterator[Part]:
    """`Pasal 2` + ` huruf ` + `a`: the numbers live, the words between them plain."""
    for n, step in enumerate(way):
        before = f" {step.before}" if n else step.before
        if before:
            yield Part(before)
        if step.live:
            yield Part(step.live, step.id or None)
        if step.after:
            yield Part(step.after)
