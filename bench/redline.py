"""`python -m bench.redline`: two Word files to one with tracked changes, mouflow beside python-redlines and redlines.

Library call against library call on the same pairs, in turn, wall time (python-redlines works in a process of its own);
the peak memory of each in a process of its own. The pairs are long contracts with known edits, made by
`../shared/judge/make_scaling_pairs.py`. Needs the extra `bench`. Ends with 1 when a goal is missed.
"""

import argparse
import gc
import multiprocessing
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from math import log
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.engines import ROOT
from bench.measure import Goal

PAGES = (10, 100, 1000)
MAKER = ROOT.parent / "shared" / "judge" / "make_scaling_pairs.py"
MOST_SHARE = 0.15  # of python-redlines' wall time
MOST_MEMORY = 400  # MiB at the longest pair
MOST_GROWTH = 1.2  # exponent: 1 is linear
TEXT_UP_TO = 10  # pages; redlines compares text only, and takes minutes beyond
NEEDED = ("python_redlines", "redlines")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions of one contract: the Word files, and their texts with a paragraph a line."""

    pages: int
    old: bytes
    new: bytes
    old_text: str
    new_text: str


Engine = Callable[[Pair], object]


def mouflow_word(pair: Pair) -> object:
    """mouflow's redline of the two Word files, as bytes."""
    from mouflow.compare.credit import Credit
    from mouflow.word.redline import redline_docx

    return redline_docx(pair.old, pair.new, Credit("bench"))


def python_redlines(pair: Pair) -> object:
    """python-redlines with its engine Docxodus, as bytes."""
    from python_redlines import DocxodusEngine

    return DocxodusEngine().run_redline("bench", pair.old, pair.new)


def redlines_text(pair: Pair) -> object:
    """redlines on the plain texts: its list of changes."""
    from redlines import Redlines

    return Redlines(pair.old_text, pair.new_text).changes


def mouflow_text(pair: Pair) -> object:
    """mouflow's plan of the plain texts."""
    from mouflow.compare.align import align
    from mouflow.compare.lines import Line

    return align(
        [Line(text) for text in pair.old_text.splitlines()], [Line(text) for text in pair.new_text.splitlines()]
    )


ENGINES: Mapping[str, Engine] = {
    "mouflow": mouflow_word,
    "python-redlines": python_redlines,
    "mouflow, text": mouflow_text,
    "redlines, text": redlines_text,
}


def made(folder: Path, pages: tuple[int, ...]) -> dict[int, Pair]:
    """The pairs by number of pages, written by the maker into the folder and read."""
    told = ",".join(map(str, pages))
    subprocess.run([sys.executable, MAKER, folder, "--pages", told], check=True, stdout=subprocess.DEVNULL)
    return {count: _pair(folder, count) for count in pages}


def _pair(folder: Path, pages: int) -> Pair:
    def path(side: str, ending: str) -> Path:
        return folder / f"p{pages:04d}-{side}.{ending}"

    words = (path("old", "docx").read_bytes(), path("new", "docx").read_bytes())
    return Pair(pages, *words, path("old", "txt").read_text("utf-8"), path("new", "txt").read_text("utf-8"))


def side_by_side(pair: Pair, rounds: int) -> dict[str, list[float]]:
    """Wall seconds of each engine by round, in turn; the first round loads what is loaded late and does not count."""
    names = [name for name in ENGINES if pair.pages <= TEXT_UP_TO or not name.startswith("redlines")]
    taken: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds + 1):
        for name in names:
            gc.collect()
            start = perf_counter()
            ENGINES[name](pair)
            taken[name].append(perf_counter() - start)
    return {name: seconds[1:] for name, seconds in taken.items()}


def peak(name: str, pair: Pair) -> float:
    """The peak memory in MiB of one call in a process of its own, with that of the processes that it starts."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_peak, name, pair).result()


def _peak(name: str, pair: Pair) -> float:
    ENGINES[name](pair)
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024


def compared(pairs: Mapping[int, Pair], rounds: int) -> Iterator[Goal]:
    """Prints a row an engine and length; yields what is wanted of mouflow's."""
    own: dict[int, float] = {}
    for pages, pair in pairs.items():
        taken = side_by_side(pair, rounds)
        shares = [one / other for one, other in zip(taken["mouflow"], taken["python-redlines"], strict=True)]
        own[pages] = median(taken["mouflow"])
        for name, seconds in taken.items():
            memory = f"{peak(name, pair):6.0f} MiB"
            print(f"{pages:5} pages  {name:18}{median(seconds):9.3f} s {memory}", flush=True)
        yield Goal(f"{pages} pages, by python-redlines", median(shares), MOST_SHARE)
    longest = max(pairs)
    yield Goal(f"{longest} pages, memory", peak("mouflow", pairs[longest]), MOST_MEMORY, "MiB")
    shortest = min(pages for pages in pairs if pages >= min(100, longest))
    if shortest < longest:
        growth = log(own[longest] / own[shortest]) / log(longest / shortest)
        yield Goal(f"growth from {shortest} to {longest} pages, exponent", growth, MOST_GROWTH, "")


def main() -> int:
    """The exit code, after all rows."""
    parser = argparse.ArgumentParser(prog="python -m bench.redline", description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=PAGES, help="lengths of the contracts")
    parser.add_argument("--rounds", type=int, default=3, help="rounds that count")
    options = parser.parse_args()
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        print(f"not installed: {', '.join(missing)}; install them: pip install 'mouflow[bench]'", file=sys.stderr)
        return 2
    if not MAKER.is_file():
        print(f"{MAKER} makes the pairs and is not there; nothing is measured", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        goals = list(compared(made(Path(folder), tuple(options.pages)), options.rounds))
    print(*goals, sep="\n")
    return 0 if all(goal.met for goal in goals) else 1


if __name__ == "__main__":
    sys.exit(main())
