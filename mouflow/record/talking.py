"""What can happen to a text before it is final: submitting, approving, sharing, and the rounds with their comments."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from mouflow.errors import N_
from mouflow.record.facts import DEFINITIVE, NO_TERM, Event, Holding, Row, Side, Step, Term


@dataclass(frozen=True, slots=True)
class Submitted(Event):
    """A text was handed in: its digests, the policy it carries, and the files that it was read from."""

    kind: ClassVar[str] = "submitted"
    said: ClassVar[str] = N_("submit a draft")
    draft: int
    final: bool
    author: str
    date: str
    digest: str
    parts: Mapping[str, str]
    sides: tuple[Side, ...]
    steps: tuple[Step, ...]
    files: Mapping[str, str]  # path from the workspace -> digest of its content in the store
    source: str = ""  # which of these files the text is read from
    term: Term = NO_TERM
    signing: str = ""  # the day that the text names for signing
    planned: str = ""  # the day or the month (2025-10) for which the signing is planned
    work: tuple[int, ...] = ()  # the years for which the work plan holds something
    subject: str = ""
    amends: str = ""  # the agreement that this addendum amends
    rows: tuple[Row, ...] = ()  # what differs from the text with which the open round began
    deferrable: bool = False  # a copy of a package: its partner may come later than the others
    note: str = ""


@dataclass(frozen=True, slots=True)
class Act(Event):
    """A step of the approvals was given, for the words that it covers."""

    step: str
    digest: str  # of the whole text that lay before the person
    holding: Holding = DEFINITIVE
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reviewed(Act):
    """A review (telaah) was given."""

    kind: ClassVar[str] = "reviewed"
    said: ClassVar[str] = N_("review")


@dataclass(frozen=True, slots=True)
class Initialed(Act):
    """An initial (paraf) was given."""

    kind: ClassVar[str] = "initialed"
    said: ClassVar[str] = N_("initial")


@dataclass(frozen=True, slots=True)
class Decided(Act):
    """A decision (pleno) was taken."""

    kind: ClassVar[str] = "decided"
    said: ClassVar[str] = N_("decide")


@dataclass(frozen=True, slots=True)
class Accepted(Act):
    """A party accepted the text; `step` is empty where the approvals name no step for it."""

    kind: ClassVar[str] = "accepted"
    said: ClassVar[str] = N_("accept")


@dataclass(frozen=True, slots=True)
class Withdrawn(Event):
    """A party took back a step of its own, or its acceptance when `step` is empty."""

    kind: ClassVar[str] = "withdrawn"
    said: ClassVar[str] = N_("withdraw")
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Returned(Event):
    """A reviewer sent the text back to who wrote it."""

    kind: ClassVar[str] = "returned"
    said: ClassVar[str] = N_("return the text")
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shared(Event):
    """The text went to the other parties."""

    kind: ClassVar[str] = "shared"
    said: ClassVar[str] = N_("share")


@dataclass(frozen=True, slots=True)
class RoundOpened(Event):
    """An alignment round began: its number from 1, the day (ISO), the place, and the units that were invited."""

    kind: ClassVar[str] = "round-opened"
    said: ClassVar[str] = N_("open a round")
    number: int
    date: str
    place: str
    units: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()  # what differs by then from the text that the last round ended with


@dataclass(frozen=True, slots=True)
class Attended(Event):
    """A person took part in the open round."""

    kind: ClassVar[str] = "attended"
    said: ClassVar[str] = N_("record who took part")
    name: str
    unit: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class Commented(Event):
    """A remark on a part of the text, or on some of its words; `number` counts in the agreement from 1."""

    kind: ClassVar[str] = "commented"
    said: ClassVar[str] = N_("comment")
    number: int
    on: str  # a part of the text; empty for the whole
    text: str
    words: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """An answer to a comment."""

    kind: ClassVar[str] = "answered"
    said: ClassVar[str] = N_("answer a comment")
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class CommentClosed(Event):
    """A comment was closed with a decision (accepted, rejected, noted) and the reason."""

    kind: ClassVar[str] = "comment-closed"
    said: ClassVar[str] = N_("close a comment")
    number: int
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class RowDecided(Event):
    """A row of the open round's matrix has its state, for the words as they were then."""

    kind: ClassVar[str] = "row-decided"
    said: ClassVar[str] = N_("decide a row of the matrix")
    row: str
    outcome: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RoundClosed(Event):
    """The open round ended."""

    kind: ClassVar[str] = "round-closed"
    said: ClassVar[str] = N_("close the round")
