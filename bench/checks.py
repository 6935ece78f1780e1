"""`python -m bench.checks`: how long each rule takes on drafts and plain texts from 10 to 300 pages, and how it grows.

Ends with 1 when a goal is missed.
"""

import argparse
import gc
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from time import process_time
from unittest.mock import patch

from bench.agreements import CLAUSES_A_PAGE, agreement
from bench.engines import ROOT
from bench.measure import Goal
from bench.scale import exponent
from mouflow.cli import YOUNG
from mouflow.workspace import inspection
from mouflow.workspace.checking import Options, inspector
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.inspection import FileReport
from mouflow.workspace.parallel import Inspector
from mouflow.workspace.runs import show

PAGES = (10, 30, 100, 300)
TODAY = date(2026, 1, 5)
KINDS = ("yaml", "txt")
MOST_SECONDS, MOST_GROWTH = 2.0, 1.15  # for the longest text with all rules; the power of a rule's growth
WIDE = 10_000  # columns: no line of a text is broken
LEAST = 0.03  # seconds on the longest text; the growth of a faster rule is that of what it happens to find there

Times = dict[int, Mapping[str, float]]  # by pages, and by rule or analysis


def files(folder: Path, pages: int) -> dict[str, Path]:
    """The same long agreement as a draft and as a plain text."""
    draft = folder / f"{pages}.yaml"
    draft.write_bytes(agreement(pages * CLAUSES_A_PAGE))
    text = folder / f"{pages}.txt"
    lines = show(open_workspace(ROOT), str(draft), WIDE).splitlines()
    text.write_text("".join(f"{line.strip()}\n" for line in lines), encoding="utf-8")
    return {"yaml": draft, "txt": text}


def measured(inspect: Inspector, path: Path, repeats: int) -> tuple[Mapping[str, float], float]:
    """The least time of each rule and analysis over some repeats, and of the whole check with reading and composing."""
    reports: list[FileReport] = []
    whole: list[float] = []
    for _ in range(repeats):
        gc.collect()
        start = process_time()
        reports.append(inspect(path))
        whole.append(process_time() - start)
    names = reports[0].seconds or {}
    return {name: min((one.seconds or {})[name] for one in reports) for name in names}, min(whole)


def growth(times: Times, name: str) -> float:
    """The p of time ~ pages^p of a rule."""
    return exponent([(pages, max(seconds[name], 1e-9)) for pages, seconds in times.items()])


def table(kind: str, times: Times) -> Iterator[str]:
    """A line for each rule, the slowest first: milliseconds by pages, and growth where it can be told."""
    longest = times[max(times)]
    yield f"\n{kind:28}" + "".join(f"{pages:>7} p" for pages in times) + "  growth"
    for name in sorted(longest, key=lambda name: -longest[name]):
        row = "".join(f"{seconds[name] * 1000:9.1f}" for seconds in times.values())
        yield f"{name:28}{row}" + (f"{growth(times, name):8.2f}" if longest[name] >= LEAST else "")


def goals(kind: str, times: Times, wholes: Mapping[int, float]) -> Iterator[Goal]:
    """All rules on the longest text, the whole check of it, and the growth of each rule that takes any time."""
    longest = max(times)
    yield Goal(f"{kind}, {longest} pages: all rules", sum(times[longest].values()), MOST_SECONDS, "s")
    yield Goal(f"{kind}, {longest} pages: the whole check", wholes[longest], MOST_SECONDS, "s")
    slow = [name for name, taken in times[longest].items() if taken >= LEAST]
    if len(times) > 1 and slow:
        worst = max(slow, key=partial(growth, times))
        yield Goal(f"{kind}: growth of {worst}, the most", growth(times, worst), MOST_GROWTH, "")


@contextmanager
def as_the_command() -> Iterator[None]:
    """Searches for garbage as seldom as the command does, and counts CPU time, for others may be at work here."""
    before = gc.get_threshold()
    gc.set_threshold(YOUNG)
    with patch.object(inspection, "perf_counter", process_time):
        yield
    gc.set_threshold(*before)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code, after the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.checks", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=PAGES, help="lengths of the texts")
    parser.add_argument("--repeats", type=int, default=3, help="the least of so many counts")
    given = parser.parse_args(arguments)
    found: list[Goal] = []
    with tempfile.TemporaryDirectory() as folder, as_the_command():
        inspect = inspector(open_workspace(ROOT), Options(final=True, today=TODAY))
        made = {pages: files(Path(folder), pages) for pages in given.pages}
        for kind in KINDS:
            measured(inspect, made[min(made)][kind], 1)  # loads what is loaded late
            taken = {pages: measured(inspect, paths[kind], given.repeats) for pages, paths in made.items()}
            times: Times = {pages: seconds for pages, (seconds, _) in taken.items()}
            print(*table(kind, times), sep="\n", flush=True)
            found += goals(kind, times, {pages: whole for pages, (_, whole) in taken.items()})
    print("\nGoals", *found, sep="\n")
    return 0 if all(goal.met for goal in found) else 1


if __name__ == "__main__":
    sys.exit(main())
