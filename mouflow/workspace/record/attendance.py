"""A list of who took part in a round (CSV or XLSX) -> events; each fault with its cell."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mouflow.errors import Place, Problem, ProblemsFound, blocked
from mouflow.reading.csv_grid import csv_grid
from mouflow.reading.grid import EMPTY, Grid
from mouflow.reading.table import BLANK_CELL, COUNTERS, NO_COLUMN, TWO_COLUMNS, UNKNOWN
from mouflow.reading.xlsx_grid import is_workbook, xlsx_grid
from mouflow.record.events import Attended
from mouflow.workspace import files

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("nama",),
    "unit": ("instansi", "unit kerja", "perangkat daerah"),
    "office": ("jabatan",),
}
"""Each column by the name of its field, and what else its head may be called."""
REQUIRED = ("name", "unit")
FIELDS = {head: field for field, names in COLUMNS.items() for head in (field, *names)}
BESIDE = (*COUNTERS, "tanda tangan", "signature")  # columns of the sheet that the people themselves filled in


def guests_of(path: Path) -> tuple[tuple[Attended, ...], tuple[Problem, ...]]:
    """Who took part, with the warnings of the list. Raises ProblemsFound for a list with errors."""
    found, shown = files.read(path), files.shown(path)
    grid = xlsx_grid(found, shown) if is_workbook(found) else csv_grid(found, shown)
    problems = list(grid.problems)
    if len(grid.rows) < 2 and not blocked(problems):
        problems.append(Problem(Place(shown), EMPTY))
    columns = {} if blocked(problems) else _columns(grid, problems)
    guests = [] if blocked(problems) else list(_guests(grid, columns, problems))
    if blocked(problems):
        raise ProblemsFound(tuple(problems))
    return tuple(guests), tuple(problems)


def _columns(grid: Grid, problems: list[Problem]) -> dict[str, int]:
    """The column of each field; what is wrong with the head is added to the problems."""
    columns: dict[str, int] = {}
    for column, head in enumerate(grid.rows[0]):
        field = FIELDS.get(head.casefold())
        if field in columns:
            facts = {"column": head, "first": grid.rows[0][columns[field]]}
            problems.append(Problem(grid.place(0, column), TWO_COLUMNS, facts))
        elif field:
            columns[field] = column
        elif head and head.casefold() not in BESIDE:
            facts = {"column": head, "known": ", ".join(COLUMNS)}
            problems.append(Problem(grid.place(0, column), UNKNOWN, facts))
    for field in REQUIRED:
        if field not in columns:
            facts = {"column": field, "names": ", ".join(COLUMNS[field])}
            problems.append(Problem(grid.place(0, 0), NO_COLUMN, facts))
    return columns


def _guests(grid: Grid, columns: Mapping[str, int], problems: list[Problem]) -> Iterator[Attended]:
    for row in range(1, len(grid.rows)):
        cells = {field: _cell(grid.rows[row], column) for field, column in columns.items()}
        for field in REQUIRED:
            if not cells[field]:
                facts = {"column": grid.rows[0][columns[field]]}
                problems.append(Problem(grid.place(row, columns[field]), BLANK_CELL, facts))
        yield Attended(cells["name"], cells["unit"], cells.get("office", ""))


def _cell(cells: tuple[str, ...], column: int) -> str:
    return cells[column] if column < len(cells) else ""


__all__ = ["Attended", "guests_of"]
