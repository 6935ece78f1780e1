"""What the filters accept: whole numbers, numbers, sums, scores, dates and plain texts; all else is an error.

Texts are read as Indonesians write them: a dot between thousands, a comma before decimals. Leading zeros and blanks are
refused, for such a text is a code and no quantity. A float is refused, for it is rarely the number that was meant; True
and False are no numbers.
"""

import re
from datetime import date, datetime
from decimal import Decimal

from mouflow.language.errors import (
    FilterError,
    NotAmount,
    NotDate,
    NotNumber,
    NotText,
    NotWhole,
    OutOfRange,
    TooFine,
    TwoReadings,
    shown,
)
from mouflow.language.numerals import HUNDREDTH, WIDE

MOST = 10**15
SCORES = (Decimal("-999.99"), Decimal("999.99"))
DECIMALS = 9  # as many as anybody reads aloud
SEN = 2

WHOLE = r"-?(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)"
AMOUNT = WHOLE + r"(?:,[0-9]+)?"
POINTED = r"-?(?:0|[1-9][0-9]*)[.,][0-9]+|-?(?:0|[1-9][0-9]*)"
EITHER = r"-?[1-9][0-9]{0,2}\.[0-9]{3}"


def whole(name: str, value: object, least: int = 0, most: int = MOST) -> int:
    """The whole number that the filter `name` was given, from `least` to `most`; raises NotWhole or OutOfRange."""
    number = _indonesian(value, WHOLE)
    if number is None or number != number.to_integral_value():
        raise NotWhole(filter=name, value=shown(value))
    return int(_within(name, number, least, most))


def number(name: str, value: object) -> Decimal:
    """A number from 0 to 10^15 with at most nine decimals, its last zeros kept; a text may have a decimal point.

    The text `10.000` raises TwoReadings (ten thousand, or ten?); other errors are NotNumber, OutOfRange and TooFine.
    """
    if isinstance(value, str) and re.fullmatch(EITHER, value):
        raise _two_readings(name, value)
    number = _indonesian(value, AMOUNT)
    if number is None:
        number = _pointed(value)
    if number is None:
        raise NotNumber(filter=name, value=shown(value))
    return _spoken(name, _within(name, number, 0, MOST))


def amount(name: str, value: object) -> Decimal:
    """A sum of money from 0 to 10^15 with at most two decimals; raises NotAmount, OutOfRange or TooFine."""
    number = _indonesian(value, AMOUNT)
    if number is None:
        raise NotAmount(filter=name, value=shown(value))
    return _in_sen(name, _within(name, number, 0, MOST))


def score(name: str, value: object) -> Decimal:
    """A score, or a change of one, nearer to zero than 1000; a text may have a decimal comma or point.

    Errors are NotNumber and OutOfRange.
    """
    number = _pointed(value)
    if number is None:
        raise NotNumber(filter=name, value=shown(value))
    return _within(name, number, *SCORES)


def day(name: str, value: object) -> date:
    """The date; raises NotDate. A time of day is refused, since its day depends on where one stands."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise NotDate(filter=name, value=shown(value))
    return value


def plain(name: str, value: object) -> str:
    """The text; raises NotText. Escaped markup is refused: changing its letters would break entities and elements."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        raise NotText(filter=name, value=shown(value))
    return value


def _indonesian(value: object, pattern: str) -> Decimal | None:
    """The number, its text read with dots between thousands; None when it is none."""
    if isinstance(value, str):
        return Decimal(value.replace(".", "").replace(",", ".")) if re.fullmatch(pattern, value) else None
    return _typed(value)


def _pointed(value: object) -> Decimal | None:
    """The number, its text read with a comma or a point before decimals; None when it is none."""
    if isinstance(value, str):
        return Decimal(value.replace(",", ".")) if re.fullmatch(POINTED, value) else None
    return _typed(value)


def _typed(value: object) -> Decimal | None:
    """The number that is a number already; None for True, False, floats, infinities and all else."""
    if isinstance(value, Decimal):
        return value if value.is_finite() else None
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _within(name: str, number: Decimal, least: int | Decimal, most: int | Decimal) -> Decimal:
    """The number, never as minus zero; raises OutOfRange."""
    if not least <= number <= most:
        raise OutOfRange(filter=name, least=least, most=most, value=shown(number))
    return number if number else number.copy_abs()


def _spoken(name: str, number: Decimal) -> Decimal:
    """The number as it is when it has few enough decimals to be read aloud; raises TooFine."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or -exponent > DECIMALS:
        raise TooFine(filter=name, decimals=DECIMALS, value=shown(number))
    return number


def _in_sen(name: str, number: Decimal) -> Decimal:
    """The sum with two decimals; raises TooFine rather than round somebody's money."""
    rounded = number.quantize(HUNDREDTH, context=WIDE)
    if rounded != number:
        raise TooFine(filter=name, decimals=SEN, value=shown(number))
    return rounded


def _two_readings(name: str, text: str) -> FilterError:
    """The error for a text such as `10.000`, with both ways to say clearly what is meant."""
    return TwoReadings(filter=name, value=shown(text), thousands=text.replace(".", ""), decimal=text.replace(".", ","))
