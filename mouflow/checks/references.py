"""References of a text to provisions: "Pasal 7 ayat (2) huruf a"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mouflow.checks.openings import is_contents, opening_of
from mouflow.checks.passage import Passage
from mouflow.checks.quoting import are_quoted
from mouflow.checks.reference_owners import MOST, is_within, means_own, own_instrument, quotations

Step = tuple[str, str]  # ("Pasal", "7"), ("ayat", "2"), ("huruf", "a"), ("angka", "1"), ("Lampiran", "")


@dataclass(frozen=True, slots=True)
class ReferenceMention:
    """A reference as typed in words: its steps from the outermost written one to the innermost.

    `own`: whether it means this text; a reference to a law ("Pasal 46 PP 28/2018") or to another agreement does not.
    A reference that leaves its clause out ("ayat (1)" within the same Pasal) begins with its first written step; the
    second of two that share a step ("Pasal 7 ayat (1) dan ayat (2)") has that step, too.
    """

    passage: int
    start: int
    end: int
    steps: tuple[Step, ...]
    own: bool = True


_STEP = re.compile(
    r"\b(?:(?:Pasal|pasal|PASAL|Ps\.)\s*(?P<Pasal>\d{1,4}[A-Z]{0,2}\b|[IVXL]{1,7}\b)"
    r"|[Aa]yat\s*(?:\(\s*(?P<ayat>\d{1,3}[a-z]?)\s*\)|(?P<plain>\d{1,3}[a-z]?)\b)"
    r"|[Hh]uruf\s+\(?(?P<huruf>[a-zA-Z]|(?P<twice>[a-z])(?P=twice))\b\)?"
    r"|[Aa]ngka\s+\(?(?P<angka>\d{1,3})\b(?![.,]\d)\)?"
    r"|Lampiran\b(?:\s+(?P<Lampiran>[IVX]{1,5}|\d{1,2})\b)?)"
)
_ORDER = {"Pasal": 0, "Lampiran": 0, "ayat": 1, "huruf": 2, "angka": 2}
_DEEPER = re.compile(r",?\s+")
_AND = r"(?:dan/atau|dan|atau|serta|sampai\s+dengan|sampai|hingga|s\.?\s?d\.?|s/d|jo\.?|juncto)"
_JOINS = re.compile(rf"\s{{0,3}},?\s{{0,3}}{_AND}\s{{0,3}}|\s{{0,3}}[,–—-]\s{{0,3}}")
# A number that shares the word before the last one: "ayat (1) dan (2)", "huruf a, b, dan c", "Pasal 3 dan 4".
_BEFORE = rf"(?:\s{{0,3}},?\s{{0,3}}\b{_AND}\s{{1,3}}|\s{{0,3}}[,–—-]\s{{0,3}})"
_BARE = {
    "ayat": re.compile(rf"{_BEFORE}\((?P<number>\d{{1,3}}[a-z]?)\)"),
    "huruf": re.compile(rf"{_BEFORE}(?P<number>[a-z])\b(?![.)]?\w)"),
    "Pasal": re.compile(
        rf"{_BEFORE}(?P<number>\d{{1,4}}[A-Z]?)(?=[.;,)]?$|[;)]|[.,]\s|\s+(?:dan|atau|serta|tersebut|di atas|dalam|Nota"
        r"|Perjanjian|Kesepakatan|PKS|Undang|UU|PP|Per[a-z]+|Kitab|KUH\w*|Keputusan)\b)"
    ),
}
# "huruf a" alone refers only after such words: "huruf b" may be said of the alphabet, "angka 10" of a figure.
_BEFORE_ITEM = re.compile(
    r"(?:\b(?:dalam|pada|dimaksud|dari|dan|atau|(?:sesuai|sampai)\s+dengan|menurut|[Kk]etentuan)|[,(])\s*$"
)
_SENTENCE_END = re.compile(r"[.;]\s")
_PREFILTER = re.compile(r"pasal|ayat|huruf|angka|lampiran|\bps\.", re.IGNORECASE)


def references(passages: tuple[Passage, ...]) -> tuple[ReferenceMention, ...]:
    """The references of all passages in order; headings are none, and those to laws are marked."""
    own = own_instrument(passages)
    found: list[ReferenceMention] = []
    for index, (passage, is_quoted) in enumerate(zip(passages, are_quoted(passages), strict=True)):
        if _PREFILTER.search(passage.text) and passage.part not in ("clause-title", "title", "number"):
            mentions = _of_passage(index, passage, own)
            found += (replace(mention, own=False) for mention in mentions) if is_quoted else mentions
    return tuple(found)


def _of_passage(index: int, passage: Passage, instrument: str) -> Iterator[ReferenceMention]:
    """The references of one passage, group by group: what is joined by "dan" belongs to one text."""
    text = passage.text
    between = quotations(text)
    foreign_end = -1
    for group in _groups(index, text, _begin(passage)):
        start, end = group[0].start, group[-1].end
        alone = group[0].steps[0][0] not in ("Pasal", "Lampiran")
        own = passage.part != "law" and not _is_of_code(group) and means_own(text, start, end, instrument)
        if own and is_within(start, between):
            own = False
        if own and alone and foreign_end >= 0:
            own = bool(_SENTENCE_END.search(text, foreign_end, start))
        if own:
            foreign_end = -1
        elif not alone or foreign_end >= 0:
            foreign_end = end
        yield from group if own else (replace(mention, own=False) for mention in group)


def _is_of_code(group: list[ReferenceMention]) -> bool:
    """Whether a number is so high that only a code of law has it."""
    numbers = [mention.steps[0][1] for mention in group if mention.steps[0][0] == "Pasal"]
    return any(number.isdigit() and int(number) > MOST for number in numbers)


def _begin(passage: Passage) -> int:
    """Where the words begin: the number of the passage itself is no reference."""
    if passage.way or not _STEP.match(passage.text.lstrip(" #*_>")):
        return 0
    if is_contents(passage.text):
        return len(passage.text)
    opening = opening_of(passage)
    return opening.end if opening and opening.kind == "Pasal" and not passage.label else 0


def _groups(index: int, text: str, begin: int) -> Iterator[list[ReferenceMention]]:
    """The references that are joined to each other."""
    group: list[ReferenceMention] = []
    for mention in _mentions(index, text, begin):
        joined = bool(group) and _JOINS.fullmatch(text, group[-1].end, mention.start)
        if group and not joined:
            yield group
            group = []
        if not group and _is_figure(text, mention):
            continue
        shared = _shared(group[-1].steps, mention.steps) if group else ()
        group.append(replace(mention, steps=(*shared, *mention.steps)))
        group += _bare(text, group[-1])
    if group:
        yield group


def _is_figure(text: str, mention: ReferenceMention) -> bool:
    """Whether an item named alone, without a word that refers, is rather a letter or a figure."""
    if mention.steps[0][0] not in ("huruf", "angka") or len(mention.steps) > 1:
        return False
    return not _BEFORE_ITEM.search(text[max(0, mention.start - 20) : mention.start])


def _shared(before: tuple[Step, ...], steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The outer steps of the reference before that this one leaves out."""
    kind = steps[0][0]
    place = next((n for n, step in enumerate(before) if step[0] == kind), -1)
    return before[:place] if place >= 0 else tuple(step for step in before if _ORDER[step[0]] < _ORDER[kind])


def _mentions(index: int, text: str, begin: int) -> Iterator[ReferenceMention]:
    """References without those that a "dan" joins to them by a bare number."""
    steps: list[Step] = []
    start = end = begin
    for found in _STEP.finditer(text, begin):
        step = _step(found)
        deeper = bool(steps) and _ORDER[steps[-1][0]] <= _ORDER[step[0]] and steps[-1][0] != step[0]
        if deeper and step[0] != "Lampiran" and _DEEPER.fullmatch(text, end, found.start()):
            steps.append(step)
        else:
            if steps:
                yield ReferenceMention(index, start, end, tuple(steps))
            steps, start = [step], found.start()
        end = found.end()
    if steps:
        yield ReferenceMention(index, start, end, tuple(steps))


def _step(found: re.Match[str]) -> Step:
    """The kind and number of a step; items in small letters."""
    if found["ayat"] or found["plain"]:
        return "ayat", found["ayat"] or found["plain"]
    if found["huruf"]:
        return "huruf", found["huruf"].lower()
    for kind in ("Pasal", "angka"):
        if found[kind]:
            return kind, found[kind]
    return "Lampiran", found["Lampiran"] or ""


def _bare(text: str, mention: ReferenceMention) -> list[ReferenceMention]:
    """The further numbers that share the last word: "ayat (1), (2), dan (3)"."""
    made: list[ReferenceMention] = []
    kind, end = mention.steps[-1][0], mention.end
    pattern = _BARE.get(kind)
    while pattern and (found := pattern.match(text, end)):
        steps = (*mention.steps[:-1], (kind, found["number"]))
        made.append(ReferenceMention(mention.passage, found.start("number") - (kind == "ayat"), found.end(), steps))
        end = found.end()
    return made
