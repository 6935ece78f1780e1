"""Moves: which deleted lines are inserted ones elsewhere, and how they go together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import Indel

from mouflow.compare.lines import Line, Move
from mouflow.compare.spine import agree, key
from mouflow.compare.tokens import words

MOVED = 0.75
"""A line less alike than this is no moved version of another."""
SHORTEST = 6
"""Words that a line must have to be taken for a moved one without being known by its id."""
RARE = 30
"""Words that stand in more of the lines left over than this tell nothing about where a line came from."""
CANDIDATES = 4

Pair = tuple[int, int]
Range = tuple[Pair, Pair]
"""Lines of the old side and of the new one: first, and one past the last."""


def found_moves(old: Sequence[Line], new: Sequence[Line], olds: Iterable[int], news: Iterable[int]) -> list[Pair]:
    """Deleted and inserted lines that are so alike that the line must have moved; the surest first."""
    mine, theirs = _spoken(old, olds), _spoken(new, news)
    holders: dict[str, list[int]] = defaultdict(list)
    for j, told in theirs.items():
        for word in set(told):
            holders[word].append(j)
    common = {word for told in mine.values() for word in set(told)}
    rare = {word: holders[word] for word in common if word in holders and len(holders[word]) <= RARE}
    rated: list[tuple[float, int, int]] = []
    for i, told in mine.items():
        shared = Counter(j for word in set(told) for j in rare.get(word, ()))
        near = {j: theirs[j] for j, _ in shared.most_common(CANDIDATES) if agree(old[i], new[j])}
        found = process.extract(told, near, scorer=Indel.normalized_similarity, score_cutoff=MOVED, limit=None)
        rated += [(-likeness * min(len(told), len(theirs[j])), i, j) for _, likeness, j in found]
    return _greedy(rated)


def _spoken(lines: Sequence[Line], selection: Iterable[int]) -> dict[int, list[str]]:
    """The words of the selected lines that have enough of them to be found elsewhere."""
    told = ((index, words(lines[index].text)) for index in selection if not lines[index].solid)
    return {index: each for index, each in told if len(each) >= SHORTEST}


def _greedy(rated: list[tuple[float, int, int]]) -> list[Pair]:
    pairs: list[Pair] = []
    gone: set[int] = set()
    taken: set[int] = set()
    for _, i, j in sorted(rated):
        if i not in gone and j not in taken:
            pairs.append((i, j))
            gone.add(i)
            taken.add(j)
    return pairs


def grouped(
    old: Sequence[Line], new: Sequence[Line], pairs: Mapping[int, int], free: tuple[set[int], set[int]]
) -> list[Pair]:
    """The moved lines with the equal short ones beside them, headings and empty lines, in the order of the old text.

    `free` are the lines of each side that are nobody's yet.
    """
    found = dict(pairs)
    gone, taken = set(free[0]), set(free[1])
    for step in (-1, 1):
        for i, j in pairs.items():
            while i + step in gone and j + step in taken:
                i, j = i + step, j + step
                if old[i].solid or not agree(old[i], new[j]) or key(old[i]) != key(new[j]):
                    break
                found[i] = j
                gone.discard(i)
                taken.discard(j)
    return sorted(found.items())


def stretches(pairs: Sequence[Pair]) -> list[Range]:
    """Moved lines that follow one another on both sides as one range; pairs come in the order of the old text."""
    found: list[Range] = []
    for i, j in pairs:
        if found and found[-1][0][1] == i and found[-1][1][1] == j:
            (a, _), (c, _) = found.pop()
            found.append(((a, i + 1), (c, j + 1)))
        else:
            found.append(((i, i + 1), (j, j + 1)))
    return found


def without_last(old: Sequence[Line], ranges: Sequence[Range], last: int, other: int) -> list[Range]:
    """The moves without the last line of either text; what is left of one must still be long enough to tell."""
    found: list[Range] = []
    for (a, b), (c, d) in ranges:
        if b - 1 == last or d - 1 == other:
            b, d = b - 1, d - 1
            if b <= a or d <= c or sum(len(words(line.text)) for line in old[a:b]) < SHORTEST:
                continue
        found.append(((a, b), (c, d)))
    return found


def numbered(old: Sequence[Line], new: Sequence[Line], ranges: Iterable[Range]) -> tuple[Move, ...]:
    """The moves in the order of the old text, numbered from 1."""
    return tuple(
        Move(number, mine, theirs, _texts(old, mine) != _texts(new, theirs))
        for number, (mine, theirs) in enumerate(sorted(ranges), 1)
    )


def _texts(lines: Sequence[Line], span: Pair) -> list[str]:
    return [line.text for line in lines[span[0] : span[1]]]
