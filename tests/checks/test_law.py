"""The rules on laws: planted slips are found with the right proposals, and what looks like one is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks import law_form, law_gazette, law_number_year, law_revoked, law_title
from mouflow.checks.frame import Check
from mouflow.checks.registry import Law
from mouflow.workspace.laws import house_laws
from tests.checks.kit import drafted, findings, foreign, found, worked

CHECKS = (law_form.CHECK, law_gazette.CHECK, law_number_year.CHECK, law_revoked.CHECK, law_title.CHECK)
WORKED = ("kalbar-2021/v1", "kalbar-2021/v2", "kalbar-2025/v1", "kalbar-2025/v2", "kalteng-2024/v1")
LN = "Lembaran Negara Republik Indonesia Tahun"
TLN = "Tambahan Lembaran Negara Republik Indonesia Nomor"
UU25 = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
PO = "Peraturan Ombudsman Republik Indonesia"


def proposals(check: Check, text: str) -> list[tuple[str, ...]]:
    return [one.proposals for one in findings(check, foreign(text, laws=house_laws()))]


def severities(check: Check, text: str) -> list[str]:
    return [one.rule.severity for one in findings(check, foreign(text, laws=house_laws()))]


NUMBER_YEAR = [
    ("UU 25/2019 tentang Pelayanan Publik", "UU 25/2009", "error"),
    ("UU 29/2009 tentang Pelayanan Publik", "UU 25/2009", "error"),
    ("UU No. 25 Tahun 2008 tentang Pelayanan Publik", "UU No. 25 Tahun 2009", "error"),
    ("Undang-Undang Nomor 37 Tahun 2018 tentang Ombudsman RI", "Undang-Undang Nomor 37 Tahun 2008", "error"),
    ("Undang-Undang Nomor 32 Tahun 2014 tentang Pemerintahan Daerah", "Undang-Undang Nomor 23 Tahun 2014", "error"),
    ("UU Nomor 14 Tahun 2009 tentang Keterbukaan Informasi Publik", "UU Nomor 14 Tahun 2008", "error"),
    ("UU 12/2021 tentang Pembentukan Peraturan Perundang-undangan", "UU 12/2011", "error"),
    ("UU 42/2009 tentang Kearsipan", "UU 43/2009", "error"),
    (
        "UU 25/2009 tentang Bendera, Bahasa, dan Lambang Negara, serta Lagu Kebangsaan".replace("25", "26"),
        "UU 24/2009",
        "error",
    ),
    ("PP Nomor 21 Tahun 2012 tentang Perwakilan Ombudsman di Daerah", "PP Nomor 21 Tahun 2011", "error"),
    ("PP 28/2008 tentang Kerja Sama Daerah", "PP 28/2018", "warning"),
    ("UU Pelayanan Publik Nomor 25 Tahun 2019", "UU Pelayanan Publik Nomor 25 Tahun 2009", "error"),
    ("UNDANG-UNDANG NOMOR 25 TAHUN 2019 TENTANG PELAYANAN PUBLIK", "UNDANG-UNDANG NOMOR 25 TAHUN 2009", "error"),
    ("PP 25/2009 tentang Pelayanan Publik", "UU 25/2009", "error"),
    ("UU 39/2019 tentang Pelayanan Publik", "UU 25/2009", "warning"),
    ("Sesuai UU 29/2009, pelayanan publik wajib berstandar", "UU 25/2009", "warning"),
    ("UU 32/2004 tentang Pemerintahan Daerah", "UU 23/2014", "hint"),
    ("Dasar: UU 25/2009.\nPasal 21 UU 29/2009 mengatur hal itu.", "UU 25/2009", "hint"),
]


@pytest.mark.parametrize(("text", "proposal", "severity"), NUMBER_YEAR)
def test_a_wrong_number_or_year_is_found(text: str, proposal: str, severity: str) -> None:
    for around in (text, f"berdasarkan {text}; dan", f"(a) {text}"):
        assert [one[0] for one in proposals(law_number_year.CHECK, around)] == [proposal]
        assert severities(law_number_year.CHECK, around) == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "UU 25/2009 tentang Pelayanan Publik",
        "UU 9/2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        "UU 22/2009 tentang Lalu Lintas dan Angkutan Jalan",
        "UU 36/2009 tentang Kesehatan dan UU 25/2009 tentang Pelayanan Publik",
        "UU 36/2009 tentang Kesehatan. Menurut UU 36/2009 dan UU 25/2009 hal itu wajib.",
        "Perda Kota Pontianak Nomor 3 Tahun 2015 tentang Pelayanan Publik",
        "Perda 25/2009 tentang Pelayanan Publik",
        "PP 96/2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Permendagri 22/2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain",
        "UU 40/2007 mengatur perseroan",
        "Ia menulis: “UU 25/2019 tentang Pelayanan Publik” tidak ada.",
        "UU Pemda Nomor 23 Tahun 2014",
        "Peraturan Menteri Keuangan Nomor 168/PMK.05/2015 tentang Kerja Sama Daerah",
    ],
)
def test_other_laws_are_left_alone(text: str) -> None:
    assert found(law_number_year.CHECK, foreign(text, laws=house_laws())) == []


TITLES = [
    ("UU 25/2009 tentang Pelayanan Umum", "Pelayanan Publik", "error"),
    (f"{UU25.replace('Publik', 'Pubilk')}", "Pelayanan Publik", "error"),
    ("UU 25/2009 tentang pelayanan pubilk", "Pelayanan Publik", "warning"),
    ("UU 25/2009 tentang Keterbukaan Informasi Publik", "Pelayanan Publik", "error"),
    ("UU 37/2008 tentang Komisi Ombudsman Nasional", "Ombudsman Republik Indonesia", "error"),
    ("UU 23/2014 tentang Pemerintah Daerah", "Pemerintahan Daerah", "error"),
    ("UU 14/2008 tentang Kebebasan Informasi Publik", "Keterbukaan Informasi Publik", "error"),
    ("UU 11/2008 tentang Transaksi Elektronik", "Informasi dan Transaksi Elektronik", "error"),
    ("UU 43/2009 tentang Perpustakaan", "Kearsipan", "error"),
    ("PP 21/2011 tentang Kantor Ombudsman di Daerah", "Perwakilan Ombudsman di Daerah", "error"),
    ("PP 28/2018 tentang Kerja Sama Antardaerah", "Kerja Sama Daerah", "warning"),
    ("UU 25/2009 tentang Pelayanan Publik Nasional.", "Pelayanan Publik", "warning"),
    ("UNDANG-UNDANG NOMOR 25 TAHUN 2009 TENTANG PELAYANAN UMUM", "PELAYANAN PUBLIK", "error"),
]


@pytest.mark.parametrize(("text", "proposal", "severity"), TITLES)
def test_a_wrong_title_is_found(text: str, proposal: str, severity: str) -> None:
    assert proposals(law_title.CHECK, text) == [(proposal,)]
    assert severities(law_title.CHECK, text) == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "UU 25/2009 tentang Pelayanan Publik",
        "UU 37/2008 tentang Ombudsman RI",
        "UU 37/2008 tentang Ombudsman",
        "UU 14/2008 tentang KIP",
        "UU 11/2008 tentang ITE",
        "UU 24/2009 tentang Bendera, Bahasa dan Lambang Negara serta Lagu Kebangsaan",
        "UU 25/2009 tentang kewajiban penyelenggara",
        "UU 25/2009 tentang PELAYANAN PUBLIK",
        "PP 28/2018 tentang Kerjasama Daerah",
        "PP 96/2012 tentang Pelaksanaan UU Pelayanan Publik",
        "Permendagri 22/2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain",
        "UU Pemda Nomor 23 Tahun 2014",
        "UU 25/2009 tentang Pelayanan Publik Ombudsman RI berwenang",
        "Perpres 76/2013 tentang Apa Saja",
        "UU 7/2017 tentang Pemilihan Umum",
    ],
)
def test_a_title_in_short_or_unknown_is_left_alone(text: str) -> None:
    assert found(law_title.CHECK, foreign(text, laws=house_laws())) == []


GAZETTES = [
    (f"{UU25} ({LN} 2009 Nomor 122, {TLN} 5038)", ["2009 Nomor 112"]),
    (f"{UU25} ({LN} 2019 Nomor 112, {TLN} 5038)", ["2009 Nomor 112"]),
    (f"{UU25} ({LN} 2009 Nomor 112, {TLN} 5083)", ["5038"]),
    (f"{UU25} ({LN} 2009 Nomor 121, {TLN} 5308)", ["2009 Nomor 112", "5038"]),
    ("UU 25/2009 tentang Pelayanan Publik (LN 2009/211, TLN 5038)", ["2009/112"]),
    ("UU 25/2009 (LN RI Tahun 2009 No. 112, TLN No. 5039)", ["5038"]),
    (
        f"Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia ({LN} 2008 Nomor 139, {TLN} 4889)",
        ["4899"],
    ),
    (f"Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah ({LN} 2014 Nomor 224)", ["2014 Nomor 244"]),
    ("UU 14/2008 tentang Keterbukaan Informasi Publik (Lembaran Negara RI Nomor 16 Tahun 2008)", ["61 Tahun 2008"]),
    ("PP 21/2011 tentang Perwakilan Ombudsman di Daerah (LN 2011/42, TLN 5270)", ["5207"]),
    (f"PP 28/2018 tentang Kerja Sama Daerah ({LN} 2018 Nomor 79)", ["2018 Nomor 97"]),
    (
        f"PP 96/2012 tentang Pelaksanaan {UU25} ({LN} 2012 Nomor 251)",
        ["2012 Nomor 215"],
    ),
]


@pytest.mark.parametrize(("text", "right"), GAZETTES)
def test_a_wrong_gazette_is_found(text: str, right: list[str]) -> None:
    assert proposals(law_gazette.CHECK, text) == [(one,) for one in right]


@pytest.mark.parametrize(
    "text",
    [
        f"{UU25} ({LN} 2009 Nomor 112, {TLN} 5038)",
        f"{UU25} (LN 2009/112, TLN 5038)",
        UU25,
        f"Undang-Undang Nomor 9 Tahun 2015 ({LN} 2015 Nomor 58, {TLN} 5679)",
        f"PP 96/2012 tentang Pelaksanaan UU 25/2009 tentang Pelayanan Publik ({LN} 2012 Nomor 215)",
        f"UU 10/2020 tentang Bea Meterai ({LN} 2020 Nomor 240)",
        f"UU 23/2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan UU 9/2015 ({LN} 2015 Nomor 58)",
        f"UU 29/2009 tentang Pelayanan Publik ({LN} 2009 Nomor 112)",
        "Lembaran Negara Republik Indonesia Tahun 2009 Nomor 999",
        f"UU 25/2009 tentang Kearsipan ({LN} 2009 Nomor 152)",
    ],
)
def test_a_right_or_unknown_gazette_is_left_alone(text: str) -> None:
    assert found(law_gazette.CHECK, foreign(text, laws=house_laws())) == []


REVOKED = [
    (f"{PO} Nomor 37 Tahun 2019", f"{PO} Nomor 53 Tahun 2021"),
    ("Peraturan Ombudsman RI No. 37 Tahun 2019", "Peraturan Ombudsman RI No. 53 Tahun 2021"),
    ("PO 37/2019", "PO 53/2021"),
    ("Peraturan Ombudsman Nomor 26 Tahun 2017", "Peraturan Ombudsman Nomor 58 Tahun 2023"),
    ("Peraturan Ombudsman Nomor 48 Tahun 2020", "Peraturan Ombudsman Nomor 58 Tahun 2023"),
    (f"{PO} Nomor 26 Tahun 2017 tentang Tata Cara Penerimaan Laporan", f"{PO} Nomor 58 Tahun 2023"),
    ("PO Nomor 48 Tahun 2020", "PO Nomor 58 Tahun 2023"),
    ("Peraturan Ombudsman No.26/2017", "Peraturan Ombudsman No.58/2023"),
    ("PERATURAN OMBUDSMAN NOMOR 37 TAHUN 2019", "PERATURAN OMBUDSMAN NOMOR 53 TAHUN 2021"),
    (
        "Peraturan Ombudsman Nomor 48 Tahun 2020 tentang Perubahan atas PO 26/2017",
        "Peraturan Ombudsman Nomor 58 Tahun 2023",
    ),
]


@pytest.mark.parametrize(("text", "right"), REVOKED)
def test_a_revoked_rule_is_found_with_the_new_one(text: str, right: str) -> None:
    for around in (f"sesuai dengan {text}.", f"Memperhatikan: {text};"):
        assert proposals(law_revoked.CHECK, around) == [(right,)]


@pytest.mark.parametrize(
    "text",
    [
        f"{PO} Nomor 53 Tahun 2021",
        f"{PO} Nomor 53 Tahun 2021 mencabut {PO} Nomor 37 Tahun 2019.",
        f"{PO} Nomor 37 Tahun 2019 sebagaimana telah dicabut dengan {PO} Nomor 53 Tahun 2021",
        f"{PO} Nomor 37 Tahun 2019 dinyatakan tidak berlaku.",
        f"{PO} Nomor 58 Tahun 2023 tentang Pencabutan {PO} Nomor 26 Tahun 2017",
        "PO 58/2023 yang menggantikan PO 26/2017 dan PO 48/2020.",
        "PO 26/2017 telah diganti.",
        "PO 26/2017 (kini PO 58/2023)",
        "Peraturan Ombudsman Nomor 22 Tahun 2016",
        "Ia menyebut “Peraturan Ombudsman Nomor 37 Tahun 2019” dalam pidato.",
        "PP 37/2019",
        UU25,
    ],
)
def test_a_rule_in_force_or_told_as_revoked_is_left_alone(text: str) -> None:
    assert found(law_revoked.CHECK, foreign(text, laws=house_laws())) == []


FORMS = [
    ("UU No.25 tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
    ("UU 25/2009", "Undang-Undang Nomor 25 Tahun 2009"),
    ("UU Nomor 25 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
    ("Undang-undang No. 25 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
    ("undang-undang nomor 25 tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
    ("PP 28/2018", "Peraturan Pemerintah Nomor 28 Tahun 2018"),
    ("Permendagri No. 22 Tahun 2020", "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020"),
    ("Perpres 76/2013", "Peraturan Presiden Nomor 76 Tahun 2013"),
    ("PO 61/2025", "Peraturan Ombudsman Republik Indonesia Nomor 61 Tahun 2025"),
    ("Perda Kabupaten Sambas No. 4 Tahun 2010", "Peraturan Daerah Kabupaten Sambas Nomor 4 Tahun 2010"),
]


@pytest.mark.parametrize(("text", "right"), FORMS)
def test_a_short_citation_is_found(text: str, right: str) -> None:
    assert proposals(law_form.CHECK, f"Pasal 1\nDASAR\nsesuai dengan {text}.") == [(right,)]


@pytest.mark.parametrize(
    "text",
    [
        "Undang-Undang Nomor 25 Tahun 2009",
        "UNDANG-UNDANG NOMOR 25 TAHUN 2009",
        "Undang-Undang Republik Indonesia Nomor 25 Tahun 2009",
        "Peraturan Pemerintah Nomor 28 Tahun 2018",
        "Peraturan Ombudsman Nomor 61 Tahun 2025",
        "Peraturan Ombudsman Republik Indonesia Nomor 61 Tahun 2025",
        "Peraturan Daerah Kabupaten Sambas Nomor 4 Tahun 2010",
        "Keputusan Ketua Ombudsman Republik Indonesia Nomor 1 Tahun 2019",
        "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020",
        "“UU 25/2009”",
    ],
)
def test_a_full_citation_is_left_alone(text: str) -> None:
    assert found(law_form.CHECK, foreign(f"Pasal 1\nDASAR\nsesuai dengan {text}.", laws=house_laws())) == []


def test_the_messages() -> None:
    subject = foreign("UU 25/2019 tentang Pelayanan Publik", laws=house_laws())
    assert found(law_number_year.CHECK, subject) == [
        '"UU 25/2019" is not the law on Pelayanan Publik, which is UU 25/2009; '
        "correct the number or the year: UU 25/2009"
    ]
    subject = foreign("UU 25/2009 tentang Pelayanan Umum", laws=house_laws())
    assert found(law_title.CHECK, subject) == [
        'UU 25/2009 is on Pelayanan Publik, not on "Pelayanan Umum"; correct the title'
    ]
    subject = foreign(f"{UU25} ({LN} 2009 Nomor 122, {TLN} 5083)", laws=house_laws())
    assert found(law_gazette.CHECK, subject) == [
        'UU 25/2009 stands in Lembaran Negara 2009/112, not in "2009 Nomor 122"; write "2009 Nomor 112"',
        'the Tambahan Lembaran Negara of UU 25/2009 is number 5038, not "5083"; write "5038"',
    ]
    assert found(law_revoked.CHECK, foreign("sesuai PO 37/2019", laws=house_laws())) == [
        '"PO 37/2019" was replaced by PO 53/2021; cite "PO 53/2021"'
    ]
    assert found(law_form.CHECK, foreign("Pasal 1\nDASAR\nsesuai UU No.25 tahun 2009", laws=house_laws())) == [
        '"UU No.25 tahun 2009" cites a law in short; write "Undang-Undang Nomor 25 Tahun 2009"'
    ]


def test_a_law_of_the_user_goes_before_the_house() -> None:
    own = Law("Perda Kalimantan Barat", "3", 2015, "Pelayanan Publik")
    text = "Perda Provinsi Kalimantan Barat Nomor 5 Tahun 2015 tentang Pelayanan Publik"
    assert found(law_number_year.CHECK, foreign(text, laws=(own, *house_laws()))) == [
        '"Perda Provinsi Kalimantan Barat Nomor 5 Tahun 2015" is not the law on Pelayanan Publik, which is '
        "Perda Kalimantan Barat 3/2015; correct the number or the year: "
        "Perda Provinsi Kalimantan Barat Nomor 3 Tahun 2015"
    ]
    changed = Law("UU", "25", 2009, "Pelayanan Publik", supplement="1", sure=True)
    assert found(law_gazette.CHECK, foreign(f"{UU25} (LN 2009/112, TLN 5038)", laws=(changed, *house_laws())))


def test_the_legal_basis_of_a_draft_is_checked_at_its_place() -> None:
    first, second = "{law: UU 25/2019, title: Pelayanan Publik}", "{law: UU 25/2009, title: Pelayanan Umum}"
    subject = drafted(f"legal_basis:\n  - {first}\n  - {second}\n", laws=house_laws())
    (number,) = findings(law_number_year.CHECK, subject)
    (title,) = findings(law_title.CHECK, subject)
    assert number.passage
    assert number.passage.way == ("legal_basis", 0)
    assert title.passage
    assert title.passage.way == ("legal_basis", 1)
    assert title.passage.typed is not None
    assert title.passage.typed(title.start, title.end) == (("legal_basis", 1, "title"), 0, 14)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_worked_drafts_have_none(check: Check) -> None:
    subjects = [worked(name, laws=house_laws()) for name in WORKED]
    assert all(subject.citations for subject in subjects)
    assert [found(check, subject) for subject in subjects] == [[]] * len(WORKED)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_examples_of_each_check(check: Check) -> None:
    assert findings(check, foreign(check.bad, laws=house_laws()))
    assert not findings(check, foreign(check.good, laws=house_laws()))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            (
                "UU 25/2009 ",
                "PO 37/2019 ",
                "PP 28/2008",
                " tentang ",
                "Pelayanan Publik",
                ", ",
                "(LN 2009/1",
                ")",
                "\n",
                "“",
            )
        ),
        max_size=25,
    ).map("".join)
    | st.text(max_size=200)
)
def test_any_text_is_read(text: str) -> None:
    subject = foreign(text, laws=house_laws())
    for check in CHECKS:
        for one in findings(check, subject):
            assert one.passage
            assert 0 <= one.start < one.end <= len(one.passage.text)
            assert one.rule.pattern.format(**one.facts)
