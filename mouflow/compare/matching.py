"""Which entries of two lists are the same entry: by id, by equal words, by what names them, and by likeness."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from mouflow.compare.tokens import likeness

NEAR, FAR = 0.4, 0.75  # how alike entries must be that stand between the same neighbours, and elsewhere
MOST_LIKENED = 40_000  # pairs that are likened; in longer lists, which no agreement has, equal entries alone pair

Pairs = dict[int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is matched: its id, what else names it (a law, an activity), its whole content, and its words.

    What is empty is not known; entries without words, such as years, are never likened.
    """

    id: str
    name: str
    content: str
    words: str


def matched(old: Sequence[Entry], new: Sequence[Entry]) -> Pairs:
    """For each old entry that the new list still has, its index there; two entries with different ids never pair."""
    pairs = twins(old, new)
    return pairs | _alike(old, new, pairs)


def twins(old: Sequence[Entry], new: Sequence[Entry]) -> Pairs:
    """The same without likeness: entries of one id, one content or one name."""
    pairs = _by(old, new, [entry.id for entry in old], [entry.id for entry in new], {})
    pairs |= _equal(old, new, pairs)
    return pairs | _by(old, new, [entry.name for entry in old], [entry.name for entry in new], pairs)


def _by(old: Sequence[Entry], new: Sequence[Entry], mine: list[str], yours: list[str], pairs: Pairs) -> Pairs:
    """The first free entries of the same key; an empty key names nothing."""
    where: dict[str, list[int]] = defaultdict(list)
    taken = set(pairs.values())
    for j in reversed(range(len(new))):
        if yours[j] and j not in taken:
            where[yours[j]].append(j)
    found: Pairs = {}
    for i, key in enumerate(mine):
        if i not in pairs and where.get(key) and _may(old[i], new[where[key][-1]]):
            found[i] = where[key].pop()
    return found


def _may(one: Entry, two: Entry) -> bool:
    """Whether the ids allow two entries to be the same."""
    return not (one.id and two.id and one.id != two.id)


def _equal(old: Sequence[Entry], new: Sequence[Entry], pairs: Pairs) -> Pairs:
    """Entries of the same content: first those in the same order, then those that stand elsewhere."""
    taken = set(pairs.values())
    olds, news = [i for i in range(len(old)) if i not in pairs], [j for j in range(len(new)) if j not in taken]
    one, two = [old[i].content for i in olds], [new[j].content for j in news]
    found: Pairs = {}
    for step in LCSseq.opcodes(one, two):
        if step.tag == "equal":
            found |= dict(zip(olds[step.src_start : step.src_end], news[step.dest_start : step.dest_end], strict=True))
    return found | _by(old, new, [entry.content for entry in old], [entry.content for entry in new], pairs | found)


def _alike(old: Sequence[Entry], new: Sequence[Entry], pairs: Pairs) -> Pairs:
    """The most alike of the entries that are left, each in one pair."""
    taken = set(pairs.values())
    olds = [i for i, entry in enumerate(old) if i not in pairs and entry.words]
    news = [j for j, entry in enumerate(new) if j not in taken and entry.words]
    if len(olds) * len(news) > MOST_LIKENED:
        return {}
    likenesses = [(-likeness(old[i].words, new[j].words), i, j) for i in olds for j in news if _may(old[i], new[j])]
    gaps = _gaps(len(old), len(new), pairs)
    found: Pairs = {}
    for like, i, j in sorted(likenesses):
        if -like >= (NEAR if gaps[0][i] == gaps[1][j] else FAR) and i not in found and j not in found.values():
            found[i] = j
    return found


def _gaps(olds: int, news: int, pairs: Pairs) -> tuple[list[int], list[int]]:
    """For each entry of both lists the gap that it stands in: the old index of the paired entry before it, or -1."""
    back = {j: i for i, j in pairs.items()}
    return _last(olds, {i: i for i in pairs}), _last(news, back)


def _last(count: int, known: dict[int, int]) -> list[int]:
    last, found = -1, []
    for place in range(count):
        last = known.get(place, last)
        found.append(last)
    return found
