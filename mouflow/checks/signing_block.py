"""The signature block of a foreign text: who signs for which party."""

import re
from collections.abc import Iterator

from mouflow.checks.aliases import ALIAS
from mouflow.checks.named import Named, SideMention, cut
from mouflow.checks.names import looks_like_name
from mouflow.checks.passage import Passage

ALONE = re.compile(rf"[\s*_:,;./|]*{ALIAS.pattern}[\s*_:,;./|]*")
LINE = re.compile(r"[^\n\t|]+?(?=\s{3}|[\n\t|]|$)")
CLOSES = re.compile(r"\W*(?:Demikian(?:lah)?|DEMIKIAN)\b")
ENDS = re.compile(r"\W*(?:SAKSI|Saksi|LAMPIRAN|Lampiran|TEMBUSAN|Tembusan|RENCANA\s+KERJA|Mengetahui|MENGETAHUI)\b")
NAME_LABEL = re.compile(r"\s*(?:Nama(?:\s+(?:Jelas|Lengkap))?)\s*:\s*", re.IGNORECASE)


def signatures(passages: tuple[Passage, ...], mentions: tuple[SideMention, ...]) -> tuple[SideMention, ...]:
    """The signatures at the end of a text, each with its alias where as many aliases as names stand there.

    The words of an institution or office in the komparisi (`mentions`) are no name: "KALIMANTAN BARAT".
    """
    lines = list(_block(passages))
    aliases = [alias for line in lines if ALONE.fullmatch(line.text) and (alias := _alias(line))]
    offices = tuple(_words(mention) for mention in mentions)
    names = [name for line in lines if (name := _name(line)) and not _is_office(name.text, offices)]
    known = aliases if len(aliases) == len(names) else []
    return tuple(SideMention(signatory=name, alias=known[n] if known else None) for n, name in enumerate(names))


def _alias(line: Named) -> Named | None:
    """The alias without the comma behind it."""
    found = ALIAS.search(line.text)
    return Named(found[0], line.passage, line.start + found.start(), line.start + found.end()) if found else None


def _words(mention: SideMention) -> frozenset[str]:
    """The words of the office and the institution of a party."""
    parts = (part.text for part in (mention.office, mention.institution) if part)
    return frozenset(word.casefold().strip(",.") for part in parts for word in part.split())


def _is_office(text: str, offices: tuple[frozenset[str], ...]) -> bool:
    words = {word.casefold().strip(",.") for word in text.split()}
    return any(words <= office for office in offices)


def _block(passages: tuple[Passage, ...]) -> Iterator[Named]:
    """The lines of the block: from the first line behind the closing that is an alias and nothing else."""
    for n in range(_start(passages), len(passages)):
        if ENDS.match(passages[n].text):
            return
        yield from _lines(passages[n].text, n)


def _lines(text: str, n: int) -> Iterator[Named]:
    """The lines of a passage; wide blanks and tabs part what stands side by side."""
    for found in LINE.finditer(text):
        if line := cut(text, n, found.start(), found.end(), strip=" \t\r*_"):
            yield line


def _start(passages: tuple[Passage, ...]) -> int:
    """The index of the block's first passage; behind the last one where there is no block."""
    closing = max((n for n, passage in enumerate(passages) if CLOSES.match(passage.text)), default=-1)
    starts = [n for n, passage in enumerate(passages) if n > closing and _is_alias_line(passage.text)]
    if closing >= 0:
        return starts[0] if starts else closing + 1
    return _last_group(starts) if starts else len(passages)


def _last_group(starts: list[int]) -> int:
    """The first of the last alias lines, which stand close to each other."""
    first = starts[-1]
    for n in reversed(starts):
        if first - n > 8:
            break
        first = n
    return first


def _is_alias_line(text: str) -> bool:
    """Whether a passage holds an alias, or several side by side, and perhaps the lines below it, and no sentence."""
    if "IHAK" not in text and "ihak" not in text:
        return False
    first = next(_lines(text, 0), None)
    return first is not None and (ALONE.fullmatch(first.text) is not None or _only_aliases(first.text))


def _only_aliases(text: str) -> bool:
    return bool(ALIAS.search(text)) and not ALIAS.sub("", text).strip(" \t,;:.|*_")


def _name(line: Named) -> Named | None:
    """The name of a person on a line, out of brackets and from behind its label; None for any other line."""
    start, end = 0, len(line.text)
    if found := NAME_LABEL.match(line.text):
        start = found.end()
    elif line.text.endswith((",", ":")):  # an office
        return None
    if line.text[start:end].startswith("(") and line.text.endswith(")"):
        start, end = start + 1, end - 1
    name = cut(line.text, line.passage, start, end, strip=" .,…_:")
    if name is None or not looks_like_name(name.text):
        return None
    return Named(name.text, line.passage, line.start + name.start, line.start + name.end)
