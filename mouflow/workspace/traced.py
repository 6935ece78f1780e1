"""Words cut out of a file that still know where each of their characters stands in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mouflow.errors import Place
from mouflow.reading.source import Source


@dataclass(frozen=True, slots=True)
class Traced:
    """Words, and for each character its index in the file; a character that was put in has that of the one before."""

    text: str
    at: Sequence[int]

    def __getitem__(self, part: slice) -> "Traced":
        return Traced(self.text[part], self.at[part])

    def stripped(self) -> "Traced":
        """The words without blanks around them."""
        lead = len(self.text) - len(self.text.lstrip())
        return self[lead : lead + len(self.text.strip())]

    def without(self, markup: re.Pattern[str]) -> "Traced":
        """The words without what a pattern finds; what its group `kept` holds stays."""
        if not markup.search(self.text):
            return self
        parts: list[Traced] = []
        end = 0
        for found in markup.finditer(self.text):
            parts.append(self[end : found.start()])
            if "kept" in markup.groupindex and found["kept"] is not None:
                parts.append(self[found.start("kept") : found.end("kept")])
            end = found.end()
        return joined((*parts, self[end:]), "")


def traced(source: Source, start: int, end: int) -> Traced:
    """The words of a file from one character to another."""
    return Traced(source.text[start:end], range(start, end))


def joined(parts: Iterable[Traced], between: str) -> Traced:
    """Several words as one text."""
    found = [part for part in parts if part.text]
    if len(found) == 1:
        return found[0]
    text: list[str] = []
    at: list[int] = []
    for part in found:
        if at:
            text.append(between)
            at.extend([at[-1] + 1] * len(between))
        text.append(part.text)
        at.extend(part.at)
    return Traced("".join(text), at)


@dataclass(frozen=True, slots=True)
class Spot:
    """Gives the place of each character of traced words."""

    source: Source
    at: Sequence[int]

    def __call__(self, offset: int) -> Place:
        """The place of a character; at or behind the end, the one after the last."""
        if not self.at:
            return self.source.place(0)
        if offset < len(self.at):
            return self.source.place(self.at[max(offset, 0)])
        return self.source.place(self.at[-1] + 1)
