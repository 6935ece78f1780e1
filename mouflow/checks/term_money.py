"""term.money: money that is promised without the bounds of law and budget."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.checks.topics import clause_of
from mouflow.errors import N_, Rule

UNBOUNDED = Rule(
    "term.money",
    "warning",
    N_('"{text}" promises money without its bounds; add "sesuai dengan ketentuan peraturan perundang-undangan"'),
)
MONEY = r"(?:biaya|pembiayaan|anggaran|dana|pendanaan|honorarium)"
WHOLE = r"(?:(?:seluruh|segala|semua|sebagian|bantuan|dukungan|alokasi|sejumlah)\s+)*"
PROMISE = re.compile(
    rf"\b{MONEY}\b[^.;]{{0,120}}?\b(?:dibebankan|ditanggung|menjadi\s+(?:beban|tanggung\s+jawab)|dibiayai|bersumber|dianggarkan"
    r"|dialokasikan|dibayar(?:kan)?|disediakan|didanai)\b"
    rf"|\b(?:menanggung|menyediakan|membayar|mengalokasikan|menganggarkan|memberikan|membiayai|mendanai)\s+{WHOLE}(?:{MONEY}|hibah)\b",
    re.IGNORECASE,
)
SUM = re.compile(r"\b(?:sebesar|senilai|sejumlah)\s*$", re.IGNORECASE)
BOUND = re.compile(
    r"perundang-?\s*undangan|\b(?:kemampuan|ketersediaan)\s+(?:keuangan|anggaran|fiskal)|\bketentuan\s+yang\s+berlaku"
    r"|\bsepanjang\s+(?:tersedia|dianggarkan)|\btidak\s+mengikat",
    re.IGNORECASE,
)
NONE = re.compile(r"\b(?:tidak|tanpa|bebas|tiada)\b[^.;]{0,40}$", re.IGNORECASE)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """The first promise of each clause that nowhere says within which bounds."""
    bounded = {id(clause) for n, clause in _clauses(subject) if BOUND.search(subject.passages[n].text)}
    elsewhere = _referring(subject, bounded)
    for n, clause in _clauses(subject):
        if id(clause) in bounded or subject.passages[n].part in ("clause-title", "work", "signature", "closing"):
            continue
        if n in elsewhere:
            continue
        span = _promise(subject, n)
        if span:
            bounded.add(id(clause))
            passage = subject.passages[n]
            yield Finding(UNBOUNDED, {"text": passage.text[slice(*span)]}, passage, *span)


def _referring(subject: Subject, bounded: set[int]) -> frozenset[int]:
    """The passages that refer to a Pasal with its bounds: "membayar biaya sebagaimana dimaksud dalam Pasal 5"."""
    numbers = {("Pasal", clause.number) for clause in subject.outline.clauses if id(clause) in bounded}
    return frozenset(one.passage for one in subject.references if one.own and one.steps[0] in numbers)


def _clauses(subject: Subject) -> Iterator[tuple[int, object]]:
    """The passages that stand in a Pasal, with it."""
    for n in range(len(subject.passages)):
        clause = clause_of(subject, n)
        if clause and not subject.passages[n].quoted:
            yield n, clause


def _promise(subject: Subject, n: int) -> tuple[int, int] | None:
    """Where a passage promises money; None where it does not, or denies it."""
    text = subject.passages[n].text
    for found in PROMISE.finditer(text):
        if not NONE.search(text[max(0, found.start() - 60) : found.start()]) and not NONE.search(found[0]):
            return found.span()
    return None


CHECK = Check(
    id="term.money",
    rules=(UNBOUNDED,),
    find=find,
    about=N_(
        "An institution can promise money only within the law and its budget. A clause that puts costs on a party"
        ' says so: "sesuai dengan ketentuan peraturan perundang-undangan" or "sesuai kemampuan anggaran". The'
        " bounds may stand anywhere in the same Pasal, or in one that the clause refers to."
    ),
    bad="Pasal 1\nPEMBIAYAAN\nBiaya pelaksanaan Nota Kesepakatan ini dibebankan pada anggaran PIHAK KEDUA.",
    good=(
        "Pasal 1\nPEMBIAYAAN\nBiaya pelaksanaan Nota Kesepakatan ini dibebankan pada anggaran masing-masing PIHAK"
        " sesuai dengan ketentuan peraturan perundang-undangan."
    ),
    scope="structure",
)
