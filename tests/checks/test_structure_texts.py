"""Whole texts of other houses, good in their own way: no rule of structure may err, and at most one may warn."""

import pytest

from mouflow.checks import (
    structure_expected,
    structure_gap,
    structure_list_ending,
    structure_list_intro,
    structure_lone_paragraph,
    structure_recital,
    structure_reference,
    structure_reference_kind,
)
from tests.checks.kit import findings, foreign

CHECKS = (
    structure_expected.CHECK,
    structure_gap.CHECK,
    structure_list_ending.CHECK,
    structure_list_intro.CHECK,
    structure_lone_paragraph.CHECK,
    structure_recital.CHECK,
    structure_reference.CHECK,
    structure_reference_kind.CHECK,
)

COOPERATION = """\
PERJANJIAN KERJA SAMA
ANTARA
DINAS PENDIDIKAN KABUPATEN SAMBAS
DENGAN
PT MAJU JAYA
TENTANG
PELATIHAN GURU
Nomor : 421/12/PKS/2024
Pada hari ini Senin tanggal dua bulan Januari tahun 2024, yang bertanda tangan di bawah ini:
1. Nama : BUDI
Jabatan : Kepala Dinas
Selanjutnya disebut PIHAK PERTAMA.
2. Nama : ANI
Jabatan : Direktur
Selanjutnya disebut PIHAK KEDUA.
PARA PIHAK terlebih dahulu menerangkan hal-hal sebagai berikut :
1. Bahwa PIHAK PERTAMA adalah perangkat daerah;
2. Bahwa PIHAK KEDUA adalah perseroan terbatas.
Berdasarkan hal-hal tersebut, PARA PIHAK sepakat mengadakan perjanjian dengan syarat dan ketentuan sebagai berikut:
PASAL 1
KETENTUAN UMUM
Dalam Perjanjian ini yang dimaksud dengan :
1. Guru adalah pendidik profesional.
2. Pelatihan adalah kegiatan peningkatan kompetensi.
3. Hari adalah hari kalender.
PASAL 2
DASAR HUKUM
1. Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional;
2. Pasal 3 Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah;
3. Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020.
PASAL 3
MAKSUD DAN TUJUAN
1. Maksud perjanjian ini adalah sebagai dasar kerja sama.
2. Tujuan perjanjian ini adalah :
a. meningkatkan kompetensi guru; dan
b. meningkatkan mutu pendidikan.
PASAL 4
RUANG LINGKUP
Ruang lingkup Perjanjian Kerja Sama ini meliputi :
a. Perencanaan
b. Pelaksanaan
c. Evaluasi
PASAL 5
HAK DAN KEWAJIBAN
(1) PIHAK PERTAMA berhak :
a. menerima laporan;
b. memperoleh hasil pelatihan sebagaimana dimaksud dalam Pasal 4 huruf b; dan
c. memberikan teguran.
(2) PIHAK KEDUA berkewajiban sebagaimana dimaksud pada Pasal 3 ayat (2) huruf a untuk:
a. melaksanakan pelatihan; dan
b. menyampaikan laporan kepada PIHAK PERTAMA paling lambat tanggal
31. Desember setiap tahun.
PASAL 6
JANGKA WAKTU
(1) Perjanjian ini berlaku selama 1 (satu) tahun.
(2) Perjanjian ini dapat diperpanjang sebagaimana dimaksud ayat (1) pasal ini.
PASAL 7
PEMBIAYAAN DAN CARA PEMBAYARAN
Biaya sebesar Rp10.000.000,00 dibayar melalui:
Bank : BPD Kalbar
Nomor Rekening : 123-456
a.n. PT Maju Jaya
PASAL 8
FORCE MAJEURE
1. Yang dimaksud Force Majeure adalah:
a. Bencana alam;
b. Huru-hara; dan
c. Kebijakan pemerintah.
2. Pihak yang mengalami wajib memberitahu dalam waktu 3 x 24 jam.
PASAL 9
PENYELESAIAN PERSELISIHAN
PARA PIHAK mengesampingkan ketentuan Pasal 1266 dan 1267 Kitab Undang-Undang Hukum Perdata.
PASAL 10
PENUTUP
(1) Hal-hal yang belum diatur akan diatur dalam Addendum.
(2) Demikian Perjanjian ini dibuat dalam rangkap 2 (dua) bermeterai cukup.
PIHAK PERTAMA,
PIHAK KEDUA,
BUDI
ANI
"""

REGULATION = """\
PERATURAN DAERAH
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Sambas.
2. Bupati adalah Bupati Sambas.
BAB II
ASAS
Bagian Kesatu
Umum
Pasal 2
(1) Asas meliputi:
a. keterbukaan;
b. akuntabilitas; dan
c. partisipasi.
(2) Ketentuan sebagaimana dimaksud pada ayat (1) huruf a dan huruf b diatur dengan Peraturan Bupati.
Pasal 3
Setiap orang dilarang:
a. merusak; dan/atau
b. mengambil,
barang milik daerah sebagaimana dimaksud dalam Pasal 2 ayat (1) huruf c.
Pasal 4
Ketentuan lebih lanjut mengenai Pasal 2 dan Pasal 3 diatur dengan Peraturan Bupati.
PENJELASAN
ATAS
Pasal 1
Cukup jelas.
Pasal 2
Ayat (1)
Cukup jelas.
"""

ADDENDUM = """\
ADENDUM KESATU
ATAS
PERJANJIAN KERJA SAMA
Pasal I
Ketentuan Pasal 5 ayat (2) diubah sehingga berbunyi sebagai berikut:
"Pasal 5
(1) Isi lama.
(2) Isi baru."
Di antara Pasal 7 dan Pasal 8 disisipkan 1 (satu) pasal, yakni Pasal 7A.
Pasal II
Adendum ini berlaku sejak tanggal ditandatangani.
"""

LETTER = """\
Nomor : 700/12/2024
Hal : Tindak lanjut
Sesuai dengan Pasal 36 Undang-Undang Nomor 25 Tahun 2009 dan Pasal 5 ayat (2) Nota Kesepakatan, disampaikan:
1. laporan
2. rencana kerja
a.n. Kepala Perwakilan
"""

TWO = COOPERATION.replace("PIHAK PERTAMA,\nPIHAK KEDUA,\nBUDI\nANI\n", "") * 2

MARKDOWN = """\
# NOTA KESEPAKATAN

## Pasal 1. Maksud

**(1)** Maksud Nota Kesepakatan ini adalah kerja sama.
**(2)** Tujuan sebagaimana dimaksud pada ayat (1) adalah pelayanan.

## Pasal 2. Penutup

Nota Kesepakatan ini dibuat dalam rangkap 2 (dua), sesuai dengan Pasal 1 ayat (2).
"""


@pytest.mark.parametrize(
    "text",
    [COOPERATION, REGULATION, ADDENDUM, LETTER, TWO, MARKDOWN],
    ids=["pks", "perda", "adendum", "surat", "dua", "md"],
)
def test_good_texts_of_other_houses(text: str) -> None:
    subject = foreign(text)
    found = [finding for check in CHECKS for finding in findings(check, subject) if finding.rule.severity != "hint"]
    assert [(finding.rule.id, dict(finding.facts)) for finding in found] == []


def test_what_of_these_is_recognised() -> None:
    assert [len(foreign(text).outline.clauses) for text in (COOPERATION, REGULATION, ADDENDUM, TWO, MARKDOWN)] == [
        10,
        4,
        2,
        20,
        2,
    ]
    assert not foreign(LETTER).outline.known
