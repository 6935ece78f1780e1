"""One side of a comparison: its blocks as leaves in their order, and the holders (sheets, sections, items) around them.

Lists are no holders but only a tie between items, for a list may be parted by what stands between its items.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.compare.lines import Line
from mouflow.document.redline.ids import lasting
from mouflow.document.redline.letters import Script, Spelling, spelled
from mouflow.document.tree import Block, Document, Heading, Item, List, Paragraph, Section, Sheet, Table, text_of, walk


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """The list that items stand in, or the sheet that blocks stand on; the same object for the same one."""

    node: List | Sheet


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A paragraph, a heading or a table; `start` is the index of its line, `end` is one past it."""

    node: Paragraph | Heading | Table
    start: int
    end: int
    tie: Tie | None = None
    sheet: Tie | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Holder:
    """A section, an item, or the flow itself (no node); `start` to `end` are the lines within.

    `tie`: the list of an item; `sheet`: the sheet that it stands on; `role`: that of a flow's sheets.
    """

    node: Section | Item | None
    children: tuple["Holder | Leaf", ...]
    start: int
    end: int
    tie: Tie | None = None
    sheet: Tie | None = None
    role: str = ""


Child = Holder | Leaf


@dataclass(frozen=True, slots=True)
class Outline:
    """A side: its flows, and for each leaf the holders around it, its string (None for a table) and its line."""

    flows: tuple[Holder, ...]
    leaves: tuple[Leaf, ...]
    paths: tuple[tuple[Holder, ...], ...]
    spellings: tuple[Spelling | None, ...]
    lines: tuple[Line, ...]


def outlined(document: Document, script: Script) -> Outline:
    """The outline of a document: neighbouring sheets of one role are one flow, and empty ones none."""
    flows: list[Holder] = []
    at = 0
    for sheet in document.sheets:
        children = tuple(_children(sheet.blocks, at, Tie(sheet)))
        if not children:
            continue
        end = children[-1].end
        if flows and flows[-1].role == sheet.role:
            last = flows.pop()
            children, at = (*last.children, *children), last.start
        flows.append(Holder(None, children, at, end, role=sheet.role))
        at = end
    return _outline(tuple(flows), script)


def outlined_blocks(blocks: tuple[Block, ...], script: Script) -> Outline:
    """The outline of the blocks of a cell."""
    children = tuple(_children(blocks, 0, None))
    return _outline((Holder(None, children, 0, children[-1].end if children else 0),), script)


def _children(blocks: tuple[Block, ...], at: int, sheet: Tie | None) -> Iterator[Child]:
    for block in blocks:
        if isinstance(block, Section):
            inner = tuple(_children(block.blocks, at, sheet))
            yield Holder(block, inner, at, inner[-1].end, None, sheet)
            at = inner[-1].end
        elif isinstance(block, List):
            tie = Tie(block)
            for item in block.items:
                inner = tuple(_children(item.blocks, at, sheet))
                yield Holder(item, inner, at, inner[-1].end, tie, sheet)
                at = inner[-1].end
        else:
            yield Leaf(block, at, at + 1, None, sheet)
            at += 1


def _outline(flows: tuple[Holder, ...], script: Script) -> Outline:
    found = [pair for flow in flows for pair in _paths(flow, ())]
    leaves = tuple(leaf for leaf, _ in found)
    paths = tuple(path for _, path in found)
    spellings = tuple(None if isinstance(leaf.node, Table) else spelled(leaf.node.inlines, script) for leaf in leaves)
    names = _Names(flows)
    lines = tuple(
        _line(leaf, path, spelling.text if spelling else script.atoms.words(table_text(leaf.node)), names)
        for leaf, path, spelling in zip(leaves, paths, spellings, strict=True)
    )
    return Outline(flows, leaves, paths, spellings, lines)


def _paths(holder: Holder, above: tuple[Holder, ...]) -> Iterator[tuple[Leaf, tuple[Holder, ...]]]:
    path = (*above, holder)
    for child in holder.children:
        if isinstance(child, Leaf):
            yield child, path
        else:
            yield from _paths(child, path)


class _Names:
    """Which ids, and which roles of sections without one, stand once on a side, so that they name one thing."""

    def __init__(self, flows: tuple[Holder, ...]) -> None:
        nodes = [child.node for flow in flows for child in _all(flow)]
        named = (lasting(node.id) for node in nodes if not isinstance(node, Table | None))
        self._ids = _once(name for name in named if name)
        plain = (node.role for node in nodes if isinstance(node, Section) and not node.id)
        self._roles = _once(role for role in plain if role)

    def id(self, leaf: Leaf, path: tuple[Holder, ...]) -> str:
        """The id by which a leaf is known: its own, or that of the innermost item, or of the section, it begins.

        A section is known by the heading that it begins with, and by no other words.
        """
        if not isinstance(leaf.node, Table) and leaf.node.id in self._ids:
            return leaf.node.id
        kinds = Section | Item if isinstance(leaf.node, Heading) else Item
        begun = (holder.node for holder in reversed(path) if holder.start == leaf.start)
        return next((node.id for node in begun if isinstance(node, kinds) and node.id in self._ids), "")

    def room(self, path: tuple[Holder, ...]) -> str:
        """The outermost section that has a name of its own, by id or role; empty outside of such sections."""
        for holder in path:
            if isinstance(holder.node, Section):
                if holder.node.id in self._ids:
                    return holder.node.id
                if not holder.node.id and holder.node.role in self._roles:
                    return f"\0{holder.node.role}"
        return ""


def _all(holder: Holder) -> Iterator[Child]:
    for child in holder.children:
        yield child
        if isinstance(child, Holder):
            yield from _all(child)


def _once(names: Iterator[str]) -> frozenset[str]:
    return frozenset(name for name, count in Counter(names).items() if count == 1)


def _line(leaf: Leaf, path: tuple[Holder, ...], text: str, names: _Names) -> Line:
    return Line(text, names.id(leaf, path), names.room(path), _kind(leaf.node), isinstance(leaf.node, Table))


def _kind(node: Paragraph | Heading | Table) -> str:
    """Words are words in every form; tables of another look or width are others."""
    return f"table {node.role} {len(node.columns)}" if isinstance(node, Table) else ""


def table_text(table: Table | Paragraph | Heading) -> str:
    """The words of all cells, for likeness."""
    blocks = walk((table,))
    return " ".join(text_of(block.inlines) for block in blocks if isinstance(block, Paragraph | Heading))
