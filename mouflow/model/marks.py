"""The marks that a merge leaves in a text where two sides collide: both texts, each with who wrote it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SIGNS = ("<<<<<<<", "=======", ">>>>>>>")
# Exactly seven, so that rulers and arrows of other lengths in comments are none.
SIGN = re.compile(r"(?<!<)<{7}(?!<)|(?<!=)={7}(?!=)|(?<!>)>{7}(?!>)")
NAMED = re.compile(r"\s*\((?P<name>[^()]+)\)(?P<text>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """A collision in a text: where it begins, who wrote what; without names where a sign has lost its partners."""

    offset: int
    one: str = ""
    ours: str = ""
    two: str = ""
    theirs: str = ""

    @property
    def whole(self) -> bool:
        """Whether both texts can be told."""
        return bool(self.one)


def marked(names: tuple[str, str], ours: str, theirs: str) -> str:
    """Both texts between the signs: `<<<<<<< (draf 2) 6 ======= (draf 3) 4 >>>>>>>`."""
    first, second, last = SIGNS
    one, two = names
    return " ".join(
        part for part in (first, f"({one})", ours.strip(), second, f"({two})", theirs.strip(), last) if part
    )


def marks(text: str) -> Iterator[Mark]:
    """The collisions that a text holds, and each first or last sign of one that stands alone."""
    run: list[re.Match[str]] = []
    for sign in SIGN.finditer(text):
        if sign[0] == SIGNS[1]:
            run = [*run, sign] if len(run) == 1 else run
            continue
        if sign[0] == SIGNS[2]:
            yield _mark(text, run[0], run[1], sign) if len(run) == 2 else Mark((run or [sign])[0].start())
            run = []
            continue
        if run:
            yield Mark(run[0].start())
        run = [sign]
    if run:
        yield Mark(run[0].start())


def _mark(text: str, first: re.Match[str], second: re.Match[str], last: re.Match[str]) -> Mark:
    """The collision between three signs; one without names where these are missing."""
    ours = NAMED.fullmatch(text, first.end(), second.start())
    theirs = NAMED.fullmatch(text, second.end(), last.start())
    if not ours or not theirs:
        return Mark(first.start())
    said = [" ".join(each["text"].split()) for each in (ours, theirs)]
    return Mark(first.start(), ours["name"], said[0], theirs["name"], said[1])
