"""Numbers from positions, and the words of references that follow from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mouflow.document.style import Counting, Level, Style
from mouflow.document.tree import (
    Block,
    Heading,
    Inline,
    Item,
    List,
    Number,
    Paragraph,
    Part,
    Reference,
    Row,
    Section,
    Sheet,
    walk,
)
from mouflow.errors import N_, MouflowError
from mouflow.language import FILTERS


class DanglingReference(MouflowError):
    """A reference leads to no numbered provision; reading finds these with their place."""

    pattern = N_("[[{id}]] leads to no provision; known: {known}")

    def __init__(self, target: str, known: tuple[str, ...]) -> None:
        super().__init__(id=target, known=", ".join(known) or "-")


@dataclass(frozen=True, slots=True)
class Step:
    """One provision on the way to another: its id, and how text refers to it: `ayat ` + live `(2)`."""

    id: str
    before: str
    live: str  # what Word's own reference field prints of the number
    after: str


Steps = Mapping[str, tuple[Step, ...]]


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
    """The sheets with every number and every reference's words filled in; DanglingReference when one leads nowhere."""
    wanted = frozenset(target for sheet in sheets for target in _targets(sheet.blocks))
    numberer = Numberer(style, wanted)
    numbered = tuple(replace(sheet, blocks=numberer.blocks(sheet.blocks)) for sheet in sheets)
    steps = numberer.steps
    return tuple(replace(sheet, blocks=referred(sheet.blocks, steps)) for sheet in numbered)


def _targets(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk(blocks):
        if isinstance(block, Paragraph | Heading):
            yield from (inline.target for inline in block.inlines if isinstance(inline, Reference))


class Numberer:
    """Numbers blocks in reading order; `steps` keeps the way to each id."""

    def __init__(self, style: Style, wanted: frozenset[str]) -> None:
        self.style = style
        self.wanted = wanted
        self.counts: dict[str, int] = {}
        self.steps: dict[str, tuple[Step, ...]] = {}

    def blocks(self, blocks: tuple[Block, ...], way: tuple[Step, ...] = (), depth: int = 0) -> tuple[Block, ...]:
        """The blocks with numbers; `way` leads to where they stand, `depth` is that of nested lists."""
        numbered: list[Block] = []
        for block in blocks:
            if isinstance(block, Section):
                numbered.append(self._section(block, way))
            elif isinstance(block, Heading):
                numbered.append(self._heading(block))
            elif isinstance(block, List):
                numbered.append(self._list(block, way, depth))
            else:
                self._plain(block, way)
                numbered.append(block)
        return tuple(numbered)

    def _plain(self, block: Block, way: tuple[Step, ...]) -> None:
        """Keeps the way to an unnumbered paragraph: it is referred to as the provision that it stands in."""
        if isinstance(block, Paragraph) and way:
            self._keep(block.id, way)

    def _section(self, section: Section, way: tuple[Step, ...]) -> Section:
        """A section; its first numbered heading gives the way to all that stands in it."""
        blocks: list[Block] = []
        for block in section.blocks:
            if isinstance(block, Heading):
                heading = self._heading(block)
                if heading.number is not None:
                    way = (*way, self._step(section.id or heading.id, heading.number))
                    self._keep(section.id or heading.id, way)
                blocks.append(heading)
            else:
                blocks.extend(self.blocks((block,), way))
        return replace(section, blocks=tuple(blocks))

    def _heading(self, heading: Heading) -> Heading:
        place = self.style.lists.get(heading.role)
        if place is None:
            return heading
        self.counts[heading.role] = self.counts.get(heading.role, 0) + 1
        return replace(heading, number=self._number(place[0], place[1], self.counts[heading.role]))

    def _list(self, block: List, way: tuple[Step, ...], depth: int) -> List:
        if not block.ordered:
            return replace(block, items=tuple(self._bullet(item, way, depth) for item in block.items))
        numbering, level = self.style.lists.get(block.role, ("numbers", 0))
        level = min(level + depth, len(self.style.numberings[numbering].levels) - 1)
        items = tuple(self._item(item, self._number(numbering, level, n), way) for n, item in enumerate(block.items, 1))
        return replace(block, items=items)

    def _bullet(self, item: Item, way: tuple[Step, ...], depth: int) -> Item:
        return replace(item, blocks=self.blocks(item.blocks, way, depth))

    def _item(self, item: Item, number: Number, way: tuple[Step, ...]) -> Item:
        name = item.id or self._own_id(item)
        way = (*way, self._step(name, number))
        self._keep(name, way)
        blocks = self.blocks(item.blocks, way, self._depth(item, number))
        return replace(item, number=number, id=name, blocks=blocks)

    def _own_id(self, item: Item) -> str:
        """An id for an item without one on the way to a provision that is referred to, so that its number is live.

        The double hyphen keeps it apart from the ids of a file.
        """
        inner = (block for block in walk(item.blocks) if isinstance(block, Item))
        if self.wanted.isdisjoint(block.id for block in inner):
            return ""
        self.counts["--"] = self.counts.get("--", 0) + 1
        return f"ref--{self.counts['--']}"

    def _depth(self, item: Item, number: Number) -> int:
        """How many levels below its role's own a nested list without a level of its own stands."""
        inner = next((block for block in item.blocks if isinstance(block, List) and block.ordered), None)
        own = self.style.lists.get(inner.role, ("numbers", 0)) if inner else ("", 0)
        return max(0, number.level + 1 - own[1]) if own[0] == number.numbering else 0

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

    def _keep(self, name: str, way: tuple[Step, ...]) -> None:
        if name:
            self.steps[name] = way


def referred(blocks: tuple[Block, ...], steps: Steps, here: tuple[Step, ...] = ()) -> tuple[Block, ...]:
    """The blocks with their references in words; a reference leaves out what it shares with where it stands."""
    return tuple(_referred(block, steps, here) for block in blocks)


def _referred(block: Block, steps: Steps, here: tuple[Step, ...]) -> Block:
    if isinstance(block, Paragraph | Heading):
        if any(isinstance(inline, Reference) for inline in block.inlines):
            return replace(block, inlines=tuple(_spoken(inline, steps, here) for inline in block.inlines))
        return block
    if isinstance(block, Section):
        return replace(block, blocks=referred(block.blocks, steps, steps.get(block.id, here)))
    if isinstance(block, List):
        return replace(block, items=tuple(_item_referred(item, steps, here) for item in block.items))
    return replace(block, head=_rows(block.head, steps, here), rows=_rows(block.rows, steps, here))


def _item_referred(item: Item, steps: Steps, here: tuple[Step, ...]) -> Item:
    return replace(item, blocks=referred(item.blocks, steps, here))


def _rows(rows: tuple[Row, ...], steps: Steps, here: tuple[Step, ...]) -> tuple[Row, ...]:
    return tuple(
        replace(row, cells=tuple(replace(cell, blocks=referred(cell.blocks, steps, here)) for cell in row.cells))
        for row in rows
    )


def _spoken(inline: Inline, steps: Steps, here: tuple[Step, ...]) -> Inline:
    if not isinstance(inline, Reference):
        return inline
    way = steps.get(inline.target)
    if way is None:
        raise DanglingReference(inline.target, tuple(sorted(steps)))
    same_clause = bool(here) and len(way) > 1 and way[0] == here[0]
    return replace(inline, parts=tuple(_parts(way[1:] if same_clause else way)))


def _parts(way: tuple[Step, ...]) -> Iterator[Part]:
    """`Pasal 2` + ` huruf ` + `a`: the numbers live, the words between them plain."""
    for n, step in enumerate(way):
        before = f" {step.before}" if n else step.before
        if before:
            yield Part(before)
        yield Part(step.live, step.id or None)
        if step.after:
            yield Part(step.after)
