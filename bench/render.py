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
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from bench.engines import AGREEMENT, CURE, ROOT, Engine, engines
from bench.measure import Goal, Loop, cold, in_turn, loop, ratio
from bench.readers import counted

WARM = 20  # letters until what is loaded late and kept is there


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
    found = {(engine.name, engine.format): _looped(engine, letters) for engine in chosen}
    for (name, form), one in found.items():
        memory = f"{one.first:6.0f} MiB after {WARM}, {one.last:6.0f} MiB after {letters}"
        print(f"{form:5}{name:21}{one.seconds * 1000:8.1f} ms a letter   {memory}")
    for engine in chosen:
        if engine.peer and (peer := found.get((engine.peer, engine.format))):
            own = found[engine.name, engine.format]
            name = f"{engine.format} of {letters} letters"
            yield Goal(f"{name}, by {engine.peer}", own.seconds / peer.seconds, MOST[engine.format])
            yield Goal(f"{name}, growth of memory", own.last - own.first, 10, "MiB")


def _looped(engine: Engine, letters: int) -> Loop:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_loop_of, engine.name, engine.format, letters).result()


def _loop_of(name: str, form: str, letters: int) -> Loop:
    engine = next(one for one in engines() if (one.text, one.name, one.format) == ("letter", name, form))
    return loop(engine.prepare(), letters, WARM)


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
