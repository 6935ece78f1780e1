"""A file of an assessment and its tables -> the assessment, its places, what it is measured by, and its problems."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mouflow.assessment import Case
from mouflow.errors import MouflowError, Problem, ProblemsFound, blocked
from mouflow.model.assessment import Assessment
from mouflow.model.letters import Letters
from mouflow.reading.assessments import Spoiled, TableFile, assessment_of, sound_part, table_names
from mouflow.reading.models import Reading
from mouflow.reading.yaml import Tree
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.matters import LOOK
from mouflow.workspace.schemes import schemes_of

LETTER = "letter"  # the profile of looks of letters


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
    reading = assessment_of(tree, tables, workspace.house.letters)
    sound = reading if reading.value else sound_part(tree, tables, workspace.house.letters)[0]
    return _file(workspace, path, (tree, tables), reading.problems, sound)


def sound_file(workspace: Workspace, path: Path, tree: Tree) -> tuple[AssessmentFile, tuple[Spoiled, ...]]:
    """What a file of an assessment holds without the entities that have errors of form, and these."""
    tables = tables_beside(path, tree)
    sound, spoiled = sound_part(tree, tables, workspace.house.letters)
    return _file(workspace, path, (tree, tables), sound.problems, sound), spoiled


def _file(
    workspace: Workspace,
    path: Path,
    read: tuple[Tree, dict[str, TableFile]],
    problems: tuple[Problem, ...],
    sound: Reading[Assessment],
) -> AssessmentFile:
    """What the file holds whose sound part was read; the schemes and pictures that it stands on are looked up."""
    own, tables = read
    schemes, faults = schemes_of(workspace)
    case = Case(sound.value, schemes, sound.tree.value) if sound.value and not blocked(faults) else None
    looks = tuple(look_problems(workspace, path, sound.value.letters, sound.tree)) if sound.value else ()
    used = tuple(path.parent / name for name in tables)
    return AssessmentFile(case, sound.tree, own, (*problems, *faults, *looks), used)


def look_problems(workspace: Workspace, path: Path, letters: Letters | None, tree: Tree) -> Iterator[Problem]:
    """What is wrong with the emblem of the letters of a file, and with their style."""
    if letters is None:
        return
    _, problems = workspace.pictures.faults(letters, path)
    yield from (replace(problem, place=tree.place(("letters", *way))) for way, problem in problems)
    try:
        workspace.house.style(LETTER, letters.style)
    except ProblemsFound as error:
        yield from error.problems
    except MouflowError as error:
        yield Problem(tree.place(("letters", "style")), LOOK, {"detail": error})


def tables_beside(path: Path, tree: Tree) -> dict[str, TableFile]:
    """The tables that a file names, by these names; only those that lie in its folder or below it."""
    beside = ((name, path.parent / name) for name in table_names(tree))
    return {
        name: TableFile(files.read(table), files.shown(table))
        for name, table in beside
        if files.is_there(table) and files.inside(path.parent, table)
    }
