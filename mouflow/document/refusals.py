"""What a template meets at the sandbox's walls: names that are refused, and names that are not there."""

from functools import partial
from typing import Any

from jinja2 import StrictUndefined, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing


class Refused(SecurityError):
    """A template reaches for something that templates may not use."""

    def __init__(self, name: str, _message: str = "") -> None:
        super().__init__(name)
        self.name = name


class Lacking(UndefinedError):
    """A name that is not known; `owner` is what should have it, `missing` where it is a variable."""

    def __init__(self, owner: object, name: str, message: str) -> None:
        super().__init__(message)
        self.owner = owner
        self.name = name


class Unknown(StrictUndefined):
    """An undefined value whose error remembers where it was looked for."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: object = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        own: dict[object, Any] = {
            UndefinedError: partial(Lacking, obj, str(name)),
            Refused: partial(Refused, str(name)),
        }
        super().__init__(hint, obj, name, own.get(exc, exc))
