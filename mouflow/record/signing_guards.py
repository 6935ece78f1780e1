"""What must hold of an event of signing, and of what follows it: `None`, or the reason why it is refused."""

from collections.abc import Iterator
from typing import Any

from mouflow.record.events import Happened, Holding
from mouflow.record.life import Life
from mouflow.record.reasons import (
    ACTING,
    CORE,
    DEFERRED_ALREADY,
    HAS_DECLINED,
    NEEDS_CHANGES,
    NO_BASIS,
    NO_EVENT,
    NO_WAY,
    NOT_A_PARTY,
    NOT_LATER,
    NOT_OVER,
    NOT_VALID,
    NOTE_MISSING,
    OTHER_FROZEN,
    SIGNED_ALREADY,
    Reason,
)

ACTING_FOR_A_TIME = ("Plt.", "Plh.")


def held(holding: Holding, person: str, day: str) -> Reason | None:
    """Why a capacity does not hold on a day; None when it does. All but a definitive one need a basis."""
    if holding.capacity != "definitif" and not holding.basis:
        return Reason(NO_BASIS, capacity=holding.capacity)
    if (holding.since and day < holding.since) or (holding.until and day > holding.until):
        span = {"since": holding.since or "…", "until": holding.until or "…"}
        return Reason(NOT_VALID, person=person, capacity=holding.capacity, day=day, **span)
    return None


def on_the_frozen(life: Life, now: Happened) -> Reason | None:
    """A signature is on the frozen text and its PDF."""
    event: Any = now.event
    frozen = life.frozen
    if frozen and (event.digest, event.pdf) == (frozen.digest, frozen.pdf):
        return None
    return Reason(OTHER_FROZEN, frozen=frozen.digest if frozen else "-")


def not_signed(life: Life, now: Happened) -> Reason | None:
    """A party signs once."""
    signature = life.signatures.get(now.actor.party)
    return Reason(SIGNED_ALREADY, party=now.actor.party, date=signature.event.date) if signature else None


def may_sign_this(life: Life, now: Happened) -> Reason | None:
    """A party that needs changes does not sign this text."""
    deferred = life.deferred.get(now.actor.party)
    needs = deferred is not None and deferred.way == "needs-changes"
    return Reason(NEEDS_CHANGES, party=now.actor.party) if needs else None


def not_declined(life: Life, now: Happened) -> Reason | None:
    """A party that declined does not sign late; any other that is left once in force was deferred."""
    return Reason(HAS_DECLINED, party=now.actor.party) if now.actor.party in life.declined else None


def capacity_to_sign(_: Life, now: Happened) -> Reason | None:
    """The signatory's capacity has a basis and holds on the day; an acting official's signature says why."""
    event: Any = now.event
    if event.holding.capacity in ACTING_FOR_A_TIME and not event.note.strip():
        return Reason(ACTING, capacity=event.holding.capacity)
    return held(event.holding, event.name, event.date)


def deferrable(life: Life, now: Happened) -> Reason | None:
    """Who is deferred is a party that has not signed, is not deferred already, and is no core party."""
    event: Any = now.event
    side = next((each for each in life.text.sides if each.id == event.party), None) if life.text else None
    return next(_against_deferring(life, event.party, event.way, side is not None and side.core), None)


def _against_deferring(life: Life, party: str, way: str, core: bool) -> Iterator[Reason]:
    if party not in life.parties:
        yield Reason(NOT_A_PARTY, party=party, known=", ".join(life.parties))
    if way not in ("same-text", "needs-changes"):
        yield Reason(NO_WAY, way=way)
    if party in life.signatures:
        yield Reason(SIGNED_ALREADY, party=party, date=life.signatures[party].event.date)
    if core:
        yield Reason(CORE, party=party)
    if party in life.deferred and life.deferred[party].way == way:
        yield Reason(DEFERRED_ALREADY, party=party)


def later_end(life: Life, now: Happened) -> Reason | None:
    """An extension moves the end to a later day."""
    event: Any = now.event
    return None if event.until > life.until else Reason(NOT_LATER, until=life.until)


def end_passed(life: Life, now: Happened) -> Reason | None:
    """The last day has passed."""
    event: Any = now.event
    return None if event.date > life.until else Reason(NOT_OVER, until=life.until)


def of_this_life(life: Life, now: Happened) -> Reason | None:
    """A correction is of an event of this agreement, and says what is right."""
    event: Any = now.event
    if not 1 <= event.version <= life.version:
        return Reason(NO_EVENT, version=event.version, last=life.version)
    return None if event.note.strip() else Reason(NOTE_MISSING)
