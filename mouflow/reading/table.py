"""A table of partners (CSV or XLSX) -> partners, each cell's faults with its place.

The first filled row names the columns, in English as in YAML or in Indonesian, in any order and letter case. What a
cell leaves blank is not given; variants do not fit into cells, so a partner with variants stands in the package itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mouflow.errors import N_, Place, Problem, Rule, blocked, nearest
from mouflow.model import Partner
from mouflow.reading.csv_grid import csv_grid
from mouflow.reading.faults import MISSING
from mouflow.reading.grid import EMPTY, Grid
from mouflow.reading.models import validated
from mouflow.reading.source import source_of
from mouflow.reading.xlsx_grid import is_workbook, xlsx_grid
from mouflow.reading.yaml import Path, Tree

# Each column by the name of its field, and what else its head may be called.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("kode",),
    "name": ("nama", "nama mitra", "mitra"),
    "level": ("tingkat",),
    "address": ("alamat",),
    "number": ("nomor", "nomor mitra"),
    "base_number": ("nomor pihak lain", "nomor ombudsman"),
    "date": ("tanggal", "tanggal penandatanganan"),
    "place": ("tempat", "tempat penandatanganan"),
    "signatory.name": ("pejabat", "nama pejabat", "penanda tangan", "penandatangan"),
    "signatory.office": ("jabatan", "jabatan pejabat"),
    "signatory.capacity": ("kapasitas",),
    "signatory.authority": ("dasar", "dasar kewenangan", "dasar pengangkatan"),
    "signatory.rank": ("pangkat",),
    "signatory.nip": ("nip",),
    "signatory.on_behalf": ("atas nama", "a.n."),
    "signatory.through": ("melalui", "u.b."),
    "contact.office": ("narahubung", "jabatan narahubung"),
    "contact.name": ("nama narahubung",),
    "contact.phone": ("telepon", "telepon narahubung"),
    "contact.email": ("pos-el", "email", "pos-el narahubung"),
    "note": ("catatan", "keterangan"),
    "logo": ("lambang",),
}
REQUIRED = ("id", "name", "level", "signatory.name", "signatory.office")
COUNTERS = ("no", "no.")  # the running number of a row, which says nothing of the partner
LEVELS: Mapping[str, str] = {
    "pusat": "central",
    "provinsi": "province",
    "kabupaten": "regency",
    "kota": "city",
    "pihak ketiga": "third-party",
}


def _key(head: str) -> str:
    """The head of a column as it is compared: case and underscores do not matter."""
    return head.casefold().replace("_", " ")


FIELDS: Mapping[str, str] = {_key(name): field for field, names in COLUMNS.items() for name in (field, *names)}

NO_COLUMN = Rule(
    "table.missing-column", "error", N_('the first row has no column "{column}" (or: {names}); add it to the head')
)
TWO_COLUMNS = Rule(
    "table.double-column", "error", N_('the column "{column}" stands a second time here (first: {first}); remove one')
)
UNKNOWN = Rule("table.unknown-column", "warning", N_('the column "{column}" is not read; known: {known}'))
UNKNOWN_NEAR = Rule("table.unknown-column", "warning", N_('the column "{column}" is not read; did you mean "{near}"?'))
BLANK_CELL = Rule("table.blank-cell", "error", N_('the column "{column}" is blank in this row; fill it in'))
NO_HEAD = Rule(
    "table.extra-cell", "error", N_('no column stands above "{value}"; put a text that holds the separator in quotes')
)
NO_HEAD_IN_SHEET = Rule(
    "table.extra-cell", "error", N_('no column stands above "{value}"; write its head into row 1, or empty the cell')
)


@dataclass(frozen=True, slots=True)
class RowPlaces(Mapping[Path, Place]):
    """The places of one row's cells by the path of the field; a group of fields is where its first column is."""

    grid: Grid
    columns: Mapping[str, int]
    row: int

    def __getitem__(self, path: Path) -> Place:
        field = ".".join(map(str, path))
        inside = (column for name, column in self.columns.items() if f"{name}.".startswith(f"{field}.") or not path)
        column = next(inside, None)
        if column is None:
            raise KeyError(path)
        return self.grid.place(self.row, column if path else 0)

    def __iter__(self) -> Iterator[Path]:
        return iter([(), *(tuple(field.split(".")) for field in self.columns)])

    def __len__(self) -> int:
        return len(self.columns) + 1


@dataclass(frozen=True, slots=True)
class PartnerTable:
    """The partners of a table that have no error, all problems of the table, and where each partner stands in it."""

    partners: tuple[Partner, ...]
    problems: tuple[Problem, ...]
    rows: tuple[RowPlaces, ...]


def read_partners(content: bytes, file: str) -> PartnerTable:
    """The partners that a CSV or XLSX file lists, at most 10,000; `file` only names places.

    CSV: UTF-8 or (with a warning) Windows-1252, with `;`, `,` or tabs. XLSX: the first sheet. Places are
    `partners.csv:17:4` and `partners.xlsx!Sheet1!D17`.
    """
    grid = xlsx_grid(content, file) if is_workbook(content) else csv_grid(content, file)
    problems = list(grid.problems)
    if len(grid.rows) < 2:
        told = blocked(problems)
        return PartnerTable((), (*problems, *(() if told else (Problem(Place(file), EMPTY),))), ())
    columns = _columns(grid, problems)
    nowhere = source_of("", file)
    partners, rows = [], []
    for row in range(1, len(grid.rows)):
        places = RowPlaces(grid, columns, row)
        value = _value(places, problems)
        partner, found = validated(Partner, Tree(value, places, {}, (), nowhere, {}))
        # What is missing was told as a missing column or a blank cell.
        problems.extend(problem for problem in found if problem.rule is not MISSING)
        if partner is not None:
            partners.append(partner)
            rows.append(places)
    ordered = sorted(problems, key=lambda problem: (problem.place.line, problem.place.column))
    return PartnerTable(tuple(partners), tuple(ordered), tuple(rows))


def _columns(grid: Grid, problems: list[Problem]) -> dict[str, int]:
    """The column of each field that the head names; what is wrong with the head is added to the problems."""
    columns: dict[str, int] = {}
    for column, head in enumerate(grid.rows[0]):
        field = FIELDS.get(_key(head))
        place = grid.place(0, column)
        if field in columns:
            facts = {"column": head, "first": grid.rows[0][columns[field]]}
            problems.append(Problem(place, TWO_COLUMNS, facts))
        elif field is not None:
            columns[field] = column
        elif head and _key(head) not in COUNTERS:
            near = nearest(_key(head), tuple(FIELDS))
            unknown = {"column": head, "near": near, "known": ", ".join(COLUMNS)}
            problems.append(Problem(place, UNKNOWN_NEAR if near else UNKNOWN, unknown))
    for field in REQUIRED:
        if field not in columns:
            facts = {"column": field, "names": ", ".join(COLUMNS[field])}
            problems.append(Problem(grid.place(0, 0), NO_COLUMN, facts))
    return columns


def _value(places: RowPlaces, problems: list[Problem]) -> dict[str, object]:
    """The plain value of a row, as YAML would give it; blank and surplus cells are added to the problems."""
    head, cells = places.grid.rows[0], places.grid.rows[places.row]
    value: dict[str, object] = {}
    for field, column in places.columns.items():
        text = cells[column] if column < len(cells) else ""
        if text:
            _put(value, field, LEVELS.get(text.casefold(), text) if field == "level" else text)
        elif field in REQUIRED:
            place = places.grid.place(places.row, column)
            problems.append(Problem(place, BLANK_CELL, {"column": head[column]}))
    for column, text in enumerate(cells):
        if text and (column >= len(head) or not head[column]):
            problems.append(Problem(places.grid.place(places.row, column), NO_HEAD, {"value": text}))
    return value


def _put(value: dict[str, object], field: str, text: str) -> None:
    """Puts a text where its field belongs: `signatory.name` into the group `signatory`."""
    group, _, name = field.rpartition(".")
    inner = value.setdefault(group, {}) if group else value
    if isinstance(inner, dict):
        inner[name] = text
