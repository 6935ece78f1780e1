"""Dates in words and digits, and days read back; each text that is no date beside what is said of it."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from mouflow.language import (
    NoSuchDay,
    NotADay,
    count_of,
    date_in_words,
    long_date,
    parse_day,
    roman_month,
    weekday,
)

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


@given(st.dates())
def test_dates_are_written_as_babel_writes_them(day):
    assert f"{weekday(day)}, {long_date(day)}" == format_date(day, "EEEE, d MMMM y", locale="id")


@given(st.dates())
def test_the_date_in_words_says_the_day_three_times(day):
    name, _, rest = date_in_words(day).partition(", tanggal ")
    spoken_day, _, rest = rest.partition(" bulan ")
    month, _, rest = rest.partition(" tahun ")
    spoken_year, _, digits = rest.partition(" (")
    assert (count_of(spoken_day), month, count_of(spoken_year)) == (day.day, MONTHS[day.month - 1], day.year)
    assert parse_day(digits.removesuffix(")")) == day
    assert name == WEEKDAYS[day.weekday()]


@given(st.dates())
def test_both_forms_of_a_day_are_read(day):
    year, month, of_month = day.isoformat().split("-")
    assert parse_day(day.isoformat()) == parse_day(f"{of_month}-{month}-{year}") == day


@pytest.mark.parametrize("offset", range(7))
def test_all_weekdays(offset):
    assert weekday(date(2025, 9, 15) + timedelta(offset)) == WEEKDAYS[offset]


@pytest.mark.parametrize("month", range(1, 13))
def test_all_months(month):
    numerals = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
    assert long_date(date(2025, month, 9)) == f"9 {MONTHS[month - 1]} 2025"
    assert roman_month(date(2025, month, 9)) == numerals[month - 1]


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        (date(2021, 3, 31), "Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)"),
        (date(2021, 5, 27), "Kamis, tanggal dua puluh tujuh bulan Mei tahun dua ribu dua puluh satu (27-05-2021)"),
        (date(2000, 2, 29), "Selasa, tanggal dua puluh sembilan bulan Februari tahun dua ribu (29-02-2000)"),
        (date(2025, 9, 19), "Jumat, tanggal sembilan belas bulan September tahun dua ribu dua puluh lima (19-09-2025)"),
        (
            date(1999, 1, 2),
            "Sabtu, tanggal dua bulan Januari tahun seribu sembilan ratus sembilan puluh sembilan (02-01-1999)",
        ),
        (date(2011, 11, 11), "Jumat, tanggal sebelas bulan November tahun dua ribu sebelas (11-11-2011)"),
        (date(2100, 10, 10), "Minggu, tanggal sepuluh bulan Oktober tahun dua ribu seratus (10-10-2100)"),
    ],
)
def test_dates_in_words(day, spoken):
    assert date_in_words(day) == spoken


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025-02-30", "30 Februari 2025"),
        ("30-02-2025", "30 Februari 2025"),
        ("2023-02-29", "29 Februari 2023"),
        ("1900-02-29", "29 Februari 1900"),
        ("31-09-2025", "31 September 2025"),
        ("2025-01-00", "0 Januari 2025"),
        ("0000-01-01", "1 Januari 0000"),
        ("14-14-2023", "14-14-2023"),
        ("2023-00-14", "2023-00-14"),
        ("2023-13-01", "2023-13-01"),
    ],
)
def test_days_that_no_calendar_has(text, said):
    with pytest.raises(NoSuchDay) as caught:
        parse_day(text)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("19/09/2025", "2025-09-19"),
        ("19.09.2025", "2025-09-19"),
        ("19 09 2025", "2025-09-19"),
        ("9-9-2025", "2025-09-09"),
        ("2025/09/19", "2025-09-19"),
        ("2025-9-19", "2025-09-19"),
        ("19 September 2025", "2025-09-19"),
        ("1 AGUSTUS 2025", "2025-08-01"),
        ("31/02/2025", None),
        ("30 Februari 2025", None),
        ("19 Sept 2025", None),
        ("26/01/26", None),
        ("2025-10", None),
        ("2025-09-19 10:00", None),
        ("2025-09-19\n", None),
        ("20250919", None),
        ("٢٠٢٥-٠٩-١٩", None),
        ("besok", None),
        ("", None),
    ],
)
def test_texts_in_no_form_of_a_date(text, proposal):
    with pytest.raises(NotADay) as caught:
        parse_day(text)
    assert caught.value.proposal == proposal
    assert str(caught.value) == text


@given(st.text("0123456789-/. \n", max_size=12) | st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}"))
def test_every_text_is_a_day_or_one_of_the_two_errors(text):
    meant = day_or_error(text)
    if isinstance(meant, date):
        assert meant.isoformat() in (text, "-".join(reversed(text.split("-"))))
    elif isinstance(meant, NotADay):
        assert meant.proposal is None or isinstance(day_or_error(meant.proposal), date)


def day_or_error(text: str) -> date | NoSuchDay | NotADay:
    """What `parse_day` gives or raises; any other error is a bug and comes through."""
    try:
        return parse_day(text)
    except (NoSuchDay, NotADay) as error:
        return error
