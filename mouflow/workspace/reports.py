"""What reading finds in drafts, letters and packages: every problem of every file."""

from collections.abc import Sequence
from dataclasses import dataclass

from mouflow.errors import Problem, ProblemsFound, blocked
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace, locate
from mouflow.workspace.matters import Held, document, held


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of the checked files, in order of place, and the files."""

    problems: tuple[Problem, ...]
    files: tuple[str, ...]

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.rule.severity == "error" for problem in self.problems)


def check(workspace: Workspace, names: Sequence[str]) -> Report:
    """All problems of the named files; a text that reads well is composed too, so that its template is tried."""
    paths = tuple(dict.fromkeys(path for name in names for path in locate(workspace, name)))
    found: list[Problem] = []
    for path in paths:
        inside = held(workspace, path)
        found.extend(inside.problems)
        found.extend(_composed(workspace, inside))
    unique = {problem.line(): problem for problem in found}
    ordered = sorted(unique.values(), key=lambda problem: problem.place)
    return Report(tuple(ordered), tuple(files.shown(path) for path in paths))


def _composed(workspace: Workspace, inside: Held) -> list[Problem]:
    """What composing finds in a file without errors."""
    if blocked(inside.problems):
        return []
    found: list[Problem] = []
    for matter in inside.matters:
        try:
            document(workspace, matter)
        except ProblemsFound as error:
            found.extend(error.problems)
    return found
