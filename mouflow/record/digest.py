"""Digests of what an agreement says: one of the whole text, and one of each of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from mouflow.model.draft import Draft
from mouflow.model.provisions import provisions
from mouflow.record.canonical import canonical
from mouflow.record.content import Contents
from mouflow.record.scheme import SCHEME, short

NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Content:
    """What a text says, as digests of the form `mou1:sha256:…`.

    `whole` is made of the digests of the clauses and of the fixed parts (`@parties` …, FIXED in content.py), and of
    where references lead. `parts` holds these by name, and the digest of each deeper provision that has an id by that.
    """

    whole: str
    parts: Mapping[str, str]


def content(draft: Draft, attachments: Mapping[str, str] = NONE) -> Content:
    """The digests of a draft; `attachments` are the digests of the files that belong to it, by their names.

    What counts is what the agreement says: parties, clauses, figures, days, with values as they are printed, in NFC and
    with one blank for each run of blanks. A reference counts by the id of what it leads to, so that renumbering changes
    nothing; a value that is not given yet counts as it is written. What does not count: the form of the file, bold and
    italic, number, author, day and note of the draft, its style (but for what the parties are called), requests,
    approvals, reminders, logos, the planned day, and the reasons of an addendum.
    """
    contents = Contents(draft)
    fixed = contents.fixed(attachments)
    clauses = {clause.id: contents.of(clause) for clause in draft.clauses}
    makings = {name: digest(said) for name, said in (*fixed.items(), *clauses.items())}
    deeper = {part.id: digest(contents.of(part)) for way, part in provisions(draft) if part.id and _is_deep(way)}
    whole = digest({"parts": makings, "references": contents.targets()})
    return Content(whole, {**makings, **deeper})


def digest(said: Any) -> str:
    """The digest of a plain value in its canonical form."""
    return SCHEME + sha256(canonical(said)).hexdigest()


def _is_deep(way: tuple[str | int, ...]) -> bool:
    """Whether it is a recital, a paragraph or an item: anything with an id but a clause."""
    return way[0] == "recitals" or len(way) > 2


__all__ = ["Content", "content", "digest", "short"]
