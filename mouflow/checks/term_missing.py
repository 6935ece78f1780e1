"""term.missing: a clause on the term that names none."""

import re
from collections.abc import Iterator

from mouflow.checks.durations import NO_END, durations
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.checks.topics import BLANK, TERM, clauses_about
from mouflow.errors import N_, Rule

MISSING = Rule(
    "term.missing", "warning", N_('the clause "{title}" does not say how long; add the years, or the last day')
)
# Ways to set an end without a number of years.
ENDS = re.compile(
    r"\b(?:sampai(?:\s+dengan)?|hingga|s\.?\s?d\.?|s/d|berakhir(?:nya)?)\b[^.;]{0,60}"
    r"(?:\d{4}|selesai|berakhirnya|terpenuhi|dicabut|diganti|ditandatangani|terlaksana|terbentuk)"
    r"|\bmengikuti\s+(?:jangka\s+waktu|masa)\b|\bsesuai\s+(?:dengan\s+)?jangka\s+waktu\b|\bsatu\s+kali\s+tahun\b"
    r"|\bjangka\s+waktu\s+sebagaimana\s+(?:dimaksud|tercantum|diatur)\b|\b\d+\s*(?:\([^()]*\)\s*)?(?:hari|minggu)\b(?!\s+(?:\w+\s+)?sebelum)",
    re.IGNORECASE,
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """One finding for each clause on the term without a period or a last day; blanks are still to be filled in."""
    for clause, passages in clauses_about(subject, TERM):
        texts = [subject.passages[n].text for n in passages if not _is_heading(subject, n, clause.passage)]
        if texts and not any(_tells(text) for text in texts):
            at = next(n for n in passages if not _is_heading(subject, n, clause.passage))
            passage = subject.passages[at]
            yield Finding(MISSING, {"title": clause.title}, passage, 0, len(passage.text))


def _is_heading(subject: Subject, n: int, first: int) -> bool:
    """Whether a passage is the clause's number or title."""
    passage = subject.passages[n]
    return passage.part == "clause-title" or (
        n - first < 2 and TERM.search(passage.text) is not None and _is_title(passage.text)
    )


def _is_title(text: str) -> bool:
    return text.strip()[-1:] not in ".;:" and len(text) < 90


def _tells(text: str) -> bool:
    """Whether a text names a term, has a blank for it, or says that there is none."""
    if BLANK.search(text) or NO_END.search(text) or ENDS.search(text):
        return True
    return any(period.holds for period in durations(text))


CHECK = Check(
    id="term.missing",
    rules=(MISSING,),
    find=find,
    about=N_(
        "Reviewers look for the term first. A clause that is called Jangka Waktu and names neither a number of"
        " years nor a last day leaves it open when the agreement ends; the time of notice before its end is no"
        " term."
    ),
    bad="Pasal 1\nJANGKA WAKTU\nNota Kesepakatan ini berlaku sejak tanggal ditandatangani dan dapat diperpanjang.",
    good="Pasal 1\nJANGKA WAKTU\nNota Kesepakatan ini berlaku selama 3 (tiga) tahun sejak tanggal ditandatangani.",
    scope="structure",
)
