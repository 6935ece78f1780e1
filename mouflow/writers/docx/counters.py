"""Word's own counters, simulated: which list a numbered paragraph joins, so that Word counts what the tree says.

Word numbers a paragraph from its place. Where the tree's number is what Word would count, the paragraph just joins the
list in force; where it is not (a second list under one parent, a list that starts at 3), it gets a list of its own that
starts at the wanted value. A redline is counted twice: once as it reads when all changes are accepted, once as it reads
when they are rejected.
"""

from dataclasses import dataclass

from mouflow.document.tree import Mark, Number
from mouflow.writers.docx.numbering import DEPTH, Instances, word_label
from mouflow.writers.targets import GONE

UNKNOWN = -2  # a counter that no number follows
NEW, OLD = 0, 1  # the sides: the text with all changes accepted, and with all of them rejected
BOTH = (NEW, OLD)


def sides_of(mark: Mark | None) -> tuple[int, ...]:
    """On which sides a paragraph stands whose end bears the mark."""
    if mark is None:
        return BOTH
    return (OLD,) if mark.kind in GONE else (NEW,)


@dataclass(slots=True)
class _Side:
    """Where one numbering stands on one side, by level: the last values and the lists in force."""

    values: list[int]
    nums: list[int]
    begun: set[tuple[int, int]]  # (list, level) that a paragraph has joined

    def next(self, num: int, place: int, starts: dict[tuple[int, int], int]) -> int:
        """What Word counts for a paragraph that joins the list on this level."""
        start = starts.get((num, place))
        if start is not None and (num, place) not in self.begun:
            return start
        return self.values[place] + 1 if self.values[place] else start or 1

    def step(self, num: int, place: int, value: int) -> None:
        """Moves on to this value; deeper levels begin anew, in the same list."""
        # A level passed over counts as nothing in Word, as one in LibreOffice: its next number says its own start.
        self.values[:place] = [each or UNKNOWN for each in self.values[:place]]
        self.values[place:] = [value, *[0] * (DEPTH - place - 1)]
        self.nums[place:] = [num] * (DEPTH - place)
        self.begun.add((num, place))


class Counters:
    """Word's counters in one story, which stand at `first`: at 0 in the body, at UNKNOWN in a header or footer."""

    def __init__(self, instances: Instances, first: int = 0) -> None:
        self._instances = instances
        self._first = first
        self._counts: dict[str, tuple[_Side, ...]] = {}

    def num(self, number: Number, sides: tuple[int, ...] = BOTH) -> int:
        """The list for a paragraph with this number that stands on these sides; moves their counters on."""
        instances, counts, place = self._instances, self._sides(number.numbering), number.level
        if word_label(instances.level(number), number.value) != number.label:
            num, literal = instances.literal(number), True
        else:
            known = dict.fromkeys(counts[side].nums[place] for side in sides)
            fit = (each for each in known if self._fits(number, sides, each))
            num, literal = next(fit, 0) or instances.restarted(number), False
        for side in sides:
            value = counts[side].next(num, place, instances.starts)
            counts[side].step(num, place, UNKNOWN if literal else value)
        return num

    def joins(self, number: Number) -> bool:
        """Whether a kept paragraph, whose number was another before, can be of one list on both sides."""
        if number.former is None:
            return True
        if word_label(self._instances.level(number), number.value) != number.label:
            return False
        known = (side.nums[number.level] for side in self._sides(number.numbering))
        return any(self._fits(number, BOTH, each) for each in known)

    def _fits(self, number: Number, sides: tuple[int, ...], num: int) -> bool:
        """Whether Word counts the wanted number on each side when the paragraph joins the list."""
        counts, starts = self._counts[number.numbering], self._instances.starts
        wanted = {NEW: number.value, OLD: number.value if number.former is None else number.former}
        return all(counts[side].next(num, number.level, starts) == wanted[side] for side in sides)

    def _sides(self, name: str) -> tuple[_Side, ...]:
        if name not in self._counts:
            base = self._instances.base(name)
            self._counts[name] = tuple(_Side([self._first] * DEPTH, [base] * DEPTH, set()) for _ in BOTH)
        return self._counts[name]
