"""The names by which a text calls its parties: PIHAK KESATU, Pihak Pertama, PIHAK II."""

import re
from collections.abc import Iterator

from mouflow.checks.named import Named
from mouflow.checks.passage import Passage

ORDINALS = {
    "pertama": 1,
    "kesatu": 1,
    "kedua": 2,
    "ketiga": 3,
    "keempat": 4,
    "kelima": 5,
    "keenam": 6,
    "ketujuh": 7,
    "kedelapan": 8,
    "kesembilan": 9,
    "kesepuluh": 10,
    "kesebelas": 11,
}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_TITLED = "|".join(f"{word.capitalize()}|{word.upper()}" for word in ORDINALS)
# Lower case means anybody: "pihak ketiga" is a third party, "pihak pertama yang datang" the first to come.
ALIAS_WORDS = rf"(?:PIHAK|Pihak)\s+(?:(?:{_TITLED})(?:\s+(?:BELAS|Belas))?|[IVX]{{1,4}})\b"
ALIAS = re.compile(rf"\b{ALIAS_WORDS}")
DEFINING = re.compile(r"\b(?:disebut|dinamakan)\s+(?:juga\s+)?(?:sebagai\s+)?[\"“”'‘’«(*]*\s*$")
BEFORE = 40  # as much of the text before an alias as can hold the words that define it
WINDOW = 600  # characters on both sides that are searched for quotation marks
OPENING, CLOSING = "\"“‘«'", "\"”’»'"


def aliases(passages: tuple[Passage, ...]) -> Iterator[Named]:
    """Every use of a party's alias, in the order of the text."""
    for n, passage in enumerate(passages):
        if "IHAK" in passage.text or "ihak" in passage.text:
            for found in ALIAS.finditer(passage.text):
                yield Named(found[0], n, found.start(), found.end())


def place_of(alias: str) -> int:
    """Which party the alias means, from 1; 0 when it says none."""
    _, _, said = " ".join(alias.split()).partition(" ")
    if said in ROMAN:
        return ROMAN[said]
    unit, _, teen = said.casefold().partition(" ")
    return ORDINALS.get(unit, 0) + (10 if teen else 0)


def first_word(alias: str) -> str:
    """How the alias calls the first party, `kesatu` or `pertama`; empty for the other parties."""
    said = alias.split()[-1].casefold()
    return said if said in ("kesatu", "pertama") else ""


def is_defined(alias: Named, text: str) -> bool:
    """Whether the words before the alias give it to a party ("selanjutnya disebut …")."""
    return DEFINING.search(text[max(0, alias.start - BEFORE) : alias.start]) is not None


def is_quoted(alias: Named, text: str) -> bool:
    """Whether the alias is spoken of, not used: it stands in quotation marks, and no words give it to a party."""
    before, after = text[alias.start - 1 : alias.start], text[alias.end : alias.end + 1]
    tight = bool(before) and before in OPENING and bool(after) and after in CLOSING
    first, last = max(0, alias.start - WINDOW), alias.end + WINDOW
    within = (
        text.rfind("“", first, alias.start) > text.rfind("”", first, alias.start)
        and text.find("”", alias.end, last) > 0
    )
    return (tight or within) and not is_defined(alias, text)
