"""How an addendum numbers: kept provisions bear the parent's numbers, and what is inserted gets letters or figures.

The annex II to UU 12/2011 (as amended by UU 13/2022), numbers 234 and 235, has `Pasal 3A` behind `Pasal 3` and
`ayat (2a)` behind `ayat (2)`; statutes go on so with `huruf b1` and `angka 2a`. What follows the last one is added
under the next number. The annex is silent on what comes before the first one: it gets the number of the first one with
a letter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from mouflow.model.labels import letters

NUMBER = re.compile(r"(?P<lead>\D* \(?)(?P<figure>[0-9]+)(?P<tail>\)?)")
LETTER = re.compile(r"(?P<lead>huruf )(?P<letter>[a-z]+)(?P<tail>\)?)")


@dataclass(frozen=True, slots=True)
class Group:
    """New siblings that stand together: their indexes, their names, and the names of the old ones around them.

    `before` is empty in front of the first, `after` behind the last.
    """

    indexes: tuple[int, ...]
    names: tuple[str, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Siblings:
    """Provisions beside each other on both sides: `kept` leads from a new index to the old one; the rest is new."""

    kept: dict[int, int]
    groups: tuple[Group, ...]

    def group_behind(self, name: str) -> tuple[Group, ...]:
        """The group that stands behind an old sibling, if any; the one in front of all behind the empty name."""
        return tuple(group for group in self.groups if group.before == name)


def siblings(old: Sequence[str], next_names: Sequence[str], pairs: dict[int, int], count: int) -> Siblings:
    """The numbering of `count` new siblings under the names of the old ones.

    `pairs` leads from new indexes to old ones; those that would cross another are inserted. `next_names` are the names
    that follow the last old one, as many as there are new ones.
    """
    kept = _rising(pairs)
    runs: dict[int, list[int]] = {}
    last = -1
    for index in range(count):
        if index in kept:
            last = kept[index]
        else:
            runs.setdefault(last, []).append(index)
    groups = []
    for place, indexes in sorted(runs.items()):
        names = tuple(_names(old, next_names, place, len(indexes), len(runs.get(-1, ()))))
        before = old[place] if place >= 0 else ""
        after = old[place + 1] if place + 1 < len(old) else ""
        groups.append(Group(tuple(indexes), names, before, after))
    return Siblings(kept, tuple(groups))


def _names(old: Sequence[str], next_names: Sequence[str], place: int, count: int, in_front: int) -> list[str]:
    """The names of a group behind the old sibling at `place`; `in_front` are those before the first of all."""
    if place == len(old) - 1:
        return list(next_names[:count])
    taken = in_front if place == 0 else 0
    return [between(old[max(place, 0)], taken + n) for n in range(1, count + 1)]


def between(name: str, place: int) -> str:
    """The name of the n-th provision behind another: `Pasal 3` → `Pasal 3A`, `ayat (2)` → `ayat (2a)`,
    `huruf b` → `huruf b1`, `angka 2)` → `angka 2a)`."""
    lettered = LETTER.fullmatch(name)
    if lettered:
        return f"{lettered['lead']}{lettered['letter']}{place}{lettered['tail']}"
    numbered = NUMBER.fullmatch(name)
    if numbered is None:
        return f"{name}{letters(place)}"
    letter = letters(place).upper() if numbered["lead"] == "Pasal " else letters(place)
    return f"{numbered['lead']}{numbered['figure']}{letter}{numbered['tail']}"


def _rising(pairs: dict[int, int]) -> dict[int, int]:
    """The most pairs of which none crosses another."""
    order = [old for _, old in sorted(pairs.items())]
    steps = (step for step in LCSseq.opcodes(sorted(order), order) if step.tag == "equal")
    kept = {order[place] for step in steps for place in range(step.dest_start, step.dest_end)}
    return {new: old for new, old in sorted(pairs.items()) if old in kept}
