"""Each filter: what it prints, and for each value that it cannot print the exact message."""

import pickle
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup

from mouflow.errors import MouflowError
from mouflow.language import FILTERS, FilterError

DAY = date(2021, 3, 31)
EVERY = [
    *("angka", "bulan", "hari", "kapital", "nilai", "ribuan"),
    *("romawi", "rupiah", "tanggal", "tanggal_kata", "terbilang"),
]

PRINTED = [
    ("angka", 5, "5 (lima)"),
    ("angka", 0, "0 (nol)"),
    ("angka", "12", "12 (dua belas)"),
    ("angka", 10_000, "10.000 (sepuluh ribu)"),
    ("angka", "10.000", "10.000 (sepuluh ribu)"),
    ("angka", Decimal("5.00"), "5 (lima)"),
    ("angka", Decimal("-0"), "0 (nol)"),
    ("angka", 10**15, "1.000.000.000.000.000 (satu kuadriliun)"),
    ("terbilang", 5, "lima"),
    ("terbilang", "5", "lima"),
    ("terbilang", Decimal("86.60"), "delapan puluh enam koma enam nol"),
    ("terbilang", "86,60", "delapan puluh enam koma enam nol"),
    ("terbilang", "86.60", "delapan puluh enam koma enam nol"),
    ("terbilang", "86,605", "delapan puluh enam koma enam nol lima"),
    ("terbilang", "0.125", "nol koma satu dua lima"),
    ("terbilang", "1000.125", "seribu koma satu dua lima"),
    ("terbilang", "1.000.000", "satu juta"),
    ("terbilang", "1.001.000,5", "satu juta seribu koma lima"),
    ("terbilang", Decimal("-0.0"), "nol koma nol"),
    ("ribuan", 999, "999"),
    ("ribuan", 10_000, "10.000"),
    ("ribuan", "1.234.567", "1.234.567"),
    ("rupiah", 10_000, "Rp10.000,00"),
    ("rupiah", "10.000", "Rp10.000,00"),
    ("rupiah", "10.000,5", "Rp10.000,50"),
    ("rupiah", Decimal("10.5000"), "Rp10,50"),
    ("rupiah", Decimal("-0"), "Rp0,00"),
    ("nilai", "86.6", "86,60"),
    ("nilai", "86,6", "86,60"),
    ("nilai", "86.605", "86,61"),
    ("nilai", Decimal("93.708571428"), "93,71"),
    ("nilai", 100, "100,00"),
    ("nilai", "-1.195", "-1,20"),
    ("romawi", 2024, "MMXXIV"),
    ("romawi", "4", "IV"),
    ("romawi", DAY, "III"),
    ("tanggal", DAY, "31 Maret 2021"),
    ("tanggal", date(2024, 2, 29), "29 Februari 2024"),
    ("hari", DAY, "Rabu"),
    ("hari", date(2025, 9, 19), "Jumat"),
    ("bulan", DAY, "Maret"),
    ("bulan", 12, "Desember"),
    ("tanggal_kata", DAY, "Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)"),
    ("kapital", "Sinergi Jum'at & <é>", "SINERGI JUM'AT & <É>"),
]

REFUSED = [
    ("angka", None, "angka needs a whole number, got None"),
    ("angka", True, "angka needs a whole number, got True"),
    ("angka", 5.0, "angka needs a whole number, got 5.0"),
    ("angka", "lima", 'angka needs a whole number, got "lima"'),
    ("angka", "", 'angka needs a whole number, got ""'),
    ("angka", " 5", 'angka needs a whole number, got "5"'),
    ("angka", "0123", 'angka needs a whole number, got "0123"'),
    ("angka", "1.00", 'angka needs a whole number, got "1.00"'),
    ("angka", "1_000", 'angka needs a whole number, got "1_000"'),
    ("angka", "٥", 'angka needs a whole number, got "٥"'),
    ("angka", Decimal("5.5"), "angka needs a whole number, got 5.5"),
    ("angka", Decimal("NaN"), "angka needs a whole number, got NaN"),
    ("angka", -5, "angka needs a number from 0 to 1000000000000000, got -5"),
    ("angka", "-5", "angka needs a number from 0 to 1000000000000000, got -5"),
    ("angka", 10**15 + 1, "angka needs a number from 0 to 1000000000000000, got 1000000000000001"),
    ("angka", Decimal("1E+999999999"), "angka needs a number from 0 to 1000000000000000, got 1E+999999999"),
    ("angka", "a\n" * 50, f'angka needs a whole number, got "{"a " * 20}…"'),
    ("ribuan", {"a": 1}, "ribuan needs a whole number, got {'a': 1}"),
    ("terbilang", None, 'terbilang needs a number such as 5 or "86,60", got None'),
    ("terbilang", 2.5, 'terbilang needs a number such as 5 or "86,60", got 2.5'),
    ("terbilang", "1.00.000", 'terbilang needs a number such as 5 or "86,60", got "1.00.000"'),
    ("terbilang", "10.000", 'terbilang can read "10.000" in two ways; write "10000" or "10,000"'),
    ("terbilang", "86.605", 'terbilang can read "86.605" in two ways; write "86605" or "86,605"'),
    ("terbilang", Decimal("-1.5"), "terbilang needs a number from 0 to 1000000000000000, got -1.5"),
    ("terbilang", "0,0123456789", "terbilang needs a number with at most 9 decimals, got 0.0123456789"),
    ("terbilang", Decimal("1E-999999999"), "terbilang needs a number with at most 9 decimals, got 1E-999999999"),
    ("rupiah", None, 'rupiah needs a sum such as 10000 or "10.000,50", got None'),
    ("rupiah", "10.5", 'rupiah needs a sum such as 10000 or "10.000,50", got "10.5"'),
    ("rupiah", "Rp10.000", 'rupiah needs a sum such as 10000 or "10.000,50", got "Rp10.000"'),
    ("rupiah", -1, "rupiah needs a number from 0 to 1000000000000000, got -1"),
    ("rupiah", "10,555", "rupiah needs a number with at most 2 decimals, got 10.555"),
    ("nilai", None, 'nilai needs a number such as 5 or "86,60", got None'),
    ("nilai", 86.6, 'nilai needs a number such as 5 or "86,60", got 86.6'),
    ("nilai", "1.000,5", 'nilai needs a number such as 5 or "86,60", got "1.000,5"'),
    ("nilai", 1000, "nilai needs a number from -999.99 to 999.99, got 1000"),
    ("romawi", 0, "romawi needs a number from 1 to 3999, got 0"),
    ("romawi", 4000, "romawi needs a number from 1 to 3999, got 4000"),
    ("romawi", "IV", 'romawi needs a whole number, got "IV"'),
    ("romawi", datetime(2021, 3, 31, 8), "romawi needs a date with day, month and year, got 2021-03-31 08:00:00"),
    ("bulan", 13, "bulan needs a number from 1 to 12, got 13"),
    ("bulan", "Maret", 'bulan needs a whole number, got "Maret"'),
    ("tanggal", "2021-03-31", 'tanggal needs a date with day, month and year, got "2021-03-31"'),
    ("tanggal", None, "tanggal needs a date with day, month and year, got None"),
    ("tanggal", datetime(2021, 3, 31), "tanggal needs a date with day, month and year, got 2021-03-31 00:00:00"),
    ("hari", 3, "hari needs a date with day, month and year, got 3"),
    ("tanggal_kata", None, "tanggal_kata needs a date with day, month and year, got None"),
    ("kapital", None, "kapital needs plain text, got None"),
    ("kapital", 5, "kapital needs plain text, got 5"),
    ("kapital", Markup("A &amp; B"), 'kapital needs plain text, got "A &amp; B"'),
]


def test_the_filters_are_the_known_ones():
    assert list(FILTERS) == EVERY
    assert {name for name, _, _ in PRINTED} == set(EVERY)
    assert {name for name, _, _ in REFUSED} == set(EVERY)


@pytest.mark.parametrize(("name", "value", "printed"), PRINTED)
def test_printed(name, value, printed):
    assert FILTERS[name](value) == printed


@pytest.mark.parametrize(("name", "value", "message"), REFUSED)
def test_refused(name, value, message):
    with pytest.raises(FilterError) as caught:
        FILTERS[name](value)
    assert str(caught.value) == message
    assert isinstance(caught.value, MouflowError)


def test_a_number_too_long_for_python_to_print_is_refused():
    assert said("angka", 10**5000) == f"angka needs a number from 0 to 1000000000000000, got 1{'0' * 39}…"
    assert said("angka", [10**5000]) == "angka needs a whole number, got <list>"


@pytest.mark.parametrize("name", EVERY)
def test_an_undefined_name_is_reported_by_its_name(name):
    with pytest.raises(UndefinedError, match="'terms' is undefined"):
        FILTERS[name](StrictUndefined(name="terms"))


ODD = st.none() | st.booleans() | st.floats() | st.binary() | st.just(...) | st.lists(st.integers()) | st.datetimes()


@pytest.mark.parametrize("name", EVERY)
@given(value=ODD)
def test_values_of_other_kinds_are_refused_by_name(name, value):
    with pytest.raises(FilterError) as caught:
        FILTERS[name](value)
    assert str(caught.value).startswith(f"{name} needs ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", EVERY)
@given(value=st.text() | st.integers() | st.decimals() | st.dates() | st.text("0123456789.,-", max_size=20))
def test_a_filter_prints_or_refuses_and_nothing_else(name, value):
    printed = said(name, value)
    assert printed or (name, value) == ("kapital", "")
    assert name == "kapital" or "\n" not in printed


@given(st.integers(0, 10**15))
def test_text_and_number_print_alike(number):
    for name in ("angka", "ribuan", "rupiah"):
        assert FILTERS[name](str(number)) == FILTERS[name](Decimal(number)) == FILTERS[name](number)
        assert FILTERS[name](f"{number:,}".replace(",", ".")) == FILTERS[name](number)
    assert FILTERS["terbilang"](str(number)) == FILTERS["terbilang"](Decimal(number)) == FILTERS["terbilang"](number)


def said(name: str, value: object) -> str:
    """What the filter prints, or the message with which it refuses; any other error is a bug and comes through."""
    try:
        return FILTERS[name](value)
    except FilterError as error:
        return str(error)


def test_a_refusal_travels_between_processes():
    with pytest.raises(FilterError) as caught:
        FILTERS["angka"](None)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
