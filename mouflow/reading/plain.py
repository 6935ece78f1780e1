"""Plain text -> the document tree: one paragraph a line; and what every text file is checked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from mouflow.document.tree import Document, Paragraph, Run, Sheet
from mouflow.errors import N_, Place, Problem, Rule, blocked
from mouflow.reading import rules
from mouflow.reading.source import HIDDEN, MOST_PROBLEMS, Source, decode, name_of

MOST_TEXT = 50_000_000  # bytes; a contract of 1,000 pages has about 3 MB
BODY = "body"

EMPTY = Rule("text.empty", "error", N_("the file holds no words; give one with text"))
FORBIDDEN = Rule("text.hidden-character", "error", rules.HIDDEN.pattern)
UNSEEN = Rule("text.hidden-character", "warning", rules.HIDDEN.pattern)
# What no Word file can hold, or what shows words in another order than they stand in: controls but tab and line ends,
# bidirectional embeddings, overrides and isolates, lone surrogates, noncharacters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_LINE_END = re.compile("\r\n|\r|\f")


@dataclass(frozen=True, slots=True)
class TextReading:
    """The document of a text file (None while an error stands against it), and all its problems."""

    document: Document | None
    problems: tuple[Problem, ...]


def read_plain(content: bytes, file: str, blank: Document) -> TextReading:
    """The document of a text file: each line with words is a paragraph. `blank` is a document in the wanted look."""
    text, problems = checked_text(content, file)
    if text is None:
        return TextReading(None, problems)
    lines = [line for line in (each.strip() for each in text.split("\n")) if line]
    blocks = tuple(Paragraph((Run(line),), BODY) for line in lines)
    return TextReading(replace(blank, title=lines[0][:120], sheets=(Sheet(blocks),)), problems)


def checked_text(content: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file with plain line ends, or None, and what is wrong with it."""
    source = decode(content, file, MOST_TEXT)
    if isinstance(source, Problem):
        return None, (_of_text(source),)
    problems = tuple(islice(_unseen(source), MOST_PROBLEMS))
    if not source.text.strip():
        problems = (*problems, Problem(Place(file), EMPTY))
    return (None if blocked(problems) else _LINE_END.sub("\n", source.text)), problems


def _of_text(problem: Problem) -> Problem:
    """A problem of decoding, told as one of a text file."""
    return replace(problem, rule=replace(problem.rule, id=problem.rule.id.replace("yaml.", "text.")))


def _unseen(source: Source) -> Iterator[Problem]:
    """The characters that nobody sees; those that do no harm are only warned of."""
    for found in HIDDEN.finditer(source.text):
        if found[0] not in "\f\x85":
            rule = FORBIDDEN if _FORBIDDEN.match(found[0]) else UNSEEN
            yield Problem(source.place(found.start()), rule, name_of(found[0]))
