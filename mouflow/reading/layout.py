"""Where the parts of a YAML file stand as text: each entry with its lines, and the comments that lead it."""

import re

from mouflow.reading.scalars import Span
from mouflow.reading.source import BREAK
from mouflow.reading.spelling import Manner
from mouflow.reading.yaml import Path, Tree

COLON = re.compile(r":(?=[ \r\n])")
_BLOCKS = ("|", ">")
_LISTS = {"[": list, "{": dict}


class Layout:
    """A file's text, measured: an entry is a key with its value, or a dash with its value."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.text = tree.source.text
        self.line_break = "\r\n" if "\r\n" in self.text else "\n"
        self._clean = tree.source.clean
        self._ends: dict[Path, int] = {}

    def value(self, path: Path) -> object:
        """The value at a path."""
        found = self.tree.value
        for step in path:
            found = found[step]  # type: ignore[index]  # a path of this very tree
        return found

    def children(self, path: Path) -> tuple[Path, ...]:
        """The paths of the entries of a mapping or a list, in the order of the file."""
        value = self.value(path)
        steps = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        return tuple((*path, step) for step in steps)

    def is_block(self, path: Path) -> bool:
        """Whether a mapping or a list stands there that is written on lines of its own, not between brackets."""
        span = self.tree.spans[path]
        return span.style in _LISTS and self._clean[span.start] != span.style

    def column(self, path: Path) -> int:
        """The column, from 0, of the keys or dashes of a block mapping or list."""
        return self._column(self.tree.spans[path].start)

    def _column(self, index: int) -> int:
        return index - self.tree.source.line_start(index)

    def start(self, path: Path) -> int:
        """Where an entry begins: its key, its dash, or between brackets a list's value."""
        span, above = self.tree.spans[path], path[:-1]
        block = self.is_block(above)
        if isinstance(path[-1], int):
            return self._dash(span, self.column(above)) if block else span.start
        place = self.tree.keys[path]
        key = self.tree.source.starts[place.line - 1] + place.column - 1
        asked = self.tree.source.line_start(key) + self.column(above) if block else key
        return asked if self._clean[asked] == "?" else key

    def _dash(self, span: Span, column: int) -> int:
        """The dash of a list's entry: above or before its value, in the list's column."""
        line = self.tree.source.line(span.start)
        while True:
            start = self.tree.source.starts[line - 1]
            if self._clean[start + column] == "-" and not self._clean[start : start + column].strip(" -"):
                return start + column
            line -= 1

    def value_end(self, path: Path) -> int:
        """Where the value of an entry ends, before the comment or the break that follows."""
        span = self.tree.spans[path]
        children = self.children(path)
        if children and self.is_block(path):
            return self.value_end(children[-1])
        if span.style in _BLOCKS:
            return self._block_end(span)
        return span.end

    def _block_end(self, span: Span) -> int:
        """Where a literal or folded block ends: after its last word, or with all its blank lines where these count."""
        written = self._clean[span.start : span.end]
        header = BREAK.split(written, maxsplit=1)[0]
        if "+" in header.partition("#")[0]:
            return span.start + len(written.rstrip(" ")) - len(self.line_break)
        return span.start + len(written.rstrip(" \r\n"))

    def end(self, path: Path) -> int:
        """Where the lines of an entry end: behind its last break, and the deeper comments that follow."""
        if path not in self._ends:
            self._ends[path] = self._with_comments(self._next_line(self.value_end(path)), self.column(path[:-1]))
        return self._ends[path]

    def _next_line(self, index: int) -> int:
        found = BREAK.search(self._clean, index)
        return found.end() if found else len(self._clean)

    def _with_comments(self, index: int, column: int) -> int:
        """Behind the comment lines at `index` that stand deeper than the column; blank lines between them count too."""
        here = index
        while here < len(self._clean):
            line = self._clean[here : self.tree.source.line_end(here)]
            words = line.lstrip(" ")
            if words and not (words.startswith("#") and len(line) - len(words) > column):
                break
            here = self._next_line(here)
            index = here if words else index
        return index

    def lead(self, path: Path) -> int:
        """Where the blank lines and comments above an entry begin; its own start where none can stand there.

        What stands above the very first key belongs to the file.
        """
        start, above = self.start(path), path[:-1]
        before = self._before(path)
        if before is not None:
            return self.end(before)
        if self.inline(path):
            return start
        return self._next_line(self.start(above)) if above else self.tree.source.line_start(start)

    def _before(self, path: Path) -> Path | None:
        """The entry before this one; None for the first."""
        above, step = path[:-1], path[-1]
        if isinstance(step, int):
            return (*above, step - 1) if step else None
        children = self.children(above)
        place = children.index(path)
        return children[place - 1] if place else None

    def sign(self, path: Path) -> int:
        """Behind the colon or the dash of an entry that stands on lines of its own."""
        start = self.start(path)
        colon = COLON.search(self._clean, start) if isinstance(path[-1], str) else None
        return colon.end() if colon else start + 1

    def inline(self, path: Path) -> bool:
        """Whether an entry begins behind a dash, on the line of what it stands in."""
        return not self.tree.source.opens_line(self.start(path))

    def region(self, path: Path) -> tuple[int, int]:
        """Where the entries of a block mapping or list stand, with what leads them."""
        children = self.children(path)
        return self.lead(children[0]), self.end(children[-1])

    def manner(self, path: Path) -> Manner:
        """How the value at a path is written."""
        span, above = self.tree.spans[path], path[:-1]
        flow = bool(path) and not self.is_block(above)
        column = 0 if flow or not path else self.column(above)
        lines = self._clean[span.start : self.value_end(path)].splitlines()
        further = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()]
        width = max((len(line) for line in lines[1:] if line.strip()), default=0)
        first = self._column(span.start) + len(lines[0]) if lines and span.style not in _BLOCKS else 0
        indent = min(further, default=column + 2)
        return Manner(span.style, column, indent, max(width, first) if further else 0, flow, self.line_break)
