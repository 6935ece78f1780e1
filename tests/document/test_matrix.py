"""The matriks sandingan: which rows there are, what stands in their cells, and which words are marked."""

from collections import Counter
from typing import Any

from hypothesis import given

from mouflow.compare.comparison import Comparison
from mouflow.compare.drafts import compare
from mouflow.document.field_names import field_name, field_text
from mouflow.document.matrix import Row, columns, rows
from mouflow.document.matrix_cells import Cell
from mouflow.document.matrix_threads import clause_threads, threads, woven
from tests.compare.amending_kit import clause, draft, texts

QUIET = {"unchanged", "renumbered"}
SIDES = {"satu": "PIHAK KESATU", "dua": "PIHAK KEDUA"}


def pair(old: list[dict[str, Any]], new: list[dict[str, Any]], **more: Any) -> Comparison:
    return compare(draft(old), draft(new, 2, **more))


def words(cell: Cell) -> str:
    return "\n".join("".join(piece.text for piece in line) for line in cell.lines)


def marked(cell: Cell) -> list[str]:
    return [piece.text for line in cell.lines for piece in line if piece.marked]


def only(found: tuple[Row, ...]) -> Row:
    (row,) = found
    return row


@given(texts())
def test_nothing_that_stayed_has_a_row(clauses: list[dict[str, Any]]) -> None:
    same = pair(clauses, clauses)
    assert rows([same], SIDES) == ()
    count = sum(1 + len(one["paragraphs"]) for one in clauses)
    whole = rows([same], SIDES, whole=True)
    assert len(whole) == count
    assert not [piece for row in whole for cell in row.cells for piece in marked(cell)]


@given(texts(), texts())
def test_each_changed_provision_stands_once(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    found = pair(old, new)
    expected: Counter[tuple[str, str]] = Counter()
    for one in found.clauses:
        for part in one.provisions[1:]:
            if not QUIET.issuperset(part.fates):
                expected[part.old.text if part.old else "", part.new.text if part.new else ""] += 1
    assert expected == Counter(
        (words(row.cells[0]), words(row.cells[1])) for row in rows([found], SIDES) if "ayat" in row.label
    )


@given(texts(), texts())
def test_the_marked_words_are_the_wordings(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    found = pair(old, new)
    reworded = [part for one in found.clauses for part in one.provisions if part.wordings]
    came = [each.new.strip() for part in reworded for each in part.wordings if each.new.strip()]
    went = [each.old.strip() for part in reworded for each in part.wordings if each.old.strip()]
    both = [row for row in rows([found], SIDES, whole=True) if row.cells[0].lines and row.cells[1].lines]
    assert Counter(piece for row in both for piece in marked(row.cells[1])) == Counter(came)
    assert Counter(piece for row in both for piece in marked(row.cells[0])) == Counter(went)


@given(texts(), texts(), texts())
def test_every_provision_of_three_drafts_stands_in_its_column(
    one: list[dict[str, Any]], two: list[dict[str, Any]], three: list[dict[str, Any]]
) -> None:
    drafts = (draft(one), draft(two, 2), draft(three, 3))
    chain = [compare(drafts[0], drafts[1]), compare(drafts[1], drafts[2])]
    found = rows(chain, SIDES, whole=True)
    for place, each in enumerate(drafts):
        there = Counter(part.text for part_of in each.clauses for part in part_of.paragraphs)
        there.update(part_of.title for part_of in each.clauses)
        assert Counter(line for row in found for line in words(row.cells[place]).split("\n") if line) == there


A, B = clause("asas", "Kerja sama berasaskan manfaat."), clause("biaya", "Biaya ditanggung PIHAK KEDUA.")
NEW = clause("baru", "Ketentuan yang sama sekali baru.", title="Independensi")


def test_a_new_clause_stands_with_its_title_in_one_row_and_is_marked_whole() -> None:
    row = only(rows([pair([A, B], [A, NEW, B])], SIDES))
    assert row.label == "Pasal 2"
    assert row.cells[0] == Cell(remark="–")
    assert words(row.cells[1]) == "Independensi\nKetentuan yang sama sekali baru."
    assert (marked(row.cells[1]), row.cells[1].remark) == (words(row.cells[1]).split("\n"), "(baru)")


def test_a_clause_that_gets_another_id_each_time_stands_in_its_own_rows_alone() -> None:
    texts_of = {"a": "pelaksanaan " * 5, "b": "pelaksanaan " * 4, "c": "pelaksanaan " * 9}
    drafts = [
        draft([{"id": name, "title": f"Judul {name}", "paragraphs": [{"id": f"{name}-1", "text": text.strip()}]}], n)
        for n, (name, text) in enumerate(texts_of.items(), 1)
    ]
    head, text = rows([compare(drafts[0], drafts[1]), compare(drafts[1], drafts[2])], SIDES, whole=True)
    assert [words(cell) for cell in head.cells] == ["Judul a", "Judul b", "Judul c"]
    assert [words(cell) for cell in text.cells] == [each.strip() for each in texts_of.values()]


def test_a_removed_clause_is_marked_where_it_stood() -> None:
    row = only(rows([pair([A, NEW, B], [A, B])], SIDES))
    assert marked(row.cells[0]) == ["Independensi", "Ketentuan yang sama sekali baru."]
    assert row.cells[1] == Cell(remark="(dihapus)")


def test_a_moved_clause_says_where_it_came_from_and_marks_nothing() -> None:
    row = only(rows([pair([NEW, A, B], [A, B, NEW])], SIDES))
    assert (row.label, row.others) == ("Pasal 3", ((0, "Pasal 1"),))
    assert row.cells[1].remark == "(dipindahkan dari Pasal 1)"
    assert words(row.cells[0]) == words(row.cells[1])
    assert marked(row.cells[0]) + marked(row.cells[1]) == []


def test_a_changed_figure_is_marked_with_its_words_under_the_title_of_its_clause() -> None:
    old = clause("waktu", "Berlaku sejak ditandatangani.", "Diberitahukan paling lambat 3 (tiga) bulan sebelumnya.")
    new = clause("waktu", old["paragraphs"][0], old["paragraphs"][1].replace("3 (tiga)", "6 (enam)"))
    row = only(rows([pair([old], [new])], SIDES))
    assert (row.label, row.title) == ("Pasal 1 ayat (2)", "Waktu")
    assert (marked(row.cells[0]), marked(row.cells[1])) == (["3 (tiga)"], ["6 (enam)"])


def test_blanks_at_the_ends_of_a_change_are_not_marked() -> None:
    new = clause("biaya", "Biaya pelaksanaan kegiatan ditanggung PIHAK KEDUA.")
    row = only(rows([pair([B], [new])], SIDES))
    assert marked(row.cells[1]) == ["pelaksanaan kegiatan"]


def test_recitals_come_first_and_values_last() -> None:
    old = draft([A], recitals=["bahwa satu;"], signing={"place": "Pontianak"})
    new = draft([A, NEW], 2, recitals=["bahwa satu hal;"], signing={"place": "Singkawang", "date": "2025-10-01"})
    found = rows([compare(old, new)], SIDES)
    assert [row.label for row in found][:2] == ["premis huruf a", "Pasal 2"]
    assert {row.label: [words(cell) for cell in row.cells] for row in found[2:]} == {
        "Penandatanganan: tempat": ["Pontianak", "Singkawang"],
        "Penandatanganan: tanggal": ["", "1 Oktober 2025"],
    }


def test_what_is_no_words_of_the_document_has_no_row() -> None:
    old, new = draft([A]), draft([A], 2, final=True, style={"paper": "F4"}, requests=[{"id": "r", "text": "Pokok"}])
    assert compare(old, new).fields
    assert rows([compare(old, new)], SIDES) == ()


def test_a_provision_through_three_drafts_is_compared_with_the_one_before_it() -> None:
    said = ("Biaya ditanggung PIHAK KESATU.", "Biaya ditanggung PIHAK KEDUA.", "Biaya ditanggung PARA PIHAK.")
    one, two, three = (draft([clause("biaya", text)], n) for n, text in enumerate(said, 1))
    row = only(rows([compare(one, two), compare(two, three)], SIDES))
    assert [marked(cell) for cell in row.cells] == [["KESATU"], ["KEDUA"], ["PARA"]]


def test_what_went_early_stands_where_it_stood() -> None:
    one, two, three = draft([A, NEW, B]), draft([A, B], 2), draft([A, B], 3)
    row = only(rows([compare(one, two), compare(two, three)], SIDES))
    assert [cell.remark for cell in row.cells] == ["", "(dihapus)", "–"]
    names = [each.id for each in clause_threads([compare(one, two), compare(two, three)])]
    assert names == ["asas", "baru", "biaya"]


def test_a_value_that_changed_only_later_has_its_words_in_every_column() -> None:
    one, two, three = (draft([A], n, signing={"place": place}) for n, place in ((1, "A"), (2, "A"), (3, "B")))
    row = only(rows([compare(one, two), compare(two, three)], SIDES))
    assert [words(cell) for cell in row.cells] == ["A", "A", "B"]


def test_the_heads_name_number_day_and_author() -> None:
    (old, new) = columns([pair([A], [A])], {"satu": "Pemerintah Provinsi"})
    assert (old.name, old.day, old.author) == ("Draf 1", "1 September 2025", "Pemerintah Provinsi")
    assert new.name == "Draf 2"


def test_woven_orders() -> None:
    assert woven("axbyc", "acb") == list("axcby")
    assert woven("xa", "a") == list("xa")
    assert woven("", "ab") == list("ab")
    assert threads([]) == ()


def test_names_and_values_are_told_in_indonesian() -> None:
    parties = [{**party.model_dump(), "address": "Baru"} for party in draft([A]).parties]
    (one, _) = pair([A], [A], parties=parties).fields
    assert field_name(one, SIDES) == "Para pihak: PIHAK KESATU, alamat"
    assert field_text("2025-09-19", "signing", SIDES) == "19 September 2025"
    assert field_text("true", "signing", SIDES) == "ya"
    assert field_text("Rapat; satu: Menulis; dua: Membaca", "work_plan", SIDES) == (
        "Rapat; PIHAK KESATU: Menulis; PIHAK KEDUA: Membaca"
    )
