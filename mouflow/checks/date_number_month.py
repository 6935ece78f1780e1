"""The month and year in the number of a document are those of its day."""

import re
from collections.abc import Iterator
from datetime import date

from mouflow.checks.calendar import day_or_none
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.own_days import OwnDay, own_day
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.dates import long_date, month_name, roman_month
from mouflow.language.numerals import roman

MONTH = Rule(
    "date.number-month",
    "warning",
    N_('the number "{number}" names {said}, but the day is {day}; write {real}, or correct the day'),
)
YEAR = Rule(
    "date.number-month",
    "warning",
    N_('the number "{number}" is of {said}, but the day is {day}; write {real}, or correct the day'),
)
NO_MONTH = Rule(
    "date.number-month", "warning", N_('there is no month {said} in the number "{number}"; the day, {day}, has {real}')
)
MONTHS = {roman(month): month for month in range(1, 13)}
LINE = re.compile(
    r"(?:^|[\n\t|]|\s{3,})[*_ ]*(?:NOMOR|Nomor|No\.?)\s*[*_]*\s*[:.]\s*(?P<value>[^\n\t|]{3,120}?)(?=$|[\n\t|]|\s{3,})"
)
DATED = re.compile(
    r"(?<![A-Z])(?P<roman>[IVXLC]{1,6})\s?[/.-]\s?(?P<year>(?:19|20)[0-9]{2})(?![0-9/]|[.-][0-9])"
    r"|[/.-]\s?(?P<only>(?:19|20)[0-9]{2})(?![0-9/]|[.-][0-9])"
)
ADDENDUM = re.compile(r"\W*(?:ADENDUM|ADDENDUM|AMANDEMEN|AMENDEMEN|PERPANJANGAN|PERUBAHAN)\b")
HEAD = 40  # passages before the opening in which NOMOR lines stand


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every number of the text's own head whose month or year is not that of its day."""
    own = own_day(subject)
    if own is None or own.kind == "report":
        return
    for passage, start, end in _lines(subject, own):
        found = [*DATED.finditer(passage.text, start, end)]
        if found:
            yield from _judged(subject, passage, (start, end), found[-1])


def _lines(subject: Subject, own: OwnDay) -> Iterator[tuple[Passage, int, int]]:
    """The values of the NOMOR lines: before the opening of an agreement, in the head of a letter."""
    last = own.mention.passage if own.kind == "signing" else max(own.mention.passage, 15)
    for passage in subject.passages[: min(last + 1, HEAD)]:
        if passage.part in ("number", "title", "body", "cell"):
            for found in LINE.finditer(passage.text):
                yield passage, *found.span("value")


def _judged(subject: Subject, passage: Passage, line: tuple[int, int], found: re.Match[str]) -> Iterator[Finding]:
    """What of the number is wrong for each of the days that the text may mean: nothing when it is right for one."""
    days = _days(subject)
    year, numeral = int(found["year"] or found["only"]), found["roman"]
    month = MONTHS.get(numeral or "")
    if any(day.year == year and (numeral is None or day.month == month) for day in days):
        return
    day = days[0]
    if _amends(subject) and (year, month or 12) < (day.year, day.month):
        return  # the number of the agreement that is changed
    value = passage.text[slice(*line)].strip(" *_")
    facts: dict[str, object] = {"number": value, "day": long_date(day), "real": f"{roman_month(day)}/{day.year}"}
    proposal = f"{roman_month(day)}{passage.text[found.end('roman') : found.start('year')]}{day.year}"
    if numeral is None:
        spot, facts = found.span("only"), facts | {"said": year, "real": day.year}
        yield Finding(YEAR, facts, passage, *spot, proposals=(str(day.year),))
    elif month is None:
        yield Finding(NO_MONTH, facts | {"said": numeral}, passage, *found.span(), proposals=(proposal,))
    else:
        facts |= {"said": f"{month_name(month)} {year}"}
        yield Finding(MONTH, facts, passage, *found.span(), proposals=(proposal,))


def _amends(subject: Subject) -> bool:
    """Whether a foreign text is an addendum, whose head bears the number of its parent as well."""
    return subject.draft is None and any(ADDENDUM.match(passage.text) for passage in subject.passages[:HEAD])


def _days(subject: Subject) -> list[date]:
    """The days that the opening names, in words and figures."""
    own = own_day(subject)
    if own is None:
        return []
    same = (one for one in subject.dates if one.passage == own.mention.passage)
    days = [day_or_none(one.year, one.month, one.day) for one in same]
    return [own.day, *[day for day in days if day and day != own.day]]


CHECK = Check(
    id="date.number-month",
    rules=(MONTH, YEAR, NO_MONTH),
    find=find,
    about=N_(
        "The number of an agreement or letter ends with the month in Roman numerals and the year: "
        "30/ORI-MOU/X/2021 is of October 2021. Where the text is signed in another month, the number was taken "
        "too early, or one of the two is a slip. It warns only, for a register may give numbers ahead."
    ),
    bad=(
        "NOTA KESEPAKATAN\nNOMOR: 30/ORI-MOU/IX/2021\n"
        "Pada hari ini Jumat, tanggal satu bulan Oktober tahun dua ribu dua puluh satu (01-10-2021), di Pontianak"
    ),
    good=(
        "NOTA KESEPAKATAN\nNOMOR: 30/ORI-MOU/X/2021\n"
        "Pada hari ini Jumat, tanggal satu bulan Oktober tahun dua ribu dua puluh satu (01-10-2021), di Pontianak"
    ),
)
