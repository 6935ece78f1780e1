"""Numbers from positions: sheets go in, the same sheets with their numbers and with references in words come out."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from mouflow.document.references import Referrer, Step, Way
from mouflow.document.style import Counting, Level, Style
from mouflow.document.tree import (
    Block,
    Cell,
    Heading,
    Item,
    List,
    Number,
    Paragraph,
    Reference,
    Row,
    Section,
    Sheet,
    Table,
    walk,
)
from mouflow.errors import N_, MouflowError
from mouflow.language import FILTERS

WORDED = (Paragraph, Heading)  # as a tuple, since most of the tree is asked: a union is put together each time
Change = Callable[[tuple[Block, ...]], tuple[Block, ...]]


class DanglingReference(MouflowError):
    """References that lead to no numbered provision: `targets` are their ids, `known` the ids that there are."""

    pattern = N_("[[{id}]] leads to no provision; known: {known}")

    def __init__(self, targets: tuple[str, ...], known: tuple[str, ...]) -> None:
        super().__init__(id=", ".join(targets), known=", ".join(known) or "-")
        self.targets = targets
        self.known = known


def counted(value: int, count: Counting) -> str:
    """The number as it is counted: 3 → `3`, `c` or `III`; letters go on after z as aa, bb (as Word counts)."""
    if count == "decimal":
        return str(value)
    if count.endswith("letter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if count.startswith("upper") else letter
    roman = FILTERS["romawi"](value)
    return roman.lower() if count.startswith("lower") else roman


def number_sheets(sheets: tuple[Sheet, ...], style: Style) -> tuple[Sheet, ...]:
    """The sheets with every number and every reference's words filled in; DanglingReference when some lead nowhere."""
    wanted = frozenset(target for sheet in sheets for target in _targets(sheet))
    numberer = Numberer(style, wanted)
    numbered = tuple(_changed(sheet, numberer.blocks) for sheet in sheets)
    lost = tuple(sorted(wanted.difference(numberer.steps)))
    if lost:
        raise DanglingReference(lost, tuple(name for name in numberer.steps if "--" not in name))
    if not wanted:
        return numbered
    referrer = Referrer(numberer.steps, _scopes(style))
    return tuple(_changed(sheet, referrer.blocks) for sheet in numbered)


def _changed(sheet: Sheet, change: Change) -> Sheet:
    """The sheet with its body, header and footer changed, in this order."""
    return replace(sheet, blocks=change(sheet.blocks), header=change(sheet.header), footer=change(sheet.footer))


def _targets(sheet: Sheet) -> Iterator[str]:
    for block in walk((*sheet.header, *sheet.blocks, *sheet.footer)):
        if isinstance(block, WORDED):
            yield from [inline.target for inline in block.inlines if isinstance(inline, Reference)]


def _scopes(style: Style) -> dict[str, Step]:
    """For each numbering with words that lead to it from elsewhere, the step of these words."""
    firsts = ((name, numbering.levels[0].scope) for name, numbering in style.numberings.items())
    return {name: Step("", scope, "", "") for name, scope in firsts if scope}


class Numberer:
    """Numbers blocks in reading order; `steps` keeps the way to each id, `wanted` are the ids that text refers to."""

    def __init__(self, style: Style, wanted: frozenset[str]) -> None:
        self.style = style
        self.wanted = wanted
        self.scopes = _scopes(style)
        self.headings: dict[str, int] = {}
        self.named = 0
        self.steps: dict[str, Way] = {}

    def blocks(self, blocks: tuple[Block, ...], way: Way = (), above: Number | None = None) -> tuple[Block, ...]:
        """The blocks with numbers; `way` leads to where they stand, `above` is the number of the item around them."""
        return tuple(self._block(block, way, above) for block in blocks)

    def _block(self, block: Block, way: Way, above: Number | None) -> Block:
        if isinstance(block, Section):
            return self._section(block, way, above)
        if isinstance(block, Heading):
            return self._heading(block, block.id, way)[0]
        if isinstance(block, List):
            return self._list(block, way, above)
        if isinstance(block, Table):
            return replace(block, head=self._rows(block.head, way), rows=self._rows(block.rows, way))
        self._keep(block.id, way)  # a paragraph is referred to as the provision that it stands in
        return block

    def _rows(self, rows: tuple[Row, ...], way: Way) -> tuple[Row, ...]:
        return tuple(self._row(row, way) for row in rows)

    def _row(self, row: Row, way: Way) -> Row:
        """The row with numbers: the very same one where nothing in it has any, as in most tables."""
        if all(type(block) is Paragraph and not block.id for cell in row.cells for block in cell.blocks):
            return row
        cells = tuple(self._cell(cell, way) for cell in row.cells)
        return row if cells == row.cells else replace(row, cells=cells)

    def _cell(self, cell: Cell, way: Way) -> Cell:
        blocks = self.blocks(cell.blocks, way)
        return cell if blocks == cell.blocks else replace(cell, blocks=blocks)

    def _section(self, section: Section, way: Way, above: Number | None) -> Section:
        """A section; a numbered heading in it gives the way to all that follows."""
        blocks: list[Block] = []
        for block in section.blocks:
            if isinstance(block, Heading):
                block, way = self._heading(block, section.id or block.id, way)
                self._keep(section.id, way)
            else:
                block = self._block(block, way, above)
            blocks.append(block)
        return replace(section, blocks=tuple(blocks))

    def _heading(self, heading: Heading, name: str, way: Way) -> tuple[Heading, Way]:
        """The heading with its number, and the way to what it heads; an unnumbered one leads nowhere new."""
        place = self.style.lists.get(heading.role)
        if place is None:
            return heading, way
        self.headings[heading.role] = self.headings.get(heading.role, 0) + 1
        number = self._number(place[0], place[1], self.headings[heading.role])
        way = (*way, self._step(name, number))
        self._keep(heading.id, way)
        return replace(heading, number=number), way

    def _list(self, block: List, way: Way, above: Number | None) -> List:
        if not block.ordered:
            return replace(block, items=tuple(self._bullet(item, way, above) for item in block.items))
        numbering, level = self.style.lists[block.role]
        if above and above.numbering == numbering:
            level = max(level, above.level + 1)
        level = min(level, len(self.style.numberings[numbering].levels) - 1)
        items = tuple(self._item(item, self._number(numbering, level, n), way) for n, item in enumerate(block.items, 1))
        return replace(block, items=items)

    def _bullet(self, item: Item, way: Way, above: Number | None) -> Item:
        self._keep(item.id, way)
        return replace(item, blocks=self.blocks(item.blocks, way, above))

    def _item(self, item: Item, number: Number, way: Way) -> Item:
        scope = self.scopes.get(number.numbering)
        if scope and not way:
            way = (scope,)
        name = item.id or self._own_id(item)
        way = (*way, self._step(name, number))
        self._keep(name, way)
        return replace(item, number=number, id=name, blocks=self.blocks(item.blocks, way, number))

    def _own_id(self, item: Item) -> str:
        """An id for an item without one on the way to what text refers to, so that its number is live; else nothing.

        The double hyphen keeps it apart from the ids of a file.
        """
        if not self.wanted or self.wanted.isdisjoint(_ids(item)):
            return ""
        self.named += 1
        return f"ref--{self.named}"

    def _number(self, numbering: str, level: int, value: int) -> Number:
        look = self._level(numbering, level)
        return Number(numbering, level, value, look.label.format(counted(value, look.count)))

    def _level(self, numbering: str, level: int) -> Level:
        return self.style.numberings[numbering].levels[level]

    def _step(self, name: str, number: Number) -> Step:
        """The step of a number; what label and reference share around the number itself is live."""
        level = self._level(number.numbering, number.level)
        lead, _, tail = level.label.partition("{}")
        before, _, after = level.refer.partition("{}")
        lead = lead if before.endswith(lead) else ""
        tail = tail if after.startswith(tail) else ""
        live = f"{lead}{counted(number.value, level.count)}{tail}"
        return Step(name, before.removesuffix(lead), live, after.removeprefix(tail))

    def _keep(self, name: str, way: Way) -> None:
        if name and way:
            self.steps.setdefault(name, way)


def _ids(item: Item) -> Iterator[str]:
    return (block.id for block in walk(item.blocks) if not isinstance(block, List | Table))
