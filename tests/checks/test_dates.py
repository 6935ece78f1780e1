"""The dates that a text names: every form, what is no date, weekdays and where each part is written."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks.dates import DateMention, dates
from mouflow.checks.passage import Passage
from mouflow.errors import Place
from mouflow.language.dates import date_in_words, long_date, weekday


def mentions(text: str) -> list[DateMention]:
    """The dates of one passage."""
    return [*dates((Passage(text, "body", partial(_place)),))]


def _place(offset: int) -> Place:
    return Place("teks.txt", 1, offset + 1)


def brief(text: str) -> list[tuple[int, int, int, str]]:
    """Day, month, year and weekday of each date."""
    return [(one.day, one.month, one.year, one.weekday) for one in mentions(text)]


FORMS = [
    ("Rabu (27/01/2024)", (27, 1, 2024, "Rabu")),
    ("Rabu, 27 Januari 2024", (27, 1, 2024, "Rabu")),
    ("Selasa (26/01/26)", (26, 1, 2026, "Selasa")),
    ("Selasa, 26-01-26", (26, 1, 2026, "Selasa")),
    ("tanggal 26.01.26", (26, 1, 2026, "")),
    ("27-01-2024", (27, 1, 2024, "")),
    ("27.01.2024", (27, 1, 2024, "")),
    ("2024-01-27", (27, 1, 2024, "")),
    ("2024/01/27", (27, 1, 2024, "")),
    ("27 / 01 / 2024", (27, 1, 2024, "")),
    ("5 Pebruari 2021", (5, 2, 2021, "")),
    ("6 Nopember 2022", (6, 11, 2022, "")),
    ("7 Agt 2020", (7, 8, 2020, "")),
    ("8 Des. 2020", (8, 12, 2020, "")),
    ("9 JUNI 2020", (9, 6, 2020, "")),
    ("10 Sept 2021", (10, 9, 2021, "")),
    ("Jum'at, 19 September 2025", (19, 9, 2025, "Jum'at")),
    ("Jum’at, 19 September 2025", (19, 9, 2025, "Jum’at")),
    ("hari jumat tanggal 19 September 2025", (19, 9, 2025, "jumat")),
    ("Ahad, 21 September 2025", (21, 9, 2025, "Ahad")),
    ("Minggu (21/09/2025)", (21, 9, 2025, "Minggu")),
    ("Hari/Tanggal : Rabu / 27 Januari 2024", (27, 1, 2024, "Rabu")),
    ("Rabu sore, pukul 14.00 WIB (27/01/2024)", (27, 1, 2024, "Rabu")),
    ("27 Januari 2024 (Sabtu)", (27, 1, 2024, "Sabtu")),
    ("tanggal 31 (tiga puluh satu) bulan Maret tahun 2021", (31, 3, 2021, "")),
    ("tanggal 31 bulan Maret tahun 2021", (31, 3, 2021, "")),
    ("Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu", (31, 3, 2021, "Rabu")),
    ("Tanggal Satu Bulan Juni Tahun Dua Ribu Dua Puluh Lima", (1, 6, 2025, "")),
    ("Pada hari ini Rabu tiga puluh satu Maret dua ribu dua puluh satu bertempat", (31, 3, 2021, "Rabu")),
    ("tanggal tigapuluh satu bulan Maret tahun dua ribu duapuluh satu", (31, 3, 2021, "")),
    ("Rabu, tanggal dua puluh satu bulan Januari dan tahun dua ribu dua puluh enam", (21, 1, 2026, "Rabu")),
    ("Kamis(11/01/2024)", (11, 1, 2024, "Kamis")),
    ("Kamis , 17 April 2025", (17, 4, 2025, "Kamis")),
    ("14/14/2023", (14, 14, 2023, "")),
    ("31 April 2025", (31, 4, 2025, "")),
    ("29/02/2024", (29, 2, 2024, "")),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_each_form_is_read(text: str, expected: tuple[int, int, int, str]) -> None:
    assert brief(f"Rapat pada {text}.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "UU 25/2009 dan PP 28/2018",
        "Nomor 12 Tahun 2011",
        "NOMOR: 27/01/2024",
        "No. 12-01-2024",
        "telepon (0561) 12-05-2023",
        "telepon 0812-11-2023",
        "versi 12.01.2024",
        "Rp12.05.2023",
        "alamat 10.10.10.2024",
        "skor 12,05 dan 86,60",
        "15 Rajab 1445 H",
        "12 Tahun 2011",
        "bulan September 2025",
        "Januari 2024",
        "tahun 2024",
        "30/ORI-MOU/X/2021",
        "100/01/KS/VI/2024",
        "NIP 19800101 200501 1 001",
        "NIP 19800101.200501.1.001",
        "pukul 09.00–10.00 WIB",
        "rasio 3/4/5",
        "5 Puskesmas 2024",
    ],
)
def test_other_figures_are_no_date(text: str) -> None:
    assert brief(f"Lihat {text} untuk rincian.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jumat–Sabtu, 19–20 September 2025", [(19, 9, 2025, "Jumat"), (20, 9, 2025, "Sabtu")]),
        ("Jumat dan Sabtu, 19 dan 20 September 2025", [(19, 9, 2025, "Jumat"), (20, 9, 2025, "Sabtu")]),
        ("Jumat s.d. Minggu (19-21/09/2025)", [(19, 9, 2025, "Jumat"), (21, 9, 2025, "Minggu")]),
        ("Senin, 25 s.d. 27 Januari 2021", [(25, 1, 2021, "Senin"), (27, 1, 2021, "")]),
        (
            "Senin–Rabu, 25, 26, dan 27 Januari 2021",
            [(25, 1, 2021, "Senin"), (26, 1, 2021, ""), (27, 1, 2021, "Rabu")],
        ),
        ("Rabu, 27 Januari s.d. Kamis, 4 Februari 2024", [(27, 1, 2024, "Rabu"), (4, 2, 2024, "Kamis")]),
        ("Selasa (26/01/26) dan Kamis (04/01/2023)", [(26, 1, 2026, "Selasa"), (4, 1, 2023, "Kamis")]),
        ("27/01/2024-28/01/2024", [(27, 1, 2024, ""), (28, 1, 2024, "")]),
        ("19 September–2 Oktober 2025", [(19, 9, 2025, ""), (2, 10, 2025, "")]),
        ("rapat Senin lalu dan Rabu, 27 Januari 2021", [(27, 1, 2021, "Rabu")]),
        ("Rabu, 27 Januari 2021, bukan 28 Januari 2021", [(27, 1, 2021, "Rabu"), (28, 1, 2021, "")]),
    ],
)
def test_ranges_and_lists_share_month_and_year(text: str, expected: list[tuple[int, int, int, str]]) -> None:
    assert brief(f"pada {text} di Pontianak") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pasar Minggu, 27 Januari 2024",
        "Minggu ini (27/01/2024)",
        "selama dua minggu, 27 Januari 2024",
        "setiap Senin, 27 Januari 2024",
        "Senin pertama sesudah 27 Januari 2024",
        "kamis (27/01/2024)",
    ],
)
def test_a_week_or_a_market_is_no_weekday(text: str) -> None:
    assert [one.weekday for one in mentions(text)] == [""]


def test_a_number_before_a_date_is_no_day_of_it() -> None:
    assert brief("Pasal 5 dan 27 Januari 2024") == [(27, 1, 2024, "")]


def test_words_and_figures_are_two_mentions() -> None:
    text = "Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021), bertempat di"
    words, figures = mentions(text)
    assert text[words.start : words.end].endswith("dua puluh satu")
    assert (words.words, figures.words, figures.weekday) == (True, False, "")
    assert text[figures.start : figures.end] == "31-03-2021"


def test_words_that_are_no_number_are_a_date_of_no_day() -> None:
    day, year = (
        "tanggal tiga pulu satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)",
        "tanggal dua bulan Maret tahun dua ribu dua pulu satu (02-03-2021)",
    )
    assert (mentions(day)[0].day, mentions(year)[0].year) == (0, 0)


def test_only_figures_that_may_both_be_months_are_ambiguous() -> None:
    found = mentions("03/04/2025 dan 13/04/2025 dan 04/04/2025 dan 2025-03-04 dan 3 April 2025")
    assert [one.ambiguous for one in found] == [True, False, False, False, False]


def test_each_part_is_known_by_its_place() -> None:
    text = "pada Rabu (27/01/24) dan 5 Pebruari 2021"
    first, second = mentions(text)
    spans = (first.weekday_span, first.day_span, first.month_span, first.year_span)
    assert [text[a:b] for a, b in spans] == ["Rabu", "27", "01", "24"]
    assert [text[a:b] for a, b in (second.day_span, second.month_span)] == ["5", "Pebruari"]
    assert (first.two_digits, second.two_digits) == (True, False)
    assert text[first.start : first.end] == "Rabu (27/01/24)"


@given(st.dates(min_value=date(1945, 1, 1), max_value=date(2199, 12, 31)))
def test_what_the_house_prints_is_read_back(day: date) -> None:
    words = mentions(f"Pada hari ini {date_in_words(day)}, bertempat di Pontianak")
    assert {(one.day, one.month, one.year) for one in words} == {(day.day, day.month, day.year)}
    assert [one.weekday for one in words] == [weekday(day), ""]
    named = mentions(f"tanggal {long_date(day)}.")
    assert [(one.day, one.month, one.year) for one in named] == [(day.day, day.month, day.year)]


PIECES = st.sampled_from(
    [
        "Rabu",
        "Jum'at",
        "(",
        ")",
        ",",
        "/",
        "-",
        "–",
        ".",
        "27",
        "01",
        "2024",
        "31",
        "14",
        "Januari",
        "tanggal",
        "tiga",
        "puluh",
        "satu",
        "bulan",
        "tahun",
        "dua",
        "ribu",
        "s.d.",
        "dan",
        "hari",
        "ini",
        " ",
        "  ",
        "\n",
    ]
)


@given(
    st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
    )
)
def test_any_text_has_mentions_within_it(text: str) -> None:
    for one in mentions(text):
        assert 0 <= one.start < one.end <= len(text)
        assert text[slice(*one.weekday_span)] == one.weekday
        for span in (one.day_span, one.month_span, one.year_span, one.weekday_span):
            assert span == (0, 0) or one.start <= span[0] < span[1] <= one.end
