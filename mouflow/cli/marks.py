"""Words with their changes on the terminal: coloured, or between [-…-] and {+…+}, and folded to its width."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import click

from mouflow.workspace.comparisons import Marked

COLORS: dict[str, dict[str, Any]] = {
    "deleted": {"fg": "red", "strikethrough": True},
    "inserted": {"fg": "green", "underline": True},
    "look": {"fg": "cyan"},
}
SIGNS = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}"), "look": ("{~", "~}")}
NOWHERE = 10_000
"""Columns of a line whose reader is no terminal: it is not folded."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How wide lines are, and whether in colour."""

    width: int
    bright: bool

    def words(self, runs: Iterable[Marked], indent: int) -> str:
        """The runs as lines that are indented."""
        return self._folded(tuple(_pieces(runs, self.bright)), indent)

    def line(self, text: str, indent: int) -> str:
        """Plain words as lines; what follows the first is indented further."""
        return self._folded(tuple((word, word, True) for word in text.split()), indent, 2)

    def _folded(self, pieces: tuple[tuple[str, str, bool], ...], indent: int, hang: int = 0) -> str:
        """The pieces (as seen, as printed, whether a blank is before) on lines."""
        lines, line, column = [], " " * indent, indent
        for seen, printed, apart in pieces:
            blank = apart and column > indent
            if column > indent + hang and blank and column + 1 + len(seen) > self.width:
                lines.append(line)
                line, column, blank = " " * (indent + hang), indent + hang, False
            line, column = line + " " * blank + printed, column + blank + len(seen)
        return "\n".join((*lines, line))


def _pieces(runs: Iterable[Marked], bright: bool) -> Iterator[tuple[str, str, bool]]:
    """Each word of the runs: as seen, as printed, and whether a blank stands before it."""
    apart = True
    for run in runs:
        words = run.text.split()
        apart = apart or run.text[:1].isspace()
        for n, word in enumerate(words):
            first, last = SIGNS[run.op] if run.op in SIGNS and not bright else ("", "")
            seen = f"{first if n == 0 else ''}{word}{last if n == len(words) - 1 else ''}"
            yield seen, click.style(seen, **COLORS[run.op]) if bright and run.op in COLORS else seen, apart or n > 0
            apart = False
        apart = run.text[-1:].isspace() or (apart and not words)
