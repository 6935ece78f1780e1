"""What events are made of: who acts and in which capacity, steps, parties, rows and terms, and the event itself."""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a party by its id, and the person where one is named."""

    party: str
    person: str = ""

    def __str__(self) -> str:
        return f"{self.party}:{self.person}" if self.person else self.party


@dataclass(frozen=True, slots=True)
class Holding:
    """In which capacity a person acts, by which decree or mandate, and for which days (ISO dates; empty is open)."""

    capacity: str = "definitif"
    basis: str = ""
    since: str = ""
    until: str = ""


DEFINITIVE = Holding()
"""The capacity of who holds an office in the own right."""


@dataclass(frozen=True, slots=True)
class Delegation:
    """A person who may act in a step for the one who holds the office."""

    name: str
    holding: Holding


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the approvals as the submitted text has it; `covers` is empty for the whole text."""

    id: str
    party: str
    kind: str  # review, initial, decision, acceptance
    office: str
    order: int
    covers: tuple[str, ...] = ()
    name: str = ""
    delegates: tuple[Delegation, ...] = ()
    of: tuple[str, ...] = ()
    need: str = "all"  # all, any, or a number


@dataclass(frozen=True, slots=True)
class Side:
    """A party as the submitted text names it; without a core party's signature nothing comes into force."""

    id: str
    name: str
    core: bool
    signatory: str = ""
    office: str = ""
    holding: Holding = DEFINITIVE


@dataclass(frozen=True, slots=True)
class Row:
    """What the matrix of a round must decide: a part of the text, and how it is cited."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when it holds, as the text says: years, `signing`, `last-signature` or an ISO date, last day."""

    years: int = 0
    effective: str = "signing"
    until: str = ""
    reminders: tuple[int, ...] = ()  # months before the end


NO_TERM = Term()
"""The term of a text that names none."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an agreement; `kind` is its name in the record, `said` in sentences."""

    kind: ClassVar[str] = ""
    said: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with who did it, when (ISO time with offset), and its number in the agreement's life, from 1.

    `by` is another party that recorded it for who acted; None when who acted did.
    """

    agreement: str
    version: int
    at: str
    actor: Actor
    event: Event
    by: Actor | None = None
    command: str = field(default="", compare=False)
