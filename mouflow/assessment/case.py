"""What is audited and how: a case, an audit, and a fault with the path of the key that it stands at."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from mouflow.assessment.schemes import Measure, measure_of
from mouflow.assessment.standings import Standing, standings
from mouflow.errors import Place, Problem, Rule
from mouflow.model.assessment import Assessment
from mouflow.model.provisions import Way
from mouflow.model.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Fault:
    """A contradiction: which rule, the facts of its message, the path of the key in the file, and what may be meant."""

    rule: Rule
    facts: Mapping[str, object]
    way: Way
    proposals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """An assessment, the schemes (a workspace's own first), and its file as plain values, with figures as written."""

    assessment: Assessment
    schemes: tuple[Scheme, ...]
    plain: object = None

    @cached_property
    def measure(self) -> Measure:
        """What its scores are measured by."""
        return measure_of(self.assessment, self.schemes)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Where each entity stands."""
        return standings(self.assessment, self.schemes)


@dataclass(frozen=True, slots=True)
class Audit:
    """A question to an assessment by its id, such as `assessment.zone`: every fault's rule bears that id.

    `about` explains in a paragraph what is found and why it matters; `bad` is a piece of a file in which it finds,
    `good` one in which it finds nothing.
    """

    id: str
    rules: tuple[Rule, ...]
    find: Callable[[Case], Iterator[Fault]]
    about: str
    bad: str
    good: str


def problems(faults: Iterable[Fault], place: Callable[[Way], Place]) -> tuple[Problem, ...]:
    """The faults at their places in the file, in the order in which they were found."""
    return tuple(Problem(place(fault.way), fault.rule, fault.facts) for fault in faults)


def shown(figure: Decimal) -> str:
    """A figure as Indonesians write it, with all its decimals: 80.27 -> `80,27`."""
    return f"{figure:f}".replace(".", ",")


LONGEST = 40  # characters of a text that a message repeats


def short(text: str) -> str:
    """A text as a message repeats it."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def listed(names: Sequence[str]) -> str:
    """Names in a row; a dash for none."""
    return ", ".join(names) or "-"
