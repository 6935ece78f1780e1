"""The workbook, read back by openpyxl: words, looks, frozen heads and paper; no cell is ever a formula; same bytes."""

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock

from mouflow.document.tree import (
    Break,
    Cell,
    Document,
    Field,
    Heading,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from mouflow.writers import xlsx
from mouflow.writers.xlsx_cells import NUMBER, CellTooLong
from tests.writers.sample import DOCUMENT

HEAD = Row(
    (
        Cell((Paragraph((Run("No."),), "head-cell"),), heading=True),
        Cell((Paragraph((Run("Isi"),), "head-cell"),), heading=True),
    )
)


def cell(*inlines: Any) -> Cell:
    return Cell((Paragraph(tuple(inlines), "cell"),))


def table(*rows: Row) -> Table:
    return Table((20.0, 80.0), (HEAD,), rows, "grid")


def document(*blocks: Any, **more: Any) -> Document:
    footer = (Paragraph((Run("A & B "), Field("page"), Run(" dari "), Field("pages"))),)
    return replace(
        DOCUMENT, title="Matriks: a/b", sheets=(Sheet(blocks, "work-plan", footer=footer),), watermark="", **more
    )


def opened(given_document: Document) -> Any:
    return openpyxl.load_workbook(io.BytesIO(xlsx.write(given_document)), rich_text=True)


def first_cell(*inlines: Any) -> Any:
    """The first cell of the only row below the head."""
    return opened(document(table(Row((cell(*inlines), cell()))))).active["A2"]


def test_words_stand_above_and_in_the_columns_of_a_table() -> None:
    sheet = opened(
        document(Paragraph((Run("Judul"),), "title"), table(Row((cell(Run("1.")), cell(Run("Satu"))))))
    ).active
    assert [[one.value for one in row] for row in sheet.iter_rows()] == [
        ["Judul", None],
        ["No.", "Isi"],
        ["1.", "Satu"],
    ]
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A1:B1"]


def test_the_head_stays_in_view_repeats_and_has_filters() -> None:
    sheet = opened(document(Paragraph((Run("Judul"),)), table(Row((cell(), cell())), Row((cell(), cell()))))).active
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref) == ("A3", "$2:$2", "A2:B4")
    assert sheet["A2"].font.bold
    assert sheet["A2"].fill.fgColor.rgb == "FFE7E6E6"


def test_the_paper_lies_on_its_side_one_page_wide() -> None:
    sheet = opened(document(table())).active
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter.center.text == "A && B &P dari &N"


def test_columns_share_the_width_as_the_table_says() -> None:
    sheet = opened(document(table())).active
    first, second = (sheet.column_dimensions[name].width for name in "AB")
    assert second == pytest.approx(4 * first, rel=0.01)


def test_marked_words_are_bold_underlined_and_coloured() -> None:
    value = first_cell(Run("paling lambat "), Run("3 (tiga)", bold=True, underline=True), Run(" bulan")).value
    assert isinstance(value, CellRichText)
    plain, marked, rest = value
    assert (plain, rest) == ("paling lambat ", " bulan")
    assert isinstance(marked, TextBlock)
    assert (marked.text, marked.font.b, marked.font.u, marked.font.color.rgb) == (
        "3 (tiga)",
        True,
        "single",
        "FF9C0006",
    )


def test_tracked_words_are_struck_or_underlined() -> None:
    value = first_cell(Run("lama", mark=Mark("del")), Run("baru", mark=Mark("ins"))).value
    assert [(part.text, part.font.strike, part.font.u) for part in value] == [
        ("lama", True, None),
        ("baru", None, "single"),
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+62 561", "-5", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "#N/A", "1.000"]
)
def test_a_cell_is_text_whatever_it_begins_with(text: str) -> None:
    found = first_cell(Run(text))
    assert (found.data_type, found.value.replace("\r", "\n")) == ("s", text.replace("\r", "\n"))
    assert found.quotePrefix == text.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert b"<f>" not in member(xlsx.write(document(table(Row((cell(Run(text)), cell()))))), "xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("words", "value", "form"),
    [("82,74", 82.74, "0.00"), ("88,00", 88, "0.00"), ("-4,5", -4.5, "0.0"), ("2022", 2022, "0"), ("0,00", 0, "0.00")],
)
def test_a_cell_of_a_figure_is_a_number(words: str, value: float, form: str) -> None:
    found = opened(document(table(Row((Cell((Paragraph((Run(words),)),), NUMBER),))))).active["A2"]
    assert (found.value, found.data_type, found.number_format, found.quotePrefix) == (value, "n", form, False)


@pytest.mark.parametrize("words", ["=1+1", "+1", "-", "1.000,00", "1e5", "82,74 ", "–", "1,", "٣"])
def test_other_words_in_a_cell_of_a_figure_are_text(words: str) -> None:
    found = opened(document(table(Row((Cell((Paragraph((Run(words),)),), NUMBER),))))).active["A2"]
    assert (found.value, found.data_type) == (words, "s")


def test_marked_words_that_look_like_a_formula_are_text() -> None:
    found = first_cell(Run("=1+1", bold=True), Run(" lagi"))
    assert (found.data_type, str(found.value)) == ("s", "=1+1 lagi")
    assert found.quotePrefix


def test_what_excel_would_read_as_an_escape_stays_what_it_is() -> None:
    content = xlsx.write(document(table(Row((cell(Run("_x0041_")), cell())))))
    assert b"_x005F_x0041_" in member(content, "xl/worksheets/sheet1.xml")


def test_paragraphs_breaks_and_lists_in_a_cell_are_lines() -> None:
    number = Number("numbers", 0, 1, "1.")
    blocks = (
        Paragraph((Run("satu"), Break(), Run("dua"))),
        List((Item((Paragraph((Run("butir"),)),), number),), "points"),
        Section((Heading(2, (Run("Judul"),), number=replace(number, label="Pasal 1")),)),
        Table((100.0,), (), (Row((cell(Run("dalam")),)),)),
    )
    sheet = opened(document(table(Row((Cell(blocks), cell()))))).active
    assert sheet["A2"].value == "satu\ndua\n1. butir\nPasal 1\nJudul\ndalam"


def test_rows_have_room_for_their_words_and_grow_with_what_is_typed() -> None:
    content = xlsx.write(document(table(Row((cell(Run("kata " * 60)), cell())))))
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet.row_dimensions[2].height > 10 * sheet.row_dimensions[1].height / 2
    assert b"customHeight" not in member(content, "xl/worksheets/sheet1.xml")


def test_words_like_an_attribute_are_left_alone() -> None:
    words = '<row r="1" customHeight="1">'
    assert first_cell(Run(words)).value == words


def test_a_cell_over_several_columns() -> None:
    wide = Row((replace(cell(Run("lebar")), colspan=2),))
    sheet = opened(document(table(wide))).active
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A2:B2"]


def test_more_letters_than_a_cell_takes() -> None:
    with pytest.raises(CellTooLong) as caught:
        first_cell(Run("kata " * 7000))
    assert str(caught.value) == (
        'a cell would hold 35000 letters, and Excel takes 32767 ("kata kata kata kata kata kata kata kata …"); '
        "write it as docx or pdf"
    )


def test_worksheets_have_names_that_excel_takes() -> None:
    two = replace(document(), title="Nota Kesepakatan tentang [Sinergi]: a/b", sheets=(Sheet(()), Sheet(())))
    names = opened(two).sheetnames
    assert names == ["Nota Kesepakatan tentang  Siner", "Nota Kesepakatan tentang  S (2)"]
    assert all(len(name) <= 31 for name in names)
    assert opened(replace(two, title="[]:*?/", sheets=(Sheet(()),))).sheetnames == ["Lembar 1"]


def test_the_properties_are_the_documents_own() -> None:
    book = opened(document(properties={"agreement": "kalbar-2025", "date": "2025-09-22"}))
    assert book.properties.title == "Matriks: a/b"
    assert f"{book.properties.created:%Y-%m-%d}" == f"{book.properties.modified:%Y-%m-%d}" == "2025-09-22"
    assert {one.name: one.value for one in book.custom_doc_props.props} == {
        "mouflow:agreement": "kalbar-2025",
        "mouflow:date": "2025-09-22",
    }


def test_no_time_and_no_name_of_this_call_is_in_the_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    content = xlsx.write(DOCUMENT)
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 1, 2, 3, 4, 5, 0, 0, 0))
    assert xlsx.write(DOCUMENT) == content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert not re.search("creator|lastModifiedBy|202[6-9]|203[0-9]", core)


def test_a_whole_agreement_is_written_too() -> None:
    sheet = opened(DOCUMENT).worksheets[0]
    assert sheet.max_row > 10


SAFE = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="￾￿"), max_size=40)


@given(st.lists(st.tuples(SAFE, st.booleans()), max_size=4))
def test_words_come_back_as_they_were_written(parts: list[tuple[str, bool]]) -> None:
    found = first_cell(*(Run(text, bold=bold, underline=bold) for text, bold in parts))
    text = "".join(text for text, _ in parts)
    if not re.search("_x[0-9A-Fa-f]{4}_", text):
        assert str(found.value or "") == text
    assert found.data_type == ("s" if text else "n")


def member(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name)
