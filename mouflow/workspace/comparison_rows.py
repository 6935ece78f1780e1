"""The answer of `mouflow compare --format json`: its parts, and the JSON Schema that follows from them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from pydantic import ConfigDict

from mouflow.compare.choosing import Counts
from mouflow.compare.comparison import ClauseChange, Comparison, Fate, FieldChange, Kind, Provision, ProvisionChange
from mouflow.compare.comparison import Version as DraftVersion
from mouflow.errors import Place
from mouflow.model.provisions import Way
from mouflow.model.schema import DIALECT

DESCRIBED: ConfigDict = {"use_attribute_docstrings": True, "extra": "forbid"}
Locate = Callable[[Way], Place]


@dataclass(frozen=True, slots=True)
class Version:
    """Which draft it is."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    file: str
    """The file, as it is seen from the current folder."""
    agreement: str
    """The id of the agreement."""
    draft: int
    """The number of the draft."""
    date: date
    """The day of the draft."""
    author: str
    """The party that wrote it, by its id."""
    note: str
    """What the draft is, in a line; empty when it says nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A clause, paragraph, item or premise as it stands on one side."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    id: str
    """Its id; empty when it has none."""
    label: str
    """How it is cited: `Pasal 7 ayat (2) huruf a`."""
    text: str
    """Its printed words; of a clause as a whole, its title."""
    line: int
    """Its line in the file, from 1."""
    column: int
    """Its column in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Words:
    """A change of words."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    kind: Kind
    """`value` for figures alone, `cosmetic` for blanks, case, punctuation, spelling and looks, or `substantive`."""
    old: str
    """The words that gave way; empty for an insertion. The same as `new` where only bold or italic changed."""
    new: str
    """The words that came instead; empty for a deletion."""
    old_span: tuple[int, int]
    """Where they stood in the old text, in characters from 0."""
    new_span: tuple[int, int]
    """Where they stand in the new text."""


@dataclass(frozen=True, slots=True)
class PartChange:
    """What became of a provision."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    fates: tuple[Fate, ...]
    """All that hold, the gravest first; `renumbered` and `unchanged` stand alone."""
    old: Part | None
    """The provision in the old draft; null when it is new."""
    new: Part | None
    """The provision in the new draft; null when it is gone."""
    wordings: tuple[Words, ...]
    """The changes of words, in order."""
    others: tuple[str, ...]
    """Where on the other side more of its words stand, as it is cited there."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What became of a clause (Pasal)."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    id: str
    """Its id in the new draft, or in the old one when it is gone."""
    fates: tuple[Fate, ...]
    """All that hold, the gravest first; `renumbered` and `unchanged` stand alone."""
    old: Part | None
    """The clause in the old draft; null when it is new."""
    new: Part | None
    """The clause in the new draft; null when it is gone."""
    provisions: tuple[PartChange, ...]
    """Its title, text, paragraphs and items; only those that changed, unless all are asked for."""
    others: tuple[str, ...]
    """The ids of the clauses into which it was split, or from which it was merged."""
    after: str
    """For a moved clause: the id of the clause that it now follows; empty for the first place."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value outside of clauses and premises that differs."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    part: str
    """The key of the file under which it stands, such as `parties`."""
    name: str
    """What follows the key: `ombudsman · signatory · name`; empty when nothing does."""
    kind: Kind
    """As for a change of words."""
    old: str
    """What it was; empty when it was not given."""
    new: str
    """What it is; empty when it is not given."""
    old_line: int | None
    """Its line in the old file; null when it is not there."""
    new_line: int | None
    """Its line in the new file; null when it is not there."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How much there is of everything that was asked for, also of what did not change."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    clauses: dict[Fate, int]
    """How many clauses have each fate."""
    recitals: dict[Fate, int]
    """How many premises have each fate."""
    words: dict[Kind, int]
    """How many changes of words there are of each kind."""
    fields: int
    """How many other values differ."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of each clause, premise and value between two drafts of one agreement."""

    __pydantic_config__: ClassVar[ConfigDict] = DESCRIBED
    same: bool
    """Whether nothing that was asked for changed; renumbering alone is nothing."""
    old: Version
    """The draft that is compared with."""
    new: Version
    """The draft whose changes are told."""
    summary: Summary
    """How much there is of everything."""
    clauses: tuple[Clause, ...]
    """The clauses in the order of the new draft, those that are gone where they stood."""
    recitals: tuple[PartChange, ...]
    """The premises."""
    fields: tuple[Value, ...]
    """The values outside of both."""


class Rows:
    """Puts a comparison into rows; `old` and `new` find the place of a value in the two files."""

    def __init__(self, old: Locate, new: Locate) -> None:
        self.old = old
        self.new = new

    def answer(self, comparison: Comparison, found: Counts) -> Answer:
        """The whole answer; the counts are of all that was asked for, also what is not told."""
        return Answer(
            same=comparison.empty,
            old=_version(comparison.old, self.old(()).file),
            new=_version(comparison.new, self.new(()).file),
            summary=Summary(dict(found.clauses), dict(found.recitals), dict(found.words), found.fields),
            clauses=tuple(self._clause(each) for each in comparison.clauses),
            recitals=tuple(self._part_change(each) for each in comparison.recitals),
            fields=tuple(self._value(each) for each in comparison.fields),
        )

    def _clause(self, change: ClauseChange) -> Clause:
        old, new = _part(change.old, self.old), _part(change.new, self.new)
        provisions = tuple(self._part_change(each) for each in change.provisions)
        return Clause(change.id, change.fates, old, new, provisions, change.others, change.after)

    def _part_change(self, change: ProvisionChange) -> PartChange:
        words = tuple(Words(w.kind, w.old, w.new, w.old_span, w.new_span) for w in change.wordings)
        others = tuple(other.label for other in change.others)
        return PartChange(change.fates, _part(change.old, self.old), _part(change.new, self.new), words, others)

    def _value(self, change: FieldChange) -> Value:
        old = self.old(change.old_way).line if change.old_way else None
        new = self.new(change.new_way).line if change.new_way else None
        return Value(change.part, change.name, change.kind, change.old, change.new, old, new)


def _version(version: DraftVersion, file: str) -> Version:
    return Version(file, version.agreement, version.draft, version.date, version.author, version.note)


def _part(provision: Provision | None, locate: Locate) -> Part | None:
    if provision is None:
        return None
    place = locate(provision.way)
    return Part(provision.id, provision.label, provision.text, place.line, place.column)


def comparison_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the answer."""
    from pydantic import TypeAdapter  # costs more than the rest of this file, and only the schema needs it

    return {"$schema": DIALECT, **TypeAdapter(Answer).json_schema(mode="serialization")}
