"""Values of a file by their path, and what no text can print."""

import pytest

from mouflow.errors import MouflowError
from mouflow.model.text import Value, pieces
from mouflow.model.values import printed
from tests.document.kit import draft
from tests.document.letter_kit import told

DRAFT = draft(
    """
clauses:
  - {id: jangka-waktu, title: Jangka Waktu, text: Isi.}
signing: {copies: 2, date: 2025-10-01, stamp_duty: true}
term: {years: 5}
style: {margins: {top: 2, bottom: 2, left: 2, right: 2}}
work_plan:
  - {activity: A, output: B, tasks: {satu: C}, years: [2026]}
"""
)


def value(text: str) -> Value:
    (piece,) = pieces("{{ " + text + " }}")
    assert isinstance(piece, Value)
    return piece


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("subject", "Contoh"),
        ("term.years", "5"),
        ("term.years | angka", "5 (lima)"),
        ("parties.dua.signatory.office", "Gubernur"),
        ("parties.dua.name | kapital", "PIHAK DUA"),
        ("clauses.jangka-waktu.title", "Jangka Waktu"),
        ("signing.date | tanggal", "1 Oktober 2025"),
        ("signing.date | bulan | kapital", "OKTOBER"),
        ("3 | angka", "3 (tiga)"),
        ("0", "0"),
        ("1500 | ribuan", "1.500"),
    ],
)
def test_what_a_value_prints(text, words):
    assert printed(value(text), DRAFT) == words


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sbject", '"sbject" is not in this file: no "sbject" here; did you mean "subject"?'),
        ("parties.tiga.name", '"parties.tiga.name" is not in this file: no "tiga" here; known: satu, dua'),
        ("subject.name", '"subject.name" is not in this file: no "name" here; known: -'),
        ("term.years.x", '"term.years.x" is not in this file: no "x" here; known: -'),
        ("parties", '"parties" is a group of values; name one of: satu, dua'),
        ("parties.satu", '"parties.satu" is a group of values; name one of: id, name, level, address, number, '
                         "signatory, contact, logo"),
        ("work_plan", '"work_plan" is a group of values; name one of: -'),
        ("style.margins", '"style.margins" is a group of values; name one of: -'),
        ("signing.place", '"signing.place" has no value yet; write it in the file before a text prints it'),
        ("note | kapital", '"note" has no value yet; write it in the file before a text prints it'),
        ("signing.stamp_duty", '"signing.stamp_duty" is true or false, which is no word; write the words themselves'),
        ("signing.date", '"signing.date" is a date; print it with a filter: tanggal, tanggal_kata, hari or bulan'),
        ("clauses.jangka-waktu.text", '"clauses.jangka-waktu.text" is a text with markup of its own; refer to it with '
                                      "[[id]]"),
        ("subject | angka", 'angka needs a whole number, got "Contoh"'),
        ("subject | angkaa", 'unknown filter "angkaa"; did you mean "angka"? known: angka, bulan, hari, kapital, '
                             "nilai, ribuan, romawi, rupiah, tanggal, tanggal_kata, terbilang"),
        ("model_dump", '"model_dump" is not in this file: no "model_dump" here; known: mouflow, agreement, draft, '
                       "based_on, date, author, note, final, kind, language, subject, style, parties, signing, "
                       "requests, amends, recitals, legal_basis, clauses, term, work_plan, approvals"),
        ("parties.__class__", '"parties.__class__" is not in this file: no "__class__" here; known: satu, dua'),
        ("9" * 5000, None),
    ],
)  # fmt: skip
def test_what_cannot_be_printed(text, message):
    with pytest.raises(MouflowError) as caught:
        printed(value(text), DRAFT)
    assert message is None or str(caught.value) == message


def test_a_score_prints_with_its_filter_alone():
    entity = "{id: a, name: Kota A, level: city, score: 80.5, dimensions: {input: 70}}"
    letter = told(f"mouflow: 1\nassessment: a\nyear: 2023\nentities: [{entity}]\n").letter
    assert printed(value("entity.score | nilai"), letter) == "80,50"
    assert printed(value("entity.dimensions.input | nilai"), letter) == "70,00"
    with pytest.raises(MouflowError) as caught:
        printed(value("entity.score"), letter)
    assert str(caught.value) == (
        '"entity.score" is a score; print it with the filter nilai, so that it has a decimal comma'
    )
