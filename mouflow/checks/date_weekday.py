"""The weekday that a text gives a date is the one that the day has."""

from collections.abc import Iterator
from datetime import date, timedelta

from mouflow.checks.calendar import day_or_none, weekday_number
from mouflow.checks.date_pairs import same, twins
from mouflow.checks.date_writing import bare, can_say, renamed, rewritten, same_case, shown
from mouflow.checks.dates import DateMention
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.dates import weekday

WRONG = Rule(
    "date.weekday",
    "error",
    N_('"{text}" is a {real}, not a {said}; correct the weekday, or the date: {proposals}'),
)
FAR = 12  # years to look for one in which the day has the weekday; it takes 11 at most, but for 29 February


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every date whose weekday is another; a date in words may be right by its figures."""
    pairs = dict(twins(subject.passages, subject.dates))
    for mention in subject.dates:
        if not mention.weekday:
            continue
        day = day_or_none(mention.year, mention.month, mention.day)
        said = weekday_number(mention.weekday)
        other = pairs.get(mention)
        if day is None or said is None or day.weekday() == said or (other and _fits(other, said)):
            continue
        passage = subject.passages[mention.passage]
        if not passage.quoted and not in_quotation(passage.text, mention.start):
            yield _finding(subject, mention, other, day)


def _fits(mention: DateMention, said: int) -> bool:
    day = day_or_none(mention.year, mention.month, mention.day)
    return day is not None and day.weekday() == said


def _finding(subject: Subject, mention: DateMention, other: DateMention | None, day: date) -> Finding:
    """The weekday and its date, with what would be right: the weekday of the day, or days with that weekday."""
    passage = subject.passages[mention.passage]
    text, start, end = passage.text, mention.start, mention.end
    both: tuple[DateMention, ...] = (mention,)
    if other and same(mention, other):
        both, end = (mention, other), text.index(")", other.end) + 1
    days = [near for near in _days(mention, day) if can_say(mention, near)]
    told = both[-1]
    dates = [rewritten(text, *bare(told), (told,), near) for near in days]
    real = same_case(mention.weekday, weekday(day))
    facts = {"text": shown(text, mention, day), "real": real, "said": mention.weekday, "proposals": ", ".join(dates)}
    proposals = (
        renamed(text, mention, start, end, day),
        *(rewritten(text, start, end, both, near) for near in days),
    )
    return Finding(WRONG, facts, passage, start, end, proposals=proposals)


def _days(mention: DateMention, day: date) -> list[date]:
    """The nearest day with that weekday; with other tens, or day and month changed over; in the nearest year."""
    said = weekday_number(mention.weekday)
    ahead = ((said or 0) - day.weekday()) % 7
    found = [day + timedelta(days=ahead if ahead <= 3 else ahead - 7)]
    candidates = [day_or_none(day.year, day.month, day.day + tens) for tens in (-10, 10, -20, 20)]
    if mention.ambiguous:
        candidates.append(day_or_none(day.year, day.day, day.month))
    found += [one for one in candidates if one and one.weekday() == said][:1]
    years = (day_or_none(day.year + step, day.month, day.day) for n in range(1, FAR) for step in (-n, n))
    found += [one for one in years if one and one.weekday() == said][:1]
    return list(dict.fromkeys(found))


CHECK = Check(
    id="date.weekday",
    rules=(WRONG,),
    find=find,
    about=N_(
        "A date that is said with its weekday must fall on it. Where it does not, one of the two is wrong: often "
        "the year in January, or a day that was mistyped. The nearest day with that weekday and the nearest year "
        "in which the date has it are proposed; which one is meant only the writer knows, so that nothing is "
        "changed by itself. Jum'at, Jumat, Ahad and Minggu are all known, and a date in quotation marks is left "
        "to whom it is quoted from."
    ),
    bad="Kegiatan evaluasi dilaksanakan di Mentok, Rabu (27/01/2024).",
    good="Kegiatan evaluasi dilaksanakan di Mentok, Rabu (17/01/2024).",
)
