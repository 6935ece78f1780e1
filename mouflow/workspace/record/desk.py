"""Where an act is decided and recorded: who acts and when, the lives it concerns, and what follows from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mouflow.errors import N_, MouflowError
from mouflow.record.canonical import canonical
from mouflow.record.coding import plain
from mouflow.record.events import Actor, Event, Happened
from mouflow.record.fold import decide
from mouflow.record.life import Life
from mouflow.record.reasons import Refused
from mouflow.record.store.entries import Blob, New
from mouflow.record.store.errors import Conflict
from mouflow.record.store.store import Store
from mouflow.workspace.folder import Workspace
from mouflow.workspace.record.consequences import consequences
from mouflow.workspace.record.lives import NotRecorded, event_of, life_of, lives
from mouflow.workspace.record.telling import Said, Since
from mouflow.workspace.record.typed import legible, texts_of


@dataclass(frozen=True, slots=True)
class Desk:
    """Who acts in which workspace, on which store; `at` is the ISO time with offset, `expected` a version or 0.

    `once` names the call, so that the same call a second time adds nothing. With `each`, the partner of every copy
    acts in it, and the actor is who records that.
    """

    workspace: Workspace
    store: Store
    actor: Actor
    at: str
    expected: int = 0
    once: str = ""
    each: bool = False

    def acting(self, life: Life) -> Actor:
        """Who acts in that life."""
        return Actor(life.partner) if self.each else self.actor

    @property
    def day(self) -> str:
        """The day of the act, in ISO form."""
        return self.at[:10]


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event that was recorded, and the life before and after it."""

    happened: Happened
    before: Life
    after: Life


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command recorded, and the copies of a package that it could not concern, each with its refusal."""

    recorded: tuple[Recorded, ...]
    left: tuple[Refused, ...] = ()


class Stale(MouflowError):
    """An act on a state that somebody changed meanwhile; `since` is what happened after the expected version."""

    pattern = N_("{agreement} is at version {version}, not {expected}; since then: {events}. Look at it and act again")

    def __init__(self, agreement: str, version: int, expected: int, since: tuple[Happened, ...]) -> None:
        super().__init__(agreement=agreement, version=version, expected=expected, events=Since(since))


class OnceTaken(MouflowError):
    """The name of a call that was given to another one before."""

    pattern = N_('"{once}" named another call already: {event}; give this one a name of its own (--once)')


Plan = tuple[Life, Event]


def record(desk: Desk, plans: Sequence[Plan], blobs: Sequence[Blob] = (), refused: Sequence[Refused] = ()) -> Outcome:
    """Decides and appends events in one transaction, with what follows from them.

    The events of one life follow one another, all or none. Of several lives, those that the table refuses are left and
    told, with those that were `refused` before; when all are, the first refusal is raised. Raises Stale when the
    version is not the expected one, or somebody appended at the same moment, and OnceTaken when the name of the call
    is that of another.
    """
    legible((str(desk.actor), desk.once, *(text for _, event in plans for text in texts_of(event))))
    if made := made_before(desk, plans):
        return made
    recorded: list[Recorded] = []
    left: list[Refused] = []
    for _, own in groupby(plans, lambda plan: plan[0].agreement):
        try:
            recorded.extend(_of_one(desk, tuple(own)))
        except Refused as refusal:
            left.append(refusal)
    left.extend(refused)
    if not recorded and left:
        raise left[0]
    try:
        desk.store.append([_new(desk, each) for each in recorded], blobs)
    except Conflict as conflict:
        since = tuple(event_of(entry) for entry in conflict.entries)
        raise Stale(since[-1].agreement, since[-1].version, since[0].version - 1, since) from conflict
    return Outcome(tuple(recorded), tuple(left))


def _of_one(desk: Desk, plans: Sequence[Plan]) -> tuple[Recorded, ...]:
    """The events of one life, each decided on what the one before it left; the first refusal refuses all."""
    life = plans[0][0]
    _fresh(desk, life)
    recorded: list[Recorded] = []
    for _, event in plans:
        recorded.extend(_decided(desk, life, event))
        life = next(each.after for each in reversed(recorded) if each.after.agreement == life.agreement)
    return tuple(recorded)


def _fresh(desk: Desk, life: Life) -> None:
    if desk.expected and desk.expected != life.version:
        since = tuple(event_of(entry) for entry in desk.store.load(life.agreement)[desk.expected :])
        raise Stale(life.agreement, life.version, desk.expected, since)


def made_before(desk: Desk, plans: Sequence[Plan]) -> Outcome | None:
    """What the same call recorded before, when it has a name and was made already; else None."""
    concerned = {life.agreement for life, _ in plans}
    entries = desk.store.made_by(desk.once) if desk.once else ()
    if concerned.isdisjoint(entry.agreement for entry in entries):
        return None
    first = event_of(entries[0])
    planned = plans[0][1]
    alike = isinstance(first.event, type(planned)) or isinstance(planned, type(first.event))  # signed, or signed late
    if not alike or (first.by or first.actor) != desk.actor:
        raise OnceTaken(once=desk.once, event=Said(first))
    return Outcome(tuple(_again(desk, event_of(entry)) for entry in entries))


def _again(desk: Desk, now: Happened) -> Recorded:
    """An event that the record holds, with the life before and after it."""
    entries = desk.store.load(now.agreement)
    before, after = (life_of(now.agreement, entries[: now.version - less]) for less in (1, 0))
    return Recorded(now, before, after)


def _decided(desk: Desk, life: Life, event: Event) -> Iterator[Recorded]:
    """The event and what follows from it, in this life and in that of an agreement which it amends."""
    first = _one(desk, life, event)
    yield first
    parents: dict[str, Life] = {}
    current = {life.agreement: first.after}
    for agreement, following in consequences(first.after, lambda name: _parent(desk, name, parents)):
        step = _following(first, current.get(agreement) or parents[agreement], following)
        current[agreement] = step.after
        yield step


def _one(desk: Desk, life: Life, event: Event) -> Recorded:
    actor = desk.acting(life)
    by = desk.actor if desk.each else None
    now = Happened(life.agreement, life.version + 1, desk.at, actor, event, by)
    return Recorded(now, life, decide(life, now))


def _following(first: Recorded, life: Life, event: Event) -> Recorded:
    """What follows from an act, by who acted; in the life of a parent, else by a party of it that signed."""
    actor = first.happened.actor
    if actor.party not in life.parties:
        actor = Actor(next(party for party in first.after.signatures if party in life.parties))
    now = Happened(life.agreement, life.version + 1, first.happened.at, actor, event)
    return Recorded(now, life, decide(life, now))


def _parent(desk: Desk, name: str, known: dict[str, Life]) -> Life | None:
    """The life of an agreement that is amended; None when the record does not hold it."""
    entries = desk.store.load(name)
    if not entries:
        return None
    known[name] = life_of(name, entries)
    return known[name]


def _new(desk: Desk, recorded: Recorded) -> New:
    now = recorded.happened
    body = canonical(plain(now)).decode()
    return New(now.agreement, now.event.kind, now.at, str(now.actor), body, now.version, desk.once)


__all__ = ["Desk", "NotRecorded", "Outcome", "Plan", "Recorded", "Stale", "event_of", "life_of", "lives", "record"]
