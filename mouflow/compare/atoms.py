"""Things that are no letters, as letters: each distinct one gets a character of the private planes."""

from collections.abc import Hashable

from mouflow.errors import N_, MouflowError

FIRST, LAST = 0xF0000, 0x10FFFD
GAP = (0xFFFFE, 0xFFFFF)  # no characters by definition of Unicode, as are the last two of each plane


class TooManyAtoms(MouflowError):
    """More distinct fields, pictures and references in two texts than there are private characters."""

    pattern = N_("the two texts hold more than {limit} distinct fields, pictures and references; compare them in parts")


class Atoms:
    """Gives equal things the same private character, on both sides of one comparison."""

    def __init__(self) -> None:
        self._letters: dict[Hashable, str] = {}
        self._next = FIRST

    def letter(self, thing: Hashable) -> str:
        """The character of a thing; the same for an equal one. Raises TooManyAtoms beyond 131,068 distinct things."""
        known = self._letters.get(thing)
        if known is None:
            if self._next > LAST:
                raise TooManyAtoms(limit=LAST - FIRST + 1 - len(GAP))
            known = self._letters[thing] = chr(self._next)
            self._next += 1
            if self._next == GAP[0]:
                self._next = GAP[1] + 1
        return known

    def words(self, text: str) -> str:
        """A text of the user with its own private characters (plane 15 and 16) made atoms, so that none is mistaken."""
        if text.isascii() or max(text) < chr(FIRST):
            return text
        return "".join(self.letter(("letter", each)) if ord(each) >= FIRST else each for each in text)


def is_atom(letter: str) -> bool:
    """Whether the character stands for a thing."""
    return ord(letter) >= FIRST
