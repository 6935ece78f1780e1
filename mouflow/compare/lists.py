"""The merge of three lists: which entries are the same, which stay, and in which order."""

from collections.abc import Callable, Iterator, Sequence

from mouflow.compare.matching import matched, twins
from mouflow.compare.ordering import Order, Orders, moved, ordered
from mouflow.compare.shapes import entries, entry, rank
from mouflow.model.merged import ABSENT, SIDES, Node, Series, Side, Slot, Taken, Three

Lists = tuple[tuple[Slot, ...], tuple[Slot, ...], tuple[Slot, ...]]


def merged_list(three: Three, merge: Callable[[Three], Node]) -> Series:
    """The merge of three lists, whose entries `merge` merges one by one."""
    base, ours, theirs = (entries(slot) or () for slot in (three.base, three.ours, three.theirs))
    threes = tuple(_threes((base, ours, theirs)))
    nodes = tuple(merge(each) for each in threes)
    left = frozenset(n for n, node in enumerate(nodes) if not _removed(node))
    orders = Orders(*(_order([getattr(each, file) for each in threes], left) for file in ("base", *SIDES)))
    order = ordered(orders, {n: rank(_any(threes[n])) for n in left})
    place = {n: index for index, n in enumerate(order.merged)}
    return Series(
        three,
        tuple(nodes[n] for n in order.merged),
        rival=tuple(place[n] for n in order.rival),
        doubtful=tuple(sorted(place[n] for n in order.doubtful)),
        moved=tuple(sorted(_moved(orders, order, place))),
        removed=tuple(node for node in nodes if isinstance(node, Taken) and _removed(node)),
    )


def _removed(node: Node) -> bool:
    return isinstance(node, Taken) and not node.slot.there


def _any(three: Three) -> Slot:
    """The entry as one of the files has it, the same whoever is called ours where only one side has it."""
    return next(slot for slot in (three.base, three.ours, three.theirs) if slot.there)


def _threes(lists: Lists) -> Iterator[Three]:
    """Each entry as it is in each list: first those of the base, then what was put in."""
    base, ours, theirs = lists
    known = tuple([entry(slot) for slot in slots] for slots in lists)
    mine, yours = matched(known[0], known[1]), matched(known[0], known[2])
    for n, slot in enumerate(base):
        yield Three(slot, _at(ours, mine.get(n)), _at(theirs, yours.get(n)))
    new, free = _others(ours, mine), _others(theirs, yours)
    both = twins([known[1][j] for j in new], [known[2][j] for j in free])
    for place, j in enumerate(new):
        yield Three(ABSENT, ours[j], theirs[free[both[place]]] if place in both else ABSENT)
    twin = frozenset(both.values())
    yield from (Three(ABSENT, ABSENT, theirs[j]) for place, j in enumerate(free) if place not in twin)


def _at(slots: Sequence[Slot], index: int | None) -> Slot:
    return ABSENT if index is None else slots[index]


def _others(slots: Sequence[Slot], pairs: dict[int, int]) -> list[int]:
    """The indexes of the entries that no pair has."""
    taken = frozenset(pairs.values())
    return [j for j in range(len(slots)) if j not in taken]


def _order(slots: Sequence[Slot], left: frozenset[int]) -> tuple[int, ...]:
    """The entries that stay, by their numbers, in the order of one file."""
    there = [(slot.way[-1], n) for n, slot in enumerate(slots) if slot.way is not None and n in left]
    return tuple(n for _, n in sorted(there, key=lambda found: int(found[0])))


def _moved(orders: Orders, order: Order, place: dict[int, int]) -> Iterator[tuple[int, Side]]:
    """The entries that a side moved, where the order is settled."""
    for side, own in zip(SIDES, (orders.ours, orders.theirs), strict=True):
        if not order.rival:
            yield from ((place[n], side) for n in moved(orders.base, own))
