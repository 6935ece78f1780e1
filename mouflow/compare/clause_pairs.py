"""Which clause is which on the other side: by id, then by words; what fell apart, was joined, or changed places."""

from collections.abc import Mapping
from dataclasses import dataclass

from mouflow.compare.likeness import Words, alike, parts
from mouflow.compare.passage_pairs import Pairs, ordered
from mouflow.compare.passages import Side

ALIKE = 0.6  # two clauses of two ids are one under a new id from there on


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of clauses by index; `moved` are the old indices of those that stand in another order.

    `split`: old ones with the new ones that hold the rest of their words; `merged`: new ones with further old ones.
    """

    pairs: Pairs
    moved: frozenset[int]
    split: Mapping[int, tuple[int, ...]]
    merged: Mapping[int, tuple[int, ...]]


def match_clauses(old: Side, new: Side) -> Matched:
    """The clauses of two drafts, matched."""
    there = {clause.id: j for j, clause in enumerate(new.clauses)}
    pairs = {i: there[clause.id] for i, clause in enumerate(old.clauses) if clause.id in there}
    split: Mapping[int, tuple[int, ...]] = {}
    merged: Mapping[int, tuple[int, ...]] = {}
    if len(pairs) < max(len(old.clauses), len(new.clauses)):
        olds = {i: old.words(i) for i in range(len(old.clauses))}
        news = {j: new.words(j) for j in range(len(new.clauses))}
        taken = set(pairs.values())
        left_old = {i: words for i, words in olds.items() if i not in pairs}
        left_new = {j: words for j, words in news.items() if j not in taken}
        pairs.update(alike(left_old, left_new, ALIKE))
        pairs, split = _apart(olds, news, pairs)
        turned, merged = _apart(news, olds, {j: i for i, j in pairs.items()})
        pairs = {i: j for j, i in turned.items()}
    moved = frozenset(pairs) - ordered(pairs, [len(old.words(i)) + 1 for i in range(len(old.clauses))])
    return Matched(pairs, moved, split, merged)


def _apart(
    olds: Mapping[int, Words], news: Mapping[int, Words], pairs: Pairs
) -> tuple[Pairs, dict[int, tuple[int, ...]]]:
    """The pairs, and what else holds the words of an old clause; one without a pair gets its longest part for it."""
    pairs, further = dict(pairs), {}
    for i, found in parts(olds, news, pairs).items():
        if i not in pairs:
            pairs[i] = max(found, key=lambda j: (len(news[j]), -j))
        further[i] = tuple(j for j in found if j != pairs[i])
    return pairs, further
