"""The dates that a text names, in every form that documents use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mouflow.checks.calendar import month_number
from mouflow.checks.passage import Passage
from mouflow.checks.spoken import value_of
from mouflow.checks.weekdays import Span, before, behind, behind_all, days_before, paired


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date: day, month and year as written (no such day is possible), with the weekday that is said beside it.

    `start` to `end` cover the date with its weekday; `weekday` is as written, empty where none is said. `ambiguous`:
    both of its figures could be the month (03/04/2025). `words`: whether it is written out (`tanggal_kata`); a day or
    year whose words are no number is 0. `two_digits`: the year has two figures. `day_span`, `month_span` and
    `year_span` are where each is written, (0, 0) for what the first days of a range leave to the last.
    """

    passage: int
    start: int
    end: int
    day: int
    month: int
    year: int
    weekday: str = ""
    weekday_span: tuple[int, int] = (0, 0)
    ambiguous: bool = False
    words: bool = False
    two_digits: bool = False
    day_span: tuple[int, int] = (0, 0)
    month_span: tuple[int, int] = (0, 0)
    year_span: tuple[int, int] = (0, 0)


# A digit begins each pattern, so that the scan skips all else at once.
FIGURES = re.compile(
    r"[0-9](?<![0-9][0-9])(?:"
    r"(?P<rest>[0-9]{0,3})(?P<gap>[/.-]|\s[/-]\s)(?P<middle>[0-9]{1,2})(?P=gap)(?P<last>[0-9]{4}|[0-9]{1,2})"
    r"(?!\w|[/.]\w|-(?![0-9]{1,2}[/.-])\w)"
    r"|(?P<more>[0-9]?)(?:\s*\([^\W\d_][^()0-9]{2,40}\))?(?:\s+|-|(?=[A-Z]))(?:(?i:bulan)\s+)?"
    r"(?P<name>[A-Za-z]{3,9})\.?(?:\s*\([^()]{1,40}\))?(?:\s+|-|,\s+)(?:(?:dan\s+)?(?i:tahun)\s+)?"
    r"(?P<year>[12][0-9]{3})(?![\w/]|[.,-][0-9])"
    r")"
)
NUMBER_WORD = (
    r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se|sepuluh|sebelas|seratus|seribu"
    r"|puluh|belas|ratus|ribu)"
)
LETTERS = r"[^\W\d_]"
SPOKEN = re.compile(
    r"(?:[Tt](?i:anggal|gl\.?)|[Hh](?i:ari\s+ini),?\s+[A-Za-z'’]{4,7},?(?:\s+(?i:tanggal|tgl\.?))?)\s+"
    rf"(?P<day>{LETTERS}{{2,20}}(?:[ \t\n\xa0]+{LETTERS}{{2,20}}){{0,3}}?)\s+(?i:bulan\s+)?"
    r"(?P<name>(?i:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember))"
    rf",?\s+(?:(?i:dan)\s+)?(?:(?i:tahun)\s+)?(?P<year>(?i:dua|satu|seribu)\s*{LETTERS}{{2,20}}(?:\s+{LETTERS}{{2,20}}){{0,7}})"
)
ANY_WORDS = re.compile(r"ibu|IBU|tahun dua")  # few passages have that, and every year in words does
YEAR_WORDS = re.compile(rf"(?i){NUMBER_WORD}+(?:\s+{NUMBER_WORD}+)*\b")
# What makes three figures a number of another kind.
NO_DATE = re.compile(
    r"(?:\b(?i:nomor|no|versi|telp|tlp|telepon|hp|wa|faks?|fax|nip|npwp|nik|kode|rekening|pos|ayat|v)\b\.?\s*:?\s*"
    r"|\(0[0-9]{2,3}\)\s*|\+[0-9]{2}\s*|[Rr]p\.?\s*)\Z"
)
OLDEST, LATEST = 1700, 2299
CENTURY = 70  # two figures up to here are of this century
REACH = 90  # characters before a date in which its weekday and the first days of its range stand


def dates(passages: tuple[Passage, ...]) -> tuple[DateMention, ...]:
    """Every date in the passages, in their order; months and years alone are none."""
    return tuple(mention for n, passage in enumerate(passages) for mention in _dates(passage.text, n))


def _dates(text: str, passage: int) -> list[DateMention]:
    spoken = _in_words(text, passage) if ANY_WORDS.search(text) else []
    found = [*spoken]
    for match in FIGURES.finditer(text):
        mention = _named(match, passage) if match["name"] else _numeric(match, text, passage)
        if mention and not any(one.start <= mention.start < one.end for one in spoken):
            found.extend(_with_range(mention, text))
    return sorted(found, key=lambda mention: mention.end) if len(found) > 1 else found


def _in_words(text: str, passage: int) -> list[DateMention]:
    """The dates in words."""
    found = (_spoken(match, text, passage) for match in SPOKEN.finditer(text))
    return [mention for mention in found if mention]


def _numeric(match: re.Match[str], text: str, passage: int) -> DateMention | None:
    """A date in figures: day first, or the year first; None for three figures of another kind."""
    start, gap = match.start(), match["gap"]
    first, middle, last = text[start : match.end("rest")], match["middle"], match["last"]
    spans = ((start, match.end("rest")), match.span("middle"), match.span("last"))
    if not _stands_alone(text, start, gap):
        return None
    if len(first) == 4:
        if len(last) > 2 or gap == "." or len(middle) + len(last) < 3:
            return None
        year, day = first, last
        spans = (spans[2], spans[1], spans[0])
    elif len(first) > 2 or len(last) not in (2, 4) or (len(last) == 2 and not _surely(text, match)):
        return None
    else:
        year, day = last, first
    written = int(year) if len(year) == 4 else int(year) + (2000 if int(year) <= CENTURY else 1900)
    if not OLDEST <= written <= LATEST or max(int(day), int(middle)) > 39:
        return None
    return DateMention(
        passage,
        start,
        match.end(),
        int(day),
        int(middle),
        written,
        ambiguous=len(first) < 4 and 1 <= int(day) <= 12 and 1 <= int(middle) <= 12 and int(day) != int(middle),
        two_digits=len(year) == 2,
        day_span=spans[0],
        month_span=spans[1],
        year_span=spans[2],
    )


def _stands_alone(text: str, start: int, gap: str) -> bool:
    """Whether the figures begin a date: they are no end of a longer number, and no number of another kind."""
    near = text[max(0, start - 24) : start]
    if not near:
        return True
    last = near[-1]
    if last.isalnum() or last in "/._\\" or (last == "," and near[-2:-1].isdigit()):
        return False
    if last == "-" and gap == "-" and not re.search(r"[0-9]{4}-\Z", near):
        return False
    if last in "-–—":
        return bool(re.search(r"(?:\A|[^\w/.,-])[0-9]{1,2}\s*[-–—]\Z|[0-9]{4}[-–—]\Z|\s[-–—]\Z", near))
    return not NO_DATE.search(near)


def _surely(text: str, match: re.Match[str]) -> bool:
    """Whether three times two figures are a date: by the slashes, or by what stands before them."""
    near = text[max(0, match.start() - REACH) : match.start()]
    if before(near) or re.search(r"(?i)\b(?:tanggal|tgl\.?|tertanggal|bertanggal)\s*\Z", near):
        return True
    return match["gap"].strip() == "/" and len(match["middle"]) == 2 and 1 <= int(match["middle"]) <= 12


def _named(match: re.Match[str], passage: int) -> DateMention | None:
    """A date with the name of its month; None where the word is no month."""
    month = month_number(match["name"])
    if not month or (match.start() and _glued(match)):
        return None
    day = (match.start(), match.end("more"))
    figures = match.string[day[0] : day[1]]
    return DateMention(
        passage,
        match.start(),
        match.end(),
        int(figures),
        month,
        int(match["year"]),
        day_span=day,
        month_span=match.span("name"),
        year_span=match.span("year"),
    )


def _glued(match: re.Match[str]) -> bool:
    """Whether the figures of the day are the end of something else: 3.12 Januari, A4 Maret."""
    last = match.string[match.start() - 1]
    near = match.string[max(0, match.start() - 2)]
    return last.isalnum() or last in "_\\" or (last in "./,-" and near.isdigit() and last != "-")


def _spoken(match: re.Match[str], text: str, passage: int) -> DateMention | None:
    """A date in words; None when what follows the month is no year."""
    year = YEAR_WORDS.match(text, match.start("year"))
    if year is None and not text[: match.start("year")].rstrip().casefold().endswith("tahun"):
        return None
    end = match.end("year") if year is None or _runs_on(text, year.end()) else year.end()
    day, said = value_of(match["day"]), value_of(text[match.start("year") : end])
    if day is None and "bulan" not in text[match.end("day") : match.start("name")].casefold():
        return None
    start = match.start("day") if match[0][0] in "Hh" else match.start()
    mention = DateMention(
        passage,
        start,
        end,
        int(day or 0),
        month_number(match["name"]),
        int(said or 0),
        words=True,
        day_span=match.span("day"),
        month_span=match.span("name"),
        year_span=(match.start("year"), end),
    )
    return next(iter(_with_weekdays([mention], text)))


def _runs_on(text: str, end: int) -> bool:
    """Whether the words of a year go on, misspelled, up to the figures in brackets."""
    return re.match(rf"{LETTERS}*(?:\s+{LETTERS}+){{1,5}},?\s*\(\s*[0-9]", text[end : end + 80]) is not None


def _with_range(mention: DateMention, text: str) -> Iterator[DateMention]:
    """The date, before it the first days of the range or list that it ends, all with their weekdays."""
    chain = [mention]
    shift = max(0, mention.start - REACH)
    for first in days_before(text[shift : mention.start]):
        day = (first.span[0] + shift, first.span[1] + shift)
        month = (first.month_span[0] + shift, first.month_span[1] + shift) if first.month else (0, 0)
        one = replace(mention, start=day[0], end=month[1] or day[1], ambiguous=False)
        one = replace(one, day=first.day, month=first.month or mention.month)
        chain.append(replace(one, day_span=day, month_span=month, year_span=(0, 0)))
    yield from _with_weekdays(chain[::-1], text)


def _with_weekdays(chain: list[DateMention], text: str) -> Iterator[DateMention]:
    """The dates of a list with the weekdays that stand before the list, or behind or before each of them."""
    names = _before(text, chain[0].start, 0)
    if not names and len(chain) > 1:
        behind_them, end = behind_all(text, chain[-1].end)
        if behind_them:
            yield from _named_behind(chain, text, behind_them, end)
            return
    for n, (mention, name) in enumerate(zip(chain, paired(names, len(chain)), strict=True)):
        if name is None and n:
            near = _before(text, mention.start, chain[n - 1].end)
            name = near[0] if len(near) == 1 else None
        later = None if name else behind(text, mention.end)
        if name:
            start, end = min(mention.start, name[0]), mention.end
            closed = "(" in text[name[1] : mention.start] and text[end : end + 1] == ")"
            yield replace(_on(mention, text, name), start=start, end=end + closed)
        elif later:
            yield replace(_on(mention, text, later.name), end=later.end)
        else:
            yield mention


def _named_behind(chain: list[DateMention], text: str, names: tuple[Span, ...], end: int) -> Iterator[DateMention]:
    """The dates of a list with the weekdays behind it."""
    for mention, name in zip(chain, paired(names, len(chain)), strict=True):
        yield replace(_on(mention, text, name), end=end) if name else mention


def _before(text: str, start: int, least: int) -> tuple[Span, ...]:
    """Where the weekdays of the date at `start` stand, looking back no further than `least`."""
    shift = max(least, start - REACH)
    return tuple((a + shift, b + shift) for a, b in before(text[shift:start]))


def _on(mention: DateMention, text: str, name: Span) -> DateMention:
    return replace(mention, weekday=text[name[0] : name[1]], weekday_span=name)
