"""Which passage of a draft is which on the other side, over all clauses: pairs, parts, and what went elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mouflow.compare.clause_pairs import Matched
from mouflow.compare.likeness import FEWEST, alike, parts
from mouflow.compare.passage_pairs import ALIKE_MOVED, pair_passages
from mouflow.compare.passages import Passage, Side

Spot = tuple[int, int]  # a clause and a passage in it


@dataclass(frozen=True)
class Links:
    """What the passages of all clauses have to do with each other, by their spots on the two sides.

    `pairs` stand in clauses that are pairs; `moved` are the old spots of those that changed places. `split`: an old
    spot with the new ones that hold the rest of its words; `merged` likewise from the new side. `went` leads from a
    passage that is gone to the new one in another clause that has its words.
    """

    pairs: Mapping[Spot, Spot]
    moved: frozenset[Spot]
    split: Mapping[Spot, tuple[Spot, ...]]
    merged: Mapping[Spot, tuple[Spot, ...]]
    went: Mapping[Spot, Spot]

    @cached_property
    def paired(self) -> frozenset[Spot]:
        """The new spots that have a pair."""
        return frozenset(self.pairs.values())

    @cached_property
    def sources(self) -> Mapping[Spot, Spot]:
        """For each new passage without a pair the old one that has its words, there or in another clause."""
        return {new: old for old, news in self.split.items() for new in news} | {b: a for a, b in self.went.items()}

    @cached_property
    def ends(self) -> Mapping[Spot, Spot]:
        """For each old passage without a pair the new one that has its words."""
        return {old: new for new, olds in self.merged.items() for old in olds} | dict(self.went)

    def came_apart(self, new: Spot) -> bool:
        """Whether a new passage is a part of one that was split."""
        return new in self.sources and new in self.split.get(self.sources[new], ())

    def grew_together(self, old: Spot) -> bool:
        """Whether an old passage went into one that was merged."""
        return old in self.ends and old in self.merged.get(self.ends[old], ())


def link(old: Side, new: Side, matching: Matched) -> Links:
    """The links between the passages of matched clauses."""
    pairings = {i: pair_passages(old.passages[i], new.passages[j]) for i, j in matching.pairs.items()}
    pairs = {(i, a): (matching.pairs[i], b) for i, each in pairings.items() for a, b in each.pairs.items()}
    moved = frozenset((i, a) for i, each in pairings.items() for a in each.moved)
    went = _went(old, new, pairs)
    split: dict[Spot, tuple[Spot, ...]] = {}
    merged: dict[Spot, tuple[Spot, ...]] = {}
    forth = {**pairs, **went}
    back = {b: a for a, b in forth.items()}
    for i, j in matching.pairs.items():
        olds, news = (i, *matching.merged.get(j, ())), (j, *matching.split.get(i, ()))
        split.update(_parts(old, new, (olds, news), forth))
        merged.update(_parts(new, old, (news, olds), back))
    return Links(pairs, moved, split, merged, went)


def _went(old: Side, new: Side, pairs: Mapping[Spot, Spot]) -> dict[Spot, Spot]:
    """Passages without a pair that stand in another clause: with their id, or most of their words."""
    taken = set(pairs.values())
    mine, theirs = _left(old, frozenset(pairs)), _left(new, frozenset(taken))
    if not mine or not theirs:
        return {}
    ids = {passage.provision.id: spot for spot, passage in theirs if passage.provision.id}
    named = {spot: ids[passage.provision.id] for spot, passage in mine if passage.provision.id in ids}
    there = set(named.values())
    left_old = {n: p.words for n, (spot, p) in enumerate(mine) if spot not in named and len(p.words) >= FEWEST}
    left_new = {n: p.words for n, (spot, p) in enumerate(theirs) if spot not in there and len(p.words) >= FEWEST}
    return named | {mine[a][0]: theirs[b][0] for a, b in alike(left_old, left_new, ALIKE_MOVED)}


def _left(side: Side, taken: frozenset[Spot]) -> list[tuple[Spot, Passage]]:
    """The passages that no pair has, but for titles."""
    return [
        ((n, m), passage)
        for n, passages in enumerate(side.passages)
        for m, passage in enumerate(passages)
        if passage.kind != "title" and (n, m) not in taken
    ]


def _parts(
    old: Side, new: Side, clauses: tuple[Sequence[int], Sequence[int]], known: Mapping[Spot, Spot]
) -> dict[Spot, tuple[Spot, ...]]:
    """The old passages of some clauses that fell apart into new ones of some clauses."""
    olds, news = _spots(old, clauses[0]), _spots(new, clauses[1])
    if all(spot in known for spot in olds) and len(olds) == len(news):
        return {}
    place = {spot: n for n, spot in enumerate(news)}
    pairs = {a: place[known[spot]] for a, spot in enumerate(olds) if known.get(spot) in place}
    mine = {a: old.passages[spot[0]][spot[1]].words for a, spot in enumerate(olds)}
    theirs = {b: new.passages[spot[0]][spot[1]].words for b, spot in enumerate(news)}
    return {olds[a]: tuple(news[b] for b in found) for a, found in parts(mine, theirs, pairs).items()}


def _spots(side: Side, clauses: Sequence[int]) -> list[Spot]:
    return [(n, m) for n in clauses for m, passage in enumerate(side.passages[n]) if passage.kind != "title"]
