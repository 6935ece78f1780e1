"""On which day a text is signed."""

from datetime import date

from mouflow.checks.calendar import day_or_none
from mouflow.checks.dates import DateMention
from mouflow.checks.heading import OPENS, head_end
from mouflow.checks.subject import Subject


def signing_day(subject: Subject) -> date | None:
    """The day of signing, as the data of a draft say or the opening of another text; None where none is known."""
    if subject.draft:
        signing = subject.draft.signing
        return signing.date or (signing.planned if isinstance(signing.planned, date) else None)
    if subject.sides.count < 2:
        return None
    opening = head_end(subject.passages)
    if opening >= len(subject.passages) or not OPENS.search(subject.passages[opening].text):
        return None
    days = {day_of(mention) for mention in subject.dates if mention.passage == opening}
    return days.pop() if len(days) == 1 else None


def day_of(mention: DateMention) -> date | None:
    """The day that a date means; None for a day that no calendar has."""
    return day_or_none(mention.year, mention.month, mention.day)
