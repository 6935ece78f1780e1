"""The text: laid out for reading on a terminal, with changes in brackets."""

import pytest

from mouflow.document.style import Format
from mouflow.document.tree import Cell, Document, Item, List, Number, Paragraph, Row, Run, Section, Sheet, Table
from mouflow.writers import text
from mouflow.writers.errors import TooDeep
from tests.writers import sample
from tests.writers.sample import cell, paragraph


def said(*blocks, width: int = 40) -> str:
    return text.write(Document("t", (Sheet(blocks, "body"),), sample.STYLE), width).decode()


def row(*words: str, heading: bool = False) -> Row:
    return Row(tuple(cell("head-cell" if heading else "cell", word, heading=heading) for word in words))


@pytest.mark.parametrize("width", [60, 80, 132])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    lines = text.write(sample.DOCUMENT, width).decode().split("\n")
    assert len(lines) > 100
    assert max(map(len, lines)) == width
    assert [line for line in lines if line != line.rstrip()] == []
    assert lines[-1] == ""


def test_titles_stand_in_the_middle_and_numbers_above_them() -> None:
    made = said(sample.clause(2, "ruang-lingkup", "RUANG LINGKUP", paragraph("body", "Isi.")))
    assert made == "                Pasal 2\n             RUANG LINGKUP\n\nIsi.\n"


def test_labels_hang_at_their_level() -> None:
    items = sample.items(sample.item(2, 1, "satu dua tiga empat lima enam tujuh"), sample.item(2, 2, "delapan"))
    made = said(sample.paragraphs(sample.item(1, 1, "Butir:", items)))
    assert made == ("(1)  Butir:\n     a.  satu dua tiga empat lima enam\n         tujuh\n     b.  delapan\n")


def test_a_long_label_pushes_its_words() -> None:
    made = said(List((Item((paragraph("item", "kata"),), Number("clauses", 1, 100, "(10000)")),), "paragraphs"))
    assert made == "(10000) kata\n"


def test_a_label_stands_alone_above_a_table_and_where_its_level_has_no_room() -> None:
    table = Table((100,), (), (row("sel"),), "cells")
    made = said(
        List((Item((table,), Number("clauses", 2, 1, "a.")),), "items"),
        List((Item((paragraph("cell", "kata"),), Number("clauses", 0, 3, "Pasal 3")),), "clause"),
    )
    assert made == "     a.\n         sel\nPasal 3\nkata\n"


def test_bullets_are_dashes() -> None:
    assert said(List((Item((paragraph("cell", "kata"),)),), "points", False)) == "–   kata\n"


def test_a_table_with_lines_that_fits_is_drawn() -> None:
    table = Table((10, 60, 30), (row("No", "Lokus", "Nilai", heading=True),), (row("1", "Dinas", "86,60"),), "initials")
    assert said(table) == "No │ Lokus │ Nilai\n───┼───────┼──────\n1  │ Dinas │ 86,60\n"


def test_a_table_that_is_too_wide_flows_row_by_row() -> None:
    head, body = (
        row("Kegiatan", "Keluaran", heading=True),
        row("menyusun laporan tahunan", "laporan yang lengkap dan tepat"),
    )
    assert said(Table((50, 50), (head,), (body,), "initials"), width=30) == (
        "Kegiatan │ Keluaran\n"
        "──────────────────────────────\n"
        "menyusun laporan tahunan │\n"
        "  laporan yang lengkap dan\n"
        "  tepat\n"
    )


def test_a_layout_keeps_its_columns_only_while_words_keep_their_order() -> None:
    narrow = Table((30, 10, 60), (), (row("NAMA", ":", "seorang pejabat yang berwenang"),), "parties")
    assert said(narrow) == "NAMA        :    seorang pejabat yang\n                 berwenang\n"
    crossed = Table((50, 50), (), (row("dua baris di kiri sekali", "dan dua baris di kanan"),), "parties")
    assert said(crossed) == "dua baris di kiri sekali\ndan dua baris di kanan\n"


def test_cells_of_several_lines_stand_one_below_the_other() -> None:
    made = said(sample.SIGNATURES)
    assert made.index("NAMA PEJABAT SATU\n\n") < made.index("PIHAK KEDUA,") < made.index("NAMA PEJABAT DUA")


def test_changes_are_in_brackets() -> None:
    made = text.write(sample.MARKED).decode()
    assert "Kata {+baru+}[-lama-] dan {+tebal+}[-Pasal 2 huruf b-]\n{+baris baru+}.\n" in made
    assert "‹dipindahkan ke Pasal 4› [=Alinea yang dipindahkan, dengan enam kata.=]" in made
    assert "‹dipindahkan dari Pasal 3› {=Alinea yang dipindahkan, dengan enam kata.=}" in made
    assert "[-Alinea yang dihapus.-]\n" in made
    assert "Kalimat pertama.{+¶+}\n" in made
    assert "Kalimat ketiga.[-¶-]\n" in made
    assert "[-b.-] [-butir yang dihapus;-]" in made
    assert "{+baris baru+}     │ {+kedua+}" in made
    assert "sel tetap          │ {+sel baru+}" in made


def test_rules_and_sheets_are_lines() -> None:
    lines = text.write(sample.DOCUMENT).decode().split("\n")
    assert lines[0] == "═" * 80
    assert lines.count("─" * 80) > 1


def test_sections_keep_their_gaps_and_indents_are_kept() -> None:
    section = Section((paragraph("cell", "dua"),), "party-name")
    assert said(paragraph("cell", "satu"), section, paragraph("cell", "tiga")) == "satu\ndua\n\ntiga\n"
    style = sample.STYLE.formats | {"quote": Format(left=1.0, hanging=0.4)}
    document = Document(
        "t",
        (Sheet((Paragraph((Run("kutipan yang cukup panjang"),), "quote"),)),),
        sample.Style(sample.STYLE.paper, sample.STYLE.margins, sample.STYLE.font, 12, 1, style),
    )
    assert text.write(document, 24).decode() == "   kutipan yang cukup\n     panjang\n"


def test_a_cell_beyond_the_columns_is_still_said() -> None:
    wide = Row((Cell((paragraph("cell", "a"),), "", 9), Cell((paragraph("cell", "b"),))))
    assert said(Table((50, 50), (), (wide,), "initials")).split() == ["a", "│", "b"]


def test_blocks_without_end_are_an_error() -> None:
    block = paragraph("body", "x")
    for _ in range(3000):
        block = Section((block,))
    with pytest.raises(TooDeep) as caught:
        said(block)
    assert str(caught.value) == "the blocks of the document are nested too deeply to be written"


def test_the_last_column_takes_the_rest_when_only_it_must_wrap() -> None:
    long = Table((30, 5, 65), (), (row("Nama Pejabat Satu", ":", "Kepala Perwakilan yang berwenang"),), "parties")
    assert said(long, width=50) == ("Nama Pejabat Satu  :  Kepala Perwakilan yang\n                      berwenang\n")


def test_which_text_it_is_stands_behind_the_last_line() -> None:
    whole = Document(
        "t", (Sheet((paragraph("body", "Isi."),)),), sample.STYLE, proof="contoh, draf ke-1, DRAF 0123456789ab"
    )
    line = "─" * 24
    assert text.write(whole, 24).decode() == f"Isi.\n\n{line}\n\ncontoh, draf ke-1, DRAF\n0123456789ab\n"
