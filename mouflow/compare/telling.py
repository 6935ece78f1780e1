"""Linked passages -> the changes that are told: of each clause, of each provision in it, and of the premises."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mouflow.compare.arranging import arranged, ranked, with_places
from mouflow.compare.clause_pairs import Matched
from mouflow.compare.comparison import ClauseChange, Fate, Provision, ProvisionChange, Wording
from mouflow.compare.links import Links, Spot
from mouflow.compare.passage_pairs import Paired
from mouflow.compare.passages import Passage, Side
from mouflow.compare.texts import Text, together
from mouflow.compare.wordings import wordings

QUIET: frozenset[Fate] = frozenset(("unchanged", "renumbered"))
APART: frozenset[Fate] = QUIET | {"split", "merged"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The two drafts and all that links them."""

    old: Side
    new: Side
    matching: Matched
    links: Links
    recitals: Paired

    def passage_old(self, spot: Spot) -> Passage:
        """The passage at a spot of the old draft."""
        return self.old.passages[spot[0]][spot[1]]

    def passage_new(self, spot: Spot) -> Passage:
        """The passage at a spot of the new draft."""
        return self.new.passages[spot[0]][spot[1]]


def clause_changes(sides: Sides) -> tuple[ClauseChange, ...]:
    """What became of each clause, in the order of the new draft."""
    pairs = sides.matching.pairs
    taken = frozenset(pairs.values())
    changes = [_kept(sides, i, j) for i, j in pairs.items()]
    changes += [_removed(sides, i) for i in range(len(sides.old.clauses)) if i not in pairs]
    changes += [_added(sides, j) for j in range(len(sides.new.clauses)) if j not in taken]
    return with_places(changes)


def _kept(sides: Sides, i: int, j: int) -> ClauseChange:
    old, new = sides.old.clauses[i], sides.new.clauses[j]
    split, merged = sides.matching.split.get(i, ()), sides.matching.merged.get(j, ())
    told = arranged((*_of_old(sides, i), *_of_new(sides, j)))
    fates: set[Fate] = set()
    fates.update(("split",) if split else ())
    fates.update(("merged",) if merged else ())
    fates.update(("moved",) if i in sides.matching.moved else ())
    if any(_counts(each, bool(split or merged)) for each in told):
        fates.add("reworded")
    return ClauseChange(
        id=new.id,
        fates=_told(fates, old, new),
        old=old,
        new=new,
        provisions=told,
        others=tuple(sides.new.clauses[n].id for n in split) + tuple(sides.old.clauses[n].id for n in merged),
    )


def _counts(change: ProvisionChange, apart: bool) -> bool:
    """Whether a provision's change is more than what the splitting or joining of its clause brings along."""
    if not apart:
        return not QUIET.issuperset(change.fates)
    return bool(change.wordings) or not (change.others or APART.issuperset(change.fates))


def _told(fates: set[Fate], old: Provision, new: Provision) -> tuple[Fate, ...]:
    """The fates; where there are none, whether the number is the same."""
    return ranked(fates) if fates else (("unchanged",) if old.label == new.label else ("renumbered",))


def _removed(sides: Sides, i: int) -> ClauseChange:
    """A clause that is gone, or was joined to another."""
    clause = sides.old.clauses[i]
    into = tuple(sides.new.clauses[j].id for j, olds in sides.matching.merged.items() if i in olds)
    fates: tuple[Fate, ...] = ("removed", "merged") if into else ("removed",)
    return ClauseChange(clause.id, fates, clause, None, arranged(_of_old(sides, i)), into)


def _added(sides: Sides, j: int) -> ClauseChange:
    """A clause that is new, or was split off another."""
    clause = sides.new.clauses[j]
    of = tuple(sides.old.clauses[i].id for i, news in sides.matching.split.items() if j in news)
    fates: tuple[Fate, ...] = ("added", "split") if of else ("added",)
    return ClauseChange(clause.id, fates, None, clause, arranged(_of_new(sides, j)), of)


def _of_old(sides: Sides, i: int) -> Iterator[ProvisionChange]:
    """The changes of an old clause's provisions: of those that are kept, and of those that are gone."""
    links = sides.links
    for m, passage in enumerate(sides.old.passages[i]):
        if (i, m) in links.pairs:
            yield _kept_provision(sides, (i, m), links.pairs[i, m])
            continue
        fates: tuple[Fate, ...] = ("removed", "merged") if links.grew_together((i, m)) else ("removed",)
        others = (sides.passage_new(links.ends[i, m]).provision,) if (i, m) in links.ends else ()
        yield ProvisionChange(fates, passage.provision, None, (), others)


def _of_new(sides: Sides, j: int) -> Iterator[ProvisionChange]:
    """The changes of a new clause's provisions that are not on the other side."""
    links = sides.links
    for m, passage in enumerate(sides.new.passages[j]):
        if (j, m) not in links.paired:
            fates: tuple[Fate, ...] = ("added", "split") if links.came_apart((j, m)) else ("added",)
            others = (sides.passage_old(links.sources[j, m]).provision,) if (j, m) in links.sources else ()
            yield ProvisionChange(fates, None, passage.provision, (), others)


def _kept_provision(sides: Sides, old: Spot, new: Spot) -> ProvisionChange:
    split, merged = sides.links.split.get(old, ()), sides.links.merged.get(new, ())
    mine, theirs = sides.passage_old(old), sides.passage_new(new)
    if split or merged:
        olds = sorted([(old, mine.text), *((spot, sides.passage_old(spot).text) for spot in merged)])
        news = sorted([(new, theirs.text), *((spot, sides.passage_new(spot).text) for spot in split)])
        words = _within([t for _, t in olds], [t for _, t in news], (mine.text, theirs.text))
    else:
        words = wordings(mine.text, theirs.text)
    fates: set[Fate] = set()
    fates.update(("split",) if split else ())
    fates.update(("merged",) if merged else ())
    fates.update(("moved",) if old in sides.links.moved else ())
    fates.update(("reworded",) if words else ())
    others = (*(sides.passage_new(n).provision for n in split), *(sides.passage_old(n).provision for n in merged))
    told = _told(fates, mine.provision, theirs.provision)
    return ProvisionChange(told, mine.provision, theirs.provision, words, others)


def _within(olds: Sequence[Text], news: Sequence[Text], own: tuple[Text, Text]) -> tuple[Wording, ...]:
    """The changes between texts read as one, as far as they lie within the two of them that are a pair."""
    starts = []
    for texts, text in zip((olds, news), own, strict=True):
        place = next(n for n, each in enumerate(texts) if each is text)
        starts.append(len(together(texts[:place]).shown) + (1 if place else 0))
    found = []
    for each in wordings(together(olds), together(news)):
        mine = (each.old_span[0] - starts[0], each.old_span[1] - starts[0])
        theirs = (each.new_span[0] - starts[1], each.new_span[1] - starts[1])
        if _inside(mine, own[0]) and _inside(theirs, own[1]):
            found.append(replace(each, old_span=mine, new_span=theirs))
    return tuple(found)


def _inside(span: tuple[int, int], text: Text) -> bool:
    return span[0] >= 0 and span[1] <= len(text.shown)


def recital_changes(sides: Sides) -> tuple[ProvisionChange, ...]:
    """What became of each premise."""
    pairing, told = sides.recitals, []
    for i, passage in enumerate(sides.old.recitals):
        mine = passage.provision
        if i not in pairing.pairs:
            told.append(ProvisionChange(("removed",), mine, None))
            continue
        other = sides.new.recitals[pairing.pairs[i]]
        words = wordings(passage.text, other.text)
        fates: set[Fate] = {"moved"} if i in pairing.moved else set()
        fates.update(("reworded",) if words else ())
        told.append(ProvisionChange(_told(fates, mine, other.provision), mine, other.provision, words))
    taken = frozenset(pairing.pairs.values())
    told += [ProvisionChange(("added",), None, p.provision) for j, p in enumerate(sides.new.recitals) if j not in taken]
    return arranged(told)
