"""The rows of a table beside an assessment -> what they say of its entities, read into a gathering.

A row finds its entity by its id, or by its name where no column has ids. What was said of an entity before stays, and
a row that says otherwise is told.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from mouflow.errors import N_, Place, Problem, Rule, blocked
from mouflow.reading.columns import DIMENSIONS, NAMES, NEEDED, Spec, are_enough, columns_in, head_problems, key_problems
from mouflow.reading.csv_grid import csv_grid
from mouflow.reading.gathering import Cell, Gathering, Told
from mouflow.reading.grid import EMPTY, Grid
from mouflow.reading.slugs import slug
from mouflow.reading.table import BLANK_CELL, LEVELS, NO_HEAD, NO_HEAD_IN_SHEET
from mouflow.reading.xlsx_grid import is_workbook, xlsx_grid
from mouflow.reading.yaml import Path, Tree

NO_TABLE = Rule("assessment.table", "error", N_('there is no table "{file}" beside this file; correct the name'))
NO_SHEETS = Rule("assessment.table", "error", N_('"{file}" is no workbook and has no sheets; remove "sheet"'))
YES_NO: Mapping[str, bool] = {"ya": True, "ada": True, "true": True, "tidak": False, "tidak ada": False, "false": False}
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
WORDS = frozenset(("name", "text"))  # keys that take any words, and that an entity, a locus or a finding may not lack


@dataclass(frozen=True, slots=True)
class TableFile:
    """The bytes of a table, and how its name is shown in places."""

    content: bytes
    shown: str


def take_table(gathering: Gathering, spec: Spec, tables: Mapping[str, TableFile], tree: Tree) -> None:
    """Adds to the gathering what a table says, and what is wrong with it."""
    file = tables.get(spec.file)
    gathering.problems.extend((None, problem) for problem in key_problems(spec, tree))
    if file is None:
        place = tree.place((*spec.way, "file"))
        gathering.problems.append((None, Problem(place, NO_TABLE, {"file": spec.file})))
        return
    workbook = is_workbook(file.content)
    if spec.sheet and not workbook:
        place = tree.place((*spec.way, "sheet"))
        gathering.problems.append((None, Problem(place, NO_SHEETS, {"file": spec.file})))
    grid = xlsx_grid(file.content, file.shown, spec.sheet) if workbook else csv_grid(file.content, file.shown)
    if len(grid.rows) < 2:
        empty = () if blocked(grid.problems) else (Problem(Place(file.shown), EMPTY),)
        gathering.problems.extend((None, problem) for problem in (*grid.problems, *empty))
        return
    gathering.problems.extend((None, problem) for problem in head_problems(spec, grid, tree))
    _take_rows(gathering, spec, grid, workbook)


def _take_rows(gathering: Gathering, spec: Spec, grid: Grid, workbook: bool) -> None:
    columns = columns_in(spec, grid)
    faulty = frozenset(problem.place for problem in grid.problems if blocked((problem,)))
    taking = _Taking(gathering, spec.rows, grid, columns, workbook, faulty)
    owners: dict[int, int | None] = {}
    if are_enough(columns, spec):
        owners = {row: taking.take(row) for row in range(1, len(grid.rows))}
    gathering.problems.extend(_owned(grid, owners))


def _owned(grid: Grid, owners: Mapping[int, int | None]) -> Iterator[Told]:
    """The problems of a grid's cells, each with the entity of its row."""
    rows: dict[Place, int] = {}
    if grid.problems:
        rows = {grid.place(row, n): row for row, cells in enumerate(grid.rows) for n in range(len(cells))}
    for problem in grid.problems:
        yield owners.get(rows.get(problem.place, 0)), problem


def _typed(key: str, text: str) -> object:
    """A cell's text as YAML would give it."""
    name = key.rpartition(".")[2]
    if name == "level":
        return LEVELS.get(text.casefold(), text)
    if name == "maladministration":
        return YES_NO.get(text.casefold(), text)
    return int(text) if name == "year" and WHOLE.fullmatch(text) else text


def _typed_in_workbook(key: str, text: str) -> object:
    """The same, but numbers, which have neither comma nor point in a workbook, are decimals where figures stand."""
    figure = key.rpartition(".")[2] == "score" or DIMENSIONS in key
    return Decimal(text) if figure and NUMBER.fullmatch(text) else _typed(key, text)


@dataclass(frozen=True, slots=True)
class _Taking:
    """One table being read: its rows go to the entities that they belong to."""

    into: Gathering
    rows: str
    grid: Grid
    columns: Mapping[str, int]
    workbook: bool
    faulty: frozenset[Place]  # cells of which the grid complains; what they hold is not read, unless it is words
    findings: dict[tuple[int, str], int] = field(default_factory=dict)

    def take(self, row: int) -> int | None:
        """The index of the entity that a row speaks of, which now has all that it says; None when it names none."""
        cells = {key: Cell(self.grid, row, column) for key, column in self.columns.items()}
        filled = {key: cell for key, cell in cells.items() if cell.text and self._is_read(key, cell)}
        kind = next((name for name in NAMES if name in cells), NAMES[0])
        if kind not in filled or self._is_faulty(cells[kind]):
            self._blank(None, cells[kind])
            return None
        owner = self.into.owner(kind.rpartition(".")[2], filled[kind])
        if self.rows != "entities" and "entity.level" not in self.columns:
            self.into.mention(owner, filled[kind])
        for key, cell in filled.items():
            if key.startswith("entity."):
                self.into.put_once(owner, tuple(key.split(".")[1:]), self.typed(key, cell.text), cell)
        own = {key: cell for key, cell in filled.items() if not key.startswith("entity.")}
        if own:
            self._own(own, owner, cells[NEEDED[self.rows]])
        self.into.problems.extend((owner, problem) for problem in self._surplus(row))
        return owner

    def typed(self, key: str, text: str) -> object:
        """A cell's text as YAML would give it, or as a workbook does."""
        return (_typed_in_workbook if self.workbook else _typed)(key, text)

    def _is_read(self, key: str, cell: Cell) -> bool:
        """Whether a cell's text is taken; words are even where they are faulty, so that none seem to be missing."""
        return key.rpartition(".")[2] in WORDS or not self._is_faulty(cell)

    def _is_faulty(self, cell: Cell) -> bool:
        return bool(self.faulty) and cell.place in self.faulty

    def _blank(self, owner: int | None, cell: Cell) -> None:
        """Tells of a cell that may not be blank, unless it is faulty, which is told already."""
        if not self._is_faulty(cell):
            self.into.problems.append((owner, Problem(cell.place, BLANK_CELL, {"column": cell.head})))

    def _own(self, own: Mapping[str, Cell], owner: int, needed: Cell) -> None:
        """Adds a locus, an earlier year or a finding; a finding that is there already gets one suggestion more."""
        path: Path = ("entities", owner, self.rows)
        n = self.into.count(path)
        if self.rows == "findings":
            known = own.get("id", needed).text
            n = self.findings.setdefault((owner, known), n) if known else n
        if NEEDED[self.rows] not in own and n == self.into.count(path):
            self._blank(owner, needed)
            return
        self._put(own, (*path, n))

    def _put(self, own: Mapping[str, Cell], path: Path) -> None:
        """Puts the cells of a row where an entry of their entity is or begins."""
        following = self.into.count((*path, "suggestions"))
        for key, cell in own.items():
            lead, *rest = key.split(".")
            steps: Path = ("suggestions", following, *rest) if lead == "suggestion" else (lead, *rest)
            self.into.put((*path, *steps), self.typed(key, cell.text), cell)
        if self.rows == "loci" and "id" not in own:
            self.into.put((*path, "id"), slug(own["name"].text), own["name"])

    def _surplus(self, row: int) -> Iterator[Problem]:
        """Cells without a head above them: one may have been cut in two, and all behind it moved."""
        head = self.grid.rows[0]
        for column, text in enumerate(self.grid.rows[row]):
            if text and (column >= len(head) or not head[column]):
                rule = NO_HEAD_IN_SHEET if self.workbook else NO_HEAD
                yield Problem(self.grid.place(row, column), rule, {"value": text})
