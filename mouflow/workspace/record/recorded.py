"""The texts that the record keeps, for whoever looks for the one that a file holds."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from mouflow.document.proof import Proof
from mouflow.errors import N_
from mouflow.record.life import STATES
from mouflow.record.scheme import short
from mouflow.workspace.folder import Workspace
from mouflow.workspace.identifying_texts import Recorded, Text, nothing_recorded
from mouflow.workspace.record.kept import Archive, kept_draft
from mouflow.workspace.record.lives import life_of
from mouflow.workspace.record.opening import has_record, record_in

RECORD = N_("the record")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the record has a text: the state of its agreement, whether it is the current one, and which that is."""

    state: str
    word: str
    known: bool  # whether it was ever submitted
    current: bool
    draft: int
    digest: str

    @property
    def short(self) -> str:
        """The digest of the current text as footers show it."""
        return short(self.digest)


def standing_of(workspace: Workspace, environ: Mapping[str, str], claim: Proof) -> Standing | None:
    """Where the record has the text that a file claims to be; None where it knows nothing of the agreement."""
    if not has_record(workspace.root):
        return None
    with record_in(workspace.root, environ, create=False) as store:
        entries = store.copies(claim.agreement).get(claim.agreement)
        life = life_of(claim.agreement, entries) if entries else None
    if life is None or life.text is None:
        return None
    known = {text.event.digest for text in life.texts}
    own = next((digest for digest in known if claim.digest in (digest, short(digest))), "")
    current = life.text.digest
    return Standing(life.state, STATES[life.state][0], bool(own), own == current, life.text.draft, current)


@contextmanager
def recorded_texts(workspace: Workspace, environ: Mapping[str, str]) -> Iterator[Recorded]:
    """What gives the texts of the workspace's record while it is open; nothing where there is no record."""
    if not has_record(workspace.root):
        yield nothing_recorded
        return
    with record_in(workspace.root, environ, create=False) as store:
        shelf = Archive(workspace, store)
        yield lambda agreement: _texts(shelf, agreement)


def _texts(shelf: Archive, agreement: str) -> Iterator[Text]:
    """The texts of an agreement or a copy, the newest first."""
    entries = shelf.store.copies(agreement).get(agreement)
    for text in reversed(life_of(agreement, entries).texts) if entries else ():
        yield Text(kept_draft(shelf, agreement, text), agreement.partition("/")[2], RECORD)
