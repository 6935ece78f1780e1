"""Charts: every figure stands in them and in their words, nothing leads out of them, and they fit their paper."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.assessment.case import shown
from mouflow.document.charts import MOST_YEARS, NOTHING, Chart, Point, dimension_chart, percent, trend_chart, zone_chart
from mouflow.document.charts_svg import room, wrapped
from mouflow.document.pictures import asset_of
from mouflow.model.look import Font
from mouflow.writers.docx.drawings import raster

FONT = Font("Arial", ("Liberation Sans",), "sans-serif")
SVG = "{http://www.w3.org/2000/svg}"
SCORES = st.decimals(0, 100, places=2)
NAMES = st.text(min_size=1, max_size=80).filter(lambda name: name.strip() == name and name.isprintable())


def elements(chart: Chart, name: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(chart.asset.content).iter(f"{SVG}{name}"))


def said(chart: Chart) -> list[str]:
    """The words that stand in a picture."""
    return [element.text or "" for element in elements(chart, "text")]


def bars(chart: Chart) -> list[float]:
    """The lengths of the filled bars."""
    return [float(each.get("width", "")) for each in elements(chart, "rect") if each.get("fill") != "none"]


@given(st.dictionaries(NAMES, SCORES | st.none(), min_size=1, max_size=8))
def test_every_dimension_stands_in_the_picture_and_in_its_words(scores: dict[str, Decimal | None]) -> None:
    chart = dimension_chart(scores, FONT)
    assert dimension_chart(dict(scores), FONT) == chart
    for name, score in scores.items():
        assert (NOTHING if score is None else shown(score)) in said(chart)
        assert f"{name} {NOTHING if score is None else shown(score)}" in chart.alt
    assert len(bars(chart)) == sum(score is not None for score in scores.values())
    lengths = dict(zip((score for score in scores.values() if score is not None), bars(chart), strict=True))
    assert [lengths[score] for score in sorted(lengths)] == sorted(lengths.values())


@given(st.dictionaries(NAMES, SCORES | st.none(), max_size=8))
def test_a_chart_is_a_plain_drawing_that_word_and_paper_take(scores: dict[str, Decimal | None]) -> None:
    chart = dimension_chart(scores, FONT)
    assert asset_of(chart.asset.content, "chart.svg") == chart.asset
    for element in (*elements(chart, "text"), *elements(chart, "rect")):
        x, wide = float(element.get("x", "")), float(element.get("width", "0"))
        assert 0 <= x <= x + wide <= chart.asset.width
        assert 0 <= float(element.get("y", "")) <= chart.asset.height


def test_a_missing_dimension_is_an_empty_dashed_row() -> None:
    chart = dimension_chart({"input": Decimal("90.00"), "output": None}, FONT)
    dashed = [each for each in elements(chart, "rect") if each.get("stroke-dasharray")]
    assert [each.get("fill") for each in dashed] == ["none"]
    assert chart.alt == "Diagram batang nilai dimensi: input 90,00; output tidak ada nilai."
    assert [element.text for element in elements(chart, "title")] == [chart.alt]


def test_the_whole_scale_is_a_full_bar_and_zero_is_none() -> None:
    full, half, none = bars(dimension_chart({"a": Decimal(100), "b": Decimal(50), "c": Decimal(0)}, FONT))
    assert none == 0
    assert full == pytest.approx(half * 2, abs=0.02)


@given(st.dictionaries(NAMES, st.integers(0, 600), min_size=1, max_size=6))
def test_zones_have_count_and_share_beside_their_bars(counts: dict[str, int]) -> None:
    chart = zone_chart(counts, FONT)
    for name, count in counts.items():
        assert f"{count} ({percent(count, sum(counts.values()))})" in said(chart)
        assert f"{name} {count} (" in chart.alt


def test_colour_says_nothing_that_words_do_not() -> None:
    """Two zones of one size differ in their words, whatever colour they have."""
    chart = zone_chart({"Hijau": 3, "Merah": 3, "Ungu": 2}, FONT)
    beside = [each for each in said(chart) if not each.endswith("%")]
    assert beside == ["Hijau", "3 (37,50%)", "Merah", "3 (37,50%)", "Ungu", "2 (25,00%)"]
    assert chart.alt == "Diagram batang sebaran zona: Hijau 3 (37,50%); Merah 3 (37,50%); Ungu 2 (25,00%)."


@pytest.mark.parametrize(
    ("count", "total", "told"),
    [(0, 0, "0,00%"), (1, 3, "33,33%"), (2, 3, "66,67%"), (1, 800, "0,13%"), (590, 590, "100,00%"), (1, 7, "14,29%")],
)
def test_percentages_are_rounded_half_up(count: int, total: int, told: str) -> None:
    assert percent(count, total) == told


YEARS = st.lists(
    st.builds(Point, st.integers(2000, 2030), SCORES | st.none(), st.sampled_from(("", "Hijau", "Kualitas Tertinggi"))),
    min_size=1,
    max_size=12,
    unique_by=lambda point: point.year,
)


@given(YEARS, st.randoms())
def test_a_trend_shows_the_last_years_in_their_order(points: list[Point], random: st.DataObject) -> None:
    chart = trend_chart(points, FONT)
    mixed = list(points)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random and says otherwise
    assert trend_chart(mixed, FONT) == chart
    kept = sorted(points, key=lambda point: point.year)[-MOST_YEARS:]
    assert [int(word) for word in said(chart) if re.fullmatch("20[0-9]{2}", word)] == [point.year for point in kept]
    scored = [point for point in kept if point.score is not None]
    assert len(elements(chart, "circle")) == len(scored)
    assert all(shown(point.score) in said(chart) for point in scored if point.score is not None)
    assert asset_of(chart.asset.content, "chart.svg") == chart.asset


def test_years_without_a_score_break_the_line() -> None:
    points = [Point(2021, Decimal(80)), Point(2022, None, "Hijau"), Point(2023, Decimal(90)), Point(2024, Decimal(91))]
    chart = trend_chart(points, FONT)
    strong = [each for each in elements(chart, "line") if each.get("stroke-width") == "2"]
    assert [each.get("stroke-dasharray") for each in strong] == ["5 4", None]
    assert chart.alt == (
        "Grafik perkembangan nilai per tahun: 2021 80; 2022 tidak ada nilai (Hijau); 2023 90; 2024 91."
    )


def test_a_valley_has_its_score_below_the_line() -> None:
    chart = trend_chart([Point(2021, Decimal(90)), Point(2022, Decimal(50)), Point(2023, Decimal(95))], FONT)
    at = {element.text: float(element.get("y", "")) for element in elements(chart, "text")}
    dots = [float(each.get("cy", "")) for each in elements(chart, "circle")]
    assert at["90"] < dots[0]
    assert at["50"] > dots[1] > dots[0]


@given(NAMES, st.floats(60, 300), st.integers(1, 3))
def test_wrapped_words_fit_and_are_a_beginning(text: str, width: float, most: int) -> None:
    lines = wrapped(text, width, most)
    assert len(lines) <= most
    assert all(room(line) <= width for line in lines)
    whole, given_words = "".join("".join(lines).split()), "".join(text.split())
    assert whole == given_words or whole.endswith("…")


def test_long_names_break_at_spaces_and_hyphens() -> None:
    assert wrapped("pelaksanaan-yang-bertele-tele", 160.0, 2) == ("pelaksanaan-yang-", "bertele-tele")
    assert wrapped("satu dua tiga empat lima enam", 60.0, 2) == ("satu dua", "tiga …")


def test_markup_in_names_stays_words() -> None:
    name = '<b>"Ma\'arif" & Rekan</b>'
    chart = zone_chart({name: 1}, FONT)
    assert name in " ".join(said(chart))
    assert name in chart.alt


def test_word_gets_a_picture_of_it() -> None:
    chart = dimension_chart({"input": Decimal(90)}, FONT)
    assert raster("dimensions", chart.asset, chart.height).startswith(b"\x89PNG")
