"""Words of a passage that name something of a party, and what a text says of one party."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a passage that name something of a party."""

    text: str
    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SideMention:
    """A party in the komparisi: who signs, in which office and by which authority, for whom, under which alias.

    Parts that the text does not say are None.
    """

    signatory: Named | None = None
    office: Named | None = None
    authority: Named | None = None
    institution: Named | None = None
    alias: Named | None = None


def cut(text: str, passage: int, start: int, end: int, *, strip: str = " \t\n\r:;,") -> Named | None:
    """The characters from `start` to `end` without the blanks and stops around them; None where nothing is left."""
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return Named(text[start:end], passage, start, end) if start < end else None
