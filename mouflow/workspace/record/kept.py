"""Texts out of the record: the files of a submitted text laid out again, and the draft that is read from them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from mouflow.errors import N_, MouflowError
from mouflow.model import Draft
from mouflow.record.events import Submitted
from mouflow.record.life import Text
from mouflow.record.store.store import Store
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.matters import Held, Matter, held


class Shelf(Protocol):
    """What texts are taken from: a workspace and its store."""

    @property
    def workspace(self) -> Workspace:
        """Where looks and templates come from."""

    @property
    def store(self) -> Store:
        """Where the files are kept."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A workspace that is open already, and its store."""

    workspace: Workspace
    store: Store


class NotKept(MouflowError):
    """A file of a submitted text that the store has lost."""

    pattern = N_('the record has lost "{path}" of {agreement}, draft {draft}; see mouflow verify, and restore a backup')


class NotReadAgain(MouflowError):
    """A kept text that this version of mouflow cannot read."""

    pattern = N_("draft {draft} of {agreement} cannot be read from the record: {problem}")


@contextmanager
def laid_out(desk: Shelf, agreement: str, text: Text) -> Iterator[tuple[Workspace, Matter]]:
    """The files of a submitted text in a folder for as long as they are needed: its workspace and its matter.

    Looks and templates are those of the workspace at hand. Raises NotKept and NotReadAgain.
    """
    with _in_a_folder(desk, agreement, text.event) as workspace:
        yield workspace, _matter(workspace, agreement, text)


@contextmanager
def _in_a_folder(desk: Shelf, agreement: str, event: Submitted) -> Iterator[Workspace]:
    with TemporaryDirectory(prefix="mouflow-") as folder:
        root = Path(folder)
        for path, digest in event.files.items():
            kept = desk.store.blob(digest)
            if kept is None:
                raise NotKept(path=path, agreement=agreement, draft=event.draft)
            files.create(root / path, kept.data)
        if desk.workspace.templates.is_dir():
            (root / "templates").symlink_to(desk.workspace.templates.resolve(), target_is_directory=True)
        yield Workspace(root, desk.workspace.settings)


def kept_files(desk: Shelf, agreement: str, event: Submitted) -> Held:
    """All that the files of a submitted text hold, such as every copy of a package. Raises NotKept."""
    with _in_a_folder(desk, agreement, event) as workspace:
        return held(workspace, workspace.root / event.source)


def kept_draft(desk: Shelf, agreement: str, text: Text) -> Draft:
    """The draft as it was submitted."""
    with laid_out(desk, agreement, text) as (_, matter):
        assert isinstance(matter.text, Draft)
        return matter.text


def _matter(workspace: Workspace, agreement: str, text: Text) -> Matter:
    inside = held(workspace, workspace.root / text.event.source)
    partner = agreement.partition("/")[2]
    found = next((matter for matter in inside.matters if matter.partner == partner), None)
    if found is None:
        problem = next(iter(inside.problems), None)
        raise NotReadAgain(agreement=agreement, draft=text.event.draft, problem=problem.message() if problem else "-")
    return found
