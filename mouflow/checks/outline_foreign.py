"""The provisions of a foreign text, recognised by how its paragraphs begin."""

import re
from collections.abc import Iterator

from mouflow.checks.growing import Growing
from mouflow.checks.nodes import Outline, Path, grown
from mouflow.checks.openings import Opening, bare, is_short_title, opening_of
from mouflow.checks.outline_recitals import premises
from mouflow.checks.passage import Passage
from mouflow.checks.quoting import are_quoted

_NOT_HERE = frozenset(("cell", "note", "work", "request", "law", "number", "signature"))
_ENDS = ".;:"
# A line that ends so goes on in the next one, which begins with a number but opens nothing.
_RUNS_ON = re.compile(
    r"(?:\b(?:pasal|ayat|huruf|angka|nomor|no\.)"
    r"(?:\s+\(?\w{1,4}\)?,?\s+(?:dan|atau|dan/atau|sampai dengan|s\.d\.|jo\.))?"
    r"|\b(?:dalam|pada|dengan|dari|menurut|oleh|ketentuan|sampai|hingga|ke|di|untuk|yang))\s*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:(?<!;)\s(?:dan|atau|serta)|,)\s*$")
_ANNEX = re.compile(r"[\s#*_]*(?:LAMPIRAN\b|PENJELASAN\b|Lampiran(?:\s+[IVX\d]+)?[\s*_:.]*$)")
_CLOSING = re.compile(r"[\s*_]*Demikian(?:lah)?\b.{0,300}\b(?:dibuat|ditandatangani|disusun)", re.DOTALL)
_CHAPTER = re.compile(r"[\s#*_]*(?:BAB\s+[IVXL\d]+\b|Bagian Ke[a-z]+\b|BAGIAN KE[A-Z]+\b)")

Openings = list[Opening | None]


def recognised(passages: tuple[Passage, ...]) -> Outline:
    """The outline of a foreign text; nothing where no Pasal stands in a line of its own."""
    openings = _openings(passages)
    first = _only_real_headings(passages, openings)
    owners: list[Path] = [()] * len(passages)
    if first < 0:
        return Outline(owners=tuple(() for _ in passages))
    recitals = premises(passages[:first], openings, owners)
    growing = Growing()
    for index in _inside(passages, openings, first):
        owners[index] = _taken(growing, passages, openings, index)
    return grown(recitals, growing.clauses, owners, auto=False)


def _taken(growing: Growing, passages: tuple[Passage, ...], openings: Openings, index: int) -> Path:
    """The path of a passage once it is put where it belongs."""
    opening, text = openings[index], passages[index].text
    if opening and opening.kind == "Pasal":
        below = index + 1
        title = opening.title or (bare(passages[below].text) if _has_title(passages, openings, index) else "")
        growing.begin(opening, index, title)
        growing.expect(below if title and not opening.title else -1)
        return growing.path()
    if _CHAPTER.match(text):
        growing.leave()
    growing.read(opening, text, index)
    return growing.path()


def _openings(passages: tuple[Passage, ...]) -> Openings:
    """What each passage opens; nothing in quotations, tables and the rest of a sentence."""
    found: Openings = []
    before = ""
    for passage, quoted in zip(passages, are_quoted(passages), strict=True):
        opening = None if quoted or passage.part in _NOT_HERE else opening_of(passage)
        if opening and before and not passage.label and _goes_on(opening, before):
            opening = None
        found.append(opening)
        before = "" if opening and opening.kind == "Pasal" else passage.text.rstrip()[-40:]
    return found


def _goes_on(opening: Opening, before: str) -> bool:
    """Whether the line before reads on into this one."""
    if before[-1] in _ENDS:
        return False
    if opening.kind != "Pasal":
        return bool(_RUNS_ON.search(before))
    if _RUNS_ON.search(before) or _JOINED.search(before):
        return True
    return opening.parted and not opening.title


def _only_real_headings(passages: tuple[Passage, ...], openings: Openings) -> int:
    """Take the Pasal of a table of contents out of `openings`; the first that is left, -1 where none is."""
    heads = [index for index, opening in enumerate(openings) if opening and opening.kind == "Pasal"]
    later = {_number(openings[index]): index for index in heads}
    first, after_contents = -1, -1
    for place, index in enumerate(heads):
        following = heads[place + 1] if place + 1 < len(heads) else -1
        empty = 0 < following - index <= 1 + _has_title(passages, openings, index)
        if later[_number(openings[index])] > index and (empty or after_contents == index):
            after_contents = following
            openings[index] = None
        elif first < 0:
            first = index
    return first


def _number(opening: Opening | None) -> str:
    return opening.number if opening else ""


def _has_title(passages: tuple[Passage, ...], openings: Openings, index: int) -> bool:
    """Whether the passage below a heading is its title."""
    opening, below = openings[index], index + 1
    if opening is None or opening.title or below >= len(passages) or openings[below]:
        return False
    if opening.end == 0 and passages[index].text.strip():
        return False  # Word prints the number before words of the Pasal
    return passages[below].part == "clause-title" or is_short_title(bare(passages[below].text))


def _inside(passages: tuple[Passage, ...], openings: Openings, first: int) -> Iterator[int]:
    """The passages from the first Pasal to the closing sentence, the signatures or the annex."""
    is_open = False
    for index in range(first, len(passages)):
        passage, opening = passages[index], openings[index]
        if opening and opening.kind == "Pasal":
            is_open = True
        elif passage.part == "work" or _ANNEX.match(passage.text):
            return
        elif passage.part in ("closing", "signature") or _CLOSING.match(passage.text):
            is_open = False
        if is_open:
            yield index
