"""Scores: golden results, the edges of every band, the published mean, and what holds of all scores."""

from decimal import ROUND_CEILING, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.assessment.schemes import measure_for, scheme_for, weights_in
from mouflow.assessment.scoring import METHODS, Result, added, mean, result, rounded, weighted
from mouflow.assessment.tables import scheme_faults
from mouflow.model.assessment import Outcome
from mouflow.model.scheme import Rounding
from tests.assessment.kit import HOUSE, scheme_files

YEARS = (2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024)
ORDER = ("Merah", "Kuning", "Hijau")
scores = st.decimals(0, 100, places=3)


def measured(year: int, score: str | Decimal) -> Result:
    return result(Outcome(score=Decimal(score)), Decimal(score), measure_for(HOUSE, year))


def name(year: int, score: str) -> str:
    found = measured(year, score.replace(",", "."))
    return " ".join(part for part in (found.zone, found.category) if part)


GOLDEN = """
2023 86,60 Hijau B · 2023 93,71 Hijau A · 2022 80,27 Hijau B · 2022 78,73 Hijau B · 2022 75,48 Kuning C
· 2022 58,99 Kuning C · 2024 87,06 Hijau B · 2024 88,42 Hijau A
· 2021 86,34 Hijau · 2021 68,52 Kuning · 2021 46,93 Merah
"""


@pytest.mark.parametrize("line", [line.strip() for line in GOLDEN.split("·")])
def test_published_results(line):
    year, score, *words = line.split()
    assert name(int(year), score) == " ".join(words)


def test_all_golden_results_were_tried():
    assert len(GOLDEN.split("·")) == 11


@pytest.mark.parametrize(
    ("year", "score", "right"),
    [
        (2016, "100", "Hijau Tinggi"),
        (2016, "81,00", "Hijau Tinggi"),
        (2016, "80,995", "Hijau Tinggi"),
        (2016, "80,994", "Kuning Sedang"),
        (2016, "80,99", "Kuning Sedang"),
        (2019, "51,00", "Kuning Sedang"),
        (2019, "50,995", "Kuning Sedang"),
        (2019, "50,99", "Merah Rendah"),
        (2019, "0", "Merah Rendah"),
        (2021, "100", "Hijau"),
        (2021, "81,00", "Hijau"),
        (2021, "80,995", "Hijau"),
        (2021, "80,99", "Kuning"),
        (2021, "80,00", "Kuning"),
        (2021, "51,00", "Kuning"),
        (2021, "50,995", "Kuning"),
        (2021, "50,99", "Merah"),
        (2021, "0", "Merah"),
        (2022, "100", "Hijau A"),
        (2022, "88,00", "Hijau A"),
        (2022, "87,995", "Hijau A"),
        (2022, "87,994999", "Hijau B"),
        (2022, "87,99", "Hijau B"),
        (2022, "80,00", "Hijau B"),
        (2023, "78,00", "Hijau B"),
        (2023, "77,995", "Hijau B"),
        (2023, "77,99", "Kuning C"),
        (2023, "54,00", "Kuning C"),
        (2023, "53,995", "Kuning C"),
        (2023, "53,99", "Merah D"),
        (2024, "32,00", "Merah D"),
        (2024, "31,995", "Merah D"),
        (2024, "31,99", "Merah E"),
        (2024, "0", "Merah E"),
    ],
)
def test_edges_of_bands(year, score, right):
    assert name(year, score) == right


def test_opinions_follow_the_band():
    assert measured(2023, "86.60").opinion == "Kualitas Tinggi"
    assert measured(2022, "88").label == "A (Kualitas Tertinggi)"
    assert measured(2021, "86.34").opinion is None


@pytest.mark.parametrize("year", YEARS)
def test_a_zone_never_falls_when_the_score_rises(year):
    assert all(measured(year, Decimal(n) / 100).zone in ORDER for n in range(0, 10001, 7))

    @given(scores, scores)
    def rises(one, two):
        low, high = sorted((one, two))
        assert ORDER.index(measured(year, low).zone or "") <= ORDER.index(measured(year, high).zone or "")

    rises()


@pytest.mark.parametrize("year", YEARS)
def test_every_hundredth_has_exactly_one_band(year):
    bands = measure_for(HOUSE, year).bands
    assert bands
    for n in range(10001):
        assert sum(band.least <= Decimal(n) / 100 <= band.most for band in bands) == 1


def test_the_mean_of_bangka_tengah():
    loci = ["95.32", "94.34", "94.29", "94.00", "93.57", "92.86", "91.58"]
    assert rounded(mean(Decimal(one) for one in loci) or Decimal(0), Rounding()) == Decimal("93.71")


@given(st.lists(scores, min_size=1, max_size=9), st.randoms())
def test_a_mean_lies_between_its_scores_in_any_order(found, random):
    middle = mean(found)
    shuffled = random.sample(found, len(found))
    assert middle == mean(shuffled)
    assert middle is not None
    assert min(found) <= rounded(middle, Rounding(decimals=6)) <= max(found)


def test_no_scores_have_no_mean():
    assert mean(()) is None


@given(scores)
def test_rounding_is_half_up_whatever_the_callers_context(score):
    with localcontext() as context:
        context.prec, context.rounding = 3, ROUND_CEILING
        found = rounded(score, Rounding())
    thousandths = int(score * 1000)
    assert found == Decimal((thousandths + 5) // 10) / 100


@pytest.mark.parametrize(
    ("method", "score", "right"),
    [
        ("half-up", "87.995", "88.00"),
        ("half-up", "87.985", "87.99"),
        ("half-even", "87.985", "87.98"),
        ("down", "87.999", "87.99"),
    ],
)
def test_ways_of_rounding(method, score, right):
    assert set(METHODS) == {"half-up", "half-even", "down"}
    assert str(rounded(Decimal(score), Rounding(method=method))) == right


WEIGHTS = {
    "input": Decimal("21.85"),
    "proses": Decimal("32.37"),
    "output": Decimal("24.24"),
    "pengaduan": Decimal("21.54"),
}


def test_published_weights_are_those_of_2022_and_2023_alone():
    scheme = scheme_for(HOUSE, 2023)
    assert scheme
    assert weights_in(scheme, 2022) == weights_in(scheme, 2023) == WEIGHTS
    assert weights_in(scheme, 2024) == {}


def test_dimensions_are_weighted_or_added():
    found = {"input": Decimal(80), "proses": Decimal(90), "output": Decimal(85), "pengaduan": Decimal(95)}
    assert weighted(found, WEIGHTS) == Decimal("87.68")
    assert weighted({**found, "lain": Decimal(1)}, WEIGHTS) == Decimal("87.68")
    assert weighted({"input": Decimal(80)}, WEIGHTS) is None
    assert weighted(found, {}) is None
    assert added({"input": Decimal("20.5"), "proses": Decimal(30)}, {}) == Decimal("50.5")
    assert added({"input": Decimal(20)}, WEIGHTS) is None
    assert added({}, {}) is None


@given(st.fixed_dictionaries(dict.fromkeys(WEIGHTS, scores)), st.randoms())
def test_the_order_of_dimensions_does_not_matter(found, random):
    shuffled = dict(random.sample(sorted(found.items()), len(found)))
    total = weighted(found, WEIGHTS)
    assert total == weighted(shuffled, WEIGHTS)
    assert total is not None
    assert min(found.values()) <= total <= max(found.values())


def test_the_year_decides_the_scheme():
    assert [getattr(scheme_for(HOUSE, year), "scheme", None) for year in range(2015, 2027)] == [
        None,
        *["ori-2016"] * 4,
        None,
        "ori-2021",
        *["ori-2022"] * 3,
        *["ori-2025"] * 2,
    ]
    assert scheme_for(HOUSE, 2021, "ori-2022") == scheme_for(HOUSE, 2021)


def test_the_schemes_of_the_house_hold_together():
    assert [path.stem for path in scheme_files()] == ["ori-2016", "ori-2021", "ori-2022", "ori-2025"]
    assert [scheme.scheme for scheme in HOUSE] == [path.stem for path in scheme_files()]
    assert [fault for scheme in HOUSE for fault in scheme_faults(scheme)] == []
    assert [scheme.standing for scheme in HOUSE] == ["practice", "published", "published", "published"]
