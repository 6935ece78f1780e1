"""Fair measuring: engines in turn in one process, CPU time, the garbage of one not left to the next."""

import gc
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import process_time

PAGE = resource.getpagesize()
MIB = 1 << 20


def in_turn(makes: Sequence[Callable[[int], object]], rounds: int) -> list[list[float]]:
    """CPU seconds of each call, by function and round: in each round all are called, one after the other.

    What one leaves behind is collected before the next is timed; collections within a call count, for all alike.
    """
    seconds: list[list[float]] = [[] for _ in makes]
    for number in range(rounds + 1):
        for make, taken in zip(makes, seconds, strict=True):
            gc.collect()
            start = process_time()
            make(number)
            taken.append(process_time() - start)
    return [taken[1:] for taken in seconds]  # the first round loads what is loaded late


def ratio(taken: Sequence[float], peer: Sequence[float]) -> float:
    """The median over the rounds of one engine's time by the other's: both met the same machine in a round."""
    return median(own / other for own, other in zip(taken, peer, strict=True))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some documents of a batch: CPU seconds a document, and the process's memory in MiB after them."""

    seconds: float
    memory: float


def stretch(make: Callable[[int], object], numbers: Sequence[int]) -> Stretch:
    """Makes documents one after the other, as a batch does: nothing is collected for them."""
    start = process_time()
    for number in numbers:
        make(number)
    return Stretch((process_time() - start) / len(numbers), resident())


def resident() -> float:
    """The memory of this process in MiB; its peak where the system does not tell the present."""
    with suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / MIB
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (MIB if sys.platform == "darwin" else 1024)


def cold(commands: Mapping[str, Sequence[str]], runs: int, folder: Path) -> dict[str, list[float]]:
    """CPU seconds (user and system) of each command as a process of its own, by name and run, in turn.

    Modules are compiled in a first run that does not count, as an installation does; also where the environment forbids
    Python to write beside the sources.
    """
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as kept:
        surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": kept}
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(runs + 1):
            for name, command in commands.items():
                before = of_children()
                subprocess.run(command, cwd=folder, env=surroundings, check=True, stdout=subprocess.DEVNULL)
                taken[name].append(of_children() - before)
    return {name: seconds[1:] for name, seconds in taken.items()}


def of_children() -> float:
    """The CPU seconds of all processes that this one has started and waited for, and of theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure should not exceed."""

    name: str
    figure: float
    most: float
    unit: str = "×"

    @property
    def met(self) -> bool:
        """Whether it does not."""
        return self.figure <= self.most

    def __str__(self) -> str:
        return f"{self.name:56} {self.figure:7.2f} {self.unit:3} <= {self.most:g}  {'met' if self.met else 'MISSED'}"
