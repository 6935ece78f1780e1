"""final.draft-mark: words that call a final text a draft."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

MARKED = Rule("final.draft-mark", "error", N_('"{text}" calls the final text a draft; remove it'))
CUE = re.compile(r"draf|konsep|naskah|rancangan", re.IGNORECASE)
ALONE = re.compile(
    r"[\W\d_]*(?P<mark>(?:draft?|konsep|rancangan|naskah\s+(?:awal|sementara))(?:\s+(?:awal|akhir|final|pertama|kedua|ketiga"
    r"|ke-?\s?\d+|\d+|v\.?\s?\d+|versi\s+\S+|revisi\s*\S*|tanggal\s+.{1,20}|per\s+.{1,24}|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|untuk\s+dibahas|rahasia))*)"
    r"[\W\d_]*\Z",
    re.IGNORECASE,
)
TITLED = re.compile(
    r"[\W\d_]*(?P<mark>Draft?|Konsep)\b(?=\s+(?:Nota|Perjanjian|Kesepakatan|Adendum|MoU|PKS|Naskah)\b[^.]{0,80}\Z)"
)
CAPITALS = re.compile(r"(?<![\w-])(?P<mark>DRAFT?|KONSEP)(?![\w-])")


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """The first such word of each passage; a sentence that speaks of drafts is none."""
    for passage in subject.passages:
        if passage.quoted or passage.part == "request":
            continue
        text = passage.text
        found = CUE.search(text) and (ALONE.match(text) or TITLED.match(text) or CAPITALS.search(text))
        if found:
            start, end = found.span("mark")
            yield Finding(MARKED, {"text": text[start:end]}, passage, start, end)


CHECK = Check(
    id="final.draft-mark",
    rules=(MARKED,),
    find=find,
    about=N_(
        "The mark DRAF or KONSEP belongs on every text that is still open, and on no final one: in the running head, "
        "before the title, or as a line of its own. Sentences that speak of drafts in small letters are let pass."
    ),
    bad="DRAF NOTA KESEPAKATAN",
    good="Penyelarasan draf Nota Kesepakatan dilaksanakan di Pontianak.",
    final=True,
)
