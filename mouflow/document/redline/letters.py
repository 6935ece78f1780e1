"""The inlines of a paragraph as one string, and stretches of that string as inlines with their marks."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from mouflow.compare.atoms import Atoms
from mouflow.document.redline.ids import is_own
from mouflow.document.tree import Asset, Break, Face, Field, Inline, Mark, Part, Reference, Run

GONE = ("del", "moved-from")


@dataclass(frozen=True, slots=True)
class Script:
    """How one side is spelled: its images, the notes that its signs stand for, and whether references are their words.

    `signs`: by the sign of a note the note's own words, or nothing where these do not tell it from others.
    """

    atoms: Atoms
    assets: Mapping[str, Asset] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    by_words: bool = False


@dataclass(frozen=True, slots=True)
class Spelling:
    """A paragraph's string, its inlines, and where in the string each begins."""

    text: str
    inlines: tuple[Inline, ...]
    starts: tuple[int, ...]


def spelled(inlines: tuple[Inline, ...], script: Script) -> Spelling:
    """The inlines as a string: runs letter by letter, a break as a line feed, all else as one private character."""
    texts, starts, at = [], [], 0
    for inline in inlines:
        texts.append(_letters(inline, script))
        starts.append(at)
        at += len(texts[-1])
    return Spelling("".join(texts), inlines, tuple(starts))


def _letters(inline: Inline, script: Script) -> str:
    """The inline's part of the string; equal for what a reader takes for the same thing.

    A reference is where it leads, so that its number after a move is no change; one that leads nowhere is its words,
    and the sign of a note is the note.
    """
    atoms = script.atoms
    if isinstance(inline, Run):
        return atoms.words(inline.text)
    if isinstance(inline, Break):
        return "\n"
    if isinstance(inline, Reference):
        return atoms.letter(_named(inline, script))
    if isinstance(inline, Field):
        return atoms.letter(("field", inline.kind))
    asset = script.assets.get(inline.asset)
    return atoms.letter(("picture", asset.content if asset else inline.asset, inline.alt, inline.height))


def _named(reference: Reference, script: Script) -> tuple[str, str]:
    if reference.target and not script.by_words:
        return "reference", reference.target
    if not reference.target and reference.text in script.signs:
        return "note", script.signs[reference.text]
    return "words", reference.text


def cut(spelling: Spelling, start: int, end: int) -> Iterator[Inline]:
    """The inlines of a stretch of the string; runs are cut, all else is whole."""
    if start >= end:
        return
    at = bisect_right(spelling.starts, start) - 1
    while at < len(spelling.inlines) and spelling.starts[at] < end:
        inline, begin = spelling.inlines[at], spelling.starts[at]
        if isinstance(inline, Run):
            inline = replace(inline, text=inline.text[max(0, start - begin) : end - begin])
        yield inline
        at += 1


def marked(inlines: Iterator[Inline], mark: Mark) -> Iterator[Inline]:
    """The inlines with the mark; what goes leads no more to items that are only named for their references."""
    for inline in inlines:
        if isinstance(inline, Reference) and mark.kind in GONE:
            inline = replace(inline, parts=tuple(_still(part) for part in inline.parts))
        yield replace(inline, mark=mark)


def _still(part: Part) -> Part:
    return Part(part.text) if part.target and is_own(part.target) else part


def kept(old: Spelling, new: Spelling, was: tuple[int, int], now: tuple[int, int]) -> Iterator[Inline]:
    """The new inlines of a stretch that reads alike on both sides, with the former look where that was another."""
    olds, news = cut(old, *was), cut(new, *now)
    one, two = next(olds, None), next(news, None)
    while one is not None and two is not None:
        step = min(_length(one), _length(two))
        yield _faced(one, _first(two, step))
        one, two = _rest(one, step) or next(olds, None), _rest(two, step) or next(news, None)


def _first(inline: Inline, letters: int) -> Inline:
    return replace(inline, text=inline.text[:letters]) if isinstance(inline, Run) else inline


def _rest(inline: Inline, letters: int) -> Inline | None:
    """What is left of an inline after these letters; None when nothing is."""
    if isinstance(inline, Run) and letters < len(inline.text):
        return replace(inline, text=inline.text[letters:])
    return None


def _length(inline: Inline) -> int:
    return len(inline.text) if isinstance(inline, Run) else 1


def _faced(old: Inline, new: Inline) -> Inline:
    """The new inline; with the old look as its former one where they differ."""
    if isinstance(old, Run | Reference) and isinstance(new, Run | Reference):
        was, now = _face(old), _face(new)
        return replace(new, former=None if was == now else was)
    return new


def _face(inline: Run | Reference) -> Face:
    return Face(inline.bold, inline.italic, inline.underline)
