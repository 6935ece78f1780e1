"""term.copies: fewer originals than parties."""

import re
from collections.abc import Iterator

from mouflow.checks.durations import SPELLED
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.checks.topics import sentence_start
from mouflow.errors import N_, Rule
from mouflow.language.words import count_of

FEW = Rule(
    "term.copies",
    "warning",
    N_("{copies} originals do not suffice for {count} parties, each of which keeps one; make {count}"),
)
RANGKAP = re.compile(
    rf"\brangkap\s+(?:sebanyak\s+)?(?:(?P<figures>\d{{1,3}})\b|(?P<words>{SPELLED}(?:\s+{SPELLED})?)\b)"
    rf"|\b(?:(?P<before>\d{{1,3}})\s*(?:\([^()]{{2,40}}\)\s*)?|(?P<spelled>{SPELLED}(?:\s+{SPELLED})?)\s+(?:\(\d{{1,3}}\)\s*)?)"
    r"(?:rangkap|eksemplar)\b",
    re.IGNORECASE,
)
MADE = re.compile(r"\b(?:dibuat|dicetak|disusun|ditandatangani|dituangkan)\b", re.IGNORECASE)
KEPT = re.compile(
    r"\b(?:masing-masing|menerima|memperoleh|mendapat(?:kan)?|memegang|tembusan|salinan)\b", re.IGNORECASE
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """The count of a draft's data, and the first count that a text says of its originals."""
    count = subject.sides.count
    if count < 2:
        return
    own = subject.draft.signing.copies if subject.draft else None
    if own is not None and own < count:
        facts = {"copies": own, "count": count}
        yield Finding(FEW, facts, way=("signing", "copies"), proposals=(str(count),))
    for passage in subject.passages:
        if passage.quoted or ("angkap" not in passage.text and "ksemplar" not in passage.text):
            continue
        found = next((one for one in RANGKAP.finditer(passage.text) if _counts(passage.text, one.start())), None)
        if found:
            copies = _copies(found)
            if copies is not None and copies < count and copies != own:
                yield Finding(FEW, {"copies": copies, "count": count}, passage, found.start(), found.end())
            return


def _counts(text: str, at: int) -> bool:
    """Whether a number says how many originals are made, and not how many someone keeps."""
    before = text[sentence_start(text, at) : at]
    return MADE.search(before) is not None and KEPT.search(before) is None


def _copies(found: re.Match[str]) -> int | None:
    figures, words = found["figures"] or found["before"], found["words"] or found["spelled"]
    return int(figures) if figures else count_of(words)


CHECK = Check(
    id="term.copies",
    rules=(FEW,),
    find=find,
    about=N_(
        "Each party keeps an original, so an agreement of three parties is made in three originals at least. How"
        ' many each keeps ("masing-masing menerima 1 rangkap") is not counted.'
    ),
    bad="signing: {copies: 1}",
    good="signing: {copies: 2}",
)
