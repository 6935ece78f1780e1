"""Numbers of letters: given once, kept for ever, and never given twice in a series."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.model.campaign import Letter
from mouflow.model.patterns import filled
from mouflow.workspace.letters.book import Number

STALE = Rule(
    "letters.number",
    "warning",
    N_(
        "{count} letter(s) keep a number, such as {number}, that no longer fits the pattern or the day; "
        "write the old ones back, or use --renumber"
    ),
)

ALIKE = Rule(
    "letters.number",
    "error",
    N_("the letters to {first} and to {second} would both have the number {number}; make their patterns differ"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A letter that wants a number: its key, the pattern, the day, the first number of its series, other fields."""

    key: str
    pattern: str
    day: date | None
    first: int = 1
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def series(self) -> str:
        """Numbers are counted by their pattern, and anew in each year of the letters."""
        return f"{self.pattern} {self.day.year}" if self.day else self.pattern

    def written(self, seq: int) -> str:
        """The number with that place in the series, as it is printed."""
        day = {"day": self.day.day, "month": self.day.month, "year": self.day.year} if self.day else {}
        return filled(self.pattern, {**self.fields, **day, "seq": seq})


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number of a letter by its key; whether it is given now, and whether it no longer is as the file asks."""

    key: str
    number: Number
    new: bool = False
    stale: bool = False


def numbered(
    wanted: Sequence[Wanted], kept: Mapping[str, Number], taken: Mapping[str, Set[int]], renumber: bool = False
) -> Iterator[Numbered]:
    """The number of each letter, in their order: the one that it has, else the next free one of its series.

    `kept` are the numbers that letters have, by key; `taken` those that were ever given, by series. `renumber` gives
    numbers anew that are no longer as the file asks; one of the same series keeps its place, so that what was once
    given to one letter never goes to another.
    """
    given = {series: set(taken.get(series, ())) for series in {one.series for one in wanted}}
    for number in kept.values():
        given.setdefault(number.series, set()).add(number.seq)
    following: dict[tuple[str, int], int] = {}
    for one in wanted:
        had = kept.get(one.key)
        stale = had is not None and had != Number(one.series, had.seq, one.written(had.seq))
        if had is not None and not (stale and renumber):
            yield Numbered(one.key, had, stale=stale)
            continue
        seq = had.seq if had and had.series == one.series else _next(one, given[one.series], following)
        given[one.series].add(seq)
        yield Numbered(one.key, Number(one.series, seq, one.written(seq)), new=True)


def _next(one: Wanted, given: Set[int], following: dict[tuple[str, int], int]) -> int:
    """The first number from the letter's first one on that nobody was given."""
    seq = following.get((one.series, one.first), one.first)
    while seq in given:
        seq += 1
    following[one.series, one.first] = seq + 1
    return seq


def stale_problems(
    numbers: Iterable[Numbered], letters: Iterable[Letter], places: Mapping[int, Place]
) -> Iterator[Problem]:
    """A warning for each kind whose letters keep numbers that are no longer as the file asks."""
    kinds = {letter.key: letter.k for letter in letters}
    stale: dict[int, list[Number]] = defaultdict(list)
    for one in numbers:
        if one.stale and not one.new:
            stale[kinds[one.key]].append(one.number)
    for k, kept in stale.items():
        yield Problem(places[k], STALE, {"count": len(kept), "number": kept[0].text})


def same_numbers(
    numbers: Iterable[Numbered], letters: Iterable[Letter], places: Mapping[int, Place]
) -> Iterator[Problem]:
    """Numbers of two series that are printed alike, once for each kind."""
    known = {letter.key: letter for letter in letters}
    first: dict[str, Letter] = {}
    told: set[int] = set()
    for one in numbers:
        letter = known[one.key]
        other = first.setdefault(one.number.text, letter)
        if other is not letter and letter.k not in told:
            told.add(letter.k)
            facts = {"first": other.about, "second": letter.about, "number": one.number.text}
            yield Problem(places[letter.k], ALIKE, facts)
