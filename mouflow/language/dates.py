"""Dates in Indonesian, and days read back from `2025-09-19` and `19-09-2025`; names come from CLDR by Babel."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from mouflow.language.numerals import roman
from mouflow.language.words import words

ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
DAY_FIRST = r"([0-9]{2})-([0-9]{2})-([0-9]{4})"
LOOSE_ISO = r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})"
LOOSE_DAY_FIRST = r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})"
NAMED = r"([0-9]{1,2}) ([^\W\d_]+) ([0-9]{4})"


class NoSuchDay(ValueError):
    """A date in a right form that no calendar has; its text is the day as people write it: `30 Februari 2025`."""


class NotADay(ValueError):
    """A text in no form of a date; `proposal` is the day it seems to mean as `2025-09-19`, or None."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.proposal = _proposal(text)


def parse_day(text: str) -> date:
    """The day that `2025-09-19` or `19-09-2025` names; raises NoSuchDay or NotADay for anything else."""
    if found := re.fullmatch(ISO, text):
        year, month, day = found.groups()
    elif found := re.fullmatch(DAY_FIRST, text):
        day, month, year = found.groups()
    else:
        raise NotADay(text)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise NoSuchDay(_as_written(text, day, month, year)) from None


def weekday(day: date) -> str:
    """The weekday: `Rabu`; always `Jumat` and `Minggu`."""
    return _weekdays()[day.weekday()]


def month_name(month: int) -> str:
    """The month from 1 to 12: `Maret`."""
    return _months()[month]


def long_date(day: date) -> str:
    """The date with its month's name: `31 Maret 2021`."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def date_in_words(day: date) -> str:
    """The date as the opening of an agreement says it.

    `Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)`
    """
    spoken = f"tanggal {words(day.day)} bulan {month_name(day.month)} tahun {words(day.year)}"
    return f"{weekday(day)}, {spoken} ({day.day:02}-{day.month:02}-{day.year:04})"


def roman_month(day: date) -> str:
    """The month as document numbers write it: October -> `X`."""
    return roman(day.month)


def _as_written(text: str, day: str, month: str, year: str) -> str:
    """The impossible day with its month's name; as it was typed when there is no such month either."""
    return f"{int(day)} {month_name(int(month))} {year}" if 1 <= int(month) <= 12 else text


def _proposal(text: str) -> str | None:
    """The day in the form `2025-09-19` when the text names one in another form; None when it names none."""
    if found := re.fullmatch(LOOSE_ISO, text):
        year, month, day = found.groups()
    elif found := re.fullmatch(LOOSE_DAY_FIRST, text):
        day, month, year = found.groups()
    elif found := re.fullmatch(NAMED, text):
        day, name, year = found.groups()
        month = str(_month_numbers().get(name.casefold(), 0))
    else:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


@cache
def _weekdays() -> Mapping[int, str]:
    """The names of the weekdays, Monday as 0."""
    from babel.dates import get_day_names  # here, since reading CLDR costs 15 ms and few commands print a date

    return dict(get_day_names("wide", locale="id"))


@cache
def _months() -> Mapping[int, str]:
    """The names of the months, January as 1."""
    from babel.dates import get_month_names  # here, since reading CLDR costs 15 ms and few commands print a date

    return dict(get_month_names("wide", locale="id"))


@cache
def _month_numbers() -> Mapping[str, int]:
    """The number of each month by its name in small letters."""
    return {name.casefold(): number for number, name in _months().items()}
