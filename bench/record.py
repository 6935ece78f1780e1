"""`python -m bench.record`: how fast the record takes events in, verifies them, and answers a cold call.

Ends with 1 when a goal is missed. Appends are counted by the clock, for they wait for the disk; the rest is CPU time.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter, process_time

from bench.checks import as_the_command
from bench.engines import ROOT
from bench.measure import Goal
from mouflow.record.canonical import canonical
from mouflow.record.store.entries import Entry, New
from mouflow.record.store.opening import open_store
from mouflow.workspace.record.ledger import verdict_of
from mouflow.workspace.record.notary import UserNotary
from mouflow.workspace.record.state import state_of

MOST_APPEND = 10.0  # milliseconds for an event that is on the disk before the next: 100 a second
MOST_VERIFY, MOST_STATUS, MOST_BOARD = 2.0, 0.3, 1.0  # seconds
SUBMITTED = ("submit", "kalbar-2025@1", "--as", "pemprov")
DAY = "2025-09-12"


@dataclass(frozen=True, slots=True)
class Office:
    """A folder with the drafts of this project and a record, and the environment of who works there."""

    root: Path

    @property
    def environ(self) -> dict[str, str]:
        """Its own key and trail, and the language of the figures."""
        return {**os.environ, "XDG_STATE_HOME": str(self.root / "state"), "MOUFLOW_LANG": "en"}

    def call(self, *words: str) -> tuple[float, float, str]:
        """CPU seconds, seconds by the clock and the words of a cold call."""
        before, start = getrusage(RUSAGE_CHILDREN), perf_counter()
        command = [str(Path(sys.executable).with_name("mouflow")), *words]
        done = subprocess.run(command, cwd=self.root, env=self.environ, capture_output=True, text=True, check=False)
        taken, after = perf_counter() - start, getrusage(RUSAGE_CHILDREN)
        if done.returncode:
            raise SystemExit(f"{' '.join(words)}: {done.stdout}{done.stderr}")
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return cpu, taken, done.stdout

    def append(self, news: Sequence[New], at_once: int) -> None:
        """Appends events, so many in one command, each command signed."""
        with open_store(self.root / "record.db", create=False) as bare:
            store = bare.sealed_by(UserNotary(state_of(self.environ)))
            for first in range(0, len(news), at_once):
                store.append(news[first : first + at_once])

    def first(self) -> Entry:
        """The first event: a real draft that was submitted."""
        with open_store(self.root / "record.db", create=False) as store:
            return next(store.everything())


def office(folder: Path) -> Office:
    """An office whose record begins with a draft of this project."""
    (folder / "drafts").symlink_to(ROOT / "drafts")
    made = Office(folder)
    made.call(*SUBMITTED)
    return made


def comments(agreement: str, first: int, count: int) -> tuple[New, ...]:
    """Comments and their answers, as a round brings them; all are allowed by the table."""
    return tuple(_event(agreement, version, version - first) for version in range(first, first + count))


def _event(agreement: str, version: int, number: int) -> New:
    facts: dict[str, object] = {"number": number // 2 + 1, "text": "Pembiayaan dibebankan pada anggaran PARA PIHAK."}
    kind = "answered" if number % 2 else "commented"
    if kind == "commented":
        facts |= {"on": "pembiayaan", "unit": "Bappeda"}
    at = f"{DAY}T{8 + number // 3600 % 12:02}:{number // 60 % 60:02}:{number % 60:02}+07:00"
    columns = {"agreement": agreement, "version": version, "kind": kind, "at": at, "actor": "pemprov"}
    return New(agreement, kind, at, "pemprov", canonical({**columns, "facts": facts}).decode(), version)


def appends(made: Office, count: int) -> float:
    """Milliseconds by the clock for an event, each in a command of its own: signed, in the trail, and on the disk."""
    news = comments("kalbar-2025", 2, count)
    start = perf_counter()
    made.append(news, at_once=1)
    return (perf_counter() - start) / count * 1000


def many(made: Office, agreements: int, each: int) -> None:
    """Lives of other agreements, each begun with the same submitted text."""
    body = made.first().body
    news: list[New] = []
    for number in range(agreements):
        name = f"kerja-sama-{number}"
        own = body.replace('"agreement":"kalbar-2025"', f'"agreement":"{name}"')
        at = f"{DAY}T07:00:00+07:00"
        news.append(New(name, "submitted", at, "pemprov", _at(own, at), 1))
        news += comments(name, 2, each - 1)
    made.append(news, at_once=1_000)


def _at(body: str, at: str) -> str:
    """The event at another time, still canonical."""
    head, _, rest = body.partition('"at":"')
    return f'{head}"at":"{at}"{rest.partition(chr(34))[2]}'


def verified(made: Office, repeats: int) -> tuple[int, float]:
    """How many events, and CPU seconds for verifying all of them."""
    taken = []
    for _ in range(repeats):
        start = process_time()
        verdict = verdict_of(made.root, made.environ)
        taken.append(process_time() - start)
        if grave := [one.message() for one in verdict.findings if one.severity == "error"]:
            raise SystemExit("; ".join(grave[:3]))
    return verdict.head.seq, min(taken)


def cold(made: Office, words: Iterable[str], repeats: int) -> tuple[float, float]:
    """CPU seconds and seconds by the clock of a cold call, each in the middle of some."""
    found = [made.call(*words)[:2] for _ in range(repeats)]
    return median(cpu for cpu, _ in found), median(clock for _, clock in found)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code, after the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.record", description=__doc__)
    parser.add_argument("--events", type=int, default=100_000, help="events to verify")
    parser.add_argument("--repeats", type=int, default=3, help="so many counts of each")
    given = parser.parse_args(arguments)
    found: list[Goal] = []
    with tempfile.TemporaryDirectory(dir=ROOT) as folder, as_the_command():
        made = office(Path(folder))
        found.append(Goal("an event, signed and on the disk", appends(made, 999), MOST_APPEND, "ms"))
        for words in (("status", "kalbar-2025"), ("log", "kalbar-2025")):
            cpu, clock = cold(made, words, given.repeats)
            print(f"{' '.join(words)}, 1,000 events, cold: {cpu:.2f} s CPU, {clock:.2f} s by the clock", flush=True)
            found.append(Goal(f"{words[0]} of an agreement with 1,000 events, cold", cpu, MOST_STATUS, "s"))
    with tempfile.TemporaryDirectory(dir=ROOT) as folder, as_the_command():
        made = office(Path(folder))
        many(made, 600, -(-given.events // 600))
        count, taken = verified(made, given.repeats)
        found.append(Goal(f"{count:,} events of 601 agreements verified", taken, MOST_VERIFY, "s"))
    with tempfile.TemporaryDirectory(dir=ROOT) as folder, as_the_command():
        made = office(Path(folder))
        many(made, 599, 20)
        cpu, clock = cold(made, ("board",), given.repeats)
        print(f"board, 600 agreements of 20 events, cold: {cpu:.2f} s CPU, {clock:.2f} s by the clock", flush=True)
        found.append(Goal("board of 600 agreements, cold", cpu, MOST_BOARD, "s"))
    print("\nGoals", *found, sep="\n")
    return 0 if all(goal.met for goal in found) else 1


if __name__ == "__main__":
    sys.exit(main())
