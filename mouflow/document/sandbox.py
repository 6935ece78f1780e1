"""The sandbox of all templates: what they may read, call, compute and filter, and that all of it is paid for."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Undefined, nodes
from jinja2.ext import Extension
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel

from mouflow.document import metering
from mouflow.document.budget import LETTERS, MOST_NUMBER, MOST_POWER, ordinary, spell, spend, weigh
from mouflow.document.filters import TEMPLATE_FILTERS
from mouflow.document.kept import kept_filters, names, paid
from mouflow.document.printable import RichValue
from mouflow.document.refusals import Refused, Unknown
from mouflow.model.base import Model, Rich

READABLE: Mapping[type, frozenset[str]] = {
    str: names(
        "capitalize casefold count endswith find isalpha isdecimal isdigit islower isupper lower lstrip partition"
        " removeprefix removesuffix rpartition rsplit rstrip split splitlines startswith strip title upper"
    ),
    dict: names("get items keys values"),
    list: names("count index"),
    tuple: names("count index"),
    date: names("day month year"),
    LoopContext: names(
        "changed cycle depth depth0 first index index0 last length nextitem previtem revindex revindex0"
    ),
}


def readable(value: object) -> frozenset[str] | None:
    """The names that templates may read of a value; None for what is Jinja's own, where its general rule decides."""
    return _readable(type(value))  # type: ignore[arg-type]  # mypy takes the hash of instances for that of their class


@cache
def _readable(kind: type) -> frozenset[str] | None:
    for known, open_names in READABLE.items():
        if issubclass(kind, known):
            return open_names
    if issubclass(kind, BaseModel):
        return frozenset(kind.model_fields) | (_properties(kind) - _properties(Model))
    if is_dataclass(kind):
        return frozenset(field.name for field in fields(kind)) | _properties(kind)
    return None if kind.__module__.startswith("jinja2.") or issubclass(kind, Undefined) else frozenset()


def _properties(kind: type) -> frozenset[str]:
    members = ((name, member) for base in kind.__mro__ for name, member in vars(base).items())
    return frozenset(name for name, member in members if isinstance(member, property) and not name.startswith("_"))


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all templates: strict, escaped, metered, without filters and globals that nobody needs."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "**", "%"))

    def __init__(self, loader: BaseLoader, extension: type[Extension], finalize: Callable[..., object]) -> None:
        super().__init__(
            loader=loader,
            undefined=Unknown,
            autoescape=True,
            extensions=[extension],
            finalize=finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,  # else filters would run, unpaid, while a template is compiled
        )
        own = {name: paid(function, name) for name, function in TEMPLATE_FILTERS.items()}
        self.filters = {**kept_filters(self.filters), **own, **metering.FILTERS}
        tests: Mapping[str, Any] = self.tests
        self.tests = {name: paid(test) for name, test in tests.items()}
        self.globals = {"range": self.globals["range"]}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return metering.parsed(self, source, name, filename)

    def _compile(self, source: str, filename: str) -> CodeType:
        try:
            return super()._compile(source, filename)
        except SyntaxError as error:
            raise metering.too_deep(source, error, filename) from error

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The part of a value that has the name; refused when it is not among what may be read."""
        open_names = readable(obj)
        if open_names is None:
            return super().getattr(obj, attribute)
        if attribute in open_names:
            return getattr(obj, attribute)
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        if attribute.startswith("_") or hasattr(type(obj), attribute):
            return self.unsafe_undefined(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The entry of a value; a part of it where the argument is a name and there is no such entry."""
        try:
            return obj[argument]
        except (TypeError, LookupError):
            if isinstance(argument, str) and not isinstance(obj, Mapping):
                return self.getattr(obj, argument)
            return self.undefined(obj=obj, name=argument)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """What stands for a part that may not be read: any use of it is refused."""
        return self.undefined(obj=obj, name=attribute, exc=Refused)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The result of an arithmetic operator, unless it would repeat or grow without measure."""
        if operator == "%" and isinstance(left, str):
            raise Refused("%")
        if isinstance(left, Rich) or isinstance(right, Rich):
            raise RichValue
        ordinary(left, right, most=MOST_NUMBER)
        weigh(left, right)
        if operator == "**":
            ordinary(right, most=MOST_POWER)
        if operator == "*":
            _repeats(left, right)
            _repeats(right, left)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """The result of a call: of a macro, a block, or a method that may be read."""
        of = getattr(obj, "__self__", None)
        weigh(args, kwargs, of)
        spell(of)  # as `split` cuts it
        result = super().call(context, obj, *args, **kwargs)
        weigh(result)
        return result


def _repeats(value: object, count: object) -> None:
    """Pays for a text or a list that is to be repeated."""
    if isinstance(count, int) and isinstance(value, str):
        spend(len(value) * count // LETTERS)
    elif isinstance(count, int) and isinstance(value, list | tuple):
        spend(len(value) * count)
