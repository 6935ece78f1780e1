"""Measuring: engines take turns, the first round does not count, whole processes are counted with their children."""

import sys
from pathlib import Path

import pytest

from bench.measure import Goal, cold, in_turn, ratio, resident, stretch


def test_engines_take_turns_and_the_first_round_does_not_count() -> None:
    calls: list[tuple[str, int]] = []
    taken = in_turn([lambda n: calls.append(("a", n)), lambda n: calls.append(("b", n))], 2)
    assert calls == [("a", 0), ("b", 0), ("a", 1), ("b", 1), ("a", 2), ("b", 2)]
    assert [len(times) for times in taken] == [2, 2]
    assert all(time >= 0 for times in taken for time in times)


def test_a_ratio_is_taken_round_by_round() -> None:
    assert ratio([1, 20, 3], [2, 10, 6]) == 0.5


def test_a_stretch_makes_all_its_documents_and_looks_at_memory() -> None:
    made: list[int] = []
    found = stretch(made.append, range(3, 6))
    assert made == [3, 4, 5]
    assert found.seconds >= 0
    assert found.memory == pytest.approx(resident(), rel=0.2)
    assert resident() > 1


def test_cold_starts_are_whole_processes(tmp_path: Path) -> None:
    busy = "sum(range(3_000_000))"
    found = cold({"idle": (sys.executable, "-c", ""), "busy": (sys.executable, "-c", busy)}, 2, tmp_path)
    assert {name: len(seconds) for name, seconds in found.items()} == {"idle": 2, "busy": 2}
    assert all(second > 0 for seconds in found.values() for second in seconds)


@pytest.mark.parametrize(("figure", "word"), [(0.2, "met"), (0.25, "met"), (0.26, "MISSED")])
def test_a_goal_says_whether_it_is_met(figure: float, word: str) -> None:
    goal = Goal("docx of a letter", figure, 0.25)
    assert goal.met == (word == "met")
    assert str(goal).endswith(f"× <= 0.25 {word}".replace("× <=", "×   <=").replace("0.25 ", "0.25  "))
