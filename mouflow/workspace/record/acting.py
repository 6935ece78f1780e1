"""Acts of parties: opening the desk, the events that commands record, and the answer in JSON."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from mouflow.errors import N_, MouflowError
from mouflow.record.coding import actor_of, plain
from mouflow.record.events import Actor, Event
from mouflow.record.life import STATES, Given, Life
from mouflow.record.reasons import DEFERRED_COPY, Reason, Refused
from mouflow.record.states import possible
from mouflow.record.store.store import Store
from mouflow.workspace.folder import Workspace
from mouflow.workspace.record.desk import Desk, Outcome, Recorded, lives, record
from mouflow.workspace.record.opening import record_of


class NoPackage(MouflowError):
    """An act of each partner, where there is but one text."""

    pattern = N_('"{name}" is no package of many partners; leave out --each, and say with --as who acts')


@contextmanager
def open_desk(
    workspace: Workspace, environ: Mapping[str, str], actor: Actor, now: datetime, create: bool = True
) -> Iterator[Desk]:
    """The desk of who acts at that moment; the record is made when the workspace has none, and that is wanted."""
    with record_of(workspace, environ, create) as store:
        yield Desk(workspace, store, actor, now.isoformat(timespec="seconds"))


def act(desk: Desk, name: str, event: Callable[[Life], Event]) -> Outcome:
    """Records the event that a function makes for each life that the name means.

    Of a package, a partner acts on its own copy, the others on all copies but those whose partner was deferred; these
    are named by themselves. Raises Refused when the table allows none, and NoPackage for `each` of a single agreement.
    """
    found, late = without_late(desk, name)
    return record(desk, [(life, event(life)) for life in found], refused=late)


def concerned(desk: Desk, name: str) -> tuple[Life, ...]:
    """The lives that a name means to who acts: of a package, to a partner its own copy, to the others all copies."""
    found = lives(desk.store, name)
    if desk.each and any(not life.partner for life in found):
        raise NoPackage(name=name)
    own = tuple(life for life in found if life.agreement == f"{name}/{desk.actor.party}")
    return own if own and not desk.each else found


def without_late(desk: Desk, name: str) -> tuple[tuple[Life, ...], tuple[Refused, ...]]:
    """The same without the copies of a package whose partner was deferred, and a refusal for each of these."""
    found = concerned(desk, name)
    late = [life for life in found if len(found) > 1 and life.partner in life.deferred]
    reasons = ((life, Reason(DEFERRED_COPY, party=life.partner, agreement=life.agreement)) for life in late)
    return (
        tuple(life for life in found if life not in late),
        tuple(Refused(life, reason, possible(life)) for life, reason in reasons),
    )


def answer(outcome: Outcome) -> dict[str, Any]:
    """What was recorded, for programs: events with the state after each, what fell, and what was left with why."""
    return {
        "recorded": [
            {
                **plain(each.happened),
                "state": each.after.state,
                "fallen": [given.step or given.actor.party for given in fallen_by(each)],
            }
            for each in outcome.recorded
        ],
        "left": [{"agreement": refusal.facts["agreement"], "reason": refusal.message()} for refusal in outcome.left],
    }


def fallen_by(recorded: Recorded) -> tuple[Given, ...]:
    """What stood before an event and does not after it, because words changed."""
    stood = {given.version for given in recorded.before.given if given.stands}
    now = (given for given in recorded.after.given if given.version in stood and given.fall)
    return tuple(given for given in now if given.fall and given.fall.draft)


def state_word(life: Life) -> str:
    """What the state of a life is called in sentences."""
    return STATES[life.state][0]


__all__ = [
    "Actor",
    "Desk",
    "Outcome",
    "Recorded",
    "Store",
    "act",
    "actor_of",
    "answer",
    "concerned",
    "fallen_by",
    "open_desk",
    "state_word",
]
