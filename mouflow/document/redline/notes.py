"""Where a moved stretch stands, as its readers would say: `Pasal 8`, `Pasal 7 ayat (2)`, or the heading above it."""

from collections.abc import Iterator

from mouflow.document.numbering import counted
from mouflow.document.redline.outline import Holder, Leaf, Outline
from mouflow.document.style import Style
from mouflow.document.tree import Heading, Item, Section, text_of

LONGEST = 60  # letters of a heading's words


def label(side: Outline, span: tuple[int, int], style: Style) -> str:
    """How the text cites the place of these lines; empty when no heading and no number tells it.

    What begins with a heading is cited by that heading, all else also by the items around its first line.
    """
    leaf, path = side.leaves[span[0]], side.paths[span[0]]
    if isinstance(leaf.node, Heading):
        return _heading(leaf.node)
    above = _above(side, leaf, path)
    items = " ".join(_items(path, style, scoped=not above))
    return f"{above} {items}".strip()


def _heading(heading: Heading) -> str:
    """The heading's number; its words when it has none."""
    if heading.number:
        return heading.number.label
    words = " ".join(text_of(heading.inlines).split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _above(side: Outline, leaf: Leaf, path: tuple[Holder, ...]) -> str:
    """The heading of the innermost section that has one; in a text without sections the nearest heading before."""
    for holder in reversed(path):
        if isinstance(holder.node, Section):
            found = (child.node for child in holder.children if isinstance(child, Leaf) and child.start < leaf.start)
            headings = [node for node in found if isinstance(node, Heading)]
            if headings:
                return _heading(headings[-1])
    if any(isinstance(holder.node, Section) for around in side.paths for holder in around):
        return ""
    before = (each.node for each in reversed(side.leaves[: leaf.start]))
    return next((_heading(node) for node in before if isinstance(node, Heading)), "")


def _items(path: tuple[Holder, ...], style: Style, scoped: bool) -> Iterator[str]:
    """`ayat (2)`, `huruf a`: the numbers of the items around, as a reference says them."""
    for holder in path:
        number = holder.node.number if isinstance(holder.node, Item) else None
        numbering = style.numberings.get(number.numbering) if number else None
        if number and numbering and number.level < len(numbering.levels):
            level = numbering.levels[number.level]
            if scoped and numbering.levels[0].scope:
                yield numbering.levels[0].scope
            scoped = False
            yield level.refer.format(counted(number.value, level.count))
