"""Changes of words: laws over random texts, and each kind as a case with exactly what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.atoms import Atoms
from mouflow.compare.figures import figures
from mouflow.compare.passages import Printer
from mouflow.compare.spelling import STANDARD
from mouflow.compare.texts import plain
from mouflow.compare.wordings import kind_of, wordings
from tests.compare.drafts_kit import clause, small

WORDS = (
    *(
        "PIHAK",
        "wajib",
        "tidak",
        "dapat",
        "3 (tiga)",
        "6 (enam)",
        "bulan",
        "hari kerja",
        "19 September 2025",
        "dan",
        "atau",
    ),
    *(
        "Rp5.000.000,00",
        "50%",
        "(lima juta rupiah)",
        "aktifitas",
        "aktivitas",
        ",",
        ";",
        "dua",
        "puluh",
        "lima",
        "Nomor 25",
        "Tahun 2009",
    ),
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)


@given(TEXTS, TEXTS)
def test_the_changes_turn_the_old_text_into_the_new(old: str, new: str) -> None:
    text, end = "", 0
    for each in wordings(plain(old, old), plain(new, new)):
        text += old[end : each.old_span[0]] + each.new
        end = each.old_span[1]
    assert text + old[end:] == new


@given(TEXTS, TEXTS)
def test_no_figure_is_changed_in_part(old: str, new: str) -> None:
    for each in wordings(plain(old, old), plain(new, new)):
        for text, (start, end) in ((old, each.old_span), (new, each.new_span)):
            assert [f for f in figures(text) if f.start < start < f.end or f.start < end < f.end] == []


MODALS = ("tidak", "wajib", "dapat", "harus", "dilarang", "kecuali", "bukan", "tanpa", "boleh", "hanya")


@given(st.sampled_from(MODALS), st.sampled_from(("", *MODALS)), TEXTS)
def test_a_modal_that_changes_is_of_substance(one: str, other: str, around: str) -> None:
    if one != other:
        old, new = f"{around} {one} hadir", f"{around} {other} hadir"
        assert "substantive" in {each.kind for each in wordings(plain(old, old), plain(new, new))}


def test_no_spelling_changes_what_is_meant() -> None:
    assert len(STANDARD) > 40
    assert [word for word in STANDARD if word in MODALS or STANDARD[word] in MODALS or word == STANDARD[word]] == []


CASES = [
    ("paling lambat 3 (tiga) bulan", "paling lambat 6 (enam) bulan", ["value: 3 (tiga) → 6 (enam)"]),
    ("3 (tiga) tahun", "3 (tiga) bulan", ["value: 3 (tiga) tahun → 3 (tiga) bulan"]),
    (
        "14 (empat belas) hari",
        "14 (empat belas) hari kerja",
        ["value: 14 (empat belas) hari → 14 (empat belas) hari kerja"],
    ),
    ("pada 19 September 2025 di", "pada 20 Oktober 2025 di", ["value: 19 September 2025 → 20 Oktober 2025"]),
    ("pada 19-09-2025", "pada 20-09-2025", ["value: 19-09-2025 → 20-09-2025"]),
    (
        "Rabu, tanggal satu bulan Maret tahun dua ribu dua puluh satu (01-03-2021), di",
        "Kamis, tanggal dua bulan Maret tahun dua ribu dua puluh satu (02-03-2021), di",
        [
            "value: Rabu, tanggal satu bulan Maret tahun dua ribu dua puluh satu (01-03-2021) → "
            "Kamis, tanggal dua bulan Maret tahun dua ribu dua puluh satu (02-03-2021)"
        ],
    ),
    (
        "sebesar Rp5.000.000,00 (lima juta rupiah) per",
        "sebesar Rp6.000.000,00 (enam juta rupiah) per",
        ["value: Rp5.000.000,00 (lima juta rupiah) → Rp6.000.000,00 (enam juta rupiah)"],
    ),
    ("bagian 50% dari", "bagian 75% dari", ["value: 50% → 75%"]),
    ("pukul 08.00 WIB di", "pukul 09.30 WIB di", ["value: pukul 08.00 WIB → pukul 09.30 WIB"]),
    ("NIP 197001011995031001", "NIP 197001011995031002", ["value: 197001011995031001 → 197001011995031002"]),
    (
        "Undang-Undang Nomor 25 Tahun 2009 tentang",
        "Undang-Undang Nomor 25 Tahun 2019 tentang",
        ["value: Nomor 25 Tahun 2009 → Nomor 25 Tahun 2019"],
    ),
    ("UU 25/2009", "UU 29/2009", ["value: 25/2009 → 29/2009"]),
    ("30/ORI-MOU/X/2021", "31/ORI-MOU/XI/2021", ["value: 30/ORI-MOU/X/2021 → 31/ORI-MOU/XI/2021"]),
    ("dua puluh orang", "dua puluh lima orang", ["value: dua puluh → dua puluh lima"]),
    ("telepon (0561) 000000, pos-el", "telepon (0561) 111111, pos-el", ["value: (0561) 000000 → (0561) 111111"]),
    ("nilai 86,60", "nilai 8,660", ["value: 86,60 → 8,660"]),
    (
        "paling lambat 3 (tiga) bulan",
        "selambat-lambatnya 6 (enam) bulan",
        ["substantive: paling lambat → selambat-lambatnya", "value: 3 (tiga) → 6 (enam)"],
    ),
    ("PIHAK wajib hadir", "PIHAK dapat hadir", ["substantive: wajib → dapat"]),
    ("PIHAK hadir", "PIHAK tidak hadir", ["substantive:  → tidak "]),
    ("PIHAK KESATU", "PIHAK KEDUA", ["substantive: KESATU → KEDUA"]),
    ("salah satu PIHAK", "salah seorang PIHAK", ["substantive: satu → seorang"]),
    ("suhu +5", "suhu -5", ["substantive: + → -"]),
    ("dan/atau", "dan atau", ["substantive: / →  "]),
    ("kerjasama daerah", "kerja sama daerah", ["cosmetic: kerjasama → kerja sama"]),
    ("aktifitas", "Aktivitas", ["cosmetic: aktifitas → Aktivitas"]),
    ("hari Jum'at", "hari Jumat", ["cosmetic: Jum'at → Jumat"]),
    ("10 Pebruari 2025", "10 Februari 2025", ["cosmetic: 10 Pebruari 2025 → 10 Februari 2025"]),
    ("bulan Nopember", "bulan November", ["cosmetic: Nopember → November"]),
    ("PARA PIHAK", "Para Pihak", ["cosmetic: PARA PIHAK → Para Pihak"]),
    ("satu;", "satu.", ["cosmetic: ; → ."]),
    ("dua  blanko", "dua blanko", ["cosmetic:    →  "]),
]


@pytest.mark.parametrize(("old", "new", "lines"), CASES, ids=[f"{old} → {new}"[:60] for old, new, _ in CASES])
def test_kinds(old: str, new: str, lines: list[str]) -> None:
    found = wordings(plain(old, old), plain(new, new))
    assert [f"{each.kind}: {each.old} → {each.new}" for each in found] == lines


def test_looks_alone_are_cosmetic() -> None:
    draft = small(clause("a", "x"))
    printer = Printer(draft, Atoms(), {})
    way = ("clauses", 0, "text")
    (found,) = wordings(printer.text("satu dua tiga", way), printer.text("satu **dua** tiga", way))
    assert (found.kind, found.old, found.new, found.new_span) == ("cosmetic", "dua", "dua", (5, 8))


def test_a_text_is_read_as_it_is_printed() -> None:
    draft = small(clause("a", "x", id="a"), clause("b", "y"))
    printer = Printer(draft, Atoms(), {})
    text = printer.text(" lihat\n[[b]] dan\n\n{{ 3 | angka }} [[c]]\n", ("clauses", 0, "text"))
    assert text.shown == "lihat Pasal 2 dan\n3 (tiga) [[c]]"
    assert kind_of("", "") == "cosmetic"
