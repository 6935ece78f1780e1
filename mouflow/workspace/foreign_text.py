"""Plain text and Markdown that mouflow did not make -> passages, each character with its line and column."""

import re
from collections.abc import Iterator

from mouflow.checks.allowing import Allowance, said
from mouflow.checks.passage import Part, Passage
from mouflow.reading.source import Source
from mouflow.workspace.traced import Spot, Traced, joined, traced

LINE = re.compile(r"[^\r\n\f]+")
WRAPPED = range(40, 121)  # characters of the longest line of a text that its writer may have broken into lines
# What begins a paragraph of its own, wherever it stands.
BEGINS = re.compile(
    r"\s*(?:[-*+•] |#+ |\||>|\d+[.)]\s|\((?:[1-9]\d{0,2}[a-z]?|[a-z]{1,5})\)\s|[a-z][.)]\s"
    r"|NOMOR\b|Nomor\s*:|(?:BAB|Bagian) [IVX]+\b|[IVX]+\.\s|(?i:pasal) \d+[A-Z]?\s*$)"
)
ALONE = re.compile(r"\s*(?:(?i:pasal) \d+[A-Z]?|(?:BAB|Bagian) [IVX]+|(?i:tentang|antara|dan|dengan))\s*")
ENDED = (".", ";", ":", "!", "?", ",")
FRONT = re.compile(r"\A---\r?\n.*?\n---\r?\n", re.DOTALL)
COMMENT = re.compile(r"<!--(?P<words>(?:(?!<!--|-->).)*+)-->", re.DOTALL)
RULING = re.compile(r"[|:\-=_* ]{3,}")
FENCE = re.compile(r"\s*(?:```|~~~).*")
MARKED = re.compile(r"(?P<hash>#+)\s+|(?P<bullet>[-*+])\s+|(?P<number>\d+[.)])\s+")
HEADING_END = re.compile(r"(?<!\s)\s++#++\s*$")
QUOTE = re.compile(r"\s*(?:>\s?)+")
LINK = re.compile(r"!?\[(?P<kept>[^\[\]]*)\]\([^()]*\)")
TAG = re.compile(r"</?(?:a|b|br|center|code|div|em|h[1-6]|i|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?/?>")
EMPHASIS = re.compile(r"\*\*|`|(?<!\*)\*(?=[^*\s])(?P<kept>[^*]*[^*\s])\*(?!\*)")


def plain_passages(source: Source) -> tuple[Passage, ...]:
    """The passages of a plain text: a line each, but for lines that its writer broke, which are one again."""
    lines = [traced(source, found.start(), found.end()) for found in LINE.finditer(source.text)]
    return tuple(_passage(source, "body", words) for words in _unwrapped(source, lines))


def _passage(source: Source, part: Part, words: Traced, label: str = "", quoted: bool = False) -> Passage:
    return Passage(words.text, part, Spot(source, words.at), label, quoted=quoted)


def _unwrapped(source: Source, lines: list[Traced]) -> Iterator[Traced]:
    """The paragraphs: a line goes on in the next one where that one's first word had no room on it."""
    widest = max((len(line.text.rstrip()) for line in lines), default=0)
    waiting: list[Traced] = []
    for line in lines:
        if waiting and not (widest in WRAPPED and _goes_on(source, waiting[-1], line, widest)):
            yield joined(waiting, " ")
            waiting = []
        words = line.stripped()
        if words.text:
            waiting.append(words)
    if waiting:
        yield joined(waiting, " ")


def _goes_on(source: Source, before: Traced, line: Traced, widest: int) -> bool:
    """Whether a paragraph goes on in the line below."""
    words = line.text.split(maxsplit=1)
    if not words or source.line(line.at[0]) != source.line(before.at[-1]) + 1:
        return False
    if (
        before.text.endswith(ENDED[:-1])
        or before.text.isupper()
        or BEGINS.match(line.text)
        or ALONE.fullmatch(before.text)
    ):
        return False
    start = source.starts[source.line(before.at[0]) - 1]
    return before.at[-1] + 1 - start + 1 + len(words[0]) > widest


def markdown_passages(source: Source) -> tuple[Passage, ...]:
    """The passages of a Markdown text: headings, paragraphs, items and cells without their markup.

    Lines that begin with ">" are someone else's words. Words between angle brackets are markup only where HTML knows
    them, so that "<JANGKA WAKTU>" remains.
    """
    return tuple(passage for block in _blocks(source) for passage in _block(source, block))


def _blocks(source: Source) -> Iterator[list[Traced]]:
    """The lines of each block, without front matter, comments, fences and rulings."""
    text = COMMENT.sub(lambda found: re.sub(r"[^\r\n]", " ", found[0]), source.text)
    front = FRONT.match(text)
    block: list[Traced] = []
    last = 0
    for found in LINE.finditer(text, front.end() if front else 0):
        line = source.line(found.start())
        empty = not found[0].strip() or FENCE.fullmatch(found[0]) or RULING.fullmatch(found[0].strip())
        alone = block and ALONE.fullmatch(block[-1].text)
        if block and (empty or line > last + 1 or alone or _begins(found[0], block)):
            yield block
            block = []
        if not empty:
            block.append(Traced(found[0], range(found.start(), found.end())))
            if found[0].endswith("  "):  # a line break that Markdown keeps
                yield block
                block = []
        last = line
    if block:
        yield block


def _begins(line: str, block: list[Traced]) -> bool:
    """Whether a line begins a block of its own; lines of one quotation go together."""
    quote = QUOTE.match(line)
    if quote and QUOTE.match(block[-1].text):
        return bool(BEGINS.match(line[quote.end() :]))
    return bool(BEGINS.match(line))


def _block(source: Source, block: list[Traced]) -> Iterator[Passage]:
    """The passages of a block: one, or a row's cells."""
    quoted = bool(QUOTE.match(block[0].text))
    words = joined((line.without(QUOTE).stripped() if quoted else line.stripped() for line in block), " ")
    if words.text.startswith("|"):
        yield from _cells(source, words)
        return
    marked = MARKED.match(words.text)
    if marked:
        words = words[marked.end() :]
    bare = _bare(words.without(HEADING_END) if marked and marked["hash"] else words)
    if bare.text:
        label = marked["number"] or "" if marked else ""
        yield _passage(source, _part(marked, bare.text), bare, label, quoted)


def _part(marked: re.Match[str] | None, text: str) -> Part:
    """What a block is: a title, an item, or a paragraph; a heading such as "Pasal 3" is known by its words."""
    if marked is None or (marked["hash"] and BEGINS.match(text)):
        return "body"
    return "title" if marked["hash"] else "item"


def _cells(source: Source, row: Traced) -> Iterator[Passage]:
    start = 0
    for end in [*(found.start() for found in re.finditer(r"\|", row.text)), len(row.text)]:
        bare = _bare(row[start:end])
        if bare.text:
            yield _passage(source, "cell", bare)
        start = end + 1


def _bare(words: Traced) -> Traced:
    """The words without their markup."""
    return words.without(LINK).without(TAG).without(EMPHASIS).stripped()


def markdown_allowances(source: Source) -> tuple[Allowance, ...]:
    """What comments of a Markdown file allow: in the paragraph they stand in or, on lines of their own, in the next."""
    return tuple(
        allowance
        for found in COMMENT.finditer(source.text)
        for allowance in said(found["words"].strip(), source.place(found.start()), _lines(source, found))
    )


def _lines(source: Source, comment: re.Match[str]) -> tuple[int, int]:
    """The first and the last line of the paragraph that a comment speaks of."""
    own, end = source.line(comment.start()), source.line(comment.end() - 1)
    lines = len(source.starts)
    rest = source.text[source.line_start(comment.start()) : comment.start()]
    rest += source.text[comment.end() : source.line_end(comment.end())]
    first = own
    if not rest.strip():
        first = end + 1
        while first < lines and not _text(source, first).strip():
            first += 1
    last = first
    while last < lines and _text(source, last + 1).strip():
        last += 1
    return first, last


def _text(source: Source, line: int) -> str:
    start = source.starts[line - 1]
    return source.clean[start : source.line_end(start)] if start < len(source.clean) else ""
