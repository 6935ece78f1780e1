"""A date in figures can be read in one way only."""

from collections.abc import Iterator

from mouflow.checks.calendar import day_or_none, weekday_number
from mouflow.checks.date_writing import shown
from mouflow.checks.dates import DateMention
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.dates import long_date

EITHER = Rule("date.ambiguous", "hint", N_('"{text}" may be {first} or {second}; name the month'))


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every date whose day may be its month, in a text in which nothing says which comes first."""
    if any(_settles(mention) for mention in subject.dates):
        return
    named = {(one.day, one.month, one.year) for one in subject.dates if not one.ambiguous}
    for mention in subject.dates:
        first = day_or_none(mention.year, mention.month, mention.day)
        second = day_or_none(mention.year, mention.day, mention.month)
        if not mention.ambiguous or not first or not second or (mention.day, mention.month, mention.year) in named:
            continue
        passage = subject.passages[mention.passage]
        proposals = (long_date(first), long_date(second))
        facts = {"text": shown(passage.text, mention), "first": proposals[0], "second": proposals[1]}
        start, end = mention.day_span[0], mention.year_span[1]
        yield Finding(EITHER, facts, passage, start, end, proposals=proposals)


def _settles(mention: DateMention) -> bool:
    """Whether a date in figures shows the order of day and month, by its figures or by its weekday."""
    if mention.year_span == (0, 0) or mention.year_span < mention.day_span or mention.words:
        return False
    if mention.ambiguous:
        said = weekday_number(mention.weekday) if mention.weekday else None
        first = day_or_none(mention.year, mention.month, mention.day)
        second = day_or_none(mention.year, mention.day, mention.month)
        return bool(first and second and said == first.weekday() != second.weekday())
    figures = mention.month_span[1] - mention.month_span[0] <= 2
    return figures and mention.day > 12 and 1 <= mention.month <= 12


CHECK = Check(
    id="date.ambiguous",
    rules=(EITHER,),
    find=find,
    about=N_(
        "Indonesians write the day first, but 03/04/2025 is read as 4 March by others. Where no other date of the "
        "text and no weekday shows the order, the name of the month does. The rule is off unless mouflow.yaml "
        "turns it on, for most readers of such texts know the order."
    ),
    bad="Batas waktu penyampaian tanggapan adalah 03/04/2025.",
    good="Batas waktu penyampaian tanggapan adalah 3 April 2025, setelah rapat tanggal 27/03/2025.",
    noisy=True,
)
