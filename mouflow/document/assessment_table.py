"""Standings as a bare table for spreadsheets: rows of words and figures, as CSV, and as a document of one table."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from mouflow.assessment import LocusStanding, Standing
from mouflow.assessment.case import shown
from mouflow.assessment.scoring import Result
from mouflow.document.assessment import LEVELS, Summary
from mouflow.document.style import Style
from mouflow.document.tree import Cell, Document, Paragraph, Row, Run, Sheet, Table

Value = str | int | Decimal | None
HEADS = ("Peringkat", "Id", "Instansi", "Tingkat")
LOCUS_HEADS = ("Id lokus", "Lokus")
RESULT_HEADS = ("Nilai", "Zona", "Kategori", "Opini", "Perubahan", "Sejak tahun")
WIDTHS = (8.0, 11.0, 28.0, 15.0)
LOCUS_WIDTHS = (10.0, 22.0)
RESULT_WIDTHS = (8.0, 9.0, 9.0, 18.0, 10.0, 8.0)
ACTIVE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for a formula when it opens a CSV file
SEPARATOR = ";"  # as Excel writes and reads CSV with Indonesian settings, where the comma is that of decimals
FIGURE = "number"  # the role of cells that hold a figure


def heads(summary: Summary) -> tuple[str, ...]:
    """The heads of the columns; those of loci only where loci are listed."""
    return (*HEADS, *(LOCUS_HEADS if summary.loci else ()), *RESULT_HEADS)


def table_rows(summary: Summary) -> Iterator[tuple[Value, ...]]:
    """A row for each entity, and below it one for each of its loci where they are wanted."""
    for one in summary.standings:
        room = ("", "") if summary.loci else ()
        change = (one.change.difference, one.change.year) if one.change else (None, None)
        yield (one.rank, *_entity(one), *room, *_result(one.result), *change)
        for locus in one.loci if summary.loci else ():
            yield (None, *_entity(one), *_locus(locus), *_result(locus.result), None, None)


def _entity(one: Standing) -> tuple[str, str, str]:
    return one.entity.id, one.entity.name, LEVELS[one.entity.level]


def _locus(one: LocusStanding) -> tuple[str, str]:
    return one.locus.id, one.locus.name


def _result(result: Result) -> tuple[Value, ...]:
    return result.score, result.zone, result.category, result.opinion


def csv_text(summary: Summary) -> str:
    """The table as CSV with `;` and decimal commas; words that a spreadsheet would take for a formula begin with `'`.

    It begins with the mark by which Excel knows UTF-8.
    """
    written = io.StringIO()
    writer = csv.writer(written, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(heads(summary))
    writer.writerows([_plain(value) for value in row] for row in table_rows(summary))
    return "\ufeff" + written.getvalue()


def _plain(value: Value) -> str:
    words = _words(value)
    return harmless(words) if isinstance(value, str) else words


def harmless(words: str) -> str:
    """The words as a spreadsheet takes them for words: such as it would take for a formula begin with `'`."""
    return f"'{words}" if words.lstrip(" ").startswith(ACTIVE) else words


def _words(value: Value) -> str:
    if value is None:
        return ""
    return shown(value) if isinstance(value, Decimal) else str(value)


def table_document(summary: Summary, style: Style, title: str) -> Document:
    """A document of nothing but the table, as the writer of workbooks wants it."""
    widths = (*WIDTHS, *(LOCUS_WIDTHS if summary.loci else ()), *RESULT_WIDTHS)
    total = sum(widths)
    head = Row(tuple(_cell(each, True) for each in heads(summary)))
    body = tuple(Row(tuple(_cell(value) for value in row)) for row in table_rows(summary))
    table = Table(tuple(width * 100 / total for width in widths), (head,), body, "assessment-table")
    return Document(title, (Sheet((table,), "assessment-sheet"),), style)


def _cell(value: Value, heading: bool = False) -> Cell:
    figure = isinstance(value, int | Decimal)
    look = "assessment-table-head-cell" if heading else "assessment-figure" if figure else "assessment-table-cell"
    words = _words(value)
    inlines = (Run(words),) if words else ()
    return Cell((Paragraph(inlines, look),), FIGURE if figure else "", 1, heading)
