"""python-docx as one writes it by hand: a new document, its styles set, paragraphs and tables added one by one."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt

CENTRE, RIGHT, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY
BOLD = ("title", "subject", "clause", "annex-head", "komparisi-name", "signature-alias", "signature-office")
CENTRED = (*BOLD[:4], "number-line", *BOLD[5:], "signature-name", "footer-table-cell", "page-line")
LETTER_EDGES, AGREEMENT_EDGES = (1.5, 2, 2, 2.5), (2, 2, 2.5, 3)  # cm: top, right, bottom, left


def saved(document: Any) -> bytes:
    """The document's file."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def letter(facts: Mapping[str, Any]) -> bytes:
    """The letter as a Word file."""
    document = _blank("Arial", LETTER_EDGES)
    add_letterhead(document, facts["letterhead"])
    add_meta(document, facts)
    _text(document.add_paragraph(), "Yth. " + "\n".join(facts["to"]), before=10, after=10)
    for part in facts["body"]:
        _text(document.add_paragraph(), part["text"], align=BOTH, after=6)
        for n, point in enumerate(part["points"], 1):
            add_point(document, f"{n}.\t{point}")
        if part["table"]:
            add_grid(document, part["table"]["columns"], part["table"]["rows"], part["table"]["widths"])
    add_ending(document, facts["signatory"])
    for n, copy in enumerate(facts["copies"], 1):
        add_point(document, f"{n}.\t{copy}")
    return saved(document)


def blank_letter() -> Any:
    """An empty document with the look of the letter."""
    return _blank("Arial", LETTER_EDGES)


def _blank(font: str, edges: Sequence[float]) -> Any:
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(12)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    normal.paragraph_format.space_after = Pt(0)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Cm, edges)
    return document


def _text(paragraph: Any, words: str, *, bold: bool = False, size: float = 0, align: Any = None, **gaps: float) -> Any:
    """Fills a paragraph; gaps are `before` and `after` in points."""
    run = paragraph.add_run(words)
    run.bold = bold or None
    if size:
        run.font.size = Pt(size)
    if align is not None:
        paragraph.alignment = align
    for side, gap in gaps.items():
        setattr(paragraph.paragraph_format, f"space_{side}", Pt(gap))
    return paragraph


def add_letterhead(document: Any, head: Mapping[str, str]) -> None:
    """The letterhead with its emblem; its `logo` is a path or a file."""
    table = _table(document, 1, (15, 85))
    picture, names = table.rows[0].cells
    picture.paragraphs[0].add_run().add_picture(head["logo"], height=Cm(2.3))
    _text(names.paragraphs[0], head["government"].upper(), align=CENTRE)
    _text(names.add_paragraph(), head["unit"].upper(), align=CENTRE, bold=True, size=16)
    _text(names.add_paragraph(), head["address"], align=CENTRE, size=9)
    ways = f"Telepon {head['phone']}, Pos-el {head['email']}, Laman {head['website']}"
    _text(names.add_paragraph(), ways, align=CENTRE, size=9)
    _rule(document.add_paragraph())


def _rule(paragraph: Any) -> None:
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "double"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)


def add_meta(document: Any, facts: Mapping[str, Any]) -> None:
    """Number, nature, enclosures and subject, with place and day on the right."""
    table = _table(document, 4, (13, 3, 44, 40))
    lines = (("Nomor", "number"), ("Sifat", "nature"), ("Lampiran", "enclosed"), ("Hal", "subject"))
    for row, (label, key) in zip(table.rows, lines, strict=True):
        for cell, words in zip(row.cells, (label, ":", facts[key]), strict=False):
            cell.paragraphs[0].add_run(words)
    _text(table.rows[0].cells[3].paragraphs[0], f"{facts['place']}, {facts['day']}", align=RIGHT)


def add_point(document: Any, words: str) -> None:
    """A numbered point."""
    paragraph = _text(document.add_paragraph(), words, align=BOTH, after=4)
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(0.8), Cm(-0.8)


def add_grid(document: Any, columns: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]) -> None:
    """A table with lines, its head repeated on each page."""
    table = _table(document, 1, widths, "Table Grid")
    for cell, words in zip(table.rows[0].cells, columns, strict=True):
        _text(cell.paragraphs[0], words, bold=True, size=10, align=CENTRE)
    _repeat(table.rows[0])
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=False):
            _text(cell.paragraphs[0], words, size=10)
    document.add_paragraph()


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _table(document: Any, rows: int, widths: Sequence[float], style: str | None = None) -> Any:
    table = document.add_table(rows, len(widths), style)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(16.5 * width / 100)
    return table


def add_ending(document: Any, signatory: Mapping[str, str]) -> None:
    """The signature, and the line above the copies."""
    lines = (f"{signatory['office']},", "", "", "", signatory["name"], signatory["rank"], f"NIP {signatory['nip']}")
    for n, words in enumerate(lines):
        paragraph = _text(document.add_paragraph(), words, bold=n == 4)
        paragraph.paragraph_format.left_indent = Cm(8.25)
        paragraph.paragraph_format.keep_with_next = n < len(lines) - 1
    _text(document.add_paragraph(), "Tembusan:", before=14)


def agreement(facts: Mapping[str, Any]) -> bytes:
    """The agreement as a Word file, from its plain words; numbers are typed, as one does by hand."""
    document = _blank("Bookman Old Style", AGREEMENT_EDGES)
    for n, sheet in enumerate(facts["sheets"]):
        if n:
            _turn(document.add_section())
        _add_blocks(document, sheet["blocks"])
    _text(document.sections[0].footer.paragraphs[0], facts["line"], size=8, align=CENTRE)
    return saved(document)


def _turn(section: Any) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Length(section.page_height), Length(section.page_width)


def _add_blocks(place: Any, blocks: Iterable[Mapping[str, Any]]) -> None:
    for block in blocks:
        ADDERS[block["kind"]](place, block)


def _add_paragraph(place: Any, block: Mapping[str, Any]) -> None:
    role = block["role"]
    words = f"{block['label']}\n{block['words']}" if block.get("label") else block["words"]
    _text(place.add_paragraph(), words, bold=role in BOLD, align=CENTRE if role in CENTRED else BOTH, after=4)


def _add_list(place: Any, block: Mapping[str, Any]) -> None:
    for entry in block["entries"]:
        first, *rest = entry["blocks"]
        paragraph = _text(place.add_paragraph(), f"{entry['label']}\t{first['words']}", align=BOTH, after=4)
        paragraph.paragraph_format.left_indent = Cm(0.8 * (entry["level"] + 1))
        paragraph.paragraph_format.first_line_indent = Cm(-0.8)
        _add_blocks(place, rest)


def _add_table(place: Any, block: Mapping[str, Any]) -> None:
    grid = block["role"] == "work-plan-table"
    table = _table(place, 0, block["columns"], "Table Grid" if grid else None)
    for n, cells in enumerate((*block["head"], *block["rows"])):
        row = table.add_row()
        for cell, given in zip(row.cells, cells, strict=False):
            _add_blocks(cell, given["blocks"])
            cell._tc.remove(cell.paragraphs[0]._p)
        if n < len(block["head"]):
            _repeat(row)


def _add_section(place: Any, block: Mapping[str, Any]) -> None:
    _add_blocks(place, block["blocks"])


ADDERS: dict[str, Callable[[Any, Mapping[str, Any]], None]] = {
    "p": _add_paragraph,
    "h": _add_paragraph,
    "list": _add_list,
    "table": _add_table,
    "section": _add_section,
}
