"""A file of an assessment and its tables -> the assessment, its places, what it is measured by, and its problems."""

from dataclasses import dataclass
from pathlib import Path

from mouflow.assessment import Case
from mouflow.errors import Problem, blocked
from mouflow.reading.assessments import TableFile, assessment_of, sound_part, table_names
from mouflow.reading.yaml import Tree
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.schemes import schemes_of


@dataclass(frozen=True, slots=True)
class AssessmentFile:
    """What a file of an assessment holds.

    `case` is what may be audited: the assessment with the schemes, without the entities that have errors of form; None
    when nothing can be read, and while the workspace's own schemes hold an error. `tree` has the values of this case,
    those of the tables too, each with its place. `problems` are those of reading: the file, its tables, the schemes.
    """

    case: Case | None
    tree: Tree
    own: Tree  # of the file alone
    problems: tuple[Problem, ...]
    tables: tuple[Path, ...]  # those that were read


def assessment_file(workspace: Workspace, path: Path, tree: Tree) -> AssessmentFile:
    """What a file of an assessment holds, whose tree was read already."""
    tables = tables_beside(path, tree)
    reading = assessment_of(tree, tables)
    schemes, faults = schemes_of(workspace)
    sound = reading if reading.value else sound_part(tree, tables)[0]
    case = Case(sound.value, schemes, sound.tree.value) if sound.value and not blocked(faults) else None
    used = tuple(path.parent / name for name in tables)
    return AssessmentFile(case, sound.tree, tree, (*reading.problems, *faults), used)


def tables_beside(path: Path, tree: Tree) -> dict[str, TableFile]:
    """The tables that a file names, by these names; only those that lie in its folder or below it."""
    beside = ((name, path.parent / name) for name in table_names(tree))
    return {
        name: TableFile(files.read(table), files.shown(table))
        for name, table in beside
        if files.is_there(table) and files.inside(path.parent, table)
    }
