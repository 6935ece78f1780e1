"""What the events of an agreement add up to: its state, its texts, who agreed to which words, rounds and signatures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from mouflow.errors import N_
from mouflow.record.events import (
    Actor,
    Attended,
    Declined,
    Deferred,
    Entered,
    Frozen,
    Holding,
    RoundOpened,
    Row,
    Signed,
    Submitted,
)

Kept = TypeVar("Kept")

STATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "draft": (N_("draft"), "draf"),
        "review": (N_("in review"), "telaah"),
        "shared": (N_("shared"), "dibagikan"),
        "alignment": (N_("in alignment"), "penyelarasan"),
        "agreed": (N_("agreed"), "disepakati"),
        "signing": (N_("being signed"), "penandatanganan"),
        "in_force": (N_("in force"), "berlaku"),
        "expired": (N_("expired"), "berakhir"),
        "terminated": (N_("terminated"), "diakhiri"),
        "cancelled": (N_("cancelled"), "batal"),
    }
)
"""Each state with what it is called in sentences, and the field's own word, which documents print."""
CLOSED = ("expired", "terminated", "cancelled")

OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "agreed": "disepakati",
        "agreed-with-changes": "disepakati dengan perubahan",
        "postponed": "ditunda",
        "removed": "dihapus",
    }
)
"""What a row of a round's matrix may become, with the field's own words; a row without one is "belum dibahas"."""
COMMENT_OUTCOMES: Mapping[str, str] = MappingProxyType(
    {"accepted": "diterima", "accepted-in-part": "diterima sebagian", "rejected": "ditolak", "noted": "dicatat"}
)


def changed(value: Kept, **changes: Any) -> Kept:
    """A frozen value with some of its values changed; TypeError for one that it does not have.

    Ten times faster than `dataclasses.replace`, which asks for every field of a life at each of its events.
    """
    after = object.__new__(type(value))
    facts = after.__dict__
    facts.update(value.__dict__)
    facts.update(changes)
    if len(facts) != len(value.__dict__):
        raise TypeError(f"{type(value).__name__} has no {', '.join(changes.keys() - value.__dict__.keys())}")
    return after


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was submitted: the event, its number in the life, when, and by whom."""

    event: Submitted
    version: int
    at: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class Fall:
    """Why an act no longer counts: a later text (its event's number), or a withdrawal with its reason."""

    version: int
    draft: int = 0  # the draft whose words made it fall; 0 for a withdrawal
    reason: str = ""


@dataclass(frozen=True)
class Given:
    """A step that was given, or a party's acceptance (`step` empty), and for which words.

    `covered` holds the digests of the parts that it covers; under the empty name that of the whole text.
    """

    step: str
    kind: str
    actor: Actor
    holding: Holding
    draft: int
    covered: Mapping[str, str]
    version: int
    at: str
    note: str = ""
    fall: Fall | None = None
    by: Actor | None = None  # another party that recorded it for who acted

    @property
    def stands(self) -> bool:
        """Whether it still counts."""
        return self.fall is None


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a row, for the words of that digest (empty where the part is gone)."""

    row: str
    outcome: str
    reason: str
    digest: str
    actor: Actor
    at: str


@dataclass(frozen=True)
class Round:
    """An alignment round; `base` is the text that its matrix starts from, `closed` the time of its end or empty."""

    opened: RoundOpened
    base: Text
    text: Text
    rows: tuple[Row, ...]
    attended: tuple[Attended, ...] = ()
    decisions: tuple[Decision, ...] = ()
    closed: str = ""

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return self.opened.number

    def decision(self, row: str) -> Decision | None:
        """The last decision on a row in this round; None when there is none."""
        return next((each for each in reversed(self.decisions) if each.row == row), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a comment."""

    actor: Actor
    at: str
    text: str


@dataclass(frozen=True)
class Comment:
    """A remark and what became of it; `outcome` is empty while it is open, `round` 0 outside of rounds."""

    number: int
    on: str
    words: str
    text: str
    unit: str
    actor: Actor
    at: str
    draft: int
    round: int = 0
    answers: tuple[Answer, ...] = ()
    outcome: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A party's signature: the event, when it was recorded, whose it is, and by which other party it was recorded."""

    event: Signed
    at: str
    actor: Actor
    late: bool = False
    by: Actor | None = None


@dataclass(frozen=True)
class Life:
    """An agreement as its events left it; one without events is a draft of version 0."""

    agreement: str
    version: int = 0
    state: str = "draft"
    texts: tuple[Text, ...] = ()
    base: Text | None = None  # what the next round's matrix starts from: the first shared text, then each round's last
    given: tuple[Given, ...] = ()
    rounds: tuple[Round, ...] = ()
    comments: tuple[Comment, ...] = ()
    frozen: Frozen | None = None
    signatures: Mapping[str, Signature] = field(default_factory=dict)
    deferred: Mapping[str, Deferred] = field(default_factory=dict)
    declined: Mapping[str, Declined] = field(default_factory=dict)
    entered: Entered | None = None
    until: str = ""  # the last day, once in force; extensions move it
    amended: tuple[str, ...] = ()
    end: str = ""  # why it was terminated, cancelled or reopened last
    corrections: tuple[tuple[int, str], ...] = ()
    last: str = ""  # the time of the last event

    @property
    def text(self) -> Submitted | None:
        """The current text; None before the first was submitted."""
        return self.texts[-1].event if self.texts else None

    @property
    def partner(self) -> str:
        """The partner of a package whose copy it is; empty for an agreement of its own."""
        return self.agreement.partition("/")[2]

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of the parties, in the order of the text."""
        return tuple(side.id for side in self.text.sides) if self.text else ()

    def has_party(self, party: str) -> bool:
        """Whether the current text names that party."""
        return bool(self.texts) and any(side.id == party for side in self.texts[-1].event.sides)

    @property
    def round(self) -> Round | None:
        """The round that is open; None when none is."""
        return self.rounds[-1] if self.rounds and not self.rounds[-1].closed else None

    @property
    def reviser(self) -> Actor | None:
        """Who submitted the current text."""
        return self.texts[-1].actor if self.texts else None

    def digest_of(self, part: str) -> str:
        """The digest of a part of the current text, of the whole for an empty name; empty when it has none."""
        if self.text is None:
            return ""
        return self.text.parts.get(part, "") if part else self.text.digest
