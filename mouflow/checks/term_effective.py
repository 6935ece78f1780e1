"""term.effective: "sejak tanggal ditandatangani" where the parties sign on different days."""

import re
from collections.abc import Iterator
from datetime import date

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.signing_block import ENDS
from mouflow.checks.signing_days import day_of
from mouflow.checks.subject import Subject
from mouflow.checks.topics import sentence_end, term_passages
from mouflow.errors import N_, Rule
from mouflow.language.dates import long_date

DIFFERENT = Rule(
    "term.effective",
    "warning",
    N_(
        '"{text}" names no one day, since the parties sign on different days; write from which day it holds:'
        ' "sejak tanggal penandatanganan terakhir"'
    ),
)
OTHER_DAY = Rule(
    "term.effective",
    "warning",
    N_('"{text}" contradicts the day on which the draft takes effect ({day}); write the day, or correct "effective"'),
)
SIGNED = re.compile(
    r"\b(?:sejak|mulai|pada|per)\s+(?:saat\s+)?(?:tanggal\s+|hari\s+)?(?:di\s?tanda\s?tangani(?:nya)?|penanda\s?tanganan(?:nya)?)\b",
    re.IGNORECASE,
)
LAST = re.compile(r"\b(?:terakhir|paling\s+akhir|kemudian|belakangan|seluruh\s+PIHAK|semua\s+PIHAK)\b", re.IGNORECASE)
APART = re.compile(
    r"\bditandatangani\b[^.;]{0,60}?\b(?:secara\s+(?:terpisah|sirkuler|bergantian|desk\s+to\s+desk)"
    r"|pada\s+(?:hari|tanggal|waktu)[^.;]{0,30}?\s(?:yang\s+)?berbeda|tidak\s+bersamaan)\b"
    r"|\bpenandatanganan\b[^.;]{0,60}?\ssecara\s+(?:terpisah|sirkuler|bergantian)\b",
    re.IGNORECASE,
)
DATED = re.compile(r"(?:tanggal|tgl\.?|ditandatangani(?:\s+pada)?)\s*:?\s*$", re.IGNORECASE)
NEAR = 6  # passages around the names of the signature block in which a day may stand


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each sentence on the term that counts from "the" signing, where there are several, or another day is meant."""
    effective = subject.draft.term.effective if subject.draft and subject.draft.term else None
    other = effective if isinstance(effective, date) else None
    if not other and effective != "last-signature" and not _is_signed_apart(subject):
        return
    for n, start in term_passages(subject):
        passage = subject.passages[n]
        for found in SIGNED.finditer(passage.text, start):
            if LAST.search(passage.text, found.end(), sentence_end(passage.text, found.end())):
                continue
            facts = {"text": found[0], "day": long_date(other)} if other else {"text": found[0]}
            yield Finding(OTHER_DAY if other else DIFFERENT, facts, passage, found.start(), found.end())


def _is_signed_apart(subject: Subject) -> bool:
    """Whether a text says so, or its signature block bears different days."""
    return any(APART.search(passage.text) for passage in subject.passages) or len(_days(subject)) > 1


def _days(subject: Subject) -> set[date]:
    """The days in the signature block of a text that mouflow did not make."""
    signers = subject.sides.signers if subject.kind == "foreign" else ()
    if len(signers) < 2:
        return set()
    first, last = signers[0].passage - NEAR, signers[-1].passage
    behind = range(last + 1, min(last + NEAR, len(subject.passages)))
    last = next((n - 1 for n in behind if ENDS.match(subject.passages[n].text)), last + NEAR)
    return {
        day
        for mention in subject.dates
        if first <= mention.passage <= last and _is_dated(subject, mention.passage, mention.start)
        if (day := day_of(mention))
    }


def _is_dated(subject: Subject, n: int, start: int) -> bool:
    """Whether a date says when someone signed."""
    text = subject.passages[n].text
    return DATED.search(text[max(0, start - 30) : start]) is not None and len(text) < 80


CHECK = Check(
    id="term.effective",
    rules=(DIFFERENT, OTHER_DAY),
    find=find,
    about=N_(
        'Parties often sign on different days. Then "berlaku sejak tanggal ditandatangani" means two days, and'
        " nobody knows when the term begins and ends. Such a text needs a rule: the day of the last signature, or a"
        " day that it names."
    ),
    bad=(
        "Pasal 1\nJANGKA WAKTU\nNota Kesepakatan ini berlaku selama 3 (tiga) tahun sejak tanggal ditandatangani.\n"
        "Pasal 2\nPENUTUP\nNota Kesepakatan ini ditandatangani secara terpisah oleh PARA PIHAK."
    ),
    good=(
        "Pasal 1\nJANGKA WAKTU\nNota Kesepakatan ini berlaku selama 3 (tiga) tahun sejak tanggal penandatanganan"
        " terakhir.\nPasal 2\nPENUTUP\nNota Kesepakatan ini ditandatangani secara terpisah oleh PARA PIHAK."
    ),
)
