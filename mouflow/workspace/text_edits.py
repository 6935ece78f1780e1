"""A fix in a plain text or Markdown -> the characters of the file that change, without the markup around them."""

import re

from mouflow.checks.running import Found
from mouflow.errors import Place
from mouflow.reading.patching import shared
from mouflow.reading.rewriting import Edit
from mouflow.reading.source import Source

MARKUP = frozenset("*_`~<>#|\\[] \t\r\n")  # what may stand between words in the file, but not in the passage
BLANKS = re.compile(r"\s*[\r\n]\s*(?:>\s*)*")


def text_edit(source: Source, found: Found, words: str) -> Edit | None:
    """The edit that puts other words in the place of those that were found; None where that holds markup."""
    start, end = _index(source, found.problem.place), _index(source, found.end)
    if start == end:
        return Edit(start, end, words)
    spots = _spots(found.words, source.text[start:end])
    if not spots:
        return None
    lead, tail = shared(found.words, words)
    last, first = shared(found.words[::-1], words[::-1])
    splits = dict.fromkeys(((lead, tail), (first, last)))
    edits = (_edit(source.text, found.words, words, split, [start + spot for spot in spots]) for split in splits)
    return next((edit for edit in edits if edit), None)


def _edit(text: str, before: str, after: str, split: tuple[int, int], spots: list[int]) -> Edit | None:
    """The edit of what lies between the characters that two texts share at their start and at their end."""
    lead, last = split[0], len(before) - split[1]
    words = after[lead : len(after) - split[1]]
    if lead == last:
        spot = spots[lead] if lead < len(spots) else spots[-1] + 1
        return Edit(spot, spot, words)
    first, behind = spots[lead], spots[last - 1] + 1
    return Edit(first, behind, words) if BLANKS.sub(" ", text[first:behind]) == before[lead:last] else None


def _index(source: Source, place: Place) -> int:
    return source.starts[place.line - 1] + place.column - 1


def _spots(words: str, written: str) -> list[int]:
    """Where each of the words' characters is written; none when something else than markup stands between them."""
    spots: list[int] = []
    at = 0
    for character in words:
        while at < len(written) and not _is(character, written[at]):
            if written[at] not in MARKUP:
                return []
            at += 1
        if at == len(written):
            return []
        spots.append(at)
        at += 1
    return spots


def _is(character: str, written: str) -> bool:
    return character == written or (character == " " and written in "\r\n")
