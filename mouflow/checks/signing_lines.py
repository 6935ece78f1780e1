"""Lines that are left to be signed or initialled on, and are no blanks to be filled in."""

import re

RULED = re.compile(r"[\W_]*\Z")
INITIALS = re.compile(r"\W{0,9}(?:[Pp]araf|PARAF)\b[^.…_]{0,60}[.…_]")


def is_to_sign(text: str) -> bool:
    """Whether a line has nothing but a ruling, or room for initials: "Paraf PIHAK KESATU: ....  PIHAK KEDUA: ...."."""
    return bool(RULED.match(text) or INITIALS.match(text))
