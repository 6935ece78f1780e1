"""Mistakes that published documents contain, each in words as they were printed, with what is said of it."""

from datetime import date

import pytest

from tests.checks.corpus import published_form, published_words
from tests.checks.corpus.published import pasal
from tests.checks.corpus.reading import LAWS, check_of, judged
from tests.checks.kit import foreign, found

CASES = (*published_form.CASES, *published_words.CASES)


def told(rule: str, text: str) -> list[str]:
    return found(check_of(rule), foreign(text, laws=LAWS))


@pytest.mark.parametrize(("what", "rule", "text", "messages"), CASES, ids=[case[0] for case in CASES])
def test_the_mistake_is_told(what: str, rule: str, text: str, messages: tuple[str, ...]) -> None:
    assert told(rule, text) == list(messages), what


def test_the_frame_of_the_cases_is_good() -> None:
    whole = pasal("MAKSUD DAN TUJUAN|Maksudnya jelas.", "PENUTUP|Selesai.")
    rules = {rule for _, rule, _, _ in CASES} - {"structure.expected", "term.work-plan"}
    assert {rule: messages for rule in rules if (messages := told(rule, whole))} == {}


# What the press told of the five situations, with no more than is known of them.
REPORTS = {
    "kalbar-2021": (
        "Biro Organisasi Sekretariat Daerah Provinsi Kalimantan Barat mengunjungi Ombudsman RI Perwakilan Kalimantan"
        " Barat, Rabu (31/03/2021).\n"
        "Ada empat hal yang akan dituangkan dalam Nota Kesepakatan, yaitu pendampingan lapangan saat penilaian"
        " pelayanan"
        " publik di seluruh dinas dan UPT, pendampingan penilaian inovasi pelayanan publik, narahubung dan mekanisme"
        " pengelolaan pengaduan, serta Ombudsman sebagai narasumber pendidikan dan pelatihan.\n"
        "Nota Kesepakatan itu direncanakan pada April 2021.",
        (),
    ),
    "kubu-raya-2021": (
        "Pendampingan penilaian kepatuhan 2021 bagi Kabupaten Kubu Raya dilaksanakan Kamis (27/05/2021).\n"
        "Kabupaten itu terakhir dinilai pada 2016 dan masuk zona hijau. Penilaian dilakukan tanpa pemberitahuan.\n"
        "Sebanyak 11 OPD belum memiliki laman dan 2 OPD tidak memakai domain .go.id.",
        (),
    ),
    "kalteng-2024": (
        "Ombudsman RI menandatangani Nota Kesepakatan dengan Pemerintah Provinsi Kalimantan Tengah dan 13"
        " kabupaten/kota"
        " pada 4 Juni 2024.\n"
        "Kabupaten Kotawaringin Barat menyusul setelah beberapa penyesuaian disepakati.\n"
        "Nilai Kalimantan Tengah pada tahun 2023 adalah 86,6 atau Zona Hijau dengan Opini Kualitas Tinggi.",
        (),
    ),
    "babel-2024": (
        "BANGKA BARAT, 18 Januari 2024 – Pemerintah Kabupaten Bangka Barat mengevaluasi hasil penilaian tahun 2023.\n"
        "Evaluasi itu telah dilaksanakan pada Rabu (27/01/2024).\n"
        "Butirnya antara lain pengawasan oleh Inspektorat dan atasan, narahubung yang cakap, penerapan indikator di"
        " setiap"
        " OPD dan UPT, serta penilaian mandiri dengan rencana kerja dari Inspektorat.",
        (
            "error date.weekday: “Rabu (27/01/2024)” is a Sabtu, not a Rabu; correct the weekday, or the date:"
            " 24/01/2024,"
            " 17/01/2024, 27/01/2021",
            "warning date.after-report: “Rabu (27/01/2024)” is told as past, but lies after the day of this text, 18"
            " Januari 2024; correct one of the two dates",
        ),
    ),
    "kalbar-2025": (
        "Penyelarasan draf Nota Kesepakatan antara Ombudsman Kalimantan Barat dan Pemerintah Provinsi Kalimantan Barat"
        " dilaksanakan pada Jumat (19/09/2025).\n"
        "Hadir Kepala Keasistenan Pencegahan Maladministrasi dan Kepala Bagian Kerja Sama, bersama Inspektorat,"
        " Bappeda,"
        " BKAD, Disdikbud, BPSDM, Biro Organisasi, Biro Pemerintahan, dan Biro Hukum.",
        (),
    ),
}


@pytest.mark.parametrize("name", REPORTS)
def test_the_reports_of_the_press(name: str) -> None:
    text, expected = REPORTS[name]
    found = judged(foreign(text, date(2026, 1, 1), laws=LAWS))
    lines = [f"{one.rule.severity} {one.rule.id}: {one.rule.pattern.format(**one.facts)}" for one in found]
    assert sorted(lines) == sorted(line.replace("“", '"').replace("”", '"') for line in expected)
