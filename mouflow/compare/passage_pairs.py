"""Which passage of a clause is which on the other side, and which of them changed places."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from mouflow.compare.likeness import FEWEST, alike, at_most, likeness
from mouflow.compare.passages import Passage
from mouflow.compare.spine import heaviest

ALIKE = 0.45  # two passages between the same neighbours are one from there on
ALIKE_MOVED = 0.75  # and two in other places
MOST_CELLS = 250_000  # of a table of likenesses; a longer gap keeps what is equal

Pairs = dict[int, int]  # index among the old ones → among the new ones


@dataclass(frozen=True, slots=True)
class Paired:
    """Pairs of passages, and the old ones of them that changed places."""

    pairs: Pairs
    moved: frozenset[int] = frozenset()


def pair_passages(olds: Sequence[Passage], news: Sequence[Passage]) -> Paired:
    """The passages of one clause, or the premises: by place for a title, by id, by words, then by likeness in order."""
    if _same(olds, news):
        return Paired({n: n for n in range(len(olds))})
    weights = [1 + len(passage.words) for passage in olds]
    pairs: Pairs = {}
    _add(pairs, ((i, j) for i, j in _slots(olds, news) if olds[i].kind == "title"))
    _add(pairs, _by_id(olds, news))
    _add(pairs, _by_words(olds, news, pairs))
    on = ordered(pairs, weights)
    for gap in _gaps({i: pairs[i] for i in on}, len(olds), len(news)):
        _add(pairs, _aligned(olds, news, *_free(pairs, *gap)))
    _add(pairs, _slots(olds, news))
    _add(pairs, _elsewhere(olds, news, *_free(pairs, range(len(olds)), range(len(news)))))
    on = ordered({i: j for i, j in pairs.items() if not _other_place(olds, news, pairs, i)}, weights)
    return Paired(pairs, frozenset(pairs) - on)


def ordered(pairs: Pairs, weights: Sequence[int]) -> frozenset[int]:
    """The old indices of the pairs that stand in the same order on both sides, with as many words as can be."""
    points = [(i, j, float(weights[i])) for i, j in sorted(pairs.items())]
    return frozenset(int(points[place][0]) for place in heaviest(points))


def _same(olds: Sequence[Passage], news: Sequence[Passage]) -> bool:
    """Whether no words, ids and levels were changed; most clauses end here."""
    return len(olds) == len(news) and all(
        a.text.key == b.text.key and a.provision.id == b.provision.id and a.kind == b.kind and a.above == b.above
        for a, b in zip(olds, news, strict=True)
    )


def _add(pairs: Pairs, more: Iterable[tuple[int, int]]) -> None:
    """Adds pairs of which neither part is taken."""
    taken = set(pairs.values())
    for i, j in more:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)


def _slots(olds: Sequence[Passage], news: Sequence[Passage]) -> list[tuple[int, int]]:
    """The title with the title, and the clause's own text with the other's."""
    there = {passage.provision.way[-1]: j for j, passage in enumerate(news) if passage.fixed}
    mine = ((i, passage.provision.way[-1]) for i, passage in enumerate(olds) if passage.fixed)
    return [(i, there[part]) for i, part in mine if part in there]


def _by_id(olds: Sequence[Passage], news: Sequence[Passage]) -> list[tuple[int, int]]:
    there = {passage.provision.id: j for j, passage in enumerate(news) if passage.provision.id}
    return [(i, there[p.provision.id]) for i, p in enumerate(olds) if p.provision.id in there]


def _by_words(olds: Sequence[Passage], news: Sequence[Passage], pairs: Pairs) -> list[tuple[int, int]]:
    """Passages with the same words that stand once on each side."""
    left_old, left_new = _free(pairs, range(len(olds)), range(len(news)))
    mine, theirs = {i: olds[i].text.key for i in left_old}, {j: news[j].text.key for j in left_new}
    once, other = Counter(mine.values()), Counter(theirs.values())
    where = {key: j for j, key in theirs.items() if other[key] == 1}
    return [(i, where[key]) for i, key in mine.items() if once[key] == 1 and key in where]


def _free(pairs: Pairs, olds: Iterable[int], news: Iterable[int]) -> tuple[list[int], list[int]]:
    """Those of the indices that no pair has."""
    taken = set(pairs.values())
    return [i for i in olds if i not in pairs], [j for j in news if j not in taken]


def _gaps(pairs: Pairs, olds: int, news: int) -> Iterable[tuple[range, range]]:
    """What stands between neighbours of the pairs, which are in order."""
    before = (-1, -1)
    for i, j in (*sorted(pairs.items()), (olds, news)):
        yield range(before[0] + 1, i), range(before[1] + 1, j)
        before = (i, j)


def _aligned(
    olds: Sequence[Passage], news: Sequence[Passage], left_old: Sequence[int], left_new: Sequence[int]
) -> list[tuple[int, int]]:
    """The pairs in order with the most likeness in all, long passages counting more."""
    if not left_old or not left_new or len(left_old) * len(left_new) > MOST_CELLS:
        return []
    best = [[0.0] * (len(left_new) + 1) for _ in range(len(left_old) + 1)]
    for a in range(len(left_old) - 1, -1, -1):
        for b in range(len(left_new) - 1, -1, -1):
            gain = _gain(olds[left_old[a]], news[left_new[b]])
            best[a][b] = max(best[a + 1][b], best[a][b + 1], gain and best[a + 1][b + 1] + gain)
    found, a, b = [], 0, 0
    while a < len(left_old) and b < len(left_new):
        if best[a][b] == best[a + 1][b]:
            a += 1
        elif best[a][b] == best[a][b + 1]:
            b += 1
        else:
            found.append((left_old[a], left_new[b]))
            a, b = a + 1, b + 1
    return found


def _gain(old: Passage, new: Passage) -> float:
    """What a pair is worth; nothing for two that are not alike, or of two kinds."""
    if old.kind != new.kind or at_most(old.words, new.words) < ALIKE:
        return 0.0
    like = likeness(old.words, new.words)
    return like * sqrt(1 + min(len(old.words), len(new.words))) if like >= ALIKE else 0.0


def _elsewhere(
    olds: Sequence[Passage], news: Sequence[Passage], left_old: Sequence[int], left_new: Sequence[int]
) -> list[tuple[int, int]]:
    """Passages that went to another place in the clause with most of their words."""
    long_old = {i: olds[i].words for i in left_old if len(olds[i].words) >= FEWEST}
    long_new = {j: news[j].words for j in left_new if len(news[j].words) >= FEWEST}
    return alike(long_old, long_new, ALIKE_MOVED)


def _other_place(olds: Sequence[Passage], news: Sequence[Passage], pairs: Pairs, i: int) -> bool:
    """Whether a passage left what it stood in for something else that was there before too."""
    before, after = olds[i].above, news[pairs[i]].above
    known = (before < 0 or before in pairs) and (after < 0 or after in pairs.values())
    return known and pairs.get(before, -1) != after
