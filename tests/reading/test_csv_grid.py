"""CSV as it comes: every delimiter, encoding and kind of quote is read, or refused with line and column."""

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.reading.csv_grid import csv_grid
from mouflow.reading.grid import MOST_ROWS, tidy
from mouflow.reading.source import HIDDEN

CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12).filter(
    lambda text: not HIDDEN.search(text)
)
BROKEN_LINES = st.text(st.sampled_from('ab";,\t\r\n é'), max_size=60)


def told(content: bytes | str) -> list[str]:
    raw = content.encode() if isinstance(content, str) else content
    return [str(problem) for problem in csv_grid(raw, "p.csv").problems]


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from([";", ",", "\t"]),
)
def test_what_was_written_is_read(rows, ending, quoting, delimiter):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=ending, quoting=quoting)
    writer.writerows([["kepala", "kolom"], *rows])
    grid = csv_grid(("sep=" + delimiter + ending + text.getvalue()).encode(), "p.csv")
    filled = [tuple(map(tidy, row)) for row in rows if any(cell.strip() for cell in row)]
    assert grid.rows == (("kepala", "kolom"), *filled)
    assert [str(problem) for problem in grid.problems if problem.rule.id != "table.lost-digits"] == []


@given(BROKEN_LINES)
def test_any_text_gives_a_grid_whose_places_are_in_the_text(text):
    grid = csv_grid(text.encode(), "p.csv")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [problem.place for problem in grid.problems]
    places += [grid.place(n, column) for n, row in enumerate(grid.rows) for column in range(len(row))]
    for place in places:
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_of_visible_text(content):
    grid = csv_grid(content, "p.csv")
    assert all(cell == tidy(cell) and not HIDDEN.search(cell) for row in grid.rows for cell in row)


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_what_cuts_the_head(delimiter):
    grid = csv_grid(f"id{delimiter}nama{delimiter}x\na{delimiter}b. c: d|e{delimiter}\n".encode(), "p.csv")
    assert grid.rows == (("id", "nama", "x"), ("a", "b. c: d|e", ""))


def test_a_comma_in_the_head_of_a_semicolon_file_does_not_mislead():
    assert csv_grid(b"id;nama, lengkap;x\na;b;c\n", "p.csv").rows[0] == ("id", "nama, lengkap", "x")


def test_the_separator_line_of_excel_is_no_row():
    grid = csv_grid(b"sep=;\r\nid,kode;nama\r\na;b\r\n", "p.csv")
    assert grid.rows == (("id,kode", "nama"), ("a", "b"))
    assert str(grid.place(1, 1)) == "p.csv:3:3"


def test_blank_rows_are_left_out_and_places_stay_right():
    grid = csv_grid(b'\n;;\nid;nama\n\n ; \n"a\nb";c\nd;e\n', "p.csv")
    assert grid.rows == (("id", "nama"), ("a b", "c"), ("d", "e"))
    assert [str(grid.place(row, 1)) for row in range(3)] == ["p.csv:3:4", "p.csv:7:4", "p.csv:8:3"]


def test_a_cell_beyond_the_end_of_its_row_stands_at_the_last_cell():
    assert str(csv_grid(b"id;nama;x\na;b\n", "p.csv").place(1, 7)) == "p.csv:2:3"


def test_cells_that_look_like_formulas_are_text():
    grid = csv_grid(b'id;nama\n=1+1;"=HYPERLINK(""http://x"")"\n+62;@a\n', "p.csv")
    assert grid.rows[1:] == (("=1+1", '=HYPERLINK("http://x")'), ("+62", "@a"))
    assert grid.problems == ()


def test_utf8_with_or_without_mark_is_one():
    text = "id;nama\na;Kabupaten é\n"
    assert csv_grid(text.encode("utf-8-sig"), "p.csv").rows == csv_grid(text.encode(), "p.csv").rows
    assert csv_grid(text.encode("utf-8-sig"), "p.csv").problems == ()


def test_windows_1252_is_read_with_a_warning():
    content = "id;nama\na;“Kabupatén”\n".encode("cp1252")
    assert csv_grid(content, "p.csv").rows[1] == ("a", "“Kabupatén”")
    assert told(content) == [
        "p.csv:2:3: warning: the file is not UTF-8 and was read as Windows-1252; look at its names, or save it as CSV"
        " UTF-8 [table.encoding]"
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"id;nama\na;\x81\xe9", "p.csv:2:3: error: the file is not UTF-8 (byte 11); save it as UTF-8 [yaml.not-utf8]"),
        (
            "id;nama".encode("utf-16"),
            "p.csv: error: the file is saved as UTF-16; save it as UTF-8 [yaml.not-utf8]",
        ),
        (
            b"\x00\x01\x02",
            "p.csv: error: this is no table; save it as XLSX, or as CSV in UTF-8 [table.unreadable]",
        ),
        (
            b'id;nama\na;"PT "Maju"";\n',
            'p.csv:2:8: error: this stands after the closing quote; write "" for a quote inside a quoted text'
            " [table.quote]",
        ),
        (
            b'id;nama\na;"b\nc;d\n',
            'p.csv:2:3: error: the quote that opens here is not closed; close it, or write "" for a quote in a text'
            " [table.quote]",
        ),
        (
            b'id;nama\na;"b\nc;"d"\n',
            'p.csv:2:3: error: the quote that opens here is not closed; close it, or write "" for a quote in a text'
            " [table.quote]",
        ),
        (
            b"id;nip\na;1,97001E+17\n",
            "p.csv:2:3: error: 1,97001E+17: a spreadsheet keeps 15 digits of a number, so some are lost; format the"
            " cell as text and retype it [table.lost-digits]",
        ),
        (
            "id;nama\na;b\u202ec\n".encode(),
            "p.csv:2:3: error: hidden character U+202E (RIGHT-TO-LEFT OVERRIDE); remove it [yaml.hidden-character]",
        ),
        (
            b'id;nama\na;"' + b"x" * 200_000 + b'"\n',
            "p.csv:2:1: error: the cell is longer than 131072 characters; shorten it [table.long-cell]",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(content, message):
    assert told(content) == [message]


def test_the_row_behind_a_broken_one_is_read():
    grid = csv_grid(b'id;nama\na;"b"c\nd;e\n"f\ng;h\n', "p.csv")
    assert grid.rows == (("id", "nama"), ("d", "e"), ("g", "h"))
    assert [problem.place.line for problem in grid.problems] == [2, 4]


def test_a_file_of_broken_rows_is_given_up():
    assert len(told("id;nama\n" + 'a;"b"c\n' * 500)) == 20


def test_hidden_characters_are_taken_away():
    assert csv_grid("id;nama\na;b\u200bc\n".encode(), "p.csv").rows[1] == ("a", "bc")


def test_too_many_rows_are_counted():
    rows = "".join(f"a{n};b\n" for n in range(MOST_ROWS))
    assert told(f"id;nama\n{rows}") == []
    assert told(f"id;nama\n{rows}{rows}z;z\n") == [
        "p.csv: error: the table has 20001 rows and the limit is 10000; split it [table.too-many-rows]"
    ]


def test_a_million_rows_are_refused_with_their_number():
    content = b"id;nama\n" + b"a;b\n" * 1_000_000
    assert told(content) == [
        "p.csv: error: the table has 1000000 rows and the limit is 10000; split it [table.too-many-rows]"
    ]


def test_hard_blanks_are_blanks():
    blank = unicodedata.lookup("NO-BREAK SPACE")
    assert csv_grid(f"id;nama\na;{blank} b{blank}c \n".encode(), "p.csv").rows[1] == ("a", "b c")
