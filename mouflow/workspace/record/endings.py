"""How an agreement goes on once it is final: reopened, extended, expired, terminated, or cancelled before."""

from datetime import date, timedelta

from mouflow.errors import N_, MouflowError
from mouflow.record.events import Cancelled, Expired, Extended, Reopened, Terminated
from mouflow.record.life import Life
from mouflow.workspace.record.acting import act, concerned
from mouflow.workspace.record.desk import Desk, Outcome, record
from mouflow.workspace.record.lives import all_lives

JUMP = timedelta(days=2)
"""How far the clock may be ahead of the record's last event before what has ended is believed to it."""


class ClockAhead(MouflowError):
    """A clock so far ahead of the record's last event that nothing is ended on its word alone."""

    pattern = N_(
        "the clock says {day}, and the last event of the record is of {last}, {days} days before; a wrong clock would "
        "end agreements that run. If it is right, say --sure: {agreements}"
    )


def reopen(desk: Desk, name: str, reason: str) -> Outcome:
    """Takes a frozen text back into alignment, while nobody has signed."""
    return act(desk, name, lambda _: Reopened(reason))


def cancel(desk: Desk, name: str, reason: str) -> Outcome:
    """Gives an agreement up before it comes into force; what was signed stays in the record."""
    return act(desk, name, lambda _: Cancelled(reason))


def terminate(desk: Desk, name: str, reason: str, day: str = "") -> Outcome:
    """Ends an agreement in force before its last day, from that day on (ISO; the day of the act when empty)."""
    return act(desk, name, lambda _: Terminated(day or desk.day, reason))


def extend(desk: Desk, name: str, until: str, basis: str) -> Outcome:
    """Puts the end of an agreement in force off to a later day (ISO), on the basis of an addendum or a letter."""
    return act(desk, name, lambda _: Extended(until, basis))


def expire(desk: Desk, names: tuple[str, ...], sure: bool = False) -> Outcome:
    """Records the end of those whose last day has passed: of the named ones, or of all; nothing when there is none.

    Raises Refused for a named one that has not ended, and ClockAhead when the clock is far ahead of the record, unless
    it is said to be right.
    """
    if names:
        found = tuple(life for name in dict.fromkeys(names) for life in concerned(desk, name))
    else:
        found = tuple(life for life in all_lives(desk.store).values() if _over(life, desk.day))
    ended = tuple(life for life in found if _over(life, desk.day))
    if ended and not sure:
        _believe_the_clock(desk, ended)
    return record(desk, [(life, Expired(desk.day)) for life in found])


def _over(life: Life, day: str) -> bool:
    return life.state == "in_force" and bool(life.until) and life.until < day


def _believe_the_clock(desk: Desk, ended: tuple[Life, ...]) -> None:
    """Raises ClockAhead when the day of the act is more than two days after the last event of the record."""
    last = next(iter(desk.store.everything(desk.store.head().seq - 1))).at[:10]
    ahead = date.fromisoformat(desk.day) - date.fromisoformat(last)
    if ahead > JUMP:
        agreements = ", ".join(life.agreement for life in ended)
        raise ClockAhead(day=desk.day, last=last, days=ahead.days, agreements=agreements)
