"""A table as rows of texts that know their places, whatever file it came from, and what can be wrong with the file."""

from collections.abc import Callable
from dataclasses import dataclass

from mouflow.errors import N_, Place, Problem, Rule

MOST_ROWS = 10_000  # below the head

TOO_MANY = Rule("table.too-many-rows", "error", N_("the table has {count} rows and the limit is {limit}; split it"))
EMPTY = Rule("table.empty", "error", N_("the table has no rows; name the columns in row 1 and fill the rows below"))
NO_TABLE = Rule("table.unreadable", "error", N_("this is no table; save it as XLSX, or as CSV in UTF-8"))
LOST_DIGITS = Rule(
    "table.lost-digits",
    "error",
    N_("{value}: a spreadsheet keeps 15 digits of a number, so some are lost; format the cell as text and retype it"),
)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table that hold anything, the head first; cells are texts, "" where nothing stands.

    `place` gives the place of a cell by the index of its row in `rows` and the index of its column, both from 0.
    """

    rows: tuple[tuple[str, ...], ...]
    place: Callable[[int, int], Place]
    problems: tuple[Problem, ...] = ()


def no_grid(file: str, rule: Rule, **facts: object) -> Grid:
    """A grid without rows, since the file breaks a rule as a whole."""
    place = Place(file)
    return Grid((), lambda _row, _column: place, (Problem(place, rule, facts),))


def tidy(text: str) -> str:
    """A cell's text on one line: breaks and runs of blanks, hard ones too, are one blank, as in unquoted YAML."""
    return " ".join(text.split())
