"""A date written as another one is: in figures, with the name of the month, or in words."""

from collections.abc import Iterator, Sequence
from datetime import date

from mouflow.checks.dates import DateMention
from mouflow.language.dates import long_date, month_name, weekday
from mouflow.language.words import words

Splice = tuple[int, int, str]


def same_case(sample: str, text: str) -> str:
    """The text in the case of letters of the sample: capitals, small letters, or a capital to begin with."""
    if sample.isupper() and len(sample) > 1:
        return text.upper()
    if sample.islower():
        return text.lower()
    return text.title() if sample.istitle() and " " in sample else text[:1].upper() + text[1:]


def can_say(mention: DateMention, day: date) -> bool:
    """Whether the mention has room for the day: the first of a range leaves month and year to the last."""
    return (day.month == mention.month or mention.month_span != (0, 0)) and (
        day.year == mention.year or mention.year_span != (0, 0)
    )


def rewritten(text: str, start: int, end: int, mentions: Sequence[DateMention], day: date) -> str:
    """The characters from `start` to `end` with all their mentions saying another day; weekdays stay as they are."""
    return spliced(text, start, end, [one for mention in mentions for one in _day(text, mention, day)])


def renamed(text: str, mention: DateMention, start: int, end: int, day: date) -> str:
    """The characters from `start` to `end` with the weekday that the day has."""
    name = same_case(mention.weekday, weekday(day))
    return spliced(text, start, end, [(*mention.weekday_span, name)])


def spliced(text: str, start: int, end: int, splices: Sequence[Splice]) -> str:
    """The characters from `start` to `end` with some of them replaced."""
    parts, at = [], start
    for first, last, new in sorted(splices):
        parts += [text[at:first], new]
        at = last
    return "".join((*parts, text[at:end]))


def bare(mention: DateMention) -> tuple[int, int]:
    """Where the date stands without its weekday."""
    spans = [span for span in (mention.day_span, mention.month_span, mention.year_span) if span != (0, 0)]
    return min(spans)[0], max(span[1] for span in spans)


def shown(text: str, mention: DateMention, day: date | None = None) -> str:
    """The date for a message: as it is written, or its weekday and the whole day where it leaves these to others."""
    if day and mention.year_span == (0, 0):
        return f"{mention.weekday} {long_date(day)}".strip()
    return " ".join(text[mention.start : mention.end].split())


def _day(text: str, mention: DateMention, day: date) -> Iterator[Splice]:
    """What to put for day, month and year."""
    figures = text[slice(*mention.day_span)]
    bare = figures.isdigit() and figures[0] != "0" and text[slice(*mention.month_span)].isalpha()
    yield (*mention.day_span, str(day.day) if bare else _number(text, mention.day_span, day.day))
    if mention.month_span != (0, 0) and day.month != mention.month:
        start, end = mention.month_span
        old = text[start:end]
        yield (start, end, f"{day.month:0{len(old)}}" if old.isdigit() else same_case(old, month_name(day.month)))
    if mention.year_span != (0, 0) and day.year != mention.year:
        yield (*mention.year_span, _number(text, mention.year_span, day.year))


def _number(text: str, span: tuple[int, int], number: int) -> str:
    """The number in as many figures, or in words."""
    old = text[span[0] : span[1]]
    if not old.isdigit():
        return same_case(old, words(number))
    return f"{number % 100:02}" if len(old) == 2 else f"{number:0{len(old)}}"
