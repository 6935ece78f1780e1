"""Assessments and schemes: YAML -> a checked model; tables with stated columns join the entities of the file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError

from mouflow.errors import Problem, blocked
from mouflow.model.assessment import Assessment
from mouflow.model.scheme import Scheme
from mouflow.reading.campaigns import campaign_told
from mouflow.reading.columns import spec_of
from mouflow.reading.faults import fault
from mouflow.reading.gathering import Gathering, Told
from mouflow.reading.models import Reading, reading_of, validated
from mouflow.reading.names import entries
from mouflow.reading.rows import TableFile, take_table
from mouflow.reading.yaml import Path, Tree, read_yaml

__all__ = [
    "Spoiled",
    "TableFile",
    "assessment_of",
    "leaving_out",
    "read_assessment",
    "read_scheme",
    "scheme_of",
    "sound_part",
    "table_names",
    "without",
]

V = TypeVar("V")
NO_TABLES: Mapping[str, TableFile] = {}


@dataclass(frozen=True, slots=True)
class Spoiled:
    """An entity that cannot be read: its id as far as that can be, what it is called, and why."""

    id: str
    name: str
    problems: tuple[Problem, ...]


def read_scheme(text: bytes, file: str) -> Reading[Scheme]:
    """The scheme that a file holds; whether its bands and weights make sense is asked by its audits."""
    return scheme_of(read_yaml(text, file))


def scheme_of(tree: Tree) -> Reading[Scheme]:
    """The scheme that a file's tree holds."""
    return reading_of(Scheme, tree)


def read_assessment(
    text: bytes, file: str, tables: Mapping[str, TableFile] = NO_TABLES, kinds: tuple[str, ...] = ()
) -> Reading[Assessment]:
    """The assessment that a file and its tables hold; the tables by the names that the file gives them.

    `kinds` are the kinds of letters that have a template (empty: any).
    """
    return assessment_of(read_yaml(text, file), tables, kinds)


def table_names(tree: Tree) -> tuple[str, ...]:
    """The names of the tables that a file wants beside it, each once."""
    named = (table.get("file") for table in entries(tree.value, "tables") if isinstance(table, dict))
    return tuple(dict.fromkeys(name for name in named if isinstance(name, str)))


def assessment_of(
    tree: Tree, tables: Mapping[str, TableFile] = NO_TABLES, kinds: tuple[str, ...] = ()
) -> Reading[Assessment]:
    """The assessment that a file's tree and its tables hold.

    The tree of what is read has the entities of all, each value with its place: `scores.xlsx!Lokus!D17` or
    `scores.csv:17:4`. Figures that a workbook holds as numbers are decimals there, all others the texts of the file.
    """
    grown, told = _gathered(tree, tables)

    def linked(assessment: Assessment | None) -> Iterator[Problem]:
        yield from (problem for _, problem in told)
        yield from (problem for _, problem in campaign_told(grown, assessment, kinds))

    return reading_of(Assessment, grown, linked)


def sound_part(
    tree: Tree, tables: Mapping[str, TableFile] = NO_TABLES, kinds: tuple[str, ...] = ()
) -> tuple[Reading[Assessment], tuple[Spoiled, ...]]:
    """The assessment without the entities that have errors of form, and these; other errors stay in the reading.

    An error of form is also what a letter to the entity would lack.
    """
    grown, told = _gathered(tree, tables)
    formed = (*told, *_unfit(grown))
    every = (*formed, *_lacking(grown, frozenset(_owners(formed)), kinds))
    spoiled: dict[int, list[Problem]] = defaultdict(list)
    for owner, problem in every:
        if owner is not None and blocked((problem,)):
            spoiled[owner].append(problem)
    rest = [problem for owner, problem in every if owner not in spoiled]
    entities = entries(grown.value, "entities")
    lost = tuple(_spoiled(entities[owner], owner, spoiled[owner]) for owner in sorted(spoiled))
    return reading_of(Assessment, without(grown, frozenset(spoiled)), lambda _: iter(rest)), lost


def _owners(told: Iterable[Told]) -> Iterator[int]:
    """The entities in which errors stand."""
    return (owner for owner, problem in told if owner is not None and blocked((problem,)))


def _lacking(grown: Tree, spoiled: frozenset[int], kinds: tuple[str, ...]) -> Iterator[Told]:
    """What the letters lack, with the indexes of all entities, asked of those that are not spoiled anyway."""
    kept = tuple(n for n in range(len(entries(grown.value, "entities"))) if n not in spoiled)
    left = without(grown, spoiled)
    assessment, _ = validated(Assessment, left)
    for owner, problem in campaign_told(left, assessment, kinds):
        yield None if owner is None else kept[owner], problem


def _gathered(tree: Tree, tables: Mapping[str, TableFile]) -> tuple[Tree, tuple[Told, ...]]:
    """The tree with what its tables add, and what is wrong with them; the tree itself where it has none."""
    listed = entries(tree.value, "tables")
    if not listed:
        return tree, ()
    gathering = Gathering(tree)
    for n in range(len(listed)):
        if spec := spec_of(tree, n):
            take_table(gathering, spec, tables, tree)
    strangers = gathering.strangers()
    kept = (n for n in range(gathering.count(("entities",))) if n not in strangers)
    now = {before: n for n, before in enumerate(kept)}
    told = [(None if owner is None else now.get(owner), problem) for owner, problem in gathering.problems]
    return without(gathering.tree, strangers), (*told, *((None, problem) for problem in gathering.unknown()))


def _unfit(tree: Tree) -> Iterator[Told]:
    """What the model refuses of single entities, with their indexes."""
    try:
        Assessment.model_validate(tree.value)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            way = one["loc"]
            if len(way) > 1 and way[0] == "entities" and isinstance(way[1], int):
                yield way[1], fault(one, tree, Assessment)


def _spoiled(entity: object, n: int, problems: Iterable[Problem]) -> Spoiled:
    told = entity if isinstance(entity, dict) else {}
    own, name = (one if isinstance(one, str) else None for one in (told.get("id"), told.get("name")))
    return Spoiled(own or "", name or own or str(n + 1), tuple(problems))


@dataclass(frozen=True, slots=True)
class _Left(Mapping[Path, V]):
    """Places or spans of a tree from which entities were taken, by the indexes of those that are left."""

    places: Mapping[Path, V]
    kept: tuple[int, ...]

    def _before(self, path: Path) -> Path:
        if len(path) < 2 or path[0] != "entities" or not isinstance(path[1], int):
            return path
        return ("entities", self.kept[path[1]], *path[2:]) if path[1] < len(self.kept) else ("entities", -1)

    def __getitem__(self, path: Path) -> V:
        return self.places[self._before(path)]

    def __contains__(self, path: object) -> bool:
        return isinstance(path, tuple) and self._before(path) in self.places

    def __iter__(self) -> Iterator[Path]:
        now = {before: n for n, before in enumerate(self.kept)}
        for path in self.places:
            if len(path) < 2 or path[0] != "entities" or not isinstance(path[1], int):
                yield path
            elif path[1] in now:
                yield ("entities", now[path[1]], *path[2:])

    def __len__(self) -> int:
        return sum(1 for _ in self)


def leaving_out(reading: Reading[Assessment], entities: frozenset[int]) -> Reading[Assessment]:
    """What was read without the entities at these indexes, as where audits found errors; the problems are the same."""
    value = reading.value
    if value is not None:
        kept = tuple(entity for n, entity in enumerate(value.entities) if n not in entities)
        value = value.model_copy(update={"entities": kept})
    return Reading(value, without(reading.tree, entities), reading.problems)


def without(tree: Tree, entities: frozenset[int]) -> Tree:
    """The tree without the entities at these indexes; the places of the others are where they were."""
    every = entries(tree.value, "entities")
    if not entities or not isinstance(tree.value, dict):
        return tree
    kept = tuple(n for n in range(len(every)) if n not in entities)
    value = {**tree.value, "entities": [every[n] for n in kept]}
    places, keys, spans = _Left(tree.places, kept), _Left(tree.keys, kept), _Left(tree.spans, kept)
    return Tree(value, places, keys, tree.problems, tree.source, spans)
