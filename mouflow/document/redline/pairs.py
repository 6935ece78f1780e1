"""Which holders of the two sides are one and the same: those around a line that stands in both texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mouflow.document.redline.ids import lasting
from mouflow.document.redline.outline import Child, Holder, Leaf, Outline, Tie
from mouflow.document.redline.segments import Order, Segment, ordered, parted
from mouflow.document.tree import Item, Section, Table


@dataclass(slots=True)
class Pairs:
    """The partner of each holder that has one, and which lists and sheets of the two sides share something."""

    new: dict[Child, Child] = field(default_factory=dict)
    old: dict[Child, Child] = field(default_factory=dict)
    ties: set[tuple[Tie, Tie]] = field(default_factory=set)

    def free(self, old: Child, new: Child) -> bool:
        """Whether two holders are partners, or can be: each has one partner at most."""
        return self.new.get(old, new) is new and self.old.get(new, old) is old

    def add(self, old: Child, new: Child) -> None:
        """Makes two holders (or leaves) partners, and their lists and sheets akin."""
        self.new[old], self.old[new] = new, old
        for one, two in ((old.tie, new.tie), (old.sheet, new.sheet)):
            if one and two:
                self.ties.add((one, two))


class Names:
    """The lasting ids of both sides."""

    def __init__(self, old: Outline, new: Outline) -> None:
        self.old, self.new = (
            frozenset(name for path, leaf in zip(side.paths, side.leaves, strict=True) for name in _ids(path, leaf))
            for side in (old, new)
        )

    def agree(self, old: str, new: str) -> bool:
        """Whether two ids may name one thing: they are one, or one side has none and the other's is not used there."""
        was, now = lasting(old), lasting(new)
        if was and now:
            return was == now
        return was not in self.new if was else now not in self.old if now else True


def _ids(path: Sequence[Holder], leaf: Leaf) -> list[str]:
    nodes = [*(holder.node for holder in path), leaf.node]
    return [lasting(node.id) for node in nodes if node and not isinstance(node, Table) and lasting(node.id)]


def paired(old: Outline, new: Outline, segments: Sequence[Segment]) -> tuple[Pairs, Order]:
    """The pairs, and the segments in a row; the lines of those that keep what is known to be two go and come."""
    pairs, names = Pairs(), Names(old, new)
    fitting: list[Segment] = []
    for segment in segments:
        ends = [(each.end.old, each.end.new) for each in segment if each.end.op == "kept"]
        kept = [(one, two) for one, two in ends if one is not None and two is not None]
        if all(_one(old, new, (one, two), names) for one, two in kept):
            for one, two in kept:
                _add(pairs, old, new, (one, two), names)
            fitting.append(segment)
        else:
            fitting += parted(segment, old.lines, new.lines)
    order = ordered(fitting)
    _name(pairs, old, new, order)
    return pairs, order


def _one(old: Outline, new: Outline, lines: tuple[int, int], names: Names) -> bool:
    """Whether two lines, and what begins with them, do not differ in their ids, nor stand in two named sections."""
    one, two = lines
    if not names.agree(_own(old, one), _own(new, two)):
        return False
    was, now = (set(_sections(side.paths[line])) for side, line in ((old, one), (new, two)))
    return not was or not now or bool(was & now)


def _own(side: Outline, line: int) -> str:
    """The id of a line: its own, else that of the innermost item which begins with it."""
    leaf = side.leaves[line]
    if not isinstance(leaf.node, Table) and lasting(leaf.node.id):
        return leaf.node.id
    begun = (holder.node for holder in reversed(side.paths[line]) if holder.start == line)
    return next((node.id for node in begun if isinstance(node, Item) and lasting(node.id)), "")


def _sections(path: Sequence[Holder]) -> Iterator[str]:
    for holder in path:
        if isinstance(holder.node, Section) and lasting(holder.node.id):
            yield holder.node.id


def _add(pairs: Pairs, old: Outline, new: Outline, lines: tuple[int, int], names: Names) -> None:
    """Makes the holders around two lines partners, from the outermost, as far as they are alike."""
    place, path = 0, new.paths[lines[1]]
    for was in old.paths[lines[0]]:
        for at in range(place, len(path)):
            begun = (was.start == lines[0]) == (path[at].start == lines[1])
            if pairs.free(was, path[at]) and _alike(was, path[at], names) and (begun or pairs.new.get(was)):
                pairs.add(was, path[at])
                place = at + 1
                break
    pairs.add(old.leaves[lines[0]], new.leaves[lines[1]])


def _alike(old: Holder, new: Holder, names: Names) -> bool:
    """Whether two holders may be one: two flows, two sections of one role, or two items, whose ids do not differ."""
    if old.node is None or new.node is None:
        return old.node is new.node
    if isinstance(old.node, Section) and isinstance(new.node, Section):
        return old.node.role == new.node.role and names.agree(old.node.id, new.node.id)
    return type(old.node) is type(new.node) and names.agree(old.node.id, new.node.id)


def _name(pairs: Pairs, old: Outline, new: Outline, order: Order) -> None:
    """Makes holders of one name partners also where no line in them was kept: a flow's role, or an id."""
    there = {name: each for each in _holders(new) if (name := _told(each)) and each not in pairs.old}
    for holder in _holders(old):
        other = there.get(_told(holder)) if holder not in pairs.new else None
        if other is None or other in pairs.old:
            continue
        if not (order.lines[order.old[holder.start]].end.move or order.lines[order.new[other.start]].end.move):
            pairs.add(holder, other)


def _holders(side: Outline) -> list[Holder]:
    return list(dict.fromkeys(holder for path in side.paths for holder in path))


def _told(holder: Holder) -> str:
    """By what a holder may be known on the other side; nothing for one without a lasting id."""
    if holder.node is None:
        return f"flow {holder.role}"
    return f"{type(holder.node).__name__} {lasting(holder.node.id)}" if lasting(holder.node.id) else ""
