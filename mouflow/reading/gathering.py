"""The entities of an assessment while tables are read into them, each value with the cell that it stands in."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from mouflow.errors import N_, Place, Problem, Rule, nearest
from mouflow.model.party import name_key
from mouflow.reading.grid import Grid
from mouflow.reading.names import entries
from mouflow.reading.slugs import slug
from mouflow.reading.yaml import Path, Tree

TWO_VALUES = Rule(
    "assessment.two-values",
    "error",
    N_('the column "{column}" has "{value}" for "{name}" here, and "{first}" was given before; keep one of them'),
)
STRANGER = Rule(
    "assessment.table", "error", N_('no entity is called "{name}"; correct it, or give that entity with its level')
)
STRANGER_NEAR = Rule("assessment.table", "error", N_('no entity is called "{name}"; did you mean "{near}"?'))
MOST_GUESSED = 50  # strangers for whom the nearest name is sought, since that takes long
Told = tuple[int | None, Problem]  # with the index of the entity that it concerns; None: no single one


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, by the indexes of its row and column."""

    grid: Grid
    row: int
    column: int

    @property
    def text(self) -> str:
        """What stands in it; "" behind the end of its row."""
        cells = self.grid.rows[self.row]
        return cells[self.column] if self.column < len(cells) else ""

    @property
    def head(self) -> str:
        """What stands above it in the first row."""
        return self.grid.rows[0][self.column]

    @property
    def place(self) -> Place:
        """Where it is."""
        return self.grid.place(self.row, self.column)


@dataclass(frozen=True, slots=True)
class _Places(Mapping[Path, Place]):
    """The places of cells, worked out when asked for, and those of the file."""

    cells: Mapping[Path, Cell]
    file: Mapping[Path, Place]

    def __getitem__(self, path: Path) -> Place:
        return self.cells[path].place if path in self.cells else self.file[path]

    def __contains__(self, path: object) -> bool:
        return path in self.cells or path in self.file

    def __iter__(self) -> Iterator[Path]:
        yield from self.cells
        yield from (path for path in self.file if path not in self.cells)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Gathering:
    """The entities so far, where each of their values stands, and what is wrong with the tables."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._value: dict[str, object] = {**tree.value} if isinstance(tree.value, dict) else {}
        self._value["entities"] = deepcopy(entries(tree.value, "entities"))
        self._cells: dict[Path, Cell] = {}
        self._known: dict[tuple[str, str], int] = {}
        self._mentioned: dict[int, list[Cell]] = {}
        self.problems: list[Told] = []
        for n in range(self.count(("entities",))):
            self._remember(n)

    @property
    def tree(self) -> Tree:
        """The tree of the file with all that was gathered."""
        tree = self._tree
        places = _Places(self._cells, tree.places)
        return Tree(self._value, places, tree.keys, tree.problems, tree.source, tree.spans)

    def at(self, path: Path) -> object:
        """What stands at a path; None when nothing does."""
        found: object = self._value
        for step in path:
            if isinstance(found, dict):
                found = found.get(step)
            else:
                there = isinstance(found, list) and isinstance(step, int) and step < len(found)
                found = found[step] if there else None  # type: ignore[index]  # a list, as just asked
        return found

    def count(self, path: Path) -> int:
        """How many entries the list at a path has; 0 where there is none."""
        found = self.at(path)
        return len(found) if isinstance(found, list) else 0

    def put(self, path: Path, value: object, cell: Cell) -> None:
        """Puts the value of a cell at a path, making the groups and list entries on the way."""
        inner: object = self._value
        for depth, (step, following) in enumerate(pairwise(path), 1):
            inner = _inside(inner, step, [] if isinstance(following, int) else {})
            if isinstance(step, int):
                self._cells.setdefault(path[:depth], Cell(cell.grid, cell.row, 0))
        if isinstance(inner, dict):
            inner[path[-1]] = value
            self._cells[path] = cell

    def put_once(self, owner: int, steps: Path, value: object, cell: Cell) -> None:
        """Gives an entity a value that it has not yet; another one than it has is told."""
        path = ("entities", owner, *steps)
        first = self.at(path)
        if first is None:
            self.put(path, value, cell)
            self._remember(owner)
        elif _worth(first) != _worth(value):
            facts = {"column": cell.head, "value": cell.text, "name": self.name(owner), "first": first}
            self.problems.append((owner, Problem(cell.place, TWO_VALUES, facts)))

    def owner(self, kind: str, cell: Cell) -> int:
        """The index of the entity that a cell names by its `id` or `name`; a new one where it is not known."""
        key = (kind, name_key(cell.text))
        if key not in self._known:
            n = self.count(("entities",))
            self.put(("entities", n, "id"), cell.text if kind == "id" else slug(cell.text), cell)
            self._known[key] = n
        return self._known[key]

    def mention(self, owner: int, cell: Cell) -> None:
        """Remembers that a row speaks of an entity without saying who that is."""
        self._mentioned.setdefault(owner, []).append(cell)

    def strangers(self) -> frozenset[int]:
        """Entities that rows speak of, and that nothing says who they are; each is mostly another one, misspelt."""
        return frozenset(owner for owner in self._mentioned if self.at(("entities", owner, "level")) is None)

    def unknown(self) -> Iterator[Problem]:
        """Each row that speaks of a stranger, at the cell of its name."""
        strangers = sorted(self.strangers())
        known = {name: (kind, n) for (kind, name), n in self._known.items() if n not in strangers}
        for count, owner in enumerate(strangers):
            first = self._mentioned[owner][0].text
            near = nearest(name_key(first), tuple(known)) if count < MOST_GUESSED else None
            for cell in self._mentioned[owner]:
                facts = {"name": cell.text, "near": near and self._written(*known[near])}
                yield Problem(cell.place, STRANGER_NEAR if near else STRANGER, facts)

    def _written(self, kind: str, owner: int) -> object:
        """The id or the name of an entity, as it is written."""
        return self.at(("entities", owner, kind))

    def name(self, owner: int) -> object:
        """What an entity is called."""
        return self.at(("entities", owner, "name")) or self.at(("entities", owner, "id")) or owner + 1

    def _remember(self, n: int) -> None:
        for kind in ("id", "name"):
            text = self.at(("entities", n, kind))
            if isinstance(text, str):
                self._known.setdefault((kind, name_key(text)), n)


def _inside(container: object, step: str | int, fresh: object) -> object:
    """What a group or a list has at a step, made where it ends; None where it can have nothing."""
    if isinstance(container, dict):
        return container.setdefault(step, fresh)
    if isinstance(container, list) and isinstance(step, int):
        container.extend([fresh] if step == len(container) else [])
        return container[step]
    return None


def _worth(value: object) -> object:
    """A value as it is compared: figures by what they are worth, however they are written."""
    text = name_key(str(value))
    try:
        return Decimal(text.replace(",", "."))
    except ArithmeticError:
        return text
