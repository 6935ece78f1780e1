"""The words of a document as they are read back from any file of it: in order, with their labels, without blanks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from unicodedata import normalize

from mouflow.document.tree import (
    Block,
    Document,
    Field,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Section,
    Table,
    text_of,
    walk,
)

# What a reader does not see, or what a line's end may bring: blanks, soft hyphens, joiners, marks of direction.
UNSEEN = re.compile(r"[\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\x00-\x1f\x7f-\x9f]+")
DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
BULLET = "–"
PAGE_NUMBER = "\ufffc"  # stands in running words for a number that the page decides


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together; `block` counts the paragraphs that have words, `label` is the clause's number."""

    text: str
    block: int
    label: str = ""


def stretches(document: Document) -> Iterator[Stretch]:
    """The paragraphs of a document in reading order, each behind its own label; no running headers and footers."""
    heard = _Listener()
    for sheet in document.sheets:
        yield from heard.blocks(sheet.blocks)


def running(blocks: tuple[Block, ...]) -> str:
    """The words of a sheet's header or footer, with PAGE_NUMBER for each number of a page."""
    return " ".join(each.text for each in _Listener(number=PAGE_NUMBER).blocks(blocks) if each.text)


@dataclass(slots=True)
class _Listener:
    """Goes through blocks and counts their paragraphs."""

    count: int = 0
    clause: str = ""
    number: str = ""  # what is heard of a page's number

    def blocks(self, blocks: tuple[Block, ...], label: str = "") -> Iterator[Stretch]:
        """The stretches of the blocks; the first words bear the label."""
        for block in blocks:
            if isinstance(block, Section):
                yield from self._section(block, label)
            elif isinstance(block, List):
                for item in block.items:
                    yield from self._item(item)
            elif isinstance(block, Table):
                for row in (*block.head, *block.rows):
                    for cell in row.cells:
                        yield from self.blocks(cell.blocks)
            else:
                yield self._words(block, label)
            label = ""

    def _section(self, section: Section, label: str) -> Iterator[Stretch]:
        """A clause, whose number ends with it."""
        around = self.clause
        yield from self.blocks(section.blocks, label)
        self.clause = around

    def _item(self, item: Item) -> Iterator[Stretch]:
        label = item.number.label if item.number else BULLET
        if not item.blocks:
            yield self._counted(label)
        yield from self.blocks(item.blocks, label)

    def _words(self, block: Paragraph | Heading, label: str) -> Stretch:
        if isinstance(block, Heading) and block.number:
            label = self.clause = block.number.label
        words = "".join(self._inline(inline) for inline in block.inlines)
        return self._counted(f"{label} {words}")

    def _inline(self, inline: Inline) -> str:
        return self.number if isinstance(inline, Field) else text_of((inline,))

    def _counted(self, text: str) -> Stretch:
        words = " ".join(text.split())
        self.count += bool(words)
        return Stretch(words, self.count, self.clause)


def heads(document: Document) -> Iterator[str]:
    """The words of each table's head, which a page says again on which the table goes on."""
    for sheet in document.sheets:
        for table in walk(sheet.blocks):
            if isinstance(table, Table) and table.head:
                yield running(tuple(block for row in table.head for cell in row.cells for block in cell.blocks))


def folded(text: str) -> str:
    """The text with ligatures in letters and one kind of dash, for readers differ in these."""
    return normalize("NFKC", text).translate(DASHES)


def letters(text: str) -> str:
    """The folded text without blanks and whatever else is not seen: what every reader finds again."""
    return UNSEEN.sub("", folded(text))


def words_digest(document: Document) -> str:
    """The digest of a document's words; it is the same for each file of it, whatever the format."""
    said = "".join(letters(stretch.text) for stretch in stretches(document))
    return f"sha256:{sha256(said.encode(errors='replace')).hexdigest()}"
