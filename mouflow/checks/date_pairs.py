"""Dates that say one day twice: "tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh satu (31-03-2021)"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mouflow.checks.dates import DateMention
from mouflow.checks.passage import Passage

BETWEEN = re.compile(r"\s*,?\s*\(\s*(?:tanggal\s+)?")
FIGURES = re.compile(r"[0-9]+(?:\s*[/.-]\s*[0-9]+){2}")
CLOSED = re.compile(r"\s*\)")


def twins(passages: tuple[Passage, ...], dates: tuple[DateMention, ...]) -> Iterator[tuple[DateMention, DateMention]]:
    """Each date with its figures in brackets behind it."""
    for one, other in pairwise(dates):
        if one.passage != other.passage or other.weekday or other.start - one.end > 20:
            continue
        text = passages[one.passage].text
        if not FIGURES.fullmatch(text, other.start, other.end):
            continue
        if BETWEEN.fullmatch(text, one.end, other.start) and CLOSED.match(text, other.end):
            yield one, other


def same(one: DateMention, other: DateMention) -> bool:
    """Whether both name the same day, as far as the words of either can be read."""
    return (one.day, one.month, one.year) == (other.day, other.month, other.year)
