"""law.revoked: a rule that was revoked or replaced and is cited as if it were in force."""

import re
from collections.abc import Iterator

from mouflow.checks.citations import Citation
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.law_index import Index, index, named_before, numbered_end, outermost, shown
from mouflow.checks.passage import Passage
from mouflow.checks.registry import Law
from mouflow.checks.subject import Subject
from mouflow.checks.topics import sentence_end, sentence_start
from mouflow.errors import N_, Rule
from mouflow.language.laws import full_citation

REVOKED = Rule("law.revoked", "warning", N_('"{text}" was replaced by {law}; cite "{proposals}"'))
SHORT = re.compile(r"(?P<kind>\D+?)\s+(?P<number>\d+[A-Z]?)/(?P<year>\d{4})")
# A text that says itself that the rule is no longer in force, or that speaks of its time.
ENDED = re.compile(
    r"\b(?:men|di)cabut\b|\bpencabutan\b|\btidak\s+(?:lagi\s+)?berlaku|\bmenggantikan\b|\bdiganti(?:kan)?\b"
    r"|\bberakhir\s+berlakunya\b|\bsebelumnya\b|\bdahulu\b|\bsemula\b|\bketika\s+itu\b"
    r"|\bsaat\s+itu\b|\bsudah\s+diubah\b",
    re.IGNORECASE,
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every citation of a revoked law, but where the sentence says so, or cites the new one beside it."""
    laws = index(subject.laws)
    for one, passage in outermost(subject):
        law = laws.cited(one)
        if law and law.revoked_by and not _is_told(one, passage, law, subject, laws):
            yield _finding(one, passage, law)


def _is_told(one: Citation, passage: Passage, law: Law, subject: Subject, laws: Index) -> bool:
    """Whether the sentence says that the law was revoked, or names what replaced it."""
    text = passage.text
    sentence = text[sentence_start(text, one.start) : sentence_end(text, one.end)]
    if ENDED.search(sentence):
        return True
    beside = (laws.cited(other) for other in subject.citations if other.passage == one.passage)
    return any(other is not None and shown(other) == law.revoked_by for other in beside)


def _finding(one: Citation, passage: Passage, law: Law) -> Finding:
    start, end = one.start, numbered_end(one)
    text = passage.text
    new = SHORT.fullmatch(law.revoked_by)
    right = full_citation(law.revoked_by)
    if new and not named_before(one) and one.start < one.number_span[0]:
        between = text[one.number_span[1] : one.year_span[0]]
        right = f"{text[start : one.number_span[0]]}{new['number']}{between}{new['year']}"
    facts = {"text": " ".join(text[start:end].split()), "law": law.revoked_by, "proposals": " ".join(right.split())}
    return Finding(REVOKED, facts, passage, start, end, proposals=(right,))


CHECK = Check(
    id="law.revoked",
    rules=(REVOKED,),
    find=find,
    about=N_(
        "A rule that the registry knows as revoked or replaced is cited; the new one is named. A sentence that says "
        "so itself (mencabut, dicabut, menggantikan, tidak berlaku), or that names the new rule beside the old one, is "
        "let pass."
    ),
    bad="Pencegahan maladministrasi dilaksanakan menurut Peraturan Ombudsman Nomor 37 Tahun 2019.",
    good="Peraturan Ombudsman Nomor 53 Tahun 2021 mencabut Peraturan Ombudsman Nomor 37 Tahun 2019.",
)
