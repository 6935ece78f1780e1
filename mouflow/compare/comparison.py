"""What became of each clause, paragraph, item and value between two drafts."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mouflow.model.provisions import Way

Fate = Literal["unchanged", "renumbered", "reworded", "moved", "added", "removed", "split", "merged"]
Kind = Literal["value", "substantive", "cosmetic"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A change of words: `old` gives way to `new`, either of which may be empty; where they stand in the two texts.

    A value shows the whole figure with its words, "3 (tiga)" → "6 (enam)". Spans count characters of the printed texts.
    """

    kind: Kind
    old: str
    new: str
    old_span: tuple[int, int]
    new_span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision on one side: its id (empty when it has none), its place in the file, its number, its printed text.

    `label` is how an agreement cites it, "Pasal 7 ayat (2) huruf a" or "premis huruf b"; a title's is its clause's.
    """

    id: str
    way: Way
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ProvisionChange:
    """A provision on both sides; `old` is None for one that was added, `new` for one that was removed.

    `fates` are all that hold, the gravest first; ("unchanged",) when the words and the number are the same, and
    ("renumbered",) when the number alone differs. `others` are provisions of the other side that hold its words too:
    for a split or merged one the further parts, for an added or removed one where its words were or now are.
    """

    fates: tuple[Fate, ...]
    old: Provision | None
    new: Provision | None
    wordings: tuple[Wording, ...] = ()
    others: tuple[Provision, ...] = ()


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause on both sides, with all its provisions: title first, then text, paragraphs and items in reading order.

    The text of the clause itself is its title; `id` is that of the new draft, or of the old one for a removed clause.
    `others`: ids of the clauses into which it was split, or from which it was merged; for a part that was added or
    removed by that, the clause that it comes from or went to. `after`: for a moved clause, the id of the clause that it
    now follows; empty for the first place.
    """

    id: str
    fates: tuple[Fate, ...]
    old: Provision | None
    new: Provision | None
    provisions: tuple[ProvisionChange, ...]
    others: tuple[str, ...] = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value outside the clauses: the part of the draft it belongs to, its place on each side (None where it is not).

    `part` is the first key of the file (`parties`, `term` …) and `name` the rest in words: "ombudsman · signatory ·
    name", the same on both sides; empty for a single value. An entry that was added or removed is told whole, and a
    list whose entries changed places has a change named "order".
    """

    part: str
    name: str
    kind: Kind
    old_way: Way | None
    new_way: Way | None
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Version:
    """Which draft it is: the agreement, the number of the draft, its day, the party that wrote it, and its note."""

    agreement: str
    draft: int
    date: date
    author: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two drafts of one agreement: every clause in the order of the new draft, removed ones where they stood; recitals
    as provisions; and what changed outside of both."""

    old: Version
    new: Version
    clauses: tuple[ClauseChange, ...]
    recitals: tuple[ProvisionChange, ...]
    fields: tuple[FieldChange, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing changed that a reader must see; renumbering alone is nothing."""
        quiet = {"unchanged", "renumbered"}
        fates = [change.fates for change in self.clauses] + [change.fates for change in self.recitals]
        return all(quiet.issuperset(each) for each in fates) and not self.fields
