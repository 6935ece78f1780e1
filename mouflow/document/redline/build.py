"""What was woven, as blocks of a tree with marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mouflow.compare.lines import Op, Planned
from mouflow.document.redline.desk import Marks
from mouflow.document.redline.ids import lasting
from mouflow.document.redline.letters import cut, kept, marked
from mouflow.document.redline.normal import joined
from mouflow.document.redline.outline import Outline
from mouflow.document.redline.runs import runs
from mouflow.document.redline.tables import Flow, merged_table, whole_table
from mouflow.document.redline.weave import Weaving, Woven
from mouflow.document.tree import Block, Heading, Inline, Item, List, Number, Paragraph, Section, Table


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds the blocks of one flow; `flow` makes one of the blocks of two cells."""

    old: Outline
    new: Outline
    weaving: Weaving
    marks: Marks
    flow: Flow

    def blocks(self, woven: Sequence[Woven]) -> tuple[Block, ...]:
        """The blocks in their order, items in lists."""
        found: list[Block] = []
        for run in runs(woven, self.weaving.pairs):
            if run.list:
                items = tuple(self._item(one) for one in run.members)
                found.append(List(items, run.list.role, run.list.ordered))
            else:
                found += [self._block(one) for one in run.members]
        return tuple(found)

    def _block(self, one: Woven) -> Block:
        node = one.either.node
        if isinstance(node, Section):
            return replace(node, blocks=self.blocks(one.children), id=_id(one))
        if isinstance(node, Table):
            return self._table(one, node)
        assert isinstance(node, Paragraph | Heading)
        return self._words(one, node)

    def _item(self, one: Woven) -> Item:
        """An item; one that is wholly of one change bears its mark, as do its words."""
        node = one.either.node
        assert isinstance(node, Item)
        changes = {change for planned in self._planned(one) for change in _changes(planned)}
        change = changes.pop() if len(changes) == 1 else ("kept", 0)
        mark = None if change[0] == "kept" else self.marks.of(*change)
        return replace(node, blocks=self.blocks(one.children), number=_number(one), id=_id(one), mark=mark)

    def _planned(self, one: Woven) -> Iterator[Planned]:
        """The planned lines of all leaves within."""
        for child in one.children:
            if child.children:
                yield from self._planned(child)
            else:
                yield self._line(child)

    def _line(self, leaf: Woven) -> Planned:
        order = self.weaving.order
        return order.lines[order.new[leaf.new.start] if leaf.new else order.old[leaf.either.start]]

    def _table(self, one: Woven, node: Table) -> Table:
        if one.old and one.new and isinstance(one.old.node, Table):
            return merged_table(one.old.node, node, self.flow, self.marks.of)
        end = self._line(one).end
        return whole_table(node, self.marks.of(end.op, end.move))

    def _words(self, one: Woven, node: Paragraph | Heading) -> Paragraph | Heading:
        """A paragraph with its words in their pieces, and the mark of its end."""
        planned = self._line(one)
        end = planned.end
        mark = None if end.op == "kept" else self.marks.of(end.op, end.move)
        inlines = joined(self._inlines(planned))
        if isinstance(node, Heading):
            return replace(node, inlines=inlines, number=_number(one), id=_id(one), mark=mark)
        return replace(node, inlines=inlines, id=_id(one), mark=mark)

    def _inlines(self, planned: Planned) -> Iterator[Inline]:
        for piece in planned.pieces:
            old = self.old.spellings[piece.old.line] if piece.old else None
            new = self.new.spellings[piece.new.line] if piece.new else None
            if old and new and piece.old and piece.new:
                yield from kept(old, new, (piece.old.start, piece.old.end), (piece.new.start, piece.new.end))
            elif old and piece.old:
                yield from marked(cut(old, piece.old.start, piece.old.end), self.marks.of(piece.op, piece.move))
            elif new and piece.new:
                yield from marked(cut(new, piece.new.start, piece.new.end), self.marks.of(piece.op, piece.move))


def _changes(planned: Planned) -> Iterator[tuple[Op, int]]:
    yield planned.end.op, planned.end.move
    for piece in planned.pieces:
        yield piece.op, piece.move


def _id(one: Woven) -> str:
    """The id of a block: the new one; the old one's where the new one has none, so that references find it still."""
    new = _name(one.new.node) if one.new else ""
    return new or (lasting(_name(one.old.node)) if one.old else "")


def _number(one: Woven) -> Number | None:
    """The number of a heading or item; with its former value where that was another."""
    now = _numbered(one.either.node)
    was = _numbered(one.old.node) if one.old else None
    if was is None or now is None or one.new is None or was.value == now.value:
        return now
    if (was.numbering, was.level) != (now.numbering, now.level):
        return now
    return replace(now, former=was.value)


def _numbered(node: object) -> Number | None:
    return node.number if isinstance(node, Heading | Item) else None


def _name(node: object) -> str:
    return node.id if isinstance(node, Paragraph | Heading | Item | Section) else ""
