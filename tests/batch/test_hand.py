"""A hand: one worker process for as long as it is wanted, whatever ends it."""

import sys
import threading
from dataclasses import replace

import pytest

from mouflow.batch.failures import CannotStart, Closed
from mouflow.batch.local import Hand
from mouflow.batch.plan import Limits
from mouflow.batch.work import Workshop
from tests.batch import kit as k

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")


def test_a_hand_makes_what_a_workshop_makes() -> None:
    tasks, workshop = k.tasks(8), Workshop(k.kit())
    with Hand(k.kit()) as hand:
        assert hand.make(tasks[0]) == workshop.make(tasks[0])
        assert hand.make_all(tasks) == tuple(map(workshop.make, tasks))
        assert hand.make_all(()) == ()


@linux
def test_outcomes_keep_the_order_of_tasks_also_of_those_that_end_the_process() -> None:
    tasks = [*k.tasks(3), k.faulty(3, k.kill), k.task(4), k.faulty(5, k.hang), k.task(6)]
    with Hand(k.kit(limits=Limits(3.0))) as hand:
        outcomes = hand.make_all(tasks)
    assert [outcome.key for outcome in outcomes] == [task.key for task in tasks]
    assert [outcome.made for outcome in outcomes] == [True, True, True, False, True, False, True]


@linux
def test_the_process_starts_with_the_first_letter_stays_and_ends_with_the_hand() -> None:
    before = k.workers()
    hand = Hand(k.kit())
    assert k.workers() == before
    hand.make(k.task(0))
    (worker,) = k.workers() - before
    hand.make(k.task(1))
    assert k.workers() - before == {worker}
    hand.close()
    assert k.workers() == before


@linux
def test_the_process_outlives_the_thread_that_made_the_hand() -> None:
    hands: list[Hand] = []

    def begin() -> None:
        hands.append(Hand(k.kit()))
        hands[0].make(k.task(0))

    thread = threading.Thread(target=begin)
    thread.start()
    thread.join()
    (worker,) = k.workers()
    with hands[0] as hand:
        assert hand.make(k.task(1)).made
        assert k.workers() == {worker}


def test_several_threads_get_their_own_outcomes() -> None:
    found: dict[int, bool] = {}
    with Hand(k.kit()) as hand:

        def make(number: int) -> None:
            found[number] = hand.make(k.task(number)).key == str(number)

        threads = [threading.Thread(target=make, args=(number,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == dict.fromkeys(range(12), True)


def test_a_hand_that_was_closed_makes_nothing() -> None:
    hand = Hand(k.kit())
    hand.close()
    with pytest.raises(Closed) as error:
        hand.make(k.task(0))
    assert str(error.value) == "the processes that make letters were ended, so no more can be made; start new ones"


def test_a_hand_that_is_closed_by_another_thread_makes_no_more() -> None:
    hand = Hand(k.kit())
    closer = threading.Timer(0.3, hand.close)
    closer.start()
    with pytest.raises(Closed):
        hand.make(k.faulty(0, k.hang))
    closer.join()


def test_a_kit_that_cannot_be_used_is_told_and_ends_the_hand() -> None:
    before = k.workers() if sys.platform == "linux" else set()
    hand = Hand(replace(k.kit(), look=k.Fault(k.refuse, "no kit")))  # type: ignore[arg-type]  # that is the fault
    with pytest.raises(CannotStart, match="ValueError: no kit"):
        hand.make(k.task(0))
    with pytest.raises(CannotStart, match="ValueError: no kit"):
        hand.make(k.task(0))
    hand.close()
    assert sys.platform != "linux" or k.workers() == before
