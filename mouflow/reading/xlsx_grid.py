"""XLSX bytes -> a grid: the first sheet or a named one, its dates and numbers as text, formulas never computed."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import Protocol

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.reading import rules
from mouflow.reading.grid import LOST_DIGITS, MOST_ROWS, Grid, no_grid, tidy
from mouflow.reading.source import HIDDEN, name_of, visible

MOST_BYTES = 32_000_000  # unpacked
MOST_PARTS = 2_000
LAST_ROW = 1_048_576  # of any sheet (ECMA-376); a file that claims more is not followed there
DIGITS = 10**15  # a spreadsheet's numbers are IEEE doubles shown with 15 digits
ZIP_MARK, OLE_MARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])")
FILLED = re.compile(rb"<(?:\w+:)?(?:v|is)(?=[\s>])")
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))

TOO_MANY = Rule(
    "table.too-many-rows",
    "error",
    N_("a sheet of the workbook has {count} rows and the limit is {limit}; keep only the table in it, and split it"),
)
OLD = Rule(
    "table.unreadable", "error", N_("an old Excel file (.xls), or one with a password; save it as XLSX without one")
)
TOO_LARGE = Rule("table.too-large", "error", N_("the file unpacks to {size} bytes and the limit is {limit}; split it"))
BROKEN = Rule("table.unreadable", "error", N_("the workbook cannot be read ({detail}); save it anew as XLSX"))
DOCTYPE = Rule("table.unreadable", "error", N_("the workbook has a DOCTYPE, which Excel never writes; save it anew"))
FORMULA = Rule("table.formula", "error", N_("the cell holds the formula {formula}; put its value there (paste values)"))
NO_SHEET = Rule("table.no-sheet", "error", N_('the workbook has no sheet "{sheet}"; its sheets: {known}'))
ERROR_CELL = Rule("table.error-cell", "error", N_("the cell shows the error {value}; put a value there"))


class _Stored(Protocol):
    """A cell as openpyxl gives it."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...
    @property
    def number_format(self) -> object: ...


Cell = tuple[object, str]  # what openpyxl makes of it, and its type: n(umber), s(tring), b(oolean), d(ate), f, e


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The filled rows of a sheet, each with its number in the workbook."""

    file: str
    title: str
    numbers: tuple[int, ...]

    def place(self, row: int, column: int) -> Place:
        """The place of a cell: `partners.xlsx!Sheet1!D17`."""
        return Place(f"{self.file}!{self.title}!{_letters(column)}{self.numbers[row]}")


def xlsx_grid(content: bytes, file: str, name: str | None = None) -> Grid:
    """The grid of a workbook's first sheet, or of the one with a name.

    A formula is refused rather than read: what it gave when the file was last computed may be old or missing, and
    nothing here computes it. A text that begins with = is a text.
    """
    if content.startswith(OLE_MARK):
        return no_grid(file, OLD)
    try:
        if refused := _refused(content):
            return no_grid(file, refused[0], **refused[1])
        title, rows = _rows(content, name)
    except _NoSheet as missing:
        return no_grid(file, NO_SHEET, sheet=name, known=", ".join(missing.args))
    except Exception as error:  # a workbook from anywhere: openpyxl fails on a broken one with whatever it meets
        return no_grid(file, BROKEN, detail=type(error).__name__)
    sheet = _Sheet(file, title, tuple(number for number, _ in rows))
    problems: list[Problem] = []
    texts = tuple(_texts(cells, partial(sheet.place, n), problems) for n, (_, cells) in enumerate(rows))
    return Grid(texts, sheet.place, tuple(problems))


def is_workbook(content: bytes) -> bool:
    """Whether the bytes are those of a spreadsheet program, by their first ones."""
    return content.startswith((ZIP_MARK, OLE_MARK))


def _refused(content: bytes) -> tuple[Rule, dict[str, object]] | None:
    """Why the archive is not opened at all; None when it may be."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        size = sum(part.file_size for part in parts)  # which is also where unpacking stops
        if size > MOST_BYTES or len(parts) > MOST_PARTS:
            return TOO_LARGE, {"size": size, "limit": MOST_BYTES}
        if any(part.flag_bits & 1 for part in parts):
            return OLD, {}
        for part in parts:
            text = archive.read(part)
            if any(mark in text for mark in DOCTYPES):
                return DOCTYPE, {}
            count = sum(FILLED.search(row) is not None for row in ROW.split(text)[1:])
            if count > MOST_ROWS + 1:  # counted here, since openpyxl needs a minute for a million rows
                return TOO_MANY, {"count": count - 1, "limit": MOST_ROWS}
    return None


class _NoSheet(Exception):
    """The workbook has no sheet with the name that was asked for; the arguments are those that it has."""


def _rows(content: bytes, name: str | None) -> tuple[str, list[tuple[int, tuple[Cell, ...]]]]:
    """The title of a sheet, the first one without a name, and its filled rows with their numbers."""
    from openpyxl import load_workbook  # takes longer than all else of reading, and only a workbook needs it

    kept: list[tuple[int, tuple[Cell, ...]]] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's remarks on parts that no table needs
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        titles = tuple(one.title for one in book.worksheets)
        if name is not None and name not in titles:
            raise _NoSheet(*titles)
        sheet = book.worksheets[titles.index(name) if name else 0]
        sheet.reset_dimensions()  # what a file says of its own size may be wrong
        for number, row in enumerate(sheet.iter_rows(max_row=LAST_ROW), 1):
            cells = tuple(_cell(cell) for cell in row)
            if any(str(value).strip() for value, _ in cells if value is not None):
                kept.append((number, cells))
        book.close()
    return sheet.title, kept


def _cell(cell: _Stored) -> Cell:
    """A cell's value and type; a share that is shown as 86.6% is such a text, and not the number 0.866."""
    value = cell.value
    if isinstance(value, int | float) and cell.data_type == "n" and "%" in str(cell.number_format):
        return f"{value * 100:.15g}%", "s"
    return value, cell.data_type


def _texts(cells: Iterable[Cell], spot: Callable[[int], Place], problems: list[Problem]) -> tuple[str, ...]:
    """The texts of a row's cells; what is wrong with one is added to the problems."""
    texts = []
    for column, (value, kind) in enumerate(cells):
        text = _text(value)
        problems.extend(Problem(spot(column), rule, facts) for rule, facts in _faults(value, kind, text))
        texts.append(tidy(visible(text)))
    return tuple(texts)


def _faults(value: object, kind: str, text: str) -> Iterator[tuple[Rule, dict[str, object]]]:
    if kind == "f":
        yield FORMULA, {"formula": text}
    elif kind == "e":
        yield ERROR_CELL, {"value": text}
    elif isinstance(value, int | float) and abs(value) >= DIGITS:
        yield LOST_DIGITS, {"value": f"{value:.15g}"}
    elif hidden := HIDDEN.search(text):
        yield rules.HIDDEN, name_of(hidden.group())


def _text(value: object) -> str:
    """A cell's value as text: a day as 2025-09-19, a number with the 15 digits that are shown, nothing as ""."""
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, float) and 1e-4 <= abs(value) < DIGITS:
        return f"{value:.15g}"
    return str(getattr(value, "text", value))  # the formula of a group of cells is an object with its text


def _letters(column: int) -> str:
    """The name of a column from 0: A, B, … Z, AA."""
    rest, last = divmod(column, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + last)
