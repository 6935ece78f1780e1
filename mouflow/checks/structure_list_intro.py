"""structure.list-intro: lists that are introduced by words of another Pasal."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.lists import ItemList, lists
from mouflow.checks.openings import opening_of
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

ID = "structure.list-intro"
OTHER = Rule(
    ID,
    "warning",
    N_('{clause} is titled "{title}", but its list is introduced by "{words}"; write what leads to this list'),
)
COPIED = Rule(
    ID,
    "warning",
    N_('{clause} "{title}" introduces its list with the very words of {other}; write what leads to this list'),
)
_WHAT = (
    r"(?:(?:(?:dari|pelaksanaan|kerja ?sama)\s+)*"
    r"(?:Nota Kesepa(?:katan|haman)|Perjanjian(?: Kerja ?Sama)?|Kesepakatan(?: Bersama)?|kerja ?sama|PKS)"
    r"(?:\s+ini)?\s+)?"
)
_SAYS = r"(?:ini\s+)?(?:adalah|ialah|meliputi|mencakup|terdiri|yaitu|diatur|sebagai)"


def _topic(begin: str, titles: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How an introduction begins, and one of the words that the title of its Pasal then has."""
    words = re.compile(rf"(?:Adapun\s+)?(?:{begin})\s*{_WHAT}{_SAYS}", re.IGNORECASE)
    return words, re.compile(titles, re.IGNORECASE)


_TOPICS = (
    _topic(r"ruang\s+lingkup", "lingkup|ob[jy]ek|bidang|bentuk|kegiatan|program|pelaksanaan|umum|kerja ?sama"),
    _topic(r"(?:maksud(?:\s+dan\s+tujuan)?|tujuan)", "maksud|tujuan|latar|dasar|umum|sasaran|asas"),
    _topic(r"jangka\s+waktu", "waktu|masa|berlaku|akhir|panjang"),
    _topic(
        r"(?:hak|kewajiban|hak\s+dan\s+kewajiban)(?:\s+PIHAK\s+\w+)?",
        r"\bhak\b|wajib|tugas|tanggung|peran|wewenang|kewenangan|pelaksanaan",
    ),
    _topic(r"(?:pembiayaan|biaya|sumber\s+pembiayaan)", "biaya|dana|anggaran|keuangan|bayar|tarif|harga"),
    # Tasks may be listed in many Pasal, but not in these.
    _topic(
        r"(?:tugas|tanggung\s+jawab|tugas\s+dan\s+tanggung\s+jawab)(?:\s+PIHAK\s+\w+)?",
        r"\A(?!.*(?:lingkup|maksud|tujuan|jangka|waktu|biaya|pendanaan|perubahan|pengakhiran|penutup))",
    ),
    _topic(r"(?:keadaan\s+kahar|keadaan\s+memaksa|force\s+majeure)", "kahar|memaksa|majeure"),
)
_WORD = re.compile(r"[a-z]{5,}")
_LEAST = 5  # words that two introductions share by no chance
_SHOWN = 80


def find(subject: Subject, _parameters: Parameters) -> Iterator[Finding]:
    """The findings on lists of Pasal with a title."""
    introduced = [(one, _words(subject, one)) for one in lists(subject) if one.introduction >= 0 and one.clause.title]
    own: list[tuple[ItemList, str]] = []
    for one, words in introduced:
        if any(begin.match(words) and not titles.search(one.clause.title) for begin, titles in _TOPICS):
            facts = {"clause": one.clause.name, "title": one.clause.title, "words": _short(words)}
            yield _finding(subject, one, OTHER, facts)
        elif len(words.split()) >= _LEAST:
            own.append((one, words))
    yield from _copies(subject, own)


def _words(subject: Subject, one: ItemList) -> str:
    """The introduction behind its number."""
    passage = subject.passages[one.introduction]
    return " ".join(passage.text[_body(passage) :].split())


def _body(passage: Passage) -> int:
    opening = None if passage.way else opening_of(passage)
    return opening.body if opening and opening.kind != "Pasal" else 0


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"


def _copies(subject: Subject, introduced: list[tuple[ItemList, str]]) -> Iterator[Finding]:
    """The same introduction in two Pasal, where it speaks of the one's title and of nothing in the other's."""
    order = sorted(introduced, key=lambda pair: pair[1].casefold())
    for words, group in groupby(order, key=lambda pair: pair[1].casefold()):
        ones = [one for one, _ in group]
        owner = next((one for one in ones if _speaks_of(words, one.clause.title)), None)
        for one in ones:
            if owner and one.clause is not owner.clause and not _speaks_of(words, one.clause.title):
                facts = {"clause": one.clause.name, "title": one.clause.title, "other": owner.clause.name}
                yield _finding(subject, one, COPIED, facts)


def _speaks_of(words: str, title: str) -> bool:
    """Whether a longer word of a title is in the words."""
    return any(word in words for word in _WORD.findall(title.casefold()))


def _finding(subject: Subject, one: ItemList, rule: Rule, facts: Mapping[str, object]) -> Finding:
    passage = subject.passages[one.introduction]
    return Finding(rule, facts, passage, _body(passage), len(passage.text.rstrip()))


CHECK = Check(
    id=ID,
    rules=(OTHER, COPIED),
    find=find,
    about=N_(
        "The words before a list tell what its items are. Where they speak of the subject of another Pasal, such "
        "as Ruang lingkup … meliputi: under the title Pembiayaan, they were copied with that Pasal and left "
        "unchanged. Only words that are surely of another Pasal are found."
    ),
    bad="Pasal 1\nRUANG LINGKUP\nRuang lingkup Nota Kesepakatan ini meliputi:\na. data; dan\nb. pelatihan.\n"
    "Pasal 2\nPEMBIAYAAN\nRuang lingkup Nota Kesepakatan ini meliputi:\na. anggaran PIHAK KESATU; dan\n"
    "b. anggaran PIHAK KEDUA.",
    good="Pasal 1\nRUANG LINGKUP\nRuang lingkup Nota Kesepakatan ini meliputi:\na. data; dan\nb. pelatihan.\n"
    "Pasal 2\nPEMBIAYAAN\nBiaya dibebankan pada:\na. anggaran PIHAK KESATU; dan\nb. anggaran PIHAK KEDUA.",
    scope="structure",
)
