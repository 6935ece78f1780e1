"""The rules on content: clauses that bind the Ombudsman are found, and what only sounds like one is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks import content_independence, content_notice, content_request
from mouflow.checks.frame import Check
from tests.checks.kit import drafted, findings, foreign, found, worked

TEXTS = (content_independence.CHECK, content_notice.CHECK)
CHECKS = (*TEXTS, content_request.CHECK)
WORKED = ("kalbar-2021/v1", "kalbar-2025/v1", "kalbar-2025/v2", "kalteng-2024/v1", "kalbar-2021-adendum/v1")
PARTIES = (
    "I. NAMA SATU : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia, selanjutnya disebut "
    "{ombudsman};\nII. NAMA DUA : Gubernur, bertindak untuk dan atas nama Pemerintah Provinsi Kalimantan Barat, "
    "selanjutnya disebut {region};\n"
)
BOUND = """
{O} tidak akan memeriksa perangkat daerah selama Nota Kesepakatan ini berlaku.
Selama jangka waktu Nota Kesepakatan, {O} tidak akan melakukan pemeriksaan terhadap {R}.
{O} tidak akan menindaklanjuti laporan masyarakat mengenai perangkat daerah {R}.
Hasil pemeriksaan harus disetujui {R} sebelum diumumkan.
Hasil penilaian wajib mendapat persetujuan tertulis dari Gubernur sebelum disampaikan kepada publik.
Ombudsman tidak dapat menerima laporan masyarakat terkait pelayanan {R}.
{O} wajib mendapat persetujuan {R} sebelum mengumumkan hasil penilaian.
{O} tidak akan mempublikasikan hasil penilaian tanpa persetujuan tertulis {R}.
{R} berhak mengubah hasil penilaian yang dilakukan {O}.
{O} hanya melakukan pemeriksaan setelah mendapat izin {R}.
Pemeriksaan oleh {O} hanya dapat dilakukan atas persetujuan Bupati.
{O} menghentikan pemeriksaan atas permintaan {R}.
{O} menjamin {R} memperoleh zona hijau.
Rekomendasi Ombudsman tidak boleh diumumkan.
Pengaduan masyarakat tidak dapat diproses oleh {O} selama kerja sama berlangsung.
Dalam melaksanakan tugasnya {O} tunduk pada arahan Gubernur.
Laporan akhir hasil pemeriksaan wajib terlebih dahulu disetujui oleh {R}.
{R} dapat menolak pemeriksaan {O}.
Pelapor dilarang melapor langsung kepada Ombudsman tanpa melalui Inspektorat.
"""
FREE = """
{O} melakukan pemeriksaan sesuai dengan kewenangannya.
Nota Kesepakatan ini tidak mengurangi kewenangan {O} untuk memeriksa laporan masyarakat.
Ombudsman melakukan pemeriksaan tanpa persetujuan {R}.
PARA PIHAK tidak akan mengumumkan data yang bersifat rahasia tanpa persetujuan PIHAK lainnya.
Perubahan Nota Kesepakatan ini hanya dapat dilakukan atas persetujuan PARA PIHAK.
Hasil pemantauan dan evaluasi disetujui PARA PIHAK.
{R} tidak akan mengubah hasil penilaian {O}.
{R} tidak akan mengumumkan hasil penilaian sebelum diterbitkan {O}.
{R} wajib mendapat persetujuan {O} sebelum mengumumkan hasil penilaian.
{O} dapat mengumumkan hasil penilaian tanpa memerlukan persetujuan {R}.
{R} wajib menindaklanjuti rekomendasi {O}.
Pengaduan yang diterima salah satu PIHAK diteruskan kepada narahubung PIHAK lainnya.
Ombudsman tidak berwenang memeriksa perkara yang sedang diperiksa pengadilan.
{O} tidak memungut biaya atas penilaian.
Biaya penilaian tidak dibebankan kepada {R}.
{R} memastikan data penilaian tersedia.
Adendum dibuat dengan persetujuan tertulis PARA PIHAK.
Usulan “{O} tidak akan memeriksa perangkat daerah” ditolak.
"""
NOTICES = """
{O} memberitahukan kepada {R} paling lambat 7 (tujuh) hari sebelum kunjungan penilaian.
{O} wajib memberitahukan terlebih dahulu kepada {R} sebelum melakukan kunjungan.
Kunjungan lapangan dilakukan dengan pemberitahuan terlebih dahulu kepada {R}.
Sebelum pengambilan data, {O} menyampaikan surat pemberitahuan kepada perangkat daerah.
Pengambilan data oleh Ombudsman dilaksanakan setelah pemberitahuan kepada Sekretaris Daerah.
Pemeriksaan dilaksanakan setelah terlebih dahulu diberitahukan kepada {R}.
Ombudsman harus berkoordinasi terlebih dahulu dengan Inspektorat sebelum melakukan pemeriksaan.
Penilaian diberitahukan secara tertulis paling lambat 3 (tiga) hari kerja sebelumnya.
Setiap kunjungan ke unit pelayanan didahului pemberitahuan paling sedikit 3 hari sebelumnya.
{O} mengajukan permohonan kepada Bupati sebelum mengambil data.
{O} menyampaikan jadwal pemeriksaan lapangan paling lambat 14 (empat belas) hari sebelumnya.
"""
UNANNOUNCED = """
Kunjungan penilaian dilakukan tanpa pemberitahuan terlebih dahulu.
PIHAK yang menghendaki perpanjangan memberitahukan paling lambat 3 (tiga) bulan sebelum berakhirnya.
Perubahan narahubung diberitahukan secara tertulis.
Pengakhiran diberitahukan terlebih dahulu paling lambat 30 hari sebelumnya.
{R} memberitahukan perangkat daerah mengenai penilaian sebelum masa penilaian dimulai.
PARA PIHAK berkoordinasi sebelum pelaksanaan penilaian mandiri.
{O} dapat melakukan kunjungan sewaktu-waktu tanpa memberitahukan terlebih dahulu.
Hasil pemeriksaan diberitahukan kepada {R} paling lambat 14 hari.
{O} tidak wajib memberitahukan kunjungan sebelum penilaian.
Penilaian dilaksanakan paling lambat bulan Oktober.
Undangan narasumber disampaikan paling lambat 7 hari sebelum pelatihan.
{R} menyiapkan data sebelum penilaian.
"""


def whole(sentence: str, kesatu: str = "PIHAK KESATU", kedua: str = "PIHAK KEDUA") -> str:
    """A text with its komparisi; the Ombudsman is the one or the other party."""
    lines = PARTIES.format(ombudsman=kesatu, region=kedua)
    return f"{lines}Pasal 1\nPELAKSANAAN\n{sentence.replace('{O}', kesatu).replace('{R}', kedua)}"


def cases(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("sides", [("PIHAK KESATU", "PIHAK KEDUA"), ("PIHAK KEDUA", "PIHAK KESATU")])
@pytest.mark.parametrize(
    ("check", "sentence"),
    [
        *((content_independence.CHECK, one) for one in cases(BOUND)),
        *((content_notice.CHECK, one) for one in cases(NOTICES)),
    ],
)
def test_a_clause_that_binds_the_ombudsman_is_found(check: Check, sentence: str, sides: tuple[str, str]) -> None:
    (one,) = findings(check, foreign(whole(sentence, *sides)))
    assert one.rule.severity == "warning"


@pytest.mark.parametrize("sides", [("PIHAK KESATU", "PIHAK KEDUA"), ("PIHAK KEDUA", "PIHAK KESATU")])
@pytest.mark.parametrize(
    ("check", "sentence"),
    [
        *((content_independence.CHECK, one) for one in cases(FREE)),
        *((content_notice.CHECK, one) for one in cases(UNANNOUNCED)),
    ],
)
def test_other_clauses_are_left_alone(check: Check, sentence: str, sides: tuple[str, str]) -> None:
    assert found(check, foreign(whole(sentence, *sides))) == []


def test_an_item_is_bound_by_the_words_that_lead_to_it() -> None:
    items = "{O} bertugas:\na. memberikan pendampingan; dan\nb. tidak melakukan penilaian selama pendampingan."
    assert len(findings(content_independence.CHECK, foreign(whole(items)))) == 1
    assert findings(content_independence.CHECK, foreign(whole(items.replace("{O}", "{R}")))) == []


def test_texts_of_others_are_not_judged() -> None:
    assert findings(content_independence.CHECK, foreign("Hasil pemeriksaan harus disetujui Bupati.")) == []
    assert (
        findings(content_notice.CHECK, foreign("Pemeriksaan kesehatan diberitahukan paling lambat sebelumnya.")) == []
    )


def test_the_messages() -> None:
    assert found(content_independence.CHECK, foreign(whole("{O} tidak akan memeriksa {R}."))) == [
        '"tidak akan memeriksa" limits the independence of the Ombudsman; remove it, '
        "or leave the decision to the Ombudsman"
    ]
    assert found(content_notice.CHECK, foreign(whole("{O} memberitahukan {R} sebelum kunjungan."))) == [
        '"memberitahukan PIHAK KEDUA sebelum kunjungan" demands notice before a visit of the Ombudsman, whose '
        "assessments come unannounced; remove it"
    ]


def test_the_lost_point_is_told_and_the_carried_one_is_not() -> None:
    assert found(content_request.CHECK, worked("kalbar-2021/v2")) == [
        'the requested point "Narahubung dan mekanisme pengelolaan pengaduan" is carried by no clause; '
        'add a clause and name it in "met_by" of r-pengaduan'
    ]
    assert found(content_request.CHECK, worked("kalbar-2021/v1")) == []


def request(text: str, met_by: str) -> list[str]:
    return found(content_request.CHECK, drafted(f"requests:\n  - {{id: r, text: {text}, met_by: [{met_by}]}}\n"))


@pytest.mark.parametrize(
    ("text", "met_by"),
    [
        ("Mekanisme pengelolaan pengaduan", ""),
        ("Mekanisme pengelolaan pengaduan", "hilang"),
        ("Mekanisme pengelolaan pengaduan", "hilang, lenyap"),
        ("Mekanisme pengelolaan pengaduan", "monev"),
        ("Mekanisme pengelolaan pengaduan", "narasumber"),
        ("Pertukaran data kependudukan", "inovasi"),
        ("Pendampingan penilaian inovasi", "penutup"),
        ("Pelatihan bagi pengelola layanan", "jangka-waktu"),
        ("Ombudsman sebagai narasumber", "pembiayaan"),
        ("Sosialisasi kepada masyarakat desa", "perubahan, penutup"),
    ],
)
def test_a_point_that_nothing_carries_is_told(text: str, met_by: str) -> None:
    assert len(request(text, met_by)) == 1


@pytest.mark.parametrize(
    ("text", "met_by"),
    [
        ("Mekanisme pengelolaan pengaduan", "pengaduan"),
        ("Pengaduan masyarakat dikelola", "pengaduan"),
        ("OPD didampingi saat dinilai", "pendampingan"),
        ("Ombudsman sebagai narasumber", "narasumber"),
        ("Ombudsman menjadi narasumber pelatihan", "monev, narasumber"),
        ("Narahubung", "narahubung"),
        ("Penunjukan narahubung kedua pihak", "narahubung"),
        ("Evaluasi setiap tahun", "monev"),
        ("Anggaran ditanggung masing-masing", "pembiayaan"),
        ("Kerja sama pelayanan publik", "penutup"),
        ("Inovasi", "hilang, inovasi"),
    ],
)
def test_a_point_that_a_clause_carries_is_not_told(text: str, met_by: str) -> None:
    assert request(text, met_by) == []


def test_a_point_without_a_common_word_names_the_provisions() -> None:
    assert request("Mekanisme pengelolaan pengaduan", "monev, penutup") == [
        'the requested point "Mekanisme pengelolaan pengaduan" has nothing in common with monev, penutup; '
        'correct "met_by" of r, or the clause'
    ]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_worked_drafts_have_none(check: Check) -> None:
    assert [found(check, worked(name)) for name in WORKED] == [[]] * len(WORKED)


def test_the_examples_of_each_check() -> None:
    for check in TEXTS:
        assert findings(check, foreign(check.bad))
        assert not findings(check, foreign(check.good))
    assert findings(content_request.CHECK, drafted(content_request.CHECK.bad))
    assert not findings(content_request.CHECK, drafted(content_request.CHECK.good))


WORDS = (
    "PIHAK KESATU ",
    "Ombudsman ",
    "tidak ",
    "akan ",
    "memeriksa ",
    "hasil ",
    "penilaian ",
    "persetujuan ",
    "sebelum ",
)
MORE = ("memberitahukan ", "kunjungan ", "terlebih dahulu ", "wajib ", ". ", ": ", "\n", "“", "Bupati ", ", ")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from((*WORDS, *MORE)), max_size=30).map("".join) | st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    subject = foreign(text)
    for check in TEXTS:
        for one in findings(check, subject):
            assert one.passage
            assert 0 <= one.start < one.end <= len(one.passage.text)
            assert one.rule.pattern.format(**one.facts)
