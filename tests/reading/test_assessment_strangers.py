"""Rows of tables that speak of nobody, and cells with faulty words: told where they are, and left out of nothing."""

import pytest

from mouflow.reading.assessments import TableFile, sound_part
from mouflow.reading.yaml import read_yaml
from tests.reading.test_assessment_tables import HEAD, csv, told

TWO = HEAD + (
    "tables:\n- file: e\n  rows: entities\n  columns: {id: Kode, name: Pemda, level: Tingkat}\n"
    "- file: t\n  rows: loci\n  columns: {entity.id: Kode, name: Lokus, score: Nilai}\n"
)
PLACES = csv(("Kode", "Pemda", "Tingkat"), ("sambas", "Kabupaten Sambas", "kabupaten"), ("landak", "Landak", "kota"))


def two(*loci: tuple[object, ...], places: bytes = PLACES) -> dict[str, TableFile]:
    return {"e": TableFile(places, "e.csv"), "t": TableFile(csv(("Kode", "Lokus", "Nilai"), *loci), "t.csv")}


@pytest.mark.parametrize(
    ("name", "cure"),
    [("sambss", 'did you mean "sambas"?'), ("x", "correct it, or give that entity with its level")],
)
def test_a_row_of_nobody_is_told_at_its_name_each_time(name, cure):
    rows = ((name, "Dinkes", 20), ("sambas", "Disdik", 88), (name, "Dinsos", 30))
    said = f'error: no entity is called "{name}"; {cure} [assessment.table]'
    assert told(TWO, two(*rows)) == [f"t.csv:2:1: {said}", f"t.csv:4:1: {said}"]


def test_a_row_of_nobody_is_left_out_of_no_mean():
    reading, spoiled = sound_part(
        read_yaml(TWO.encode(), "a.yaml"), two(("sambas", "A", 88), ("sambss", "B", 20), ("landak", "C", "x"))
    )
    assert [one.id for one in spoiled] == ["landak"]
    assert [str(problem) for problem in reading.problems] == [
        't.csv:3:1: error: no entity is called "sambss"; did you mean "sambas"? [assessment.table]'
    ]


def test_tables_may_come_in_any_order():
    loci, entities = (("landak", "A", 88), ("sambas", "B", 80)), TWO.index("- file: t")
    turned = HEAD + "tables:\n" + TWO[entities:] + TWO[TWO.index("- file: e") : entities]
    assert told(turned, two(*loci)) == []


def test_faulty_words_are_not_missing():
    places = csv(("Kode", "Pemda", "Tingkat"), ("sambas", "Sam\u200bbas", "kabupaten"))
    assert told(TWO, two(("sambas", "Di\u200bnas", 88), places=places)) == [
        "e.csv:2:8: error: hidden character U+200B (ZERO WIDTH SPACE); remove it [yaml.hidden-character]",
        "t.csv:2:8: error: hidden character U+200B (ZERO WIDTH SPACE); remove it [yaml.hidden-character]",
    ]
