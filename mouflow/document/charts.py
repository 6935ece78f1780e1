"""Charts: figures -> vector pictures with the words that tell them: bars, shares and a trend of years.

Each value stands beside its bar or point as words, so that nothing is told by colour alone; without them the pictures
are grey shapes that still say the same. Pure: same figures, same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from mouflow.assessment.case import shown
from mouflow.document.charts_svg import (
    GREY,
    INK,
    SIZE,
    UNITS,
    Look,
    dot,
    drawing,
    line,
    rectangle,
    room,
    stacked,
    words,
    wrapped,
)
from mouflow.document.tree import Asset
from mouflow.language.numerals import WIDE
from mouflow.model.look import Font

WIDTH = 640.0
EDGE = 8.0
ROW, BAR = 32.0, 18.0  # the height of a row, and of the bar in it
LABEL, VALUE = 176.0, 120.0  # the most room for the words left of the bars, and what is kept free right of them
AXIS = 24.0  # the height of the figures below
TALL = 140.0  # of a trend, between its lowest and its highest score
MOST_LINES = 2
MOST_YEARS = 8  # the last ones that a trend shows
TICKS = (0, 25, 50, 75, 100)
FILL = "#1f4e79"
FILLS: Mapping[str, str] = {"hijau": "#2e7d32", "kuning": "#f2c230", "merah": "#c62828"}
NOTHING = "tidak ada nilai"
HUNDRED = Decimal(100)
LOWEST = 15  # a score under which there is no room for its words
VALUE_LOOK = Look("middle", bold=True)


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture, and the words for those who cannot see it."""

    asset: Asset
    alt: str

    @property
    def height(self) -> float:
        """Its height in cm."""
        return self.asset.height / UNITS


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart: what it is, how long it is in percent (None where nothing is known), and what stands beside."""

    label: str
    share: Decimal | None
    value: str
    fill: str = FILL


@dataclass(frozen=True, slots=True)
class Point:
    """A year of a trend, its score (None where there is none), and a word below it, such as the zone."""

    year: int
    score: Decimal | None
    word: str = ""


def dimension_chart(scores: Mapping[str, Decimal | None], font: Font) -> Chart:
    """A bar from 0 to 100 for the score of each dimension, in this order; without a score an empty, dashed row."""
    bars = [Bar(name, score, NOTHING if score is None else shown(score)) for name, score in scores.items()]
    return _bars(f"Diagram batang nilai dimensi: {_told(bars)}.", bars, font, "")


def zone_chart(counts: Mapping[str, int], font: Font, what: str = "zona") -> Chart:
    """A bar for the share of each zone (or of what the results are counted by), with count and percentage beside it."""
    total = sum(counts.values())
    shares = {name: _share(Decimal(count), Decimal(total)) for name, count in counts.items()}
    bars = [
        Bar(name, shares[name], f"{count} ({percent(count, total)})", FILLS.get(name.casefold(), FILL))
        for name, count in counts.items()
    ]
    return _bars(f"Diagram batang sebaran {what}: {_told(bars)}.", bars, font, "%")


def percent(count: int, total: int) -> str:
    """The share with two decimals, half up: `34,29%`; nothing of nothing is 0,00%."""
    hundredths = (count * 20000 + total) // (2 * total) if total else 0
    return f"{hundredths // 100},{hundredths % 100:02}%"


def trend_chart(points: Sequence[Point], font: Font) -> Chart:
    """The scores of years as points on a line, the last eight; dashed over years that have no score or are not given.

    The scale is always 0 to 100, so that a small change looks small.
    """
    ordered = sorted(points, key=lambda point: point.year)[-MOST_YEARS:]
    told = "; ".join(f"{each.year} {_word(each)}" for each in ordered)
    alt = f"Grafik perkembangan nilai per tahun: {told}."
    left, right, top = 40.0, WIDTH - EDGE, EDGE + SIZE
    step = (right - left) / max(1, len(ordered))
    at = {each.year: (round(left + step * (n + 0.5), 2), _height(each.score, top)) for n, each in enumerate(ordered)}
    shapes = [*_levels(left, right, top), *_joints(ordered, at)]
    valleys = _valleys(ordered)
    for each in ordered:
        shapes += _mark(each, at[each.year], each.year in valleys)
        shapes += _below(each, (at[each.year][0], top + TALL), step - EDGE)
    return Chart(drawing((WIDTH, top + TALL + AXIS + SIZE * MOST_LINES * 1.3), font, alt, shapes), alt)


def _share(score: Decimal, most: Decimal) -> Decimal:
    """The percentage; of nothing it is 0."""
    return WIDE.divide(WIDE.multiply(score, HUNDRED), most) if most else Decimal(0)


def _told(bars: Sequence[Bar]) -> str:
    return "; ".join(f"{bar.label} {bar.value}" for bar in bars) or NOTHING


def _bars(alt: str, bars: Sequence[Bar], font: Font, unit: str) -> Chart:
    """The rows below each other over an axis; `unit` stands behind its figures."""
    left = EDGE + min(LABEL, max((room(bar.label) for bar in bars), default=0.0)) + EDGE
    span = WIDTH - left - VALUE
    height = EDGE + ROW * len(bars)
    shapes = list(_ticks(left, span, height, unit))
    for n, bar in enumerate(bars):
        shapes += _row(bar, left, span, EDGE + ROW * (n + 0.5))
    return Chart(drawing((WIDTH, height + AXIS), font, alt, shapes), alt)


def _ticks(left: float, span: float, height: float, unit: str) -> Iterator[str]:
    """The lines of the grid and their figures."""
    for tick in TICKS:
        x = round(left + span * tick / 100, 2)
        yield line((x, EDGE / 2), (x, height))
        yield words(f"{tick}{unit}", (x, height + AXIS / 2), Look("middle", SIZE - 2, GREY))


def _row(bar: Bar, left: float, span: float, middle: float) -> Iterator[str]:
    yield stacked(wrapped(bar.label, left - 2 * EDGE, MOST_LINES), (left - EDGE, middle), Look("end"))
    top = middle - BAR / 2
    if bar.share is None:
        yield rectangle((left, top), (span, BAR), "none", GREY, dashed=True)
        yield words(bar.value, (left + EDGE, middle), Look(fill=GREY, italic=True))
        return
    length = round(span * float(bar.share) / 100, 2)
    yield rectangle((left, top), (length, BAR), bar.fill, INK)
    yield words(bar.value, (left + length + EDGE, middle), Look(bold=True))


def _height(score: Decimal | None, top: float) -> float:
    return round(top + TALL * (1 - float(score or 0) / 100), 2)


def _word(point: Point) -> str:
    score = NOTHING if point.score is None else shown(point.score)
    return f"{score} ({point.word})" if point.word else score


def _levels(left: float, right: float, top: float) -> Iterator[str]:
    for tick in TICKS:
        y = _height(Decimal(tick), top)
        yield line((left, y), (right, y))
        yield words(str(tick), (left - EDGE, y), Look("end", SIZE - 2, GREY))


def _joints(points: Sequence[Point], at: Mapping[int, tuple[float, float]]) -> Iterator[str]:
    """Lines from score to score."""
    scored = [point for point in points if point.score is not None]
    for one, other in pairwise(scored):
        yield line(at[one.year], at[other.year], FILL, dashed=other.year - one.year > 1)


def _valleys(points: Sequence[Point]) -> frozenset[int]:
    """The years between two higher scores, so that words above them would stand in the line."""
    scored = [(point.year, point.score) for point in points if point.score is not None]
    around = zip(scored, scored[1:], scored[2:], strict=False)
    return frozenset(year for before, (year, score), after in around if score < min(before[1], after[1]))


def _mark(point: Point, at: tuple[float, float], valley: bool) -> Iterator[str]:
    """A point with its score above it, or below it in a valley with room under it; a dash for none."""
    x, y = at
    if point.score is None:
        yield words("–", (x, y - SIZE), Look("middle", fill=GREY))
        return
    yield dot(at, FILL)
    yield words(shown(point.score), (x, y + SIZE if valley and point.score > LOWEST else y - SIZE), VALUE_LOOK)


def _below(point: Point, at: tuple[float, float], width: float) -> Iterator[str]:
    """The year below the scale, and its word below that."""
    x, bottom = at
    yield words(str(point.year), (x, bottom + AXIS / 2 + 2), Look("middle"))
    for n, each in enumerate(wrapped(point.word, width, MOST_LINES)):
        yield words(each, (x, round(bottom + AXIS + SIZE * (0.7 + 1.1 * n), 2)), Look("middle", SIZE - 2, GREY))
