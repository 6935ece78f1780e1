"""The comments of a YAML file that say a certain word, each with the lines that it speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.errors import Place
from mouflow.reading.scalars import Span
from mouflow.reading.source import Source
from mouflow.reading.yaml import Tree

COMMENT = re.compile(r"(?:^|(?<=[ \t]))#(?P<words>[^\r\n]*)", re.MULTILINE)
NO_CONTENT = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
_COLLECTIONS, _BLOCKS, _QUOTES = ("[", "{"), ("|", ">"), ("'", '"')


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment's words behind its sign, its place, and the first and last line of what it speaks of.

    That is the line on which it stands, or the next one with content when it has a line of its own; and with it the
    whole of a text that begins there.
    """

    words: str
    place: Place
    first: int
    last: int


def comments(tree: Tree, word: str) -> Iterator[Comment]:
    """The comments that begin with a word."""
    source = tree.source
    begins = re.compile(rf"\s*{re.escape(word)}\b")
    if word not in source.text:
        return
    texts = [span for span in tree.spans.values() if span.style not in _COLLECTIONS and span.end > span.start]
    for found in COMMENT.finditer(source.text):
        if begins.match(found["words"]) and not _is_text(source, found.start(), texts):
            first = _spoken_of(source, found.start())
            yield Comment(found["words"], source.place(found.start()), first, _last(source, first, texts))


def _is_text(source: Source, index: int, texts: list[Span]) -> bool:
    """Whether the sign stands inside a text, where it begins no comment."""
    for span in texts:
        if span.start < index < span.end:
            if span.style in _QUOTES:
                return True
            if span.style in _BLOCKS and source.line(index) > source.line(span.start):
                return True
    return False


def _spoken_of(source: Source, index: int) -> int:
    """The line of which a comment speaks; its own when nothing follows."""
    line = own = source.line(index)
    if not source.opens_line(index):
        return own
    while line <= len(source.starts) and NO_CONTENT.fullmatch(_line(source, line)):
        line += 1
    return line if line <= len(source.starts) else own


def _line(source: Source, line: int) -> str:
    start = source.starts[line - 1]
    return source.clean[start : source.line_end(start)]


def _last(source: Source, first: int, texts: list[Span]) -> int:
    """The last line of the texts that begin on a line."""
    ends = (source.line(span.end - 1) for span in texts if source.line(span.start) == first)
    return max((first, *ends))
