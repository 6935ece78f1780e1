"""What the status of an agreement says: frozen rows, which are the answer for programs as they stand."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

STRICT = {"extra": "forbid"}  # for the schema: a row has these keys and no others
Op = Literal["kept", "deleted", "inserted"]
Words = tuple["Change", ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A part of the text that changed: its id, how it is cited, what became of it, and its words.

    `fates` as `mouflow compare` tells them; `words` in runs of (kept | deleted | inserted, words), long ones cut short.
    """

    __pydantic_config__: ClassVar[Any] = STRICT
    part: str
    label: str
    fates: tuple[str, ...]
    words: tuple[tuple[Op, str], ...]


@dataclass(frozen=True, slots=True)
class FallRow:
    """Why an act no longer counts: the draft that changed its words (0 for a withdrawal, with `reason`), and these.

    `step_changed` says that the draft asks something else of the step than it did.
    """

    __pydantic_config__: ClassVar[Any] = STRICT
    draft: int
    version: int
    reason: str
    words: Words
    step_changed: bool = False


@dataclass(frozen=True, slots=True)
class ActRow:
    """Who did something, in which capacity, when, for the words of which draft."""

    __pydantic_config__: ClassVar[Any] = STRICT
    by: str
    at: str
    draft: int
    capacity: str = "definitif"
    basis: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the approvals.

    `state`: standing | fallen | next | waiting (for the ids of `after`) | unneeded (its group is given without it).
    `given` of `needed` counts the steps `of` a group. `act` is what was given last, and `fall` why it no longer counts.
    """

    __pydantic_config__: ClassVar[Any] = STRICT
    id: str
    party: str
    kind: str
    office: str
    state: str
    covers: tuple[str, ...]
    of: tuple[str, ...]
    given: int
    needed: int
    after: tuple[str, ...]
    act: ActRow | None
    fall: FallRow | None


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party: whether it accepted the current words (`accepted`, or by steps of its own), and its signature.

    `fall` says why its last acceptance no longer counts.

    `signature`: signed | late | deferred | declined | missing; `date` the day of signing, `reason` why it is deferred
    (with the `way`: same-text | needs-changes) or declined.
    """

    __pydantic_config__: ClassVar[Any] = STRICT
    id: str
    name: str
    core: bool
    accepted: ActRow | None
    fall: FallRow | None
    accepted_by_steps: bool
    signature: str
    date: str = ""
    signatory: str = ""
    way: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RowRow:
    """A row of a round's matrix; `outcome` is empty while it is undecided, `stale` when its words changed since."""

    __pydantic_config__: ClassVar[Any] = STRICT
    id: str
    label: str
    outcome: str
    reason: str
    stale: bool = False


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round: its number, day, place, the units invited, who took part, its rows, and when it was closed."""

    __pydantic_config__: ClassVar[Any] = STRICT
    number: int
    date: str
    place: str
    units: tuple[str, ...]
    attended: tuple[str, ...]
    rows: tuple[RowRow, ...]
    closed: str


@dataclass(frozen=True, slots=True)
class CommentRow:
    """An open comment."""

    __pydantic_config__: ClassVar[Any] = STRICT
    number: int
    on: str
    words: str
    text: str
    by: str
    unit: str
    at: str
    answers: int


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of the workspace that is not as it was handed in.

    `what`: words (other words under the same number) | form (the words are the same) | newer (a draft that was not
    handed in) | gone (only the record has it) | broken (it cannot be read) | picture (a file of another kind).
    """

    __pydantic_config__: ClassVar[Any] = STRICT
    path: str
    what: str
    draft: int = 0


@dataclass(frozen=True, slots=True)
class GateRow:
    """Something that is open: its kind, its place, what it is in a sentence, what must come first, and the cure."""

    __pydantic_config__: ClassVar[Any] = STRICT
    kind: str
    at: str
    message: str
    after: tuple[str, ...]
    command: str


@dataclass(frozen=True, slots=True)
class Status:
    """An agreement as the record has it; days are ISO dates, times ISO with offset, what is not known is empty.

    `digest` is of the whole current text, `short` what footers show of it; `since` and `until` are the days of its
    force. `open` is None when the open gates were not asked for.
    """

    __pydantic_config__: ClassVar[Any] = STRICT
    agreement: str
    subject: str
    state: str
    version: int
    draft: int
    final: bool
    digest: str
    short: str
    submitted: ActRow | None
    parties: tuple[PartyRow, ...]
    steps: tuple[StepRow, ...]
    round: RoundRow | None
    rounds: int
    postponed: tuple[RowRow, ...]
    comments: tuple[CommentRow, ...]
    frozen: str
    since: str
    until: str
    amends: str
    amended: tuple[str, ...]
    ended: str
    corrections: tuple[tuple[int, str], ...]
    files: tuple[FileRow, ...]
    open: tuple[GateRow, ...] | None


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package: how many copies there are, in force, to follow, and ended otherwise."""

    __pydantic_config__: ClassVar[Any] = STRICT
    package: str
    copies: int
    in_force: int
    later: int
    ended: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of what was named: an agreement, a copy of a package, or all copies with their counts."""

    __pydantic_config__: ClassVar[Any] = STRICT
    agreements: tuple[Status, ...]
    packages: tuple[PackageRow, ...]


def status_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of the answer."""
    from pydantic import TypeAdapter  # costs more than all else here, and only the schema needs it

    from mouflow.model.schema import DIALECT

    return {"$schema": DIALECT, **TypeAdapter(Answer).json_schema(mode="serialization")}
