"""A draft: one version of the whole text of an agreement, as one YAML file says it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from mouflow.model.amendment import Amendment
from mouflow.model.base import Count, Day, DayOrMonth, Effective, Flag, Id, Line, Model
from mouflow.model.clause import Clause, RecitalInput
from mouflow.model.party import Party, Witness
from mouflow.model.profile import StyleChoice

Version = Literal[1]


class Signing(Model):
    """Where and when it is signed; `planned` is a month or a day, `date` the day itself once it is known."""

    place: Line | None = None
    planned: DayOrMonth | None = None
    date: Day | None = None
    copies: Count | None = None
    stamp_duty: Flag = False
    witnesses: tuple[Witness, ...] = ()


class Request(Model):
    """A point that a party asked for, and the ids of the provisions that carry it."""

    id: Id
    text: Line
    met_by: tuple[Id, ...] = ()


class Law(Model):
    """A law in short (`UU 25/2009`), its title, and its place in the state gazette (year/number) where known."""

    law: Line
    title: Line
    ln: Line | None = None
    tln: Line | None = None


class Term(Model):
    """How long it holds, in years, from when, and the months before the end at which to remind."""

    years: Annotated[int, Field(strict=True, ge=1, le=99)]
    effective: Effective = "signing"
    until: Day | None = None
    reminders: tuple[Count, ...] = ()


Year = Annotated[int, Field(strict=True, ge=1945, le=2200)]


class Work(Model):
    """A row of the work plan: activity, output, each party's task, years, place, funding and person in charge."""

    activity: Line
    output: Line
    tasks: dict[Id, Line]
    years: tuple[Year, ...]
    location: Line | None = None
    funding: Line | None = None
    pic: Line | None = None


class Approval(Model):
    """Who must agree before signing, in which order; `covers` limits it to some provisions."""

    id: Id
    party: Id
    kind: Literal["review", "initial", "decision", "acceptance"]
    office: Line
    order: Count
    covers: tuple[Id, ...] = ()


def _filled(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    if len(parties) < 2:
        raise PydanticCustomError("parties_few", "fewer than two parties", {"count": len(parties)})
    return parties


class Draft(Model):
    """One version of the text of an agreement; see the fields of each part for what they hold."""

    mouflow: Version
    agreement: Id
    draft: Count
    based_on: Count | None = None
    date: Day
    author: Id
    note: Line | None = None
    final: Flag = False

    kind: Id
    language: Literal["id"] = "id"
    subject: Line
    style: StyleChoice = Field(default_factory=StyleChoice)
    parties: Annotated[tuple[Party, ...], AfterValidator(_filled)]
    signing: Signing = Field(default_factory=Signing)
    requests: tuple[Request, ...] = ()
    amends: Amendment | None = None
    recitals: tuple[RecitalInput, ...] = ()
    legal_basis: tuple[Law, ...] = ()
    clauses: Annotated[tuple[Clause, ...], Field(min_length=1)]
    term: Term | None = None
    work_plan: tuple[Work, ...] = ()
    approvals: tuple[Approval, ...] = ()
