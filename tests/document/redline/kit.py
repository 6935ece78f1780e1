"""What the tests of redlines share: worked drafts as documents, small documents of blocks, their redlines as lines."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from mouflow.compare.credit import Credit
from mouflow.document.redline import Redline, accepted, redline, rejected
from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Paragraph,
    Row,
    Run,
    Section,
    Sheet,
    Table,
    text_of,
)
from mouflow.reading.models import read_draft
from tests.document.kit import ROOT, agreement
from tests.document.redline.forms import form
from tests.writers.sample import STYLE

CREDIT = Credit("Biro Hukum")
ONE = "PARA PIHAK sepakat untuk bekerja sama dalam pelayanan publik di daerah."
TWO = "Biaya yang timbul dibebankan kepada anggaran masing-masing pihak secara patut."
THREE = "Perjanjian ini berlaku sejak ditandatangani sampai dengan akhir tahun depan."
SIGNS = {"ins": "+", "del": "-", "moved-from": "<", "moved-to": ">"}


@cache
def worked(name: str) -> Document:
    """The document of a worked draft, such as `kalbar-2025/v1`, by the house's templates, as redlines are given it."""
    path = ROOT / "drafts" / f"{name}.yaml"
    reading = read_draft(path.read_bytes(), path.name)
    assert reading.value is not None, [str(problem) for problem in reading.problems]
    return replace(agreement(reading.value), proof="")  # which one text it is, a redline of two does not say


def document(*blocks: Block | str) -> Document:
    """A document of one sheet in the sample's look; a text is a paragraph."""
    return Document("Judul", (Sheet(tuple(paragraph(each) for each in blocks), "body"),), STYLE)


def paragraph(block: Block | str) -> Block:
    return Paragraph((Run(block),), "body") if isinstance(block, str) else block


def entries(*texts: str, role: str = "items") -> List:
    """A numbered list of one paragraph each; `id=text` gives an item its id."""
    pairs = (text.rpartition("=")[::2] for text in texts)
    return List(tuple(Item((Paragraph((Run(text),), "item"),), None, id) for id, text in pairs), role)


def clause(id: str, title: str, *blocks: Block | str) -> Section:
    return Section((Heading(2, (Run(title),), "clause"), *(paragraph(each) for each in blocks)), "", id)


def grid(*rows: str) -> Table:
    """A table of one-paragraph cells; a row is its cells with bars between."""
    cells = (tuple(Cell((Paragraph((Run(cell),), "cell"),)) for cell in row.split("|")) for row in rows)
    found = tuple(Row(each) for each in cells)
    width = len(found[0].cells)
    return Table((100 / width,) * width, (), found, "parties")


def compared(old: Document, new: Document) -> Redline:
    return redline(old, new, CREDIT)


def both_ways(old: Document, new: Document) -> Document:
    """The redline of two documents, which gives both back."""
    found = compared(old, new).document
    assert form(accepted(found)) == form(new)
    assert form(rejected(found)) == form(old)
    return found


def shown(*sides: Document) -> list[str]:
    """The redline of two documents as lines; `[-old-]`, `[+new+]`, `[<moved away<]`, `[>moved here>]`, ends as ¶."""
    return list(_lines(compared(*sides).document.sheets[0].blocks, ""))


def changed(found: Redline) -> list[str]:
    """The lines of a redline's sheets that bear a mark."""
    lines = [line for sheet in found.document.sheets for line in _lines(sheet.blocks, "")]
    return [line for line in lines if "[" in line]


def _lines(blocks: tuple[Block, ...], lead: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            label = f"{block.number.label} " if isinstance(block, Heading) and block.number else ""
            yield lead + label + "".join(_said(block.inlines)) + _signed("¶", block.mark, "")
            lead = " " * len(lead)
        elif isinstance(block, Section):
            yield from _lines(block.blocks, f"{lead}#{block.id} " if block.id else lead)
            lead = " " * len(lead)
        elif isinstance(block, List):
            for item in block.items:
                label = item.number.label if item.number else "-"
                yield from _lines(item.blocks, f"{lead}{_signed(label, item.mark, label)} ")
            yield f"{lead}."
        else:
            for row in (*block.head, *block.rows):
                cells = (" / ".join(_lines(cell.blocks, "")) for cell in row.cells)
                yield _signed("| " + " | ".join(cells), row.mark)


def _said(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        yield _signed(text_of((inline,)) or "*", inline.mark)


def _signed(text: str, mark: Mark | None, unmarked: str | None = None) -> str:
    """The text within the signs of its mark."""
    if mark is None:
        return text if unmarked is None else unmarked
    sign = SIGNS[mark.kind]
    return f"[{sign}{text}{sign}]"
