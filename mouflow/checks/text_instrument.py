"""text.instrument: a text that calls itself by another instrument's name."""

import re
from collections import Counter
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.instruments import KINDS, instrument
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import is_verbatim
from mouflow.errors import N_, Rule
from mouflow.language.forms import judul

MIXED = Rule("text.instrument", "warning", N_('"{text}" in a {instrument}; write "{proposal}"'))
RARER = Rule("text.instrument", "warning", N_('"{text}" here, but {instrument} elsewhere; write "{proposal}"'))
NAME = (
    r"(?P<name>nota\s+kesepa(?:katan|haman)(?:\s+bersama)?|kesepakatan\s+bersama|perjanjian(?:\s+kerja\s?sama)?"
    r"|memorandum(?:\s+of\s+understanding|\s+saling\s+pengertian)?|mou|pks|kontrak)"
)
SELF = re.compile(rf"\b{NAME}(?=\s+ini\b)", re.IGNORECASE)
# A heading or an opening that can only speak of the text itself.
HEADED = re.compile(
    r"[\s*_#]*(?:jangka\s+waktu|masa\s+berlaku(?:nya)?|(?:meng)?akhir(?:an|i|nya)|pengakhiran|berakhirnya"
    r"|pemutusan|perubahan|perpanjangan"
    rf"|maksud\s+dan\s+tujuan|ruang\s+lingkup|isi|pembatalan)\s+{NAME}[\s*_.:]*\Z",
    re.IGNORECASE,
)
STEMS = ("perjanjian", "kesepa", "memorandum", "mou", "pks", "kontrak")
SHORT = 80  # characters of a heading
SEEN = 3  # times that a text without a title must use a name before it counts as its own


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every place where the text calls itself by a name that is not in its title, or by the rarer one."""
    own = instrument(subject)
    if own:
        if own.kind in KINDS:
            yield from _other(subject, own.kind, MIXED)
    elif subject.kind == "foreign" and subject.outline.known:
        usual = _usual(subject.passages)
        if usual:
            yield from _other(subject, usual, RARER)


def _usual(passages: tuple[Passage, ...]) -> str:
    """The instrument that a text without a title calls itself most; empty where none stands out."""
    text = "\n".join(passage.text for passage in passages)
    count = Counter(kind_of(found["name"]) for found in SELF.finditer(text))
    first, *rest = [*count.most_common(2), ("", 0)]
    return first[0] if first[0] in KINDS and first[1] >= max(SEEN, 2 * rest[0][1]) else ""


def kind_of(name: str) -> str:
    """The kind of instrument that a name means, empty for none of them alone."""
    said = "-".join(name.casefold().replace("kerjasama", "kerja sama").split())
    return {"perjanjian": "perjanjian-kerja-sama", "pks": "perjanjian-kerja-sama"}.get(said, said)


def _other(subject: Subject, kind: str, rule: Rule) -> Iterator[Finding]:
    """The places where the text calls itself by the name of another kind."""
    defined = {term.words.casefold() for term in subject.definitions.terms}
    for passage in subject.passages:
        low = passage.text.lower()
        if passage.part in ("law", "request", "number") or not any(stem in low for stem in STEMS):
            continue
        for found in _names(passage):
            name = " ".join(found["name"].split())
            same = kind_of(name) == kind or (kind == "perjanjian-kerja-sama" and name.casefold() == "kontrak")
            if not same and name.casefold() not in defined and not is_verbatim(passage, *found.span("name")):
                yield _finding(passage, found, judul(kind), rule)


def _names(passage: Passage) -> Iterator[re.Match[str]]:
    """Where a passage names the instrument that it stands in."""
    yield from SELF.finditer(passage.text)
    if len(passage.text) < SHORT:
        found = HEADED.match(passage.text)
        if found:
            yield found


def _finding(passage: Passage, found: re.Match[str], title: str, rule: Rule) -> Finding:
    start, end = found.span("name")
    said = found["name"]
    small = said.islower()
    proposal = title.upper() if said.isupper() and len(said) > 3 else title.lower() if small else title
    behind = " ini" if found.re is SELF else ""
    facts = {"text": f"{' '.join(said.split())}{behind}", "instrument": title, "proposal": f"{proposal}{behind}"}
    return Finding(rule, facts, passage, start, end, fix=Fix(proposal, safe=False), proposals=(proposal,))


CHECK = Check(
    id="text.instrument",
    rules=(MIXED, RARER),
    find=find,
    about=N_(
        "Nota Kesepakatan, Nota Kesepahaman, Kesepakatan Bersama and Perjanjian Kerja Sama have different rules, "
        "and a text that calls itself now one, now another leaves open which it is. Every name that the text "
        "gives itself (… ini) is held against its title, or against the usual one where it has no title. Other "
        "agreements that a text names, such as a Perjanjian Kerja Sama that is to follow, are left alone, and so "
        "is a name that it defines for itself."
    ),
    bad="NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN SAMBAS\nTENTANG\nSINERGI\n"
    "Pasal 1\nPerjanjian ini berlaku selama 3 (tiga) tahun.",
    good="NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN"
    " SAMBAS\nTENTANG\nSINERGI\n"
    "Pasal 1\nNota Kesepakatan ini ditindaklanjuti dengan Perjanjian Kerja Sama.",
)
