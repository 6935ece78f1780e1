"""The rules on dates: planted defects are found, and what looks like one is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks import (
    date_after_report,
    date_ambiguous,
    date_day_off,
    date_impossible,
    date_number_month,
    date_weekday,
    date_words,
)
from mouflow.checks.frame import Check
from tests.checks.kit import drafted, findings, foreign, found, lettered, worked

CHECKS = (
    date_after_report.CHECK,
    date_ambiguous.CHECK,
    date_day_off.CHECK,
    date_impossible.CHECK,
    date_number_month.CHECK,
    date_weekday.CHECK,
    date_words.CHECK,
)
WORKED = (
    "kalbar-2021/v1",
    "kalbar-2021/v2",
    "kalbar-2025/v1",
    "kalbar-2025/v2",
    "kalbar-2021-adendum/v1",
    "kalteng-2024/v1",
    "kalbar-2025/surat-undangan",
)

WEEKDAY_BAD = (
    "Kegiatan evaluasi dilaksanakan di Mentok, Rabu (27/01/2024).",
    "Rapat digelar Selasa (26/01/26) di Pontianak.",
    "Kunjungan berlangsung Kamis (04/01/2023) pagi.",
    "Rabu, 1 Oktober 2021 bertempat di kantor.",
    "Pada hari ini Kamis, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021), bertempat",
    "PONTIANAK, JUMAT, 20 SEPTEMBER 2025",
    "Jum'at, 20 Sept. 2025 di aula",
    "hari senin tanggal 19-09-2025",
    "Rapat pada 2 Februari 2024 (Kamis) ditunda.",
    "Ahad (20.09.2025)",
    "Rapat Kamis–Jumat, 19–20 September 2025",
    "Pertemuan Jumat, 19 September 2025 dan Sabtu, 21 September 2025",
    "Senin malam, pukul 19.30 WIB (19/09/2025)",
    "Selasa, tanggal 31 (tiga puluh satu) bulan Maret tahun 2021",
    "Tim berkunjung pada tanggal 4, 5, dan 6 Juni 2024 (Senin–Kamis).",
)
WEEKDAY_GOOD = (
    "Kegiatan evaluasi dilaksanakan di Mentok, Rabu (17/01/2024).",
    "Rapat digelar Senin (26/01/26) dan Selasa (27/01/26).",
    "Ahad, 21 September 2025 dan Minggu (21/09/2025)",
    "Jum'at (19/09/2025) atau Jumat, 19 September 2025",
    'Dalam laporan tertulis "Rabu (27/01/2024)", padahal tanggal itu hari Sabtu.',
    "Spanduk itu berbunyi “Kamis, 27 Januari 2024”.",
    "Pasar Minggu, 27 Januari 2024",
    "Minggu ini (23/09/2025) tim berangkat.",
    "Rapat Jumat–Sabtu, 19–20 September 2025",
    "Tim berkunjung pada tanggal 4, 5, dan 6 Juni 2024 (Selasa–Kamis).",
    "Rapat 19 dan 20 September 2025 (Jumat dan Sabtu), 20 s.d. 21 Mei 2024 (Senin dan Selasa)",
    "Senin dan Rabu, 27 Januari 2024",
    "Kamis (29/02/2024) adalah hari kabisat.",
    "setiap Senin, 19 September 2025 kecuali libur",
    "Rabu, 31 Maret 2021 dan 31 Mei 2021",
    "Kamis pekan depan setelah 19 September 2025",
    "Pada hari ini Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021), bertempat",
)

WORDS_BAD = (
    "tanggal tiga puluh bulan Maret tahun dua ribu dua puluh satu (31-03-2021)",
    "tanggal tiga puluh satu bulan Mei tahun dua ribu dua puluh satu (31-03-2021)",
    "tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh (31-03-2021)",
    "Tanggal Satu Bulan Oktober Tahun Dua Ribu Dua Puluh Satu (02-10-2021)",
    "tanggal dua belas bulan Januari tahun dua ribu dua puluh lima (21/01/2025)",
    "tanggal tiga pulu satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)",
    "tanggal dua bulan Maret tahun dua ribu dua pulu satu (02-03-2021)",
    "31 Maret 2021 (31-03-2022)",
    "tanggal sembilan belas bulan September tahun dua ribu dua puluh lima (19.09.2024)",
    "tanggal 31 bulan Maret tahun 2021 (30-03-2021)",
    "tanggal tiga puluh satu Maret dua ribu dua puluh satu (13-03-2021)",
)
WORDS_GOOD = (
    "tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)",
    "Tanggal Tiga Puluh Satu Bulan Maret Tahun Dua Ribu Dua Puluh Satu (31/03/2021)",
    "tanggal tigapuluh satu bulan Maret tahun dua ribu duapuluh satu (31-3-2021)",
    "tanggal dua bulan Nopember tahun dua ribu dua puluh (02-11-2020)",
    "31 Maret 2021 (31-03-2021)",
    "31 Maret 2021 (rapat 30-03-2021 batal)",
    "19 September 2025 (Jumat) dan 20-09-2025",
    "tanggal satu bulan Mei tahun dua ribu dua puluh satu",
    "tanggal ditandatangani (31-03-2021)",
    'tertulis "31 Maret 2021 (30-03-2021)" di sana',
    "tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat (29-02-2024)",
)

IMPOSSIBLE_BAD = (
    "tanggal 14/14/2023",
    "31 April 2025",
    "29/02/2023",
    "30 Februari 2024",
    "31-11-2024",
    "32 Januari 2025",
    "01/27/2024",
    "2024-13-01",
    "0/1/2024",
    "Rabu, 31.06.2024",
    "tanggal tiga puluh satu bulan April tahun dua ribu dua puluh lima",
    "31 September–2 Oktober 2025",
)
IMPOSSIBLE_GOOD = (
    "29/02/2024",
    "29 Februari 2020",
    "31 Desember 2025",
    "30 April 2025",
    "NOMOR: 14/14/2023",
    "versi 12.31.2024",
    "UU 25/2009",
    "telepon (0561) 31-13-2023",
    "pasal 31/32",
    "tertulis '31 April 2025' di surat itu",
    "12.31.2024",
    "31/ORI-MOU/IV/2025",
)

PRESS = "MENTOK, 18 Januari 2024 – Ombudsman mengevaluasi hasil penilaian kepatuhan.\n"
AFTER_BAD = (
    PRESS + "Kegiatan itu berlangsung di Mentok, Rabu (24/01/2024).",
    PRESS + "Kepala Perwakilan menyampaikan hal itu pada 25 Januari 2024.",
    PRESS + "Rapat digelar Jumat (26/01/2024) dan dihadiri Inspektorat.",
    "Selasa, 16 Januari 2024 | 10:32 WIB\nTim mengunjungi Dinas Kesehatan pada 17/01/2024.",
    "Oleh Redaksi - 18 Januari 2024\nPertemuan telah dilaksanakan tanggal 20 Januari 2024.",
    "Pontianak (19/09/2025) – Rapat penyelarasan digelar.\nTim hadir pada 22 September 2025.",
    "Pontianak, 18 Januari 2024\nNomor: 1/I/2024\nBahwa penilaian telah dilaksanakan pada 27 Januari 2024.",
    "Nomor: 000/1/I/2024\nPontianak, 18 Januari 2024\nSehubungan dengan kunjungan tanggal 28 Januari 2024 yang lalu,",
    "Pada hari ini Jumat, tanggal 19 September 2025, di Pontianak\nbahwa rapat telah digelar 22 September 2025;",
    "Kabar Kita • Kamis, 18/01/2024 •\nRapat Senin (22/01/2024) dihadiri Ketua.",
    "Pontianak, 18 Januari 2024\nNomor: 1/I/2024\nMenindaklanjuti surat Nomor B/9/I/2024 tanggal 20 Januari 2024, mohon",
    "Diterbitkan: 18/01/2024\nUsai bertemu Bupati pada 19/01/2024, tim kembali.",
)
AFTER_GOOD = (
    PRESS + "Kegiatan itu berlangsung di Mentok, Rabu (17/01/2024).",
    PRESS + "Penilaian akan dimulai pada 26 Februari 2024.",
    PRESS + "Tindak lanjut disampaikan paling lambat 31 Januari 2024.",
    PRESS + "Program berlangsung hingga 31 Desember 2024.",
    PRESS + "Rapat berikutnya dijadwalkan Rabu (24/01/2024).",
    PRESS + 'Dalam undangan tertulis "rapat telah digelar 25 Januari 2024".',
    "Rapat digelar pada 25 Januari 2024.\nTim hadir pada 26 Januari 2024.",
    "Nomor: 1/I/2024\nPontianak, 18 Januari 2024\nHari dan tanggal: Jumat, 26 Januari 2024",
    "Nomor: 1/I/2024\nPontianak, 18 Januari 2024\nMenindaklanjuti surat Nomor B/9/I/2024 tanggal 10 Januari 2024,",
    "Nomor: 1/I/2024\nPontianak, 18 Januari 2024\nRapat dilaksanakan pada 26 Januari 2024.",
    "Pontianak, 18 Januari 2024\nTim telah berkunjung pada 17 Januari 2024 dan akan kembali 24 Januari 2024.",
    "Pada hari ini Jumat, tanggal 19 September 2025\nBerlaku sampai dengan 18 September 2030.",
)

OPENING = "\nPada hari ini Jumat, tanggal satu bulan Oktober tahun dua ribu dua puluh satu (01-10-2021), di Pontianak"
NUMBER_BAD = (
    *(
        f"NOTA KESEPAKATAN\n{line}{OPENING}"
        for line in (
            "NOMOR: 30/ORI-MOU/IX/2021",
            "NOMOR: 30/ORI-MOU/X/2020",
            "NOMOR : 30/ORI-MOU/XI/2021",
            "Nomor: 119/12/KS/I/2021",
            "NOMOR: 30/ORI-MOU/XIII/2021",
            "NOMOR: 100/12/2020",
            "NOMOR: 30/ORI-MOU/X/2021\nNOMOR: 100/12/KS/VIII/2021",
            "Nomor 1\nNOMOR: 5/PKS-ORI/XII/2022",
            "NOMOR: 30.MOU.IX.2021",
        )
    ),
    "Nomor : 12/KS/VIII/2025\nPontianak, 12 September 2025",
    "Pontianak, 12 September 2025\nNomor: 12/KS/IX/2024",
)
NUMBER_GOOD = (
    *(
        f"NOTA KESEPAKATAN\n{line}{OPENING}"
        for line in (
            "NOMOR: 30/ORI-MOU/X/2021",
            "NOMOR: 119/12/KS/X/2021\nNOMOR: 30/ORI-MOU/X/2021",
            "NOMOR: ……………",
            "NOMOR: 134/IV/KS/X/2021",
            "NOMOR: 100/12/2021",
            "NOMOR: 12 TAHUN 2021",
            "TENTANG PELAKSANAAN UU 25/2009",
            "Henry VIII tahun 2020",
        )
    ),
    "ADENDUM\nATAS NOTA KESEPAKATAN\nNOMOR: 30/ORI-MOU/V/2021" + OPENING,
    "Nomor : 12/KS/IX/2025\nPontianak, 12 September 2025\nMembalas surat Nomor: 3/KS/VII/2025 tanggal 3 Juli 2025",
    "NOMOR: 30/ORI-MOU/IX/2021",
)

DAY_OFF_BAD = tuple(
    f"Pada hari ini {day}, bertempat di Pontianak"
    for day in (
        "Sabtu, tanggal 20 September 2025",
        "Minggu, tanggal 21 September 2025",
        "Minggu, tanggal 17 Agustus 2025",
        "Rabu, tanggal 2 April 2025",
        "Kamis, tanggal 25 Desember 2025",
        "Rabu, tanggal 1 Januari 2025",
        "Kamis, tanggal 1 Mei 2025",
        "Senin, tanggal tujuh belas bulan Agustus tahun dua ribu dua puluh enam (17-08-2026)",
        "Jumat, tanggal 26 Desember 2025",
        "Sabtu, tanggal 4 Desember 2021",
    )
)
DAY_OFF_GOOD = (
    *(
        f"Pada hari ini {day}, bertempat di Pontianak"
        for day in (
            "Jumat, tanggal 19 September 2025",
            "Rabu, tanggal 31 Maret 2021",
            "Senin, tanggal 31 Mei 2021",
            "Selasa, tanggal 4 Juni 2024",
            "Selasa, tanggal 19 Agustus 2025",
            "Kamis, tanggal 2 Januari 2025",
        )
    ),
    "Rapat digelar Sabtu, 20 September 2025.",
    "Pontianak, 20 September 2025",
    "Pada hari ini, tanggal ………… bulan ………… tahun …………",
    "Pada hari ini Sabtu, tanggal 31 April 2025",
)

AMBIGUOUS_BAD = (
    "Batas waktu adalah 03/04/2025.",
    "pada 01-02-2024",
    "tanggal 5.6.2024",
    "03/04/25",
    "03/04/2025 dan 2025-05-30",
    "(05/06/2024)",
    "11/12/2023 dan 31 Januari 2024",
    "tanggal 07/08/2024 sampai 09/10/2024",
    "1/2/2021",
    "Rabu (03/04/2023)",
)
AMBIGUOUS_GOOD = (
    "Batas waktu adalah 3 April 2025.",
    "03/04/2025 setelah 27/03/2025",
    "04/04/2025",
    "2025-03-04",
    "Kamis (03/04/2025)",
    "tanggal tiga bulan April tahun dua ribu dua puluh lima (03-04-2025)",
    "NOMOR: 03/04/2025",
    "31/03/2025",
    "pada 3 Maret 2025 (03/03/2025)",
    "14/14/2023",
)
PLANTED = (
    (date_weekday.CHECK, WEEKDAY_BAD, WEEKDAY_GOOD),
    (date_words.CHECK, WORDS_BAD, WORDS_GOOD),
    (date_impossible.CHECK, IMPOSSIBLE_BAD, IMPOSSIBLE_GOOD),
    (date_after_report.CHECK, AFTER_BAD, AFTER_GOOD),
    (date_number_month.CHECK, NUMBER_BAD, NUMBER_GOOD),
    (date_day_off.CHECK, DAY_OFF_BAD, DAY_OFF_GOOD),
    (date_ambiguous.CHECK, AMBIGUOUS_BAD, AMBIGUOUS_GOOD),
)
BAD = [(check, text) for check, bad, _ in PLANTED for text in bad]
GOOD = [(check, text) for check, _, good in PLANTED for text in good]


@pytest.mark.parametrize(("check", "text"), BAD, ids=lambda one: getattr(one, "id", one))
def test_planted_defects_are_found(check: Check, text: str) -> None:
    assert found(check, foreign(text))


@pytest.mark.parametrize(("check", "text"), GOOD, ids=lambda one: getattr(one, "id", one))
def test_near_misses_are_left_alone(check: Check, text: str) -> None:
    assert found(check, foreign(text)) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_each_explains_itself_by_examples(check: Check) -> None:
    assert found(check, foreign(check.bad))
    assert found(check, foreign(check.good)) == []
    assert {finding.rule.id for finding in findings(check, foreign(check.bad))} == {check.id}


@pytest.mark.parametrize("name", WORKED)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_worked_drafts_are_without_fault(check: Check, name: str) -> None:
    assert found(check, worked(name)) == []


MESSAGES = [
    (
        date_weekday.CHECK,
        "di Mentok, Rabu (27/01/2024).",
        '"Rabu (27/01/2024)" is a Sabtu, not a Rabu; correct the weekday, or the date: '
        "24/01/2024, 17/01/2024, 27/01/2021",
        ("Sabtu (27/01/2024)", "Rabu (24/01/2024)", "Rabu (17/01/2024)", "Rabu (27/01/2021)"),
    ),
    (
        date_weekday.CHECK,
        "Selasa (26/01/26)",
        '"Selasa (26/01/26)" is a Senin, not a Selasa; correct the weekday, or the date: 27/01/26, 06/01/26, 26/01/27',
        ("Senin (26/01/26)", "Selasa (27/01/26)", "Selasa (06/01/26)", "Selasa (26/01/27)"),
    ),
    (
        date_weekday.CHECK,
        "Kamis (04/01/2023)",
        '"Kamis (04/01/2023)" is a Rabu, not a Kamis; correct the weekday, or the date: 05/01/2023, 04/01/2024',
        ("Rabu (04/01/2023)", "Kamis (05/01/2023)", "Kamis (04/01/2024)"),
    ),
    (
        date_weekday.CHECK,
        "JUMAT, 20 SEPTEMBER 2025",
        '"JUMAT, 20 SEPTEMBER 2025" is a SABTU, not a JUMAT; correct the weekday, or the date: '
        "19 SEPTEMBER 2025, 20 SEPTEMBER 2024",
        ("SABTU, 20 SEPTEMBER 2025", "JUMAT, 19 SEPTEMBER 2025", "JUMAT, 20 SEPTEMBER 2024"),
    ),
    (
        date_words.CHECK,
        "tanggal tiga puluh bulan Maret tahun dua ribu dua puluh satu (31-03-2021)",
        '"tanggal tiga puluh bulan Maret tahun dua ribu dua puluh satu" is not the day in brackets, 31-03-2021; '
        "make both say the same day",
        (
            "tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)",
            "tanggal tiga puluh bulan Maret tahun dua ribu dua puluh satu (30-03-2021)",
        ),
    ),
    (
        date_impossible.CHECK,
        "14/14/2023",
        '"14/14/2023" is no day, since there is no month 14; correct it',
        (),
    ),
    (
        date_impossible.CHECK,
        "29 Februari 2023",
        '"29 Februari 2023" is no day: Februari 2023 has 28 days; write '
        "28 Februari 2023, 1 Maret 2023, 29 Februari 2024",
        ("28 Februari 2023", "1 Maret 2023", "29 Februari 2024"),
    ),
    (
        date_after_report.CHECK,
        AFTER_BAD[0],
        '"Rabu (24/01/2024)" is told as past, but lies after the day of this text, 18 Januari 2024; '
        "correct one of the two dates",
        (),
    ),
    (
        date_number_month.CHECK,
        NUMBER_BAD[0],
        'the number "30/ORI-MOU/IX/2021" names September 2021, but the day is 1 Oktober 2021; '
        "write X/2021, or correct the day",
        ("X/2021",),
    ),
    (
        date_day_off.CHECK,
        DAY_OFF_BAD[2],
        "the day of signing, 17 Agustus 2025, is a holiday (Hari Kemerdekaan Republik Indonesia); "
        "see that the parties sign on it",
        (),
    ),
    (
        date_ambiguous.CHECK,
        "03/04/2025",
        '"03/04/2025" may be 3 April 2025 or 4 Maret 2025; name the month',
        ("3 April 2025", "4 Maret 2025"),
    ),
]


@pytest.mark.parametrize(("check", "text", "message", "proposals"), MESSAGES, ids=lambda one: getattr(one, "id", ""))
def test_messages_name_the_fact_and_the_cure(check: Check, text: str, message: str, proposals: tuple[str, ...]) -> None:
    assert found(check, foreign(text)) == [message]
    assert findings(check, foreign(text))[0].proposals == proposals


@pytest.mark.parametrize("text", WEEKDAY_BAD)
def test_each_proposal_cures_the_weekday(text: str) -> None:
    subject = foreign(text)
    before = findings(date_weekday.CHECK, subject)
    for proposal in before[0].proposals:
        cured = text[: before[0].start] + proposal + text[before[0].end :]
        left = [one for one in findings(date_weekday.CHECK, foreign(cured)) if one.start == before[0].start]
        assert left == [], proposal


@pytest.mark.parametrize(("check", "texts"), [(date_words.CHECK, WORDS_BAD), (date_impossible.CHECK, IMPOSSIBLE_BAD)])
def test_each_other_proposal_cures_too(check: Check, texts: tuple[str, ...]) -> None:
    for text in texts:
        (one, *_) = findings(check, foreign(text))
        for proposal in one.proposals:
            assert found(check, foreign(text[: one.start] + proposal + text[one.end :])) == []


def test_no_date_is_changed_by_itself() -> None:
    assert all(finding.fix is None for check, text in BAD for finding in findings(check, foreign(text)))


def test_a_date_in_words_is_right_by_its_figures() -> None:
    text = "Pada hari ini Rabu, tanggal tiga puluh bulan Maret tahun dua ribu dua puluh satu (31-03-2021)"
    assert found(date_weekday.CHECK, foreign(text)) == []
    assert found(date_words.CHECK, foreign(text))


def test_drafts_are_judged_by_their_data() -> None:
    sunday = {"signing.date": "2025-09-21", "parties.0.number": "30/ORI-MOU/X/2025"}
    assert found(date_number_month.CHECK, drafted(sunday)) == [
        'the number "30/ORI-MOU/X/2025" names Oktober 2025, but the day is 21 September 2025; '
        "write IX/2025, or correct the day"
    ]
    assert found(date_day_off.CHECK, drafted(sunday)) == [
        "the day of signing, 21 September 2025, is a Minggu; see that the parties sign on it"
    ]
    assert [one.way for one in findings(date_day_off.CHECK, drafted({"signing.planned": "2025-12-25"}))] == [
        ("signing", "planned")
    ]


def test_joint_leave_is_a_choice() -> None:
    subject = foreign("Pada hari ini Jumat, tanggal 26 Desember 2025, bertempat di Pontianak")
    assert found(date_day_off.CHECK, subject)
    assert found(date_day_off.CHECK, subject, **{"joint-leave": False}) == []


def test_letters_are_judged_by_their_own_number() -> None:
    assert found(date_number_month.CHECK, lettered({"number": "000/01/KS/VIII/2025"})) == [
        'the number "000/01/KS/VIII/2025" names Agustus 2025, but the day is 12 September 2025; '
        "write IX/2025, or correct the day"
    ]


WORDS = st.sampled_from(
    (
        "Rabu",
        "Jum'at",
        "Minggu",
        "(27/01/2024)",
        "31 April 2025",
        "14/14/2023",
        "0001-01-01",
        "31/12/2299",
        "1 Januari 1000",
        "29 Februari 2999",
        "tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu",
        "(31-03-2021)",
        "Pada hari ini",
        "\nNOMOR: 1/X/2021",
        "\nPontianak, 18 Januari 2024",
        "\n",
        "telah",
        "akan",
        ",",
        "dan",
        "s.d.",
        '"',
        "’",
    )
)


@given(st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_judged(text: str) -> None:
    subject = foreign(text)
    for check in CHECKS:
        for one in findings(check, subject):
            assert one.passage
            assert 0 <= one.start < one.end <= len(one.passage.text)
