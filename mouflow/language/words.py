"""Numbers in Indonesian words, and words read back: 2021 <-> `dua ribu dua puluh satu`."""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from mouflow.language.values import MOST, whole

UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
ADDED = {word: number for number, word in enumerate((*UNITS, "sepuluh", "sebelas"))}
ADDED |= {"belas": 10, "seratus": 100, "seribu": 1000}
TIMES = {"puluh": 10, "ratus": 100}  # of the unit before it
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


@lru_cache(maxsize=4096)
def words(number: int) -> str:
    """The whole number from 0 to 10^15 in words: 1001 -> `seribu satu`; raises OutOfRange."""
    return standard(_speller().to_cardinal(whole("words", number)))


def decimal_words(number: Decimal) -> str:
    """The number in words, its decimals digit by digit: 86.60 -> `delapan puluh enam koma enam nol`."""
    units, _, decimals = f"{number:f}".partition(".")
    spoken = words(int(units))
    return f"{spoken} koma {' '.join(UNITS[int(digit)] for digit in decimals)}" if decimals else spoken


def count_of(text: str) -> int | None:
    """The number that the words say, from 0 to 10^15; None when they are no number in words.

    Reads what `words` writes, in any case and spacing, and the looser forms `satu ribu`, `milyar` and `trilyun`.
    """
    spoken = standard(" ".join(text.casefold().split()))
    number = _added_up(spoken)
    return number if number is not None and words(number) == spoken else None


def standard(spoken: str) -> str:
    """The words with `se-` for a single ten, hundred or thousand, and standard spelling; num2words and people stray.

    num2words writes 1.001.000 as `satu juta satu ribu`. The one in `dua puluh satu ribu` is part of 21 and stays.
    """
    spelled = spoken.replace("milyar", "miliar").replace("trilyun", "triliun")
    joined = re.sub(r"\bsatu (puluh|belas|ratus)\b", r"se\1", spelled)
    return re.sub(r"(^|(?:juta|miliar|triliun) )satu ribu\b", r"\1seribu", joined)


def _added_up(spoken: str) -> int | None:
    """The sum that the words make, in whatever order they stand; None above 10^15 and at a word that is no number."""
    total = group = 0
    for word in spoken.split():
        if word in SCALES:
            total, group = total + group * SCALES[word], 0
        elif word in TIMES:
            group += (TIMES[word] - 1) * (group % 10)
        elif word in ADDED:
            group += ADDED[word]
        else:
            return None
        if total + group > MOST:
            return None
    return total + group


@cache
def _speller() -> Any:
    """num2words' speller for Indonesian, from its own file; raises ImportError when num2words is not installed.

    The front door of the package imports some sixty languages, which takes about twenty times as long as this one.
    """
    from importlib.machinery import PathFinder  # here, since most commands print no number
    from importlib.util import find_spec, module_from_spec

    package = find_spec("num2words")
    spec = PathFinder.find_spec("num2words.lang_ID", package.submodule_search_locations) if package else None
    if spec is None or spec.loader is None:
        raise ImportError("num2words is not installed, or has no Indonesian", name="num2words")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Num2Word_ID()
