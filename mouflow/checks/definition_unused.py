"""definition.unused: a term that the text defines and never uses."""

import re
from collections.abc import Iterator

from mouflow.checks.definitions import Term
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

UNUSED = Rule(
    "definition.unused", "hint", N_('"{term}" is defined and never used again; use it, or take the definition out')
)
PARTY = re.compile(r"(?:PARA\s+)?PIHAK\b|Ombudsman\b", re.IGNORECASE)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every term without a use behind its definition; the names of parties belong to the form."""
    if not subject.outline.known:
        return
    for term in subject.definitions.terms:
        if not term.uses and not PARTY.match(term.words) and not _is_joined(subject, term):
            yield Finding(UNUSED, {"term": term.words}, subject.passages[term.passage], term.start, term.end)


def _is_joined(subject: Subject, term: Term) -> bool:
    """Whether the term is used within a word, as in OPD-OPD or perjanjiannya, or inside of a longer term."""
    word = re.compile(r"\s+".join(map(re.escape, term.words.split())), re.IGNORECASE)
    first = subject.passages[term.passage]
    if word.search(first.text, term.end):
        return True
    return any(word.search(passage.text) for passage in subject.passages[term.passage + 1 :])


CHECK = Check(
    id="definition.unused",
    rules=(UNUSED,),
    find=find,
    about=N_(
        "A definition that no clause uses came with a template, or the clause that used it was struck. It does "
        "no harm until somebody asks what it is for."
    ),
    bad="Badan Pengembangan Sumber Daya Manusia yang selanjutnya disingkat BPSDM menyusun rencana.\n"
    "Pasal 1\nMAKSUD DAN TUJUAN\nPelatihan dilaksanakan setiap tahun.",
    good="Badan Pengembangan Sumber Daya Manusia yang selanjutnya disingkat BPSDM menyusun rencana.\n"
    "Pasal 1\nMAKSUD DAN TUJUAN\nPelatihan dilaksanakan setiap tahun oleh BPSDM.",
    scope="structure",
)
