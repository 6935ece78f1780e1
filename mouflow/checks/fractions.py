"""Fractions that are written twice: "2/3 (dua pertiga)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from mouflow.language.words import count_of, words

TWICE = re.compile(
    r"(?<![\w.,/-])(?P<figures>(?P<above>[0-9]{1,4})\s?/\s?(?P<below>[0-9]{1,4}))"
    r"\s*\(\s*(?P<words>[^\W\d_][^()0-9/]{2,80})\s*\)"
)
PARTED = re.compile(r"(?P<above>.*?)\s?\bper\s?-?(?P<below>\w.*)")
HALVES = ("setengah", "separuh", "seperdua", "satu perdua", "satu per dua")


@dataclass(frozen=True, slots=True)
class FractionMention:
    """A fraction in figures and in words, where both stand, and what they say."""

    start: int
    end: int
    figures_span: tuple[int, int]
    words_span: tuple[int, int]
    value: Fraction
    said: Fraction


def fractions(text: str) -> Iterator[FractionMention]:
    """The fractions of a text whose words say one, too; brackets with anything else make none."""
    for found in TWICE.finditer(text) if "/" in text else ():
        said = fraction_of(found["words"])
        if said is not None and int(found["below"]):
            value = Fraction(int(found["above"]), int(found["below"]))
            end = found.start("words") + len(found["words"].rstrip())
            yield FractionMention(*found.span(), found.span("figures"), (found.start("words"), end), value, said)


def fraction_of(spoken: str) -> Fraction | None:
    """The fraction that words say: `dua pertiga`, `seperempat`, `setengah`; None for other words."""
    heard = " ".join(spoken.casefold().split())
    if heard in HALVES:
        return Fraction(1, 2)
    parted = PARTED.fullmatch(f"satu {heard[2:]}" if heard.startswith("seper") else heard)
    if parted is None:
        return None
    above, below = count_of(parted["above"]), count_of(parted["below"])
    return Fraction(above, below) if above is not None and below else None


def fraction_words(above: int, below: int) -> str:
    """A fraction in words: `dua pertiga`, `seperempat`."""
    return f"seper{words(below)}" if above == 1 else f"{words(above)} per{words(below)}"
