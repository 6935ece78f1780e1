"""A date is a day that the calendar has."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from mouflow.checks.calendar import day_or_none
from mouflow.checks.date_writing import can_say, rewritten, shown
from mouflow.checks.dates import DateMention
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.dates import month_name

NO_MONTH = Rule("date.impossible", "error", N_('"{text}" is no day, since there is no month {month}; correct it'))
SWAPPED = Rule(
    "date.impossible",
    "error",
    N_('"{text}" is no day, since there is no month {month}; day and month may have changed places: {proposals}'),
)
NO_DAY = Rule("date.impossible", "error", N_('"{text}" is no day: {month} {year} has {count} days; write {proposals}'))
ZERO = Rule("date.impossible", "error", N_('"{text}" is no day, since days count from 1; correct it'))
CALLED = re.compile(r"(?i)\b(?:ber|ter)?(?:tanggal|tgl\.?)\s*\Z")
NEAR = 16  # characters before figures in which a word may call them a date


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every date that no calendar has."""
    for mention in subject.dates:
        passage = subject.passages[mention.passage]
        if day_or_none(mention.year, mention.month, mention.day) or passage.quoted or not _is_date(passage, mention):
            continue
        if not in_quotation(passage.text, mention.start):
            yield _finding(passage, mention)


def _is_date(passage: Passage, mention: DateMention) -> bool:
    """Whether it is surely a date: words can be read, and figures with dots have a weekday or "tanggal" beside them."""
    if mention.words and not (mention.day and mention.year):
        return False
    if "." not in passage.text[mention.day_span[0] : mention.year_span[1]] or mention.weekday:
        return True
    return bool(CALLED.search(passage.text[max(0, mention.start - NEAR) : mention.start]))


def _finding(passage: Passage, mention: DateMention) -> Finding:
    """The date with what it may mean."""
    text = passage.text
    facts: dict[str, object] = {"text": shown(text, mention), "month": mention.month, "year": mention.year}
    where = (passage, mention.start, mention.end)
    if not 1 <= mention.month <= 12:
        turned = day_or_none(mention.year, mention.day, mention.month)
        if turned is None:
            return Finding(NO_MONTH, facts, *where)
        proposal = rewritten(text, mention.start, mention.end, (mention,), turned)
        return Finding(SWAPPED, facts | {"proposals": proposal}, *where, proposals=(proposal,))
    if not mention.day:
        return Finding(ZERO, facts, *where)
    days = [day for day in _days(mention) if can_say(mention, day)]
    proposals = tuple(rewritten(text, mention.start, mention.end, (mention,), day) for day in days)
    count = monthrange(mention.year, mention.month)[1]
    facts |= {"month": month_name(mention.month), "count": count, "proposals": ", ".join(proposals)}
    return Finding(NO_DAY, facts, *where, proposals=proposals)


def _days(mention: DateMention) -> Iterator[date]:
    """The last of the month, the first of the next, and 29 February of the nearest leap year."""
    last = date(mention.year, mention.month, monthrange(mention.year, mention.month)[1])
    yield last
    if mention.day == last.day + 1:
        yield last + timedelta(days=1)
    years = (day_or_none(mention.year + step, mention.month, mention.day) for n in range(1, 9) for step in (-n, n))
    yield from [day for day in years if day][:1]


CHECK = Check(
    id="date.impossible",
    rules=(NO_MONTH, SWAPPED, NO_DAY, ZERO),
    find=find,
    about=N_(
        "A date must be a day that exists: no month has 31 days in April, no year has a month 14, and 29 February "
        "comes in leap years only. Such a date is a slip of the pen that leaves a term or a deadline without a "
        "day."
    ),
    bad="Rapat koordinasi dilaksanakan pada tanggal 31 April 2025.",
    good="Rapat koordinasi dilaksanakan pada tanggal 29/02/2024 dan 30 April 2025.",
)
