"""What a template can put into words: texts and numbers, and nothing that would come out as Python writes it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from jinja2 import Undefined

from mouflow.errors import N_
from mouflow.model.base import Rich


class BlankValue(Exception):
    """Raised where a template would print a value that is not given."""


class RichValue(Exception):
    """Raised where a template would cut or join a text that has markup of its own."""


class Unprintable(Exception):
    """Raised where a template would print a list, a group of values, a date or a truth value."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


OTHER = N_("a group of values")
PRINTABLE = (str, int, float, Decimal, Undefined)  # a tuple: a union would be put together for each word printed
KINDS: Mapping[type, str] = {bool: N_("true or false"), date: N_("a date"), list: N_("a list"), tuple: N_("a list")}


def spoken(value: object) -> object:
    """The value itself, being words or a number; an undefined one complains for itself when it is used."""
    if value is None:
        raise BlankValue
    if isinstance(value, Rich):
        raise RichValue
    if isinstance(value, bool) or not isinstance(value, PRINTABLE):
        raise Unprintable(KINDS.get(type(value), OTHER))
    return value
