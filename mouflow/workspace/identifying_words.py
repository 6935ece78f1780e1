"""The words of a file held against those of a draft: what differs, and where."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import accumulate

from mouflow.compare.words import edits
from mouflow.document.said import PAGE_NUMBER, folded, heads, letters, running, stretches
from mouflow.document.tree import Block, Document
from mouflow.workspace.identifying_files import PAGE, Line

LONGEST = 120  # letters of the words that are told


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the draft, and those that the file has in their stead; `place` is in the file, `label` the clause."""

    old: str
    new: str
    place: Line
    label: str


def lines_of(document: Document) -> tuple[Line, ...]:
    """The words of a draft's document."""
    return tuple(Line(each.text, number=each.block, label=each.label) for each in stretches(document))


def heard(lines: Sequence[Line]) -> str:
    """All letters of the lines, as any reader finds them again."""
    return "".join(letters(line.text) for line in lines)


def digest_of(lines: Sequence[Line]) -> str:
    """The digest of the lines' words, as files hold it of their own."""
    return f"sha256:{sha256(heard(lines).encode(errors='replace')).hexdigest()}"


def differences(old: Sequence[Line], new: Sequence[Line]) -> tuple[Difference, ...]:
    """What the new lines have otherwise, in order; blanks, ligatures and the ends of lines are no difference."""
    one, two = _joined(old), _joined(new)
    return tuple(_found(one, two))


@dataclass(frozen=True, slots=True)
class _Joined:
    """Lines as one text, and where each begins in it."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def at(self, place: int) -> Line:
        """The line that a place lies in."""
        return self.lines[max(bisect_right(self.starts, place) - 1, 0)] if self.lines else Line("")


def _joined(lines: Sequence[Line]) -> _Joined:
    texts = [" ".join(folded(line.text).split()) for line in lines]
    starts = accumulate((len(text) + 1 for text in texts[:-1]), initial=0)
    return _Joined(" ".join(texts), tuple(starts), tuple(lines))


def _found(one: _Joined, two: _Joined) -> Iterator[Difference]:
    for edit in edits(one.text, two.text):
        old, new = _bracketed(one.text, edit.old), _bracketed(two.text, edit.new)
        if not edit.kept and letters(old) != letters(new):
            lead = len(new) - len(new.lstrip())
            label = one.at(edit.old[0] + len(old) - len(old.lstrip())).label
            yield Difference(short(old), short(new), two.at(edit.new[0] + lead), label)


def _bracketed(text: str, span: tuple[int, int]) -> str:
    """The words of the span, with the bracket that closes behind them: `5 (lima)`."""
    start, end = span
    opened = text.count("(", start, end) > text.count(")", start, end)
    return text[start : end + (opened and text[end : end + 1] == ")")]


def short(words: str) -> str:
    """The words in one line, cut at a word where they are long."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]} …"


def strange_margins(document: Document, margins: Sequence[Line]) -> tuple[Line, ...]:
    """The pages of a file beside whose text stands something else than the document's headers, footers and heads."""
    again = _either(heads(document))
    shapes = [_shape(rf"{_ran(sheet.header)}{again}{_ran(sheet.footer)}") for sheet in document.sheets]
    return tuple(line for line in margins if not any(shape.fullmatch(_unnumbered(line)) for shape in shapes))


def without_running(document: Document, lines: Sequence[Line], framed: Collection[int]) -> tuple[Line, ...]:
    """The words without headers, footers and repeated heads, on pages that do not say themselves where the text is.

    `framed` are the numbers of the pages that do: those that mouflow wrote. Printed from Word, none does.
    """
    once = [_shape(rf"{_ran(sheet.header)}(?P<text>.*){_ran(sheet.footer)}") for sheet in document.sheets]
    cut, said = [], ""
    for line in lines:
        if line.unit == PAGE and line.number not in framed:
            again = _either(head for head in heads(document) if letters(head) in said)
            more = [_shape(rf"{_ran(each.header)}{again}(?P<text>.*){_ran(each.footer)}") for each in document.sheets]
            line = _cut(line, more if again else once)
            said += letters(line.text)
        cut.append(line)
    return tuple(cut)


def _ran(blocks: tuple[Block, ...]) -> str:
    """What finds the words of a header or footer, whatever blanks and numbers of pages stand in them."""
    return _loose(running(blocks))


def _either(words: Iterable[str]) -> str:
    """What finds one of the words, or none."""
    choice = "|".join(dict.fromkeys(_loose(each) for each in words))
    return f"(?:{choice})?" if choice else ""


def _loose(words: str) -> str:
    signs = (r"\d*" if letter == PAGE_NUMBER else re.escape(letter) for letter in letters(words))
    return "".join(rf"\s*{sign}" for sign in signs)


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern}\s*", re.DOTALL)


def _cut(line: Line, shapes: Sequence[re.Pattern[str]]) -> Line:
    whole = folded(line.text)
    found = next((match for shape in shapes if (match := shape.fullmatch(whole))), None)
    return replace(line, text=found["text"]) if found else line


def _unnumbered(line: Line) -> str:
    """Folded running words; a page's number that a Word file leaves to Word is none."""
    return folded(line.text).replace(PAGE_NUMBER, "")
