"""Named parts that one side has and the other tells by words alone: known by number and heading, else open text.

A text that came back from another program may have lost its content controls and bookmarks, or some of them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from mouflow.compare.lines import Line
from mouflow.compare.spine import key
from mouflow.compare.tokens import likeness
from mouflow.document.redline.ids import lasting
from mouflow.document.redline.outline import Outline
from mouflow.document.tree import Heading, Item, Section, Table, text_of

ALIKE = 0.5
"""Headings of one number that are less alike than this are two."""


class Title(NamedTuple):
    """What a reader knows a part by: its number and its words, without regard to letter case and blanks."""

    number: str
    words: str


def matched(old: Outline, new: Outline) -> tuple[Outline, Outline]:
    """Both sides, with the headings of parts that only one side names known on the other by their words.

    Such a part is open text then, as is one of which the other side has a line in its open text, and every one of a
    side when the other names no part at all.
    """
    for swap in (False, True):
        one, two = (new, old) if swap else (old, new)
        alone = {line.room for line in one.lines if line.room} - {line.room for line in two.lines}
        if alone:
            one, two = _matched(one, two, alone)
            old, new = (two, one) if swap else (one, two)
    return old, new


def _matched(named: Outline, other: Outline, alone: set[str]) -> tuple[Outline, Outline]:
    """The side that names parts the other does not, and the other with their headings' ids."""
    ids = _headings(named, other, alone)
    lines = tuple(replace(line, id=ids.get(at, line.id)) for at, line in enumerate(other.lines))
    known = {named.lines[at].room for at in _places(named, ids.values())}
    opened = alone if _is_foreign(other) else alone & (known | _shared(named, other))
    mine = tuple(replace(line, room="") if line.room in opened else line for line in named.lines)
    return replace(named, lines=mine), replace(other, lines=lines)


def _places(side: Outline, ids: Iterable[str]) -> list[int]:
    wanted = set(ids)
    return [at for at, line in enumerate(side.lines) if line.id in wanted]


def _is_foreign(side: Outline) -> bool:
    """Whether a text has no named part with an id of its own."""
    nodes = (holder.node for path in side.paths for holder in path)
    return not any(isinstance(node, Section) and lasting(node.id) for node in nodes)


def _shared(named: Outline, other: Outline) -> set[str]:
    """The parts of which a line with words stands in the other side's open text."""
    told = {key(line) for line in other.lines if not line.room and _says(line)}
    return {line.room for line in named.lines if line.room and key(line) in told}


def _says(line: Line) -> bool:
    return any(letter.isalnum() for letter in line.text)


def _headings(named: Outline, other: Outline, alone: set[str]) -> Mapping[int, str]:
    """The ids of headings of the one side by the lines of the other that say the same."""
    wanted = {
        line.id: _title(named, at)
        for at, line in enumerate(named.lines)
        if line.id and line.room in alone and isinstance(named.leaves[at].node, Heading)
    }
    numbers = {title.number for title in wanted.values() if title.number}
    free = {at: _typed(other, at, numbers) for at, line in enumerate(other.lines) if _is_free(line)}
    found: dict[int, str] = {}
    for told in (_both, _words, _number):
        for at, id in _pairs(wanted, free, told).items():
            if told is not _number or likeness(wanted[id].words, free[at].words) >= ALIKE:
                found[at] = id
                del wanted[id], free[at]
    return found


def _is_free(line: Line) -> bool:
    return not (line.id or line.room or line.solid) and _says(line)


def _title(side: Outline, at: int) -> Title:
    """The words of a line, and the number that Word or the tree gives it."""
    node, number = side.leaves[at].node, None
    if isinstance(node, Heading):
        number = node.number
    for holder in side.paths[at]:
        if isinstance(holder.node, Item) and holder.start == at:
            number = number or holder.node.number
    words = "" if isinstance(node, Table) else text_of(node.inlines)
    return Title(_plain(number.label) if number else "", _plain(words))


def _typed(side: Outline, at: int, numbers: set[str]) -> Title:
    """The same, with one of the numbers where it was typed: in front of the words, or as a line of its own above."""
    title = _title(side, at)
    if title.number:
        return title
    number = next((each for each in numbers if title.words.startswith(f"{each} ")), "")
    if number:
        return Title(number, title.words.removeprefix(number).strip())
    above = _title(side, at - 1).words if at else ""
    return Title(above, title.words) if above in numbers else title


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _both(title: Title) -> object:
    return title if title.number and title.words else None


def _words(title: Title) -> object:
    return title.words or None


def _number(title: Title) -> object:
    return title.number or None


def _pairs(
    wanted: Mapping[str, Title], free: Mapping[int, Title], told: Callable[[Title], object]
) -> Mapping[int, str]:
    """The lines and headings of which the same is told, and of no others."""
    lines, ids = Counter(map(told, free.values())), Counter(map(told, wanted.values()))
    where = {told(title): id for id, title in wanted.items()}
    return {
        at: where[said]
        for at, title in free.items()
        if (said := told(title)) is not None and lines[said] == ids[said] == 1
    }
