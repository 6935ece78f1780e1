"""The rules on final texts: what is left in them is found, and what may stay is left alone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks import final_blank, final_draft_mark, final_electronic, final_traces
from mouflow.checks.frame import Check
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import Place
from tests.checks.kit import drafted, findings, foreign, found, worked

CHECKS = (final_blank.CHECK, final_draft_mark.CHECK, final_electronic.CHECK, final_traces.CHECK)
FINAL = ("kalbar-2021/v2",)
SIGNED = """
Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE.
Ditandatangani secara elektronik oleh:
Nota Kesepakatan ini telah ditandatangani secara elektronik.
Surat ini ditandatangani secara elektronik.
(ditandatangani secara elektronik)
Telah ditandatangani secara digital
DITANDATANGANI SECARA ELEKTRONIK
Naskah ini sudah ditanda tangani secara elektronik oleh PARA PIHAK.
Perjanjian Kerja Sama ini telah ditandatangani secara elektronik oleh kedua belah pihak.
# Dokumen ini ditandatangani secara elektronik
Dokumen ini telah ditandatangani dengan tanda tangan elektronik.
"""
UNSIGNED = """
Nota Kesepakatan ini dapat ditandatangani secara elektronik.
Apabila Nota Kesepakatan ini ditandatangani secara elektronik, rangkap tidak diperlukan.
Nota Kesepakatan ditandatangani oleh PARA PIHAK.
Setelah dokumen ini ditandatangani secara elektronik, naskah tidak dapat diubah.
Sistem elektronik dikelola oleh PIHAK KEDUA.
Dokumen yang telah ditandatangani secara elektronik disimpan oleh PARA PIHAK.
PARA PIHAK sepakat bahwa Nota Kesepakatan ini ditandatangani secara elektronik sesuai peraturan.
Kalimat "Dokumen ini telah ditandatangani secara elektronik" tidak dicetak.
Naskah ini belum ditandatangani secara elektronik.
Pertukaran data dilakukan secara elektronik.
"""
BLANKS = """
NOMOR: ....................
NOMOR: …………/ORI-MOU/…/2021
NOMOR:
Nomor : ___/___/2025
Pada hari ini ………, tanggal ……… bulan ……… tahun ………
berkedudukan di ......................., selanjutnya disebut PIHAK KESATU
Nama : [Nama Pejabat]
berlaku selama <JANGKA WAKTU PERJANJIAN> tahun
Nomor: 100/xxx/2025
PIHAK KEDUA menunjuk . . . . . . sebagai narahubung
pada tanggal … bulan … tahun 2025
Jabatan : [JABATAN]
"""
FILLED = """
NOMOR: 30/ORI-MOU/X/2021
BAB I Pendahuluan ................ 3
Kegiatan dilanjutkan... sesuai rencana.
"Kami menyambut baik..." ujarnya.
Pasal 1 … dst.
Jakarta, 31 Mei 2021
Nilai [1] dikutip dari laporan
Bagian XXX
PIHAK KESATU: Kepala Biro
Rencana Kerja (2026–2030)
Paraf PIHAK KESATU: ......  PIHAK KEDUA: ......
"""
MARKS = """
DRAF NOTA KESEPAKATAN
DRAF
DRAFT
KONSEP
Draf ke-2
DRAFT NOTA KESEPAKATAN ANTARA
Draft Nota Kesepakatan antara Ombudsman dan Pemprov
- DRAF -
Draf 12
Konsep awal
NOTA KESEPAKATAN (DRAFT)
Halaman 1 dari 9 – DRAF
"""
UNMARKED = """
Penyelarasan draf Nota Kesepakatan dilaksanakan di Pontianak.
Konsep pelayanan terpadu dibahas bersama.
Draf disampaikan kepada PIHAK KEDUA.
NOTA KESEPAKATAN
Konseptor: Kabag Kerja Sama
PARA PIHAK menyusun konsep rencana aksi.
Naskah ini dibuat dalam rangkap 2 (dua).
Draf awal dari Bagian Kerja Sama dibahas pada rapat.
Adrafi Konsepsi
Pendraftan dilakukan
"""
LEFT = """
Commented [HP1]: mohon ditelaah
[Komentar [BH12]: hapus?]
Comment [A3] tambahkan dasar hukum
jangka waktu {++lima++} tahun
jangka waktu {--tiga--} tahun
PARA PIHAK {>>siapa?<<} sepakat
jangka waktu {~~tiga~>lima~~} tahun
Deleted: tiga
Formatted: Font: Bold
Dihapus: ayat (2)
jangka waktu [Komentar: lima atau tiga?] tahun
berlaku [ Catatan penelaah: lihat Pasal 5 ] sejak
PARA PIHAK Deleted: tiga Inserted: lima tahun
"""
CLEAN = """
Comment ça va
Komentar PIHAK KEDUA dicatat dalam berita acara.
Data yang dihapus: tidak ada
{{ term.years }}
Nilai a--b
C++ dan Java
[1] Catatan
Dokumen diformat: A4
Kolom {nama}
Usulan perubahan dibahas bersama.
[Komentar] dan [Catatan kaki: 3]
"""


def cases(*groups: tuple[Check, str]) -> list[tuple[Check, str]]:
    return [(check, line) for check, text in groups for line in text.strip().splitlines()]


@pytest.mark.parametrize(
    ("check", "text"),
    cases(
        (final_electronic.CHECK, SIGNED),
        (final_blank.CHECK, BLANKS),
        (final_draft_mark.CHECK, MARKS),
        (final_traces.CHECK, LEFT),
    ),
)
def test_what_is_left_is_found(check: Check, text: str) -> None:
    for around in (text, f"Pasal 1\n{text}\nPasal 2"):
        assert findings(check, foreign(around))


@pytest.mark.parametrize(
    ("check", "text"),
    cases(
        (final_electronic.CHECK, UNSIGNED),
        (final_blank.CHECK, FILLED),
        (final_draft_mark.CHECK, UNMARKED),
        (final_traces.CHECK, CLEAN),
    ),
)
def test_what_may_stay_is_left_alone(check: Check, text: str) -> None:
    assert found(check, foreign(text)) == []


def test_lines_to_sign_on_may_stay() -> None:
    assert found(final_blank.CHECK, foreign("Demikian dibuat.\nPIHAK KESATU,\n(.....................)")) == []
    assert found(final_blank.CHECK, foreign("PIHAK KESATU,\n(.....................)"))


def test_traces_of_a_word_file_are_counted() -> None:
    subject = foreign("Pasal 1", traces={"changes": 3, "comments": 1, "hidden": 2})
    assert found(final_traces.CHECK, subject) == [
        "tracked changes are left in the final file: 3; accept or reject each of them",
        "comments are left in the final file: 1; settle and delete them",
        "hidden words are left in the final file: 2; show and delete them",
    ]
    assert found(final_traces.CHECK, foreign("Pasal 1", traces={"changes": 0})) == []


def test_a_final_draft_without_numbers_and_day_is_told_of_each() -> None:
    subject = drafted({"final": True, "parties.0.number": "30/ORI-MOU/X/2025", "parties.1.number": None})
    messages = found(final_blank.CHECK, subject)
    assert messages[0] == 'the final text has no number in "NOMOR: ………………………………"; write it'
    assert messages[1].startswith('the final text has no day of signing in "Pada hari ini …………, tanggal')
    assert len(messages) == 2


def test_a_final_draft_that_is_whole_has_none() -> None:
    for name in FINAL:
        assert [found(check, worked(name)) for check in CHECKS] == [[]] * len(CHECKS)


def test_drafts_that_are_open_have_no_statement_of_a_signature() -> None:
    for name in ("kalbar-2021/v1", "kalbar-2025/v1", "kalbar-2025/v2", "kalteng-2024/v1", "kalbar-2025/surat-undangan"):
        assert found(final_electronic.CHECK, worked(name)) == []


def test_the_messages() -> None:
    assert found(final_electronic.CHECK, foreign("Surat ini ditandatangani secara elektronik.")) == [
        '"Surat ini ditandatangani secara elektronik" stands in a file that is not signed; remove it: the electronic '
        "signature brings its own mark"
    ]
    assert found(final_blank.CHECK, foreign("menunjuk ........ sebagai")) == [
        'a blank is left in the final text: "menunjuk ........ sebagai"; fill it in'
    ]
    assert found(final_draft_mark.CHECK, foreign("DRAF NOTA KESEPAKATAN")) == [
        '"DRAF" calls the final text a draft; remove it'
    ]
    assert found(final_traces.CHECK, foreign("a {++b++}")) == [
        '"{++" is left of a change or a comment; settle it and remove the mark'
    ]


def test_a_statement_in_a_draft_blocks_and_elsewhere_warns() -> None:
    said = "Dokumen ini telah ditandatangani secara elektronik."
    assert findings(final_electronic.CHECK, foreign(said))[0].rule.severity == "warning"
    passage = Passage(said, "body", lambda _: Place("draf.yaml", 1, 1))
    draft = Subject("draft", "draf.yaml", (passage,), date(2025, 11, 1))
    assert findings(final_electronic.CHECK, draft)[0].rule.severity == "error"


def test_which_are_only_for_final_texts() -> None:
    assert [check.id for check in CHECKS if check.final] == ["final.blank", "final.draft-mark", "final.traces"]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_examples_of_each_check(check: Check) -> None:
    assert findings(check, foreign(check.bad))
    assert not findings(check, foreign(check.good))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="….._ [<>]{}+-~:/xXNOMORnodrafDRAFt\n", max_size=60) | st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    subject = foreign(text)
    for check in CHECKS:
        for one in findings(check, subject):
            assert one.passage
            assert 0 <= one.start < one.end <= len(one.passage.text)
            assert one.rule.pattern.format(**one.facts)
