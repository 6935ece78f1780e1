"""The rules on term and formalities: planted defects are found, and what looks like one is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks import (
    term_copies,
    term_effective,
    term_length,
    term_missing,
    term_money,
    term_stamp,
    term_work_plan,
)
from mouflow.checks.frame import Check
from tests.checks.agreements import KEDUA, KESATU, SIGNED, TERM, WORKED, agreement
from tests.checks.kit import drafted, findings, foreign, found, worked

CHECKS = (
    term_copies.CHECK,
    term_effective.CHECK,
    term_length.CHECK,
    term_missing.CHECK,
    term_money.CHECK,
    term_work_plan.CHECK,
)
WORDS = (
    "Pasal 1",
    "JANGKA WAKTU",
    "Nota Kesepakatan ini berlaku",
    " untuk jangka waktu ",
    "10 (sepuluh)",
    "enam",
    " tahun",
    " bulan",
    "tanpa batas waktu",
    "sejak tanggal ditandatangani",
    "1 Mei 2021",
    " sampai dengan ",
    "dibuat dalam rangkap ",
    "1 (satu)",
    "Biaya ",
    "dibebankan",
    "PIHAK KESATU",
    "LAMPIRAN",
    "…",
    ". ",
    "; ",
    "\n",
)
ANY_TEXT = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=30).map("".join)
THIRD = (
    "III. CITRA LESTARI : Direktur, berdasarkan Akta Nomor 1, bertindak untuk dan atas nama PT Contoh,"
    " selanjutnya disebut PIHAK KETIGA."
)
APART = "Nota Kesepakatan ini ditandatangani secara terpisah oleh PARA PIHAK."
NO_PLAN = {"annex": ""}


def term(text: str) -> str:
    return agreement(term=text)


def holds(how: str) -> str:
    return agreement(term=f"Nota Kesepakatan ini berlaku {how}.")


def money(text: str, **more: str) -> str:
    return agreement(money=text, **more)


def three(copies: str) -> str:
    return agreement(copies=copies, parties=f"{KESATU}\n{KEDUA}\n{THIRD}")


def apart(how: str) -> str:
    return agreement(term=f"Nota Kesepakatan ini berlaku {how}.", copies=APART)


BAD: dict[str, tuple[str, ...]] = {
    "term.copies": (
        three("Nota Kesepakatan ini dibuat dalam rangkap 2 (dua) asli, bermeterai cukup."),
        agreement(copies="Nota Kesepakatan ini dibuat dalam rangkap 1 (satu)."),
        three("Nota Kesepakatan ini dibuat dalam 2 (dua) rangkap, masing-masing bermeterai cukup."),
        three("Perjanjian ini dibuat rangkap dua."),
        three("Nota Kesepakatan ini dibuat sebanyak 2 (dua) rangkap asli."),
        three("Perjanjian ini ditandatangani dalam dua rangkap."),
        agreement(copies="Nota Kesepakatan ini dibuat dalam 1 rangkap asli."),
        three("Nota Kesepakatan ini dibuat rangkap 2, satu untuk tiap PIHAK."),
        three("Dibuat dalam rangkap sebanyak 2 (dua) asli."),
        three("Nota Kesepakatan ini dibuat dalam 2 (dua) eksemplar."),
        three("Nota Kesepakatan ini dibuat dalam dua (2) rangkap, PIHAK KESATU menerima 1 (satu) rangkap."),
    ),
    "term.effective": (
        apart("selama 3 (tiga) tahun sejak tanggal ditandatangani"),
        apart("3 (tiga) tahun terhitung sejak ditandatangani"),
        apart("selama 3 (tiga) tahun sejak penandatanganan Nota Kesepakatan"),
        apart("mulai tanggal ditandatanganinya Nota Kesepakatan ini, selama 3 (tiga) tahun"),
        apart("sejak tanggal ditanda tangani untuk 3 (tiga) tahun"),
        apart("pada tanggal ditandatangani oleh PARA PIHAK, selama 3 (tiga) tahun"),
        agreement(copies="Nota Kesepakatan ini ditandatangani PARA PIHAK pada tanggal yang berbeda."),
        agreement(copies="Penandatanganan dilakukan secara sirkuler."),
        agreement(copies="Nota Kesepakatan ini ditandatangani secara bergantian."),
        agreement(copies="Nota Kesepakatan ini ditandatangani PARA PIHAK pada hari dan tanggal yang berbeda."),
        agreement(
            signed="PIHAK KESATU,\nAGUS SALIM\nTanggal: 3 Mei 2021\nPIHAK KEDUA,\nBUDI UTOMO\nTanggal: 9 Mei 2021"
        ),
    ),
    "term.length": (
        holds("untuk jangka waktu 10 (sepuluh) tahun sejak tanggal ditandatangani"),
        holds("tanpa batas waktu"),
        holds("selama 6 (enam) tahun"),
        holds("selama enam tahun terhitung sejak tanggal ditandatangani"),
        holds("untuk jangka waktu 72 (tujuh puluh dua) bulan"),
        holds("untuk jangka waktu 61 bulan"),
        holds("untuk jangka waktu yang tidak terbatas"),
        holds("untuk waktu yang tidak ditentukan"),
        holds("selama-lamanya sejak tanggal ditandatangani"),
        holds("sejak 1 Juni 2021 sampai dengan 31 Desember 2030"),
        holds("dari tanggal 27 Mei 2021 hingga tanggal 28 Mei 2026"),
        holds("sampai dengan tanggal 31 Desember 2030"),
        term("Jangka waktu Nota Kesepakatan ini tidak terbatas."),
        term("Jangka waktunya dua puluh (20) tahun."),
        agreement(copies="Nota Kesepakatan ini berlaku selama 15 (lima belas) tahun."),
    ),
    "term.missing": (
        holds("sejak tanggal ditandatangani"),
        holds("sejak tanggal ditandatangani dan dapat diperpanjang"),
        term("PIHAK yang ingin memperpanjang memberitahukan paling lambat 6 (enam) bulan sebelum berakhir."),
        term("Jangka waktu Nota Kesepakatan ini disepakati PARA PIHAK."),
        term("Nota Kesepakatan ini dapat diperpanjang sesuai kebutuhan."),
        term("Jangka waktu dapat ditinjau kembali oleh PARA PIHAK."),
        term(
            "(1) Nota Kesepakatan ini mulai berlaku pada saat ditandatangani.\n(2) Perpanjangan dibuat secara tertulis."
        ),
        term("Nota Kesepakatan ini dievaluasi setiap 1 (satu) tahun."),
        term("PARA PIHAK dapat mengakhiri Nota Kesepakatan ini dengan pemberitahuan tertulis."),
        term("Evaluasi dilakukan 2 (dua) kali dalam 1 (satu) tahun."),
    ),
    "term.money": (
        money("Biaya pelaksanaan Nota Kesepakatan ini dibebankan pada anggaran PIHAK KEDUA."),
        money("PIHAK KEDUA menyediakan anggaran pelatihan."),
        money("Segala biaya yang timbul ditanggung oleh PIHAK KEDUA."),
        money("Pembiayaan kegiatan bersumber dari APBD Kabupaten Sambas."),
        money("PIHAK KESATU menanggung seluruh biaya perjalanan."),
        money("Seluruh biaya menjadi tanggung jawab PIHAK KEDUA."),
        money("PIHAK KEDUA memberikan bantuan dana kepada PIHAK KESATU."),
        money("PIHAK KEDUA membayar honorarium narasumber."),
        money("Anggaran kegiatan dialokasikan oleh PIHAK KEDUA."),
        money("(1) Kegiatan dilaksanakan bersama.\n(2) Biaya kegiatan dibayarkan oleh PIHAK KEDUA."),
        agreement(scope="PIHAK KEDUA mengalokasikan dana pendampingan."),
    ),
    "term.work-plan": (
        agreement(**NO_PLAN),
        agreement(**NO_PLAN, kind="NOTA KESEPAKATAN SINERGI"),
        agreement(**NO_PLAN, scope="Pelaksanaan dituangkan dalam Rencana Kerja sebagaimana tercantum dalam Lampiran."),
        agreement(**NO_PLAN, scope="Rencana Kerja terlampir pada Nota Kesepakatan ini."),
        agreement(**NO_PLAN, scope="Rencana Aksi tercantum dalam Lampiran."),
        agreement(**NO_PLAN, money=""),
        agreement(**NO_PLAN, signed=""),
        agreement(**NO_PLAN, copies="Nota Kesepakatan ini dibuat rangkap 2 (dua)."),
        agreement(**NO_PLAN, term="Nota Kesepakatan ini berlaku 2 (dua) tahun."),
        agreement(annex="TEMBUSAN:\n1. Arsip"),
    ),
}

GOOD: dict[str, tuple[str, ...]] = {
    "term.copies": (
        agreement(),
        three("Nota Kesepakatan ini dibuat dalam rangkap 3 (tiga) asli."),
        agreement(
            copies="Nota Kesepakatan ini dibuat dalam 2 (dua) rangkap, masing-masing PIHAK menerima 1 (satu) rangkap."
        ),
        agreement(copies="Dibuat rangkap 4 (empat); tembusan rangkap 1 (satu)."),
        agreement(copies="Nota Kesepakatan ini dibuat dalam rangkap secukupnya."),
        agreement(scope="Larangan rangkap jabatan dan 1 orang rangkap 2 tugas."),
        agreement(copies="Nota Kesepakatan ini dibuat dalam dua rangkap."),
        agreement(copies="PIHAK KESATU memperoleh 1 (satu) rangkap dan PIHAK KEDUA memperoleh 1 (satu) rangkap."),
        "Surat ini dibuat rangkap 1 (satu).",
        three("Nota Kesepakatan ini dibuat dalam rangkap sepuluh."),
        agreement(copies="Laporan disampaikan dalam 1 (satu) rangkap."),
    ),
    "term.effective": (
        agreement(),
        apart("selama 3 (tiga) tahun sejak tanggal penandatanganan terakhir"),
        apart("selama 3 (tiga) tahun sejak ditandatangani oleh PIHAK yang terakhir"),
        apart("sejak 1 Juni 2021 sampai dengan 31 Mei 2024"),
        agreement(signed=f"Tanggal: 3 Mei 2021\n{SIGNED}\nTanggal: 3 Mei 2021"),
        agreement(scope="Laporan ditandatangani secara elektronik."),
        agreement(scope="Setiap laporan memuat tanggal yang berbeda."),
        apart("selama 3 (tiga) tahun sejak ditandatangani PIHAK yang menandatangani kemudian"),
        agreement(scope="PARA PIHAK menandatangani berita acara pada hari yang sama."),
        agreement(annex="LAMPIRAN\nRENCANA KERJA\nTanggal: 3 Mei 2022\nTanggal: 4 Mei 2023"),
        "Laporan berlaku sejak tanggal ditandatangani. Dokumen ditandatangani secara terpisah.",
    ),
    "term.length": (
        agreement(),
        holds("untuk jangka waktu 5 (lima) tahun dan dapat diperpanjang"),
        holds("untuk jangka waktu 60 (enam puluh) bulan"),
        agreement(scope="Ruang lingkup meliputi termasuk namun tidak terbatas pada pengaduan."),
        term(f"{TERM} Kewajiban menjaga kerahasiaan berlaku selama 10 (sepuluh) tahun sesudahnya."),
        agreement(scope="Dokumen disimpan selama 10 (sepuluh) tahun."),
        agreement(scope="Rencana Pembangunan Jangka Panjang berlaku 20 (dua puluh) tahun."),
        holds("sejak 1 Juni 2021 sampai dengan 31 Mei 2026"),
        holds("sampai dengan tanggal 31 Desember 2025"),
        term(f"{TERM} Nota Kesepakatan ini tidak dapat diperpanjang tanpa batas waktu."),
        term(f"{TERM} PIHAK memberitahukan paling lambat 6 (enam) bulan sebelum berakhir."),
        term(f"{TERM} Arsip tetap disimpan untuk waktu yang tidak terbatas."),
        agreement(scope="Usia pemohon paling rendah 17 tahun; pengalaman 10 tahun."),
        "Perjanjian lama tanggal 1 Mei 2010 berlaku sampai 1 Mei 2020.",
    ),
    "term.missing": (
        agreement(),
        holds("selama tiga tahun"),
        holds("sampai dengan 31 Desember 2024"),
        holds("sampai dengan berakhirnya Nota Kesepakatan Induk"),
        holds("selama …… (……) tahun"),
        holds("tanpa batas waktu"),  # of term.length
        holds("selama 18 (delapan belas) bulan"),
        holds("hingga seluruh kegiatan selesai dilaksanakan"),
        term("(1) Nota Kesepakatan ini mulai berlaku pada saat ditandatangani.\n(2) Jangka waktunya 2 (dua) tahun."),
        "Pasal 1\nJANGKA WAKTU PENYELESAIAN PENGADUAN\nPengaduan diselesaikan segera.",
        holds("untuk jangka waktu sebagaimana dimaksud dalam Nota Kesepakatan Induk"),
    ),
    "term.money": (
        agreement(),
        money("Biaya dibebankan pada PIHAK KEDUA sesuai kemampuan anggaran."),
        money("Biaya dibebankan pada anggaran masing-masing sesuai peraturan perundang-undangan."),
        money(
            "(1) Biaya dibebankan pada PIHAK KEDUA.\n(2) Pembiayaan mengikuti ketentuan peraturan perundang-undangan."
        ),
        money("Pelaksanaan Nota Kesepakatan ini tidak menimbulkan pembiayaan yang dibebankan kepada PARA PIHAK."),
        money("Pelayanan diberikan tanpa biaya yang dibebankan kepada masyarakat."),
        money("PIHAK KESATU memberikan pelatihan pengelolaan anggaran."),
        agreement(scope="Sosialisasi standar biaya dan transparansi anggaran."),
        agreement(annex="LAMPIRAN\nRENCANA KERJA\nAnggaran PIHAK KEDUA dibebankan"),
        agreement(
            scope="PIHAK KEDUA membayar biaya sebagaimana dimaksud dalam Pasal 3.",
            money="Biaya dibebankan pada PIHAK KEDUA sesuai kemampuan anggaran.",
        ),
        "Biaya perjalanan dibebankan pada DIPA Ombudsman.",
        money("Biaya ditanggung masing-masing PIHAK dengan memperhatikan ketersediaan anggaran."),
    ),
    "term.work-plan": (
        agreement(),
        agreement(annex="LAMPIRAN I\nMatriks kegiatan"),
        agreement(annex="RENCANA KERJA NOTA KESEPAKATAN\nPendampingan"),
        agreement(**NO_PLAN, scope="Rencana Kerja disusun paling lambat 3 (tiga) bulan setelah penandatanganan."),
        agreement(**NO_PLAN, scope="Program kerja ditetapkan setiap tahun."),
        agreement(**NO_PLAN, kind="PERJANJIAN KERJA SAMA"),
        agreement(
            **NO_PLAN,
            names="PT SATU\nDAN\nPT DUA",
            parties=f"{KESATU}\n{KEDUA}".replace("Pemerintah Kabupaten", "PT").replace("Ombudsman", "PT"),
        ),
        agreement(**NO_PLAN, scope="Kegiatan dilaksanakan menurut rencana aksi PARA PIHAK."),
        "NOTA KESEPAKATAN\nOmbudsman dan Pemerintah Kabupaten Sambas sepakat.",
        agreement(**NO_PLAN, kind="ADENDUM PERTAMA\nATAS\nNOTA KESEPAKATAN"),
    ),
}
CASES = {check.id: check for check in CHECKS}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_ten_of_each(check: Check) -> None:
    assert len(set(BAD[check.id])) >= 10
    assert len(set(GOOD[check.id])) >= 10


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in BAD.items() for text in texts])
def test_planted(rule: str, text: str) -> None:
    assert len(found(CASES[rule], foreign(text))) == 1


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in GOOD.items() for text in texts])
def test_near_misses(rule: str, text: str) -> None:
    assert not found(CASES[rule], foreign(text))


@pytest.mark.parametrize("check", [*CHECKS, term_stamp.CHECK], ids=lambda check: check.id)
def test_examples(check: Check) -> None:
    read = drafted if check.id in ("term.copies", "term.work-plan", "term.stamp") else foreign
    assert found(check, read(check.bad))
    assert not found(check, read(check.good))


@pytest.mark.parametrize("check", [*CHECKS, term_stamp.CHECK], ids=lambda check: check.id)
@pytest.mark.parametrize("name", WORKED)
def test_worked_drafts_are_good(check: Check, name: str) -> None:
    if check.scope != "draft" or "surat" not in name:
        assert not found(check, worked(name))


MESSAGES: tuple[tuple[str, str, str], ...] = (
    (
        "term.copies",
        three("Nota Kesepakatan ini dibuat dalam rangkap 2 (dua)."),
        "2 originals do not suffice for 3 parties, each of which keeps one; make 3",
    ),
    (
        "term.effective",
        apart("selama 3 (tiga) tahun sejak tanggal ditandatangani"),
        '"sejak tanggal ditandatangani" names no one day, since the parties sign on different days; write from'
        " which day"
        ' it holds: "sejak tanggal penandatanganan terakhir"',
    ),
    (
        "term.length",
        holds("selama 10 (sepuluh) tahun"),
        "10 years are longer than the 5 that are usual; shorten the term and let it be extended",
    ),
    (
        "term.length",
        holds("selama 61 bulan"),
        "61 months are longer than the 5 years that are usual; shorten the term",
    ),
    (
        "term.length",
        holds("tanpa batas waktu"),
        '"tanpa batas waktu" sets no end to the agreement; name a term of at most 5 years',
    ),
    (
        "term.length",
        holds("sejak 1 Juni 2021 sampai dengan 31 Desember 2030"),
        "from 1 Juni 2021 to 31 Desember 2030 it holds longer than the 5 years that are usual; choose an earlier"
        " last day",
    ),
    (
        "term.missing",
        holds("sejak tanggal ditandatangani"),
        'the clause "JANGKA WAKTU" does not say how long; add the years, or the last day',
    ),
    (
        "term.money",
        money("Segala biaya yang timbul ditanggung oleh PIHAK KEDUA."),
        '"biaya yang timbul ditanggung" promises money without its bounds; add "sesuai dengan ketentuan peraturan'
        ' perundang-undangan"',
    ),
    (
        "term.work-plan",
        agreement(**NO_PLAN),
        "a Nota Kesepakatan of a region with a central institution has a Rencana Kerja as its annex; add one",
    ),
    (
        "term.work-plan",
        agreement(**NO_PLAN, scope="Rencana Kerja tercantum dalam Lampiran."),
        '"Rencana Kerja tercantum dalam Lampiran" is announced, and no such annex follows; add it',
    ),
)


@pytest.mark.parametrize(("rule", "text", "message"), MESSAGES)
def test_messages(rule: str, text: str, message: str) -> None:
    assert found(CASES[rule], foreign(text)) == [message]


DRAFTS: tuple[tuple[Check, dict[str, object], list[str]], ...] = (
    (
        term_copies.CHECK,
        {"signing.copies": 1},
        ["1 originals do not suffice for 2 parties, each of which keeps one; make 2"],
    ),
    (
        term_length.CHECK,
        {"term.years": 6},
        ["6 years are longer than the 5 that are usual; shorten the term and let it be extended"],
    ),
    (
        term_length.CHECK,
        {"term.until": "2032-01-01", "signing.date": "2025-10-10"},
        [
            "from 10 Oktober 2025 to 1 Januari 2032 it holds longer than the 5 years that are usual;"
            " choose an earlier last day"
        ],
    ),
    (
        term_effective.CHECK,
        {"term.effective": "2026-01-01"},
        [
            '"sejak tanggal ditandatangani" contradicts the day on which the draft takes effect (1 Januari'
            " 2026); write the"
            ' day, or correct "effective"'
        ],
    ),
    (
        term_effective.CHECK,
        {"term.effective": "last-signature"},
        [
            '"sejak tanggal ditandatangani" names no one day, since the parties sign on different days; write'
            " from which"
            ' day it holds: "sejak tanggal penandatanganan terakhir"'
        ],
    ),
    (
        term_work_plan.CHECK,
        {"work_plan": []},
        ["a Nota Kesepakatan of a region with a central institution has a Rencana Kerja as its annex; add one"],
    ),
    (
        term_stamp.CHECK,
        {"signing.stamp_duty": False},
        ['"bermeterai cukup" stands here, and "stamp_duty" is false; set it to true, or remove the words'],
    ),
)


@pytest.mark.parametrize(("check", "changes", "messages"), DRAFTS)
def test_drafts(check: Check, changes: dict[str, object], messages: list[str]) -> None:
    assert found(check, drafted(changes)) == messages


STAMPS = (
    "bermeterai cukup",
    "bermaterai cukup",
    "dibubuhi meterai",
    "dilekati materai",
    "bermeterai",
    "BERMETERAI CUKUP",
    "yang bermeterai cukup",
    "dan dibubuhi materai",
    "keduanya bermaterai",
    "masing-masing bermeterai cukup",
)
NO_STAMPS = (
    "tanpa bermeterai",
    "tidak bermeterai",
    "sesuai Undang-Undang Bea Meterai",
    "rangkap dua",
    "asli",
    "bermaterialkan kayu",
    "tidak dibubuhi meterai",
    "meterai",
    "ditandatangani",
    "berstempel",
)


def stamped(words: str, duty: bool) -> dict[str, object]:
    clauses = [{"id": "penutup", "title": "Penutup", "text": f"Nota Kesepakatan ini dibuat {words}."}]
    return {"clauses": clauses, "requests": [], "signing.stamp_duty": duty, "approvals": []}


@pytest.mark.parametrize("words", STAMPS)
def test_a_stamp_in_words(words: str) -> None:
    assert found(term_stamp.CHECK, drafted(stamped(words, duty=False)))
    assert not found(term_stamp.CHECK, drafted(stamped(words, duty=True)))


@pytest.mark.parametrize("words", NO_STAMPS)
def test_no_stamp_in_words(words: str) -> None:
    assert not found(term_stamp.CHECK, drafted(stamped(words, duty=False)))
    assert found(term_stamp.CHECK, drafted(stamped(words, duty=True))) == [
        'the originals bear a revenue stamp, and no clause says so; add "bermeterai cukup" where they are counted'
    ]


def test_the_years_are_a_parameter() -> None:
    subject = foreign(agreement(term="Nota Kesepakatan ini berlaku selama 4 (empat) tahun."))
    assert not found(term_length.CHECK, subject)
    assert found(term_length.CHECK, subject, years=3)


@given(ANY_TEXT)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    subject = foreign(text)
    for check in CHECKS:
        for finding in findings(check, subject):
            assert finding.rule in check.rules
            assert finding.rule.pattern.format(**finding.facts)
            if finding.passage:
                assert 0 <= finding.start <= finding.end <= len(finding.passage.text)
