"""Patterns of letter numbers and file names, such as `{seq:03}/HM.01/{month:romawi}/{year}`: cut up, and filled."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from mouflow.errors import N_, MouflowError
from mouflow.language.numerals import MOST_ROMAN, roman

TOKEN = re.compile(r"\{(?P<name>[^{}:]*)(?::(?P<spec>[^{}]*))?\}|(?P<brace>[{}])")
WIDTH = re.compile(r"0[1-9]")  # `:03` is three figures at least
ROMAN = "romawi"
DATED = ("day", "month", "year")
NUMBER_FIELDS = ("seq", *DATED, "letter", "kind", "entity", "locus")
FILE_FIELDS = ("letter", "kind", "entity", "locus", "name", "level", "year", "seq", "number", "assessment")
FIGURES = frozenset(("seq", *DATED))  # fields that are whole numbers, so that a width or Roman figures fit them
NUMBERS = frozenset(("seq", "number"))  # fields that only a letter with a number has

Why = Literal["forbidden", "outside", "ending", "empty"]
FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]')


class NoSuchFigure(MouflowError):
    """A number that cannot be written as its pattern asks."""

    pattern = N_('{number} cannot be written in Roman figures, as "{pattern}" asks; write the number in figures')


@dataclass(frozen=True, slots=True)
class Slot:
    """`{name}` or `{name:spec}` in a pattern; `offset` counts characters from the start of the pattern."""

    name: str
    spec: str | None
    offset: int

    @property
    def fits(self) -> bool:
        """Whether its value can be written as its spec says."""
        return self.spec is None or (self.name in FIGURES and bool(self.spec == ROMAN or WIDTH.fullmatch(self.spec)))


@dataclass(frozen=True, slots=True)
class Brace:
    """A brace without its partner."""

    text: str
    offset: int


@lru_cache(maxsize=64)  # a campaign writes thousands of names by a handful of patterns
def parts(pattern: str) -> tuple[str | Slot | Brace, ...]:
    """The parts of a pattern in order: plain text, slots, and braces that belong to none."""
    return tuple(_parts(pattern))


def _parts(pattern: str) -> Iterator[str | Slot | Brace]:
    end = 0
    for token in TOKEN.finditer(pattern):
        if end < token.start():
            yield pattern[end : token.start()]
        end = token.end()
        yield Brace(token[0], token.start()) if token["brace"] else Slot(token["name"], token["spec"], token.start())
    if end < len(pattern):
        yield pattern[end:]


def slots(pattern: str) -> tuple[Slot, ...]:
    """The slots of a pattern in order."""
    return tuple(part for part in parts(pattern) if isinstance(part, Slot))


def filled(pattern: str, values: Mapping[str, str | int]) -> str:
    """A sound pattern with these values in its slots; NoSuchFigure for a number that Roman figures do not reach."""
    return "".join(
        _written(part, values[part.name], pattern) if isinstance(part, Slot) else str(part) for part in parts(pattern)
    )


def _written(slot: Slot, value: str | int, pattern: str) -> str:
    """A value as its slot asks."""
    if slot.spec is None or not isinstance(value, int):
        return str(value)
    if slot.spec != ROMAN:
        return f"{value:0{int(slot.spec)}}"
    if not 0 < value <= MOST_ROMAN:
        raise NoSuchFigure(number=value, pattern=pattern)
    return roman(value)


def unsafe(name: str) -> Why | None:
    """Why a file's name, with folders before it and without an ending, can be none below a folder; None when it can.

    The name must do on every system: also where `a:b`, `a.` and `a?` are no names of files.
    """
    folders = name.split("/")
    if FORBIDDEN.search(name):
        return "forbidden"
    if "" in folders:
        return "outside" if name.startswith("/") else "empty"
    if any(part in (".", "..") for part in folders):
        return "outside"
    if any(part.endswith((".", " ")) or part.startswith((".", " ")) for part in folders):
        return "ending"
    return None


def plain(text: str) -> str:
    """A letter's number as a part of a file's name: `014/HM.01/I/2024` -> `014-HM.01-I-2024`."""
    return re.sub(r"[^\w.]+", "-", text).strip("-.") or "-"
