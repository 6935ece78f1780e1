"""What clauses are about, by their titles, and which passages tell how long an agreement holds."""

import re
from collections.abc import Iterator

from mouflow.checks.outline import Node
from mouflow.checks.subject import Subject

INSTRUMENT = (
    r"(?:Nota\s+Kesepakatan|Nota\s+Kesepahaman|Kesepakatan\s+Bersama|Perjanjian(?:\s+Kerja\s?[Ss]ama)?"
    r"|Kesepakatan|Adendum|MoU)"
)
HOLDS = re.compile(rf"\b{INSTRUMENT}\s+ini\s+(?:mulai\s+|dinyatakan\s+|tetap\s+|akan\s+)?berlaku\b", re.IGNORECASE)
TERM = re.compile(
    r"\b(?:jangka\s+waktu|masa\s+berlaku|masa\s+laku)\b(?!\s+(?:penyelesaian|pelayanan|penyimpanan|pembayaran|tindak|retensi|pengaduan))",
    re.IGNORECASE,
)
BLANK = re.compile(r"…|\.{3,}|_{2,}|<[^<>]*>|\[[^\[\]]*\]|\bx{2,}\b", re.IGNORECASE)
LONGEST = 600  # characters before a word that are looked at as its sentence
SENTENCE = re.compile(r"[.;](?=\s|$)|\n")


def clause_of(subject: Subject, passage: int) -> Node | None:
    """The Pasal that a passage stands in; None outside of all."""
    owners = subject.outline.owners
    path = owners[passage] if passage < len(owners) else ()
    return path[0] if path and path[0].kind == "Pasal" else None


def clauses_about(subject: Subject, topic: re.Pattern[str]) -> Iterator[tuple[Node, tuple[int, ...]]]:
    """The Pasal whose titles speak of a topic, each with the passages that stand in it, the heading included."""
    found: dict[int, tuple[Node, list[int]]] = {}
    for n in range(len(subject.passages)):
        clause = clause_of(subject, n)
        if clause and topic.search(clause.title):
            found.setdefault(id(clause), (clause, []))[1].append(n)
    yield from ((clause, tuple(passages)) for clause, passages in found.values())


def term_passages(subject: Subject) -> Iterator[tuple[int, int]]:
    """The passages that tell how long the agreement holds, each with the character from which it does."""
    for n, passage in enumerate(subject.passages):
        if passage.quoted or passage.part in ("title", "clause-title", "recital", "request", "law"):
            continue
        clause = clause_of(subject, n)
        if clause and TERM.search(clause.title):
            yield n, 0
        elif found := HOLDS.search(passage.text):
            yield n, found.start()


def sentence_start(text: str, at: int) -> int:
    """Where the sentence of a character begins."""
    return max((stop.end() for stop in SENTENCE.finditer(text, max(0, at - LONGEST), at)), default=0)


def sentence_end(text: str, at: int) -> int:
    """Where the sentence of a character ends."""
    stop = SENTENCE.search(text, at)
    return stop.start() if stop else len(text)
