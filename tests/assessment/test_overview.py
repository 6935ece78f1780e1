"""What is said of all standings at once: counts, means, changes and moves; which are picked, and in which order."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.assessment import Standing
from mouflow.assessment.overview import NONE, Changes, Move, YearMean, counted_by, ordered, overview, picked
from mouflow.assessment.schemes import Measure
from tests.assessment.kit import case_of

HEAD = "mouflow: 1\nassessment: a\nyear: {year}\nentities:\n"
FOUR = (
    "- {id: a, name: beta, level: city, score: 90, earlier: [{year: 2022, score: 70}]}\n"
    "- {id: b, name: Alfa, level: regency, score: 60, earlier: [{year: 2022, score: 80.5}, {year: 2021, score: 40}]}\n"
    "- {id: c, name: Gama, level: city, score: 60, earlier: [{year: 2022, score: 60}]}\n"
    "- {id: d, name: Delta, level: central}\n"
)


def measured(entities: str, year: int = 2023) -> tuple[tuple[Standing, ...], Measure]:
    case = case_of(HEAD.format(year=year) + entities)
    return case.standings, case.measure


def ids(standings: tuple[Standing, ...]) -> str:
    return "".join(one.entity.id for one in standings)


def test_zones_are_counted_from_the_highest_band_with_empty_ones_and_those_without() -> None:
    found = overview(*measured(FOUR), 2023)
    assert found.by == "zone"
    assert list(found.counts.items()) == [("Hijau", 1), ("Kuning", 2), ("Merah", 0), (NONE, 1)]
    assert found.tens == {60: 2, 70: 0, 80: 0, 90: 1}
    assert found.mean == Decimal("70.00")


def test_years_are_means_of_those_that_have_a_score() -> None:
    found = overview(*measured(FOUR), 2023)
    assert found.years == (
        YearMean(2021, Decimal("40.00"), 1),
        YearMean(2022, Decimal("70.17"), 3),
        YearMean(2023, Decimal("70.00"), 3),
    )


def test_a_score_of_zero_is_a_score() -> None:
    found = overview(*measured("- {id: a, name: A, level: city, score: 0, earlier: [{year: 2022, score: 0}]}\n"), 2023)
    assert found.years == (YearMean(2022, Decimal("0.00"), 1), YearMean(2023, Decimal("0.00"), 1))
    assert (found.tens, found.changes) == ({0: 1}, Changes(0, 0, 1, 0))


def test_changes_and_moves_are_against_the_last_year() -> None:
    found = overview(*measured(FOUR), 2023)
    assert found.changes == Changes(rose=1, fell=1, same=1, unknown=1)
    assert found.moves == (Move("Kuning", "Hijau", 1), Move("Hijau", "Kuning", 1))


def test_what_was_renamed_did_not_move() -> None:
    entities = (
        "- {id: a, name: A, level: city, score: 91, opinion: Baik, earlier: [{year: 2024, score: 80}]}\n"
        "- {id: b, name: B, level: city, opinion: Kurang}\n"
    )
    found = overview(*measured(entities, 2025), 2025)
    assert (found.by, found.moves) == ("opinion", ())
    assert found.counts == {"Baik": 1, "Kurang": 1}


def test_dimensions_are_means_in_the_order_of_the_weights_and_missing_ones_are_told() -> None:
    entities = (
        "- {id: a, name: A, level: city, score: 80, dimensions: {proses: 80, input: 70.01}}\n"
        "- {id: b, name: B, level: city, score: 80, dimensions: {input: 70}}\n"
    )
    found = overview(*measured(entities), 2023)
    assert list(found.dimensions.items()) == [
        ("input", Decimal("70.01")),
        ("proses", Decimal("80.00")),
        ("output", None),
        ("pengaduan", None),
    ]
    assert overview(*measured(FOUR), 2023).dimensions == {}


def test_nothing_is_counted_of_nothing() -> None:
    _, measure = measured(FOUR)
    found = overview((), measure, 2023)
    assert found.counts == {"Hijau": 0, "Kuning": 0, "Merah": 0}
    assert (found.tens, found.mean, found.years) == ({}, None, (YearMean(2023, None, 0),))


@pytest.mark.parametrize(("sort", "order"), [("rank", "abcd"), ("name", "badc"), ("change", "acbd")])
def test_orders(sort, order) -> None:
    assert ids(ordered(measured(FOUR)[0], sort)) == order


@pytest.mark.parametrize(
    ("zones", "levels", "kept"),
    [
        ((), (), "abcd"),
        (("Kuning",), (), "bc"),
        (("Kuning", "Hijau"), (), "abc"),
        ((), ("city",), "ac"),
        (("Kuning",), ("city",), "c"),
        (("Merah",), (), ""),
    ],
)
def test_picking(zones, levels, kept) -> None:
    standings, measure = measured(FOUR)
    assert ids(picked(standings, counted_by(standings, measure), zones, levels)) == kept


ROWS = st.lists(
    st.tuples(st.integers(0, 10000), st.none() | st.integers(0, 10000), st.sampled_from("AaBb")), min_size=1, max_size=8
)


@given(ROWS, st.randoms(use_true_random=False), st.sampled_from(("rank", "name", "change")))
def test_the_order_of_the_rows_does_not_matter(rows, random, sort) -> None:
    entities = [
        f"- {{id: e{n}, name: {name}, level: city, score: {score / 100:.2f}"
        + (f", earlier: [{{year: 2022, score: {old / 100:.2f}}}]" if old is not None else "")
        + "}\n"
        for n, (score, old, name) in enumerate(rows)
    ]
    mixed = random.sample(entities, len(entities))
    standings, measure = measured("".join(entities))
    others, _ = measured("".join(mixed))
    assert overview(standings, measure, 2023) == overview(others, measure, 2023)
    assert ids(ordered(standings, sort)) == ids(ordered(others, sort))
    found = overview(standings, measure, 2023)
    assert sum(found.counts.values()) == sum(found.tens.values()) == len(rows)
    assert found.changes.rose + found.changes.fell + found.changes.same + found.changes.unknown == len(rows)
