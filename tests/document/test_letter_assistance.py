"""What the letter before an assessment tells: findings by unit, suggestions with their facts, earlier results."""

from mouflow.document.letter_assistance import Advice, advice, by_unit, earlier_rows, general_advice
from mouflow.document.letter_findings import grouped
from mouflow.model.assessment import Suggestion
from tests.document.letter_kit import told

HEAD = "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n"
LOCI = "loci: [{id: x, name: Dinas X}, {id: y, name: Dinas Y}]"
ENTITY = f"{HEAD}- {{id: satu, name: Kota Satu, level: city, {LOCI}, "


def test_findings_stand_with_their_unit_and_are_numbered_as_they_are_read() -> None:
    texts = (("A", None), ("B", "y"), ("C", "x"), ("D", "dinas y"), ("E", "Lain"))
    findings = ", ".join(f"{{text: {text}{f', unit: {unit}' if unit else ''}}}" for text, unit in texts)
    letter = told(f"{ENTITY}findings: [{findings}]}}\n").letter
    found = by_unit(letter.entity, grouped(letter, ()))
    assert [(unit.unit, [(one.number, one.text) for one in unit.findings]) for unit in found] == [
        ("Dinas Y", [(1, "B"), (2, "D")]),
        ("Dinas X", [(3, "C")]),
        ("Lain", [(4, "E")]),
        ("–", [(5, "A")]),
    ]
    assert by_unit(letter.entity, ()) == ()


def test_the_facts_of_a_suggestion_as_far_as_they_are_known() -> None:
    entity = told(f"{ENTITY}score: 80}}\n").letter.entity
    full = Suggestion.model_validate({"what": "Membuat laman", "unit": "x", "by": "2024-02-29", "evidence": "Alamat"})
    assert advice(entity, full) == Advice(
        "Membuat laman", "Penanggung jawab: Dinas X; tenggat: 29 Februari 2024; bukti: Alamat"
    )
    assert advice(entity, Suggestion(what="A", by="2024-04")) == Advice("A", "Tenggat: April 2024")
    assert advice(entity, Suggestion(what="A")) == Advice("A", "")


def test_a_locus_is_told_its_own_of_the_general_suggestions() -> None:
    text = f"{ENTITY}suggestions: [{{what: A, unit: x}}, {{what: B}}, {{what: C, unit: y}}]}}\n"
    assert [one.what for one in general_advice(told(text).letter)] == ["A", "B", "C"]
    assert [one.what for one in general_advice(told(text, locus="x").letter)] == ["A"]


def test_earlier_results_come_newest_first_by_the_scheme_of_their_year() -> None:
    years = "earlier: [{year: 2022, score: 80}, {year: 2016, zone: Zona Hijau}, {year: 2021, score: 80}]"
    rows = earlier_rows(told(f"{ENTITY}{years}}}\n").standing)
    assert [(row.name, row.score, row.zone, row.category) for row in rows] == [
        ("2022", "80,00", "Hijau", "B"),
        ("2021", "80,00", "Kuning", "–"),
        ("2016", "–", "Zona Hijau", "–"),
    ]
