"""The words of an addendum: every change said once, under the parent's numbers, in the sentences of the annex."""

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.amending_names import between, siblings
from mouflow.compare.amending_words import changed_words, mark_of
from mouflow.model.draft import Draft
from tests.compare.amending_kit import clause, draft, said, texts, told

SO = "sehingga berbunyi sebagai berikut:"
LABEL = re.compile(r"^\([0-9]+[a-z]*\) ")
TAIL = "pihak menanggung biaya masing-masing."


def words_of(text: Draft) -> Counter[str]:
    """Each title and paragraph of a draft."""
    parts = [each.text for one in text.clauses for each in one.paragraphs]
    return Counter((*parts, *(one.title.upper() for one in text.clauses)))


def listed(words: str) -> list[str]:
    """The parts of words in a list of changes, without their numbers."""
    return [LABEL.sub("", part) for part in words.split("\n\n") if part]


@given(texts())
def test_nothing_is_amended_in_a_text_that_stayed(clauses: list[dict[str, Any]]) -> None:
    assert told(draft(clauses), draft(clauses, 2)) == ()


@given(texts(), texts())
def test_the_old_words_with_the_amendments_are_the_new_words(
    old: list[dict[str, Any]], new: list[dict[str, Any]]
) -> None:
    before, after = draft(old), draft(new, 2)
    words = words_of(before)
    for change in (one for each in told(before, after) for one in each.changes):
        title = change.provision.endswith("(judul)")
        words.subtract(listed(change.old.upper() if title else change.old))
        words.update(listed(change.new.upper() if title else change.new))
    assert +words == words_of(after)


@given(texts(), texts())
def test_each_provision_is_amended_once(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    found = [change.provision for each in told(draft(old), draft(new, 2)) for change in each.changes]
    assert [name for name, count in Counter(found).items() if count > 1] == []


@given(texts(), texts())
def test_a_sentence_ends_in_a_stop_or_leads_to_words(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    for each in told(draft(old), draft(new, 2)):
        assert each.sentence.endswith(SO) == bool(each.lines)
        assert each.lines or each.sentence.endswith(".")


A, B, C = (clause(name, f"ketentuan {name} {TAIL}") for name in ("asas", "biaya", "cakupan"))
NEW, OTHER = clause("baru", "ketentuan yang sama sekali baru."), clause("lain", "ketentuan kedua yang baru pula.")


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        (
            [A, B, C],
            [A, NEW, B, C],
            [f"Di antara Pasal 1 dan Pasal 2 disisipkan 1 (satu) Pasal, yakni Pasal 1A, {SO}"],
        ),
        (
            [A, B],
            [A, NEW, OTHER, B],
            [f"Di antara Pasal 1 dan Pasal 2 disisipkan 2 (dua) Pasal, yakni Pasal 1A dan Pasal 1B, {SO}"],
        ),
        ([A, B], [A, B, NEW], [f"Setelah Pasal 2 ditambahkan 1 (satu) Pasal, yakni Pasal 3, {SO}"]),
        ([A, B], [NEW, A, B], [f"Sebelum Pasal 1 disisipkan 1 (satu) Pasal, yakni Pasal 1A, {SO}"]),
        (
            [A, B],
            [NEW, A, OTHER, B],
            [
                f"Sebelum Pasal 1 disisipkan 1 (satu) Pasal, yakni Pasal 1A, {SO}",
                f"Di antara Pasal 1 dan Pasal 2 disisipkan 1 (satu) Pasal, yakni Pasal 1B, {SO}",
            ],
        ),
        ([A, B, C], [A, C], ["Pasal 2 dihapus."]),
        (
            [A, B, C],
            [B, C, A],
            [
                "Pasal 1 dihapus; ketentuannya dipindahkan menjadi Pasal 4.",
                f"Setelah Pasal 3 ditambahkan 1 (satu) Pasal, yakni Pasal 4, {SO}",
            ],
        ),
        ([A], [{**A, "title": "Dasar"}], ['Ketentuan judul Pasal 1 diubah, kata "Asas" menjadi "Dasar".']),
    ],
)
def test_clauses(old: list[dict[str, Any]], new: list[dict[str, Any]], sentences: list[str]) -> None:
    assert said(old, new) == sentences


ONE, TWO = "PARA PIHAK melapor setiap 3 (tiga) bulan.", "Laporan disampaikan secara tertulis kepada pimpinan."
ITEMS = {"text": "Laporan memuat:", "items": ["capaian kegiatan;", "hambatan kegiatan; dan", "rencana tindak lanjut."]}


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        (
            [ONE, TWO],
            [ONE, "Laporan disusun oleh PIHAK KEDUA.", TWO],
            [f"Di antara ayat (1) dan ayat (2) Pasal 1 disisipkan 1 (satu) ayat, yakni ayat (1a), {SO}"],
        ),
        (
            [ONE, TWO],
            [ONE, TWO, "Laporan disusun oleh PIHAK KEDUA."],
            [f"Setelah ayat (2) Pasal 1 ditambahkan 1 (satu) ayat, yakni ayat (3), {SO}"],
        ),
        ([ONE, TWO, ITEMS], [ONE, ITEMS], ["Pasal 1 ayat (2) dihapus."]),
        (
            [ONE, TWO],
            [ONE.replace("3 (tiga)", "6 (enam)"), TWO],
            ['Ketentuan Pasal 1 ayat (1) diubah, kata "3 (tiga)" menjadi "6 (enam)".'],
        ),
        (
            [ONE, TWO],
            [ONE, TWO.replace("pimpinan", "Inspektorat")],
            ['Ketentuan Pasal 1 ayat (2) diubah, kata "pimpinan" menjadi "Inspektorat".'],
        ),
        (
            [ONE, TWO],
            [ONE, TWO.replace("secara tertulis", "melalui pos-el resmi")],
            ['Ketentuan Pasal 1 ayat (2) diubah, frasa "secara tertulis" menjadi "melalui pos-el resmi".'],
        ),
        ([ONE, TWO], [ONE, TWO.replace(" secara tertulis", "")], [f"Ketentuan Pasal 1 ayat (2) diubah {SO}"]),
        (
            [ONE, ITEMS],
            [ONE, {**ITEMS, "items": ["capaian kegiatan;", "biaya kegiatan;", *ITEMS["items"][1:]]}],
            [f"Di antara huruf a dan huruf b Pasal 1 ayat (2) disisipkan 1 (satu) huruf, yakni huruf a1, {SO}"],
        ),
        (
            [ONE, ITEMS],
            [ONE, {**ITEMS, "text": "Laporan berkala memuat sekurang-kurangnya:"}],
            [f"Ketentuan frasa pembuka Pasal 1 ayat (2) diubah {SO}"],
        ),
        (
            [ONE, TWO],
            [ONE, {"text": TWO, "items": ["pertama; dan", "kedua."]}],
            [f"Dalam Pasal 1 ayat (2) ditambahkan 2 (dua) huruf, yakni huruf a dan huruf b, {SO}"],
        ),
        ([ONE], [ONE, TWO], [f"Ketentuan Pasal 1 diubah {SO}"]),
    ],
)
def test_paragraphs_and_items(old: list[Any], new: list[Any], sentences: list[str]) -> None:
    assert said([clause("laporan", *old)], [clause("laporan", *new)]) == sentences


WHOLE, FIRST, SECOND = f"{ONE} {TWO}", ONE, TWO
NESTED = [
    {"text": "satu hal pertama;", "items": ["rincian pertama sekali;", "rincian kedua sekali;"]},
    "dua hal kedua;",
]
DEEPER = [{**NESTED[0], "items": ["rincian pertama sekali;", "sisipan baru;", "rincian kedua sekali;"]}, NESTED[1]]


def test_a_paragraph_that_was_split_or_merged() -> None:
    whole, parts = [clause("a", WHOLE, "Sisanya tetap.")], [clause("a", FIRST, SECOND, "Sisanya tetap.")]
    assert said(whole, parts) == [
        f"Ketentuan Pasal 1 ayat (1) diubah {SO}",
        f"Di antara ayat (1) dan ayat (2) Pasal 1 disisipkan 1 (satu) ayat, yakni ayat (1a), {SO}",
    ]
    assert said(parts, whole) == [f"Ketentuan Pasal 1 ayat (1) diubah {SO}", "Pasal 1 ayat (2) dihapus."]


def test_items_below_items() -> None:
    old, new = ([clause("a", {"text": "Memuat:", "items": items}, TWO)] for items in (NESTED, DEEPER))
    (each,) = told(draft(old), draft(new, 2))
    assert each.sentence == (
        "Di antara angka 1) dan angka 2) Pasal 1 ayat (1) huruf a disisipkan 1 (satu) angka, yakni angka 1a), " + SO
    )
    assert [(line.label, line.words, line.depth) for line in each.lines] == [("1a)", "sisipan baru;", 1)]


def test_references_in_new_words_bear_the_parents_numbers() -> None:
    new = [A, clause("baru", "Berlaku [[cakupan]] dan [[baru]]."), B, C]
    (each,) = told(draft([A, B, C]), draft(new, 2))
    assert each.lines[-1].words == "Berlaku Pasal 3 dan Pasal 1A."


def test_what_refers_to_a_moved_clause_is_changed_along_with_it() -> None:
    pointing = clause("rujukan", "Biaya sebagaimana dimaksud dalam [[asas]] ditanggung bersama.")
    assert said([A, B, pointing], [B, A, pointing])[:1] != []
    moved = said([A, B, C, pointing], [B, C, A, pointing])
    assert 'Ketentuan Pasal 4 diubah, frasa "Pasal 1" menjadi "Pasal 3A".' in moved


def test_values_outside_the_clauses() -> None:
    old = draft(
        [A], recitals=["bahwa satu;"], legal_basis=[{"law": "UU 37/2008", "title": "Ombudsman"}], term={"years": 5}
    )
    new = draft(
        [A],
        2,
        subject="Uji Kedua",
        recitals=["bahwa satu;", "bahwa dua hal lain;"],
        legal_basis=[{"law": "UU 25/2009", "title": "Pelayanan Publik"}, {"law": "UU 37/2008", "title": "Ombudsman"}],
        term={"years": 3},
        work_plan=[{"activity": "Pelatihan", "output": "Laporan", "tasks": {"dua": "Melatih"}, "years": [2026]}],
    )
    found = told(old, new)
    assert [each.sentence for each in found] == [
        'Judul diubah, "Uji" menjadi "Uji Kedua".',
        'Jangka waktu, lamanya, diubah, "5 (lima) tahun" menjadi "3 (tiga) tahun".',
        f"Setelah huruf a premis ditambahkan 1 (satu) huruf, yakni huruf b, {SO}",
        f"Sebelum angka 1 dasar hukum disisipkan 1 (satu) angka, yakni angka 1a, {SO}",
        f"Dalam Lampiran Rencana Kerja ditambahkan 1 (satu) nomor, yakni nomor 1, {SO}",
    ]
    assert found[3].lines[0].words == "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    assert (
        found[4].lines[0].words
        == "Kegiatan: Pelatihan; Uraian/Output: Laporan; Tugas PIHAK KEDUA: Melatih; Waktu: 2026"
    )


def test_a_term_that_a_clause_prints_is_told_by_the_clause() -> None:
    text = [clause("waktu", "Berlaku selama {{ term.years | angka }} tahun.")]
    (each,) = told(draft(text, term={"years": 5}), draft(text, 2, term={"years": 3}))
    assert each.sentence == 'Ketentuan Pasal 1 diubah, kata "5 (lima)" menjadi "3 (tiga)".'


def test_a_party_that_moved_its_seat() -> None:
    old = draft([A])
    parties = [party.model_dump() for party in old.parties]
    parties[1]["address"] = "Singkawang"
    (each,) = told(old, draft([A], 2, parties=parties))
    assert each.sentence == 'PIHAK KEDUA, alamat, diubah, "Pontianak" menjadi "Singkawang".'
    assert (each.changes[0].provision, each.changes[0].action) == ("PIHAK KEDUA: alamat", "amended")


def test_bold_words_and_words_that_look_like_markup_stay_what_they_are() -> None:
    (each,) = told(
        draft([A]),
        draft(
            [A, clause("baru", "Kata **wajib lapor** dan {{ signing.copies | angka }} berkas.")],
            2,
            signing={"copies": 2},
        ),
    )
    assert each.changes[0].new == "BARU\n\nKata **wajib lapor** dan 2 (dua) berkas."
    assert each.lines[-1].words == "Kata wajib lapor dan 2 (dua) berkas."


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Pasal 3", ("Pasal 3A", "Pasal 3B")),
        ("ayat (2)", ("ayat (2a)", "ayat (2b)")),
        ("huruf b", ("huruf b1", "huruf b2")),
        ("angka 2)", ("angka 2a)", "angka 2b)")),
        ("huruf c)", ("huruf c1)", "huruf c2)")),
        ("nomor 4", ("nomor 4a", "nomor 4b")),
    ],
)
def test_numbers_between_two(name: str, found: tuple[str, str]) -> None:
    assert (between(name, 1), between(name, 2)) == found


@pytest.mark.parametrize(
    ("step", "mark"), [("ayat (2a)", "(2a)"), ("huruf b1", "b1."), ("angka 2)", "2)"), ("nomor 4", "4.")]
)
def test_marks_before_words(step: str, mark: str) -> None:
    assert mark_of(step) == mark


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("selama 3 hari", "selama 7 hari", 'X diubah, angka "3" menjadi "7".'),
        ("satu, dua", "satu; dua", 'X diubah, tanda baca "," menjadi ";".'),
        ("kata kata", "kata lain", f"X diubah {SO}"),
        ("a b c", "a c", f"X diubah {SO}"),
        ("lama 3 bulan, lalu 4 bulan", "lama 6 bulan, lalu 8 bulan", f"X diubah {SO}"),
    ],
)
def test_small_changes(old: str, new: str, sentence: str) -> None:
    assert changed_words("X", old, new) == sentence


@given(st.permutations(range(6)), st.integers(0, 4))
def test_siblings_get_names_that_none_has_twice(order: list[int], fresh: int) -> None:
    old = [f"Pasal {n}" for n in range(1, 7)]
    pairs = {place + fresh: was for place, was in enumerate(order)}
    count = len(order) + fresh
    found = siblings(old, [f"Pasal {7 + n}" for n in range(count)], pairs, count)
    names = [name for group in found.groups for name in group.names]
    assert len({*names, *old}) == len(names) + len(old)
    assert sorted((*found.kept, *(place for group in found.groups for place in group.indexes))) == list(range(count))
    kept = list(found.kept.values())
    assert kept == sorted(kept)
