"""The texts that a file may hold: those of the record, and the drafts of the workspace."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mouflow.document.proof import Proof, claimed
from mouflow.document.tree import Document
from mouflow.model import Draft
from mouflow.record.digest import content
from mouflow.workspace import files
from mouflow.workspace.folder import PACKAGE, Workspace, versions
from mouflow.workspace.matters import Matter, document, held


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a file may hold: the draft, the partner whose copy it is (or ""), and where the text lies."""

    draft: Draft
    partner: str
    origin: str


Recorded = Callable[[str], Iterable[Text]]
"""Gives the texts that the record keeps of an agreement, or of a partner's copy (`kalteng-2024/kapuas`)."""


def nothing_recorded(_agreement: str) -> Iterable[Text]:
    """The texts of a workspace without a record."""
    return ()


@dataclass(frozen=True)
class Source:
    """A text with its digest, and its document, which is composed when it is asked for."""

    workspace: Workspace
    text: Text

    @cached_property
    def digest(self) -> str:
        """The digest of what the text says."""
        return content(self.text.draft).whole

    @cached_property
    def document(self) -> Document:
        """The text as it is written into files; ProblemsFound where a template fails. Pictures say no words."""
        draft = self.text.draft
        bare = tuple(party.model_copy(update={"logo": None}) for party in draft.parties)
        matter = Matter(draft.model_copy(update={"parties": bare}), self.workspace.drafts, "", self.text.partner)
        return document(self.workspace, matter)

    @property
    def proof(self) -> Proof:
        """What files of this text claim."""
        found = claimed(self.document.properties)
        assert found  # each document of a draft has one
        return found


def sources(workspace: Workspace, claim: Proof, recorded: Recorded) -> tuple[Source, ...]:
    """The texts of the claimed agreement: recorded ones first, then drafts, and of these those of its number first."""
    found = (*recorded(claim.agreement), *_drafts(workspace, claim.agreement))
    ranked = sorted(found, key=lambda text: str(text.draft.draft) != claim.draft)
    return tuple(Source(workspace, text) for text in ranked)


def _drafts(workspace: Workspace, agreement: str) -> Iterator[Text]:
    """The drafts of an agreement that can be read, or the copy of a partner."""
    name, _, partner = agreement.partition("/")
    folder = workspace.drafts / name
    if not folder.is_dir():
        return
    paths = (folder / PACKAGE,) if partner else tuple(versions(folder).values())
    for path in paths:
        yield from _in(workspace, path, partner)


def _in(workspace: Workspace, path: Path, partner: str) -> Iterator[Text]:
    if path.is_file():
        for matter in held(workspace, path).matters:
            if isinstance(matter.text, Draft) and matter.partner == partner:
                yield Text(matter.text, partner, files.shown(path))
