"""Numbers in words: against a second way of spelling, against num2words, and back again."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words

from mouflow.language import FilterError, count_of, words
from mouflow.language.values import MOST
from mouflow.language.words import ADDED, SCALES, TIMES, UNITS, decimal_words, standard

TABLE = {
    0: "nol",
    1: "satu",
    10: "sepuluh",
    11: "sebelas",
    12: "dua belas",
    19: "sembilan belas",
    20: "dua puluh",
    21: "dua puluh satu",
    99: "sembilan puluh sembilan",
    100: "seratus",
    101: "seratus satu",
    110: "seratus sepuluh",
    111: "seratus sebelas",
    200: "dua ratus",
    999: "sembilan ratus sembilan puluh sembilan",
    1_000: "seribu",
    1_001: "seribu satu",
    1_100: "seribu seratus",
    1_111: "seribu seratus sebelas",
    1_945: "seribu sembilan ratus empat puluh lima",
    2_000: "dua ribu",
    2_021: "dua ribu dua puluh satu",
    2_100: "dua ribu seratus",
    10_000: "sepuluh ribu",
    11_000: "sebelas ribu",
    21_000: "dua puluh satu ribu",
    100_000: "seratus ribu",
    101_000: "seratus satu ribu",
    1_000_000: "satu juta",
    1_001_000: "satu juta seribu",
    1_100_000: "satu juta seratus ribu",
    21_001_000: "dua puluh satu juta seribu",
    10**9: "satu miliar",
    10**9 + 1_000: "satu miliar seribu",
    10**12: "satu triliun",
    10**12 + 1_000: "satu triliun seribu",
    1_001 * 10**9: "satu triliun satu miliar",
    10**15: "satu kuadriliun",
}

COUNTS = st.integers(0, MOST) | st.integers(0, 100_000)
ODD_GROUPS = st.lists(st.sampled_from((0, 1, 10, 11, 21, 100, 101, 111, 121, 999)), min_size=1, max_size=5).map(
    lambda groups: sum(group * 1000**place for place, group in enumerate(groups))
)


def spelled(number: int) -> str:
    """The words by dividing from the top: another way than by groups of three."""
    if number < 12:
        return (*UNITS, "sepuluh", "sebelas")[number]
    for size, single, name in (
        (10**15, "satu kuadriliun", "kuadriliun"),
        (10**12, "satu triliun", "triliun"),
        (10**9, "satu miliar", "miliar"),
        (10**6, "satu juta", "juta"),
        (10**3, "seribu", "ribu"),
        (10**2, "seratus", "ratus"),
    ):
        if number >= size:
            head = single if number // size == 1 else f"{spelled(number // size)} {name}"
            return f"{head} {spelled(number % size)}" if number % size else head
    if number < 20:
        return f"{spelled(number - 10)} belas"
    return f"{spelled(number // 10)} puluh" + (f" {spelled(number % 10)}" if number % 10 else "")


@given(COUNTS | ODD_GROUPS)
@example(MOST)
@example(MOST - 1)
def test_words_agree_with_another_way_of_spelling(number):
    assert words(number) == spelled(number)


@given(COUNTS | ODD_GROUPS)
def test_words_are_those_of_num2words_but_for_a_single_thousand(number):
    assert words(number) == standard(num2words(number, lang="id"))
    if number % 1_000_000 // 1000 != 1:
        assert words(number) == num2words(number, lang="id")


@given(COUNTS | ODD_GROUPS)
def test_words_are_read_back(number):
    assert count_of(words(number)) == number
    assert count_of(words(number).upper().replace(" ", " \n ")) == number


def test_all_small_numbers_are_spelled_and_read_back():
    assert all(words(number) == spelled(number) and count_of(words(number)) == number for number in range(12_000))
    assert len({words(number) for number in range(12_000)}) == 12_000


@pytest.mark.parametrize("year", range(1945, 2101))
def test_years(year):
    head = "seribu sembilan ratus" if year < 2000 else "dua ribu"
    assert words(year) == spelled(year)
    assert words(year).startswith(head)
    assert count_of(words(year)) == year


@pytest.mark.parametrize(("number", "spoken"), TABLE.items())
def test_table(number, spoken):
    assert words(number) == spoken
    assert count_of(spoken) == number


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (-1, "words needs a number from 0 to 1000000000000000, got -1"),
        (MOST + 1, "words needs a number from 0 to 1000000000000000, got 1000000000000001"),
    ],
)
def test_words_refuse_what_they_cannot_say(number, message):
    with pytest.raises(FilterError) as caught:
        words(number)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        ("86.60", "delapan puluh enam koma enam nol"),
        ("80.27", "delapan puluh koma dua tujuh"),
        ("0.05", "nol koma nol lima"),
        ("100", "seratus"),
        ("1E+3", "seribu"),
        ("100.00", "seratus koma nol nol"),
    ],
)
def test_decimals_are_spoken_digit_by_digit(number, spoken):
    assert decimal_words(Decimal(number)) == spoken


@given(st.integers(0, 10**9), st.text("0123456789", min_size=1, max_size=9))
def test_decimals_are_read_back(whole, decimals):
    spoken_whole, _, spoken_decimals = decimal_words(Decimal(f"{whole}.{decimals}")).partition(" koma ")
    assert count_of(spoken_whole) == whole
    assert "".join(str(UNITS.index(word)) for word in spoken_decimals.split()) == decimals


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Tiga", 3),
        ("  dua   puluh\tsatu ", 21),
        ("satu ribu", 1_000),
        ("satu ribu satu ratus", 1_100),
        ("satu juta satu ribu", 1_001_000),
        ("lima milyar", 5 * 10**9),
        ("dua trilyun", 2 * 10**12),
        ("satu puluh", 10),
        ("satu belas", 11),
    ],
)
def test_looser_forms_are_read(text, number):
    assert count_of(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "lima tahun",
        "ratus",
        "ribu",
        "puluh satu",
        "satu satu",
        "dua puluh nol",
        "nol satu",
        "dua puluh seribu",
        "sepuluh belas",
        "dua puluh sebelas",
        "seratus dua ratus",
        "ribu juta",
        "dua ribu tiga juta",
        "lima koma dua",
        "satu kuadriliun satu",
        "dua kuadriliun",
        "minus satu",
        "5",
        "duapuluh",
        "satu " * 100_000,
        "sembilan" + " ratus" * 100_000,
        "nol " * 100_000,
    ],
)
def test_what_is_no_number_in_words(text):
    assert count_of(text) is None


NUMBER_WORDS = st.sampled_from((*ADDED, *TIMES, *SCALES, "milyar", "trilyun"))


@given(st.text() | st.lists(NUMBER_WORDS, max_size=50).map(" ".join))
def test_reading_gives_a_number_only_for_its_own_words(text):
    number = count_of(text)
    assert number is None or standard(" ".join(text.casefold().split())) == words(number)


def test_heavy_libraries_wait_until_they_are_needed():
    program = """
import datetime, sys
from mouflow.language import FILTERS
heavy = lambda: sorted({"babel", "num2words"} & set(sys.modules))
print(heavy())
FILTERS["angka"](5)
print(heavy())
FILTERS["tanggal"](datetime.date(2021, 3, 31))
print(heavy())
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["[]", "[]", "['babel']"]
