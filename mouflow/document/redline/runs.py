"""Which woven neighbours share a list of the redline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mouflow.document.redline.outline import Tie
from mouflow.document.redline.pairs import Pairs
from mouflow.document.redline.weave import Woven
from mouflow.document.tree import List


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbours of one list, whose old and new lists these are; or one block that is in none."""

    old: Tie | None
    new: Tie | None
    members: tuple[Woven, ...]

    @property
    def list(self) -> List | None:
        """The list that the members stand in: the new one, else the old one."""
        tie = self.new or self.old
        return tie.node if tie and isinstance(tie.node, List) else None


def runs(woven: Sequence[Woven], pairs: Pairs) -> Iterator[Run]:
    """The neighbours that go into one list together, and each block in none by itself."""
    last: Run | None = None
    for one in woven:
        old, new = one.old.tie if one.old else None, one.new.tie if one.new else None
        if last and last.list and _goes_on(last, old, new, pairs):
            last = Run(old or last.old, new or last.new, (*last.members, one))
        else:
            if last:
                yield last
            last = Run(old, new, (one,))
    if last:
        yield last


def _goes_on(last: Run, old: Tie | None, new: Tie | None, pairs: Pairs) -> bool:
    """Whether an item of these lists goes on with the run: the new list decides, else the old one.

    A list that was deleted and one that was inserted are one, like two that share items, if neither goes on elsewhere.
    """
    if not _alike(last.new or last.old, new or old):
        return False
    if new and last.new:
        return new is last.new
    if old and last.old:
        return old is last.old
    one, two = old or last.old, new or last.new
    return (one, two) in pairs.ties or not any(one is was or two is now for was, now in pairs.ties)


def _alike(one: Tie | None, two: Tie | None) -> bool:
    """Whether both are lists of one role and kind."""
    looks = {(tie.node.role, tie.node.ordered) for tie in (one, two) if tie and isinstance(tie.node, List)}
    return len(looks) == 1 and one is not None and two is not None
