"""Replaying lives: whether each event was allowed when it was recorded, and whether kept texts give their digests."""

from collections.abc import Iterator, Mapping, Sequence
from json import loads
from typing import Any

from mouflow.errors import N_, MouflowError
from mouflow.record.coding import NotAnEvent, happened
from mouflow.record.events import Frozen, Happened, Signed, Submitted
from mouflow.record.fold import decide
from mouflow.record.life import Life
from mouflow.record.reasons import Refused
from mouflow.record.store.entries import Entry
from mouflow.record.store.store import Store
from mouflow.record.store.verdict import ASK_WHO, GET_FILE, RESTORE, Doubt, Finding
from mouflow.workspace.record.text_proofs import TextProofs

UNREAD = Doubt("not-an-event", "error", N_("the event cannot be read: {fact}"), RESTORE)
UNREAD_TEXT = Doubt("unread-text", "error", N_("a kept text cannot be read again: {fact}"), RESTORE)
FORBIDDEN = Doubt("not-allowed", "error", N_("the event was not allowed when it was recorded: {reason}"), ASK_WHO)
LOST = Doubt("lost-file", "error", N_("the file {path} of draft {draft} is not in the record"), GET_FILE)
LOST_FACE = Doubt("lost-file", "error", N_("the {path} that was signed or scanned is not in the record"), GET_FILE)
OTHER_WORDS = Doubt("other-words", "error", N_("draft {draft}, as it is kept, gives another digest: {names}"), RESTORE)
OTHER_TERMS = Doubt(
    "other-terms", "error", N_("draft {draft}, as it is kept, says something else than the event: {names}"), RESTORE
)
"""What replaying finds beside the faults of the chain."""
KEPT = (Submitted, Frozen, Signed)  # events with files


class Replay:
    """Replays lives against the table and the kept files; texts that were read from the same files are read once."""

    def __init__(self, store: Store, proofs: TextProofs) -> None:
        self.digests = frozenset(store.blob_digests())
        self.proofs = proofs

    def __call__(self, agreement: str, entries: tuple[Entry, ...]) -> Iterator[Finding]:
        """What is wrong with a life; it ends at an event that cannot be read or should not be there."""
        life = Life(agreement)
        for entry, body in zip(entries, _bodies(entries), strict=True):
            try:
                now = happened(body)
                life = decide(life, now)
            except NotAnEvent as error:
                yield Finding(UNREAD, entry.seq, 0, agreement, {"fact": error.facts["fact"]})
                return
            except Refused as refusal:
                yield Finding(FORBIDDEN, entry.seq, 0, agreement, {"reason": refusal.reason})
                return
            if isinstance(now.event, KEPT):
                yield from self._kept(entry, now)

    def _kept(self, entry: Entry, now: Happened) -> Iterator[Finding]:
        """What is wrong with the files of an event."""
        event: Any = now.event
        if isinstance(event, Submitted):
            yield from self._text(entry, event)
            return
        faces = {"pdf": event.pdf, "docx": getattr(event, "docx", ""), "scan": getattr(event, "scan", "")}
        for name, digest in faces.items():
            if digest and digest not in self.digests:
                yield Finding(LOST_FACE, entry.seq, 0, entry.agreement, {"path": name})

    def _text(self, entry: Entry, event: Submitted) -> Iterator[Finding]:
        lost = [path for path, digest in event.files.items() if digest not in self.digests]
        for path in lost:
            yield Finding(LOST, entry.seq, 0, entry.agreement, {"path": path, "draft": event.draft})
        if lost:
            return
        try:
            words, terms = self.proofs.differences(entry.agreement, event)
        except MouflowError as error:
            yield Finding(UNREAD_TEXT, entry.seq, 0, entry.agreement, {"fact": error})
            return
        for doubt, names in ((OTHER_WORDS, words), (OTHER_TERMS, terms)):
            if names:
                facts: Mapping[str, object] = {"draft": event.draft, "names": ", ".join(names)}
                yield Finding(doubt, entry.seq, 0, entry.agreement, facts)


def _bodies(entries: tuple[Entry, ...]) -> Sequence[Any]:
    """The values of the bodies, read in one go: it takes half the time; None for one that is no JSON."""
    try:
        found = loads(f"[{','.join(entry.body for entry in entries)}]")
    except ValueError:
        found = []
    return found if len(found) == len(entries) else [_body(entry) for entry in entries]


def _body(entry: Entry) -> Any:
    try:
        return loads(entry.body)
    except ValueError:
        return None
