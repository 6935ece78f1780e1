"""Rows of a table: which of the new ones are the old ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.rows import pair_rows
from tests.compare.engine_kit import texts

rows = st.lists(texts, max_size=8)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((), (), ()),
        (("a",), (), ((0, None),)),
        ((), ("a",), ((None, 0),)),
        (("No", "1 lama", "2"), ("No", "baru", "2"), ((0, 0), (1, 1), (2, 2))),
        (("a b c", "d e f", "g h i"), ("a b c", "g h i"), ((0, 0), (1, None), (2, 1))),
        (("a b c", "g h i"), ("a b c", "d e f", "g h j"), ((0, 0), (None, 1), (1, 2))),
        (("a b c", "d e f"), ("d e f", "x y z", "u v w"), ((0, None), (1, 0), (None, 1), (None, 2))),
        (("", "", ""), ("", ""), ((0, 0), (1, 1), (2, None))),
    ],
)
def test_rows_pair_by_their_words(
    old: tuple[str, ...], new: tuple[str, ...], expected: tuple[tuple[int | None, int | None], ...]
) -> None:
    assert pair_rows(old, new) == expected


@given(rows, rows)
def test_every_row_comes_once_and_in_order(old: list[str], new: list[str]) -> None:
    found = pair_rows(old, new)
    assert [i for i, _ in found if i is not None] == list(range(len(old)))
    assert [j for _, j in found if j is not None] == list(range(len(new)))
    assert (None, None) not in found


@given(rows)
def test_the_same_rows_all_pair(old: list[str]) -> None:
    assert pair_rows(old, old) == tuple((place, place) for place in range(len(old)))
