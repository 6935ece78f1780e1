"""What a merge of three trees is: each value with the side that it was taken from, and the collisions between them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from mouflow.model.provisions import Way

Side = Literal["ours", "theirs"]
SIDES: tuple[Side, Side] = ("ours", "theirs")


@dataclass(frozen=True, slots=True)
class Slot:
    """A value as one file has it, and where; without a way it is not there at all."""

    value: object = None
    way: Way | None = None

    @property
    def there(self) -> bool:
        """Whether the file has it."""
        return self.way is not None


ABSENT = Slot()


@dataclass(frozen=True, slots=True)
class Three:
    """One value in the three files: what both sides started from, and what each made of it."""

    base: Slot = ABSENT
    ours: Slot = ABSENT
    theirs: Slot = ABSENT

    def on(self, side: Side) -> Slot:
        """The value on a side."""
        return self.ours if side == "ours" else self.theirs


@dataclass(frozen=True, slots=True)
class Taken:
    """A whole value as one side has it, or both alike; a slot that is not there says that it was removed."""

    three: Three
    side: Side | Literal["both"]

    @property
    def slot(self) -> Slot:
        """The value that was taken."""
        return self.three.theirs if self.side == "theirs" else self.three.ours


@dataclass(frozen=True, slots=True)
class Clash:
    """Words of a text that each side wrote differently."""

    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text that both sides changed: what is settled, and the clashes between."""

    three: Three
    strands: tuple[str | Clash, ...]

    @property
    def settled(self) -> bool:
        """Whether nothing clashes."""
        return all(isinstance(strand, str) for strand in self.strands)

    def text(self, side: Side) -> str:
        """The text as it reads when a side gets its way in each clash."""
        return "".join(strand if isinstance(strand, str) else getattr(strand, side) for strand in self.strands)


@dataclass(frozen=True, slots=True)
class Choice:
    """A collision of whole values: each side has its own, or one has removed what the other changed."""

    three: Three


@dataclass(frozen=True, slots=True)
class Fresh:
    """A value that no side has, such as the number of the merged draft; a new key stands behind the key `after`."""

    three: Three
    value: object
    after: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping, key by key, removed ones too; the order of its keys means nothing."""

    three: Three
    entries: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A list, entry by entry, in the merged order.

    `rival`: where each side moved things its own way, the order in which theirs has the entries, as indexes of
    `entries`, which then stand as ours has them. `doubtful`: indexes where entries of both sides meet in one gap, in an
    order that nobody gave. `moved`: who moved an entry. `removed`: entries of the base that a side took out.
    """

    three: Three
    entries: tuple["Node", ...]
    rival: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()
    moved: tuple[tuple[int, Side], ...] = ()
    removed: tuple[Taken, ...] = field(default=())


Node = Taken | Words | Choice | Fresh | Group | Series


def stands(node: Node, side: Side) -> bool:
    """Whether the value is there once a side gets its way in each collision."""
    if isinstance(node, Taken):
        return node.slot.there
    return not isinstance(node, Choice) or node.three.on(side).there


def value_of(node: Node, side: Side) -> object:
    """The merged value once a side gets its way in each collision; a clean merge has the same for both sides."""
    if isinstance(node, Taken):
        return node.slot.value
    if isinstance(node, Choice):
        return node.three.on(side).value
    if isinstance(node, Words):
        return node.text(side)
    if isinstance(node, Fresh):
        return node.value
    if isinstance(node, Group):
        return {key: value_of(entry, side) for key, entry in node.entries if stands(entry, side)}
    return [value_of(entry, side) for entry in in_order(node, side) if stands(entry, side)]


def in_order(series: Series, side: Side) -> tuple[Node, ...]:
    """The entries of a list as a side has them where the order itself collides."""
    if side == "ours" or not series.rival:
        return series.entries
    return tuple(series.entries[index] for index in series.rival)


def collisions(node: Node) -> Iterator[Clash | Choice | Series]:
    """Every collision of a merge, in the order of its values."""
    if isinstance(node, Words):
        yield from (strand for strand in node.strands if isinstance(strand, Clash))
    elif isinstance(node, Choice):
        yield node
    elif isinstance(node, Series):
        if node.rival:
            yield node
        for entry in node.entries:
            yield from collisions(entry)
    elif isinstance(node, Group):
        for _, entry in node.entries:
            yield from collisions(entry)
