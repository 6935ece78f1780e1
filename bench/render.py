"""`python -m bench.render`: mouflow and its peers side by side, memory over many letters, and cold starts.

Needs what mouflow needs; docxtpl for one peer (the extra `bench`), Poppler and LibreOffice to count pages and words.
Ends with 1 when a goal is missed.
"""

import argparse
import multiprocessing
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.engines import AGREEMENT, CURE, ROOT, Engine, Make, engines
from bench.measure import Goal, Stretch, cold, in_turn, ratio, stretch
from bench.readers import counted

STRETCH = 25  # letters between two looks at time and memory; after the first, what is kept is there


def side_by_side(chosen: Sequence[Engine], rounds: int) -> Iterator[Goal]:
    """Prints a row an engine; yields what was wanted of mouflow's."""
    makes = [engine.prepare() for engine in chosen]
    taken = in_turn(makes, rounds)
    by_name = {engine.name: times for engine, times in zip(chosen, taken, strict=True)}
    for engine, make, times in zip(chosen, makes, taken, strict=True):
        peer = by_name.get(engine.peer)
        found = ratio(times, peer) if peer else None
        print(_row(engine, make(1), median(times) * 1000, found))
        if engine.text == "letter" and found is not None:
            yield Goal(f"{engine.format} of a letter, by {engine.peer}", found, MOST[engine.format])


MOST = {"docx": 0.25, "pdf": 0.70}


def _row(engine: Engine, content: bytes, milliseconds: float, found: float | None) -> str:
    pages, words = counted(content, engine.format) or ("–", "–")
    share = f"{found:5.2f} × {engine.peer}" if found is not None else ""
    name = f"{engine.text:10}{engine.format:5}{engine.name:21}"
    return f"{name}{milliseconds:8.1f} ms {pages:>3} pages {words:>5} words {len(content):>7} bytes   {share}"


def in_a_loop(chosen: Sequence[Engine], letters: int) -> Iterator[Goal]:
    """Prints time and memory of many letters, each engine in a process of its own; yields what was wanted."""
    found = dict(zip(((engine.name, engine.format) for engine in chosen), _looped(chosen, letters), strict=True))
    for (name, form), run in found.items():
        memory = f"{run[0].memory:6.0f} MiB after {STRETCH}, {run[-1].memory:6.0f} MiB after {letters}"
        print(f"{form:5}{name:21}{median(one.seconds for one in run) * 1000:8.1f} ms a letter   {memory}")
    for engine in chosen:
        if engine.peer and (peer := found.get((engine.peer, engine.format))):
            own = found[engine.name, engine.format]
            share = ratio([one.seconds for one in own], [one.seconds for one in peer])
            name = f"{engine.format} of {letters} letters"
            yield Goal(f"{name}, by {engine.peer}", share, MOST[engine.format])
            yield Goal(f"{name}, growth of memory", own[-1].memory - own[0].memory, 10, "MiB")


def _looped(chosen: Sequence[Engine], letters: int) -> list[list[Stretch]]:
    """The stretches of each engine's letters. The processes take turns, so that all meet the same machine."""
    runs: list[list[Stretch]] = [[] for _ in chosen]
    with ExitStack() as stack:
        pools = [stack.enter_context(_process(engine)) for engine in chosen]
        for start in range(1, letters + 1, STRETCH):
            numbers = range(start, min(start + STRETCH, letters + 1))
            for run, pool in zip(runs, pools, strict=True):
                run.append(pool.submit(_some, numbers).result())
    return runs


def _process(engine: Engine) -> ProcessPoolExecutor:
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, spawn, _prepare, (engine.name, engine.format))


_prepared: list[Make] = []  # in a process of its own: the one engine that writes there


def _prepare(name: str, form: str) -> None:
    wanted = ("letter", name, form)
    _prepared.append(next(one for one in engines() if (one.text, one.name, one.format) == wanted).prepare())


def _some(numbers: range) -> Stretch:
    return stretch(_prepared[0], numbers)


def from_cold(runs: int) -> Iterator[Goal]:
    """Prints the CPU seconds of whole processes; yields what was wanted."""
    with tempfile.TemporaryDirectory() as folder:
        render = (*_mouflow(), "render", AGREEMENT, "--out", folder, "--quiet", "--to")
        commands = {
            'python -c "import click"': (sys.executable, "-c", "import click"),
            "mouflow --help": (*_mouflow(), "--help"),
            f"mouflow render {AGREEMENT} --to docx": (*render, "docx"),
            f"mouflow render {AGREEMENT} --to pdf": (*render, "pdf"),
        }
        taken = cold(commands, runs, ROOT)
    for name, seconds in taken.items():
        print(f"{name:42}{median(seconds):6.3f} s CPU")
    click, shown, word, _ = taken.values()
    yield Goal("mouflow --help, by import click", ratio(shown, click), 2)
    yield Goal("cold render --to docx", median(word), 0.5, "s")


def _mouflow() -> tuple[str, ...]:
    """The installed command; the same call where there is none."""
    command = Path(sys.executable).with_name("mouflow")
    return (str(command),) if command.exists() else (sys.executable, "-c", "from mouflow.cli import main; main()")


def main() -> int:
    """The exit code, after all tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.render", description=__doc__)
    parser.add_argument("--rounds", type=int, default=25, help="rounds of the letter; the agreement gets half")
    parser.add_argument("--letters", type=int, default=300, help="letters in a loop")
    parser.add_argument("--runs", type=int, default=9, help="cold starts of each command")
    given = parser.parse_args()
    if not find_spec("docxtpl"):
        print(CURE)
    letters = tuple(engine for engine in engines() if engine.text == "letter")
    agreements = tuple(engine for engine in engines() if engine.text == "agreement")
    goals: list[Goal] = []
    print("CPU of a document: composed and written, medians; the same words for all")
    for chosen, rounds in ((letters, given.rounds), (agreements, given.rounds // 2 + 1)):
        for form in ("docx", "pdf"):
            goals += side_by_side([engine for engine in chosen if engine.format == form], rounds)
    print(f"\nCPU and memory of {given.letters} letters in a process")
    goals += in_a_loop([engine for engine in letters if "by hand" not in engine.name], given.letters)
    print("\nCold starts: whole processes, medians")
    goals += from_cold(given.runs)
    print("\nGoals", *goals, sep="\n")
    return 0 if all(goal.met for goal in goals) else 1


if __name__ == "__main__":
    sys.exit(main())
