"""Numbers written as others are: figures with dots and a decimal comma, words in the case of those they replace."""

from decimal import Decimal

from mouflow.checks.date_writing import same_case
from mouflow.checks.numbers import NumberMention
from mouflow.checks.spoken import UNITS_OF, tokens
from mouflow.language.errors import FilterError
from mouflow.language.numerals import grouped
from mouflow.language.values import MOST
from mouflow.language.words import decimal_words, words

LEADS = ("terbilang", "dengan", "huruf")


def figures(sample: str, value: Decimal, dotted: bool) -> str:
    """The value in figures, with as many decimals as the sample has, or as it needs."""
    decimals = len(sample.rpartition(",")[2]) if "," in sample else 0
    whole = int(value)
    needed = -int(value.normalize().as_tuple().exponent) if value != whole else 0
    units = grouped(whole) if dotted or "." in sample else str(whole)
    places = max(decimals, needed)
    return f"{units},{f'{value - whole:.{places}f}'[2:]}" if places else units


def in_words(mention: NumberMention, value: Decimal) -> str | None:
    """The value in words as the mention says its own: ordinal, with the unit behind; None for what has no words."""
    if not 0 <= value <= MOST:
        return None
    lead, unit = _around(mention.words)
    plain = value.normalize() if mention.kind == "money" or "," not in mention.figures else value
    try:
        spoken = words(int(value)) if value == int(value) and not _has_decimals(mention) else decimal_words(plain)
    except FilterError:
        return None
    if mention.kind == "ordinal" and tokens(mention.words)[0].startswith(("ke", "pertama")):
        spoken = f"ke{spoken}"
    return same_case(mention.words, f"{lead}{spoken}{unit}")


def _has_decimals(mention: NumberMention) -> bool:
    """Whether the figures of a percentage or score bear decimals, which are read aloud: 86,60."""
    return mention.kind != "money" and "," in mention.figures


def _around(said: str) -> tuple[str, str]:
    """What stands before and behind the number within the brackets, to be kept: "terbilang: ", " rupiah"."""
    heard = said.split()
    lead = [heard[0]] if heard and heard[0].strip(":").casefold() in LEADS else []
    unit: list[str] = []
    while len(heard) > 1 and heard[-1].casefold() in UNITS_OF:
        unit.insert(0, heard.pop())
    return "".join(f"{word} " for word in lead), "".join(f" {word}" for word in unit)
