"""A comparison as lines for the terminal: a summary in front, then each clause with its words in context."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import click

from mouflow.cli.field_words import field_words
from mouflow.cli.marks import Sheet
from mouflow.errors import N_, Translate
from mouflow.workspace.comparisons import (
    ClauseChange,
    Compared,
    Counts,
    Fate,
    FieldChange,
    Kind,
    Marked,
    Provision,
    ProvisionChange,
    in_context,
    marked,
)

FATE_WORDS: dict[Fate, str] = {
    "removed": N_("removed"),
    "added": N_("added"),
    "split": N_("split"),
    "merged": N_("merged"),
    "moved": N_("moved"),
    "reworded": N_("reworded"),
    "renumbered": N_("renumbered"),
    "unchanged": N_("unchanged"),
}
KIND_WORDS: dict[Kind, str] = {"value": N_("value"), "substantive": N_("substantive"), "cosmetic": N_("cosmetic")}
N = TypeVar("N", bound=str)
QUIET: frozenset[str] = frozenset(("renumbered", "unchanged"))
CLAUSES = N_("clauses: {counts}")
RECITALS = N_("premises: {counts}")
WORDS = N_("changes of words: {counts}")
FIELDS = N_("other values: {count}")
SAME = N_("nothing changed")
SAME_NUMBERS = N_("nothing changed but the numbers of {count} clauses")
NOW_AFTER = N_("now after {label}")
NOW_FIRST = N_("now in front")
INTO, OF = N_("into {labels}"), N_("with {labels}")
CAME, WENT = N_("from {labels}"), N_("now {labels}")
LOOK = N_("bold or italic")
TITLE = N_("title")
RECITALS_HEAD, FIELDS_HEAD = N_("Premises"), N_("Outside the clauses")
YES_NO = {"true": N_("yes"), "false": N_("no")}
COLORS = {"removed": "red", "added": "green", "moved": "cyan", "reworded": "yellow"}
COLORS |= {"split": "magenta", "merged": "magenta"}


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts a comparison into lines in the user's language."""

    found: Compared
    sheet: Sheet
    speak: Translate

    def lines(self) -> Iterator[str]:
        """All lines; a clause begins with an empty one."""
        yield self.sheet.line(summary(self.found.counts, self.speak), 0)
        for clause in self.found.comparison.clauses:
            yield ""
            yield from self._clause(clause)
        if self.found.comparison.recitals:
            yield ""
            yield self._head(self.speak(RECITALS_HEAD))
            for recital in self.found.comparison.recitals:
                yield from self._part(recital)
        if self.found.comparison.fields:
            yield ""
            yield self._head(self.speak(FIELDS_HEAD))
            for field in self.found.comparison.fields:
                yield from self._field(field)

    def _head(self, words: str) -> str:
        return click.style(words, bold=True) if self.sheet.bright else words

    def _clause(self, change: ClauseChange) -> Iterator[str]:
        side = change.new or change.old
        if side is None:
            return
        ids = " → ".join(dict.fromkeys(each.id for each in (change.old, change.new) if each))
        head = self._head(f"{_labels(change.old, change.new)} {side.text}")
        yield f"{head} [{ids}]: {self._fates(change.fates)}{self._ways(change)}"
        for part in change.provisions:
            if not _said_already(change, part):
                yield from self._part(part)

    def _fates(self, fates: Sequence[Fate]) -> str:
        words = (self.speak(FATE_WORDS[fate]) for fate in fates)
        if not self.sheet.bright:
            return ", ".join(words)
        return ", ".join(click.style(word, fg=COLORS.get(fate)) for word, fate in zip(words, fates, strict=True))

    def _ways(self, change: ClauseChange) -> str:
        """Where a clause was moved to, and what it was split into or merged with."""
        labels = {each.id: each.new or each.old for each in self.found.comparison.clauses}
        said = []
        if "moved" in change.fates:
            before = self.found.label(change.after)
            said.append(self.speak(NOW_AFTER).format(label=before) if before else self.speak(NOW_FIRST))
        if change.others:
            named = [other.label if (other := labels.get(name)) else name for name in change.others]
            pattern = INTO if "split" in change.fates and change.old else OF if change.old and change.new else CAME
            said.append(self.speak(WENT if change.new is None else pattern).format(labels=", ".join(named)))
        return "".join(f", {words}" for words in said)

    def _part(self, change: ProvisionChange) -> Iterator[str]:
        side = change.new or change.old
        if side is None:
            return
        named = _labels(change.old, change.new) + (f" ({self.speak(TITLE)})" if side.way[-1] == "title" else "")
        place = self.found.place_new(change.new.way) if change.new else self.found.place_old(side.way)
        yield f"  {named}: {self._state(change)}  {self._dim(str(place))}"
        for each in change.wordings:
            if each.kind == "value":
                old, new = each.old.strip() or "–", each.new.strip() or "–"
                yield self.sheet.line(f"{old} → {new}", 4)
        yield self.sheet.words(in_context(marked(change)), 4)

    def _state(self, change: ProvisionChange) -> str:
        kinds = {each.kind for each in change.wordings}
        said = [self.speak(word) for kind, word in KIND_WORDS.items() if kind in kinds]
        said += [self.speak(LOOK)] * any(each.old == each.new for each in change.wordings)
        if change.others:
            pattern = CAME if change.old is None else WENT if change.new is None else OF
            said.append(self.speak(pattern).format(labels=", ".join(other.label for other in change.others)))
        return self._fates(change.fates) + (f" ({', '.join(said)})" if said else "")

    def _dim(self, words: str) -> str:
        return click.style(words, dim=True) if self.sheet.bright else words

    def _field(self, change: FieldChange) -> Iterator[str]:
        way = change.new_way or change.old_way or ()
        name = field_words(change.part, change.name, way, self.speak)
        place = self.found.value_place(change)
        yield f"  {name}: {self.speak(KIND_WORDS[change.kind])}  {self._dim(str(place))}"
        old, new = (self.speak(YES_NO.get(words, words)) if words else "" for words in (change.old, change.new))
        runs = ([Marked("deleted", old)] if old else []) + ([Marked("inserted", new)] if new else [])
        yield self.sheet.words(_apart(runs), 4)


def _apart(runs: Sequence[Marked]) -> Iterator[Marked]:
    """The runs with an arrow between the old words and the new."""
    for n, run in enumerate(runs):
        if n:
            yield Marked("kept", " → ")
        yield run


def _labels(old: Provision | None, new: Provision | None) -> str:
    """How it is cited, before and now."""
    return " → ".join(dict.fromkeys(side.label for side in (old, new) if side))


def _said_already(clause: ClauseChange, part: ProvisionChange) -> bool:
    """Whether a provision says no more than the line of its clause: the title of one that is new or gone."""
    side = part.new or part.old
    return (clause.old is None or clause.new is None) and side is not None and side.way[-1] == "title"


def summary(found: Counts, speak: Translate) -> str:
    """How much of everything changed, in a line."""
    said = [
        speak(pattern).format(counts=listed)
        for pattern, listed in (
            (CLAUSES, _listed(found.clauses, FATE_WORDS, speak)),
            (RECITALS, _listed(found.recitals, FATE_WORDS, speak)),
            (WORDS, _listed(found.words, KIND_WORDS, speak)),
        )
        if listed
    ]
    said += [speak(FIELDS).format(count=found.fields)] * bool(found.fields)
    if said:
        return "; ".join(said)
    renumbered = found.clauses.get("renumbered", 0)
    return speak(SAME_NUMBERS).format(count=renumbered) if renumbered else speak(SAME)


def _listed(counted: Mapping[N, int], words: Mapping[N, str], speak: Translate) -> str:
    """`1 added, 2 reworded`: what there is of, without what stayed as it was."""
    return ", ".join(
        f"{counted[name]} {speak(word)}" for name, word in words.items() if counted[name] and name not in QUIET
    )
