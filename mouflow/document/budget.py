"""What one rendering may cost: steps are counted down as a template loops, prints, compares and joins.

The sandbox closes ways out of a template; the budget ends what would not end, or would fill the memory. It counts work
and not time, so that the same template and draft end in the same way on every machine.
"""

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass

from mouflow.errors import N_, Rule

STEPS = 5_000_000  # the largest draft that can be read, of 100,000 nodes, takes two thirds of it
LETTERS = 16  # letters that are copied or compared in one step
MOST_NUMBER = 10**18
MOST_POWER = 64

GROUPS = (list, tuple, set, frozenset, dict)  # a tuple: a union would be put together for each value weighed

MOST_PRINTED = 20_000_000  # letters; a draft of 2 MB prints less than half of it

TOO_LARGE = Rule("template.limit", "error", N_("the template prints more than {limit} letters; print less"))
TOO_LONG = Rule("template.limit", "error", N_("the template takes more than {limit} steps; loop over less"))
TOO_GREAT = Rule("template.limit", "error", N_("the template computes with {number}; the limit is {limit}"))


class TooMuch(Exception):
    """A template asks for more than there is in the budget, or computes with monstrous numbers."""

    def __init__(self, rule: Rule, **facts: object) -> None:
        super().__init__(rule.id)
        self.rule = rule
        self.facts = facts


@dataclass(slots=True)
class Budget:
    """The steps that a rendering has in all, and those that are left."""

    limit: int
    left: int


_running: ContextVar[Budget] = ContextVar("mouflow_budget")


def open_budget(steps: int) -> None:
    """Gives the rendering that begins here its steps."""
    _running.set(Budget(steps, steps))


def spend(steps: int) -> None:
    """Takes steps from the running rendering; raises TooMuch when there are not so many left."""
    budget = _running.get()
    budget.left -= abs(steps)
    if budget.left < 0:
        raise TooMuch(TOO_LONG, limit=budget.limit)


def weigh(*values: object) -> None:
    """Takes the steps that it costs to copy or compare values, with all that they hold."""
    if len(values) == 1 and isinstance(values[0], str):  # what is weighed most often
        spend(1 + len(values[0]) // LETTERS)
        return
    waiting = list(values)
    cost = len(waiting)
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            cost += len(value) // LETTERS
        elif isinstance(value, GROUPS):
            spend(cost + len(value))  # before they are listed, for the same list may be in itself a thousandfold
            cost = 0
            waiting.extend(value)
            if isinstance(value, dict):
                waiting.extend(value.values())
        elif isinstance(value, range):
            cost += len(value)
    spend(cost)


def spell(*values: object) -> None:
    """Takes a step for each letter of the texts, for what cuts them into pieces."""
    spend(sum(len(value) for value in values if isinstance(value, str)))


def counted(steps: Iterable[object]) -> Iterator[object]:
    """The same values, each paid for when it is taken."""
    for step in steps:
        spend(1)
        yield step


def ordinary(*numbers: object, most: int = MOST_NUMBER) -> None:
    """Raises TooMuch for a number that is too great to compute with."""
    for number in numbers:
        if isinstance(number, int) and abs(number) > most:
            raise TooMuch(TOO_GREAT, number=_shown(number), limit=most)


def _shown(number: int) -> str:
    """The number, or how long it is where writing it would take longer than the template itself."""
    return str(number) if number.bit_length() < 200 else f"2^{number.bit_length() - 1}"
