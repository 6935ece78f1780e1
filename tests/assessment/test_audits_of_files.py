"""Audits of what concerns a whole file: its scheme, bands, points, shares and doubles; and of schemes themselves."""

import pytest

from mouflow.assessment import problems, scheme_faults
from mouflow.reading.assessments import read_scheme
from tests.assessment.kit import HOUSE, SCHEMES, text_of, told

POINTS = "dimensions: {input: 20, proses: 30, output: 22, pengaduan: 20}"
KNOWN = "ori-2016 (2016–2019), ori-2021 (2021), ori-2022 (2022–2024), ori-2025 (2025–)"


@pytest.mark.parametrize(
    ("score", "line"),
    [
        ("92", ""),
        (
            "92.02",
            'a.yaml:6:51: warning: the dimensions of "Kota Satu" make 92,00, and 92,02 is stated; it may be rounded '
            "elsewhere: look at it [assessment.parts]",
        ),
        (
            "92.03",
            'a.yaml:6:51: error: the dimensions of "Kota Satu" make 92,00, and 92,03 is stated; correct one of them '
            "[assessment.parts]",
        ),
    ],
)
def test_points_are_added(score, line):
    text = text_of(f"{{score: {score}, {POINTS}}}", "dimension_scores: points")
    assert told(text) == ([line] if line else [])


def test_points_beyond_their_weight():
    text = text_of("{" + POINTS.replace("20,", "22,", 1) + "}", "dimension_scores: points")
    assert told(text) == [
        'a.yaml:6:64: error: the dimension "input" of "Kota Satu" has 22 points of 21,85; correct one of them '
        "[assessment.parts]"
    ]


@pytest.mark.parametrize(
    ("year", "top", "lines"),
    [
        (
            2022,
            "scheme: ori-2021",
            ["4:9: error: the scheme ori-2021 is for 2021, and this is the year 2022; write ori-2022"],
        ),
        (
            2020,
            "scheme: ori-2021",
            ["4:9: error: the scheme ori-2021 is for 2021, and this is the year 2020; correct one"],
        ),
        (2022, "scheme: ori-2o22", ['4:9: error: no scheme is called "ori-2o22"; did you mean "ori-2022"?']),
        (2022, "scheme: kota", [f'4:9: error: no scheme is called "kota"; known: {KNOWN}']),
        (2020, "note: x", [f"3:7: error: no scheme is for the year 2020; known: {KNOWN}"]),
        (
            2022,
            "bands: [{least: 0, most: 100, label: A}]",
            ["4:8: error: the scheme ori-2022 has its own bands; remove these"],
        ),
        (2023, "weights: {a: 100}", ["4:10: error: the scheme ori-2022 has its own weights for 2023; remove these"]),
        (2024, "weights: {a: 100}", []),
    ],
)
def test_faults_of_the_scheme(year, top, lines):
    assert told(text_of(top=top, year=year)) == [f"a.yaml:{line} [assessment.scheme]" for line in lines]


@pytest.mark.parametrize(
    ("bands", "lines"),
    [
        ("{least: 0, most: 100, label: A}", []),
        ("{least: 80, most: 100, label: A}, {least: 0, most: 79.99, label: B}", []),
        ("{least: 80, most: 100, label: A}, {least: 0, most: 79.995, label: B}", []),
        (
            "{least: 0, most: 50, label: Kurang}, {least: 51, most: 100, label: Baik}",
            ['4:54: error: scores between 50 ("Kurang") and 51 ("Baik") lie in no band; let one begin at 50,01'],
        ),
        (
            "{least: 60, most: 100, label: A}, {least: 0, most: 60, label: B}",
            ['4:17: error: "B" ends at 60 and "A" begins at 60, so they overlap; let it begin at 60,01'],
        ),
        ("{least: 1, most: 100, label: A}", ['4:17: error: the lowest band, "A", begins at 1; let it begin at 0']),
        ("{least: 0, most: 99, label: A}", ['4:26: error: the highest band, "A", ends at 99; let it end at 100']),
        ("{least: 60, most: 9, label: A}", ['4:9: error: the band "A" begins at 60 and ends at 9; exchange the two']),
    ],
)
def test_bands_reach_from_0_to_100(bands, lines):
    found = told(text_of(top=f"bands: [{bands}]", year=2025))
    assert found == [f"a.yaml:{line} [scheme.bands]" for line in lines]


@pytest.mark.parametrize(
    ("share", "line"),
    [
        ("count: 414, of: 586, percentage: 70.65", ""),
        ("count: 1, of: 3, percentage: 33", ""),
        ("count: 1, of: 8, percentage: 12.5", ""),
        ("count: 0, of: 8, percentage: 0", ""),
        (
            "count: 414, of: 586, percentage: 70.70",
            '4:54: error: "A": 414 of 586 is 70,65 %, not 70,70 %; correct one of them',
        ),
        ("count: 5, of: 4, percentage: 100", '4:28: error: "A": 5 of 4 is more than there are; correct one of them'),
    ],
)
def test_shares_follow_from_their_counts(share, line):
    found = told(text_of(top=f"shares: [{{label: A, {share}}}]"))
    assert found == ([f"a.yaml:{line} [assessment.share]"] if line else [])


@pytest.mark.parametrize(
    ("second", "line"),
    [
        (
            "dua, name: KOTA  satu, level: city, score: 86.61",
            '"KOTA  satu" stands twice, with 86,60 and with 86,61; keep one of them',
        ),
        ("dua, name: KOTA  satu, level: city, score: 86.6", '"KOTA  satu" stands twice; keep one of them'),
        (
            "satu, name: Kota Dua, level: city, score: 86.6",
            '"Kota Dua" has the id "satu" of "Kota Satu"; give one of them another id',
        ),
    ],
)
def test_an_entity_stands_once(second, line):
    text = text_of("{score: 86.60}") + f"- {{id: {second}}}\n"
    (found,) = told(text)
    assert found.startswith("a.yaml:7:")
    assert found.endswith(f": error: {line} [assessment.twice]")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "most: 80.99",
            "most: 80",
            '11:13: error: scores between 80 ("Kuning") and 81,00 ("Hijau") lie in no band; let one begin at 80,01 '
            "[scheme.bands]",
        ),
        (
            "last_year: 2021",
            "last_year: 2020",
            "6:12: error: the years run from 2021 to 2020; exchange the two [scheme.years]",
        ),
        (
            "bands:",
            "weights: [{first_year: 2021, standing: practice, dimensions: {a: 99.9}}]\nbands:",
            "10:62: error: the weights make 99,9 and must make 100; correct them [scheme.weights]",
        ),
    ],
)
def test_faults_of_a_scheme_stand_in_its_own_file(old, new, line):
    text = (SCHEMES / "ori-2021.yaml").read_text(encoding="utf-8")
    assert old in text
    reading = read_scheme(text.replace(old, new).encode(), "s.yaml")
    assert reading.value
    assert [str(one) for one in problems(scheme_faults(reading.value), reading.tree.place)] == [f"s.yaml:{line}"]


OWN = b"""
mouflow: 1
scheme: kota-kita
title: Skema sendiri
first_year: 2023
standing: practice
rounding: {decimals: 0}
bands:
- {least: 0, most: 59, label: Kurang, zone: Merah}
- {least: 60, most: 100, label: Baik, zone: Biru}
"""


def test_a_scheme_is_added_without_python():
    reading = read_scheme(OWN, "kota-kita.yaml")
    assert reading.value
    assert list(scheme_faults(reading.value)) == []
    schemes = (reading.value, *HOUSE)
    assert told(text_of("{score: 59.5, zone: Biru}"), schemes) == []
    assert told(text_of("{score: 59.5, zone: Kuning}", "scheme: ori-2022"), schemes) == []
    (found,) = told(text_of("{score: 59.49, zone: Biru}", "scheme: kota-kita"), schemes)
    assert 'with 59 in 2023 it is "Merah" (kota-kita)' in found
