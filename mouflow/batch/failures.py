"""What can go wrong with a letter, or with the process that makes it, and how each is told."""

import signal
from collections.abc import Mapping
from dataclasses import dataclass

from mouflow.batch.plan import Limits, Outcome, Task
from mouflow.errors import N_, MouflowError, Problem, Rule

REFUSED = Rule("letter.refused", "error", N_("the letter to {name} cannot be made: {detail}"))
FAILED = Rule("letter.failed", "error", N_("the letter to {name} failed: {kind}: {detail}; please report this"))
MEMORY = Rule(
    "letter.memory",
    "error",
    N_("the letter to {name} needs more than {memory} MiB of memory; shorten it"),
)
TIMEOUT = Rule(
    "letter.timeout",
    "error",
    N_("the letter to {name} was not done after {seconds} s and was given up; shorten it, or give it more --timeout"),
)
DIED = Rule(
    "letter.died",
    "error",
    N_(
        "the process that made the letter to {name} was ended by {signal}, perhaps for want of memory; "
        "shorten the letter, or make it alone with --only"
    ),
)
DIED_STATUS = Rule(
    "letter.died",
    "error",
    N_(
        "the process that made the letter to {name} ended itself with exit status {status}; "
        "make the letter alone with --only, and report it if it ends again"
    ),
)


class CannotStart(MouflowError):
    """No process that makes letters can be started here."""

    pattern = N_("a process that makes letters cannot start: {detail}; `mouflow doctor` tells what is missing")

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


class Closed(MouflowError):
    """Letters are asked for of workers that were ended."""

    pattern = N_("the processes that make letters were ended, so no more can be made; start new ones")


@dataclass(frozen=True, slots=True)
class Unmade:
    """What a worker process answers instead of an outcome: the kind of an exception, and what it said."""

    kind: str
    detail: str


def unmade(task: Task, rule: Rule, facts: Mapping[str, object]) -> Outcome:
    """The outcome of a letter that a rule stood against."""
    return Outcome(task.key, (), (Problem(task.place, rule, {"name": task.name, **facts}),))


def failed(task: Task, limits: Limits, error: Unmade) -> Outcome:
    """The outcome of a letter whose task or outcome could not pass between processes."""
    if error.kind == MemoryError.__name__:
        return unmade(task, MEMORY, {"memory": limits.memory})
    return unmade(task, FAILED, {"kind": error.kind, "detail": error.detail})


def overdue(task: Task, limits: Limits) -> Outcome:
    """The outcome of a letter whose process was ended because it took too long."""
    return unmade(task, TIMEOUT, {"seconds": f"{limits.seconds:g}"})


def died(task: Task, status: int) -> Outcome:
    """The outcome of a letter whose process ended: with an exit status, or by a signal, whose number is negative."""
    if status < 0:
        return unmade(task, DIED, {"signal": signal_name(-status)})
    return unmade(task, DIED_STATUS, {"status": status})


def signal_name(number: int) -> str:
    """A signal by its name, such as SIGKILL; by its number where it has none."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
