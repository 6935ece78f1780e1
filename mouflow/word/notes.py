"""Footnotes and endnotes: those whose reference was kept are compared, the others marked whole."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from mouflow.word.hand import Alone, Both, Hand
from mouflow.word.letters import ID
from mouflow.word.xml import Element, w

KINDS = ("footnote", "endnote")
_TYPE = w("type")


@dataclass(slots=True)
class Notes:
    """The notes of both files, by kind. `hands` are made when a note of the kind first needs one."""

    tasks: "deque[Both | Alone]"
    hand: Callable[[str], Hand]  # the hand for the part of a kind
    hands: dict[str, Hand] = field(default_factory=dict)
    known: dict[Element, dict[str, Element]] = field(default_factory=dict)  # the notes of a part by id
    used: set[tuple[bool, str, str]] = field(default_factory=set)  # (old, kind, id) that a reference led to

    def kept(self, kind: str, old: str, new: str) -> None:
        """Compares the texts of two notes whose reference was kept."""
        hand = self._hand(kind)
        mine, theirs = self._note(hand.old.root, old), self._note(hand.new.root, new)
        self.used |= {(True, kind, old), (False, kind, new)}
        if mine is not None and theirs is not None:
            self.tasks.append(Both(mine, theirs, hand))

    def inserted(self, kind: str, id: str) -> None:
        """Marks a note of the new file as inserted."""
        note = self._note(self._hand(kind).new.root, id)
        if note is not None and (False, kind, id) not in self.used:
            self.used.add((False, kind, id))
            self.tasks.append(Alone(note, "inserted", self._hand(kind), copied=False))

    def deleted(self, kind: str, id: str) -> str:
        """Brings a note of the old file over, marked as deleted; its id here, or the old one when it leads nowhere."""
        hand = self._hand(kind)
        note = self._note(hand.old.root, id)
        self.used.add((True, kind, id))
        if note is None:
            return id
        copy = hand.carry(note)
        self._note(hand.new.root, "")
        here = self.known[hand.new.root]
        free = str(max((int(number) for number in here if number.isdecimal()), default=0) + 1)
        copy.set(ID, free)
        here[free] = copy
        hand.new.root.append(copy)
        self.used.add((False, kind, free))
        self.tasks.append(Alone(copy, "deleted", hand, copied=True))
        return free

    def settle_unused(self, kind: str) -> None:
        """Notes that no reference leads to, which some programs leave behind: alike on both sides, or marked."""
        hand = self._hand(kind)
        olds = [note for note in own_notes(hand.old.root) if (True, kind, note.get(ID, "")) not in self.used]
        for note in [each for each in own_notes(hand.new.root) if (False, kind, each.get(ID, "")) not in self.used]:
            same = next((old for old in olds if note_text(old) == note_text(note)), None)
            if same is None:
                self.inserted(kind, note.get(ID, ""))
            else:
                olds.remove(same)
        for note in olds:
            self.deleted(kind, note.get(ID, ""))

    def _note(self, root: Element, id: str) -> Element | None:
        """The note of an id; None when there is none."""
        if root not in self.known:
            self.known[root] = {each.get(ID, ""): each for each in root}
        return self.known[root].get(id)

    def _hand(self, kind: str) -> Hand:
        if kind not in self.hands:
            self.hands[kind] = self.hand(kind)
        return self.hands[kind]


def own_notes(root: Element) -> list[Element]:
    """The notes that somebody wrote: not the lines between notes and text."""
    return [each for each in root if isinstance(each.tag, str) and each.get(_TYPE) in (None, "normal")]


def note_text(note: Element) -> str:
    """The words of a note."""
    return "".join(text.text or "" for text in note.iter(w("t")))
