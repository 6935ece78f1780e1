"""The changes between two printed texts, each of its kind: a value, words of substance, or looks and spelling only."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from mouflow.compare.comparison import Kind, Wording
from mouflow.compare.figures import Figure, Stretch, figures
from mouflow.compare.regions import Region, pieces_of, whole_figures
from mouflow.compare.spelling import STANDARD
from mouflow.compare.texts import Text
from mouflow.compare.words import Edit, edits

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
MEANING = frozenset("%‰&@#/*")  # signs that are read as words
GRAVITY: tuple[Kind, ...] = ("substantive", "value", "cosmetic")


def wordings(old: Text, new: Text) -> tuple[Wording, ...]:
    """The changes from one text to the other in reading order; what reads the same to the eye is none.

    A figure counts as one with its words in brackets, and where its unit changed with its unit.
    """
    if old.key == new.key:
        steps: tuple[Edit, ...] = (Edit(True, (0, len(old.key)), (0, len(new.key))),)
    else:
        steps = edits(old.key, new.key)
    changed = [Region(*step.old, *step.new) for step in steps if not step.kept]
    there, here = (figures(old.key), figures(new.key)) if changed else ((), ())
    found = [
        _wording(old, new, kind_of(old.key[a.old_start : a.old_end], new.key[a.new_start : a.new_end]), a)
        for region in whole_figures(changed, there, here)
        for a in pieces_of(region, (old.key, there), (new.key, here))
    ]
    seen = (each for each in found if each.old != each.new)
    return tuple(sorted((*seen, *_dressed(old, new, steps)), key=lambda each: (each.new_span, each.old_span)))


def _wording(old: Text, new: Text, kind: Kind, region: Region) -> Wording:
    mine = (old.at(region.old_start), old.at(region.old_end))
    theirs = (new.at(region.new_start), new.at(region.new_end))
    return Wording(kind, old.shown[slice(*mine)], new.shown[slice(*theirs)], mine, theirs)


def kind_of(old: str, new: str) -> Kind:
    """The kind of a change of words.

    Cosmetic: blanks, letter case, punctuation and spelling alone. A value: figures, with their units, alone. All else
    is of substance, and so is every `tidak`, `wajib`, `dapat` … that comes, goes or gives way, for none of these is
    spelling or a figure.
    """
    mine, theirs = figures(old), figures(new)
    if _heard(old, mine, True) == _heard(new, theirs, True):
        return "cosmetic"
    if (mine or theirs) and _heard(old, mine, False) == _heard(new, theirs, False):
        return "value"
    return "substantive"


def gravest(kinds: Iterable[Kind]) -> Kind | None:
    """The gravest of the kinds; None for none."""
    return min(kinds, key=GRAVITY.index, default=None)


def _heard(text: str, numbers: tuple[Figure, ...], with_figures: bool) -> str:
    """The text as it sounds: without blanks, case, punctuation and old spelling; figures as they are, or left out."""
    heard, end = "", 0
    for figure in numbers:
        heard += _sound(text[end : figure.start])
        if with_figures:
            heard += "\x00" + "".join(_spelt(text[figure.start : figure.whole]).split()) + "\x00"
        end = figure.whole
    return heard + _sound(text[end:])


def _sound(text: str) -> str:
    return "".join(letter for letter in _spelt(text) if not _silent(letter))


def _spelt(text: str) -> str:
    """The text in small letters and standard spelling."""
    return WORD.sub(lambda found: STANDARD.get(found[0], found[0]), text.casefold())


def _silent(letter: str) -> bool:
    """Whether a character is a blank or a mark of punctuation, and no sign that is read."""
    return letter.isspace() or (unicodedata.category(letter)[0] == "P" and letter not in MEANING)


def _dressed(old: Text, new: Text, steps: Iterable[Edit]) -> Iterator[Wording]:
    """The words that were kept and are bold or italic on one side only."""
    if not old.looks and not new.looks:
        return
    mine, theirs = old.looks or bytes(len(old.key)), new.looks or bytes(len(new.key))
    for step in steps:
        if step.kept:
            shift = step.new[0] - step.old[0]
            for start, end in _other(mine[slice(*step.old)], theirs[slice(*step.new)]):
                a, b = step.old[0] + start, step.old[0] + end
                if old.key[a:b].strip():
                    yield _wording(old, new, "cosmetic", Region(a, b, a + shift, b + shift))


def _other(mine: bytes, theirs: bytes) -> Iterator[Stretch]:
    """The stretches in which two looks of one length differ."""
    place = 0
    for differs, group in groupby(zip(mine, theirs, strict=True), key=lambda pair: pair[0] != pair[1]):
        length = len(list(group))
        if differs:
            yield place, place + length
        place += length
