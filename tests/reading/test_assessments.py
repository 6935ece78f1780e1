"""Assessments and schemes as files: every fault of form with its place, and the same from YAML, CSV and XLSX."""

from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from mouflow.model.assessment import (
    BESIDE,
    COMPONENTS,
    Assessment,
    Finding,
    Locus,
)
from mouflow.model.schema import schema_of
from mouflow.model.scheme import Scheme
from mouflow.reading.assessments import (
    read_assessment,
    read_scheme,
)
from mouflow.reading.yaml import read_yaml
from tests.assessment.kit import WORKED, scheme_files
from tests.reading.test_schema import changed_at, paths

HEAD = "mouflow: 1\nassessment: a\nyear: 2023\n"
SMALL = HEAD + "entities:\n- id: satu\n  name: Kota Satu\n  level: city\n"


def told(text: str) -> list[str]:
    return [str(problem) for problem in read_assessment(text.encode(), "a.yaml").problems]


@pytest.mark.parametrize(
    ("written", "right"),
    [("80", "80"), ("80,27", "80.27"), ("80.27", "80.27"), ('"80,27"', "80.27"), ("0", "0"), ("100,00", "100.00")],
)
def test_scores_are_exact(written, right):
    reading = read_assessment(f"{SMALL}  score: {written}\n".encode(), "a.yaml")
    assert reading.value
    assert str(reading.value.entities[0].score) == right
    assert isinstance(reading.value.entities[0].score, Decimal)


FORM = " must be a figure such as 86,60, not {} [schema.number]"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("  score: 8x", '8:10: error: "score"' + FORM.format('"8x"')),
        ("  score: -5", '8:10: error: "score" is -5 and must be at least 0 [schema.range]'),
        ("  score: 1e1", '8:10: error: "score"' + FORM.format('"1e1"')),
        ("  score: 1.000,5", '8:10: error: "score"' + FORM.format('"1.000,5"')),
        ("  score: 86.6%", '8:10: error: "score"' + FORM.format('"86.6%"')),
        ("  score: 086", '8:10: error: "score"' + FORM.format('"086"')),
        ("  score: true", '8:10: error: "score"' + FORM.format("true")),
        ("  score: [1]", '8:10: error: "score"' + FORM.format("a list")),
        ("  score: 100,01", '8:10: error: "score" is 100.01 and must be at most 100 [schema.range]'),
        ("  zone: ''", '8:9: error: "zone" is blank; write its words or remove the key [schema.blank]'),
        ("  skor: 8", '8:3: error: unknown key "skor"; did you mean "score"? [schema.unknown-key]'),
        (
            "  dimensions: {Input: 80}",
            '8:16: error: "Input" cannot be an id; write small letters, digits and single hyphens [schema.id]',
        ),
        ("  dimensions: {input: 180}", '8:23: error: "input" is 180 and must be at most 100 [schema.range]'),
        (
            "  loci: [{id: a, name: A, indicators: [{name: i, dimension: input, value: 4}]}]",
            '8:75: error: "value" is 4 and must be at most 3 [schema.range]',
        ),
        (
            "  findings: [{text: a, suggestions: [{what: b, follow_up: {status: Beres}}]}]",
            '8:68: error: "status" cannot be "Beres"; choose Belum, Proses, Selesai [schema.choice]',
        ),
        (
            "  suggestions: [{what: b, by: 31/12/2024}]",
            '8:31: error: "by" is "31/12/2024", not a date; write 2024-12-31 [schema.date]',
        ),
        (
            "  suggestions: [{what: b, by: 2024-02-30}]",
            '8:31: error: "by": 30 Februari 2024 does not exist; write a day of the calendar [date.impossible]',
        ),
        ("  earlier: [{year: 22}]", '8:20: error: "year" is 22 and must be at least 1990 [schema.range]'),
        (
            "shares: [{label: a, count: 1, of: 0, percentage: 1}]",
            '8:35: error: "of" is 0 and must be at least 1 [schema.range]',
        ),
        ("weights: {a: 0}", '8:14: error: "a" is 0 and must be more than 0 [schema.range]'),
        (
            "dimension_scores: poin",
            '8:19: error: "dimension_scores" cannot be "poin"; did you mean "points"? choose percent, points '
            "[schema.choice]",
        ),
    ],
)
def test_faults_of_form(lines, said):
    assert told(f"{SMALL}{lines}\n") == [f"a.yaml:{said}"]


def test_an_assessment_of_nobody():
    assert told(HEAD) == [
        'a.yaml:1:1: error: an assessment needs "entities", or "tables" with the names of CSV or XLSX files '
        "[schema.assessment]"
    ]


def test_a_float_is_no_score():
    with pytest.raises(ValidationError):
        Locus.model_validate({"id": "a", "name": "A", "score": 86.6})


def test_components_by_short_name_or_in_full():
    assert len(COMPONENTS) == 14
    every = {**COMPONENTS, **BESIDE}
    for name, words in every.items():
        for written in (name, words, words.upper()):
            assert Finding(text="a", component=written).component == name
    unknown = told(SMALL + "  findings: [{text: a, component: biayaa}]\n")
    assert len(unknown) == 1
    assert unknown[0].startswith(
        'a.yaml:8:35: error: "component" cannot be "biayaa"; did you mean "biaya"? choose dasar-h'
    )


@pytest.mark.parametrize("path", scheme_files(), ids=lambda path: path.stem)
def test_schemes_of_the_house(path):
    reading = read_scheme(path.read_bytes(), path.name)
    assert reading.problems == ()
    assert reading.value
    assert reading.value.scheme == path.stem


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("decimals: 2", "decimals: 9", '9:22: error: "decimals" is 9 and must be at most 6 [schema.range]'),
        ("half-up", "half-upp", '9:33: error: "method" cannot be "half-upp"; did you mean "half-up"? '
         "choose half-up, half-even, down [schema.choice]"),
        ("least: 51.00, ", "", '12:5: error: "least" is missing; add it [schema.missing]'),
        ("most: 80.99", "most: 8O", '12:26: error: "most"' + FORM.format('"8O"')),
        ("standing: published", "standing: rumour", '7:11: error: "standing" cannot be "rumour"; '
         "choose published, practice [schema.choice]"),
    ],
)  # fmt: skip
def test_faults_of_form_of_a_scheme(old, new, said):
    text = next(path for path in scheme_files() if path.stem == "ori-2021").read_text(encoding="utf-8")
    assert old in text
    found = read_scheme(text.replace(old, new).encode(), "s.yaml").problems
    assert [str(problem) for problem in found] == [f"s.yaml:{said}"]


def test_json_schema_and_reader_agree_on_every_mutation():
    text = WORKED[0].read_bytes()
    kinds = [(Assessment, read_yaml(text, "a").value)]
    kinds += [(Scheme, read_yaml(path.read_bytes(), "s").value) for path in scheme_files()]
    tried = 0
    for model, whole in kinds:
        schema = schema_of(model)
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        assert validator.is_valid(whole)
        for path in list(paths(whole))[::7] if model is Assessment else paths(whole):
            for new in (None, True, 0, 5, 120, "", "x", "2,5", "100.01", "0,0", "2025-09-19", [], [5], {}, ...):
                value = changed_at(whole, path, new)
                tried += 1
                assert validator.is_valid(value) == _accepts(model, value), (path, new)
    assert tried > 1000


def _accepts(model: type, value: object) -> bool:
    try:
        model.model_validate(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("model", [Assessment, Scheme])
def test_every_key_is_explained(model):
    schema = schema_of(model)
    parts = [schema, *schema["$defs"].values()]
    assert len(parts) > 3
    assert all(field.get("description") for part in parts for field in part.get("properties", {}).values())
