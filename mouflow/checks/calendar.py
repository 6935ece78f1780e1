"""Names of months and weekdays as people write them, with old and short spellings, and what they mean."""

import re
from datetime import date

MONTHS = {
    1: "januari jan january djanuari",
    2: "februari pebruari feb peb february pebuari febuari februarti",
    3: "maret mar mrt march",
    4: "april apr avril",
    5: "mei may mai",
    6: "juni jun june djuni",
    7: "juli jul july djuli",
    8: "agustus agt ags agu agts agst august aug agustsus",
    9: "september sept sep septembar",
    10: "oktober okt october oct",
    11: "november nopember nov nop",
    12: "desember des december dec desembar",
}
MONTH_OF = {name: number for number, names in MONTHS.items() for name in names.split()}
WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
OTHER_WEEKDAYS = {"senen": 0, "slasa": 1, "rebo": 2, "kemis": 3, "jumaat": 4, "saptu": 5, "ahad": 6}
WEEKDAY_OF = {name: number for number, name in enumerate(WEEKDAYS)} | OTHER_WEEKDAYS
# Jum'at is written with every kind of apostrophe.
WEEKDAY = r"(?:Senin|Senen|Selasa|Slasa|Rabu|Rebo|Kamis|Kemis|Jum['’‘`´ʼ]?at|Jumaat|Sabtu|Saptu|Minggu|Ahad)"
APOSTROPHES = re.compile(r"['’‘`´ʼ]")


def month_number(name: str) -> int:
    """The month from 1 to 12 that a name means, full or short, old or new; 0 for any other word."""
    return MONTH_OF.get(name.casefold().rstrip("."), 0)


def weekday_number(name: str) -> int | None:
    """The weekday that a name means, Monday as 0: `Jum'at` and `Jumat` are 4, `Ahad` is 6; None for other words."""
    return WEEKDAY_OF.get(APOSTROPHES.sub("", name.casefold()))


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, None when no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
