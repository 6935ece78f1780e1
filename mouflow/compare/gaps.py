"""Gaps between lines that are known to pair: which of the others are versions of one another."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import sqrt

from rapidfuzz import process
from rapidfuzz.distance import Indel

from mouflow.compare.lines import Line
from mouflow.compare.spine import Point, agree, heaviest, key, weight
from mouflow.compare.tokens import Codes

ALIKE = 0.45
"""Lines less alike than this are no versions of one another."""
CELLS = 250_000
"""Gaps with more possible pairs than this are first cut at the lines that stand out."""
FEW = 4
"""Lines that may share three words in a row for these to tell something."""

Pair = tuple[int, int]


def gap_pairs(old: Sequence[Line], new: Sequence[Line], olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """The lines of two selections that are versions of one another, in order on both sides."""
    if not olds or not news:
        return []
    if len(olds) * len(news) <= CELLS:
        return _alike(old, new, olds, news)
    pairs = _outstanding(old, new, olds, news)
    found = list(pairs)
    for mine, theirs in between(pairs, olds, news):
        if 0 < len(mine) * len(theirs) <= CELLS:
            found += _alike(old, new, mine, theirs)
    return sorted(found)


def between(
    pairs: Sequence[Pair], olds: Sequence[int], news: Sequence[int]
) -> list[tuple[Sequence[int], Sequence[int]]]:
    """The two selections cut at the pairs, which rise on both sides; the pairs themselves are in none."""
    at_old = {index: place for place, index in enumerate(olds)}
    at_new = {index: place for place, index in enumerate(news)}
    gaps, a, b = [], 0, 0
    for i, j in pairs:
        gaps.append((olds[a : at_old[i]], news[b : at_new[j]]))
        a, b = at_old[i] + 1, at_new[j] + 1
    gaps.append((olds[a:], news[b:]))
    return [(mine, theirs) for mine, theirs in gaps if mine or theirs]


def _alike(old: Sequence[Line], new: Sequence[Line], olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    codes = Codes()
    coded = {j: codes.code(new[j].text) for j in news}
    groups: dict[tuple[str, bool], dict[int, str]] = defaultdict(dict)
    for j, code in coded.items():
        groups[new[j].kind, new[j].solid][j] = code
    points: list[Point] = []
    for i in olds:
        code = codes.code(old[i].text)
        for j, likeness in _likes(old[i], code, groups[old[i].kind, old[i].solid], new):
            if agree(old[i], new[j]):
                points.append((i, j, likeness * sqrt(1 + min(len(code), len(coded[j])))))
    return [(points[place][0], points[place][1]) for place in heaviest(points)]


def _likes(line: Line, code: str, others: dict[int, str], new: Sequence[Line]) -> list[tuple[int, float]]:
    """The other lines that are like this one, and how much; a line without words is like one that is equal."""
    if not code:
        return [(j, 1.0) for j, other in others.items() if not other and new[j].text == line.text]
    found = process.extract(code, others, scorer=Indel.normalized_similarity, score_cutoff=ALIKE, limit=None)
    return [(j, likeness) for _, likeness, j in found]


def _outstanding(old: Sequence[Line], new: Sequence[Line], olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """The pairs of a wide gap that stand out: equal lines, and those that share words in a row that few others have."""
    points: list[Point] = [(i, j, sqrt(weight(old[i]))) for i, j in _equal(old, new, olds, news)]
    certain = {i for i, _, _ in points}
    codes = Codes()
    coded = {j: codes.code(new[j].text) for j in news}
    holders: dict[str, list[int]] = defaultdict(list)
    for j, code in coded.items():
        for row in _rows(code):
            holders[row].append(j)
    for i in olds:
        code = "" if i in certain else codes.code(old[i].text)
        shared = Counter(j for row in _rows(code) if len(holders.get(row, ())) <= FEW for j in holders.get(row, ()))
        near = {j: coded[j] for j, _ in shared.most_common(FEW) if agree(old[i], new[j])}
        found = process.extract(code, near, scorer=Indel.normalized_similarity, score_cutoff=ALIKE, limit=None)
        points += [(i, j, likeness * sqrt(1 + min(len(code), len(coded[j])))) for _, likeness, j in found]
    return [(points[place][0], points[place][1]) for place in heaviest(points)]


def _rows(code: str) -> set[str]:
    """All that stands in a row in a coded line, three words each."""
    return {code[place : place + 3] for place in range(len(code) - 2)}


def _equal(old: Sequence[Line], new: Sequence[Line], olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """Equal lines, the first with the first and so on."""
    seen: Counter[object] = Counter()
    where: dict[object, int] = {}
    for j in news:
        each = key(new[j])
        where[each, seen[each]] = j
        seen[each] += 1
    seen, pairs = Counter(), []
    for i in olds:
        each = key(old[i])
        j = where.get((each, seen[each]), -1)
        seen[each] += 1
        if j >= 0 and agree(old[i], new[j]):
            pairs.append((i, j))
    return pairs
