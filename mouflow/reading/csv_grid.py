"""CSV bytes -> a grid: delimiter and encoding found out, stray quotes told with line and column."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.reading import rules
from mouflow.reading.grid import LOST_DIGITS, MOST_ROWS, NO_TABLE, TOO_MANY, Grid, no_grid, tidy
from mouflow.reading.source import BREAK, HIDDEN, name_of, visible

DELIMITERS = (";", ",", "\t")  # as Excel writes them: with Indonesian settings, with English ones, by pasting
ANNOUNCED = re.compile(r"sep=([;,\t])(?:\r\n|\r|\n|\Z)", re.IGNORECASE)  # the first line by which Excel is told
SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+", re.IGNORECASE)
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
QUOTED = re.compile(r'"(?:[^"]|"")*+"')
MOST_BROKEN = 20  # unreadable rows that are told; a file with more of them is no CSV

WINDOWS = Rule(
    "table.encoding",
    "warning",
    N_("the file is not UTF-8 and was read as Windows-1252; look at its names, or save it as CSV UTF-8"),
)
UNCLOSED = Rule(
    "table.quote", "error", N_('the quote that opens here is not closed; close it, or write "" for a quote in a text')
)
AFTER_QUOTE = Rule(
    "table.quote", "error", N_('this stands after the closing quote; write "" for a quote inside a quoted text')
)
LONG_CELL = Rule("table.long-cell", "error", N_("the cell is longer than {limit} characters; shorten it"))


@dataclass(frozen=True, slots=True)
class _Record:
    """A row of the file: the line that it begins on, its text as it stands there, and its cells.

    `cells` is None when its quotes cannot be read.
    """

    line: int
    raw: str
    cells: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class _Records:
    """The filled rows of a CSV file, and how to find their cells again in the text."""

    file: str
    delimiter: str
    rows: tuple[_Record, ...]

    def place(self, row: int, column: int) -> Place:
        """The place of a cell; one that its row is too short for stands at the row's end."""
        record = self.rows[row]
        ends = list(_cell_starts(record.raw, self.delimiter))
        return self.spot(record, ends[min(column, len(ends) - 1)])

    def spot(self, record: _Record, offset: int) -> Place:
        """The place of a character of a row."""
        breaks = list(BREAK.finditer(record.raw, 0, offset))
        start = breaks[-1].end() if breaks else 0
        return Place(self.file, record.line + len(breaks), offset - start + 1)

    def grid(self, problems: list[Problem]) -> Grid:
        """The grid of the rows, with the problems so far and those of the cells."""
        found = [problem for n, record in enumerate(self.rows) for problem in self._cells(n, record.cells or ())]
        rows = tuple(tuple(tidy(visible(cell)) for cell in record.cells or ()) for record in self.rows)
        return Grid(rows, self.place, (*problems, *found))

    def _cells(self, row: int, cells: tuple[str, ...]) -> Iterator[Problem]:
        for column, cell in enumerate(cells):
            if hidden := HIDDEN.search(cell):
                yield Problem(self.place(row, column), rules.HIDDEN, name_of(hidden.group()))
            if SCIENTIFIC.fullmatch(cell.strip()):
                yield Problem(self.place(row, column), LOST_DIGITS, {"value": cell.strip()})

    def broken(self, record: _Record) -> Problem:
        """Why a row cannot be read, at the quote that is to blame."""
        for offset in _cell_starts(record.raw, self.delimiter):
            quoted = QUOTED.match(record.raw, offset)
            if quoted is None and record.raw.startswith('"', offset):
                return Problem(self.spot(record, offset), UNCLOSED)
            if quoted and record.raw[quoted.end() : quoted.end() + 1] not in ("", "\r", "\n", self.delimiter):
                # One that runs over lines was hardly meant to: it was left open, and ended at the next cell's quote.
                rule, at = (UNCLOSED, offset) if BREAK.search(quoted.group()) else (AFTER_QUOTE, quoted.end())
                return Problem(self.spot(record, at), rule)
        return Problem(self.spot(record, 0), LONG_CELL, {"limit": csv.field_size_limit()})


def csv_grid(content: bytes, file: str) -> Grid:
    """The grid of a CSV file: UTF-8 or Windows-1252, with `;`, `,` or tabs, quoted by `"` as RFC 4180 says."""
    problems: list[Problem] = []
    text = _decoded(content, file, problems)
    if text is None:
        return Grid((), lambda _row, _column: Place(file), tuple(problems))
    delimiter, start = _delimiter(text)
    kept, broken, count = [], [], 0
    for record in _records(text, delimiter, start):
        if record.cells is None:
            broken.append(record)
        elif any(cell.strip() for cell in record.cells):
            count += 1
            kept.extend([record] if count <= MOST_ROWS + 1 else [])
        if len(broken) == MOST_BROKEN:
            break
    if count > MOST_ROWS + 1:
        return no_grid(file, TOO_MANY, count=count - 1, limit=MOST_ROWS)
    records = _Records(file, delimiter, tuple(kept))
    return records.grid([*problems, *map(records.broken, broken)])


def _decoded(content: bytes, file: str, problems: list[Problem]) -> str | None:
    """The text of the file; None, and a problem more, when it is none."""
    if content.startswith(UTF16_MARKS):
        problems.append(Problem(Place(file), rules.OTHER_ENCODING, {"encoding": "UTF-16"}))
        return None
    if b"\x00" in content:
        problems.append(Problem(Place(file), NO_TABLE))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        line = before.count("\n") + 1
        place = Place(file, line, len(before) - before.rfind("\n"))
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        problems.append(Problem(place, rules.NOT_UTF8, {"byte": error.start + 1}))
        return None
    problems.append(Problem(place, WINDOWS))
    return text


def _delimiter(text: str) -> tuple[str, int]:
    """What separates the cells, and the line from 0 on which the table begins.

    It is announced by a line `sep=;`, or it is what cuts the first filled line into most cells.
    """
    if announced := ANNOUNCED.match(text):
        return announced[1], 1
    head = next((line for line in io.StringIO(text) if line.strip()), "")
    return max(DELIMITERS, key=lambda delimiter: len(list(_cell_starts(head, delimiter)))), 0


def _records(text: str, delimiter: str, start: int) -> Iterator[_Record]:
    """The rows from a line on; behind one that cannot be read it goes on with the next line."""
    lines = io.StringIO(text, newline="").readlines()
    while start < len(lines):
        reader = csv.reader(lines[start:], delimiter=delimiter, strict=True)
        done = 0
        try:
            for cells in reader:
                yield _Record(start + done + 1, "".join(lines[start + done : start + reader.line_num]), tuple(cells))
                done = reader.line_num
            return
        except csv.Error:
            yield _Record(start + done + 1, "".join(lines[start + done : start + reader.line_num]), None)
            start += done + 1


def _cell_starts(raw: str, delimiter: str) -> Iterator[int]:
    """Where each cell of a row begins in its text."""
    cell = re.compile(rf"(?:{QUOTED.pattern})?[^{delimiter}\r\n]*+")
    start: int | None = 0
    while start is not None:
        yield start
        found = cell.match(raw, start)
        end = found.end() if found else start
        start = end + 1 if raw[end : end + 1] == delimiter else None
