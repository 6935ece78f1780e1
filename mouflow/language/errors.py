"""What a filter says when it is given a value that it cannot put into words or digits."""

from mouflow.errors import N_, MouflowError

SHOWN = 40


class FilterError(MouflowError):
    """A filter was given a wrong value; the facts name the filter (`filter`) and the value (`value`)."""

    pattern = N_("{filter} cannot print {value}")


class NotWhole(FilterError):
    """The value is no whole number."""

    pattern = N_("{filter} needs a whole number, got {value}")


class NotNumber(FilterError):
    """The value is neither a whole number, nor a Decimal, nor a text that reads as one."""

    pattern = N_('{filter} needs a number such as 5 or "86,60", got {value}')


class NotAmount(FilterError):
    """The value is no sum of money."""

    pattern = N_('{filter} needs a sum such as 10000 or "10.000,50", got {value}')


class TwoReadings(FilterError):
    """The text is a count to one reader and a decimal number to another."""

    pattern = N_('{filter} can read {value} in two ways; write "{thousands}" or "{decimal}"')


class OutOfRange(FilterError):
    """The number is too small or too large for the filter."""

    pattern = N_("{filter} needs a number from {least} to {most}, got {value}")


class TooFine(FilterError):
    """The number has more decimals than the filter prints."""

    pattern = N_("{filter} needs a number with at most {decimals} decimals, got {value}")


class NotDate(FilterError):
    """The value is no date; a text, or a date with a time of day, is none."""

    pattern = N_("{filter} needs a date with day, month and year, got {value}")


class NotText(FilterError):
    """The value is no plain text."""

    pattern = N_("{filter} needs plain text, got {value}")


def shown(value: object) -> str:
    """The value on one line for a message, texts in quotes, cut after 40 characters.

    An undefined name of a template raises its own error here, which tells the name that is missing.
    """
    try:
        text = str(value)
    except ValueError:  # Python does not print a whole number of more than 4300 digits
        return f"<{type(value).__name__}>"
    line = " ".join(text.split())
    short = line if len(line) <= SHOWN else line[:SHOWN] + "…"
    return f'"{short}"' if isinstance(value, str) else short
