"""The registry by number and by title, and how the titles of laws are compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.citations import Citation
from mouflow.checks.passage import Passage
from mouflow.checks.quotation import in_quotation
from mouflow.checks.registry import Law
from mouflow.checks.regulations import short_kind
from mouflow.checks.subject import Subject

LETTERS = re.compile(r"[^\W_]+")
OF_NUMBER = re.compile(r"\b(?:nomor|no)\b\.?\s*\S+\s+tahun\s+\d{4}|\b\d+/\d{4}", re.IGNORECASE)
# What is written in two ways, and words that titles are told without.
SAME = {"ri": "republik indonesia", "uu": "undang undang", "pp": "peraturan pemerintah", "kerjasama": "kerja sama"}
UNSAID = frozenset(("tentang", "dan", "serta", "dan/atau"))
ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Index:
    """The laws by kind, number and year, and by kind and title; of two that are the same the first one holds."""

    by_number: dict[tuple[str, str, int], Law]
    by_title: dict[tuple[str, str], tuple[Law, ...]]

    def cited(self, one: Citation) -> Law | None:
        """The law of that kind, number and year."""
        return self.by_number.get((key_of(one.kind), plain_number(one.number), one.year))

    def titled(self, kind: str, title: str) -> tuple[Law, ...]:
        """The laws of a kind with such a title."""
        return self.by_title.get((key_of(kind), folded(title)), ())


def index(laws: tuple[Law, ...]) -> Index:
    """The index of a registry."""
    by_number: dict[tuple[str, str, int], Law] = {}
    by_title: dict[tuple[str, str], tuple[Law, ...]] = {}
    for law in laws:
        kind = key_of(short_kind(law.kind))
        by_number.setdefault((kind, plain_number(law.number), law.year), law)
        if law.title:
            key = (kind, folded(law.title))
            by_title[key] = (*by_title.get(key, ()), law)
    return Index(by_number, by_title)


def key_of(kind: str) -> str:
    """A kind without what writers leave out: "Perda Provinsi Kalimantan Barat" is "perda kalimantan barat"."""
    return " ".join(word for word in LETTERS.findall(kind.casefold()) if word != "provinsi")


def plain_number(number: str) -> str:
    """A number without zeros before it."""
    return number.casefold().lstrip("0")


def own(subject: Subject) -> Iterator[tuple[Citation, Passage]]:
    """The citations in the subject's own words, and not in those that it quotes."""
    for one in subject.citations:
        passage = subject.passages[one.passage]
        if not passage.quoted and passage.part != "request" and not in_quotation(passage.text, one.start):
            yield one, passage


def outermost(subject: Subject) -> Iterator[tuple[Citation, Passage]]:
    """These without what stands in the title of another law."""
    last = (-1, 0)
    for one, passage in own(subject):
        if (one.passage, one.start) >= last:
            last = (one.passage, one.end)
            yield one, passage


def folded(title: str) -> str:
    """A title in small letters without signs and small words, in which two ways of writing are one."""
    words = LETTERS.findall(OF_NUMBER.sub(" ", title).casefold())
    return " ".join(SAME.get(word, word) for word in words if word not in UNSAID)


def says(cited: str, real: str) -> bool:
    """Whether a cited title is the real one, or stands for it: its beginning, or its first letters."""
    one, other = folded(cited), folded(real)
    if one == other or other.startswith(f"{one} ") or one.replace(" ", "") == other.replace(" ", ""):
        return True
    initials = "".join(word[0] for word in other.split())
    return cited.isupper() and " " not in cited and len(cited) > 1 and initials.startswith(one)


def alike(cited: str, real: str) -> bool:
    """Whether a cited title is nearly the real one: a slip of the pen."""
    from difflib import SequenceMatcher  # only when something is wrong: it slows every start

    return SequenceMatcher(None, folded(cited), folded(real), autojunk=False).ratio() >= ALIKE


def in_title_case(title: str) -> bool:
    """Whether a title is written as one, with a capital at each word of weight."""
    words = [word for word in LETTERS.findall(title) if len(word) > 4]
    return bool(words) and all(word[0].isupper() for word in words)


def shown(law: Law) -> str:
    """A law as messages name it: `UU 25/2009`."""
    return f"{law.kind} {law.number}/{law.year}"


def written(one: Citation, text: str, law: Law) -> str:
    """The citation up to its year, with the number and the year of a law, in the style in which it is written."""
    (first, last), (start, end) = one.number_span, one.year_span
    return f"{text[one.start : first]}{law.number}{text[last:start]}{law.year}{text[end : numbered_end(one)]}"


def numbered_end(one: Citation) -> int:
    """Where kind, number and year of a citation end."""
    return one.year_span[1]


def named_before(one: Citation) -> bool:
    """Whether its title is a short name that stands before its number."""
    return bool(one.title) and one.title_span[0] < one.number_span[0]
