"""Audits: each fault beside its exact message and place, and the examples that explain them."""

import pytest

from mouflow.assessment import AUDITS
from tests.assessment.kit import text_of, told

DIMENSIONS = "dimensions: {input: 80, proses: 90, output: 85, pengaduan: 95}"
KNOWN = "ori-2016 (2016–2019), ori-2021 (2021), ori-2022 (2022–2024), ori-2025 (2025–)"


def example(text: str) -> str:
    """A file with what an audit gives as an example: keys of an entity, or of the file."""
    return text_of(text) if text.startswith("{") else text_of("{}", text, 2025)


@pytest.mark.parametrize("audit", AUDITS, ids=lambda audit: audit.id)
def test_examples_show_what_an_audit_finds(audit):
    found = [line.rpartition("[")[2].rstrip("]") for line in told(example(audit.bad))]
    assert audit.id in found
    assert set(found) <= {audit.id, "assessment.dimension"}
    assert told(example(audit.good)) == []


def test_audits_are_in_order_and_their_rules_bear_their_ids():
    ids = [audit.id for audit in AUDITS]
    assert len(ids) == 12
    assert ids == sorted(set(ids))
    assert all({rule.id for rule in audit.rules} == {audit.id} for audit in AUDITS)


CASES = [
    (
        2021,
        "{score: 80, zone: Hijau}",
        'a.yaml:6:61: error: the zone of "Kota Satu" is "Hijau", and with 80,00 in 2021 it is "Kuning" (ori-2021); '
        "write Kuning, or correct the score [assessment.zone]",
    ),
    (2022, "{score: 80, zone: Hijau}", ""),
    (2022, "{score: 80, zone: ZONA hijau, category: Kategori B, opinion: Opini Kualitas Tinggi}", ""),
    (2022, "{zone: Hijau}", ""),
    (2025, "{score: 10, opinion: Sangat Baik}", ""),
    (
        2023,
        "{score: 86.6, category: A}",
        'a.yaml:6:67: error: the category of "Kota Satu" is "A", and with 86,60 in 2023 it is "B" (ori-2022); write B, '
        "or correct the score [assessment.zone]",
    ),
    (
        2023,
        "{score: 86.6, opinion: Kualitas Tertinggi}",
        'a.yaml:6:66: error: the opinion of "Kota Satu" is "Kualitas Tertinggi", and with 86,60 in 2023 it is '
        '"Kualitas Tinggi" (ori-2022); write Kualitas Tinggi, or correct the score [assessment.zone]',
    ),
    (
        2023,
        "{earlier: [{year: 2021, score: 80.00, zone: Hijau}]}",
        'a.yaml:6:87: error: the zone of "Kota Satu" is "Hijau", and with 80,00 in 2021 it is "Kuning" (ori-2021); '
        "write Kuning, or correct the score [assessment.zone]",
    ),
    (
        2023,
        "{loci: [{id: a, name: A, score: 87.995, zone: Hijau, category: B}]}",
        'a.yaml:6:106: error: the category of "A" is "B", and with 88,00 in 2023 it is "A" (ori-2022); write A, or '
        "correct the score [assessment.zone]",
    ),
    (
        2023,
        "{zone: Kuning, loci: [{id: a, name: A, score: 77.99}, {id: b, name: B, score: 78.00}]}",
        'a.yaml:6:50: error: the zone of "Kota Satu" is "Kuning", and with 78,00 in 2023 it is "Hijau" (ori-2022); '
        "write Hijau, or correct the score [assessment.zone]",
    ),
    (
        2023,
        "{score: 87.67, " + DIMENSIONS + "}",
        'a.yaml:6:51: error: the dimensions of "Kota Satu" make 87,68, and 87,67 is stated; correct one of them '
        "[assessment.parts]",
    ),
    (2024, "{score: 1, " + DIMENSIONS + "}", ""),
    (
        2023,
        "{score: 93.70, loci: [{id: a, name: A, score: 93.71}]}",
        'a.yaml:6:51: error: the mean of the 1 loci of "Kota Satu" is 93,71, and 93,70 is stated; correct one of them '
        "[assessment.mean]",
    ),
    (
        2023,
        "{score: 93.71, loci: [{id: a, name: A, score: 93.71}, {id: b, name: B, score: 93.72}]}",
        'a.yaml:6:51: warning: the mean of the 2 loci of "Kota Satu" is 93,72, and 93,71 is stated; it may be rounded '
        "elsewhere: look at it [assessment.mean]",
    ),
    (2023, "{score: 93.71, loci: [{id: a, name: A, score: 93.71}, {id: b, name: B}]}", ""),
    (2023, "{loci: [{id: a, name: A}, {id: b, name: B}]}", ""),
    (
        2023,
        "{loci: [{id: a, name: A, score: 93.71}, {id: b, name: B}]}",
        'a.yaml:6:50: warning: 1 of the 2 loci of "Kota Satu" have no score, so that it has none itself; add theirs, '
        "or state its own [assessment.mean]",
    ),
    (
        2024,
        "{dimensions: {input: 81}, loci: [{id: a, name: A, dimensions: {input: 80}}]}",
        'a.yaml:6:64: error: the mean of the dimension "input" over the 1 loci of "Kota Satu" is 80,00, and 81 is '
        "stated; correct one of them [assessment.mean]",
    ),
    (
        2024,
        "{loci: [{id: a, name: A, score: 1}, {id: b, name: a, score: 2}]}",
        'a.yaml:6:93: error: "a" stands twice, with 1 and with 2; keep one of them [assessment.twice]',
    ),
    (
        2024,
        "{loci: [{id: a, name: A, score: 1}, {id: a, name: B, score: 2}]}",
        'a.yaml:6:84: error: "B" has the id "a" of "A"; give one of them another id [assessment.twice]',
    ),
    (
        2023,
        "{earlier: [{year: 2023, score: 1}]}",
        "a.yaml:6:61: error: the year 2023 is not before 2023, the year of this assessment; remove it from the earlier "
        'years of "Kota Satu" [assessment.twice]',
    ),
    (
        2023,
        "{earlier: [{year: 2022}, {year: 2022, score: 3}]}",
        'a.yaml:6:75: error: the year 2022 stands twice for "Kota Satu"; keep one of them [assessment.twice]',
    ),
    (
        2023,
        "{earlier: [{year: 2020, score: 1}]}",
        f"a.yaml:6:61: warning: no scheme is for the year 2020, so its result is not checked; known: {KNOWN} "
        "[assessment.scheme]",
    ),
    (
        2023,
        "{earlier: [{year: 2019, score: 1, scheme: ori-2022}]}",
        "a.yaml:6:85: error: the scheme ori-2022 is for 2022–2024, and this is the year 2019; write ori-2016 "
        "[assessment.scheme]",
    ),
    (
        2023,
        "{dimensions: {inputs: 80}, score: 1}",
        'a.yaml:6:65: error: no dimension of 2023 is called "inputs"; did you mean "input"? [assessment.dimension]',
    ),
    (
        2023,
        "{loci: [{id: l, name: L, indicators: [{name: i, dimension: zzz, value: 3}]}]}",
        'a.yaml:6:102: error: no dimension of 2023 is called "zzz"; known: input, proses, output, pengaduan '
        "[assessment.dimension]",
    ),
    (
        2023,
        "{findings: [{text: a, dimension: proces, suggestions: [{what: c, unit: U, by: 2024-01-31}]}]}",
        'a.yaml:6:76: error: no dimension of 2023 is called "proces"; did you mean "proses"? [assessment.dimension]',
    ),
    (
        2023,
        "{dimensions: {input: 80}}",
        'a.yaml:6:56: warning: "Kota Satu" has no score for proses, output, pengaduan, and so none in all; add it, or '
        "state the score itself [assessment.dimension]",
    ),
    (
        2023,
        "{findings: [{text: Maklumat pelayanan tidak dipajang di ruang tunggu}]}",
        'a.yaml:6:55: warning: nothing is suggested about the finding "Maklumat pelayanan tidak dipajang di rua…"; '
        "write what is to be done [assessment.finding]",
    ),
    (
        2023,
        "{suggestions: [{what: c, by: 2024-01}]}",
        'a.yaml:6:58: warning: the suggestion "c" names no unit; write who is to do it ("unit") '
        "[assessment.suggestion]",
    ),
    (
        2023,
        "{suggestions: [{what: c, unit: U}]}",
        'a.yaml:6:58: warning: the suggestion "c" has no date; write by when it is to be done ("by") '
        "[assessment.suggestion]",
    ),
    (
        2024,
        '{score: "86,60", dimensions: {input: 80.5}}',
        'a.yaml:6:80: warning: "80.5" has a decimal point where this file has decimal commas, as in "86,60"; write '
        "80,5 [assessment.separators]",
    ),
    (2024, "{score: 86.60, dimensions: {input: 80.5}}", ""),
]


@pytest.mark.parametrize(("year", "entity", "line"), CASES)
def test_faults_of_an_entity(year, entity, line):
    assert told(text_of(entity, year=year)) == ([line] if line else [])
