"""`python -m bench.scale`: how long agreements from 10 to 300 pages take, stage by stage, and how that grows.

Ends with 1 when a goal is missed.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import log
from pathlib import Path
from time import process_time
from typing import TypeVar

from bench.agreements import CLAUSES_A_PAGE, agreement
from bench.engines import ROOT
from bench.measure import Goal
from mouflow.model import Draft
from mouflow.reading.models import Reading, read_draft
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.matters import Matter, document
from mouflow.writers import WRITERS

PAGES = (10, 50, 100, 300)
PDF_UP_TO = 100  # pages; beyond that a PDF takes minutes
STAGES = ("read", "compose", "docx", "pdf")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stages:
    """CPU seconds of each stage for so many pages; no `pdf` where it was left out."""

    pages: int
    seconds: dict[str, float]

    @property
    def to_word(self) -> float:
        """From the YAML text to the Word file."""
        return sum(self.seconds[stage] for stage in ("read", "compose", "docx"))


def measured(workspace: Workspace, pages: int, with_pdf: bool, repeats: int) -> Stages:
    """The least of some repeats of each stage: what the machine adds is not ours."""
    text = agreement(pages * CLAUSES_A_PAGE)
    seconds: dict[str, float] = {}
    reading = _timed(seconds, "read", partial(read_draft, text, "panjang/v1.yaml"), repeats)
    composed = _timed(seconds, "compose", partial(document, workspace, _matter(reading)), repeats)
    for form in ("docx", "pdf") if with_pdf else ("docx",):
        _timed(seconds, form, partial(WRITERS[form], composed), repeats if form == "docx" else 1)
    return Stages(pages, seconds)


def _matter(reading: Reading[Draft]) -> Matter:
    if reading.value is None or reading.problems:
        raise ValueError("\n".join(problem.line() for problem in reading.problems))
    return Matter(reading.value, Path("panjang/v1.yaml"), "panjang-v1")


def _timed(seconds: dict[str, float], stage: str, work: Callable[[], T], repeats: int) -> T:
    taken = []
    for _ in range(repeats):
        gc.collect()
        start = process_time()
        made = work()
        taken.append(process_time() - start)
    seconds[stage] = min(taken)
    return made


def exponent(found: Sequence[tuple[float, float]]) -> float:
    """The p of time ~ size^p that fits the (size, time) pairs best: 1 is linear, 2 quadratic."""
    sizes, times = zip(*((log(size), log(time)) for size, time in found), strict=True)
    middle, mean = sum(sizes) / len(sizes), sum(times) / len(times)
    over = sum((size - middle) * (time - mean) for size, time in zip(sizes, times, strict=True))
    return over / sum((size - middle) ** 2 for size in sizes)


def main() -> int:
    """The exit code, after the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--repeats", type=int, default=3, help="the least of so many counts")
    given = parser.parse_args()
    workspace = open_workspace(ROOT)
    measured(workspace, 1, True, 1)  # loads what is loaded late
    print("pages clauses" + "".join(f"{stage:>10}" for stage in STAGES))
    found = []
    for pages in PAGES:
        found.append(measured(workspace, pages, pages <= PDF_UP_TO, given.repeats))
        times = (f"{found[-1].seconds[stage]:8.2f} s" if stage in found[-1].seconds else "" for stage in STAGES)
        print(f"{pages:5} {pages * CLAUSES_A_PAGE:7}" + "".join(f"{time:>10}" for time in times), flush=True)
    goals = tuple(_goals(found))
    print("\nGoals", *goals, sep="\n")
    return 0 if all(goal.met for goal in goals) else 1


def _goals(found: Sequence[Stages]) -> Iterator[Goal]:
    longest = found[-1]
    yield Goal(f"{longest.pages} pages: read", longest.seconds["read"], 2, "s")
    yield Goal(f"{longest.pages} pages: read, compose and write DOCX", longest.to_word, 5, "s")
    for stage in STAGES:
        sizes = [(one.pages, one.seconds[stage]) for one in found if stage in one.seconds]
        yield Goal(f"{stage}: growth from {sizes[0][0]} to {sizes[-1][0]} pages, as a power", exponent(sizes), 1.1, "")


if __name__ == "__main__":
    sys.exit(main())
