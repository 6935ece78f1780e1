"""content.independence: a clause that binds the Ombudsman in its own work."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.independence import BOUND, CUES, FREE, SILENCED, UNLESS, WORKED_ON
from mouflow.checks.ombudsman import WHO, Ombudsman, Sentence, ombudsman, sentences
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

LIMITED = Rule(
    "content.independence",
    "warning",
    N_('"{text}" limits the independence of the Ombudsman; remove it, or leave the decision to the Ombudsman'),
)
BY = re.compile(r"\boleh\s+\S+(?:\s+\S+)?")
FAR = 40  # characters behind the words in which the one who does it may be named


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every sentence with such words, once."""
    who = ombudsman(subject)
    if who is None:
        return
    for sentence in sentences(subject, CUES):
        found = None if _is_free(sentence.text) else _limit(sentence, who)
        if found:
            start, end = sentence.start + found.start(), sentence.start + found.end()
            if in_quotation(sentence.passage.text, start):
                continue
            yield Finding(LIMITED, {"text": " ".join(found[0].split())}, sentence.passage, start, end)


def _is_free(text: str) -> bool:
    """Whether the sentence says the opposite, or only what the law says."""
    return FREE.search(UNLESS.sub(" ", text)) is not None


def _limit(sentence: Sentence, who: Ombudsman) -> re.Match[str] | None:
    """The words that limit it; None where there are none, or where they bind somebody else."""
    for pattern in BOUND:
        for found in pattern.finditer(sentence.text):
            before = sentence.text[: found.start()]
            if who.is_meant(before if WHO.search(before) else f"{sentence.before} {before}"):
                return found
    for pattern in WORKED_ON:
        for found in pattern.finditer(sentence.text):
            if not _is_its_own(sentence.text, found, who):
                return found
    for pattern in SILENCED:
        for found in pattern.finditer(sentence.text):
            by = BY.search(sentence.text, found.start(), found.end() + FAR)
            if by is None or who.is_meant(by[0]):
                return found
    return None


def _is_its_own(text: str, found: re.Match[str], who: Ombudsman) -> bool:
    """Whether it is the Ombudsman itself, or both parties, whose consent or right is meant."""
    named = [*WHO.finditer(text)]
    inside = [one for one in named if found.start() <= one.start() < found.end()]
    last = inside[-1:] or [one for one in named if one.end() <= found.start()][-1:]
    return bool(last) and bool(last[0]["both"] or (who.place and who.is_meant(last[0][0])))


CHECK = Check(
    id="content.independence",
    rules=(LIMITED,),
    find=find,
    about=N_(
        "The Ombudsman decides for itself what it examines, whom it hears and what it makes public; an agreement that "
        "binds it not to examine, to ask for consent before it speaks, or to promise a result cannot be signed by it. "
        "Found are clauses by which it leaves its work undone, waits for consent, or lets a party change its findings. "
        "Who the Ombudsman is, the komparisi tells; promises of the other party and of both are let pass."
    ),
    bad="PIHAK KESATU tidak akan melakukan pemeriksaan terhadap perangkat daerah selama Nota Kesepakatan berlaku.",
    good="PIHAK KESATU melakukan pemeriksaan sesuai dengan kewenangannya.",
)
