"""The words of a date say the day that the figures behind them say."""

from collections.abc import Iterator

from mouflow.checks.calendar import day_or_none
from mouflow.checks.date_pairs import same, twins
from mouflow.checks.date_writing import rewritten
from mouflow.checks.dates import DateMention
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

OTHER = Rule("date.words", "error", N_('"{words}" is not the day in brackets, {figures}; make both say the same day'))
UNREAD = Rule(
    "date.words",
    "error",
    N_('"{words}" does not say a day that can be read; write it as the figures do: "{proposals}"'),
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every date whose figures in brackets are of another day, or whose words are none."""
    for one, other in twins(subject.passages, subject.dates):
        passage = subject.passages[one.passage]
        if not same(one, other) and not passage.quoted and not in_quotation(passage.text, one.start):
            yield _finding(subject, one, other)


def _finding(subject: Subject, one: DateMention, other: DateMention) -> Finding:
    """The words with the figures; proposed are the day of the figures and that of the words, where there are such."""
    passage = subject.passages[one.passage]
    text = passage.text
    end = text.index(")", other.end) + 1
    proposals = []
    for said in (other, one):
        day = day_or_none(said.year, said.month, said.day)
        if day:
            proposals.append(rewritten(text, one.start, end, (one, other), day))
    words = " ".join(text[one.start : one.end].split())
    facts = {"words": words, "figures": text[other.start : other.end]}
    if one.day and one.year:
        return Finding(OTHER, facts, passage, one.start, end, proposals=tuple(proposals))
    if not proposals:
        return Finding(OTHER, facts, passage, one.start, end)
    facts["proposals"] = proposals[0]
    return Finding(UNREAD, facts, passage, one.start, end, proposals=tuple(proposals[:1]))


CHECK = Check(
    id="date.words",
    rules=(OTHER, UNREAD),
    find=find,
    about=N_(
        "The opening of an agreement says its day in words and, in brackets, in figures. Where the two are "
        "different days, nobody knows when it was signed, and its term has no certain beginning; both ways to "
        "make them agree are proposed. Words that are no number at all are told in the same way."
    ),
    bad=(
        "Pada hari ini Rabu, tanggal tiga puluh bulan Maret tahun dua ribu dua puluh satu (31-03-2021), "
        "bertempat di Pontianak, kami yang bertanda tangan di bawah ini:"
    ),
    good=(
        "Pada hari ini Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021), "
        "bertempat di Pontianak, kami yang bertanda tangan di bawah ini:"
    ),
)
