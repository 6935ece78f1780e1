"""Days as the user writes them -> ISO dates, as events hold them."""

from mouflow.errors import N_, MouflowError
from mouflow.language.dates import NoSuchDay, NotADay, parse_day


class NotOneDay(MouflowError):
    """Words that are no day."""

    pattern = N_('"{value}" is no day; write it as 2025-09-19')


class NoDay(MouflowError):
    """A day that no calendar has."""

    pattern = N_("{value} does not exist; write a day of the calendar")


def day_of(value: str) -> str:
    """The ISO date of `2025-09-19` or `19-09-2025`. Raises NotOneDay, or NoDay for one that no calendar has."""
    try:
        return parse_day(value.strip()).isoformat()
    except NoSuchDay as error:
        raise NoDay(value=str(error)) from error
    except NotADay as error:
        raise NotOneDay(value=value) from error
