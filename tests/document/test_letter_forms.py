"""Forms of a self-assessment: every component once, every indicator in its component's rows, one form for each unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.letter_findings import component_words
from mouflow.document.letter_forms import Entry, Form, form_variables, forms
from mouflow.model.assessment import BESIDE, COMPONENTS, Indicator
from tests.document.letter_kit import told

HEAD = "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n"
TWO = (
    f"{HEAD}- id: satu\n  name: Kota Satu\n  level: city\n  address: Jalan Merdeka 1\n  loci:\n"
    "  - {id: x, name: Dinas X, head: Plt. Kepala Dinas X, indicators: [\n"
    "      {name: Kedua, dimension: input, component: biaya, value: 0, evidence: Foto},\n"
    "      {name: Pertama, dimension: input, component: dasar-hukum},\n"
    "      {name: Ketiga, dimension: proses, component: biaya/tarif, value: 3},\n"
    "      {name: Laman, dimension: input, component: laman},\n"
    "      {name: Kepuasan, dimension: output, value: 2}]}\n"
    "  - {id: y, name: RSUD Y, address: Jalan Lain 2}\n"
)
NONE = f"{HEAD}- {{id: satu, name: Kementerian Contoh, level: central}}\n"
EVERY = (*COMPONENTS, *BESIDE)
INDICATORS = st.lists(
    st.builds(
        Indicator,
        name=st.uuids().map(str),
        dimension=st.sampled_from(("input", "proses")),
        component=st.none() | st.sampled_from(EVERY),
        value=st.none() | st.integers(0, 3),
    ),
    max_size=40,
)


def entries(form: Form) -> list[Entry]:
    return [entry for part in form.parts for entry in part.entries]


@given(INDICATORS)
def test_each_component_stands_once_and_each_indicator_in_the_rows_of_its_own(indicators: list[Indicator]) -> None:
    one = told(TWO, locus="x").letter
    assert one.locus is not None
    locus = one.locus.model_copy(update={"indicators": tuple(indicators)})
    (form,) = forms(one.model_copy(update={"locus": locus}))
    rows = entries(form)
    given_names = [row.component for row in rows if row.component and not row.component.startswith("Dimensi ")]
    assert given_names == [component_words(name) for name in EVERY]
    assert sorted(row.indicator for row in rows if row.indicator) == sorted(one.name for one in indicators)
    found: dict[str, str] = {}
    current = ""
    for row in rows:
        current = row.component or current
        found[row.indicator] = current
    for indicator in indicators:
        expected = component_words(indicator.component) if indicator.component else f"Dimensi {indicator.dimension}"
        assert found[indicator.name] == expected


@given(INDICATORS)
def test_numbers_of_rows_rise_and_are_given_once(indicators: list[Indicator]) -> None:
    one = told(TWO, locus="x").letter
    assert one.locus is not None
    locus = one.locus.model_copy(update={"indicators": tuple(indicators)})
    (form,) = forms(one.model_copy(update={"locus": locus}))
    numbers = [tuple(map(int, row.number.split("."))) for row in entries(form)]
    assert numbers == sorted(set(numbers))
    assert len(numbers) >= len(EVERY)


def test_rows_keep_the_order_of_the_file_within_a_component_and_empty_ones_stay() -> None:
    first, second = forms(told(TWO).letter)
    rows = {row.number: row for row in entries(first)}
    assert rows["1"] == Entry("1", "Dasar hukum", "Pertama")
    assert rows["2"] == Entry("2", "Persyaratan")
    assert rows["5.1"] == Entry("5.1", "Biaya/tarif", "Kedua", "0", "Foto")
    assert rows["5.2"] == Entry("5.2", "", "Ketiga", "3")
    assert rows["17"] == Entry("17", "Laman resmi", "Laman")
    assert rows["18"] == Entry("18", "Dimensi output", "Kepuasan", "2")
    assert [part.name for part in first.parts] == [
        "Komponen standar pelayanan",
        "Hal lain yang dinilai",
        "Indikator lain",
    ]
    assert [len(part.entries) for part in second.parts] == [14, 3]
    assert all(row == Entry(row.number, row.component) for row in entries(second))


def test_who_a_form_is_for() -> None:
    first, second = forms(told(TWO).letter)
    assert (first.unit, first.head, first.address) == ("Dinas X", "Plt. Kepala Dinas X", "Jalan Merdeka 1")
    assert (second.unit, second.head, second.address) == ("RSUD Y", "Direktur RSUD Y", "Jalan Lain 2")
    assert forms(told(TWO, locus="y").letter) == (second,)
    (blank,) = forms(told(NONE).letter)
    assert (blank.unit, blank.head, blank.address) == (None, "Kepala unit pelayanan", None)
    assert [len(part.entries) for part in blank.parts] == [14, 3]


@pytest.mark.parametrize(
    ("level", "supervisor", "inspector", "units"),
    [
        ("city", "Inspektorat", "Inspektur", "perangkat daerah"),
        (
            "central",
            "aparat pengawasan intern pemerintah",
            "Pimpinan aparat pengawasan intern pemerintah",
            "unit kerja",
        ),
        ("third-party", "satuan pengawasan intern", "Pimpinan satuan pengawasan intern", "unit kerja"),
    ],
)
def test_words_for_the_levels(level: str, supervisor: str, inspector: str, units: str) -> None:
    one = told(NONE.replace("central", level))
    variables = form_variables(one.letter, one.standing, ())
    made = tuple(variables[name]() for name in ("supervisor", "inspector", "unit_words"))
    assert made == (supervisor, inspector, units)
