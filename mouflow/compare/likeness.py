"""How alike two texts are, by their words; and which of many are pairs, or hold the words of another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from rapidfuzz.distance import LCSseq

Words = tuple[str, ...]
Pair = tuple[int, int]

RARE = 30  # a word in more texts than that tells none of them apart
CANDIDATES = 4  # the texts with most rare words in common that are looked at
FEWEST = 6  # words below which a text says too little to be known again elsewhere
PART = 0.6  # how much of a text must come from another to be a part of it


def likeness(a: Words, b: Words) -> float:
    """How much of two texts is the same words in the same order: 0 nothing, 1 all; two empty ones are alike."""
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    return 2 * int(LCSseq.similarity(a, b)) / (len(a) + len(b))


def at_most(a: Words, b: Words) -> float:
    """A bound of the likeness that is quickly counted: how many words both have, in whatever order."""
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b)) if a or b else 1.0


def alike(olds: Mapping[int, Words], news: Mapping[int, Words], least: float) -> list[Pair]:
    """Pairs of texts that are at least so much alike, each text in one pair, the most alike and longest first."""
    equal = _equals(olds, news)
    taken_old, taken_new = {i for i, _ in equal}, {j for _, j in equal}
    left_old = {i: words for i, words in olds.items() if i not in taken_old}
    left_new = {j: words for j, words in news.items() if j not in taken_new}
    found = []
    for i, j in _candidates(left_old, left_new):
        a, b = left_old[i], left_new[j]
        if at_most(a, b) >= least and (like := likeness(a, b)) >= least:
            found.append((-like * sqrt(1 + min(len(a), len(b))), i, j))
    return equal + _greedy(found)


def _equals(olds: Mapping[int, Words], news: Mapping[int, Words]) -> list[Pair]:
    """Texts of the same words, the first with the first."""
    there: dict[Words, list[int]] = defaultdict(list)
    for j, words in sorted(news.items(), reverse=True):
        there[words].append(j)
    return [(i, there[words].pop()) for i, words in sorted(olds.items()) if words and there.get(words)]


def _greedy(found: Iterable[tuple[float, int, int]]) -> list[Pair]:
    """The pairs in order of their first figure, without those of which a part is taken."""
    olds: set[int] = set()
    news: set[int] = set()
    pairs = []
    for _, i, j in sorted(found):
        if i not in olds and j not in news:
            olds.add(i)
            news.add(j)
            pairs.append((i, j))
    return pairs


def _candidates(olds: Mapping[int, Words], news: Mapping[int, Words]) -> Iterable[Pair]:
    """For each old text the new ones that share most of the words that few texts have."""
    where: dict[str, list[int]] = defaultdict(list)
    for j, words in news.items():
        for word in set(words):
            where[word].append(j)
    for i, words in olds.items():
        shared = Counter(j for word in set(words) for j in _few(where.get(word, ())))
        best = sorted(shared, key=lambda j: (-shared[j], j))[:CANDIDATES]
        yield from ((i, j) for j in best)


def _few(places: Sequence[int]) -> Sequence[int]:
    return places if len(places) <= RARE else ()


def parts(olds: Mapping[int, Words], news: Mapping[int, Words], pairs: Mapping[int, int]) -> dict[int, tuple[int, ...]]:
    """For each old text the unpaired new ones that are mostly made of words that it lost.

    An old text without a pair must have fallen into two at least. Texts of fewer than six words are parts of nothing.
    """
    paired = frozenset(pairs.values())
    free = {j: words for j, words in news.items() if j not in paired and len(words) >= FEWEST}
    found: dict[int, list[int]] = defaultdict(list)
    for j, i in _sources(olds, free):
        lost = Counter(olds[i]) - Counter(news[pairs[i]] if i in pairs else ())
        enough = PART * len(free[j])
        if (lost & Counter(free[j])).total() >= enough and LCSseq.similarity(olds[i], free[j]) >= enough:
            found[i].append(j)
    return {i: tuple(sorted(of)) for i, of in found.items() if i in pairs or len(of) > 1}


def _sources(olds: Mapping[int, Words], free: Mapping[int, Words]) -> list[Pair]:
    """For each free text the old one with which it shares most words of the few that tell texts apart."""
    best: dict[int, tuple[int, int]] = {}
    for j, i in _candidates(free, olds):
        shared = (Counter(olds[i]) & Counter(free[j])).total()
        if j not in best or (shared, -i) > best[j]:
            best[j] = (shared, -i)
    return [(j, -i) for j, (_, i) in best.items()]
