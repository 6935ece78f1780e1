"""The changes between two drafts in words, as an addendum to the first one says them, in the order of the first.

The wording is that of the annex II to UU 12/2011 (as amended by UU 13/2022) on rules that change others, numbers 230
to 236, adapted to agreements: provisions are changed, inserted or removed (230), down to single words (231); what is
inserted gets the number before it with a letter (234, 235), and what is removed keeps its number (236). An addendum
does not renumber, so all numbers here, also those of references inside new words, are the parent's.

The annex knows no moving: what moved is removed where it stood and inserted where it stands, and what refers to it is
changed along with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.compare.amending_names import Siblings, siblings
from mouflow.compare.amending_outline import ROOTS, Branch, Names, Voice, own_names, renamed, roots_of, voice_of
from mouflow.compare.amending_outside import outside
from mouflow.compare.amending_pairs import Pairs, pairs_of
from mouflow.compare.amending_words import (
    SO,
    Change,
    Line,
    changed_words,
    inserted_words,
    mark_of,
    removed_words,
    subject,
)
from mouflow.compare.comparison import Comparison
from mouflow.model.draft import Draft
from mouflow.model.provisions import Way


@dataclass(frozen=True, slots=True)
class Amended:
    """One change: the sentence that says it, the words that follow its colon, and what it changes where."""

    sentence: str
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]


def amendments(comparison: Comparison, old: Draft, new: Draft) -> tuple[Amended, ...]:
    """What an addendum to the old draft says so that it reads as the new one; nothing for equal drafts.

    `comparison` is that of these two drafts; it tells which provision became which.
    """
    before, after = roots_of(old), roots_of(new)
    numbers = {way: names for root in before for way, names in own_names(root)}
    plan = Plan(pairs_of(comparison, old, new), numbers)
    for one, two in zip(before, after, strict=True):
        plan.lay(one, two, ROOTS[two.kind])
    teller = Teller(plan, voice_of(old, numbers), voice_of(new, plan.names))
    values = (Amended(sentence, (), (change,)) for sentence, change in outside(old, new))
    return (*values, *(each for one, two in zip(before, after, strict=True) for each in teller.level(one, two)))


class Plan:
    """The numbers that the new provisions bear in the parent: those of the old ones, or inserted ones."""

    def __init__(self, pairs: Pairs, old_names: dict[Way, Names]) -> None:
        self.pairs = pairs
        self.old_names = old_names
        self.names: dict[Way, Names] = {}
        self.levels: dict[Way, Siblings] = {}

    def lay(self, old: Branch, new: Branch, names: Names) -> None:
        """Numbers what stands below a part that stayed, and the part itself."""
        self.names[new.way] = names
        if restated(old, new):
            self.names.update(renamed(new, names))
            return
        places = {child.way: place for place, child in enumerate(old.children)}
        stayed = (
            (self.pairs.stayed.get(child.way), place) for place, child in reversed(tuple(enumerate(new.children)))
        )
        first = {places[was]: place for was, place in stayed if was in places}  # of a split provision the first part
        pairs = {place: was for was, place in first.items()}
        count = len(new.children)
        steps = tuple(child.step for child in old.children)
        level = siblings(steps, old.next_steps(new.kind, count), pairs, count)
        self.levels[new.way] = level
        for place, was in level.kept.items():
            self.lay(old.children[was], new.children[place], (*names, steps[was]))
        for group in level.groups:
            for place, name in zip(group.indexes, group.names, strict=True):
                self.names.update(renamed(new.children[place], (*names, name)))


def restated(old: Branch, new: Branch) -> bool:
    """Whether a clause got paragraphs or lost them, so that its old numbers cannot hold the new words."""
    return "paragraphs" in (old.kind, new.kind) and old.kind != new.kind


class Teller:
    """Puts the changes of two drafts into words, each part in the order of the old one."""

    def __init__(self, plan: Plan, old: Voice, new: Voice) -> None:
        self.plan = plan
        self.old = old
        self.new = new
        self.reached = plan.pairs.reached

    def level(self, old: Branch, new: Branch) -> Iterator[Amended]:
        """The changes of what stands side by side below a part that stayed."""
        level = self.plan.levels[new.way]
        stayed = {was: place for place, was in level.kept.items()}
        yield from self._groups(new, level, "")
        for place, child in enumerate(old.children):
            if place in stayed:
                yield from self._stayed(child, new.children[stayed[place]])
            else:
                yield self._removed(child)
            yield from self._groups(new, level, child.step)

    def _stayed(self, old: Branch, new: Branch) -> Iterator[Amended]:
        names = self.plan.names[new.way]
        if restated(old, new):
            lines = tuple(self._lines(self.new, new, names))
            yield Amended(f"{subject(names)} diubah {SO}", lines, (self._change(names, old, new),))
            return
        if old.title != new.title:
            about = f"Ketentuan judul {' '.join(names)}"
            change = Change(f"{' '.join(names)} (judul)", "amended", old.title, new.title)
            yield self._reworded(about, change, (Line(new.title.upper(), role="title"),), (old.title, new.title))
        was, now = self.old.words(old), self.new.words(new)
        if was != now:
            about = f"Ketentuan frasa pembuka {' '.join(names)}" if new.children and old.children else subject(names)
            change = Change(" ".join(names), "amended", was, self.new.markup(new))
            yield self._reworded(about, change, (Line(now, _label(names), min(len(names) - 1, 1)),), (was, now))
        yield from self.level(old, new)

    def _reworded(self, about: str, change: Change, lines: tuple[Line, ...], words: tuple[str, str]) -> Amended:
        sentence = changed_words(about, *words)
        return Amended(sentence, lines if sentence.endswith(":") else (), (change,))

    def _removed(self, old: Branch) -> Amended:
        names = self.plan.old_names[old.way]
        now = self.reached.get(old.way)
        change = Change(" ".join(names), "removed", _whole(self._lines(self.old, old, names)))
        return Amended(removed_words(names, self.plan.names.get(now) if now else None), (), (change,))

    def _groups(self, parent: Branch, level: Siblings, name: str) -> Iterator[Amended]:
        """The sentence for what is inserted behind an old part; behind an empty name: in front of all."""
        for group in level.group_behind(name):
            parts = [parent.children[place] for place in group.indexes]
            named = [(part, self.plan.names[part.way]) for part in parts]
            lines = tuple(line for part, names in named for line in self._lines(self.new, part, names))
            changes = tuple(self._change(names, None, part) for part, names in named)
            yield Amended(inserted_words(group, self.plan.names[parent.way]), lines, changes)

    def _change(self, names: Names, old: Branch | None, new: Branch) -> Change:
        """The whole of a part as an addendum lists it."""
        words = _whole(self._lines(self.new, new, names, marked=True))
        if old is None:
            return Change(" ".join(names), "inserted", "", words)
        return Change(" ".join(names), "amended", _whole(self._lines(self.old, old, names)), words)

    def _lines(self, voice: Voice, branch: Branch, names: Names, marked: bool = False) -> Iterator[Line]:
        """A part with all that stands in it, line by line, under its number; its own words stand one deep at most."""
        top = max(len(names) - 2, 0)
        for part, steps in _parts(voice, branch, names):
            if part.title:
                yield Line(steps[-1], role="number")
                yield Line(part.title.upper(), role="title")
            said = (voice.markup if marked else voice.words)(part)
            if said:
                yield Line(said, _label(steps), len(steps) - 1 - top)


def _parts(voice: Voice, branch: Branch, names: Names) -> Iterator[tuple[Branch, Names]]:
    """A part and all that stand in it, with their numbers."""
    yield branch, names
    for child in branch.children:
        yield from _parts(voice, child, voice.names[child.way])


def _label(names: Names) -> str:
    """The number before the words of a part; a clause has its own line for it."""
    return "" if len(names) == 1 and names[0].startswith("Pasal") else mark_of(names[-1])


def _whole(lines: Iterator[Line]) -> str:
    """A part in one text, without the number that it is listed under."""
    listed = [line for line in lines if line.role != "number"]
    first = "" if listed and listed[0].role == "title" else listed[0].words if listed else ""
    rest = listed[1:] if first else listed
    labelled = (f"{line.label} {line.words}" if line.label else line.words for line in rest)
    return "\n\n".join((*((first,) if first else ()), *labelled))
