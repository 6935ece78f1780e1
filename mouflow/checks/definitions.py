"""Terms that a text defines ("yang selanjutnya disebut …", "adalah") and where they are used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mouflow.checks.passage import Passage


@dataclass(frozen=True, slots=True)
class Term:
    """A defined term: its words, where it is defined, and each later use in any case of letters."""

    words: str
    passage: int
    start: int
    end: int
    uses: tuple[tuple[int, int, int], ...] = ()  # passage, start, end


@dataclass(frozen=True, slots=True)
class Definitions:
    """The terms in order of definition."""

    terms: tuple[Term, ...] = ()


WORD = r"[A-Z][\w’'/&-]*"
NAME = rf"{WORD}(?:\s+(?:(?:dan|atau|di|dan/atau)\s+)?{WORD}){{0,7}}"
CALLED = re.compile(
    r"\b(?:(?i:selanjutnya)\b[^.;:\n]{0,60}?\b(?i:disebut|disingkat|dinamakan)(?:kan)?"
    r"|secara\s+bersama-sama\s+(?:dapat\s+)?disebut)(?:\s+(?i:sebagai|dengan|juga))?"
    rf"\s+(?:[\"“”'‘*]+(?P<quoted>[^\"“”'‘’*\n]{{1,80}})[\"“”'’*]+|(?P<bare>{NAME}))"
)
ALSO = re.compile(
    r",?\s*(?:dan|atau|dan/atau)\s+(?:masing-masing|secara\s+(?:sendiri|bersama)-(?:sendiri|sama))\s+(?:dapat\s+)?"
    rf"disebut(?:\s+sebagai)?\s+[\"“]?(?P<bare>{NAME})"
)
MEANS = re.compile(
    r"\s*(?:\(?(?:\d{1,3}|[a-z])[.)]\s*)?"
    rf"(?P<bare>{NAME})(?:\s*\([^()]{{1,40}}\))?\s+(?:adalah|ialah)\b"
)
GENERAL = re.compile(
    r"[\s#*_]*(?:Pasal\s+\d+\s*[:.–—-]?\s*)?(?:KETENTUAN\s+UMUM|PENGERTIAN|DEFINISI|ISTILAH(?:\s+DAN\s+PENGERTIAN)?"
    r"|PENGERTIAN\s+DAN\s+ISTILAH|DEFINISI\s+DAN\s+INTERPRETASI)[\s#*_.:]*\Z",
    re.IGNORECASE,
)
HEADING = re.compile(r"[\s#*_]*(?:Pasal|PASAL|BAB)\s+[\dIVXL]+[A-Z]?\b[^.;]{0,80}\Z")
UNSAID = frozenset(("title", "number", "law", "clause-title", "signature", "request"))


def definitions(passages: tuple[Passage, ...]) -> Definitions:
    """The terms that the passages define, each once, with their later uses."""
    terms: dict[str, Term] = {}
    general = False
    for index, passage in enumerate(passages):
        general = _in_general(passage, general)
        if not passage.quoted and passage.part not in UNSAID:
            for term in _defined(passage, index, general):
                terms.setdefault(term.words.casefold(), term)
    return Definitions(tuple(_used(tuple(terms.values()), passages)))


def _in_general(passage: Passage, before: bool) -> bool:
    """Whether a passage stands in the clause of definitions, by whether the one before it does."""
    if GENERAL.match(passage.text):
        return True
    return before and passage.part not in ("clause-title", "closing") and not HEADING.match(passage.text)


def _defined(passage: Passage, index: int, general: bool) -> Iterator[Term]:
    """The terms that a passage defines."""
    means = MEANS.match(passage.text) if general else None
    if means:
        yield _term(passage.text, index, *means.span("bare"))
    low = passage.text.casefold()
    if "selanjutnya" not in low and "bersama-sama" not in low:
        return
    for called in CALLED.finditer(passage.text):
        yield _term(passage.text, index, *called.span("quoted" if called["quoted"] else "bare"))
        also = ALSO.match(passage.text, called.end())
        if also:
            yield _term(passage.text, index, *also.span("bare"))


def _term(text: str, index: int, start: int, end: int) -> Term:
    return Term(" ".join(text[start:end].split()), index, start, end)


def _used(terms: tuple[Term, ...], passages: tuple[Passage, ...]) -> Iterator[Term]:
    """The terms with their uses; words of a longer term are no use of the shorter one."""
    if not terms:
        return
    longest = sorted(terms, key=lambda term: -len(term.words))
    words = "|".join(r"\s+".join(map(re.escape, term.words.split())) for term in longest)
    any_term = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
    uses: dict[str, list[tuple[int, int, int]]] = {term.words.casefold(): [] for term in terms}
    by_words = {term.words.casefold(): term for term in terms}
    for index, passage in enumerate(passages):
        for found in any_term.finditer(passage.text):
            name = " ".join(found[0].casefold().split())
            term = by_words.get(name)
            if term and (index, found.start()) > (term.passage, term.start):
                uses[name].append((index, *found.span()))
    for term in terms:
        yield replace(term, uses=tuple(uses[term.words.casefold()]))
