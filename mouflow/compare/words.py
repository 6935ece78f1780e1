"""Word by word: the edits that turn one text into another, with the fewest words marked and no confetti."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from mouflow.compare.islands import steps, without_islands
from mouflow.compare.tokens import likeness, tokens

__all__ = ["Edit", "edits", "likeness", "tokens"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `old[0]:old[1]` of the old text become `new[0]:new[1]` of the new one; kept when both read alike."""

    kept: bool
    old: tuple[int, int]
    new: tuple[int, int]


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """What is kept and what is replaced, in order and without gaps; neighbours differ in `kept`."""
    one, two = tokens(old), tokens(new)
    at_old, at_new = starts(one), starts(two)
    return tuple(
        Edit(step.kept, (at_old[step.a], at_old[step.b]), (at_new[step.c], at_new[step.d]))
        for step in without_islands(steps(one, two), one)
    )


def starts(parts: Sequence[str]) -> list[int]:
    """Where each part begins in the joined text, and last where the text ends."""
    return list(accumulate(map(len, parts), initial=0))
