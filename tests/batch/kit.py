"""A small kit, letters to be made with it, and tasks that go wrong in the process that makes them."""

import ctypes
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from mouflow.assessment.standings import Standing, standings
from mouflow.batch.plan import Kit, Limits, Task
from mouflow.document.assessment_letter import Look, Told
from mouflow.document.style import Style
from mouflow.document.templates import Source
from mouflow.errors import Place
from mouflow.model.assessment_letter import AssessmentLetter
from mouflow.model.letter import Letterhead
from mouflow.model.letters import Reply
from mouflow.model.party import Signatory
from mouflow.model.profile import StyleChoice
from mouflow.workspace.folder import open_workspace
from tests.assessment.kit import case_of, text_of

ROOT = Path(__file__).parents[2]
TEMPLATE = '<section class="text"><p>Nomor {{ letter.number }}, {{ entity.name }}: {{ score }}.</p></section>'
QUICK = Limits(seconds=30.0)


@cache
def style() -> Style:
    return open_workspace(ROOT).house.style("letter", StyleChoice())


@cache
def standing() -> Standing:
    case = case_of(text_of("{score: '81,5'}"))
    (found,) = standings(case.assessment, case.schemes)
    return found


def kit(formats: tuple[str, ...] = ("text",), limits: Limits = QUICK, template: str = TEMPLATE) -> Kit:
    return Kit({"coba.html": Source(template, "coba.html")}, Look(style()), formats, limits)


def task(number: int) -> Task:
    """The letter of a number; its key is that number."""
    return replace(
        _first(), key=str(number), name=f"Kota {number}", place=Place("a.yaml", number + 1), told=_told(number)
    )


def tasks(count: int) -> list[Task]:
    return [task(number) for number in range(count)]


@cache
def _first() -> Task:
    return Task("", "", Place("a.yaml"), _told(0))


def _told(number: int) -> Told:
    letter = AssessmentLetter(
        letter="coba",
        kind="coba",
        each="entity",
        final=True,
        letterhead=Letterhead(government="Ombudsman RI", address="Jalan Satu"),
        place="Pangkalpinang",
        date=None,
        number=str(number),
        nature="Biasa",
        attachments=None,
        subject=None,
        to=(),
        body=(),
        reply=Reply(),
        signatory=Signatory(name="Citra", office="Kepala"),
        copies=(),
        assessment="a",
        year=2023,
        entity=standing().entity,
        locus=None,
    )
    return Told(letter, standing())


class Fault:
    """Stands for what a letter says, or a kit is, and does something to the process that unpickles it."""

    def __init__(self, act: Callable[..., Any], *arguments: object) -> None:
        self.act, self.arguments = act, arguments

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[object, ...]]:
        return self.act, self.arguments


def faulty(number: int, act: Callable[..., Any], *arguments: object) -> Task:
    """A task that does something to the process that is to make it."""
    return replace(task(number), told=Fault(act, *arguments))  # type: ignore[arg-type]  # that is the fault


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave(status: int) -> None:
    os._exit(status)


def hang() -> None:
    time.sleep(1000)


def hang_within_python() -> None:
    """Keeps Python's lock for ever, so that no other thread of the process runs."""
    re.match(r"(a+)+$", "a" * 60 + "b")


def stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def swallow(mebibytes: int) -> bytearray:
    return bytearray(mebibytes << 20)


def refuse(words: str) -> None:
    raise ValueError(words)


def chat(told: Told) -> Told:
    """The letter, after its process has written to all that it might take for a terminal."""
    print("a library says something")
    print("a library complains", file=sys.stderr)
    os.write(1, b"mouf")
    os.write(2, b"noise")
    os.read(0, 10)
    return told


def once(path: str, told: Told) -> Told:
    """The letter; but the first process that comes here ends."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return told
    os._exit(9)


def slowly(seconds: float, told: Told) -> Told:
    """The letter, after so long."""
    time.sleep(seconds)
    return told


def numbered_by_process(told: Told) -> Told:
    """The letter, with the number of the process that makes it as its own."""
    return replace(told, letter=told.letter.model_copy(update={"number": str(os.getpid())}))


def numbered_by_modules(told: Told, *names: str) -> Told:
    """The letter, with those modules as its number that its process has loaded."""
    loaded = " ".join(name for name in names if name in sys.modules)
    return replace(told, letter=told.letter.model_copy(update={"number": loaded or "-"}))


def numbered_by_surroundings(told: Told, *names: str) -> Told:
    """The letter, with variables of its process's environment as its number."""
    said = " ".join(os.environ.get(name, "-") for name in names)
    return replace(told, letter=told.letter.model_copy(update={"number": said}))


def children(parent: int) -> set[int]:
    """The processes whose parent is the given one, also those that ended and were not waited for; Linux alone."""
    return {process for process, state in _states() if state[1] == str(parent)}


def runs(process: int) -> bool:
    """Whether a process is there and has not ended."""
    return any(number == process and state[0] not in "ZX" for number, state in _states())


def _states() -> Iterator[tuple[int, list[str]]]:
    """Each process, with its state and parent."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                yield int(folder.name), (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it has ended


def soon(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether it holds, at the latest after so many seconds."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def complain(words: str) -> None:
    """Says why, and ends the process."""
    os.write(2, words.encode())
    os._exit(1)


def kill_one(random: Random) -> list[int]:
    """Kills one of the workers of this process, where there is one; which it was."""
    found = sorted(workers())
    chosen = random.sample(found, min(1, len(found)))
    for process in chosen:
        os.kill(process, signal.SIGKILL)
    return chosen


def sleep_within_python() -> None:
    """Sleeps without giving Python's lock to any other thread."""
    ctypes.PyDLL(None).sleep(1000)


def workers() -> set[int]:
    """The processes that this one started to make letters and that run; other tests may have left other ones."""
    return {process for process in children(os.getpid()) if runs(process) and "mouflow.batch.child" in _call(process)}


def _call(process: int) -> str:
    """The words by which a process was called; empty where it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text()
    except OSError:
        return ""
