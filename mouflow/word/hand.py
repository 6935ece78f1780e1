"""What the marking of one part has at hand: both sides of it, ids, letters, and the work that is still to be done."""

from collections import deque
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Protocol

from mouflow.word.bits import BOX, NOTES
from mouflow.word.carrying import Carrier, Lent
from mouflow.word.letters import Letters, Scope, without_boxes
from mouflow.word.xml import Element, w

ID = w("id")


class NoteWork(Protocol):
    """What becomes of the notes that references lead to."""

    def kept(self, kind: str, old: str, new: str) -> None:
        """Compares the texts of two notes whose reference was kept."""

    def inserted(self, kind: str, id: str) -> None:
        """Marks a note of the new file as inserted."""

    def deleted(self, kind: str, id: str) -> str:
        """Brings a note of the old file over, marked as deleted; its id here."""


@dataclass(slots=True)
class Moves:
    """The halves of moves as they are written: (move, op) → the elements of the half, in order."""

    halves: dict[tuple[int, str], list[Element]] = field(default_factory=dict)

    def written(self, move: int, op: str, element: Element) -> None:
        """Notes an element of a half: what holds its runs, or a paragraph whose end moves."""
        self.halves.setdefault((move, op), []).append(element)


@dataclass(slots=True)
class Hand:
    """The two sides of a part. `tasks` are the containers that are still to be compared or marked."""

    lent: Lent
    letters: Letters
    old: Scope
    new: Scope
    carry: Carrier
    notes: NoteWork
    tasks: "deque[Both | Alone]"
    untracked: set[str]
    moves: Moves = field(default_factory=Moves)
    opened: set[Element] = field(default_factory=set)  # controls that an earlier paragraph already holds

    def kept_things(self, old: Element, new: Element, kind: str) -> None:
        """Sees to what is inside two equal things: the words of notes and of boxes."""
        if kind in NOTES.values():
            self.notes.kept(kind, old.get(ID, ""), new.get(ID, ""))
        elif kind == "box":
            for mine, theirs in zip(old.iter(BOX), new.iter(BOX), strict=False):
                self.tasks.append(Both(mine, theirs, self))
            if without_boxes(old, self.old) != without_boxes(new, self.new):
                self.untracked.add("shape")

    def thing(self, node: Element, kind: str, op: str, copied: bool) -> Element:
        """The element of a thing as it is written: one of the new file itself, or a copy of one of the old file."""
        is_new = op in ("kept", "inserted", "moved-to")
        made = node if is_new else deepcopy(node) if copied else self.carry(node)
        if kind in NOTES.values() and op != "kept":
            if is_new:
                self.notes.inserted(kind, node.get(ID, ""))
            else:
                made.set(ID, self.notes.deleted(kind, node.get(ID, "")))
        if kind == "box" and op == "deleted":
            self.tasks.extend(Alone(box, "deleted", self, True) for box in made.iter(BOX))
        elif op == "deleted":
            as_deleted(made)
        return made


@dataclass(frozen=True, slots=True)
class Both:
    """Two containers to be compared; the new one becomes the redline."""

    old: Element
    new: Element
    hand: Hand


@dataclass(frozen=True, slots=True)
class Alone:
    """A container all of which was inserted or deleted; `copied`: it came from the old file."""

    container: Element
    op: str
    hand: Hand
    copied: bool


def as_deleted(thing: Element) -> None:
    """Gives words and field codes below the names that they have in a deletion, text boxes left out."""
    for tag in ("t", "instrText"):
        for text in list(thing.iter(w(tag))):
            if all(above.tag != BOX for above in text.iterancestors()):
                text.tag = w("delText" if tag == "t" else "delInstrText")
