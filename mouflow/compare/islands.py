"""Steps from one list of tokens to another, and no confetti: what is kept between two changes is no mere crumb."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from mouflow.compare.tokens import is_word

ENGLISH = """
a an and any are as at be been but by for from has have if in into is it its of on or such than that the their then
there these this those to under upon was were which with
"""
INDONESIAN = """
di ke dari yang dan atau untuk pada dengan oleh dalam ini itu para akan adalah bagi atas serta sebagai secara terhadap
tersebut antara kepada maka agar
"""
# Words that carry no meaning alone. Never one that grants, forbids or denies: not, no, shall, may, must; tidak, wajib.
FUNCTION_WORDS = frozenset((ENGLISH + INDONESIAN).split())
EMPTY = 5
"""Tokens that a stretch without a word of meaning may have to be an island; it is no longer than a change beside it."""
SINGLE = 3
"""Tokens that one with a single such word may have, between changes of at least four tokens."""
GREAT = 4
END = "\0¶"  # a paragraph mark among tokens; in a text each sign, and so "\0", is a token of its own


class Step(NamedTuple):
    """Tokens a to b of the old list become c to d of the new one; kept when they are the same."""

    kept: bool
    a: int
    b: int
    c: int
    d: int

    def shifted(self, old: int, new: int) -> "Step":
        """The step with its places counted from elsewhere."""
        return Step(self.kept, self.a + old, self.b + old, self.c + new, self.d + new)


def steps(one: Sequence[str], two: Sequence[str]) -> list[Step]:
    """The steps with the most tokens kept, in order and without gaps; neighbours differ in `kept`."""
    found: list[Step] = []
    for step in LCSseq.opcodes(one, two):
        kept = step.tag == "equal"
        a, b, c, d = step.src_start, step.src_end, step.dest_start, step.dest_end
        if found and found[-1].kept == kept:
            found[-1] = found[-1]._replace(b=b, d=d)
        else:
            found.append(Step(kept, a, b, c, d))
    return found


def without_islands(found: list[Step], one: Sequence[str]) -> list[Step]:
    """The steps with every island joined to the changes around it."""
    while True:
        joined = _joined(found, one)
        if len(joined) == len(found):
            return found
        found = joined


def _joined(found: list[Step], one: Sequence[str]) -> list[Step]:
    out: list[Step] = []
    for place, step in enumerate(found):
        between = step.kept and 0 < place < len(found) - 1
        island = between and not out[-1].kept and _island(out[-1], step, found[place + 1], one)
        if island or (out and not step.kept and not out[-1].kept):
            out[-1] = out[-1]._replace(b=step.b, d=step.d)
        else:
            out.append(step)
    return out


def _island(before: Step, kept: Step, after: Step, one: Sequence[str]) -> bool:
    stretch = one[kept.a : kept.b]
    if len(stretch) > EMPTY or END in stretch:
        return False
    told = sum(is_word(token) and token.lower() not in FUNCTION_WORDS for token in stretch)
    smaller = min(_size(before), _size(after))
    return len(stretch) <= smaller + 1 if not told else told == 1 and len(stretch) <= SINGLE and smaller >= GREAT


def _size(change: Step) -> int:
    """How many tokens a change has, deleted and inserted."""
    return change.b - change.a + change.d - change.c
