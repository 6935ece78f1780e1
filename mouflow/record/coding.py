"""Events as the record keeps them: plain values of JSON, and back; a body that is none of them is refused."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from mouflow.errors import N_, MouflowError
from mouflow.record.events import EVENTS, Actor, Event, Happened

Kind = TypeVar("Kind")
KNOWN_ACTORS = 10_000  # who acts is read at each event, and is mostly the same few
KINDS: Mapping[str, type[Event]] = MappingProxyType({event.kind: event for event in EVENTS})


class NotAnEvent(MouflowError):
    """A body of the record that is no event of this version of mouflow."""

    pattern = N_("event {version} of {agreement} cannot be read: {fact}; it was written by a newer mouflow, or altered")

    def __init__(self, agreement: str, version: int, fact: str) -> None:
        super().__init__(agreement=agreement, version=version, fact=fact)


def plain(happened: Happened) -> dict[str, object]:
    """The values of an event, ready for canonical JSON; what is as it is when nothing is said is left out."""
    return {
        "agreement": happened.agreement,
        "version": happened.version,
        "kind": happened.event.kind,
        "at": happened.at,
        "actor": str(happened.actor),
        **({"by": str(happened.by)} if happened.by else {}),
        "facts": _plain(happened.event),
    }


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        found = ((each, getattr(value, each.name)) for each in fields(value))
        return {each.name: _plain(own) for each, own in found if own != _default(each)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _default(field: Any) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


def happened(body: Any) -> Happened:
    """The event of a body. Raises NotAnEvent when it is none: an unknown kind, or a fact missing, unknown or wrong."""
    try:
        kind: Any = KINDS.get(body["kind"])
        if kind is None:
            raise NotAnEvent(*_named(body), f"kind {body['kind']!r}")
        by = actor_of(_text(body["by"])) if "by" in body else None
        event = _reader(kind)(body["facts"])
        return Happened(
            _text(body["agreement"]),
            _number(body["version"]),
            _text(body["at"]),
            actor_of(_text(body["actor"])),
            event,
            by,
        )
    except (KeyError, TypeError) as error:
        raise NotAnEvent(*_named(body), f"{type(error).__name__} {error}") from error


def _named(body: Any) -> tuple[str, int]:
    """The agreement and the number of an event as far as its body tells them."""
    if not isinstance(body, dict):
        return "", 0
    version = body.get("version")
    return str(body.get("agreement", "")), version if isinstance(version, int) else 0


@lru_cache(KNOWN_ACTORS)
def actor_of(text: str) -> Actor:
    """`party` or `party:Person` -> who acts."""
    party, _, person = text.partition(":")
    return Actor(party.strip(), person.strip())


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from its plain form; TypeError or KeyError for a value of another form."""
    if is_dataclass(kind) and isinstance(kind, type):
        return _of_class(kind)
    if get_origin(kind) is tuple:
        inner = _reader(get_args(kind)[0])
        return lambda value: tuple(inner(each) for each in _list(value))
    if get_origin(kind) is Mapping:
        inner = _reader(get_args(kind)[1])
        return lambda value: {name: inner(each) for name, each in _facts(value).items()}
    return READERS[kind]


def _of_class(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a class; plain facts, which most are, are looked at and taken as they are."""
    hints = get_type_hints(kind)
    plain_ones = {field.name: hints[field.name] for field in fields(kind) if hints[field.name] in READERS}
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind) if field.name not in plain_ones}

    def read(value: Any) -> Any:
        found = _facts(value)
        for name, each in found.items():
            if name in readers:
                found = {**found, name: readers[name](each)}
            elif type(each) is not plain_ones[name]:
                raise TypeError(f"{each!r} is no {plain_ones[name].__name__}")
        return kind(**found)

    return read


def _checked(kind: type[Kind]) -> Callable[[Any], Kind]:
    """What hands out a value that is of that very type; TypeError for any other (true is no number)."""

    def read(value: Any) -> Kind:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return read


_text, _number, _list, _facts = _checked(str), _checked(int), _checked(list), _checked(dict)
READERS: Mapping[Any, Callable[[Any], Any]] = {str: _text, int: _number, bool: _checked(bool)}
