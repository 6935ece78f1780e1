"""Two outlines woven into one: what stands in the new text where that has it, what only the old one has between."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mouflow.document.redline.gaps import Row, arranged, rows_of
from mouflow.document.redline.outline import Child, Holder, Leaf, Outline
from mouflow.document.redline.pairs import Pairs, paired
from mouflow.document.redline.segments import Order, Segment


@dataclass(frozen=True, slots=True)
class Woven:
    """A leaf or a holder of both sides, or of one (the other is None), with what it holds."""

    old: Child | None
    new: Child | None
    children: Sequence["Woven"] = ()

    @property
    def either(self) -> Child:
        """The new one, else the old one."""
        one = self.new or self.old
        assert one is not None
        return one


@dataclass(frozen=True, slots=True)
class Weaving:
    """The woven flows, the planned lines of their leaves, and which lists and sheets are the same."""

    flows: Sequence[Woven]
    order: Order
    pairs: Pairs


def woven(old: Outline, new: Outline, found: Sequence[Segment]) -> Weaving:
    """Both sides as one, the new one's holders around all that it has.

    What only the old text has stands in those of its holders that are the new one's too, where they reach to its place;
    else in its own. One of its own whose first line stands elsewhere now is left out: the form of the rest tells it.
    """
    pairs, order = paired(old, new, found)
    weaver = _Weaver(pairs)
    rows = arranged(rows_of(old, new, order), order, pairs)
    upcoming: list[tuple[Holder, ...]] = [()]
    for row in reversed(rows):
        upcoming.append(row.new_path if row.new else upcoming[-1])
    for row, ahead in zip(rows, upcoming[-2::-1], strict=True):
        weaver.place(row, ahead)
    return Weaving(weaver.flows, order, pairs)


@dataclass(slots=True)
class _Weaver:
    """Places rows one after another; `path` are the holders that are open, `lists` their contents."""

    pairs: Pairs
    flows: list[Woven] = field(default_factory=list)
    path: tuple[Holder, ...] = ()
    inside: list[list[Woven]] = field(default_factory=list)
    opened: set[Holder] = field(default_factory=set)

    def place(self, row: Row, ahead: tuple[Holder, ...]) -> None:
        """Puts a row into its holders; `ahead` are those of the next row of the new text, or of this one."""
        path = row.new_path if row.new else self._way(row, ahead)
        common = _common(self.path, path)
        del self.inside[common:]
        for holder in path[common:]:
            self.opened.add(holder)
            content: list[Woven] = []
            is_new = holder in self.pairs.old or bool(row.new) or holder in ahead
            one = Woven(self.pairs.old.get(holder), holder, content) if is_new else Woven(holder, None, content)
            (self.inside[-1] if self.inside else self.flows).append(one)
            self.inside.append(content)
        self.path = path
        self.inside[-1].append(Woven(row.old, row.new))

    def _way(self, row: Row, ahead: tuple[Holder, ...]) -> tuple[Holder, ...]:
        """The holders for a row of the old text: those that must stay open first, then its own as far as they reach."""
        assert row.old is not None
        must = self.path[: _common(self.path, ahead)]
        way = list(must)
        for holder in row.old_path:
            partner = self.pairs.new.get(holder)
            if partner in must:
                continue
            here = [path[len(way)] for path in (self.path, ahead) if _reaches(path, way)]
            if partner is not None and partner in here:
                way.append(partner if isinstance(partner, Holder) else holder)
            elif holder in here or (not way) or self._begins(holder, row.old):
                way.append(holder)
        return tuple(way)

    def _begins(self, holder: Holder, leaf: Leaf) -> bool:
        """Whether a holder of the old text alone begins with this leaf."""
        alone = holder.node is not None and holder not in self.pairs.new and holder not in self.opened
        return alone and holder.start == leaf.start


def _common(one: Sequence[Holder], two: Sequence[Holder]) -> int:
    """How many holders two paths begin with in common."""
    count = 0
    while count < min(len(one), len(two)) and one[count] is two[count]:
        count += 1
    return count


def _reaches(path: Sequence[Holder], way: Sequence[Holder]) -> bool:
    """Whether a path goes on behind all of another."""
    return len(path) > len(way) and _common(path, way) == len(way)
