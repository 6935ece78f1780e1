"""The filters of clause texts and templates: a value goes in, the words that the document prints come out.

A value that a filter cannot print raises a FilterError that names the filter, the value and what it accepts.
"""

from datetime import date

from mouflow.language.dates import date_in_words, long_date, month_name, roman_month, weekday
from mouflow.language.numerals import MOST_ROMAN, grouped, money, roman, two_decimals
from mouflow.language.values import amount, day, number, plain, score, whole
from mouflow.language.words import decimal_words, words


def angka(value: object) -> str:
    """A quantity in digits and words: 5 -> `5 (lima)`, 1500 -> `1.500 (seribu lima ratus)`."""
    count = whole("angka", value)
    return f"{grouped(count)} ({words(count)})"


def terbilang(value: object) -> str:
    """A number in words: 5 -> `lima`, 86.60 -> `delapan puluh enam koma enam nol`."""
    return decimal_words(number("terbilang", value))


def ribuan(value: object) -> str:
    """A quantity in digits: 10000 -> `10.000`."""
    return grouped(whole("ribuan", value))


def rupiah(value: object) -> str:
    """A sum of money: 10000 -> `Rp10.000,00`."""
    return money(amount("rupiah", value))


def nilai(value: object) -> str:
    """A score with two decimals, rounded half up: 86.6 -> `86,60`; a change of a score may be negative."""
    return two_decimals(score("nilai", value))


def romawi(value: object) -> str:
    """A number from 1 to 3999 in Roman numerals, or the Roman month of a date: 4 -> `IV`, 31 Maret 2021 -> `III`."""
    if isinstance(value, date):
        return roman_month(day("romawi", value))
    return roman(whole("romawi", value, 1, MOST_ROMAN))


def tanggal(value: object) -> str:
    """A date with its month's name: `31 Maret 2021`."""
    return long_date(day("tanggal", value))


def hari(value: object) -> str:
    """The weekday of a date: `Rabu`."""
    return weekday(day("hari", value))


def bulan(value: object) -> str:
    """The month of a date, or of a number from 1 to 12: `Maret`."""
    if isinstance(value, date):
        return month_name(day("bulan", value).month)
    return month_name(whole("bulan", value, 1, 12))


def tanggal_kata(value: object) -> str:
    """A date in words: `Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)`."""
    return date_in_words(day("tanggal_kata", value))


def kapital(value: object) -> str:
    """A text in capitals: `Nota Kesepakatan` -> `NOTA KESEPAKATAN`."""
    return plain("kapital", value).upper()
