"""The values that a text may print: a dotted path looked up in a draft or letter, by the names of the file."""

from datetime import date
from decimal import Decimal

from mouflow.errors import N_, MouflowError, UnknownName, nearest
from mouflow.language import FILTERS
from mouflow.model.base import Model, Rich
from mouflow.model.text import Value

LONGEST_NUMBER = 15  # digits, as the filters take them


class NoSuchValue(MouflowError):
    """A path leads nowhere; the message says at which name, and what stands there."""

    pattern = N_('"{path}" is not in this file: no "{name}" here; known: {known}')

    def __init__(self, path: tuple[str, ...], name: str, known: tuple[str, ...]) -> None:
        near = nearest(name, known)
        super().__init__(path=".".join(path), name=name, known=", ".join(known) or "-", near=near)
        if near:
            self.pattern = NEAR


class EmptyValue(MouflowError):
    """A path leads to a value that is not given yet."""

    pattern = N_('"{path}" has no value yet; write it in the file before a text prints it')

    def __init__(self, path: tuple[str, ...]) -> None:
        super().__init__(path=".".join(path))


class NotPrintable(MouflowError):
    """A path leads to a group of values, not to one."""

    pattern = N_('"{path}" is a group of values; name one of: {known}')

    def __init__(self, path: tuple[str, ...], known: tuple[str, ...]) -> None:
        super().__init__(path=".".join(path), known=", ".join(known) or "-")


class NotWords(MouflowError):
    """A path leads to a single value that is no words: `pattern` is one of those below and says why."""

    def __init__(self, path: tuple[str, ...], pattern: str) -> None:
        super().__init__(path=".".join(path))
        self.pattern = pattern


NEAR = N_('"{path}" is not in this file: no "{name}" here; did you mean "{near}"?')
YES_NO = N_('"{path}" is true or false, which is no word; write the words themselves')
DATE = N_('"{path}" is a date; print it with a filter: tanggal, tanggal_kata, hari or bulan')
FIGURE = N_('"{path}" is a score; print it with the filter nilai, so that it has a decimal comma')
PROVISION = N_('"{path}" is a text with markup of its own; refer to it with [[id]]')


def printed(value: Value, root: Model) -> str:
    """The words that a value prints: looked up in the file, passed through its filters; MouflowError when it cannot."""
    found = look_up(root, value.path)
    for name in value.filters:
        if name not in FILTERS:
            raise UnknownName(N_("filter"), name, tuple(FILTERS))
        found = FILTERS[name](found)
    for kind, pattern in ((bool, YES_NO), (date, DATE), (Decimal, FIGURE), (Rich, PROVISION)):
        if isinstance(found, kind):
            raise NotWords(value.path, pattern)
    return str(found)


def look_up(root: Model, path: tuple[str, ...]) -> object:
    """The single value at the path: a whole number stands for itself, a list is entered by its entries' ids."""
    if len(path) == 1 and path[0].isdecimal() and len(path[0]) <= LONGEST_NUMBER:
        return int(path[0])
    found: object = root
    for name in path:
        known = _names(found)
        if name not in known:
            raise NoSuchValue(path, name, tuple(known))
        found = known[name]
    if found is None:
        raise EmptyValue(path)
    if not isinstance(found, str | int | float | Decimal | date):
        raise NotPrintable(path, tuple(_names(found)))
    return found


def _names(value: object) -> dict[str, object]:
    """What can be named below a value; nothing below a single value or a list without ids."""
    if isinstance(value, Model):
        return {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, dict):
        return value
    if isinstance(value, tuple):
        return {part.id: part for part in value if getattr(part, "id", None)}
    return {}
