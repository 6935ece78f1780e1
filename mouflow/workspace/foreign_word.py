"""A Word file that mouflow did not make -> passages, by paragraph and cell, and traces that a final file must not bear.

A place is `surat.docx!paragraf 12` with the character in the paragraph, or `surat.docx!tabel 2!B3` with that in the
cell; paragraphs with words are counted in reading order, those of tables apart. Running heads and notes are named so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from mouflow.checks.passage import Part, Passage
from mouflow.document.style import Style
from mouflow.document.tree import Block, Document, Heading, Item, List, Paragraph, Section, Table, text_of
from mouflow.errors import Place
from mouflow.word.changes import comments, revisions
from mouflow.word.package import Package
from mouflow.word.read import NOTE, read_document
from mouflow.word.resolve import stories
from mouflow.word.xml import w

OFF = ("0", "false", "off")


def word_passages(package: Package, style: Style) -> tuple[Passage, ...]:
    """The passages of a Word file, its tracked changes read as accepted; the number that Word prints is the label."""
    document = read_document(package, style).document
    return tuple(_Walk(package.file).document(document))


def word_traces(package: Package) -> Mapping[str, int]:
    """How many tracked changes, comments and hidden words the file holds, by `changes`, `comments`, `hidden`."""
    found = {"changes": len(revisions(package)), "comments": len(comments(package)), "hidden": _hidden(package)}
    return {name: count for name, count in found.items() if count}


def _hidden(package: Package) -> int:
    """How many runs with words are hidden."""
    count = 0
    for part in stories(package):
        for mark in package.root(part).iter(w("vanish")):
            properties = mark.getparent()
            run = properties.getparent() if properties is not None else None
            said = run is not None and run.tag == w("r") and any(text.text for text in run.iter(w("t")))
            count += bool(said and mark.get(w("val"), "1") not in OFF)
    return count


@dataclass(slots=True)
class _Walk:
    """Goes through a document and counts its paragraphs and tables."""

    file: str
    paragraphs: int = 0
    tables: int = 0
    notes: int = 0
    running: dict[str, None] = field(default_factory=dict)  # texts of heads that were seen

    def document(self, document: Document) -> Iterator[Passage]:
        """Heads and feet once each, and the sheets."""
        for sheet in document.sheets:
            for name, blocks in (("kepala halaman", sheet.header), ("kaki halaman", sheet.footer)):
                for passage in self._named(name, blocks):
                    if passage.text not in self.running:
                        self.running[passage.text] = None
                        yield passage
            yield from self._blocks(sheet.blocks)

    def _named(self, name: str, blocks: tuple[Block, ...]) -> Iterator[Passage]:
        """The passages of blocks that stand under one name."""
        for block, label in _paragraphs(blocks):
            yield from _passages(text_of(block.inlines), f"{self.file}!{name}", "note", label)

    def _blocks(self, blocks: tuple[Block, ...], label: str = "", part: Part = "body") -> Iterator[Passage]:
        """The passages of the body; `label` is the number before the first of them."""
        for block in blocks:
            if isinstance(block, Section):
                yield from self._blocks(block.blocks, label, part)
            elif isinstance(block, List):
                for item in block.items:
                    number = _label(item)
                    yield from self._blocks(item.blocks, number, _item_part(number))
            elif isinstance(block, Table):
                yield from self._table(block)
            else:
                yield from self._paragraph(block, label, part)
            label, part = "", "body"

    def _paragraph(self, block: Paragraph | Heading, label: str, part: Part) -> Iterator[Passage]:
        text = text_of(block.inlines)
        number = block.number.label if isinstance(block, Heading) and block.number else label
        if not text.strip() and not number:
            return
        if block.role == NOTE:
            self.notes += 1
            yield from _passages(text, f"{self.file}!catatan {self.notes}", "note", number)
            return
        self.paragraphs += 1
        yield from _passages(text, f"{self.file}!paragraf {self.paragraphs}", _part(block, number, part), number)

    def _table(self, table: Table) -> Iterator[Passage]:
        """The cells row by row; tables inside cells are read with them."""
        self.tables += 1
        name = f"{self.file}!tabel {self.tables}"
        for n, row in enumerate((*table.head, *table.rows), 1):
            column = 0
            for cell in row.cells:
                spot = f"{name}!{_letters(column)}{n}"
                shift = 0
                for block, label in _paragraphs(cell.blocks):
                    text = text_of(block.inlines)
                    yield from _passages(text, spot, "cell", label, shift)
                    shift += len(text) + 1
                column += cell.colspan


def _paragraphs(blocks: tuple[Block, ...], label: str = "") -> Iterator[tuple[Paragraph | Heading, str]]:
    """Each paragraph below with the number before it."""
    for block in blocks:
        if isinstance(block, Section):
            inner = _paragraphs(block.blocks, label)
        elif isinstance(block, List):
            inner = (found for item in block.items for found in _paragraphs(item.blocks, _label(item)))
        elif isinstance(block, Table):
            cells = (cell for row in (*block.head, *block.rows) for cell in row.cells)
            inner = (found for cell in cells for found in _paragraphs(cell.blocks))
        else:
            inner = iter(((block, label),))
        yield from inner
        label = ""


def _passages(text: str, file: str, part: Part, label: str, shift: int = 0) -> Iterator[Passage]:
    """The lines of a paragraph, each with its places; a number without words is a passage too."""
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        lead = start + shift + len(line) - len(line.lstrip())
        if words or label:
            yield Passage(words, part, partial(_at, file, lead), label)
        label = ""
        start += len(line) + 1


def _at(file: str, lead: int, offset: int) -> Place:
    return Place(file, 0, lead + max(offset, 0) + 1)


def _label(item: Item) -> str:
    return item.number.label if item.number else ""


def _item_part(label: str) -> Part:
    return "paragraph" if label.startswith("(") and label.strip("()").isdecimal() else "item"


def _part(block: Paragraph | Heading, label: str, part: Part) -> Part:
    """What a paragraph is; a heading with a number such as "Pasal 3" is a clause's title."""
    if isinstance(block, Heading):
        if label.casefold().startswith("pasal"):
            return "clause-title"
        return "body" if text_of(block.inlines).casefold().startswith("pasal ") else "title"
    return "title" if block.role.startswith("title") else part


def _letters(column: int) -> str:
    """The column as a spreadsheet counts: 0 → A, 26 → AA."""
    found = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        found = chr(ord("A") + place) + found
    return found
