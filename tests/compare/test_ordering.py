"""The merge of three orders: its laws, and what collides."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.ordering import Order, Orders, moved, ordered


def ranks(count: int = 40) -> dict[int, str]:
    return {n: f"{n:03}" for n in range(count)}


def shuffled(order: list[int], random: Random, new: int) -> tuple[int, ...]:
    """The order after a few moves and insertions."""
    found = list(order)
    for _ in range(random.randint(0, 2)):
        if found:
            found.insert(random.randrange(len(found)), found.pop(random.randrange(len(found))))
    for n in range(random.randint(0, 2)):
        found.insert(random.randint(0, len(found)), new + n)
    return tuple(found)


@given(st.integers(0, 7), st.randoms(use_true_random=False))
def test_what_one_side_left_alone_is_as_the_other_has_it(count: int, random: Random) -> None:
    base = tuple(range(count))
    new = shuffled(list(base), random, 20)
    for ours, theirs in ((base, new), (new, base), (new, new)):
        assert ordered(Orders(base, ours, theirs), ranks()) == Order(new)


@given(st.integers(0, 7), st.randoms(use_true_random=False))
def test_both_sides_are_treated_alike_and_nothing_is_lost(count: int, random: Random) -> None:
    base = tuple(range(count))
    ours, theirs = shuffled(list(base), random, 20), shuffled(list(base), random, 30)
    one, two = ordered(Orders(base, ours, theirs), ranks()), ordered(Orders(base, theirs, ours), ranks())
    assert (one.merged, one.rival or one.merged) == (two.rival or two.merged, two.merged)
    assert sorted(one.merged) == sorted({*ours, *theirs})
    assert one.doubtful == two.doubtful or one.rival


@given(st.permutations(range(7)))
def test_what_did_not_move_keeps_its_order(new: list[int]) -> None:
    still = [each for each in range(7) if each not in moved(range(7), new)]
    assert [each for each in new if each in still] == still


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("abcdef", "bacdef", "abcdfe", "bacdfe"),  # two moves apart
        ("abcdef", "bcdefa", "abcedf", "bcedfa"),
        ("abcd", "axbcd", "abcyd", "axbcyd"),
        ("abcd", "bcda", "axbcd", "xbcda"),  # put in between a and b, of which a went away
        ("abcd", "abxcd", "acdb", "axcdb"),
        ("abc", "abc", "cab", "cab"),
    ],
)
def test_moves_and_insertions_of_both_sides(base: str, ours: str, theirs: str, merged: str) -> None:
    found = ordered(Orders(*(tuple(map(ord, each)) for each in (base, ours, theirs))), {n: chr(n) for n in range(200)})
    assert ("".join(map(chr, found.merged)), found.rival, found.doubtful) == (merged, (), ())


def test_one_entry_that_both_moved_elsewhere_collides() -> None:
    found = ordered(Orders((0, 1, 2, 3, 4), (1, 2, 3, 4, 0), (1, 2, 0, 3, 4)), ranks())
    assert (found.merged, found.rival) == ((1, 2, 3, 4, 0), (1, 2, 0, 3, 4))


def test_new_entries_of_both_in_one_gap_are_in_doubt() -> None:
    found = ordered(Orders((0, 1), (0, 9, 1), (0, 8, 1)), ranks())
    assert (found.merged, found.doubtful) == ((0, 8, 9, 1), (8, 9))
