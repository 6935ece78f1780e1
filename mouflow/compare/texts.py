"""A printed text, twice: as it is compared, with one character for each reference, and as readers see it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

Look = tuple[bool, ...]  # bold, italic
BLANK_LINE = re.compile(r"[ \t\r]*\n\s*\n\s*")
LINE_END = re.compile(r"[ \t\r]*\n[ \t\r]*")


@dataclass(frozen=True, slots=True)
class Text:
    """`key` is compared and `shown` is read; they differ in references, whose words follow from where they lead.

    `cuts` are the places behind each reference in the key, `shifts` by how much `shown` is ahead there; `looks` has a
    byte for each character of the key, and is empty where nothing is bold or italic.
    """

    key: str
    shown: str
    looks: bytes = b""
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def at(self, place: int) -> int:
        """The place in the shown text of a place in the key."""
        last = bisect_right(self.cuts, place)
        return place + (self.shifts[last - 1] if last else 0)


def plain(key: str, shown: str) -> Text:
    """A text without references and looks."""
    return Text(key, shown)


def joined(parts: Iterable[tuple[str, str, Look]]) -> Text:
    """The text of pieces, each with its key, its words and its look."""
    key, shown, looks = "", "", b""
    cuts: list[int] = []
    shifts: list[int] = []
    for part, words, look in parts:
        key, shown = key + part, shown + words
        looks += bytes([sum(on << n for n, on in enumerate(look))]) * len(part)
        if len(part) != len(words):
            cuts.append(len(key))
            shifts.append(len(shown) - len(key))
    return Text(key, shown, looks if any(looks) else b"", tuple(cuts), tuple(shifts))


def sourced(words: str) -> str:
    """Words as the document prints them: a new line of the file is a blank, a blank line a new line."""
    return LINE_END.sub(" ", BLANK_LINE.sub("\x00", words)).replace("\x00", "\n") if "\n" in words else words


def together(texts: Iterable[Text]) -> Text:
    """Several texts as one, a blank between each two."""
    key, shown, looks = "", "", b""
    cuts: list[int] = []
    shifts: list[int] = []
    for text in texts:
        gap = " " if key else ""
        ahead = len(shown) - len(key)
        cuts.extend(cut + len(key) + len(gap) for cut in text.cuts)
        shifts.extend(shift + ahead for shift in text.shifts)
        looks += bytes(len(gap)) + (text.looks or bytes(len(text.key)))
        key, shown = key + gap + text.key, shown + gap + text.shown
    return Text(key, shown, looks if any(looks) else b"", tuple(cuts), tuple(shifts))
