"""What an agreement says, part by part, as plain values: what looks, file and author have to do with it is left out."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from mouflow.errors import MouflowError
from mouflow.model.amendment import Amendment
from mouflow.model.base import Model
from mouflow.model.clause import Clause, ClauseItem, ClauseParagraph, Recital
from mouflow.model.draft import Draft
from mouflow.model.provisions import provisions
from mouflow.model.sides import Side, sides
from mouflow.model.text import Fault, Piece, Pointer, Value, Words, pieces
from mouflow.model.values import printed

PARTIES, RECITALS, LAWS, TERM = "@parties", "@recitals", "@legal-basis", "@term"
SIGNING, WORK, SUBJECT, ORDER = "@signing", "@work-plan", "@subject", "@order"
AMENDS, ATTACHMENTS = "@amends", "@attachments"
FIXED = (SUBJECT, PARTIES, RECITALS, LAWS, ORDER, TERM, SIGNING, WORK, AMENDS, ATTACHMENTS)
REFERENCE = "\x00"  # stands for a reference while blanks are joined; no YAML file can hold it
UNCOUNTED = frozenset(("logo", "planned", "reminders", "reason"))  # keys below that the agreement does not say


class Contents:
    """Says what each part of one draft says; `referred` are the ids that its texts refer to, once they were asked."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.referred: set[str] = set()

    def of(self, part: Clause | ClauseParagraph | ClauseItem | Recital) -> dict[str, Any]:
        """A provision with all that stands in it; its id is a name in the file and not said."""
        said: dict[str, Any] = {}
        if isinstance(part, Clause):
            said["title"] = line(part.title)
        if part.text is not None:
            said["text"] = self.text(part.text)
        for key in ("items", "paragraphs"):
            if below := getattr(part, key, ()):
                said[key] = [self.of(each) for each in below]
        return said

    def text(self, source: str) -> Any:
        """The words of a text; with references, a list of words and of where they lead."""
        if not ("[" in source or "{" in source or "*" in source):
            return line(source)
        found = tuple(pieces(source))
        names = [piece.id for piece in found if isinstance(piece, Pointer)]
        words = line("".join(map(self._words, found)))
        if not names:
            return words
        self.referred.update(names)
        return list(_interleaved(words.split(REFERENCE), names))

    def fixed(self, attachments: Mapping[str, str]) -> dict[str, Any]:
        """What stands outside of the clauses, by the names of FIXED."""
        draft = self.draft
        return {
            SUBJECT: {"kind": draft.kind, "language": draft.language, "subject": line(draft.subject)},
            PARTIES: [_party(side) for side in sides(draft)],
            RECITALS: [self.text(recital.text) for recital in draft.recitals],
            LAWS: _plain(draft.legal_basis),
            ORDER: [clause.id for clause in draft.clauses],
            TERM: _plain(draft.term),
            SIGNING: _plain(draft.signing),
            WORK: _plain(draft.work_plan),
            AMENDS: self._amendment(draft.amends),
            ATTACHMENTS: dict(attachments),
        }

    def targets(self) -> dict[str, list[str | int]]:
        """Where the references lead, as keys and indexes from the top; one that leads nowhere is left out."""
        return {part.id: list(way) for way, part in provisions(self.draft) if part.id in self.referred}

    def _words(self, piece: Piece) -> str:
        """The words of a piece; a value that cannot be printed yet stands as it is written in the file."""
        if isinstance(piece, Pointer):
            return REFERENCE
        if isinstance(piece, Words | Fault):
            return piece.text
        return self._value(piece)

    def _value(self, value: Value) -> str:
        try:
            return printed(value, self.draft)
        except MouflowError:
            return f"{{{{ {value.source} }}}}"

    def _amendment(self, amends: Amendment | None) -> Any:
        """The parent and what changes in it; the new words are a text like those of clauses."""
        if amends is None:
            return None
        changes = [
            {**_plain(change), **({"new": self.text(change.new)} if change.new else {})} for change in amends.changes
        ]
        return {**_plain(amends), "changes": changes}


def line(words: str) -> str:
    """Words in NFC, with one blank for each run of blanks and none at the ends."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def _interleaved(words: list[str], names: list[str]) -> Iterator[str | dict[str, str]]:
    """Words and references by turns; the words may be empty."""
    for stretch, name in zip(words, names, strict=False):
        yield stretch
        yield {"refers": name}
    yield words[-1]


def _party(side: Side) -> Any:
    """A party, with what the text calls it."""
    return {"alias": side.alias, **_plain(side.party)}


def _plain(value: Any) -> Any:
    """A value in texts, whole numbers, lists and keys; what is not given is left out."""
    if isinstance(value, Model):
        kept = ((key, getattr(value, key)) for key in type(value).model_fields if key not in UNCOUNTED)
        return {key: _plain(each) for key, each in kept if each is not None}
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return line(value) if isinstance(value, str) else value
