"""The marks of a collision: what is written is found again, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.model.marks import Mark, marked, marks

WORDS = st.text("ab (){}|[]\n=<>", max_size=12).filter(lambda text: not any(sign * 6 in text for sign in "<=>"))


@given(WORDS, WORDS, WORDS, WORDS)
def test_what_is_marked_is_found_again(before: str, ours: str, theirs: str, after: str) -> None:
    text = f"{before} {marked(('draf 2', 'draf 3'), ours, theirs)} {after}"
    (found,) = marks(text)
    assert found == Mark(len(before) + 1, "draf 2", " ".join(ours.split()), "draf 3", " ".join(theirs.split()))
    assert found.whole


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("tidak ada", []),
        ("===========", []),
        ("a ======= b", []),
        ("<<<<<<<<<<< judul >>>>>>>>>>>", []),
        ("a <<<<<<< b", [2]),
        ("a >>>>>>> b", [2]),
        ("<<<<<<< HEAD a ======= b >>>>>>> main", [0]),
        ("<<<<<<< (a) b >>>>>>> c >>>>>>>", [0, 24]),
        ("<<<<<<< (a) <<<<<<< (b)", [0, 12]),
    ],
)
def test_signs_that_stand_alone(text: str, offsets: list[int]) -> None:
    found = list(marks(text))
    assert [mark.offset for mark in found] == offsets
    assert not any(mark.whole for mark in found)


def test_many_signs_are_read_in_one_go() -> None:
    text = "<<<<<<< (a) " + "======= (b) " * 50_000
    assert len(list(marks(text))) == 1
    assert len(list(marks("<<<<<<< (a) " * 50_000))) == 50_000
