"""Workbooks as they come: values as text with the place of their cell, formulas refused, hostile files told."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from mouflow.reading.grid import MOST_ROWS, tidy
from mouflow.reading.source import HIDDEN
from mouflow.reading.xlsx_grid import MOST_BYTES, _letters, xlsx_grid

# What XML 1.0 and so a workbook can hold; `_x000A_` is how a workbook writes a line feed.
CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12).filter(
    lambda text: not HIDDEN.search(text) and "_x" not in text
)
SHEET = "xl/worksheets/sheet1.xml"


def workbook(*rows: tuple[object, ...], title: str = "Mitra") -> bytes:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
        for cell in book.active[book.active.max_row]:
            if isinstance(cell.value, str) and cell.data_type != "e":
                cell.data_type = "s"
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one of its parts replaced."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(member.filename, part if member.filename == name else old.read(member))
    return changed.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def told(content: bytes) -> list[str]:
    return [str(problem) for problem in xlsx_grid(content, "p.xlsx").problems]


@settings(max_examples=30)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_was_written_is_read(rows):
    grid = xlsx_grid(workbook(("kepala", "kolom"), *map(tuple, rows)), "p.xlsx")
    filled = [[tidy(cell) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    width = max(2, *map(len, rows))
    assert grid.problems == ()
    assert [[*row, *[""] * (width - len(row))] for row in grid.rows[1:]] == [
        [*row, *[""] * (width - len(row))] for row in filled
    ]


def test_values_are_told_as_people_write_them():
    values = (
        date(2024, 6, 4),
        datetime(2024, 6, 4),
        datetime(2024, 6, 4, 9, 30),
        time(9, 30),
        3.0,
        86.6,
        12,
        None,
        "=x",
    )
    grid = xlsx_grid(workbook(values), "p.xlsx")
    assert grid.rows[0] == (
        "2024-06-04",
        "2024-06-04",
        "2024-06-04 09:30:00",
        "09:30:00",
        "3",
        "86.6",
        "12",
        "",
        "=x",
    )
    assert grid.problems == ()


def test_places_name_file_sheet_and_cell():
    grid = xlsx_grid(workbook(("id", "nama"), (), (None, "a"), ("b",), title="Daftar Mitra"), "out/p.xlsx")
    assert grid.rows == (("id", "nama"), ("", "a"), ("b",))
    assert str(grid.place(1, 1)) == "out/p.xlsx!Daftar Mitra!B3"
    assert str(grid.place(2, 28)) == "out/p.xlsx!Daftar Mitra!AC4"


@given(st.integers(0, 16_383))
def test_columns_are_called_as_in_excel(column):
    assert _letters(column) == get_column_letter(column + 1)


def test_a_formula_is_refused_and_never_computed():
    book = Workbook()
    book.active.append(["id", "nama"])
    book.active.append(["a", '=HYPERLINK("http://127.0.0.1/")'])
    assert told(saved(book)) == [
        'p.xlsx!Sheet!B2: error: the cell holds the formula =HYPERLINK("http://127.0.0.1/"); put its value there'
        " (paste values) [table.formula]"
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (197001011990031001, "1.97001011990031e+17"),
        (1.97001011990031e17, "1.97001011990031e+17"),
        (-(10**15), "-1e+15"),
    ],
)
def test_a_number_that_lost_digits_is_told(value, shown):
    assert told(workbook(("nip", value))) == [
        f"p.xlsx!Mitra!B1: error: {shown}: a spreadsheet keeps 15 digits of a number, so some are lost; format the cell"
        " as text and retype it [table.lost-digits]"
    ]


def test_fifteen_digits_are_kept():
    assert xlsx_grid(workbook(("a", 999_999_999_999_999)), "p.xlsx").rows == (("a", "999999999999999"),)


def test_an_error_in_a_cell_is_told():
    assert told(workbook(("id", "#N/A"))) == [
        "p.xlsx!Mitra!B1: error: the cell shows the error #N/A; put a value there [table.error-cell]"
    ]


def test_a_day_that_no_calendar_has_is_an_error_of_its_cell():
    book = Workbook()
    book.active["A1"] = 99_999_999
    book.active["A1"].number_format = "dd/mm/yyyy"
    assert told(saved(book)) == [
        "p.xlsx!Sheet!A1: error: the cell shows the error #VALUE!; put a value there [table.error-cell]"
    ]


def test_a_length_of_time_is_no_day():
    assert xlsx_grid(workbook((timedelta(hours=30),)), "p.xlsx").rows == (("1 day, 6:00:00",),)


def test_hidden_characters_are_told_and_taken_away():
    content = workbook(("a\u202eb",))
    assert xlsx_grid(content, "p.xlsx").rows == (("ab",),)
    assert told(content) == [
        "p.xlsx!Mitra!A1: error: hidden character U+202E (RIGHT-TO-LEFT OVERRIDE); remove it [yaml.hidden-character]"
    ]


def test_only_the_first_sheet_is_read():
    book = Workbook()
    book.active.append(["satu"])
    book.create_sheet("Lain").append(["dua"])
    assert xlsx_grid(saved(book), "p.xlsx").rows == (("satu",),)


def test_too_many_rows_are_counted_before_they_are_read():
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Mitra")
    for n in range(MOST_ROWS + 2):
        sheet.append([n])
    assert told(saved(book)) == [
        "p.xlsx: error: a sheet of the workbook has 10001 rows and the limit is 10000; keep only the table in it, and"
        " split it [table.too-many-rows]"
    ]


def test_the_limit_itself_is_read():
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Mitra")
    for n in range(MOST_ROWS + 1):
        sheet.append([n])
    grid = xlsx_grid(saved(book), "p.xlsx")
    assert (len(grid.rows), grid.problems) == (MOST_ROWS + 1, ())


BROKEN = "p.xlsx: error: the workbook cannot be read ({}); save it anew as XLSX [table.unreadable]"
OLD = "p.xlsx: error: an old Excel file (.xls), or one with a password; save it as XLSX without one [table.unreadable]"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04", BROKEN.format("BadZipFile")),
        (workbook(("a",))[:-40], BROKEN.format("BadZipFile")),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", OLD),
        (with_part(workbook(("a",)), SHEET, b"<worksheet"), BROKEN.format("ParseError")),
        (with_part(workbook(("a",)), "xl/workbook.xml", b""), BROKEN.format("XMLSyntaxError")),
        (
            with_part(workbook(("a",)), SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
            "p.xlsx: error: the workbook has a DOCTYPE, which Excel never writes; save it anew [table.unreadable]",
        ),
        (
            with_part(workbook(("a",)), SHEET, b" " * (MOST_BYTES + 1)),
            "p.xlsx: error: the file unpacks to {size} bytes and the limit is 32000000; split it [table.too-large]",
        ),
    ],
)
def test_what_cannot_be_read_is_told(content, message):
    size = 0
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    assert told(content) == [message.format(size=size)]


def test_a_zip_that_is_no_workbook_is_told():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("surat.txt", "halo")
    assert told(content.getvalue()) == [BROKEN.format("KeyError")]


def test_a_member_with_a_password_is_told():
    content = bytearray(workbook(("a",)))
    entry = content.rindex(b"PK\x01\x02")  # the last entry of the central directory; its flags stand at 8
    content[entry + 8] |= 1
    assert told(bytes(content)) == [OLD]


def test_a_row_that_claims_to_stand_beyond_any_sheet_is_not_followed():
    content = workbook(("a",))
    sheet = part_of(content, SHEET)
    assert b'r="1"' in sheet
    far = with_part(content, SHEET, sheet.replace(b'r="1"', b'r="4000000000"'))
    assert xlsx_grid(far, "p.xlsx").rows == ()


def test_the_size_that_a_sheet_claims_is_not_believed():
    content = workbook(("id", "nama"), ("a", "b"))
    sheet = part_of(content, SHEET)
    assert b'ref="A1:B2"' in sheet
    claims = with_part(content, SHEET, sheet.replace(b'ref="A1:B2"', b'ref="A1:A1"'))
    assert xlsx_grid(claims, "p.xlsx").rows == (("id", "nama"), ("a", "b"))
