"""What each event changes in a life, beside its state."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from mouflow.record import events as e
from mouflow.record import policy
from mouflow.record.events import Event, Happened, Row, Step
from mouflow.record.guards import KIND_OF
from mouflow.record.life import Answer, Comment, Decision, Fall, Given, Life, Round, Signature, Text, changed

Kept = TypeVar("Kept")


def _submitted(life: Life, now: Happened) -> Life:
    event: Any = now.event
    text = Text(event, now.version, now.at, now.actor)
    given = tuple(_carried(life, each, text) for each in life.given)
    after = changed(life, texts=(*life.texts, text), given=given)
    if life.round is None:
        return after
    rows = _rows(life, event.rows)
    return changed(after, rounds=(*life.rounds[:-1], changed(life.round, text=text, rows=rows)))


def _carried(life: Life, given: Given, text: Text) -> Given:
    """An act over to a new text: it falls when words that it covers changed, or the step itself did."""
    if not given.stands:
        return given
    now = {part: text.event.parts.get(part, "") if part else text.event.digest for part in given.covered}
    if now == given.covered and _same(policy.step_of(life, given.step), given.step, text):
        return given
    return changed(given, fall=Fall(text.version, text.event.draft))


def _same(before: Step | None, name: str, text: Text) -> bool:
    """Whether a step asks the same of the same party as before; who may act for it does not matter."""
    after = next((step for step in text.event.steps if step.id == name), None)
    if before is None or after is None:
        return before is after
    return (before.party, before.kind, before.covers) == (after.party, after.kind, after.covers)


def _rows(life: Life, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of a round: what differs, and what an earlier round postponed."""
    there = {row.id for row in rows}
    return (*rows, *(row for row in policy.postponed(life) if row.id not in there))


def _given(life: Life, now: Happened) -> Life:
    act: Any = now.event
    step = policy.step_of(life, act.step)
    covered = {part: life.digest_of(part) for part in (step.covers if step and step.covers else ("",))}
    draft = life.text.draft if life.text else 0
    about = (act.step, KIND_OF[act.kind], now.actor, act.holding, draft, covered, now.version, now.at, act.note)
    return changed(life, given=(*life.given, Given(*about, by=now.by)))


def _accepted(life: Life, now: Happened) -> Life:
    """An acceptance; a party that had to wait for changes and agrees to these words has them."""
    after = _given(life, now)
    party = now.actor.party
    waits = party in life.deferred and life.deferred[party].way == "needs-changes"
    own = (step for step in policy.required(after) if (step.party, step.kind) == (party, "acceptance"))
    lacking = any(not policy.fulfilled(after, step) for step in own)
    return changed(after, deferred=_without(life.deferred, party)) if waits and not lacking else after


def _withdrawn(life: Life, now: Happened) -> Life:
    taken: Any = now.event

    def after(given: Given) -> Given:
        own = given.stands and given.step == taken.step and given.actor.party == now.actor.party
        return changed(given, fall=Fall(now.version, 0, taken.reason)) if own else given

    return changed(life, given=tuple(after(given) for given in life.given))


def _shared(life: Life, _: Happened) -> Life:
    return changed(life, base=life.base or life.texts[-1])


def _round_opened(life: Life, now: Happened) -> Life:
    event: Any = now.event
    text = life.texts[-1]
    opened = Round(event, life.base or text, text, _rows(life, event.rows))
    return changed(life, rounds=(*life.rounds, opened))


def _in_round(life: Life, **changes: Any) -> Life:
    """The life with its open round changed; the same life when none is open."""
    if life.round is None:
        return life
    return changed(life, rounds=(*life.rounds[:-1], changed(life.round, **changes)))


def _attended(life: Life, now: Happened) -> Life:
    return _in_round(life, attended=(*life.round.attended, now.event)) if life.round else life


def _row_decided(life: Life, now: Happened) -> Life:
    event: Any = now.event
    decision = Decision(event.row, event.outcome, event.reason, life.digest_of(event.row), now.actor, now.at)
    return _in_round(life, decisions=(*life.round.decisions, decision)) if life.round else life


def _round_closed(life: Life, now: Happened) -> Life:
    return changed(_in_round(life, closed=now.at), base=life.texts[-1])


def _commented(life: Life, now: Happened) -> Life:
    event: Any = now.event
    draft = life.text.draft if life.text else 0
    number = life.round.number if life.round else 0
    comment = Comment(event.number, event.on, event.words, event.text, event.unit, now.actor, now.at, draft, number)
    return changed(life, comments=(*life.comments, comment))


def _on_comment(life: Life, number: int, change: Callable[[Comment], Comment]) -> Life:
    """The life with one comment changed; the same life when there is none of that number."""
    place = policy.place_of(life, number)
    if place is None:
        return life
    own = life.comments
    return changed(life, comments=(*own[:place], change(own[place]), *own[place + 1 :]))


def _answered(life: Life, now: Happened) -> Life:
    event: Any = now.event
    answer = Answer(now.actor, now.at, event.text)
    return _on_comment(life, event.number, lambda each: changed(each, answers=(*each.answers, answer)))


def _comment_closed(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return _on_comment(life, event.number, lambda each: changed(each, outcome=event.outcome, reason=event.reason))


def _frozen(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, frozen=event, end="")


def _signed(life: Life, now: Happened) -> Life:
    event: Any = now.event
    signature = Signature(event, now.at, now.actor, isinstance(event, e.SignedLate), now.by)
    party = now.actor.party
    return changed(
        life,
        signatures={**life.signatures, party: signature},
        deferred=_without(life.deferred, party),
        declined=_without(life.declined, party),
    )


def _without(mapping: Mapping[str, Kept], name: str) -> dict[str, Kept]:
    return {key: value for key, value in mapping.items() if key != name}


def _deferred(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, deferred={**life.deferred, event.party: event})


def _declined(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(
        life,
        declined={**life.declined, now.actor.party: event},
        deferred=_without(life.deferred, now.actor.party),
    )


def _entered(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, entered=event, until=event.until)


def _amended(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, amended=(*life.amended, event.child))


def _extended(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, until=event.until)


def _ended(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, end=event.reason)


def _reopened(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, frozen=None, declined={}, end=event.reason)


def _corrected(life: Life, now: Happened) -> Life:
    event: Any = now.event
    return changed(life, corrections=(*life.corrections, (event.version, event.note)))


CHANGES: Mapping[type[Event], Callable[[Life, Happened], Life]] = MappingProxyType(
    {
        e.Submitted: _submitted,
        e.Reviewed: _given,
        e.Initialed: _given,
        e.Decided: _given,
        e.Accepted: _accepted,
        e.Withdrawn: _withdrawn,
        e.Shared: _shared,
        e.RoundOpened: _round_opened,
        e.Attended: _attended,
        e.Commented: _commented,
        e.Answered: _answered,
        e.CommentClosed: _comment_closed,
        e.RowDecided: _row_decided,
        e.RoundClosed: _round_closed,
        e.Frozen: _frozen,
        e.Signed: _signed,
        e.SignedLate: _signed,
        e.Deferred: _deferred,
        e.Declined: _declined,
        e.Entered: _entered,
        e.Amended: _amended,
        e.Extended: _extended,
        e.Terminated: _ended,
        e.Cancelled: _ended,
        e.Reopened: _reopened,
        e.Corrected: _corrected,
    }
)
"""What each event changes beside the state, which the table names; an event that is not here changes nothing else."""
