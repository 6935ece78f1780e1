"""Days as users write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.errors import MouflowError
from mouflow.workspace.record.days import day_of


@given(st.dates(min_value=date(1000, 1, 1)))
def test_both_ways_to_write_a_day_mean_it(day: date) -> None:
    assert day_of(day.isoformat()) == day_of(f" {day:%d-%m-%Y} ") == day.isoformat()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("besok", '"besok" is no day; write it as 2025-09-19'),
        ("", '"" is no day; write it as 2025-09-19'),
        ("19/09/2025", '"19/09/2025" is no day; write it as 2025-09-19'),
        ("2025-02-29", "29 Februari 2025 does not exist; write a day of the calendar"),
    ],
)
def test_anything_else_is_refused(value: str, message: str) -> None:
    with pytest.raises(MouflowError) as caught:
        day_of(value)
    assert caught.value.message() == message
