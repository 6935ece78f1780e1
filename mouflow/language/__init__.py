"""Indonesian: numbers, sums and dates go in, words and digits as documents print them come out; and some come back.

`FILTERS` are the filters of clause texts and templates by name. `parse_day` and `count_of` read what people wrote.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from mouflow.language import filters
from mouflow.language.dates import NoSuchDay, NotADay, date_in_words, long_date, parse_day, roman_month, weekday
from mouflow.language.errors import FilterError
from mouflow.language.words import count_of, words

FILTERS: Mapping[str, Callable[[object], str]] = MappingProxyType(
    {
        "angka": filters.angka,
        "bulan": filters.bulan,
        "hari": filters.hari,
        "kapital": filters.kapital,
        "nilai": filters.nilai,
        "ribuan": filters.ribuan,
        "romawi": filters.romawi,
        "rupiah": filters.rupiah,
        "tanggal": filters.tanggal,
        "tanggal_kata": filters.tanggal_kata,
        "terbilang": filters.terbilang,
    }
)

__all__ = [
    "FILTERS",
    "FilterError",
    "NoSuchDay",
    "NotADay",
    "count_of",
    "date_in_words",
    "long_date",
    "parse_day",
    "roman_month",
    "weekday",
    "words",
]
