"""Markdown -> the document tree: headings, lists, bold and italic words; what is no markup stays as it is written."""

import re
from dataclasses import dataclass, replace

from mouflow.document.tree import Block, Document, Heading, Inline, Item, List, Number, Paragraph, Run, Sheet, text_of
from mouflow.reading.plain import BODY, TextReading, checked_text

DEEPEST = 3  # level of a heading in the tree
MOST_LEVELS = 9  # of a list in Word
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# A line that begins a block though no empty line stands before it; "(a)" and "a." are words, but begin one.
_BEGINS = re.compile(r"\s*(?:[-*] |#+ |\||\d+\.\s|\([a-z0-9]+\)\s|[a-z]\.\s)")
_RULING = re.compile(r"[|:\- ]+")  # the line below a table's head, or a rule across the page
_MARKED = re.compile(r"(?:(?P<hash>#+)|(?P<bullet>[-*])|(?P<number>\d+)\.)\s+(?P<text>.*)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"<[^>]+>")
_BOLD = re.compile(r"\*\*")
_ITALIC = re.compile(r"\*([^*\s](?:[^*]*[^*\s])?)\*")


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of one block on one line, and how far its first line stands in."""

    text: str
    indent: int


def read_markdown(content: bytes, file: str, blank: Document) -> TextReading:
    """The document of a Markdown file; `blank` is a document in the wanted look.

    Headings below the third level are read as the third. Links, HTML tags, emphasis and rulings leave their words; rows
    of a table stay as they are written. Items are numbered from the first one's number.
    """
    text, problems = checked_text(content, file)
    if text is None:
        return TextReading(None, problems)
    blocks = _blocks(_lines(_FRONT.sub("", text)))
    title = next((words for words in map(_words, blocks) if words), file)
    return TextReading(replace(blank, title=title[:120], sheets=(Sheet(blocks),)), problems)


def _lines(text: str) -> list[_Line]:
    """The blocks of a text: parted by empty lines, and by lines that look like the beginning of one."""
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if not line.strip():
            found.append([])
        elif found[-1] and _BEGINS.match(line):
            found.append([line])
        else:
            found[-1].append(line)
    joined = ((" ".join(" ".join(lines).split()), lines) for lines in found if lines)
    return [_Line(words, _indent(lines[0])) for words, lines in joined if not _RULING.fullmatch(words)]


def _indent(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


def _blocks(lines: list[_Line]) -> tuple[Block, ...]:
    """The blocks of the lines; items that stand in deeper are lists inside the item before them."""
    out: list[Block] = []
    place = 0
    while place < len(lines):
        found = _MARKED.match(lines[place].text)
        if found and not found["hash"]:
            block, place = _list(lines, place, 0)
            out.append(block)
        else:
            out += _block(lines[place].text, found)
            place += 1
    return tuple(out)


def _block(text: str, found: re.Match[str] | None) -> tuple[Block, ...]:
    """A heading or a paragraph; nothing where only markup stands."""
    inlines = _inlines(found["text"] if found else text)
    if not inlines:
        return ()
    if found and found["hash"]:
        level = min(len(found["hash"]), DEEPEST)
        return (Heading(level, inlines, f"heading-{level}"),)
    return (Paragraph(inlines, BODY),)


def _list(lines: list[_Line], place: int, level: int) -> tuple[List, int]:
    """The list that begins here on a level, and the place after it."""
    first = _MARKED.match(lines[place].text)
    indent, ordered = lines[place].indent, bool(first and first["number"])
    value = int(first["number"][-9:]) if first and first["number"] else 0
    role = f"list-{level + 1}"
    items: list[Item] = []
    while place < len(lines) and _is_item(lines[place], ordered) and abs(lines[place].indent - indent) < 2:
        found = _MARKED.match(lines[place].text)
        words = Paragraph(_inlines(found["text"] if found else ""), "item")
        inner, place = _inner(lines, place + 1, indent, level)
        number = Number("decimal-dot", level, value, f"{value}.") if ordered else None
        items.append(Item((words, *inner), number))
        value += 1
    return List(tuple(items), role, ordered), place


def _inner(lines: list[_Line], place: int, indent: int, level: int) -> tuple[list[Block], int]:
    """What stands in deeper than the item at `indent`: further lists and paragraphs; and the place after it."""
    inner: list[Block] = []
    while place < len(lines) and lines[place].indent >= indent + 2:
        found = _MARKED.match(lines[place].text)
        if found and found["hash"]:
            break
        if found and level + 1 < MOST_LEVELS:
            block, place = _list(lines, place, level + 1)
            inner.append(block)
        else:
            inner += _block(lines[place].text, found)
            place += 1
    return inner, place


def _is_item(line: _Line, ordered: bool) -> bool:
    found = _MARKED.match(line.text)
    return bool(found and not found["hash"] and bool(found["number"]) == ordered)


def _inlines(text: str) -> tuple[Inline, ...]:
    """The runs of a text without its markup: every second stretch between two ** is bold."""
    bare = _TAG.sub("", _LINK.sub(r"\1", text))
    runs = (run for place, part in enumerate(_BOLD.split(bare)) for run in _emphasised(part, place % 2 == 1))
    return tuple(run for run in runs if run.text)


def _emphasised(text: str, bold: bool) -> list[Run]:
    """The runs of a stretch, italic between two asterisks; asterisks and backticks themselves go."""
    parts = _ITALIC.split(text)
    return [Run(part.replace("*", "").replace("`", ""), bold, place % 2 == 1) for place, part in enumerate(parts)]


def _words(block: Block) -> str:
    """The words of a heading or paragraph, for the title."""
    return text_of(block.inlines).strip() if isinstance(block, Heading | Paragraph) else ""
