"""The stated columns of a table beside an assessment: which key of a row each head stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mouflow.errors import N_, Place, Problem, Rule, nearest
from mouflow.model.party import name_key
from mouflow.reading.grid import Grid
from mouflow.reading.names import entries
from mouflow.reading.table import TWO_COLUMNS
from mouflow.reading.yaml import Path, Tree

OUTCOME = ("score", "zone", "category", "opinion", "maladministration")
CONTACT = ("contact.office", "contact.name", "contact.phone", "contact.email")
DIMENSIONS = "dimensions."  # and the name of any dimension
ENTITY = ("id", "name", "level", "head", "address", *CONTACT, *OUTCOME, DIMENSIONS)
SUGGESTION = (
    "what",
    "unit",
    "by",
    "evidence",
    *(f"follow_up.{key}" for key in ("plan", "target", "evidence", "status")),
)
# The keys of a row by what it is, beside those of its entity.
OWN: Mapping[str, tuple[str, ...]] = {
    "entities": (),
    "loci": ("id", "name", "head", "address", *OUTCOME, DIMENSIONS),
    "earlier": ("year", "scheme", *OUTCOME),
    "findings": ("id", "text", "dimension", "component", "unit", *(f"suggestion.{key}" for key in SUGGESTION)),
}
NAMES = ("entity.id", "entity.name")
NEEDED: Mapping[str, str] = {"loci": "name", "earlier": "year", "findings": "text"}  # what no row may lack

ID = "assessment.table"
NO_KEY = Rule(ID, "error", N_('a row of {rows} has no key "{key}"; known: {known}'))
NO_KEY_NEAR = Rule(ID, "error", N_('a row of {rows} has no key "{key}"; did you mean "{near}"?'))
NO_HEAD = Rule(ID, "error", N_('the table has no column "{column}"; its columns: {known}'))
NO_HEAD_NEAR = Rule(ID, "error", N_('the table has no column "{column}"; did you mean "{near}"?'))
NO_NAME = Rule(ID, "error", N_('no column names the entity of a row; add "{id}" or "{name}"'))
NO_NEEDED = Rule(ID, "error", N_('rows of {rows} need a column for "{key}"; add it'))


@dataclass(frozen=True, slots=True)
class Spec:
    """A table as an assessment states it: `heads` by key, those of the entity as `entity.name`; `way` is its path."""

    way: Path
    file: str
    sheet: str | None
    rows: str
    heads: Mapping[str, str]

    def written(self, key: str) -> str:
        """A key as the file has it."""
        return key.removeprefix("entity.") if self.rows == "entities" else key

    def place(self, tree: Tree, key: str) -> Place:
        """Where the head of a key is stated."""
        return tree.place((*self.way, "columns", self.written(key)))


def spec_of(tree: Tree, n: int) -> Spec | None:
    """The nth table as it is stated; None when it is not of the right form, of which the model complains."""
    table = entries(tree.value, "tables")[n]
    if not isinstance(table, dict):
        return None
    file, sheet, rows, columns = (table.get(key) for key in ("file", "sheet", "rows", "columns"))
    if not isinstance(file, str) or not isinstance(rows, str) or rows not in OWN or not isinstance(columns, dict):
        return None
    lead = "entity." if rows == "entities" else ""
    heads = {f"{lead}{key}": head for key, head in columns.items() if isinstance(key, str) and isinstance(head, str)}
    return Spec(("tables", n), file, sheet if isinstance(sheet, str) else None, rows, heads)


def key_problems(spec: Spec, tree: Tree) -> Iterator[Problem]:
    """Keys that no row has, and a table that does not say whose its rows are."""
    shown = tuple(spec.written(f"{key}…" if key.endswith(".") else key) for key in known_keys(spec))
    for key in spec.heads:
        if not _is_known(key, spec):
            name = spec.written(key)
            near = nearest(name, shown)
            facts = {"rows": spec.rows, "key": name, "near": near, "known": ", ".join(shown)}
            path = (*spec.way, "columns", name)
            place = tree.keys[path] if path in tree.keys else tree.place(path)
            yield Problem(place, NO_KEY_NEAR if near else NO_KEY, facts)
    if not any(name in spec.heads for name in NAMES):
        facts = {"id": spec.written(NAMES[0]), "name": spec.written(NAMES[1])}
        yield Problem(tree.place((*spec.way, "columns")), NO_NAME, facts)
    needed = NEEDED.get(spec.rows)
    if needed and needed not in spec.heads:
        yield Problem(tree.place((*spec.way, "columns")), NO_NEEDED, {"rows": spec.rows, "key": needed})


def are_enough(columns: Mapping[str, int], spec: Spec) -> bool:
    """Whether there is a column for whose the rows are, and for what no row may lack."""
    needed = NEEDED.get(spec.rows)
    return any(name in columns for name in NAMES) and (needed is None or needed in columns)


def known_keys(spec: Spec) -> tuple[str, ...]:
    """The keys that a row may have; one that ends with a dot goes on with any name."""
    return (*(f"entity.{key}" for key in ENTITY), *OWN[spec.rows])


def _is_known(key: str, spec: Spec) -> bool:
    known = known_keys(spec)
    return key in known or any(one.endswith(".") and key.startswith(one) for one in known)


def columns_in(spec: Spec, grid: Grid) -> Mapping[str, int]:
    """The column of each known key whose head the table has; letter case and blanks do not matter."""
    places: dict[str, int] = {}
    for column, head in enumerate(grid.rows[0]):
        places.setdefault(name_key(head), column)
    known = {key: name_key(head) for key, head in spec.heads.items() if _is_known(key, spec)}
    return {key: places[head] for key, head in known.items() if head in places}


def head_problems(spec: Spec, grid: Grid, tree: Tree) -> Iterator[Problem]:
    """Heads that the table has not, or has twice."""
    heads = [name_key(head) for head in grid.rows[0]]
    shown = tuple(head for head in grid.rows[0] if head)
    for key, head in spec.heads.items():
        columns = [column for column, one in enumerate(heads) if one == name_key(head)]
        if not columns:
            near = nearest(head, shown)
            facts = {"column": head, "near": near, "known": ", ".join(shown)}
            yield Problem(spec.place(tree, key), NO_HEAD_NEAR if near else NO_HEAD, facts)
        for column in columns[1:]:
            yield Problem(grid.place(0, column), TWO_COLUMNS, {"column": head, "first": grid.rows[0][columns[0]]})
