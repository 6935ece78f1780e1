"""The small markup of clause texts, cut into pieces: words, references and values, bold or italic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What may mean something; each alternative stops at its own brackets, so that a text is read in one go however it ends.
TOKEN = re.compile(r"\[\[(?P<id>[^\[\]]*)\]\]|\{\{(?P<value>[^{}]*)\}\}|(?P<open>\[\[|\{\{|\]\]|\}\})|(?P<stars>\*+)")
EXPRESSION = re.compile(r"\s*(?P<path>[\w-]+(?:\.[\w-]+)*)\s*(?P<filters>(?:\|\s*\w+\s*)*)")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words in one look; `offset` counts characters from the start of the whole text."""

    text: str
    offset: int
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Pointer:
    """`[[id]]`: prints the number of the provision with that id."""

    id: str
    offset: int
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """`{{ path | filter }}`: prints a value of the file; `path` is a name or a whole number."""

    path: tuple[str, ...]
    filters: tuple[str, ...]
    offset: int
    bold: bool = False
    italic: bool = False

    @property
    def source(self) -> str:
        """The expression as one would write it."""
        return " | ".join((".".join(self.path), *self.filters))


@dataclass(frozen=True, slots=True)
class Fault:
    """Markup that cannot be read: brackets without their partner, or an expression of another form."""

    text: str
    offset: int


Piece = Words | Pointer | Value | Fault


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text in order; joined, their sources are the text without the stars that mark a look.

    `**` and `*` mark a look where they stand tight around words, in pairs: `5 * 3` and a lone star are plain words,
    and so is a `*` within a word.
    """
    tokens = tuple(TOKEN.finditer(text))
    marks = _marks(text, tuple(token for token in tokens if token["stars"]))
    end, bold, italic = 0, False, False
    for token in tokens:
        width = marks.get(token.start())
        if width is None and token["stars"]:
            continue
        if end < token.start():
            yield Words(text[end : token.start()], end, bold, italic)
        end = token.start() + (width or len(token[0]))
        if width:
            bold, italic = bold ^ (width != 1), italic ^ (width != 2)
        else:
            yield _bracketed(token, bold, italic)
    if end < len(text):
        yield Words(text[end:], end, bold, italic)


def _marks(text: str, stars: tuple[re.Match[str], ...]) -> dict[int, int]:
    """Where a look begins or ends, and by how many stars: 1 italic, 2 bold, 3 both; other stars are words."""
    marks: dict[int, int] = {}
    for width in (1, 2):
        opening: int | None = None
        for star in stars:
            if len(star[0]) not in (width, 3):
                continue
            if opening is not None and _closes(text, star):
                for start in (opening, star.start()):
                    marks[start] = marks.get(start, 0) + width
                opening = None
            elif opening is None and _opens(text, star):
                opening = star.start()
    return marks


def _opens(text: str, star: re.Match[str]) -> bool:
    """Whether words follow at once, and a lone star stands at a word's beginning."""
    before, after = text[max(star.start() - 1, 0) : star.start()], text[star.end() : star.end() + 1]
    return bool(after) and not after.isspace() and not (len(star[0]) == 1 and _in_word(before))


def _closes(text: str, star: re.Match[str]) -> bool:
    """Whether words end right before, and a lone star stands at a word's end."""
    before, after = text[max(star.start() - 1, 0) : star.start()], text[star.end() : star.end() + 1]
    return bool(before) and not before.isspace() and not (len(star[0]) == 1 and _in_word(after))


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _bracketed(token: re.Match[str], bold: bool, italic: bool) -> Piece:
    """The reference, the value or the fault that brackets make."""
    start = token.start()
    if token["id"] is not None:
        return Pointer(token["id"].strip(), start, bold, italic)
    if token["value"] is None:
        return Fault(token["open"], start)
    read = EXPRESSION.fullmatch(token["value"])
    if read is None:
        return Fault(token[0], start)
    filters = tuple(name.strip() for name in read["filters"].split("|") if name.strip())
    return Value(tuple(read["path"].split(".")), filters, start, bold, italic)
