"""The head of a foreign text: the parties that its title names, and its NOMOR lines."""

import re
from collections.abc import Iterator

from mouflow.checks.named import Named, cut
from mouflow.checks.passage import Passage

OPENS = re.compile(r"\bhari\s+ini\b|bertanda\s?tangan\s+di\s?bawah|\bPada\s+tanggal\b", re.IGNORECASE)
CALLED = re.compile(r"\bdisebut\s[^.;]{0,40}\bPIHAK\b", re.IGNORECASE)  # the komparisi, where there is no opening
CLAUSE = re.compile(r"\W*(?:Pasal|BAB|Bab|PASAL)\s+(?:1|I|Satu|SATU)\b(?!\s*(?:ayat|huruf|[,/\d]|\.\d))")
NUMBER = re.compile(
    r"(?:^|[\n\t|;/]|\s{3}|\bdan\s)[*_ ]{0,9}"
    r"(?:NOMOR|Nomor|No\.?)(?:\s+(?i:pihak)\s+\w+)?[*_]*\s*[:.]\s*",
    re.MULTILINE,
)
NEXT = re.compile(r"(?:\s{3}|\s/\s|\sdan\s)[*_ ]{0,9}(?:NOMOR|Nomor|No\.?)\s*[:.]")
ALONE = re.compile(r"[*_]*(?:NOMOR|Nomor)\s*[:.]?\s*[*_]*")
BETWEEN = re.compile(r"\W*ANTARA\b\W*", re.IGNORECASE)
ABOUT = re.compile(r"\W*TENTANG\b", re.IGNORECASE)
AND = re.compile(r"\W*(?:DAN|DENGAN|SERTA)\W*", re.IGNORECASE)
WHOLE = re.compile(r"\bANTARA\s+(?P<names>.+?)\s+TENTANG\b", re.DOTALL)
JOINED = re.compile(r"\s(?:DAN|DENGAN)\s|[,;][ \t]*\n|\n[ \t]*\n")
LONGEST = 40  # passages of a head at most
LONGEST_TITLE = 1200  # characters


def head_end(passages: tuple[Passage, ...]) -> int:
    """The index of the first passage behind the head: the opening, the first party, or the first Pasal."""
    for n, passage in enumerate(passages[:LONGEST]):
        if passage.part in ("opening", "clause-title", "clause") or CLAUSE.match(passage.text):
            return n
        if OPENS.search(passage.text) or CALLED.search(passage.text):
            return n
    return min(LONGEST, len(passages))


def number_lines(passages: tuple[Passage, ...], end: int) -> Iterator[Named]:
    """The NOMOR lines of the head, several in one line or cell included; the words are what stands behind "NOMOR:"."""
    for n, passage in enumerate(passages[:end]):
        text = passage.text
        if ALONE.fullmatch(text):
            yield Named(text, n, 0, len(text))
            continue
        starts = [found.end() for found in NUMBER.finditer(text)] or _second_starts(text)
        for start in starts:
            stop = NEXT.search(text, start)
            limit = stop.start() if stop else _line_end(text, start)
            yield cut(text, n, start, limit, strip=" *_") or Named("", n, start, start)


def _second_starts(text: str) -> list[int]:
    """Where the value begins of a part "number" that lacks its colon."""
    found = re.match(r"(?:NOMOR|Nomor)\s+(?=\S*[/\d…._])(?!\d+\s+TAHUN|\d+\s+Tahun)", text)
    return [found.end()] if found and "/" in text else []


def _line_end(text: str, start: int) -> int:
    stops = [stop for mark in "\n\t|;" if (stop := text.find(mark, start)) >= 0]
    return min(stops, default=len(text))


def title_names(passages: tuple[Passage, ...], end: int) -> Iterator[Named]:
    """The parties between ANTARA and TENTANG, line by line or in one paragraph; none where a name cannot be told."""
    start = next((n for n, passage in enumerate(passages[:end]) if BETWEEN.fullmatch(passage.text)), -1)
    if start >= 0:
        yield from _lines(passages, start + 1, end)
        return
    for n, passage in enumerate(passages[:end]):
        if found := WHOLE.search(passage.text, 0, LONGEST_TITLE):
            yield from _in_one(passage.text, n, found.start("names"), found.end("names"))
            return


def _lines(passages: tuple[Passage, ...], start: int, end: int) -> Iterator[Named]:
    """Names on lines of their own; lines that follow each other are one name."""
    name: Named | None = None
    for n in range(start, end):
        text = passages[n].text
        if ABOUT.match(text):
            break
        if AND.fullmatch(text) or ALONE.match(text) or NUMBER.search(text):
            if name:
                yield name
            name = None
            continue
        line = cut(text, n, 0, len(text), strip=" *_")
        if line and name:
            line = Named(f"{name.text} {line.text}", name.passage, name.start, name.end)
        name = line or name
        if name and name.text.endswith(","):
            yield Named(name.text.rstrip(","), name.passage, name.start, name.end)
            name = None
    if name:
        yield name


def _in_one(text: str, n: int, start: int, end: int) -> Iterator[Named]:
    """Names in a running title; a title with more than one DAN does not tell where a name ends."""
    parts = list(JOINED.finditer(text, start, end))
    if len(parts) != 1:
        return
    for first, last in ((start, parts[0].start()), (parts[0].end(), end)):
        if name := cut(text, n, first, last, strip=" \n\t*_,;"):
            yield name
