"""What can happen to a final text: freezing, signing, coming into force, and how it ends."""

from dataclasses import dataclass
from typing import ClassVar

from mouflow.errors import N_
from mouflow.record.facts import DEFINITIVE, Event, Holding


@dataclass(frozen=True, slots=True)
class Frozen(Event):
    """The final text was rendered; nothing but its signatures follows."""

    kind: ClassVar[str] = "frozen"
    said: ClassVar[str] = N_("freeze the final text")
    digest: str
    pdf: str  # digests of the rendered files, which the store keeps
    docx: str
    template: str
    fonts: tuple[str, ...]
    mouflow: str


@dataclass(frozen=True, slots=True)
class Signed(Event):
    """A party signed the frozen text, on that day (ISO), at that place."""

    kind: ClassVar[str] = "signed"
    said: ClassVar[str] = N_("sign")
    date: str
    digest: str
    pdf: str
    name: str
    holding: Holding = DEFINITIVE
    place: str = ""
    form: str = "wet"  # wet ink, or electronic
    scan: str = ""  # the digest of the scanned or electronically signed file
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignedLate(Signed):
    """A deferred party signed the same text after the others."""

    kind: ClassVar[str] = "signed-late"
    said: ClassVar[str] = N_("sign late")


@dataclass(frozen=True, slots=True)
class Deferred(Event):
    """A party signs later: the same text (`same-text`), or after changes of its own (`needs-changes`)."""

    kind: ClassVar[str] = "deferred"
    said: ClassVar[str] = N_("defer a party")
    party: str
    way: str
    reason: str


@dataclass(frozen=True, slots=True)
class Declined(Event):
    """A party does not sign."""

    kind: ClassVar[str] = "declined"
    said: ClassVar[str] = N_("decline to sign")
    reason: str


@dataclass(frozen=True, slots=True)
class Entered(Event):
    """It came into force; days are ISO dates, `until` is empty where the text names no end."""

    kind: ClassVar[str] = "in-force"
    said: ClassVar[str] = N_("come into force")
    date: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Amended(Event):
    """An addendum to it came into force."""

    kind: ClassVar[str] = "amended"
    said: ClassVar[str] = N_("be amended by an addendum")
    child: str
    date: str


@dataclass(frozen=True, slots=True)
class Extended(Event):
    """Its end was put off."""

    kind: ClassVar[str] = "extended"
    said: ClassVar[str] = N_("extend")
    until: str
    basis: str


@dataclass(frozen=True, slots=True)
class Expired(Event):
    """Its last day has passed."""

    kind: ClassVar[str] = "expired"
    said: ClassVar[str] = N_("expire")
    date: str


@dataclass(frozen=True, slots=True)
class Terminated(Event):
    """It was ended before its last day."""

    kind: ClassVar[str] = "terminated"
    said: ClassVar[str] = N_("terminate")
    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cancelled(Event):
    """It was given up before it came into force."""

    kind: ClassVar[str] = "cancelled"
    said: ClassVar[str] = N_("cancel")
    reason: str


@dataclass(frozen=True, slots=True)
class Reopened(Event):
    """The frozen text goes back into alignment, for no party has signed."""

    kind: ClassVar[str] = "reopened"
    said: ClassVar[str] = N_("reopen")
    reason: str


@dataclass(frozen=True, slots=True)
class Corrected(Event):
    """A remark that sets an earlier event right; the event itself stays."""

    kind: ClassVar[str] = "corrected"
    said: ClassVar[str] = N_("correct the record")
    version: int
    note: str
