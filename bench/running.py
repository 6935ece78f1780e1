"""The command while it runs: how long it takes, what its processes hold in memory, and its end by force."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.measure import MIB, PAGE, of_children

PAUSE = 0.5  # seconds between two looks at a run
PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a run: how many letters are there, and the MiB of the largest of its worker processes."""

    letters: int
    memory: float


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the command that ended by itself, or was ended: seconds by the clock, and what was seen meanwhile.

    `cpu` are the CPU seconds of all its processes; 0 for a run that was killed, whose processes nobody waited for.
    """

    seconds: float
    looks: tuple[Look, ...]
    cpu: float = 0.0


def letters(name: str, form: str, out: Path, jobs: int) -> tuple[str, ...]:
    """The call that writes all letters of an assessment in a format."""
    command = Path(sys.executable).with_name("mouflow")
    own = (str(command),) if command.exists() else (sys.executable, "-c", "from mouflow.cli import main; main()")
    return (*own, "letters", name, "--to", form, "--out", str(out), "--jobs", str(jobs), "--quiet")


def run(call: Sequence[str], folder: Path, out: Path, until: Callable[[int], bool] = lambda _: False) -> Run:
    """Runs a call in a folder and looks at what it writes; kills its whole group when `until` so many are there."""
    looks = []
    start, before = time.perf_counter(), of_children()
    with subprocess.Popen(call, cwd=folder, start_new_session=True, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            looks.append(Look(count(out), max(map(memory, below(process.pid)), default=0.0)))
            if until(looks[-1].letters):
                _end(process.pid)
                return Run(time.perf_counter() - start, tuple(looks))
            time.sleep(PAUSE)
        said = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(call)}: {process.returncode}\n{said}")
    return Run(time.perf_counter() - start, tuple(looks), of_children() - before)


def _end(leader: int) -> None:
    """Kills a group of processes, and waits until those that its leader started are gone."""
    started = tuple(below(leader))
    os.killpg(leader, signal.SIGKILL)
    while any(map(memory, started)):
        time.sleep(PAUSE / 100)


def count(out: Path) -> int:
    """How many letters are in a folder, whole ones alone."""
    # By plain words, not by paths: the count is made often, beside the run that it counts.
    names = (name for _, _, names in os.walk(out) for name in names)
    return sum(name.endswith((".docx", ".pdf")) and not name.startswith(".") for name in names)


def files(out: Path) -> Iterator[Path]:
    """All files below a folder."""
    for folder, _, names in os.walk(out):
        yield from (Path(folder, name) for name in names)


def digests(out: Path) -> Mapping[str, str]:
    """The digest of each file below a folder, by its path in it; not of those that are hidden."""
    shown = (path for path in files(out) if not path.name.startswith("."))
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in shown}


def below(parent: int) -> Iterator[int]:
    """The processes that a process has started, and those that these have."""
    for child in _children(parent):
        yield child
        yield from below(child)


def _children(parent: int) -> tuple[int, ...]:
    try:
        threads = PROC.joinpath(str(parent), "task").iterdir()
        return tuple(int(one) for thread in threads for one in (thread / "children").read_text().split())
    except OSError:  # ended meanwhile, or a system without /proc
        return ()


def memory(process: int) -> float:
    """The MiB that a process holds; 0 where it has ended or the system does not tell."""
    try:
        return int(PROC.joinpath(str(process), "statm").read_text().split()[1]) * PAGE / MIB
    except OSError:
        return 0.0
