"""structure.recital: premises that do not say "bahwa …;"."""

import re
from collections.abc import Iterator

from mouflow.checks.endings import ending_of, mend
from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.lists import last_passage
from mouflow.checks.lookup import cited
from mouflow.checks.nodes import Node
from mouflow.checks.openings import opening_of
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

ID = "structure.recital"
UNSAID = Rule(ID, "warning", N_('{recital} does not begin with "bahwa"; a premise does'))
ENDLESS = Rule(ID, "warning", N_('{recital} ends without a sign; end it with ";"'))
SIGNED = Rule(ID, "warning", N_('{recital} ends with "{sign}"; end it with ";"'))
SENTENCES = Rule(ID, "hint", SIGNED.pattern)
_SAID = re.compile(r"[\s*_]*bahwa\b", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\S+")
_SEVERAL = 3


def find(subject: Subject, _parameters: Parameters) -> Iterator[Finding]:
    """The findings on each premise."""
    recitals = subject.outline.recitals
    rule = SENTENCES if len(recitals) >= _SEVERAL and _are_sentences(subject, recitals) else SIGNED
    for node in recitals:
        yield from _begun(subject, node)
        if node.number:
            yield from _ended(subject, node, rule, is_last=node is recitals[-1])


def _are_sentences(subject: Subject, recitals: tuple[Node, ...]) -> bool:
    """Whether each premise ends with a full stop, which is a manner and no slip."""
    return all(ending_of(subject.passages[last_passage(subject, node)].text).sign == "." for node in recitals)


def _begun(subject: Subject, node: Node) -> Iterator[Finding]:
    """A premise that begins otherwise; whether its first word keeps its capital is for its author to say."""
    passage = subject.passages[node.passage]
    opening = None if passage.way else opening_of(passage)
    word = _FIRST_WORD.search(passage.text, opening.body if opening else 0)
    if word is None or _SAID.match(passage.text, word.start()):
        return
    fix = Fix(f"bahwa {word[0]}", safe=False)
    yield Finding(UNSAID, {"recital": cited((node,))}, passage, word.start(), word.end(), fix=fix)


def _ended(subject: Subject, node: Node, signed: Rule, *, is_last: bool) -> Iterator[Finding]:
    """A premise that ends otherwise; the last one may close with a full stop."""
    passage = subject.passages[last_passage(subject, node)]
    ending = ending_of(passage.text)
    if ending.sign in (";", ":") or (is_last and ending.sign == "."):
        return
    found = mend(passage, ending, f";{ending.tail}")
    facts = {"recital": cited((node,)), "sign": ending.sign}
    yield Finding(signed if ending.sign else ENDLESS, facts, passage, found.start, found.end, fix=found.fix)


CHECK = Check(
    id=ID,
    rules=(UNSAID, ENDLESS, SIGNED, SENTENCES),
    find=find,
    about=N_(
        'The premises of an agreement are parts of one sentence, each of the form "bahwa …;". One without "bahwa" '
        "was mostly taken from elsewhere, and one that ends with a full stop cuts the sentence off. The last one "
        "may end with a semicolon or a full stop."
    ),
    bad="PARA PIHAK terlebih dahulu menerangkan hal-hal sebagai berikut:\n"
    "a. bahwa pelayanan publik merupakan hak masyarakat;\nb. pelayanan publik perlu ditingkatkan.\nPasal 1\n"
    "MAKSUD DAN TUJUAN\nMaksudnya jelas.",
    good="PARA PIHAK terlebih dahulu menerangkan hal-hal sebagai berikut:\n"
    "a. bahwa pelayanan publik merupakan hak masyarakat;\nb. bahwa pelayanan publik perlu ditingkatkan.\n"
    "Pasal 1\nMAKSUD DAN TUJUAN\nMaksudnya jelas.",
    scope="structure",
)
