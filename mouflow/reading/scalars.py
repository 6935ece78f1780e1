"""The text of one YAML scalar: what plain words mean, and where each of its characters stands in the file."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from yaml.scanner import Scanner

from mouflow.reading.source import BREAK, visible

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,8}")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}

# Each alternative takes a whole run and never gives back, so that a run of a million blanks is read once.
_TOKENS = {
    "": r"(?P<text>[^ \r\n]++)",
    "'": r"(?P<text>[^ \r\n']++)|(?P<escape>''?)",
    '"': r"(?P<text>[^ \r\n\\\"]++)|(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}"
    r"|(?:\r\n|\r|\n)(?: |\r\n|\r|\n)*+|[\s\S])?)|(?P<quote>\")",
}
_BLANKS = r"|(?P<blank> ++(?:(?:\r\n|\r|\n) *+)*+|(?:(?:\r\n|\r|\n) *+)++)"
_FLOW = {style: re.compile(token + _BLANKS) for style, token in _TOKENS.items()}
_HEADER = re.compile(r"[|>](?P<flags>[-+0-9]*)(?: *| +#[^\r\n]*)(?:\r\n|\r|\n)")
_BLANK_LINES = re.compile(r"(?: *(?:\r\n|\r|\n))*+ *+")
_LINE = re.compile(r"(?P<content>[^\r\n]*+)(?:\r\n|\r|\n)")
_SURROGATES = range(0xD800, 0xE000)


class Span(NamedTuple):
    """Where a node stands in the text: its first character, the one after its last, and its style.

    The style of a scalar is its first character, ' " | or > ("" when plain); of a list or a mapping, "[" or "{".
    """

    start: int
    end: int
    style: str


class Letter(NamedTuple):
    """One character of a scalar's text, and the index in the file of what it was written as."""

    character: str
    at: int


class Escape(NamedTuple):
    """A backslash and what belongs to it; `character` is what it stands for, None when YAML knows no such escape."""

    start: int
    written: str
    character: str | None


def typed(text: str) -> object:
    """What a plain scalar means: null, true, false, an integer of at most nine digits, or else its text.

    "no", "0123", "12:30" and "1.10" are text: YAML 1.1 would make false, 83, 750 and 1.1 of them.
    """
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _INTEGER.fullmatch(text) else text


def letters(clean: str, span: Span, value: str) -> list[Letter]:
    """The characters of a scalar's text with their indexes; a break that became a blank stands at the break.

    `value` is the scalar's text as the parser gave it (what is hidden may be missing): only it tells how deep a block
    was indented whose header names a figure. Empty when the text cannot be found again.
    """
    if span.style in ("|", ">"):
        return _block_letters(clean, span, value)
    quotes = len(span.style)
    return list(_flow_letters(clean, span.start + quotes, span.end - quotes, span.style))


def is_block(text: str, start: int) -> bool:
    """Whether a block's header stands there, and not a text that begins with | or >."""
    return bool(_HEADER.match(text, start))


def escapes(clean: str, start: int) -> Iterator[Escape]:
    """The escapes of the double-quoted text whose quote stands at `start`, up to its closing quote or the end."""
    for token in _FLOW['"'].finditer(clean, start + 1):
        if token.lastgroup == "quote":
            return
        if token.lastgroup == "escape":
            yield _escape(token.start(), token.group())


def _escape(index: int, written: str) -> Escape:
    body = written[1:]
    if len(body) > 1 and body[0] in Scanner.ESCAPE_CODES:
        code = int(body[1:], 16)
        return Escape(index, written, chr(code) if code <= 0x10FFFF else None)
    return Escape(index, written, Scanner.ESCAPE_REPLACEMENTS.get(body))


def is_accepted(escape: Escape) -> bool:
    """Whether every YAML parser takes the escape: it is known, and no half of a character (a lone surrogate)."""
    if BREAK.match(escape.written, 1):
        return True
    return escape.character is not None and ord(escape.character) not in _SURROGATES


def _flow_letters(clean: str, start: int, end: int, style: str) -> Iterator[Letter]:
    """The letters of a plain or quoted text, whose lines are folded."""
    for token in _FLOW[style].finditer(clean, start, end):
        if token.lastgroup == "blank":
            yield from _fold(clean, token.start(), token.end())
        elif token.lastgroup == "escape":
            yield from _unescape(token.start(), token.group())
        else:
            yield from _as_written(clean, token.start(), token.end())


def _as_written(clean: str, start: int, end: int) -> Iterator[Letter]:
    return (Letter(clean[index], index) for index in range(start, end))


def _fold(clean: str, start: int, end: int) -> Iterable[Letter]:
    """A run of blanks and breaks: one break is a blank, more are one break fewer, blanks alone stay."""
    breaks = [found.start() for found in BREAK.finditer(clean, start, end)]
    if not breaks:
        return _as_written(clean, start, end)
    return [Letter("\n", index) for index in breaks[1:]] or [Letter(" ", breaks[0])]


def _unescape(index: int, written: str) -> Iterable[Letter]:
    """What an escape stands for; one that YAML does not know stands for itself."""
    if written == "''":
        return [Letter("'", index)]
    if first := BREAK.match(written, 1):  # an escaped break joins two lines; empty lines after it remain
        return [Letter("\n", index + found.start()) for found in BREAK.finditer(written, first.end())]
    character = _escape(index, written).character
    if character is None:
        return [Letter(part, index + offset) for offset, part in enumerate(written)]
    return [Letter(character, index)]


def _block_letters(clean: str, span: Span, value: str) -> list[Letter]:
    """The letters of a literal or folded block; none when no indentation gives the value."""
    header = _HEADER.match(clean, span.start)
    if not header:
        return []
    for indent in _indents(clean, header, value):
        lines = _BlockLines(clean, header.end(), indent, span.style == ">")
        read = list(lines.letters(header["flags"]))
        if visible("".join(letter.character for letter in read)) == visible(value):
            return read
    return []


def _indents(clean: str, header: re.Match[str], value: str) -> Iterable[int]:
    """The possible indentations of a block: the one that its first lines show, or one that none of them has.

    When the header names a figure, the value has the rest of the first line's blanks, or of the longest blank line's.
    """
    written = _blanks(clean, header.end())
    indent = max(written)
    if header["flags"].strip("+-"):
        kept = _blanks(value, 0)
        indent = written[-1] - kept[-1] if value.strip(" \n") else indent - max(kept)
    return (max(indent, 1), max(written) + 1)


def _blanks(text: str, start: int) -> list[int]:
    """How many blanks each of the blank lines at `start` has, and the first line that is not blank begins with."""
    found = _BLANK_LINES.match(text, start)
    return [len(line) for line in BREAK.split(found.group())] if found else [0]


class _BlockLines:
    """The lines of a block scalar from `start`, each taken without its indentation."""

    def __init__(self, clean: str, start: int, indent: int, folded: bool) -> None:
        self.clean = clean
        self.start = start
        self.indent = indent
        self.folded = folded

    def lines(self) -> Iterator[tuple[int, int]]:
        """Start and end of each line, up to the block's end; a break stands at the end of each."""
        indentation = " " * self.indent
        for line in _LINE.finditer(self.clean, self.start):
            content = line["content"]
            if content.strip(" ") and not content.startswith(indentation):
                return
            yield line.start(), line.end("content")

    def letters(self, flags: str) -> Iterator[Letter]:
        """The letters of the block, folded if it is, with the breaks at its end as the flags (- or +) say."""
        last: int | None = None  # the break of the last line that had content
        empty: list[Letter] = []  # the breaks of the blank lines since
        foldable = True
        for line, end in self.lines():
            start = line + self.indent
            if start >= end:
                empty.append(Letter("\n", end))
                continue
            begins_with_blank = self.clean[start] == " "
            if last is not None:
                yield from self._between(last, empty, foldable and not begins_with_blank)
            yield from empty
            yield from _as_written(self.clean, start, end)
            last, empty, foldable = end, [], not begins_with_blank
        if "-" not in flags and last is not None:
            yield Letter("\n", last)
        if "+" in flags:
            yield from empty

    def _between(self, last: int, empty: list[Letter], foldable: bool) -> Iterable[Letter]:
        """What joins two lines: the break, or in a folded block a blank, or nothing when blank lines say it."""
        if not (self.folded and foldable):
            return [Letter("\n", last)]
        return [] if empty else [Letter(" ", last)]
