"""Numbers in words as people write them in brackets: loose spelling, decimals, money and percentages."""

import re
from decimal import Decimal
from functools import lru_cache

from mouflow.language.words import ADDED, SCALES, TIMES, UNITS, count_of, words

GLUED = re.compile(r"(?<=[a-z])(puluh|belas|ratus|ribu|juta|miliar|milyar|triliun|trilyun)")
SINGLE = re.compile(r"\bse (puluh|belas|ratus|ribu|juta|miliar)\b")
MARKS = re.compile(r"[*_#=:;,.!\"“”'’/\s-]+")
NUMERALS = frozenset((*ADDED, *TIMES, *SCALES, "milyar", "trilyun", "sejuta", "semiliar", "koma", "setengah"))
# What may follow a number within the brackets without changing it.
TIMES_OF = ("tahun", "bulan", "minggu", "hari", "kerja", "kalender", "jam", "menit")
UNITS_OF = frozenset(("rupiah", "persen", "prosen", "kali", "rangkap", "saja", *TIMES_OF))
BEFORE = frozenset(("terbilang", "atau", "dengan", "huruf"))
SHARE = ("per", "seratus")


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The words in small letters, glued ones apart (`duapuluh`), without signs: what a reader hears."""
    spoken = MARKS.sub(" ", text.casefold()).strip()
    apart = GLUED.sub(r" \1", spoken)
    joined = SINGLE.sub(r"se\1", apart)
    return tuple(joined.replace("sejuta", "satu juta").replace("semiliar", "satu miliar").split())


def number_tokens(text: str) -> tuple[str, ...] | None:
    """The words of the number alone, without `terbilang` before and a unit behind; None when nothing is left."""
    spoken = tokens(text)
    if spoken and spoken[0] in BEFORE:
        spoken = spoken[1:]
    if spoken[-2:] == SHARE:
        spoken = spoken[:-2]
    while spoken and spoken[-1] in UNITS_OF:
        spoken = spoken[:-1]
    return spoken or None


@lru_cache(maxsize=4096)
def value_of(text: str) -> Decimal | None:
    """The number that the words say: `delapan puluh enam koma enam nol persen` -> 86.60; None when they say none.

    Decimals are read digit by digit or as a number (`koma enam puluh`); `satu koma lima miliar`, `lima puluh sen` too.
    """
    spoken = number_tokens(text)
    if spoken is None:
        return None
    if "rupiah" in spoken:
        at = spoken.index("rupiah")
        whole, rest = _number(spoken[:at]), spoken[at + 1 :]
        sen = _number(rest[:-1]) if rest[-1:] == ("sen",) else None
        return whole + sen / 100 if whole is not None and sen is not None else None
    return _number(spoken)


def _number(spoken: tuple[str, ...]) -> Decimal | None:
    """The number of the bare words, decimals and a scale behind them included."""
    if "koma" in spoken:
        return _decimal(spoken)
    if spoken[-1:] == ("setengah",):
        whole = count_of(" ".join(spoken[:-1])) if len(spoken) > 1 else 0
        return None if whole is None else Decimal(whole) + Decimal("0.5")
    whole = _ordinal(spoken) if spoken and spoken[0].startswith(("ke", "pertama")) else count_of(" ".join(spoken))
    return None if whole is None else Decimal(whole)


def _ordinal(spoken: tuple[str, ...]) -> int | None:
    """The place that an ordinal names: `ketiga` -> 3, `pertama` -> 1."""
    if spoken == ("pertama",):
        return 1
    return count_of(" ".join((spoken[0].removeprefix("ke"), *spoken[1:])))


def _decimal(spoken: tuple[str, ...]) -> Decimal | None:
    """The number with `koma` in it."""
    at = spoken.index("koma")
    scale = Decimal(1)
    behind = spoken[at + 1 :]
    if behind and behind[-1] in SCALES:
        scale, behind = Decimal(SCALES[behind[-1]]), behind[:-1]
    whole, digits = count_of(" ".join(spoken[:at])), _digits(behind)
    return None if whole is None or not digits else Decimal(f"{whole}.{digits}") * scale


def _digits(spoken: tuple[str, ...]) -> str:
    """The decimals that the words say, empty when they say none."""
    if all(word in UNITS for word in spoken):
        return "".join(str(UNITS.index(word)) for word in spoken)
    leading = 0
    while leading < len(spoken) and spoken[leading] == "nol":
        leading += 1
    number = count_of(" ".join(spoken[leading:]))
    return "" if number is None else "0" * leading + str(number)


def all_numerals(text: str) -> bool:
    """Whether every word is one of those that numbers are made of, whatever they say together."""
    spoken = number_tokens(text)
    return bool(spoken) and all(word in NUMERALS for word in spoken or ())


# Words of the language that one slip of the pen would turn into a number.
WORDS_PROPER = frozenset(
    ("batu", "beras", "duta", "enak", "juga", "kelas", "ketika", "lama", "saku", "satuan", "tempat", "tiba", "tubuh")
)


def misspelled(text: str, value: Decimal) -> bool:
    """Whether the words are no number, but so near to those of the value that they must mean a number."""
    spoken = number_tokens(text)
    if spoken is None or value != value.to_integral_value() or not 0 <= value <= 10**15:
        return False
    right = tuple(words(int(value)).split())
    if len(spoken) == 1 and (spoken[0] in WORDS_PROPER or len(spoken[0]) < 3):
        return False
    odd = [word for word in spoken if word not in NUMERALS]
    if not odd or len(odd) > 1 or len(spoken) > 20:
        return False
    if len(spoken) == len(right) == 1:
        return one_slip(spoken[0], right[0])
    return len(spoken) > 1 and any(one_slip(odd[0], word) for word in NUMERALS)


def one_slip(one: str, other: str) -> bool:
    """Whether the words differ by one letter that is missing, added, wrong or changed places with the next."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:] and len(one) > 1
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or swapped
