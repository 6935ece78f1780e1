"""Fractions in figures and in words, and what is none."""

from fractions import Fraction

import pytest

from mouflow.checks.fractions import fraction_of, fraction_words, fractions


@pytest.mark.parametrize(
    ("spoken", "value"),
    [
        ("dua pertiga", Fraction(2, 3)),
        ("Dua per tiga", Fraction(2, 3)),
        ("tiga perempat", Fraction(3, 4)),
        ("seperempat", Fraction(1, 4)),
        ("SEPERDUA PULUH", Fraction(1, 20)),
        ("setengah", Fraction(1, 2)),
        ("separuh", Fraction(1, 2)),
        ("tiga", None),
        ("dua persen", None),
        ("dua pernol", None),
        ("dua pertiga bagian", None),
    ],
)
def test_fractions_in_words(spoken: str, value: Fraction | None) -> None:
    assert fraction_of(spoken) == value


@pytest.mark.parametrize(("above", "below", "spoken"), [(2, 3, "dua pertiga"), (1, 4, "seperempat")])
def test_fractions_are_written_and_read_back(above: int, below: int, spoken: str) -> None:
    assert fraction_words(above, below) == spoken
    assert fraction_of(spoken) == Fraction(above, below)


def test_where_a_fraction_stands() -> None:
    text = "oleh 2/3 ( dua pertiga ) dari anggota"
    (found,) = fractions(text)
    assert text[found.start : found.end] == "2/3 ( dua pertiga )"
    assert (text[slice(*found.figures_span)], text[slice(*found.words_span)]) == ("2/3", "dua pertiga")


@pytest.mark.parametrize(
    "text", ["1/2/2021 (dua pertiga)", "Nomor B-2/3 (dua pertiga)", "2/3 (tiga)", "2/0 (setengah)", "2/3"]
)
def test_what_is_no_fraction_twice(text: str) -> None:
    assert not list(fractions(text))
