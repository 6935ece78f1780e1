"""What the record says is to come: ends and their reminders, planned signatures, work plans, and what was put off."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mouflow.errors import N_, MouflowError, Term
from mouflow.record import policy
from mouflow.record.life import CLOSED, Life
from mouflow.record.store.store import Store
from mouflow.workspace.record.consequences import months_after
from mouflow.workspace.record.lives import all_lives

KINDS: dict[str, Term] = {
    "end": N_("end"),
    "reminder": N_("reminder"),
    "signing": N_("signing"),
    "work": N_("work plan"),
    "late": N_("late party"),
    "postponed": N_("postponed"),
}
"""Each kind of duty with its word."""

ENDS = N_("it runs until this day; extend it, or let it end")
ENDED = N_("its last day has passed; record that with mouflow expire {agreement}")
REMIND = N_("it ends in {months} month(s), on {until}")
SIGN = N_("the text names this day for signing")
PLANNED = N_("signing is planned for {planned}")
WORK = N_("the year {year} of the work plan ends; look at what was done")
LATE = N_("{party} signs the same text later: {reason}")
CHANGES = N_("{party} needs changes before it signs: {reason}")
ROW = N_("{row} was postponed (ditunda); decide it in a round")


class Duty(MouflowError):
    """Something to be done for an agreement, told like a message; `day` is ISO, and empty where none is set."""

    def __init__(self, life: Life, kind: str, day: str, pattern: str, **facts: object) -> None:
        super().__init__(agreement=life.agreement, **facts)
        self.pattern = pattern
        self.agreement = life.agreement
        self.subject = life.text.subject if life.text else ""
        self.kind = kind
        self.day = day


@dataclass(frozen=True, slots=True)
class Span:
    """From which day on is looked ahead, and for how many days."""

    today: date
    days: int

    @property
    def last(self) -> str:
        """The last day (ISO) that is looked at."""
        return (self.today + timedelta(days=self.days)).isoformat()


def due(store: Store, span: Span) -> tuple[Duty, ...]:
    """What is due up to the last day of the span, by days; what is overdue comes first, what has no day last."""
    found = duties(all_lives(store).values(), span.today.isoformat())
    near = (duty for duty in found if duty.day <= span.last)
    return tuple(sorted(near, key=lambda duty: (not duty.day, duty.day, duty.agreement, duty.kind)))


def duties(lives: Iterable[Life], today: str) -> Iterator[Duty]:
    """All that is to come for these lives, seen from that day; reminders and years of work that are over are not."""
    for life in lives:
        if life.state in CLOSED:
            continue
        yield from _term(life, today) if life.state == "in_force" else _signing(life)
        yield from _late(life)
        if life.state != "in_force":
            yield from (Duty(life, "postponed", "", ROW, row=row.id) for row in policy.postponed(life))


def _term(life: Life, today: str) -> Iterator[Duty]:
    if life.until:
        yield Duty(life, "end", life.until, ENDED if life.until < today else ENDS)
        for months in life.text.term.reminders if life.text else ():
            day = months_after(date.fromisoformat(life.until), -months).isoformat()
            if day >= today:
                yield Duty(life, "reminder", day, REMIND, months=months, until=life.until)
    for year in life.text.work if life.text else ():
        day = min(f"{year}-12-31", life.until or f"{year}-12-31")
        if f"{year}-01-01" <= day >= today:
            yield Duty(life, "work", day, WORK, year=year)


def _signing(life: Life) -> Iterator[Duty]:
    text = life.text
    if text and text.signing:
        yield Duty(life, "signing", text.signing, SIGN)
    elif text and text.planned:
        yield Duty(life, "signing", _last_day(text.planned), PLANNED, planned=text.planned)


def _last_day(planned: str) -> str:
    """A day as it is; of a month (2025-10) its last day."""
    if len(planned) > len("2025-10"):
        return planned
    year, month = map(int, planned.split("-"))
    return date(year, month, monthrange(year, month)[1]).isoformat()


def _late(life: Life) -> Iterator[Duty]:
    for party, deferred in life.deferred.items():
        pattern = LATE if deferred.way == "same-text" else CHANGES
        yield Duty(life, "late", "", pattern, party=party, reason=deferred.reason)
