"""Names -> drafts, one each: what is compared, laid side by side or amended is the drafts of one agreement."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mouflow.errors import N_, MouflowError, Problem, ProblemsFound, blocked
from mouflow.model import Draft
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace, locate
from mouflow.workspace.matters import held


class NotOneDraft(MouflowError):
    """A name that means several files, or a package or letter, where one draft is wanted."""

    pattern = N_('"{name}" is not one draft of an agreement but {what}; name one draft, such as {example}')


class NoDraft(MouflowError):
    """A file that is no draft of mouflow's."""

    pattern = N_('"{name}" is no draft in YAML; name one, or compare the files as they are: mouflow redline OLD NEW')


class TwoAgreements(MouflowError):
    """Drafts of different agreements."""

    pattern = N_('"{first}" is a draft of {one} and "{second}" of {other}; name drafts of one agreement')


FOLDER, PACKAGE, LETTER = N_("a folder"), N_("a package"), N_("a letter")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the drafts that are held against each other, and its file."""

    draft: Draft
    file: Path


def drafts_of(workspace: Workspace, names: Sequence[str]) -> tuple[tuple[Side, ...], tuple[Problem, ...]]:
    """The draft of each name, and their warnings.

    ProblemsFound when one holds an error; NotOneDraft, NoDraft and TwoAgreements for names that do not mean drafts of
    one agreement.
    """
    found = [_draft(workspace, name) for name in names]
    problems = tuple({problem.line(): problem for _, inside in found for problem in inside}.values())
    if blocked(problems):
        raise ProblemsFound(problems)
    sides = tuple(side for inside, _ in found for side in inside)
    first = sides[0]
    for side in sides[1:]:
        if side.draft.agreement != first.draft.agreement:
            paths = {"first": files.shown(first.file), "second": files.shown(side.file)}
            raise TwoAgreements(**paths, one=first.draft.agreement, other=side.draft.agreement)
    return sides, problems


def _draft(workspace: Workspace, name: str) -> tuple[tuple[Side, ...], tuple[Problem, ...]]:
    """The draft of a name, or none beside the problems that keep it from being read."""
    if Path(name).is_dir():
        raise _not_one(name, FOLDER)
    path = locate(workspace, name)[0]
    if path.suffix not in (".yaml", ".yml"):
        raise NoDraft(name=name)
    inside = held(workspace, path)
    if inside.package:
        raise _not_one(name, PACKAGE)
    if any(not isinstance(matter.text, Draft) for matter in inside.matters):
        raise _not_one(name, LETTER)
    drafts = tuple(Side(matter.text, path) for matter in inside.matters if isinstance(matter.text, Draft))
    return drafts, inside.problems


def _not_one(name: str, what: str) -> NotOneDraft:
    return NotOneDraft(name=name, what=what, example="kalbar-2025@1")
