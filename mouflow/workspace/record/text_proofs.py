"""Kept texts against what the events say of them: words by their digests, parties and approvals as they are."""

from collections.abc import Mapping

from mouflow.model import Draft
from mouflow.record.events import Submitted
from mouflow.workspace.matters import Held, Matter
from mouflow.workspace.record.kept import NotReadAgain, Shelf, kept_files
from mouflow.workspace.record.submitting import submitted

TERMS = ("draft", "final", "author", "sides", "steps", "deferrable")
"""What of an event beside its digests decides who may do what; it must be what the text says."""
Files = tuple[tuple[str, str], ...]


class TextProofs:
    """Reads kept texts again, those of the same files once, and says what they give otherwise than the events."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._read: dict[Files, Held] = {}
        self._told: dict[tuple[Files, str], Submitted] = {}

    def differences(self, agreement: str, event: Submitted) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The parts with another digest (`-` for the whole), and the terms that the text does not say.

        Raises NotKept and NotReadAgain for a text that cannot be read.
        """
        text = self._submitted(agreement, event)
        words = tuple(sorted(_other(text.parts, event.parts)))
        whole = ("-",) if text.digest != event.digest and not words else ()
        return words or whole, tuple(name for name in TERMS if getattr(text, name) != getattr(event, name))

    def _submitted(self, agreement: str, event: Submitted) -> Submitted:
        """The event as the kept files would make it now."""
        files = (("", event.source), *sorted(event.files.items()))
        partner = agreement.partition("/")[2]
        if files not in self._read:
            self._read[files] = kept_files(self.shelf, agreement, event)
        if (files, partner) not in self._told:
            inside = self._read[files]
            draft = _draft(inside, agreement, event)
            self._told[files, partner] = submitted(draft, inside, partner, dict(event.files))
        return self._told[files, partner]


def _draft(inside: Held, agreement: str, event: Submitted) -> Draft:
    partner = agreement.partition("/")[2]
    found: Matter | None = next((matter for matter in inside.matters if matter.partner == partner), None)
    if found is None or not isinstance(found.text, Draft):
        problem = next(iter(inside.problems), None)
        raise NotReadAgain(agreement=agreement, draft=event.draft, problem=problem.message() if problem else "-")
    return found.text


def _other(now: Mapping[str, str], then: Mapping[str, str]) -> set[str]:
    """The parts whose digests are not the same."""
    return {name for name in (*now, *then) if now.get(name) != then.get(name)}
