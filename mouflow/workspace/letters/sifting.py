"""An assessment for letters: all of it without errors, or what is left of it without the entities that have some."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mouflow.assessment import Case
from mouflow.errors import Place, Problem, ProblemsFound, blocked
from mouflow.model.assessment import Entity
from mouflow.model.party import name_key
from mouflow.reading.assessments import Spoiled, without
from mouflow.reading.yaml import Tree
from mouflow.workspace.assessment_files import assessment_file, sound_file
from mouflow.workspace.assessments import Assessed, assessment_tree, measured
from mouflow.workspace.checking import Options, report_of, rules_of
from mouflow.workspace.folder import Workspace
from mouflow.workspace.inspection import inspected_assessment
from mouflow.workspace.letters.orders import Skipped


@dataclass(frozen=True, slots=True)
class Sifted:
    """An assessment of which letters can be written, the places of its values, and who was left out, by id."""

    assessed: Assessed
    tree: Tree
    skipped: tuple[tuple[str, Skipped], ...] = ()


def sifted(workspace: Workspace, name: str, skip_bad: bool) -> Sifted:
    """The assessment that a name means; with `skip_bad` without the entities in which errors stand.

    ProblemsFound for errors that stand; with `skip_bad` for those that are no single entity's, and when none is left.
    """
    path, tree = assessment_tree(workspace, name)
    if skip_bad:
        return _without_bad(workspace, path, tree)
    inside = assessment_file(workspace, path, tree)
    return Sifted(measured(workspace, path, inside), inside.tree)


def _without_bad(workspace: Workspace, path: Path, tree: Tree) -> Sifted:
    inside, spoiled = sound_file(workspace, path, tree)
    skipped = [(one.id, Skipped(one.name, one.problems)) for one in spoiled]
    report = report_of((inspected_assessment(workspace, path, inside, rules_of(workspace, Options())),))
    case = inside.case
    owned, rest = _by_owner(report.problems, Owners(inside.tree))
    if case is None or blocked(rest):
        raise ProblemsFound((*report.problems, *(problem for _, one in skipped for problem in one.problems)))
    every = case.assessment.entities
    bad = {n: tuple(problems) for n, problems in owned.items() if blocked(problems)}
    bad |= dict(_twins(every, bad, spoiled))
    skipped += [(every[n].id, Skipped(every[n].name, bad[n])) for n in sorted(bad)]
    kept = tuple(entity for n, entity in enumerate(every) if n not in bad)
    if not kept:
        raise ProblemsFound(tuple(problem for _, one in skipped for problem in one.problems))
    left = Case(case.assessment.model_copy(update={"entities": kept}), case.schemes)
    told = frozenset(problem.line() for problems in bad.values() for problem in problems)
    rest = tuple(problem for problem in report.problems if problem.line() not in told)
    found = Assessed(path, left.assessment, left.standings, left.schemes, rest)
    return Sifted(found, without(inside.tree, frozenset(bad)), tuple(skipped))


def _by_owner(problems: Iterable[Problem], owners: "Owners") -> tuple[Mapping[int, list[Problem]], tuple[Problem, ...]]:
    """The problems by the index of the entity in which they stand, and those that stand in none."""
    owned: dict[int, list[Problem]] = defaultdict(list)
    rest: list[Problem] = []
    for problem in problems:
        owner = owners.of(problem.place)
        (rest if owner is None else owned[owner]).append(problem)
    return owned, tuple(rest)


def _twins(
    every: Sequence[Entity], bad: Mapping[int, tuple[Problem, ...]], spoiled: Iterable[Spoiled]
) -> Iterator[tuple[int, tuple[Problem, ...]]]:
    """Entities that bear the id or name of one that is left out, with the problems of that one.

    Which of two entities of one name has the right score nobody can tell, so neither gets a letter.
    """
    known = {key: one.problems for one in spoiled for key in _keys(one.id, one.name)}
    known |= {key: problems for n, problems in bad.items() for key in _keys(every[n].id, every[n].name)}
    for n, entity in enumerate(every):
        twin = next((known[key] for key in _keys(entity.id, entity.name) if key in known), None)
        if n not in bad and twin is not None:
            yield n, twin


def _keys(own: str, name: str) -> tuple[tuple[str, str], ...]:
    return ("id", own), ("name", name_key(name))


class Owners:
    """Which entity a place of the file, or of a table, belongs to."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def of(self, place: Place) -> int | None:
        """The index of the entity in which a place is; None where it is in none."""
        found = self._exact.get(place)
        if found is None and place.file == self._tree.source.file:
            found = next((n for first, last, n in self._stretches if first <= place < last), None)
        return found

    @cached_property
    def _exact(self) -> Mapping[Place, int]:
        """Each place of a value or a cell below an entity."""
        ways = (way for way in self._tree.places if len(way) > 1 and way[0] == "entities")
        return {self._tree.place(way): way[1] for way in ways if isinstance(way[1], int)}

    @cached_property
    def _stretches(self) -> tuple[tuple[Place, Place, int], ...]:
        """Where each entity of the file itself begins and ends."""
        tree, found = self._tree, []
        for way, span in tree.spans.items():
            if len(way) == 2 and way[0] == "entities" and isinstance(way[1], int):
                found.append((tree.source.place(span.start), tree.source.place(span.end), way[1]))
        return tuple(found)
