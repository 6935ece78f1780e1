"""A name -> an assessment that is sound, and where each of its entities stands."""

from dataclasses import dataclass
from pathlib import Path

from mouflow.assessment import Standing
from mouflow.errors import N_, MouflowError, Problem, ProblemsFound, UnknownName, blocked
from mouflow.model.assessment import Assessment
from mouflow.model.scheme import Scheme
from mouflow.reading.yaml import Tree, read_yaml
from mouflow.workspace import files
from mouflow.workspace.assessment_files import AssessmentFile, assessment_file
from mouflow.workspace.checking import Options, report_of, rules_of
from mouflow.workspace.folder import ASSESSMENT, Workspace
from mouflow.workspace.inspection import inspected_assessment
from mouflow.workspace.schemes import schemes_of

__all__ = ["Assessed", "NotAnAssessment", "assessed", "assessment_path", "schemes_of"]


class NotAnAssessment(MouflowError):
    """A file that holds something else than an assessment."""

    pattern = N_('"{path}" is no assessment; an assessment is a YAML file with "assessment", "year" and "entities"')


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment without errors: its file, where each entity stands (in the order of the file), the schemes.

    `schemes` are those of the workspace first, as `standings` took them. `problems` are warnings and hints.
    """

    path: Path
    assessment: Assessment
    standings: tuple[Standing, ...]
    schemes: tuple[Scheme, ...]
    problems: tuple[Problem, ...]


def assessed(workspace: Workspace, name: str) -> Assessed:
    """The assessment that a name means, measured: a file, a folder with `assessment.yaml`, or an id like `babel-2024`.

    ProblemsFound when the file, its tables, the schemes of the workspace or the figures hold an error that the user
    does not let stand, as `mouflow check` tells them; UnknownName for an id that no assessment has; NotAnAssessment for
    a file that holds something else.
    """
    path, tree = assessment_tree(workspace, name)
    return measured(workspace, path, assessment_file(workspace, path, tree))


def assessment_tree(workspace: Workspace, name: str) -> tuple[Path, Tree]:
    """The file of an assessment that a name means, and its tree; NotAnAssessment for a file of something else."""
    path = assessment_path(workspace, name)
    tree = read_yaml(workspace.read(path), files.shown(path))
    if isinstance(tree.value, dict) and "assessment" not in tree.value:
        raise NotAnAssessment(path=files.shown(path))
    return path, tree


def measured(workspace: Workspace, path: Path, inside: AssessmentFile) -> Assessed:
    """What was read from a file, measured; ProblemsFound when an error is in it that the user does not let stand."""
    report = report_of((inspected_assessment(workspace, path, inside, rules_of(workspace, Options())),))
    if inside.case is None or blocked(report.problems):
        raise ProblemsFound(report.problems)
    case = inside.case
    return Assessed(path, case.assessment, case.standings, case.schemes, report.problems)


def assessment_path(workspace: Workspace, name: str) -> Path:
    """The file of an assessment that a name means; UnknownName or Unreadable when there is none."""
    path = Path(name)
    if path.is_dir() and (path / ASSESSMENT).is_file():
        return path / ASSESSMENT
    if path.is_file():
        return path
    found = workspace.drafts / name / ASSESSMENT
    if path.name == name and found.is_file():
        return found
    if path.name != name or path.suffix or path.is_dir():
        raise files.Unreadable(path, N_("there is no such file"))
    raise UnknownName(N_("assessment"), name, assessments(workspace))


def assessments(workspace: Workspace) -> tuple[str, ...]:
    """The ids of the agreements' folders that hold an assessment."""
    found = workspace.drafts.glob(f"*/{ASSESSMENT}") if workspace.drafts.is_dir() else ()
    return tuple(sorted(path.parent.name for path in found))
