"""Digits: against Babel's Indonesian formats, exact halves, and Roman numerals read back."""

import re
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from math import floor

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from mouflow.language.numerals import grouped, money, roman, two_decimals

SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@given(st.integers(0, 10**15))
def test_thousands_are_grouped_as_babel_groups_them(number):
    assert grouped(number) == format_decimal(number, locale="id")


@given(st.decimals(0, 10**15, places=2))
def test_money_is_written_as_babel_writes_it(amount):
    assert money(amount) == format_currency(amount, "IDR", locale="id").replace("\xa0", "")


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "Rp0,00"),
        ("10000", "Rp10.000,00"),
        ("999.5", "Rp999,50"),
        ("1234567.89", "Rp1.234.567,89"),
        ("1000000000000000", "Rp1.000.000.000.000.000,00"),
    ],
)
def test_money(amount, written):
    assert money(Decimal(amount)) == written


@given(st.decimals(-999, 999, places=6) | st.decimals(-999, 999, places=3))
def test_scores_are_rounded_half_up(score):
    hundredths = floor(abs(Fraction(score)) * 100 + Fraction(1, 2))
    sign = "-" if score < 0 and hundredths else ""
    assert two_decimals(score) == f"{sign}{hundredths // 100},{hundredths % 100:02}"


@pytest.mark.parametrize(
    ("score", "written"),
    [
        ("86.6", "86,60"),
        ("86.605", "86,61"),
        ("86.604999", "86,60"),
        ("2.675", "2,68"),
        ("0.125", "0,13"),
        ("80.995", "81,00"),
        ("100", "100,00"),
        ("-1.195", "-1,20"),
        ("-0.001", "0,00"),
        ("0", "0,00"),
    ],
)
def test_scores(score, written):
    assert two_decimals(Decimal(score)) == written


def test_a_narrow_decimal_context_changes_nothing():
    with localcontext() as context:
        context.prec = 2
        assert two_decimals(Decimal("123.456")) == "123,46"
        assert money(Decimal("1234567.89")) == "Rp1.234.567,89"


def test_every_roman_numeral_is_regular_and_says_its_number():
    regular = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
    for number in range(1, 4000):
        numeral = roman(number)
        values = [SIGNS[sign] for sign in numeral] + [0]
        assert regular.fullmatch(numeral)
        assert sum(-this if this < following else this for this, following in pairwise(values)) == number


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (2024, "MMXXIV"), (3999, "MMMCMXCIX")],
)
def test_roman(number, numeral):
    assert roman(number) == numeral
