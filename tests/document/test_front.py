"""The first sheet of a redline: every change once, in its place, with its words; and nothing of the redline altered."""

from dataclasses import replace
from datetime import date

import pytest

from mouflow.document.front import LONG, FrontFacts, front, quoted
from mouflow.document.front_changes import Change, changes_of
from mouflow.document.front_counts import count_words, counts_of
from mouflow.document.front_edits import Edit, edits_of
from mouflow.document.redline import renumbered
from mouflow.document.tree import Document, Face, Mark, Paragraph, Reference, Run, Table, text_of, walk
from mouflow.writers import html
from tests.document.redline.kit import clause, compared, document, entries, grid, worked
from tests.writers.html_reader import Reader
from tests.writers.sample import DELETED, INSERTED, MARKED, STYLE

FACTS = FrontFacts("kalbar-2025, draf ke-1", "kalbar-2025, draf ke-2", "Biro Hukum", date(2025, 9, 22))


def told(old: Document, new: Document) -> list[tuple[str, str, str, str]]:
    changes = changes_of(compared(renumbered(old), renumbered(new)).document)
    return [(change.kind, change.place.label, change.old.strip(), change.new.strip()) for change in changes]


def rows(found: Document) -> list[list[str]]:
    """The list of changes as it is printed, without its head."""
    table = [block for block in found.sheets[0].blocks if isinstance(block, Table)][-1]
    return [
        [
            " / ".join(text_of(block.inlines) for block in cell.blocks if isinstance(block, Paragraph))
            for cell in row.cells
        ]
        for row in table.rows
    ]


def test_the_second_draft_of_kalimantan_barat():
    found = compared(worked("kalbar-2025/v1"), worked("kalbar-2025/v2"))
    sheet = rows(front(found.document, replace(FACTS, moves=found.moves)))
    assert [row[:2] for row in sheet] == [
        ["1.", "Pasal 2 huruf c"],
        ["2.", "Pasal 2 huruf c"],
        ["3.", "Pasal 4"],
        ["4.", "Pasal 7 ayat (2)"],
        ["5.", "Pasal 8"],
    ]
    assert sheet[0][2] == "ditambahkan: “dan percepatan penyelesaian”"
    assert sheet[2][2].startswith("ditambahkan: “INDEPENDENSI Pelaksanaan Nota Kesepakatan ini tidak mengurangi")
    assert sheet[3][2] == "diubah: “3 (tiga)” → “6 (enam)”"
    assert sheet[4][2].startswith("dipindahkan dari Pasal 5 ke Pasal 8: “PEMANTAUAN DAN EVALUASI")


def test_the_sheet_comes_first_and_the_redline_behind_it_stays_as_it_is():
    found = compared(worked("kalbar-2025/v1"), worked("kalbar-2025/v2")).document
    made = front(found, FACTS)
    assert made.sheets[1:] == found.sheets
    assert replace(made, sheets=found.sheets) == found
    words = [text_of(block.inlines) for block in walk(made.sheets[0].blocks) if isinstance(block, Paragraph)]
    assert words[0] == "PERBANDINGAN NASKAH"
    assert {"kalbar-2025, draf ke-1", "kalbar-2025, draf ke-2", "Biro Hukum", "22 September 2025"} <= set(words)
    assert (
        "1 perubahan kata, 3 tambahan, 1 pemindahan (30 kata ditambahkan, 2 kata dihapus, 23 kata dipindahkan)."
        in words
    )


def test_only_the_legend_bears_marks():
    made = front(MARKED, FACTS)
    tables = [block for block in made.sheets[0].blocks if isinstance(block, Table)]
    assert [table.role for table in tables] == ["changes-facts", "changes-legend", "changes-table"]
    for table in tables:
        inlines = [run for block in walk((table,)) if isinstance(block, Paragraph) for run in block.inlines]
        kinds = {run.mark.kind for run in inlines if isinstance(run, Run) and run.mark}
        assert kinds == ({"ins", "del", "moved-from", "moved-to"} if table.role == "changes-legend" else set())


def test_places_with_an_id_are_linked():
    found = compared(worked("kalbar-2025/v1"), worked("kalbar-2025/v2")).document
    made = front(found, FACTS)
    links = [
        inline.target
        for block in walk(made.sheets[0].blocks)
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Reference)
    ]
    assert links == ["pengaduan", "pengaduan", "independensi", "jangka-waktu", "monev"]
    read = Reader(html.write(made))
    assert {f"#{link}" for link in links} <= {attributes["href"] for attributes in read.all("a")}


def test_two_equal_texts_have_no_list():
    found = compared(worked("kalbar-2025/v1"), worked("kalbar-2025/v1")).document
    words = [text_of(block.inlines) for block in front(found, FACTS).sheets[0].blocks if isinstance(block, Paragraph)]
    assert words[-1] == "Tidak ada perubahan: kedua naskah sama."
    assert changes_of(found) == ()


def test_a_clause_that_went_is_one_change_and_items_are_one_each():
    old = document(clause("a", "SATU", "Isi:", entries("satu kata", "dua kata")), clause("b", "DUA", "Lain."), "akhir")
    new = document(clause("a", "SATU", "Isi:", entries("satu kata", "dua kata", "tiga", "empat")), "akhir")
    assert told(old, new) == [
        ("added", "SATU huruf c", "", "tiga"),
        ("added", "SATU huruf d", "", "empat"),
        ("removed", "DUA", "DUA Lain.", ""),
    ]


def test_rows_and_cells_are_named_by_the_table():
    rows_ = ("satu|tempat satu", "kegiatan dua|luaran dua", "laporan tiga|biaya tiga")
    old = document(replace(grid(*rows_), role="work-plan-table"), "akhir")
    new = document(replace(grid(rows_[0], rows_[2], "naskah empat|waktu baru"), role="work-plan-table"), "akhir")
    assert told(old, new) == [
        ("removed", "Rencana kerja, baris 2", "kegiatan dua | luaran dua", ""),
        ("added", "Rencana kerja, baris 4", "", "naskah empat | waktu baru"),
    ]


@pytest.mark.parametrize(
    ("inlines", "edits"),
    [
        (
            (Run("a "), Run("3 (tiga", mark=DELETED), Run("6 (enam", mark=INSERTED), Run(") b")),
            [("3 (tiga)", "6 (enam)")],
        ),
        (
            (
                Run("3", mark=DELETED),
                Run("6", mark=INSERTED),
                Run(" ("),
                Run("tiga", mark=DELETED),
                Run("enam", mark=INSERTED),
                Run(")"),
            ),
            [("3 (tiga)", "6 (enam)")],
        ),
        ((Run("a", mark=INSERTED), Run(" dan "), Run("b", mark=INSERTED)), [("", "a"), ("", "b")]),
        ((Run("a", mark=DELETED), Run(", "), Run("b", mark=INSERTED)), [("a", ""), ("", "b")]),
        ((Run("kata"),), []),
    ],
)
def test_edits_are_read_as_wholes(inlines: tuple[Run, ...], edits: list[tuple[str, str]]):
    assert [(edit.old, edit.new) for edit in edits_of(inlines)] == edits


def test_moved_words_within_a_paragraph_are_told_as_such():
    moved = (Run("a", mark=Mark("moved-from", move="1")), Run(" x "), Run("a", mark=Mark("moved-to", move="1")))
    assert list(edits_of(moved)) == [Edit("a", "", "1"), Edit("", "a", "1")]


def test_looks_and_ends_are_changes_of_form():
    look = Paragraph((Run("tebal", bold=True, former=Face()),), "body")
    parted = (Paragraph((Run("satu"),), "body", mark=INSERTED), Paragraph((Run("dua"),), "body", mark=DELETED))
    found = changes_of(document(look, *parted, "akhir"))
    assert [change.kind for change in found] == ["look", "parted", "joined"]
    assert counts_of(found).others == 3


def test_long_words_keep_their_beginning_and_end():
    long = " ".join(f"kata{place}" for place in range(200))
    shown = quoted(long, LONG)
    assert len(shown) <= LONG + 6
    assert shown.startswith("“kata0 ")
    assert shown.endswith(" kata199”")
    assert " … " in shown
    assert quoted(" \n", LONG) == "(spasi)"
    assert quoted("a\n b", LONG) == "“a b”"


def test_counts_count_words():
    assert count_words("Nota-Kesepakatan ini, 3 (tiga) bulan") == 5
    changes = (
        Change("changed", changes_of(MARKED)[0].place, "tiga", "enam kali"),
        Change("moved", changes_of(MARKED)[0].place, "a b", "a b"),
    )
    counts = counts_of(changes)
    assert (counts.changed, counts.moved, counts.words_added, counts.words_removed, counts.words_moved) == (
        1,
        1,
        2,
        1,
        2,
    )


def test_every_format_can_write_it():
    from mouflow.writers import WRITERS

    made = front(replace(MARKED, style=STYLE), FACTS)
    assert b"PERBANDINGAN NASKAH" in WRITERS["text"](made)
    assert b"PERBANDINGAN NASKAH" in WRITERS["html"](made)
    assert WRITERS["pdf"](made).startswith(b"%PDF")
