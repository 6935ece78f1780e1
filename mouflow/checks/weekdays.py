"""Weekdays beside a date, and the days before it in a range or list: what the words around the date say."""

import re
from dataclasses import dataclass

from mouflow.checks.calendar import WEEKDAY, month_number, weekday_number

Span = tuple[int, int]

# Between a weekday and its date: "Rabu (", "Rabu, tanggal", "Rabu sore, pukul 14.00 WIB (".
FILLER = (
    r"(?:[\s,(/:–—-]|\b(?:tanggal|tgl\.?|bertanggal|pagi|siang|tadi|pekan|wage|kliwon|legi|pahing|pon|sore|malam|petang|dini\s+hari|lalu|kemarin|ini|itu|"
    r"depan|mendatang|WIB|WITA|WIT|pukul\s+[0-9]{1,2}[.:][0-9]{2}|yang\s+jatuh\s+pada|bertepatan\s+dengan)(?!\w))*"
)
LAST = re.compile(rf"(?i)\b(?P<hari>hari(?:\s+ini)?,?\s+)?(?P<name>{WEEKDAY})\b(?P<filler>{FILLER})\Z")
TIES = r"\s*(?:,\s*(?:dan\s+)?|dan\s+|serta\s+|[-–—/&]\s*|s\.?\s?/?\s?d\.?\s*|sampai\s+(?:dengan\s+)?|hingga\s+)"
EARLIER = re.compile(rf"(?i)\b(?P<name>{WEEKDAY}){TIES}(?:hari\s+)?\Z")
BEHIND = re.compile(rf"(?i)\s*(?:\(\s*(?:hari\s+)?(?P<inner>{WEEKDAY})\s*\)|,\s*hari\s+(?P<plain>{WEEKDAY})\b)")
BEHIND_ALL = re.compile(rf"(?i)\s{{0,2}}\(\s?(?:hari\s+)?(?P<names>{WEEKDAY}(?:{TIES}{WEEKDAY})+)\s?\)")
NAME = re.compile(rf"(?i){WEEKDAY}")
# "Minggu" is a week and the name of a market, which gave its name to a part of the town.
NO_DAY = re.compile(
    r"(?i)\b(?:pasar|per|setiap|tiap|se|satu|dua|tiga|empat|lima|beberapa|akhir|awal|dalam|selama|[0-9]+|pihak|sdr\.?|"
    r"bapak|ibu)\s+\Z"
)
OF_A_WEEK = re.compile(r"(?i)\b(?:ini|lalu|itu|depan|mendatang)\b")
ITEM = re.compile(
    r"(?<![\w/.,-])(?P<day>[0-9]{1,2})(?:\s*/\s*(?P<number>[0-9]{1,2})|\s+(?P<month>[A-Za-z]{3,9}))?"
    r"(?P<tie>\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|,?\s+dan|,|&)\s*)"
    rf"(?:(?:hari\s+)?{WEEKDAY}\s*,?\s*)?(?:tanggal\s+)?\(?\Z"
)
LISTED = re.compile(rf"(?i)(?:\b(?:tanggal|tgl\.?)\s*|\b{WEEKDAY}\s*[,(]?\s*)\Z")


@dataclass(frozen=True, slots=True)
class FirstDay:
    """A day before the last of a range; its month is 0 where it is the last one's."""

    day: int
    month: int
    span: Span
    month_span: Span


@dataclass(frozen=True, slots=True)
class Behind:
    """A weekday behind its date, and where both end."""

    name: Span
    end: int


def before(near: str) -> tuple[Span, ...]:
    """Where the weekdays stand that belong to the date that follows this text, in order; empty when none does."""
    found = LAST.search(near)
    if found is None or not _is_day(found, near):
        return ()
    spans = [found.span("name")]
    start = found.start("hari") if found["hari"] else found.start("name")
    while earlier := EARLIER.search(near[:start]):
        spans.append(earlier.span("name"))
        start = earlier.start("name")
    return tuple(reversed(spans))


def _is_day(found: re.Match[str], near: str) -> bool:
    """Whether the word is a weekday, and not a week, a market or the name of a person."""
    if found["hari"]:
        return True
    if not found["name"][0].isupper() or NO_DAY.search(near[: found.start("name")]):
        return False
    return weekday_number(found["name"]) != 6 or not OF_A_WEEK.search(found["filler"])


def behind(text: str, end: int) -> Behind | None:
    """The weekday behind the date that ends there: "27 Januari 2024 (Sabtu)"; None where there is none."""
    found = BEHIND.match(text, end)
    if found is None:
        return None
    return Behind(found.span("inner") if found["inner"] else found.span("plain"), found.end())


def behind_all(text: str, end: int) -> tuple[tuple[Span, ...], int]:
    """The weekdays behind a list that ends there, "4 dan 5 Juni 2024 (Selasa–Rabu)", and where they end; or none."""
    found = BEHIND_ALL.match(text, end)
    if found is None:
        return (), end
    return tuple(name.span() for name in NAME.finditer(text, *found.span("names"))), found.end()


def days_before(near: str) -> tuple[FirstDay, ...]:
    """The days of a range or list before its last, from the last to the first: "19, 20, dan " -> 20, 19.

    A bare list needs a weekday or "tanggal" before it, lest the "5" of "Pasal 5 dan 27 Januari 2024" be a day.
    """
    days: list[FirstDay] = []
    bare = False
    while found := ITEM.search(near):
        month = int(found["number"] or 0) or month_number(found["month"] or "")
        day = int(found["day"])
        if (
            not 1 <= day <= 31
            or month > 12
            or (found["month"] and not month)
            or (not days and found["tie"].strip() == ",")
        ):
            break
        span = found.span("month") if found["month"] else found.span("number")
        days.append(FirstDay(day, month, found.span("day"), span))
        bare = bare or (not month and bool(re.search(r"dan|,|&", found["tie"])))
        near = near[: found.start()]
    return () if bare and not LISTED.search(near) else tuple(days)


def paired(names: tuple[Span, ...], count: int) -> list[Span | None]:
    """The weekday of each date of a list: one each; of a single one the first's; two are those of the ends."""
    if len(names) == count:
        return [*names]
    if len(names) == 1:
        return [names[0], *[None] * (count - 1)]
    if len(names) == 2 and count > 2:
        return [names[0], *[None] * (count - 2), names[1]]
    return [None] * count
