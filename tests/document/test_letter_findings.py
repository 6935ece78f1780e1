"""Findings and suggestions of letters: whose they are, their order and numbers, units and days in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.letter_findings import by_words, component_words, grouped, own_findings, suggested, unit_name
from mouflow.model.assessment import BESIDE, COMPONENTS
from tests.document.letter_kit import told

HEAD = "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n- id: satu\n  name: Kota Satu\n  level: city\n"
LOCI = "  loci: [{id: disdik, name: Dinas Pendidikan}, {id: dinsos, name: Dinas  Sosial}]\n"
DIMENSIONS = ("input", "proses", "output")


def file_of(*findings: str, rest: str = "") -> str:
    listed = "".join(f"  - {{{finding}}}\n" for finding in findings)
    return HEAD + LOCI + (f"  findings:\n{listed}" if listed else "") + rest


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (None, "–"),
        (date(2024, 2, 29), "29 Februari 2024"),
        ("2024-04", "April 2024"),
        ("2024-12", "Desember 2024"),
    ],
)
def test_days_and_months_in_words(by: date | str | None, words: str) -> None:
    assert by_words(by) == words


def test_components_in_words_begin_with_a_capital() -> None:
    assert component_words("prosedur") == "Sistem, mekanisme, dan prosedur"
    assert component_words(None) == "–"
    assert all(component_words(name)[0].isupper() for name in (*COMPONENTS, *BESIDE))


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        (None, "–"),
        ("disdik", "Dinas Pendidikan"),
        ("Disdik", "Dinas Pendidikan"),
        ("DINAS PENDIDIKAN", "DINAS PENDIDIKAN"),
        ("Bagian Organisasi", "Bagian Organisasi"),
    ],
)
def test_the_id_of_a_locus_is_printed_as_its_name(unit: str | None, name: str) -> None:
    assert unit_name(told(file_of()).letter.entity, unit) == name


@pytest.mark.parametrize("unit", ["dinsos", "Dinas Sosial", "dinas  sosial", "DINSOS"])
def test_a_letter_to_a_locus_has_the_findings_in_it_by_name_or_id(unit: str) -> None:
    text = file_of(f"text: Ini, unit: {unit}", "text: Itu, unit: disdik", "text: Tanpa unit")
    assert [finding.text for finding in own_findings(told(text, locus="dinsos").letter)] == ["Ini"]
    assert [finding.text for finding in own_findings(told(text).letter)] == ["Ini", "Itu", "Tanpa unit"]


def test_groups_follow_the_dimensions_and_the_law_and_numbers_run_through() -> None:
    text = file_of(
        "text: a, dimension: output, component: maklumat",
        "text: b",
        "text: c, dimension: output, component: dasar-hukum",
        "text: d, dimension: input",
        "text: e, dimension: lain, component: biaya",
        "text: f, dimension: output, component: maklumat",
    )
    groups = grouped(told(text).letter, DIMENSIONS)
    assert [(group.dimension, [(one.number, one.text) for one in group.findings]) for group in groups] == [
        ("input", [(1, "d")]),
        ("output", [(2, "c"), (3, "a"), (4, "f")]),
        ("lain", [(5, "e")]),
        ("", [(6, "b")]),
    ]


def test_suggestions_name_their_finding_by_its_number_and_those_of_the_whole_come_last() -> None:
    text = file_of(
        "text: a, dimension: output, suggestions: [{what: Dua, unit: disdik, by: 2024-04}, {what: Tiga}]",
        "text: b, dimension: input, suggestions: [{what: Satu, by: 2024-02-29, evidence: Foto}]",
        rest="  suggestions: [{what: Empat, unit: dinsos}, {what: Lima}]\n",
    )
    letter = told(text).letter
    found = suggested(letter, grouped(letter, DIMENSIONS))
    assert [(one.what, one.unit, one.by, one.evidence, one.finding) for one in found] == [
        ("Satu", "–", "29 Februari 2024", "Foto", "1"),
        ("Dua", "Dinas Pendidikan", "April 2024", "–", "2"),
        ("Tiga", "–", "–", "–", "2"),
        ("Empat", "Dinas  Sosial", "–", "–", "–"),
        ("Lima", "–", "–", "–", "–"),
    ]
    to_locus = told(text, locus="dinsos").letter
    assert [one.what for one in suggested(to_locus, grouped(to_locus, DIMENSIONS))] == ["Empat"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from((*DIMENSIONS, "lain", None)),
            st.sampled_from((*COMPONENTS, *BESIDE, None)),
            st.sampled_from(("disdik", "Dinas Sosial", "Lain", None)),
        ),
        max_size=12,
    )
)
def test_no_finding_is_lost_or_told_twice(kept: list[tuple[str | None, str | None, str | None]]) -> None:
    keys = ("dimension", "component", "unit")
    found = [
        f"text: t{n}" + "".join(f", {key}: {value}" for key, value in zip(keys, one, strict=True) if value)
        for n, one in enumerate(kept)
    ]
    groups = grouped(told(file_of(*found)).letter, DIMENSIONS)
    shown = [one for group in groups for one in group.findings]
    assert sorted(one.text for one in shown) == sorted(f"t{n}" for n in range(len(kept)))
    assert [one.number for one in shown] == list(range(1, len(kept) + 1))
    assert len({group.dimension for group in groups}) == len(groups)
    assert all(group.findings for group in groups)
