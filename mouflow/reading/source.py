"""A YAML file's text: decoded, with the line and column of each character and what nobody sees in it."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.errors import Place, Problem
from mouflow.reading import rules

MOST_BYTES = 2_000_000
MOST_PROBLEMS = 1_000  # that are collected of one kind, and shown in all
SHOWN = 40  # characters of the user's text that a message repeats

# Controls, Unicode's Default_Ignorable_Code_Point (zero width, bidi, fillers, tags), line and paragraph separators,
# interlinear marks, lone surrogates and noncharacters. Not the emoji and text selectors U+FE0E and U+FE0F, which
# every pasted emoji brings, nor the soft hyphen, which Word writes and which is only warned of.
_HIDDEN_BELOW_10000 = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
)
_HIDDEN_ABOVE = "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)
HIDDEN = re.compile(f"[{_HIDDEN_BELOW_10000}{_HIDDEN_ABOVE}]")
_SUSPECT = re.compile(f"[{_HIDDEN_BELOW_10000}{_HIDDEN_ABOVE}\u00ad\ufffd]")
# One range for all above U+FFFF, since each further one would be tried on every character: ten times as fast.
_PERHAPS = re.compile(f"[{_HIDDEN_BELOW_10000}\u00ad\ufffd\U00010000-\U0010ffff]")
_WARNED = {"\u00ad": rules.SOFT_HYPHEN, "\ufffd": rules.LOST_CHARACTER}
_CONTROL_NAMES = {"\x00": "NULL", "\t": "TAB", "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE", "\x7f": "DELETE"}
_NAMELESS = {"Cc": "CONTROL", "Cs": "SURROGATE"}

BREAK = re.compile(r"\r\n|\r|\n")
# A tab that is followed by content; on a blank line and before a comment it does no harm.
_TAB_INDENT = re.compile(r"(?:\A|(?<=[\r\n])) *+\t[ \t]*+(?=[^\s#])")

_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_UTF16_WITHOUT_MARK = re.compile(rb"(?:[^\x00]\x00){2}|(?:\x00[^\x00]){2}")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file; `clean` has as many characters, with spaces for tabs and U+200B for all that is hidden.

    The parser reads `clean`, so that it never stops at a character; `starts` holds where each line begins.
    """

    file: str
    text: str
    clean: str
    starts: tuple[int, ...]
    marred: bool  # whether the text holds a tab or a hidden character

    def line(self, index: int) -> int:
        """The line of the character at `index`, from 1."""
        return bisect_right(self.starts, index)

    def place(self, index: int) -> Place:
        """The place of the character at `index`."""
        line = self.line(index)
        return Place(self.file, line, index - self.starts[line - 1] + 1)

    def line_start(self, index: int) -> int:
        """Where the line of `index` begins."""
        return self.starts[self.line(index) - 1]

    def line_text(self, index: int) -> int:
        """Where the line of `index` begins after its indentation."""
        start = self.line_start(index)
        return start + len(self.clean[start:index]) - len(self.clean[start:index].lstrip(" "))

    def line_end(self, index: int) -> int:
        """Where the line of `index` ends, before its break."""
        end = BREAK.search(self.clean, index)
        return end.start() if end else len(self.clean)

    def opens_line(self, index: int) -> bool:
        """Whether nothing but blanks stands before `index` on its line."""
        return self.line_text(index) == index


def source_of(text: str, file: str) -> Source:
    """The source of a decoded text, without a byte order mark at its start and always with a break at its end."""
    text = text.removeprefix("\ufeff")
    if not text.endswith(("\r", "\n")):
        text += "\n"
    hidden = bool(_PERHAPS.search(text) and HIDDEN.search(text))
    clean = (HIDDEN.sub("\u200b", text) if hidden else text).replace("\t", " ")
    starts = (0, *(line_break.end() for line_break in BREAK.finditer(text)))
    return Source(file, text, clean, starts, hidden or "\t" in text)


def decode(text: bytes, file: str, most: int = MOST_BYTES) -> Source | Problem:
    """The source of a file's bytes, or why they cannot be read: more than `most`, or not UTF-8."""
    if len(text) > most:
        return Problem(Place(file), rules.TOO_LARGE, {"size": len(text), "limit": most // 1_000_000})
    if encoding := _other_encoding(text):
        return Problem(Place(file), rules.OTHER_ENCODING, {"encoding": encoding})
    try:
        return source_of(text.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        before = text[: error.start].decode("utf-8").removeprefix("\ufeff")
        return Problem(source_of(before, file).place(len(before)), rules.NOT_UTF8, {"byte": error.start + 1})


def _other_encoding(text: bytes) -> str | None:
    """UTF-16 or UTF-32, told by the mark at the start or by every second byte being zero; None for all else."""
    for mark, encoding in _ENCODINGS:
        if text.startswith(mark):
            return encoding
    return "UTF-16" if _UTF16_WITHOUT_MARK.match(text) else None


def unseen(source: Source) -> Iterator[Problem]:
    """The hidden characters of the whole text, comments included, and the lines indented with tabs."""
    if _PERHAPS.search(source.text):
        for found in _SUSPECT.finditer(source.text):
            yield _suspect(source.place(found.start()), found.group())
    for found in _TAB_INDENT.finditer(source.text):
        yield Problem(source.place(source.text.index("\t", found.start())), rules.TAB_INDENT)


def _suspect(place: Place, character: str) -> Problem:
    rule = _WARNED.get(character)
    return Problem(place, rule) if rule else Problem(place, rules.HIDDEN, name_of(character))


def name_of(character: str) -> dict[str, object]:
    """The code point of a character and its Unicode name, as the facts of a message."""
    kind = _NAMELESS.get(unicodedata.category(character), "NONCHARACTER")
    name = _CONTROL_NAMES.get(character) or unicodedata.name(character, kind)
    return {"code": f"U+{ord(character):04X}", "name": name}


def visible(text: str) -> str:
    """The text without its hidden characters."""
    return HIDDEN.sub("", text)


def shown(text: str) -> str:
    """A text as a message repeats it: one line, nothing hidden, at most 40 characters."""
    line = " ".join(visible(text).split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
