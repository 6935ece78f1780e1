"""The rules on defined terms: undefined, unused, in small letters; exact messages and near misses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks import definition_capitals, definition_undefined, definition_unused
from tests.checks.clauses import TEXT
from tests.checks.kit import drafted, findings, fixed, foreign, found, worked
from tests.checks.test_text import WORKED

UNDEFINED, UNUSED, CAPITALS = definition_undefined.CHECK, definition_unused.CHECK, definition_capitals.CHECK
ALL = (UNDEFINED, UNUSED, CAPITALS)
PARTIES = (
    "I. AGUS SALIM, selanjutnya disebut PIHAK KESATU;\nII. BUDI UTOMO, selanjutnya disebut PIHAK KEDUA.\n"
    "PIHAK KESATU dan PIHAK KEDUA yang selanjutnya secara bersama-sama disebut PARA PIHAK sepakat:\n"
)


def clauses(first: str, second: str = "PARA PIHAK menyusun laporan.") -> str:
    """An agreement that defines its parties, with two clauses."""
    return f"{PARTIES}Pasal 1\nPELAKSANAAN\n{first}\nPasal 2\nPELAPORAN\n{second}\n"


@pytest.mark.parametrize(
    "term",
    [
        "Tim Pelaksana",
        "Tim Teknis",
        "Kelompok Kerja",
        "Sekretariat Bersama",
        "Informasi Rahasia",
        "Hari Kerja",
        "Tanggal Efektif",
        "Pengguna Data",
        "PENYEDIA",
        "PENGGUNA",
        "PELAKSANA",
        "PENYELENGGARA",
    ],
)
def test_undefined_terms(term: str) -> None:
    text = clauses(f"Data disampaikan kepada {term}.", f"Laporan disusun sesuai dengan permintaan {term}.")
    said = "is written as a defined term, but nothing says what it means; define it, or write it in small letters"
    message = f'"{term}" {said}'
    assert found(UNDEFINED, foreign(text)) == [message]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Data disampaikan kepada Tim Pelaksana.", "PARA PIHAK menyusun laporan."),
        ("PARA PIHAK membentuk Tim Pelaksana.", "Laporan disusun oleh Tim Pelaksana."),
        ("Data disampaikan kepada tim pelaksana.", "Laporan disusun oleh tim pelaksana."),
        ("Kelompok kerja yang selanjutnya disebut Tim Kerja dibentuk.", "Laporan disusun oleh Tim Kerja."),
        ("Kepada Tim Pelaksana Kegiatan data disampaikan.", "Laporan oleh Tim Pelaksana Kegiatan disusun."),
        ("Kepada “Tim Pelaksana” data disampaikan.", "Laporan oleh “Tim Pelaksana” disusun."),
        ("PENYEDIA", "PENYEDIA"),
        ("Dinas Tim Kerja menyampaikan data.", "Laporan dari Dinas Tim Kerja diterima."),
        ("Data disampaikan kepada BAPPEDA.", "Laporan disusun oleh BAPPEDA."),
        ("Data disampaikan kepada PARA PIHAK.", "Laporan disusun oleh PIHAK KESATU."),
        ("Tim Kerja adalah tim yang dibentuk bersama.", "Data Tim Kerja dan laporan Tim Kerja disimpan."),
    ],
)
def test_terms_that_need_no_definition(first: str, second: str) -> None:
    assert not found(UNDEFINED, foreign(clauses(first, second)))


def test_a_text_without_definitions_defines_none() -> None:
    assert not found(UNDEFINED, foreign("Pasal 1\nISI\nLaporan oleh Tim Kerja.\nPasal 2\nISI\nLaporan oleh Tim Kerja."))


@pytest.mark.parametrize(
    ("defined", "term"),
    [
        ("Organisasi Perangkat Daerah yang selanjutnya disingkat OPD", "OPD"),
        ("Unit Pelaksana Teknis selanjutnya disingkat UPT", "UPT"),
        ("Rencana Kerja Tahunan yang selanjutnya disebut Rencana", "Rencana"),
        ("Penilaian kepatuhan yang selanjutnya disebut Penilaian", "Penilaian"),
        ("Tim yang selanjutnya disebut “Tim Kerja”", "Tim Kerja"),
        ("Pejabat penghubung yang selanjutnya disebut sebagai Narahubung", "Narahubung"),
        ("Sistem pengelolaan pengaduan yang selanjutnya disebut Aplikasi", "Aplikasi"),
        ("Badan Pengembangan Sumber Daya Manusia (selanjutnya disingkat BPSDM)", "BPSDM"),
        ("Standar pelayanan publik, selanjutnya disebut Standar Pelayanan,", "Standar Pelayanan"),
        ("Hasil evaluasi yang untuk selanjutnya disebut Hasil", "Hasil"),
    ],
)
def test_unused_terms(defined: str, term: str) -> None:
    text = clauses(f"{defined} ditetapkan bersama.")
    assert found(UNUSED, foreign(text)) == [
        f'"{term}" is defined and never used again; use it, or take the definition out'
    ]
    assert [finding.rule.severity for finding in findings(UNUSED, foreign(text))] == ["hint"]
    assert not found(UNUSED, foreign(clauses(f"{defined} ditetapkan.", f"Laporan memuat {term} yang disepakati.")))
    assert not found(UNUSED, foreign(clauses(f"{defined} ditetapkan bersama.", f"Laporan memuat {term}-{term}.")))


def test_the_names_of_parties_need_no_use() -> None:
    assert not found(UNUSED, foreign(clauses("Kegiatan dilaksanakan.", "Laporan disusun.")))


SMALL = (
    ("Biaya ditanggung oleh para pihak.", "para pihak", "PARA PIHAK"),
    ("Kewajiban pihak kesatu meliputi pendampingan.", "pihak kesatu", "PIHAK KESATU"),
    ("Data diserahkan kepada pihak kedua.", "pihak kedua", "PIHAK KEDUA"),
    ("Hal ini disepakati para pihak secara tertulis.", "para pihak", "PARA PIHAK"),
    ("Para pihak melaksanakan kegiatan.", "Para pihak", "PARA PIHAK"),
    ("Pihak kesatu menyusun laporan.", "Pihak kesatu", "PIHAK KESATU"),
    ("berdasarkan kesepakatan para pihak;", "para pihak", "PARA PIHAK"),
    ("atas persetujuan pihak kedua, kegiatan dimulai.", "pihak kedua", "PIHAK KEDUA"),
    ("Kegiatan dilaksanakan Para Pihak setiap tahun.", "Para Pihak", "PARA PIHAK"),
    ("Laporan disampaikan kepada Pihak Kedua.", "Pihak Kedua", "PIHAK KEDUA"),
)


@pytest.mark.parametrize(("text", "said", "term"), SMALL)
def test_parties_in_small_letters(text: str, said: str, term: str) -> None:
    (finding,) = findings(CAPITALS, foreign(clauses(text)))
    message = f'"{said}" here, but "{term}" is what the text defines; write "{term}"'
    assert finding.rule.pattern.format(**finding.facts) == message
    assert finding.rule.severity == ("hint" if said.istitle() else "warning")
    assert finding.fix
    assert not finding.fix.safe
    assert fixed(finding) == text.replace(said, term)


@pytest.mark.parametrize(
    "text",
    [
        "Biaya ditanggung oleh PARA PIHAK.",
        "Koordinasi dengan para pihak terkait dilakukan.",
        "Data tidak diberikan kepada pihak ketiga.",
        "Laporan pihak kedua yang datang dicatat.",
        "masukan dari para pihak lain diperhatikan.",
        "Dalam naskah lama tertulis “para pihak”.",
        "Hak dan Kewajiban Para Pihak",
        "kedua belah pihak sepakat.",
        "Pihak lain dapat diundang.",
        "para pihak yang berkepentingan diundang.",
        "Sengketa para pihak yang bersengketa dilaporkan.",
    ],
)
def test_whoever_else_is_meant(text: str) -> None:
    assert not found(CAPITALS, foreign(clauses(text)))


def test_another_term_is_told_of_once_where_it_mostly_has_capitals() -> None:
    defined = "Dokumen yang selanjutnya disebut Rencana Kerja disusun; Rencana Kerja dan Rencana Kerja disimpan."
    assert found(CAPITALS, foreign(clauses(defined, "Laporan memuat rencana kerja."))) == [
        '"rencana kerja" in small letters, but "Rencana Kerja" is what the text defines; write "Rencana Kerja" where'
        " that is meant"
    ]
    assert not found(CAPITALS, foreign(clauses(defined, "Laporan memuat rencana kerja dan rencana kerja.")))


def test_a_party_of_a_draft_in_small_letters() -> None:
    changes = {"clauses.4.text": "Pemantauan dilakukan oleh para pihak setiap tahun."}
    assert found(CAPITALS, drafted(changes)) == [
        '"para pihak" here, but "PARA PIHAK" is what the text defines; write "PARA PIHAK"'
    ]


@pytest.mark.parametrize("name", WORKED)
def test_worked_drafts(name: str) -> None:
    assert [message for check in ALL for message in found(check, worked(name))] == []


PIECES = (
    "selanjutnya disebut ",
    "PARA PIHAK",
    "para pihak",
    "Tim Kerja ",
    "adalah",
    "Pasal 1\n",
    "“",
    "”",
    "PENYEDIA ",
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join))
def test_any_text_can_be_read(text: str) -> None:
    for subject in (foreign(text), foreign(PARTIES + TEXT + text)):
        for check in ALL:
            for finding in findings(check, subject):
                assert finding.passage
                assert 0 <= finding.start < finding.end <= len(finding.passage.text)
                assert finding.rule.pattern.format(**finding.facts)
