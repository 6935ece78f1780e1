"""definition.capitals: a defined term that is not written as it was defined."""

import re
from collections.abc import Iterator

from mouflow.checks.definitions import Term
from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import is_verbatim
from mouflow.errors import N_, Rule

SMALL = Rule(
    "definition.capitals", "warning", N_('"{text}" here, but "{term}" is what the text defines; write "{term}"')
)
TITLED = Rule("definition.capitals", "hint", N_('"{text}" here, but "{term}" is what the text defines; write "{term}"'))
OFTEN = Rule(
    "definition.capitals",
    "hint",
    N_('"{text}" in small letters, but "{term}" is what the text defines; write "{term}" where that is meant'),
)
PARTY = re.compile(r"(?:PARA\s+PIHAK|PIHAK\s+(?:KE\w+|PERTAMA))\Z", re.IGNORECASE)
# "para pihak terkait", "pihak pertama yang datang": anybody.
ANYBODY = re.compile(
    r"\s+(?:terkait|lain(?:nya)?|ketiga|luar|swasta|eksternal|manapun|mana\s+pun|berkepentingan"
    r"|bersengketa|dimaksud\s+dalam\s+undang"
    r"|yang\s+(?!selanjutnya|menandatangani|bertanda|menghendaki))\b",
    re.IGNORECASE,
)
UNSAID = ("title", "clause-title", "law", "request", "signature", "number")
HEADING = 9  # words of a heading at most


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Parties in small letters, each time; another term once, where it is written as defined at least as often."""
    for term in subject.definitions.terms:
        if PARTY.match(term.words):
            if term.words.isupper():
                yield from _parties(subject, term)
        elif len(term.words.split()) > 1 and not term.words.isupper():
            yield from _term(subject, term)


def _parties(subject: Subject, term: Term) -> Iterator[Finding]:
    for index, start, end in term.uses:
        passage = subject.passages[index]
        said = passage.text[start:end]
        if said.isupper() or passage.part in UNSAID or ANYBODY.match(passage.text, end):
            continue
        if (not said.islower() and _is_heading(passage)) or is_verbatim(passage, start, end):
            continue
        shown = " ".join(said.split())
        small = shown.split(" ", 1)[1].islower()
        yield _finding(SMALL if small else TITLED, passage, (start, end), shown, term.words)


def _is_heading(passage: Passage) -> bool:
    """Whether it is the title of a clause in a text whose parts are not known."""
    return not passage.text.rstrip().endswith((".", ";", ":", ",")) and len(passage.text.split()) < HEADING


def _term(subject: Subject, term: Term) -> Iterator[Finding]:
    """The first use in small letters of a term that is mostly written as it was defined."""
    small: list[tuple[int, int, int]] = []
    as_defined = 0
    for index, start, end in term.uses:
        passage = subject.passages[index]
        said = " ".join(passage.text[start:end].split())
        as_defined += said == term.words
        if said.islower() and passage.part not in UNSAID and not is_verbatim(passage, start, end):
            small.append((index, start, end))
    if small and as_defined >= max(2, 2 * len(small)):
        index, start, end = small[0]
        yield _finding(OFTEN, subject.passages[index], (start, end), term.words.lower(), term.words)


def _finding(rule: Rule, passage: Passage, span: tuple[int, int], said: str, term: str) -> Finding:
    facts = {"text": said, "term": term}
    return Finding(rule, facts, passage, *span, fix=Fix(term, safe=False), proposals=(term,))


CHECK = Check(
    id="definition.capitals",
    rules=(SMALL, TITLED, OFTEN),
    find=find,
    about=N_(
        'A defined term binds in the form that it was given: PARA PIHAK are those who sign, while "para pihak" '
        "may be anybody. Small letters in the place of a party are proposed to be put right; whoever is meant by "
        '"para pihak terkait" or "pihak pertama yang datang" is left alone. Other terms are looked at where most '
        "of their uses have capitals."
    ),
    bad="PIHAK KESATU dan PIHAK KEDUA yang selanjutnya secara bersama-sama disebut PARA PIHAK sepakat:\n"
    "Pasal 1\nPEMBIAYAAN\nBiaya ditanggung oleh para pihak.",
    good="PIHAK KESATU dan PIHAK KEDUA yang selanjutnya secara bersama-sama disebut PARA PIHAK sepakat:\n"
    "Pasal 1\nPEMBIAYAAN\nBiaya ditanggung oleh PARA PIHAK; para pihak terkait diberi tahu.",
)
