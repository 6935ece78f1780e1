"""The desk between threads: first in, first out; nobody waits who need not, and nobody waits for ever."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.batch.desk import ROOM, Desk
from mouflow.batch.failures import CannotStart, Closed
from mouflow.batch.plan import Outcome
from tests.batch import kit as k


def keys(desk: Desk, count: int) -> list[str]:
    return [task.key for _ in range(count) if (task := desk.take())]


@given(count=st.integers(1, 12), back=st.integers(0, 12))
def test_tasks_are_taken_in_their_order_also_when_given_back(count: int, back: int) -> None:
    tasks = k.tasks(count)
    desk = Desk(tasks[:-1], 1)
    desk.add(tasks[-1])
    taken = [desk.take() for _ in range(min(back, count))]
    desk.give_back(task for task in taken if task)
    assert keys(desk, count) == [task.key for task in tasks]


def test_none_takes_ahead_what_another_worker_could_begin_with() -> None:
    desk = Desk(k.tasks(5), 3)
    assert [task and task.key for task in (desk.spare(), desk.spare(), desk.spare())] == ["0", "1", None]


def test_who_makes_more_than_is_fetched_waits() -> None:
    desk = Desk((), 2)
    for number in range(2 * ROOM):
        desk.lay(Outcome(str(number)))
    over = threading.Thread(target=desk.lay, args=(Outcome("over"),))
    over.start()
    assert over.is_alive()
    assert [desk.fetch().key for _ in range(2 * ROOM + 1)] == [*map(str, range(2 * ROOM)), "over"]
    over.join()


def test_who_waits_for_a_task_gets_the_next_one() -> None:
    desk, found = Desk((), 1), []
    waiting = threading.Thread(target=lambda: found.append(desk.take()))
    waiting.start()
    desk.add(k.task(7))
    waiting.join()
    assert found == [k.task(7)]


def test_a_closed_desk_sends_everybody_home() -> None:
    desk, found = Desk((), 1), []
    for number in range(ROOM):
        desk.lay(Outcome(str(number)))
    waiting = [
        threading.Thread(target=lambda: found.append(desk.take())),
        threading.Thread(target=desk.lay, args=(Outcome("over"),)),
    ]
    for thread in waiting:
        thread.start()
    desk.close()
    for thread in waiting:
        thread.join()
    assert found == [None]
    assert desk.spare() is None


def test_what_was_made_before_an_error_is_fetched_before_it_is_raised() -> None:
    desk = Desk((), 1)
    desk.lay(Outcome("0"))
    desk.fail(CannotStart("first"))
    desk.fail(CannotStart("second"))
    assert desk.fetch().key == "0"
    with pytest.raises(CannotStart, match="first"):
        desk.fetch()


def test_of_a_closed_desk_no_more_is_fetched_than_lies_there() -> None:
    desk = Desk((), 1)
    desk.lay(Outcome("0"))
    desk.close()
    assert desk.fetch().key == "0"
    with pytest.raises(Closed):
        desk.fetch()
