"""Events added to a life: `decide` asks the table first, `fold` takes what the record holds."""

from collections.abc import Iterable
from functools import reduce

from mouflow.errors import Term
from mouflow.record import events as e
from mouflow.record import policy
from mouflow.record.changes import CHANGES
from mouflow.record.events import Happened
from mouflow.record.guards import by_a_party
from mouflow.record.life import STATES, Life, changed
from mouflow.record.reasons import GATES, STATE, Reason, Refused
from mouflow.record.states import Transition, possible, row_of


def decide(life: Life, now: Happened) -> Life:
    """The life after an event that the table allows. Raises Refused, with the reason and what is possible instead."""
    row = row_of(life.state, type(now.event))
    reason = refusal(life, now, row)
    if reason is not None:
        raise Refused(life, reason, possible(life))
    return _after(life, now, row)


def refusal(life: Life, now: Happened, row: Transition | None) -> Reason | None:
    """Why an event may not happen now; None when it may."""
    if row is None:
        return _no_row(life, now)
    if row.event is not e.Submitted and (reason := by_a_party(life, now)):
        return reason
    for guard in row.guards:
        if reason := guard(life, now):
            return reason
    for condition in row.conditions:
        if reason := condition(life):
            return reason
    return None


def _no_row(life: Life, now: Happened) -> Reason:
    """Why the state has no row for the event; what is lacking before a text can be frozen is named."""
    if isinstance(now.event, e.Frozen) and life.state in ("shared", "alignment"):
        return Reason(GATES, gates="; ".join(lacking(life)))
    return Reason(STATE, said=Term(now.event.said), state=Term(STATES[life.state][0]))


def lacking(life: Life) -> tuple[str, ...]:
    """What stands between a text and its freezing, each by its names; the workspace tells the same at length."""
    final = life.text is not None and life.text.final
    found = (
        "" if final else "final: true",
        f"round {life.round.number}" if life.round else "",
        *(f"comment {comment.number}" for comment in policy.open_comments(life)),
        *(f"ditunda: {row.id}" for row in policy.postponed(life)),
        *(step.id for step in policy.missing(life)),
        *(f"accept: {party}" for party in policy.unaccepted(life)),
    )
    return tuple(name for name in found if name)


def fold(agreement: str, happened: Iterable[Happened]) -> Life:
    """The life that the record's events add up to; they were decided when they were appended."""
    return reduce(applied, happened, Life(agreement))


def applied(life: Life, now: Happened) -> Life:
    """The life after an event, in the state that the table names; `agreed` follows from what was given."""
    return _after(life, now, row_of(life.state, type(now.event)))


def _after(life: Life, now: Happened, row: Transition | None) -> Life:
    change = CHANGES.get(type(now.event))
    after = change(life, now) if change else life
    state = (row.to or life.state) if row else life.state
    return _settled(changed(after, state=state, version=now.version, last=now.at))


def _settled(life: Life) -> Life:
    """A text that both sides have agreed to in full is agreed; one that lost something is in alignment again."""
    if life.state in ("shared", "alignment") and policy.ready(life):
        return changed(life, state="agreed")
    if life.state == "agreed" and not policy.ready(life):
        return changed(life, state="alignment")
    return life
