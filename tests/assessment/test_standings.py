"""Where entities stand: scores and labels, ranks, changes, and the same for any order of the rows."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.assessment import Case, faults, standings
from mouflow.assessment.scoring import Result
from mouflow.model.assessment import Assessment
from mouflow.model.scheme import Band
from mouflow.reading.assessments import read_assessment
from tests.assessment.kit import HOUSE, WORKED, case_of, text_of

LOCI = ["95,32", "94,34", "94,29", "94,00", "93,57", "92,86", "91,58"]
BANGKA = "{loci: [" + ", ".join(f'{{id: l{n}, name: Lokus {n}, score: "{one}"}}' for n, one in enumerate(LOCI)) + "]}"


def only(text: str):
    (found,) = case_of(text).standings
    return found


def test_bangka_tengah_has_the_mean_of_its_loci():
    found = only(text_of(BANGKA))
    assert found.result == Result(Decimal("93.71"), "A (Kualitas Tertinggi)", "Hijau", "A", "Kualitas Tertinggi")
    assert [str(one.result.score) for one in found.loci] == [one.replace(",", ".") for one in LOCI]


def test_loci_are_scored_from_their_dimensions_and_the_mean_is_of_what_is_printed():
    dimensions = "{input: 80, proses: 90, output: 85, pengaduan: 95}"
    found = only(
        text_of(f"{{loci: [{{id: a, name: A, dimensions: {dimensions}}}, {{id: b, name: B, score: 87.675}}]}}")
    )
    assert [str(one.result.score) for one in found.loci] == ["87.68", "87.68"]
    assert str(found.result.score) == "87.68"
    assert found.dimensions == {}


def test_dimensions_of_an_entity_are_the_means_of_its_loci():
    loci = "{id: a, name: A, dimensions: {input: 80, proses: 70}}, {id: b, name: B, dimensions: {input: 80.01}}"
    assert only(text_of(f"{{loci: [{loci}]}}")).dimensions == {"input": Decimal("80.01")}
    assert only(text_of(f"{{dimensions: {{input: 7}}, loci: [{loci}]}}")).dimensions == {"input": Decimal(7)}


def test_a_stated_score_stands():
    assert only(text_of("{score: 86.6}")).result.zone == "Hijau"
    assert str(only(text_of("{score: 86.6}")).result.score) == "86.60"


def test_a_locus_without_a_score_leaves_the_entity_without_one():
    found = only(text_of("{zone: Hijau, loci: [{id: a, name: A, score: 80}, {id: b, name: B}]}"))
    assert found.result == Result(None, None, "Hijau")
    assert (found.rank, found.level_rank, found.change) == (None, None, None)


def test_labels_stay_as_given_where_limits_are_not_published():
    found = only(text_of("{score: 91.2, opinion: Sangat Baik Tanpa Maladministrasi}", year=2025))
    assert found.result == Result(Decimal("91.20"), None, None, None, "Sangat Baik Tanpa Maladministrasi")


BANDS = """
bands:
- {least: 0, most: 79.99, label: Baik, opinion: Baik}
- {least: 80, most: 100, label: Sangat Baik, opinion: Sangat Baik}
"""


@pytest.mark.parametrize(
    ("score", "more", "right"),
    [
        ("79.995", "maladministration: false", "Sangat Baik Tanpa Maladministrasi"),
        ("79.99", "maladministration: true", "Baik"),
        ("79.99", "zone: Hijau", "Baik"),
    ],
)
def test_both_axes_of_2025_with_the_users_limits(score, more, right):
    found = only(text_of(f"{{score: {score}, {more}}}", BANDS, year=2025))
    assert found.result.opinion == right


def test_the_change_is_from_the_last_year_that_has_a_score():
    found = only(
        text_of("{score: 86.6, earlier: [{year: 2021, score: 68.52}, {year: 2022, zone: Hijau}, {year: 2016}]}")
    )
    assert found.change is not None
    assert (found.change.year, str(found.change.difference)) == (2021, "18.08")
    assert [(year, one.zone) for year, one in found.earlier] == [(2016, None), (2021, "Kuning"), (2022, "Hijau")]
    down = only(text_of("{score: 80, earlier: [{year: 2022, score: 80.27}]}"))
    assert down.change is not None
    assert str(down.change.difference) == "-0.27"


def entities(found: list[tuple[str, str | None]]) -> Assessment:
    rows = [
        {"id": f"e{n}", "name": f"Entitas {n}", "level": level, "score": score}
        for n, (level, score) in enumerate(found)
    ]
    return Assessment.model_validate({"mouflow": 1, "assessment": "a", "year": 2023, "entities": rows})


def test_ranks_are_shared_and_within_levels():
    found = standings(
        entities([("city", "80"), ("city", "90"), ("regency", "80,004"), ("regency", None), ("city", "7")]), HOUSE
    )
    assert [(one.rank, one.level_rank) for one in found] == [(2, 2), (1, 1), (2, 1), (None, None), (4, 3)]


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(st.sampled_from(["city", "regency"]), st.none() | st.decimals(0, 100, places=2).map(str)),
        min_size=1,
        max_size=8,
    ),
    st.randoms(),
)
def test_the_order_of_entities_does_not_matter(found, random):
    one = entities(found)
    shuffled = one.model_copy(update={"entities": tuple(random.sample(one.entities, len(one.entities)))})
    by_id = {standing.entity.id: standing for standing in standings(shuffled, HOUSE)}
    assert [by_id[standing.entity.id] for standing in standings(one, HOUSE)] == list(standings(one, HOUSE))


@settings(max_examples=50)
@given(st.permutations(LOCI))
def test_the_order_of_loci_does_not_matter(loci):
    rows = ", ".join(f'{{id: l{n}, name: Lokus {n}, score: "{one}"}}' for n, one in enumerate(loci))
    assert str(only(text_of(f"{{loci: [{rows}]}}")).result.score) == "93.71"


@pytest.mark.parametrize("path", WORKED, ids=lambda path: path.parent.name)
def test_worked_examples_are_sound(path):
    reading = read_assessment(path.read_bytes(), path.name)
    assert reading.problems == ()
    assert reading.value
    assert list(faults(Case(reading.value, HOUSE, reading.tree.value))) == []
    assert reading.value.assessment == path.parent.name


def test_what_the_reports_say_is_in_the_worked_examples():
    (babel,) = case_of(WORKED[0].read_text()).standings
    assert (babel.result.zone, babel.result.category, len(babel.loci)) == ("Hijau", "B", 7)
    assert len(babel.entity.suggestions) + len(babel.entity.findings) == 4
    (kubu,) = case_of(WORKED[1].read_text()).standings
    assert [(year, one.zone) for year, one in kubu.earlier] == [(2016, "Zona Hijau")]
    assert [one.component for one in kubu.entity.findings] == ["laman", "laman"]
    assert [one.component for one in kubu.loci[0].locus.indicators] == ["persyaratan", "biaya", "maklumat"]


def test_a_band_of_the_users_has_all_its_words():
    assert set(Band.model_fields) == {"least", "most", "label", "zone", "category", "opinion"}
