"""A draft: one version of the whole text of an agreement, as one YAML file says it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from mouflow.model.amendment import Amendment
from mouflow.model.approval import Approval
from mouflow.model.base import Count, Day, DayOrMonth, Effective, Flag, Id, Line, Model, Version
from mouflow.model.clause import Clause, RecitalInput
from mouflow.model.party import Party, Witness
from mouflow.model.profile import StyleChoice

Years = Annotated[int, Field(strict=True, ge=1, le=99)]
Year = Annotated[int, Field(strict=True, ge=1945, le=2200)]


class Signing(Model):
    """Where and when it is signed."""

    place: Line | None = None
    """The town, as in "bertempat di …"."""
    planned: DayOrMonth | None = None
    """The month or the day for which the signing is planned."""
    date: Day | None = None
    """The day in "Pada hari ini …", once it is known."""
    copies: Count | None = None
    """How many originals are made."""
    stamp_duty: Flag = False
    """Whether the originals bear a revenue stamp."""
    witnesses: tuple[Witness, ...] = ()
    """Who signs as a witness."""
    core: tuple[Id, ...] = ()
    """The parties without whose signature nothing comes into force; the first two, when none is named."""


class Request(Model):
    """A point that a party asked for, traced to what carries it."""

    id: Id
    """The name of the point."""
    text: Line
    """The point in the words of who asked."""
    met_by: tuple[Id, ...] = ()
    """The ids of the provisions that carry it."""


class Law(Model):
    """A law of the legal basis."""

    law: Line
    """The law in short, such as `UU 25/2009`."""
    title: Line
    """Its title, without "tentang"."""
    ln: Line | None = None
    """Its place in the state gazette (Lembaran Negara), such as `2009/112`."""
    tln: Line | None = None
    """Its number in the supplement (Tambahan Lembaran Negara), such as `5038`, in quotes."""


class Term(Model):
    """How long it holds."""

    years: Years
    """For how many years."""
    effective: Effective = "signing"
    """From when: `signing`, `last-signature` (where parties sign on different days), or a day."""
    until: Day | None = None
    """The last day, where the text names one."""
    reminders: tuple[Count, ...] = ()
    """How many months before the end to remind."""


class Work(Model):
    """A row of the work plan (Rencana Kerja)."""

    activity: Line
    """What is done (Kegiatan)."""
    output: Line
    """What comes out of it (Uraian/Output)."""
    tasks: dict[Id, Line]
    """Each party's task, by the party's id."""
    years: Annotated[tuple[Year, ...], Field(min_length=1)]
    """The years in which it is done."""
    location: Line | None = None
    """Where."""
    funding: Line | None = None
    """Who pays."""
    pic: Line | None = None
    """Who is in charge."""


def _two(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    if len(parties) < 2:
        raise PydanticCustomError("parties_few", "fewer than two parties", {"count": len(parties)})
    return parties


Parties = Annotated[tuple[Party, ...], AfterValidator(_two), Field(json_schema_extra={"minItems": 2})]


class Draft(Model):
    """One version of the whole text of an agreement."""

    mouflow: Version
    """The version of this format: 1."""
    agreement: Id
    """The name of the agreement, the same over all drafts."""
    draft: Count
    """Which draft it is, from 1."""
    based_on: Count | None = None
    """The earlier draft that this one changes."""
    date: Day
    """The day of this draft."""
    author: Id
    """The party that wrote this draft, by its id."""
    note: Line | None = None
    """What the draft is, in a line; not printed."""
    final: Flag = False
    """Whether this is the text to be signed; all others bear the mark DRAF."""

    kind: Id
    """The instrument, by the name of its template, such as `nota-kesepakatan`."""
    language: Literal["id"] = "id"
    """The language of the text."""
    subject: Line
    """What it is about, without "tentang"."""
    style: StyleChoice = Field(default_factory=StyleChoice)
    """What this draft chooses over the profile of looks."""
    parties: Parties
    """The parties in their order: the first is PIHAK KESATU (or PERTAMA)."""
    signing: Signing = Field(default_factory=Signing)
    """Where and when it is signed."""
    requests: tuple[Request, ...] = ()
    """What the parties asked for, traced to the provisions that carry it."""
    amends: Amendment | None = None
    """For an addendum: its parent and what changes in it."""
    recitals: tuple[RecitalInput, ...] = ()
    """The premises, each "bahwa …;"."""
    legal_basis: tuple[Law, ...] = ()
    """The laws that are heeded."""
    clauses: Annotated[tuple[Clause, ...], Field(min_length=1)]
    """The clauses (Pasal) in their order."""
    term: Term | None = None
    """How long it holds."""
    work_plan: tuple[Work, ...] = ()
    """The rows of the annex Rencana Kerja."""
    approvals: tuple[Approval, ...] = ()
    """Who must agree before it may be signed."""
