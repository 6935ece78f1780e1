"""What the tests of the Word reader share: documents as tokens, packages made by hand, the corpora at hand."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from mouflow.document.look import style_of
from mouflow.document.style import Style
from mouflow.document.tree import Block, Document, Heading, List, Paragraph, Section, Table, text_of
from mouflow.model.profile import StyleChoice
from mouflow.word.package import Package, open_package, package_bytes
from mouflow.word.read import Reading, read_document
from mouflow.word.xml import MAIN, RELATION
from tests.document.kit import ROOT, house_profiles

CORPORA = ROOT.parent / "shared" / "corpora"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATION}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def corpus(name: str) -> Path:
    """A folder of the corpora; the test is skipped, with the reason, where it does not lie beside the project."""
    folder = CORPORA / name
    if not folder.is_dir():
        pytest.skip(f"{folder} is not there")
    return folder


def foreign_style() -> Style:
    return style_of(house_profiles(), "foreign", StyleChoice())


def package_of(path: Path) -> Package:
    return open_package(path.read_bytes(), path.name)


def parts_of(body: str, main: str = "", **others: str) -> dict[str, bytes]:
    """The parts of a Word file with this body; others by kind: styles, numbering, footnotes, comments, header …"""
    overrides, targets = [("document", "document.main")], []
    for kind in others:
        overrides.append((kind, kind))
        targets.append(f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>')
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>' for name, kind in overrides
    )
    texts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": relationships(
            f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": main or f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relationships("".join(targets)),
        **{f"word/{kind}.xml": text for kind, text in others.items()},
    }
    return {name: text.encode() for name, text in texts.items()}


def relationships(entries: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )


def made(body: str, **others: str) -> bytes:
    """A Word file with this body."""
    return package_bytes(parts_of(body, **others))


def read(body: str, **others: str) -> Reading:
    """The reading of a body in the look for foreign files."""
    return read_document(open_package(made(body, **others), "surat.docx"), foreign_style())


def blocks(body: str, **others: str) -> tuple[Block, ...]:
    return read(body, **others).document.sheets[0].blocks


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of runs, each a text or XML."""
    inside = "".join(
        run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def element(root: str, inside: str) -> str:
    """A part of this root element."""
    return f"<w:{root} {SPACES}>{inside}</w:{root}>"


Token = tuple[object, ...]


def tokens(document: Document) -> list[Token]:
    """All that a document says, in order: words by kind and role, labels, tables and cells, sections with ids."""
    return [token for sheet in document.sheets for token in _tokens(sheet.blocks)]


def _tokens(found: tuple[Block, ...]) -> Iterator[Token]:
    for block in found:
        if isinstance(block, Paragraph | Heading):
            yield from _words(block)
        elif isinstance(block, List):
            for item in block.items:
                number = item.number if block.ordered else None
                yield ("item", number.numbering, number.level, number.label) if number else ("item", "bullet")
                yield from _tokens(item.blocks)
        elif isinstance(block, Section):
            yield from ((("section", block.id),) if block.id else ())
            yield from _tokens(block.blocks)
            yield from ((("end", block.id),) if block.id else ())
        else:
            yield from _table(block)


def _words(block: Paragraph | Heading) -> Iterator[Token]:
    text = " ".join(text_of(block.inlines).split())
    if isinstance(block, Heading):
        label = block.number.label if block.number else ""
        if text or label:
            yield "heading", block.level, block.role, label, text
    elif text:
        yield "paragraph", block.role, text


def _table(table: Table) -> Iterator[Token]:
    if table.head or table.rows:
        yield "table", table.role, len(table.columns), len(table.head), len(table.rows)
    for row in (*table.head, *table.rows):
        for cell in row.cells:
            yield "cell", cell.colspan
            yield from _tokens(cell.blocks)


def lines(document: Document) -> list[str]:
    """The paragraph texts of the body, without notes and text boxes, in one line each."""
    return [text for sheet in document.sheets for text in _lines(sheet.blocks) if text]


def _lines(found: tuple[Block, ...]) -> Iterator[str]:
    for block in found:
        if isinstance(block, Paragraph | Heading):
            yield "" if block.role == "note" else " ".join(text_of(block.inlines).split())
        elif isinstance(block, List):
            yield from (line for item in block.items for line in _lines(item.blocks))
        elif isinstance(block, Section):
            yield from () if block.role == "text-box" else _lines(block.blocks)
        else:
            cells = (cell for row in (*block.head, *block.rows) for cell in row.cells)
            yield from (line for cell in cells for line in _lines(cell.blocks))


def texts(parts: Mapping[str, bytes]) -> dict[str, str]:
    return {name: content.decode() for name, content in parts.items()}
