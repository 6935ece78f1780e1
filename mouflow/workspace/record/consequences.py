"""What follows by itself from an act: coming into force once all have signed, and what that does to a parent."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from mouflow.record import policy
from mouflow.record.events import Amended, Entered, Event, Extended
from mouflow.record.life import Life

Parent = Callable[[str], Life | None]


def consequences(life: Life, parent: Parent) -> Iterator[tuple[str, Event]]:
    """The events that are due after an act, each with the agreement whose life it belongs to."""
    if life.state != "signing" or not policy.in_quorum(life) or life.text is None:
        return
    entered = Entered(*span(life))
    yield life.agreement, entered
    amended = _amended(life, parent)
    if amended is None or amended.state != "in_force" or not set(life.signatures).intersection(amended.parties):
        return
    yield amended.agreement, Amended(life.agreement, entered.date)
    if amended.until and life.text.term.until > amended.until:
        yield amended.agreement, Extended(life.text.term.until, life.agreement)


def _amended(life: Life, parent: Parent) -> Life | None:
    """The life that an addendum amends: that of the agreement, or of the same partner's copy of a package."""
    name = life.text.amends if life.text else ""
    return (parent(name) or (parent(f"{name}/{life.partner}") if life.partner else None)) if name else None


def span(life: Life) -> tuple[str, str]:
    """The first and the last day (ISO), as the text and its signatures say; the last is empty without a term.

    A term of years ends on the day before the same day of its last year: five years from 01-10-2025 run until
    30-09-2030.
    """
    days = sorted(signature.event.date for signature in life.signatures.values())
    term = life.text.term if life.text else None
    effective = term.effective if term else "signing"
    first = {"signing": (life.text.signing if life.text else "") or days[0], "last-signature": days[-1]}
    begin = first.get(effective, effective)
    if term is None or not (term.until or term.years):
        return begin, ""
    return begin, term.until or (years_after(begin, term.years) - timedelta(days=1)).isoformat()


def years_after(day: str, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 where there is none."""
    return months_after(date.fromisoformat(day), 12 * years)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or earlier for a negative number; the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
