"""Citations: every form of kind, number and year; where titles end; gazettes, and to which law they belong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks.citations import Citation
from mouflow.workspace.laws import house_laws
from tests.checks.kit import foreign

GAZETTE = (
    "(Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)"
)
SHORT_GAZETTES = (
    "(LN RI Tahun 2009 No. 112, TLN RI No. 5038)",
    "(LN 2009/112, TLN 5038)",
    "(Lembaran Negara Tahun 2009 Nomor 112; Tambahan Lembaran Negara Nomor 5038)",
    "(Lembaran Negara RI Nomor 112 Tahun 2009, Tambahan Lembaran Negara RI Nomor 5038)",
)


def cited(text: str) -> list[Citation]:
    return list(foreign(text, laws=house_laws()).citations)


@pytest.mark.parametrize(
    ("text", "kind", "number", "year"),
    [
        ("UU 25/2009", "UU", "25", 2009),
        ("UU No. 25 Tahun 2009", "UU", "25", 2009),
        ("UU No.25 tahun 2009", "UU", "25", 2009),
        ("UU RI No 25 Th. 2009", "UU", "25", 2009),
        ("Undang-Undang Nomor 25 Tahun 2009", "UU", "25", 2009),
        ("undang-undang nomor 25 tahun 2009", "UU", "25", 2009),
        ("UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 25 TAHUN 2009", "UU", "25", 2009),
        ("Undang-Undang (UU) Nomor 25 Tahun 2009", "UU", "25", 2009),
        ("Undang-undang Nomor: 25 / 2009", "UU", "25", 2009),
        ("PP 28/2018", "PP", "28", 2018),
        ("Peraturan Pemerintah Nomor 28 Tahun 2018", "PP", "28", 2018),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", "Perppu", "2", 2022),
        ("Perpres No. 76 Tahun 2013", "Perpres", "76", 2013),
        ("Keputusan Presiden Republik Indonesia Nomor 2 Tahun 2018", "Keppres", "2", 2018),
        ("Permendagri 22/2020", "Permendagri", "22", 2020),
        ("Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 22 Tahun 2020", "Permendagri", "22", 2020),
        ("PermenPAN-RB No. 14 Tahun 2017", "Permenpan", "14", 2017),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 15 Tahun 2014",
            "Permenpan",
            "15",
            2014,
        ),
        ("Peraturan Menteri Keuangan Nomor 168/PMK.05/2015", "PMK", "168/PMK.05", 2015),
        ("Peraturan Ombudsman Republik Indonesia Nomor 37 Tahun 2019", "PO", "37", 2019),
        ("Peraturan Ombudsman RI No. 61 Tahun 2025", "PO", "61", 2025),
        ("Perda Provinsi Kalimantan Barat Nomor 3 Tahun 2015", "Perda Provinsi Kalimantan Barat", "3", 2015),
        ("Peraturan Daerah Kota Pontianak No. 4 Tahun 2010", "Perda Kota Pontianak", "4", 2010),
        ("Peraturan Gubernur Kalimantan Barat Nomor 12A Tahun 2020", "Pergub Kalimantan Barat", "12A", 2020),
        ("Keputusan Ketua Ombudsman Republik Indonesia Nomor 1 Tahun 2019", "Keputusan Ketua Ombudsman", "1", 2019),
    ],
)
def test_kind_number_and_year_are_read_in_every_form(text: str, kind: str, number: str, year: int) -> None:
    for around in (text, f"sesuai dengan {text} dan ketentuan lain", f"({text})", f"{text}."):
        (one,) = cited(around)
        assert (one.kind, one.number, one.year) == (kind, number, year)
        assert around[one.start : one.year_span[1]] == text
        assert around[slice(*one.number_span)] == number
        assert around[slice(*one.year_span)] == str(year)


@pytest.mark.parametrize(
    "text",
    [
        "Rabu (27/01/2024)",
        "NOMOR: 30/ORI-MOU/X/2021",
        "pada tahun 2024 sebanyak 25 unit",
        "Nota Kesepakatan Nomor 01/ORI-MOU/V/2021 tanggal 31 Mei 2021",
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "telepon (0561) 25/2009",
        "Surat kami 100/25/2009",
        "PPTK 25 Tahun 2009",
        "PP 25/2009-2010",
        "Tahun Anggaran 2009",
        "sesuai ketentuan peraturan perundang-undangan tahun 2009",
    ],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("UU 25/2009 tentang Pelayanan Publik, PIHAK KESATU wajib", "Pelayanan Publik"),
        ("UU 25/2009 tentang Pelayanan Publik dan PP 28/2018", "Pelayanan Publik"),
        ("UU 25/2009 tentang Pelayanan Publik; dan", "Pelayanan Publik"),
        ("UU 25/2009 (tentang Pelayanan Publik)", "Pelayanan Publik"),
        ("UU 25/2009 tentang pelayanan publik yang mewajibkan", "pelayanan publik"),
        ("UU 25/2009 tentang Pelayanan Publik Ombudsman RI wajib hadir", "Pelayanan Publik"),
        ("UU 25/2009 tentang Pelayanan Publik Nasional, yang", "Pelayanan Publik Nasional"),
        ("UNDANG-UNDANG NOMOR 25 TAHUN 2009 TENTANG PELAYANAN PUBLIK", "PELAYANAN PUBLIK"),
        (
            "UU 24/2009 tentang Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan, dan lainnya",
            "Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan",
        ),
        (
            "UU 24/2009 tentang Bendera, Bahasa dan Lambang Negara serta Lagu Kebangsaan",
            "Bendera, Bahasa dan Lambang Negara serta Lagu Kebangsaan",
        ),
        ("UU 5/2014 tentang Aparatur Sipil Negara, PARA PIHAK", "Aparatur Sipil Negara"),
        ("UU 99/2099 tentang Tanah, Air, dan Udara, wajib", "Tanah, Air, dan Udara"),
        (
            "Perda Sambas Nomor 4 Tahun 2010 tentang Izin di Daerah Aliran Sungai.",
            "Izin di Daerah Aliran Sungai",
        ),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(text: str, title: str) -> None:
    one = cited(text)[0]
    assert one.title == title
    assert text[slice(*one.title_span)] == title


@pytest.mark.parametrize("gazette", [GAZETTE, *SHORT_GAZETTES])
def test_the_gazette_is_read(gazette: str) -> None:
    text = f"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik {gazette};"
    (one,) = cited(text)
    assert (one.gazette, one.supplement) == ((2009, "112"), "5038")
    assert "112" in text[slice(*one.gazette_span)]
    assert text[slice(*one.supplement_span)] == "5038"


def test_the_gazette_belongs_to_the_outer_law() -> None:
    outer, inner = cited(
        "PP Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik "
        "(Lembaran Negara Republik Indonesia Tahun 2012 Nomor 215)"
    )
    assert outer.title == "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    assert outer.gazette == (2012, "215")
    assert (inner.number, inner.title, inner.gazette) == ("25", "Pelayanan Publik", None)


def test_an_amended_law_and_its_amendment_have_each_their_own() -> None:
    first, second, third = cited(
        f"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik {GAZETTE} sebagaimana telah beberapa kali diubah "
        "terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun "
        "2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58)"
    )
    assert (first.number, first.gazette) == ("25", (2009, "112"))
    assert (second.number, second.gazette) == ("9", (2015, "58"))
    assert second.title.endswith("tentang Pemerintahan Daerah")
    assert (third.number, third.gazette) == ("23", None)


def test_a_later_number_has_the_kind_of_the_first() -> None:
    first, second = cited("UU Nomor 25 Tahun 2009 dan Nomor 37 Tahun 2008")
    assert (first.kind, second.kind, second.number, second.year) == ("UU", "UU", "37", 2008)


def test_a_name_before_the_number_is_the_title() -> None:
    (one,) = cited("sesuai UU Pelayanan Publik Nomor 25 Tahun 2009")
    assert (one.title, one.number) == ("Pelayanan Publik", "25")
    assert one.title_span < one.number_span


PIECES = ("UU ", "PP ", "Nomor ", "25", "/", " Tahun ", "2009", " tentang ", "Pelayanan", ", ", "(", ")", "dan ", "\n")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=200))
def test_any_text_gives_citations_within_it(text: str) -> None:
    subject = foreign(text, laws=house_laws())
    for one in subject.citations:
        words = subject.passages[one.passage].text
        assert 0 <= one.start < one.end <= len(words)
        assert words[slice(*one.number_span)] == one.number
        assert words[slice(*one.year_span)] == str(one.year)
        assert " ".join(words[slice(*one.title_span)].split()) == one.title
