"""Long agreements from a seed: sound, as long as asked for, and with everything that the format nests."""

import pytest

from bench.agreements import agreement
from bench.scale import exponent
from mouflow.reading.models import read_draft


@pytest.mark.parametrize("clauses", [1, 7, 60])
def test_they_are_sound_and_as_long_as_asked_for(clauses: int) -> None:
    reading = read_draft(agreement(clauses), "panjang/v1.yaml")
    assert reading.problems == ()
    assert len(reading.value.clauses) == clauses


def test_a_seed_gives_one_text() -> None:
    assert agreement(30) == agreement(30)
    assert agreement(30, seed=1) != agreement(30, seed=2)


def test_they_hold_paragraphs_items_references_and_values() -> None:
    draft = read_draft(agreement(60), "panjang/v1.yaml").value
    text = agreement(60).decode()
    assert sum(bool(clause.paragraphs) for clause in draft.clauses) > 5
    assert sum(bool(clause.items) for clause in draft.clauses) > 5
    assert any(item.items for clause in draft.clauses for item in clause.items)
    assert text.count("[[pasal-") > 10
    assert text.count("| angka }}") > 10


@pytest.mark.parametrize("power", [0.5, 1, 2])
def test_the_exponent_of_a_power_is_the_power(power: float) -> None:
    assert exponent([(size, 3 * size**power) for size in (10, 50, 100, 300)]) == pytest.approx(power)
