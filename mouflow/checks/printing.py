"""Values of a file as they are printed: texts with the place and the typed words behind each of their characters."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, Protocol

from mouflow.checks.passage import Part, Passage, Typed
from mouflow.errors import MouflowError, Place
from mouflow.model.base import Model
from mouflow.model.provisions import Way
from mouflow.model.text import Pointer, Value, Words, pieces
from mouflow.model.values import look_up, printed

MARKUP = re.compile(r"[\[\]{}*]")
# A line break of the file prints as a blank, an empty line as a line break.
FOLD = re.compile(r"(?<![ \t\r])[ \t\r]*+\n[ \t\r\n]*+")


class Places(Protocol):
    """Where the values of a file stand; a YAML tree is one."""

    def has(self, path: Way) -> bool:
        """Whether there is a value."""

    def place(self, path: Way) -> Place:
        """The place of a value, or of the nearest one around it."""

    def place_in(self, path: Way, offset: int) -> Place:
        """The place of a character of a text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are printed in one go: as they are typed at `way` from `offset` on, or in place of what stands there.

    `size` is how many characters of the file they take up; `kind` tells whether these are the printed ones ("typed"),
    a line break that prints as a blank ("fold"), or something else ("shown").
    """

    text: str
    way: Way
    offset: int = 0
    size: int = 0
    kind: Literal["typed", "fold", "shown"] = "shown"


Stretches = tuple[Stretch, ...]


class Printed:
    """A printed text, which knows where its characters stand in the file."""

    __slots__ = ("_places", "_starts", "_stretches", "text", "way")

    def __init__(self, stretches: Stretches, places: Places, way: Way) -> None:
        self._stretches = stretches
        self._places = places
        self._starts: list[int] = []
        self.way = way
        count = 0
        for stretch in stretches:
            self._starts.append(count)
            count += len(stretch.text)
        self.text = "".join(stretch.text for stretch in stretches)

    def place(self, offset: int) -> Place:
        """The place of a character; of a printed value, where that begins."""
        if not self._stretches:
            return self._places.place(self.way)
        stretch, inside = self._at(min(max(offset, 0), len(self.text)))
        return self._places.place_in(stretch.way, stretch.offset + (inside if stretch.kind == "typed" else 0))

    def typed(self, start: int, end: int) -> Typed | None:
        """The text and the stretch of it that prints these characters; None where they are not typed one for one."""
        if not self._stretches or not 0 <= start <= end <= len(self.text):
            return None
        first = max(bisect_right(self._starts, start) - 1, 0)
        if start == end:
            return self._between(first, start)
        last = max(bisect_right(self._starts, end - 1) - 1, 0)
        parts = self._stretches[first : last + 1]
        follows = all(one.offset + one.size == two.offset for one, two in pairwise(parts))
        if any(part.kind == "shown" or part.way != parts[0].way for part in parts) or not follows:
            return None
        inside = end - self._starts[last]
        stop = parts[-1].offset + (parts[-1].size if parts[-1].kind == "fold" else inside)
        return parts[0].way, parts[0].offset + start - self._starts[first], stop

    def raw(self, start: int, end: int) -> tuple[int, int] | None:
        """What `typed` says, where it is the text that the passage is named by."""
        found = self.typed(start, end)
        return found[1:] if found and found[0] == self.way else None

    def _at(self, offset: int) -> tuple[Stretch, int]:
        """The stretch of a character, and where in it."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return self._stretches[index], offset - self._starts[index]

    def _between(self, index: int, offset: int) -> Typed | None:
        """The point between two characters, if one of them is typed."""
        for stretch, start in zip(
            self._stretches[max(index - 1, 0) : index + 1][::-1], (index, index - 1), strict=False
        ):
            inside = offset - self._starts[max(start, 0)]
            if stretch.kind == "typed" and 0 <= inside <= stretch.size:
                return stretch.way, stretch.offset + inside, stretch.offset + inside
        return None


class Pen:
    """Writes the passages of one file; `root` is its model, in which printed values are looked up."""

    def __init__(self, root: Model, places: Places) -> None:
        self.root = root
        self.places = places

    def passage(self, part: Part, way: Way, *said: str | Stretches, label: str = "", quoted: bool = False) -> Passage:
        """A passage of words in the given order: plain ones are the document's own and stand for what is at `way`."""
        stretches: list[Stretch] = []
        for each in said:
            stretches.extend((Stretch(each, way),) if isinstance(each, str) else each)
        own = Printed(tuple(stretches), self.places, self.where(way))
        return Passage(own.text, part, own.place, label, own.way, own.raw, own.typed, quoted)

    def where(self, way: Way) -> Way:
        """The way as the file has it, which may write a text in short, without its key."""
        return way[:-1] if way[-1:] == ("text",) and not self.places.has(way) else way

    def value(self, text: str, way: Way) -> Stretches:
        """A value as it is typed, without blanks around it."""
        lead = len(text) - len(text.lstrip())
        return tuple(_words(text.strip(), self.where(way), lead))

    def shown(self, text: str, way: Way) -> Stretches:
        """Words that stand for what is at `way`."""
        return (Stretch(text, way),)

    def woven(self, text: str, way: Way, *keys: str) -> Stretches:
        """A printed sentence with the values of `way` in it, in the order of their keys; the rest is the document's."""
        group = look_up_group(self.root, way)
        stretches: list[Stretch] = []
        end = 0
        for key in keys:
            value = getattr(group, key)
            start = text.find(value, end) if value else -1
            if start >= 0:
                stretches += [Stretch(text[end:start], way), *_words(value, (*way, key), 0)]
                end = start + len(value)
        return tuple(stretch for stretch in (*stretches, Stretch(text[end:], way)) if stretch.text)

    def rich(self, text: str, way: Way, refer: "Refer") -> Stretches:
        """A text in the markup of clauses, its values and references in words."""
        if not MARKUP.search(text):
            return self.value(text, way)
        where, lead = self.where(way), len(text) - len(text.lstrip())
        stretches: list[Stretch] = []
        for piece in pieces(text.strip()):
            if isinstance(piece, Words):
                stretches.extend(_words(piece.text, where, piece.offset + lead))
            elif isinstance(piece, Value):
                stretches.extend(self._printed(piece, where, piece.offset + lead))
            else:
                shown = refer(piece.id) if isinstance(piece, Pointer) else piece.text
                stretches.append(Stretch(shown, where, piece.offset + lead))
        return tuple(stretches)

    def _printed(self, value: Value, way: Way, offset: int) -> Stretches:
        """The words of a value; one that is printed as it is typed elsewhere stands there."""
        try:
            words = printed(value, self.root)
        except MouflowError:  # which reading tells of
            return (Stretch(f"{{{{ {value.source} }}}}", way, offset),)
        if not value.filters and words == look_up(self.root, value.path):
            home = way_of(self.root, value.path)
            return self.value(words, home) if home and self.places.has(home) else (Stretch(words, way, offset),)
        return (Stretch(words, way, offset),)


class Refer(Protocol):
    """How a text refers to the provision with an id."""

    def __call__(self, name: str, /) -> str:
        """The words of the reference."""


def _words(text: str, way: Way, offset: int) -> Iterator[Stretch]:
    """Plain words as they are printed: lines of the file run on, an empty line begins a new one."""
    end = 0
    if "\n" in text:
        for fold in FOLD.finditer(text):
            if end < fold.start():
                yield Stretch(text[end : fold.start()], way, offset + end, fold.start() - end, "typed")
            words = "\n" if fold[0].count("\n") > 1 else " "
            yield Stretch(words, way, offset + fold.start(), len(fold[0]), "fold")
            end = fold.end()
    if end < len(text):
        yield Stretch(text[end:], way, offset + end, len(text) - end, "typed")


def look_up_group(root: Model, way: Way) -> object:
    """What stands at a way of the model."""
    found: object = root
    for step in way:
        found = found[step] if isinstance(found, tuple) and isinstance(step, int) else getattr(found, str(step))
    return found


def way_of(root: Model, path: tuple[str, ...]) -> Way:
    """The way to the value that a text names, in which entries of a list have their index; empty where it has none."""
    found: object = root
    way: Way = ()
    for name in path:
        if isinstance(found, tuple):
            index = next((n for n, part in enumerate(found) if getattr(part, "id", None) == name), -1)
            if index < 0:
                return ()
            found, way = found[index], (*way, index)
        elif isinstance(found, dict):
            found, way = found.get(name), (*way, name)
        else:
            found, way = getattr(found, name, None), (*way, name)
    return way
