"""Document tree -> Excel workbook: each sheet a worksheet, words in rows over its width, tables in its columns.

The head of a sheet's first table stays in view, repeats on each printed page and has filters. Same document, same
bytes.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from mouflow.document.tree import Block, Document, Field, List, Paragraph, Section, Sheet, Table, walk
from mouflow.writers.running import width_of
from mouflow.writers.xlsx_cells import UNIT, Book, fill
from mouflow.writers.xlsx_letters import words_of

DATE = "date"  # the property that dates the document, as in Word
PREFIX = "mouflow:"  # before the name of each custom property, as in Word
LONGEST_NAME = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
PAPERS = {"A4": 9, "F4": 14}  # Excel's codes; its Folio, 8.5 × 13 in, is the nearest to F4
LONGEST_FOOTER = 255  # letters, as Excel takes them
WORKSHEETS = "xl/worksheets/"
GIVEN_HEIGHT = re.compile(rb'(<row [^>]*?) customHeight="1"')  # what stands between < and > is never a cell's words
EARLIEST = datetime(1980, 1, 1)  # as ZIP and openpyxl have it: a moment without a zone


def write(document: Document) -> bytes:
    """The workbook's bytes; CellTooLong for words that no cell of Excel holds."""
    book = Book(document.style)
    names: list[str] = []
    for place, sheet in enumerate(document.sheets, 1):
        names.append(_name(document.title, place, names))
        _sheet(book, book.workbook.create_sheet(names[-1]), sheet)
    return _archive(book.workbook, document)


def _name(title: str, place: int, taken: list[str]) -> str:
    """The worksheet's name: the document's title as far as Excel takes it, with a number where it is taken."""
    name = FORBIDDEN.sub(" ", title)[:LONGEST_NAME].strip(" '") or f"Lembar {place}"
    number = f" ({place})"
    return name if name not in taken else f"{name[: LONGEST_NAME - len(number)]}{number}"


def _sheet(book: Book, worksheet: Any, sheet: Sheet) -> None:
    """Writes the blocks of a sheet one below the other, and sets up its pages."""
    tables = [block for block in walk(sheet.blocks) if isinstance(block, Table)]
    widest = max(tables, key=lambda table: len(table.columns), default=None)
    shares = widest.columns if widest else (100.0,)
    width = width_of(sheet, book.style) / UNIT
    letters = tuple(width * share / sum(shares) for share in shares)
    for number, room in enumerate(letters, 1):
        worksheet.column_dimensions[book.column(number)].width = round(room, 2)
    row, headed = 1, False
    for block in _flat(sheet.blocks):
        if isinstance(block, Table):
            headed = _framed(book, worksheet, block, row) if block.head and not headed else headed
            row = _table(book, worksheet, block, row)
        else:
            fill(book, worksheet, row, block, letters)
            row += 1
    _pages(book, worksheet, sheet)


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Paragraphs, headings and tables, whatever they stand in; an entry of a list bears its label."""
    for block in blocks:
        if isinstance(block, Section):
            yield from _flat(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield Paragraph(words_of(item), "item")
        else:
            yield block


def _framed(book: Book, worksheet: Any, table: Table, row: int) -> bool:
    """Keeps the head in view, repeats it on paper and puts filters below it."""
    last = row + len(table.head) - 1
    end = last + len(table.rows)
    worksheet.freeze_panes = f"A{last + 1}"
    worksheet.print_title_rows = f"{row}:{last}"
    worksheet.auto_filter.ref = f"A{last}:{book.column(len(table.columns))}{end}"
    return True


def _table(book: Book, worksheet: Any, table: Table, row: int) -> int:
    """Writes the rows of a table; gives the row below it."""
    for number, line in enumerate((*table.head, *table.rows)):
        column = 1
        for cell in line.cells:
            book.cell(worksheet, (row, column), cell, table, number < len(table.head))
            column += cell.colspan
        row += 1
    return row


def _pages(book: Book, worksheet: Any, sheet: Sheet) -> None:
    """Paper, direction and margins as the style says, one page wide, with the words of the footer."""
    style, setup = book.style, worksheet.page_setup
    landscape = bool(style.format(sheet.role).landscape)
    setup.orientation = "landscape" if landscape else "portrait"
    setup.paperSize = PAPERS.get(style.paper.name, PAPERS["A4"])
    setup.fitToWidth, setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
    for side in ("top", "bottom", "left", "right"):
        setattr(worksheet.page_margins, side, round(getattr(style.margins, side) / 2.54, 3))
    worksheet.oddFooter.center.text = _footer(sheet)[:LONGEST_FOOTER]


def _footer(sheet: Sheet) -> str:
    """The words of the footer, with Excel's signs for the page and for how many there are."""
    lines = []
    for block in walk(sheet.footer):
        if isinstance(block, Paragraph):
            parts = ((each, getattr(each, "text", "")) for each in block.inlines)
            signs = {"page": "&P", "pages": "&N"}
            lines.append("".join(signs[one.kind] if isinstance(one, Field) else _literal(text) for one, text in parts))
    return "\n".join(line for line in lines if line.strip())


def _literal(text: str) -> str:
    """Words in a footer, whose & would else begin a sign; figures right behind a sign would be its size."""
    return text.replace("&", "&&")


def _archive(workbook: Any, document: Document) -> bytes:
    """The package with the document's own day instead of this moment, in its properties and in its ZIP."""
    from openpyxl.packaging.custom import StringProperty  # openpyxl takes 0.2 s to load, and only this format needs it
    from openpyxl.writer.excel import ExcelWriter

    given = document.properties.get(DATE)
    day = datetime.combine(date.fromisoformat(given), datetime.min.time()) if given else EARLIEST
    facts = workbook.properties
    facts.creator, facts.title, facts.subject = None, document.title, document.subject or None
    facts.language, facts.created, facts.modified = document.language, day, day
    for name, value in sorted(document.properties.items()):
        workbook.custom_doc_props.append(StringProperty(name=PREFIX + name, value=value))
    written = io.BytesIO()
    ExcelWriter(workbook, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED)).save()
    return _undated(written)


def _undated(written: io.BytesIO) -> bytes:
    """The same package, its members dated as early as ZIP can say, its rows free to grow with what is typed in them."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as package, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as out:
        for member in package.infolist():
            undated = zipfile.ZipInfo(member.filename, EARLIEST.timetuple()[:6])
            undated.compress_type = zipfile.ZIP_DEFLATED
            content = package.read(member)
            if member.filename.startswith(WORKSHEETS):
                content = GIVEN_HEIGHT.sub(rb"\1", content)
            out.writestr(undated, content)
    return fixed.getvalue()
