"""Canonical JSON: the one way in which a value is written down, so that the same value always has the same digest."""

import json
from collections.abc import Mapping
from unicodedata import normalize

from mouflow.errors import N_, MouflowError


class NotCanonical(MouflowError):
    """A value that has no single way to be written: a fraction, a date, a set …, or text that is no Unicode."""

    pattern = N_(
        "canonical JSON holds texts, whole numbers, true, false, null, lists and values by key, "
        "not {kind} ({value}); write it as text"
    )

    def __init__(self, value: object) -> None:
        super().__init__(kind=type(value).__name__, value=ascii(value)[:60])


class SameKey(MouflowError):
    """Two keys that are one text once their letters are composed (NFC)."""

    pattern = N_("two keys are the same text, {key}; give one of them another name")

    def __init__(self, key: str) -> None:
        super().__init__(key=ascii(key))


def canonical(value: object) -> bytes:
    """The value as compact JSON in UTF-8: keys in order of their code points, texts in NFC, letters unescaped.

    NotCanonical for anything but texts, whole numbers, truth values, None, sequences and mappings from texts.
    """
    text = json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        return text.encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair is no letter
        raise NotCanonical(error.object[error.start : error.end]) from error


def plain(value: object) -> object:
    """The value of lists, dicts and composed texts that is written; NotCanonical or SameKey where there is none."""
    if isinstance(value, str):
        return value if value.isascii() else normalize("NFC", value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, Mapping):
        return _keyed(value)
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    raise NotCanonical(value)


def _keyed(values: Mapping[object, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in values.items():
        if not isinstance(key, str):
            raise NotCanonical(key)
        name = normalize("NFC", key)
        if name in found:
            raise SameKey(name)
        found[name] = plain(value)
    return found


__all__ = ["NotCanonical", "SameKey", "canonical", "plain"]
