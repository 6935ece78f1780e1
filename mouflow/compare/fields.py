"""What changed outside of clauses and premises: a walk over both drafts, key by key; lists pair by id or likeness."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mouflow.compare.comparison import FieldChange, Kind
from mouflow.compare.entries import Entries, is_entries, keys_of, title
from mouflow.compare.passages import Printer
from mouflow.compare.texts import plain
from mouflow.compare.wordings import gravest, wordings
from mouflow.model.base import Rich
from mouflow.model.draft import Draft
from mouflow.model.provisions import Way

# What is compared elsewhere, or says which draft it is.
ELSEWHERE = frozenset(("mouflow", "agreement", "draft", "based_on", "date", "author", "note", "clauses", "recitals"))
JOINT = " · "
ORDER = "order"
UNORDERED = frozenset(("approvals",))  # their order is a value of their own
CHOICES = frozenset(("action", "agreement", "capacity", "id", "kind", "language", "level", "party"))  # no words
LOOKS = ("style", "aliases")  # all of the style but what the parties are called is looks


@dataclass(frozen=True, slots=True)
class Names:
    """Ids of the new draft that the old one knows by another name: of provisions, and of parties."""

    provisions: Mapping[str, str]
    parties: Mapping[str, str]

    def former(self, key: str, value: Any) -> Any:
        """A value of the new draft with the old names where it is one, or a list or keys of them."""
        if key in ("met_by", "covers"):
            return tuple(self.provisions.get(each, each) for each in value)
        if key == "tasks":
            return {self.parties.get(each, each): task for each, task in value.items()}
        return self.parties.get(value, value) if key == "party" else value


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in both drafts: its name for readers, and the way to it on each side."""

    names: tuple[str, ...]
    old: Way
    new: Way

    def below(self, key: str) -> "Spot":
        """The place under a key."""
        return Spot((*self.names, key), (*self.old, key), (*self.new, key))

    def entry(self, name: str, i: int, j: int) -> "Spot":
        """The place of an entry of a list."""
        return Spot((*self.names, name), (*self.old, i), (*self.new, j))


class Walk:
    """Goes over two drafts and yields what differs."""

    def __init__(self, printers: tuple[Printer, Printer], names: Names) -> None:
        self.printers = printers
        self.names = names

    def below(self, spot: Spot, old: Any, new: Any) -> Iterator[FieldChange]:
        """The changes at a place and below it."""
        if old == new or old == self.names.former(str(spot.new[-1]), new):
            return
        keys = keys_of(old) if type(old) is type(new) else ()
        if keys:
            for key in keys:
                yield from self.below(spot.below(key), getattr(old, key), getattr(new, key))
        elif isinstance(old, dict) and isinstance(new, dict):
            yield from self._keys(spot, old, self.names.former(str(spot.new[-1]), new))
        elif is_entries(old, new):
            yield from self._entries(spot, Entries(old, new))
        else:
            yield self._leaf(spot, old, new)

    def _keys(self, spot: Spot, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[FieldChange]:
        for key in (*old, *(key for key in new if key not in old)):
            if old.get(key) != new.get(key):
                yield self._leaf(spot.below(key), old.get(key), new.get(key))

    def _entries(self, spot: Spot, entries: Entries) -> Iterator[FieldChange]:
        pairs = entries.pairs
        for i, one in enumerate(entries.old):
            if i in pairs:
                other = entries.new[pairs[i]]
                yield from self.below(spot.entry(title(one), i, pairs[i]), one, other)
            else:
                yield self._leaf(spot.entry(title(one), i, -1), one, None)
        taken = frozenset(pairs.values())
        for j, one in enumerate(entries.new):
            if j not in taken:
                yield self._leaf(spot.entry(title(one), -1, j), None, one)
        if entries.turned and spot.names[0] not in UNORDERED:
            old, new = entries.orders()
            yield replace(self._leaf(spot, old, new), name=JOINT.join((*spot.names[1:], ORDER)), kind="substantive")

    def _leaf(self, spot: Spot, old: Any, new: Any) -> FieldChange:
        """One change; the side where the value is not has no place."""
        mine, theirs = self._printed(0, spot.old, old), self._printed(1, spot.new, new)
        return FieldChange(
            part=spot.names[0],
            name=JOINT.join(spot.names[1:]),
            kind=self._kind(spot, old, new, (mine, theirs)),
            old_way=None if old is None else spot.old,
            new_way=None if new is None else spot.new,
            old=mine,
            new=theirs,
        )

    def _kind(self, spot: Spot, old: Any, new: Any, words: tuple[str, str]) -> Kind:
        if spot.names[0] == LOOKS[0] and spot.names[-1] != LOOKS[1]:
            return "cosmetic"
        if spot.names[-1] in CHOICES:
            return "substantive"
        given = [each for each in (old, new) if each is not None]
        if all(_is_value(each) for each in given):
            return "value"
        if not all(isinstance(each, str) for each in given):
            return "substantive"
        return gravest(each.kind for each in wordings(*(plain(each, each) for each in words))) or "cosmetic"

    def _printed(self, side: int, way: Way, value: Any) -> str:
        """A value in a line; a group of values one after the other."""
        if value is None:
            return ""
        if keys := keys_of(value):
            parts = (self._printed(side, (*way, key), getattr(value, key)) for key in keys)
            return "; ".join(part for part in parts if part)
        if isinstance(value, dict):
            return "; ".join(f"{key}: {self._printed(side, (*way, key), each)}" for key, each in value.items())
        if isinstance(value, tuple):
            return ", ".join(self._printed(side, way, each) for each in value)
        if isinstance(value, Rich):
            return self.printers[side].text(value, way).shown
        return _word(value)


def _word(value: object) -> str:
    """A single value: dates as 2025-09-19, whole numbers without a point."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:g}" if isinstance(value, float) else str(value)


def _is_value(value: object) -> bool:
    """Whether it is a number, a date, or a list of numbers."""
    if isinstance(value, tuple):
        return bool(value) and all(_is_value(each) for each in value)
    return isinstance(value, int | float | date) and not isinstance(value, bool)


def field_changes(old: Draft, new: Draft, printers: tuple[Printer, Printer]) -> tuple[FieldChange, ...]:
    """Every change outside of clauses and premises, in the order of the file's keys."""
    entries = Entries(old.parties, new.parties)
    parties = {new.parties[j].id: old.parties[i].id for i, j in entries.pairs.items()}
    walk = Walk(printers, Names(printers[1].renamed, parties))
    keys = [key for key in Draft.model_fields if key not in ELSEWHERE]
    return tuple(
        change
        for key in keys
        for change in walk.below(Spot((key,), (key,), (key,)), getattr(old, key), getattr(new, key))
    )
