"""Words of letters that follow from figures: results, changes, earlier years, and to whom a letter goes."""

from decimal import Decimal

import pytest

from mouflow.assessment.scoring import Result
from mouflow.document.letter_words import Moved, addressee, history, labels, moved, outcome
from tests.document.letter_kit import told

HEAD = "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n"


def letter(entity: str, **changes: object):
    return told(f"{HEAD}- {{id: satu, {entity}}}\n", **changes)


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (Result(), ""),
        (Result(Decimal("82.70")), "nilai 82,70"),
        (Result(None, None, "Zona Hijau"), "Zona Hijau"),
        (Result(Decimal("0.00"), None, "Merah", "E"), "nilai 0,00 dengan zona Merah dan kategori E"),
        (
            Result(Decimal("90.00"), None, "Hijau", "A", "Opini Tertinggi"),
            "nilai 90,00 dengan zona Hijau, kategori A, dan Opini Tertinggi",
        ),
    ],
)
def test_a_result_in_a_sentence(result: Result, words: str) -> None:
    assert outcome(result) == words
    assert labels(result) in words


@pytest.mark.parametrize(
    ("score", "earlier", "told_as"),
    [
        ("80", "{year: 2022, score: 75.5}", Moved("naik", "4,50", 2022, "75,50")),
        ("80", "{year: 2021, score: 85}, {year: 2022, zone: Hijau}", Moved("turun", "5,00", 2021, "85,00")),
        ("80", "{year: 2022, score: 80}", Moved("tetap", "0,00", 2022, "80,00")),
        ("5", "{year: 2022, score: 0}", Moved("naik", "5,00", 2022, "0,00")),
        ("80", "{year: 2022, zone: Hijau}", None),
    ],
)
def test_a_change_in_words(score: str, earlier: str, told_as: Moved | None) -> None:
    assert moved(letter(f"name: Kota A, level: city, score: {score}, earlier: [{earlier}]").standing) == told_as


def test_earlier_years_in_a_sentence() -> None:
    text = "name: Kota A, level: city, earlier: [{year: 2022, score: 90}, {year: 2016, zone: Zona Hijau}, {year: 2019}]"
    assert history(letter(text).standing) == (
        "Zona Hijau pada tahun 2016 dan nilai 90,00 dengan zona Hijau, kategori A, dan opini Kualitas Tertinggi "
        "pada tahun 2022"
    )
    assert history(letter("name: Kota A, level: city").standing) == ""


LOCUS = "loci: [{id: x, name: Dinas X, address: Sini}, {id: y, name: RSUD Y, head: Direktur RSUD Y}]"


@pytest.mark.parametrize(
    ("entity", "locus", "lines"),
    [
        ("name: Pemerintah Kota A & B, level: city", None, ("Wali Kota A & B",)),
        ("name: Kota A, level: city, address: Kota A", None, ("Wali Kota A", "di Kota A")),
        ("name: Kota A, level: city, address: Jalan Satu 1", None, ("Wali Kota A", "Jalan Satu 1")),
        ("name: Kota A, level: city, address: Jalanan", None, ("Wali Kota A", "di Jalanan")),
        ("name: Kementerian C, level: central", None, ("Pimpinan Kementerian C",)),
        ("name: Kementerian C, level: central, head: Menteri C", None, ("Menteri C",)),
        (f"name: Kota A, level: city, address: Sana, {LOCUS}", "x", ("Kepala Dinas X", "di Sini")),
        (f"name: Kota A, level: city, address: Sana, {LOCUS}", "y", ("Direktur RSUD Y", "di Sana")),
    ],
)
def test_to_whom_a_letter_goes(entity: str, locus: str | None, lines: tuple[str, ...]) -> None:
    assert addressee(letter(entity, locus=locus).letter) == lines


def test_the_file_has_the_last_word_on_whom_it_goes_to() -> None:
    assert addressee(letter("name: Kota A, level: city, address: Sana", to=("Sekretaris Daerah",)).letter) == (
        "Sekretaris Daerah",
    )
