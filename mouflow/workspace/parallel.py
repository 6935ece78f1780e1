"""Files inspected one after the other or in several processes, and told in the order in which they were named."""

import gc
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from threading import active_count

from mouflow.errors import N_, MouflowError
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.inspection import FileReport, inspected
from mouflow.workspace.rulebook import Rulebook

# A file costs as much as so many bytes before it is read; below so many in all, about half a second of work, other
# processes do not pay. One that must load all modules anew pays only where there is so many times as much.
EACH, WORTH, ANEW = 10_000, 500_000, 4
Watch = Callable[[int, int], None]
"""Told after each file: how many are done, and how many there are."""


class ProcessLost(MouflowError):
    """A process that checked files ended before its time."""

    pattern = N_("a process that checked files was ended from outside, perhaps for want of memory; try --jobs 1")


@dataclass(frozen=True, slots=True)
class Inspector:
    """Who inspects files: in which workspace, by which rules, on which day."""

    workspace: Workspace
    rules: Rulebook
    today: date

    def __call__(self, path: Path) -> FileReport:
        """What is wrong with a file."""
        return inspected(self.workspace, path, self.rules, self.today)


def unwatched(_done: int, _count: int) -> None:
    """Watches nothing."""


def inspections(
    inspector: Inspector, paths: Sequence[Path], jobs: int = 1, watch: Watch = unwatched
) -> Iterator[FileReport]:
    """The reports of the files in their order, by as many processes as `jobs` where these are worth their start."""
    worth = files.sizes(paths) + EACH * len(paths) >= (WORTH if _forks() else ANEW * WORTH)
    several = min(jobs, len(paths)) if worth else 1
    reports = map(inspector, paths) if several < 2 else _beside(inspector, paths, several)
    for done, report in enumerate(reports, 1):
        watch(done, len(paths))
        yield report


def _forks() -> bool:
    """Whether processes may begin as copies of this one: on Linux, and while no other thread could hold a lock."""
    return sys.platform == "linux" and active_count() == 1


def _beside(inspector: Inspector, paths: Sequence[Path], jobs: int) -> Iterator[FileReport]:
    """The reports from other processes."""
    pool = ProcessPoolExecutor(
        jobs, get_context("fork" if _forks() else "spawn"), _begin, (inspector, gc.get_threshold())
    )
    try:
        yield from pool.map(_next, paths)
    except BrokenProcessPool as error:
        raise ProcessLost from error
    finally:
        pool.shutdown(cancel_futures=True)


_own: list[Inspector] = []  # in a process that inspects: its inspector, which keeps what it has read


def _begin(inspector: Inspector, garbage: tuple[int, int, int]) -> None:
    """Makes a process ready, to search for garbage as seldom as the one that started it, for which Ctrl-C is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*garbage)
    _own[:] = [inspector]


def _next(path: Path) -> FileReport:
    return _own[0](path)
