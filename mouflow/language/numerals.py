"""Numbers in digits, as Indonesians write them: thousands, sums, scores and Roman numerals."""

from decimal import ROUND_HALF_UP, Context, Decimal

ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
MOST_ROMAN = 3999
HUNDREDTH = Decimal("0.01")
ZERO = Decimal("0.00")
WIDE = Context(prec=40)  # so that the caller's decimal context has no say
SWAP = str.maketrans(",.", ".,")


def grouped(number: int) -> str:
    """The whole number with dots between thousands: 10000 -> `10.000`."""
    return f"{number:,}".translate(SWAP)


def money(sum_in_rupiah: Decimal) -> str:
    """The sum with two decimals and no blank: 10000 -> `Rp10.000,00`; finer sums are the caller's to refuse."""
    return f"Rp{sum_in_rupiah:,.2f}".translate(SWAP)


def two_decimals(score: Decimal) -> str:
    """The score rounded half up, away from zero: 86.605 -> `86,61`; no dots between thousands, no minus zero."""
    rounded = score.quantize(HUNDREDTH, rounding=ROUND_HALF_UP, context=WIDE)
    return f"{rounded if rounded else ZERO:f}".translate(SWAP)


def roman(number: int) -> str:
    """The number from 1 to 3999 in Roman numerals: 2024 -> `MMXXIV`."""
    numeral = ""
    for value, sign in ROMAN:
        numeral += sign * (number // value)
        number %= value
    return numeral
