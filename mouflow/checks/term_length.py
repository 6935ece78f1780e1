"""term.length: an agreement that holds for too long, or without an end."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from mouflow.checks.dates import DateMention
from mouflow.checks.durations import NO_END, durations
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.signing_days import day_of, signing_day
from mouflow.checks.subject import Subject
from mouflow.checks.topics import sentence_end, sentence_start, term_passages
from mouflow.errors import N_, Rule
from mouflow.language.dates import long_date

ENDLESS = Rule(
    "term.length", "warning", N_('"{text}" sets no end to the agreement; name a term of at most {years} years')
)
LONG = Rule(
    "term.length",
    "warning",
    N_("{count} years are longer than the {years} that are usual; shorten the term and let it be extended"),
)
LONG_MONTHS = Rule(
    "term.length", "warning", N_("{count} months are longer than the {years} years that are usual; shorten the term")
)
LATE = Rule(
    "term.length",
    "warning",
    N_("from {begin} to {end} it holds longer than the {years} years that are usual; choose an earlier last day"),
)
DENIED = re.compile(r"\b(?:tidak|tak|bukan|dilarang)\b[^,;]{0,60}$", re.IGNORECASE)
OTHER = re.compile(
    r"\b(?:rahasia|kerahasiaan|arsip|penyimpanan|disimpan|hak\s+cipta|kekayaan\s+intelektual)\b", re.IGNORECASE
)
TO = re.compile(r"\b(?:sampai(?:\s+dengan)?|hingga|s\.?\s?d\.?|s/d|berakhir)\b[^,;]{0,30}$|[–—-]\s*$", re.IGNORECASE)


def find(subject: Subject, parameters: Parameters) -> Iterator[Finding]:
    """The term of a draft's data, then every period, pair of days and endless term that a text on the term names."""
    years = parameters["years"]
    assert isinstance(years, int)
    own = subject.draft.term.years if subject.draft and subject.draft.term else 0
    if own > years:
        yield Finding(LONG, {"count": own, "years": years}, way=("term", "years"))
    yield from _until(subject, years)
    signed = signing_day(subject)
    days: dict[int, list[DateMention]] = {}
    for mention in subject.dates:
        days.setdefault(mention.passage, []).append(mention)
    for n, start in term_passages(subject):
        yield from _in_passage(subject, n, start, years, own)
        named = [mention for mention in days.get(n, []) if mention.start >= start]
        yield from _between_days(subject.passages[n], named, years)
        if len(named) == 1 and signed:
            yield from _to_last_day(subject.passages[n], named[0], years, signed)


def _in_passage(subject: Subject, n: int, start: int, years: int, own: int) -> Iterator[Finding]:
    """Periods and endless terms; the draft's own term was told already."""
    passage = subject.passages[n]
    for period in durations(passage.text, start):
        told = own > years and period.months == own * 12
        if period.holds and period.months > years * 12 and not told and not _is_other(passage.text, period.start):
            whole = period.months % 12 == 0
            facts = {"count": period.months // 12 if whole else period.months, "years": years}
            yield Finding(LONG if whole else LONG_MONTHS, facts, passage, period.start, period.end)
    for found in NO_END.finditer(passage.text, start):
        before = passage.text[sentence_start(passage.text, found.start()) : found.start()]
        if not DENIED.search(before) and not _is_other(passage.text, found.start()):
            yield Finding(ENDLESS, {"text": found[0], "years": years}, passage, found.start(), found.end())


def _is_other(text: str, at: int) -> bool:
    """Whether a sentence is about something else that lasts, such as secrecy."""
    return OTHER.search(text, sentence_start(text, at), sentence_end(text, at)) is not None


def _between_days(passage: Passage, days: list[DateMention], years: int) -> Iterator[Finding]:
    """A first and a last day that lie too far apart."""
    for first, last in pairwise(days):
        begin, end = day_of(first), day_of(last)
        if begin and end and TO.search(passage.text[first.end : last.start]) and _is_longer(begin, end, years):
            yield Finding(LATE, _facts(begin, end, years), passage, first.start, last.end)


def _to_last_day(passage: Passage, last: DateMention, years: int, signed: date) -> Iterator[Finding]:
    """A last day by itself, which lies too far from the signing."""
    end, before = day_of(last), passage.text[sentence_start(passage.text, last.start) : last.start]
    if end and TO.search(before) and _is_longer(signed, end, years):
        yield Finding(LATE, _facts(signed, end, years), passage, last.start, last.end)


def _facts(begin: date, end: date, years: int) -> dict[str, object]:
    return {"begin": long_date(begin), "end": long_date(end), "years": years}


def _until(subject: Subject, years: int) -> Iterator[Finding]:
    """The last day of a draft's data, against the day on which it begins to hold."""
    term = subject.draft.term if subject.draft else None
    if term is None or term.until is None:
        return
    begin = term.effective if isinstance(term.effective, date) else signing_day(subject)
    if begin and _is_longer(begin, term.until, years) and term.years <= years:
        yield Finding(LATE, _facts(begin, term.until, years), way=("term", "until"))


def _is_longer(begin: date, end: date, years: int) -> bool:
    return (end.year - begin.year, end.month, end.day) > (years, begin.month, begin.day)


CHECK = Check(
    id="term.length",
    rules=(ENDLESS, LONG, LONG_MONTHS, LATE),
    find=find,
    about=N_(
        "An agreement holds for a term that can be foreseen, at most five years, and is extended when both sides"
        " wish; the number of years is the parameter `years`. Periods of notice, of secrecy or of keeping records"
        ' are not meant, nor is "termasuk namun tidak terbatas pada".'
    ),
    bad="Pasal 1\nJANGKA WAKTU\nNota Kesepakatan ini berlaku tanpa batas waktu sejak tanggal ditandatangani.",
    good=(
        "Pasal 1\nJANGKA WAKTU\nNota Kesepakatan ini berlaku untuk jangka waktu 5 (lima) tahun sejak tanggal"
        " ditandatangani dan dapat diperpanjang."
    ),
    parameters={"years": 5},
)
