"""How words end: with which sign, and with which joining word before the next item of a list."""

import re
from dataclasses import dataclass

from mouflow.checks.frame import Fix
from mouflow.checks.passage import Passage

_JOINT = re.compile(r"[\s;,](?P<word>dan/atau|dan|atau|serta)\s*[;,]?\s*$")
_LAST_WORD = re.compile(r"\S+$")
_LOOK = 24


@dataclass(frozen=True, slots=True)
class Ending:
    """The last sign of a passage ("" where none is), the joining word behind it, and where both stand.

    `start` is where the sign begins, or where it belongs; `end` is behind the last character.
    """

    sign: str
    joint: str
    start: int
    end: int

    @property
    def tail(self) -> str:
        """The joining word with the blank before it."""
        return f" {self.joint}" if self.joint else ""


def ending_of(text: str) -> Ending:
    """How a text ends; quotation marks and brackets behind the sign are looked through."""
    whole = len(text.rstrip(" \t\n*_"))
    offset = max(0, whole - _LOOK)
    found = _JOINT.search(text[offset:whole])
    joint = found["word"] if found else ""
    end = len(text[: offset + found.start("word")].rstrip()) if found else whole
    last = text[end - 1 : end]
    if last in ("”", '"', "’", ")") and text[end - 2 : end - 1] in (";", "."):
        return Ending(text[end - 2], joint, end - 2, whole)
    if last and last in ";,.:":
        return Ending(last, joint, end - 1, whole)
    return Ending("", joint, end, whole)


@dataclass(frozen=True, slots=True)
class Mend:
    """A change of how a passage ends: what is replaced, and by what; None where that is not typed."""

    start: int
    end: int
    fix: Fix | None


def mend(passage: Passage, ending: Ending, words: str, *, safe: bool = True) -> Mend:
    """End a passage with other words; where it has no sign its last word is shown."""
    start = ending.start
    found = _LAST_WORD.search(passage.text, max(0, start - 60), start) if start == ending.end else None
    begin = found.start() if found else start
    typed = passage.raw is None or passage.raw(begin, ending.end) is not None
    return Mend(begin, ending.end, Fix(passage.text[begin:start] + words, safe) if typed else None)
