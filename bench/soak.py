"""`python -m bench.soak`: random drafts and letters in every format for as long as wanted, each checked.

What is checked: nothing crashes; the same draft gives the same bytes twice; HTML, text and Word say the words of the
tree; memory stays flat. Ends with 1 at the first draft that fails, whose seed and file are named.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from bench import drafts
from bench.engines import ROOT
from bench.measure import Goal, resident
from mouflow.document.tree import Document
from mouflow.model import Draft, Letter
from mouflow.reading.models import Reading, read_draft, read_letter
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.matters import Matter, document
from mouflow.writers import WRITERS
from tests.writers import word_reader
from tests.writers.html_reader import Reader
from tests.writers.tree_reader import blocks_of, texts, words

DRAWN = frozenset("─│┼═")  # of the lines in a text
WARM = 50  # seeds until what is loaded late and kept is there
KINDS = (("draft", drafts.draft, read_draft), ("letter", drafts.letter, read_letter))


@dataclass(frozen=True, slots=True)
class Failure:
    """What was wrong with a random file."""

    name: str
    text: bytes
    complaints: tuple[str, ...]


def composed(workspace: Workspace, reading: Reading[Draft] | Reading[Letter]) -> Document:
    """The document of a file that was read."""
    if reading.value is None or reading.problems:
        raise ValueError("\n".join(problem.line() for problem in reading.problems))
    return document(workspace, Matter(reading.value, Path("acak.yaml"), "acak"))


def complaints(first: Document, second: Document, formats: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with two documents of one file, written in these formats."""
    if first != second:
        yield "two trees of one file differ"
    for form in formats:
        written = WRITERS[form](first)
        if written != WRITERS[form](second):
            yield f"{form}: other bytes the second time"
        if form in SAYS and not SAYS[form](written, first):
            yield f"{form}: other words than the tree"


def _html_says(written: bytes, tree: Document) -> bool:
    return Reader(written).words == _said(tree)


def _text_says(written: bytes, tree: Document) -> bool:
    said = [word for word in written.decode("utf-8").split() if not DRAWN.issuperset(word)]
    return said == _said(tree)


def _said(tree: Document) -> list[str]:
    """The words of the tree, and behind them which draft it is, as faces without feet of pages say it."""
    return [*words(blocks_of(tree)), *(tree.proof.split())]


def _word_says(written: bytes, tree: Document) -> bool:
    return word_reader.texts(written) == texts(tree)


SAYS = {"html": _html_says, "text": _text_says, "docx": _word_says}


def tried(workspace: Workspace, seed: int, formats: tuple[str, ...]) -> Iterator[Failure]:
    """What fails in the draft and the letter of a seed."""
    for kind, make, read in KINDS:
        text = make(seed)
        try:
            pair = [composed(workspace, read(text, "acak.yaml")) for _ in range(2)]
            found = tuple(complaints(*pair, formats))
        except Exception as error:  # whatever it is, the seed and the file matter most
            found = (f"{type(error).__name__}: {error}",)
        if found:
            yield Failure(f"{kind} {seed}", text, found)


def main() -> int:
    """The exit code, after as many minutes as wanted."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1, help="the first seed; the next ones follow it")
    parser.add_argument("--formats", nargs="*", default=["docx", "html", "text", "pdf"])
    given = parser.parse_args()
    workspace, end, seed, first = open_workspace(ROOT), monotonic() + given.minutes * 60, given.seed, 0.0
    while monotonic() < end:
        for failure in tried(workspace, seed, tuple(given.formats)):
            return _told(failure)
        seed += 1
        if seed == given.seed + WARM:
            first = resident()
    count = seed - given.seed
    print(f"{count} drafts and {count} letters from seed {given.seed} on, each twice, as {', '.join(given.formats)}")
    goal = Goal("growth of memory", resident() - first if first else 0, 30, "MiB")
    print(goal)
    return 0 if goal.met else 1


def _told(failure: Failure) -> int:
    with tempfile.NamedTemporaryFile(prefix="soak-", suffix=".yaml", delete=False) as file:
        file.write(failure.text)
    print(f"{failure.name} ({file.name}):", *failure.complaints, sep="\n  ")
    return 1


if __name__ == "__main__":
    sys.exit(main())
