"""What the engine for clusters is made of: its backlog, its comparison of machines, its silence."""

import logging
import pickle
import random
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.batch.dask_backlog import LARGEST, ROUNDS, Backlog, Chunk, chunks
from mouflow.batch.dask_branch import Answer, farewell, opened, packed
from mouflow.batch.dask_cluster import LOUD, SILENT, quiet
from mouflow.batch.dask_engine import compare, dask
from mouflow.batch.dask_errors import NoDask, WorkerDiffers, WorkerFails, died_with_workers
from mouflow.batch.equipment import equipment
from mouflow.batch.failures import CannotStart
from mouflow.batch.plan import Task
from tests.batch.kit import faulty, kill, kit, style, task, tasks


@given(st.integers(1, 2000), st.integers(1, 64))
def test_chunks_hold_each_task_once_in_order_and_are_neither_large_nor_few(count: int, threads: int) -> None:
    wanted = [task(0)] * count
    made = chunks(wanted, threads)
    assert [each for chunk in made for each in chunk] == wanted
    assert all(0 < len(chunk) <= LARGEST for chunk in made)
    assert len(made) * LARGEST >= count
    assert len({len(chunk) for chunk in made[:-1]}) <= 1
    assert len(made) == count or len(made[0]) > 1 or count <= threads * ROUNDS


@given(st.integers(1, 60), st.sets(st.integers(0, 59), max_size=4), st.integers(1, 4), st.integers(0, 9999))
def test_the_guilty_are_found_and_nobody_else(count: int, deadly: set[int], threads: int, seed: int) -> None:
    """A cluster in small: a chunk with a deadly letter ends its worker, and with it any other chunks under way."""
    chance = random.Random(seed)
    guilty = {str(number) for number in deadly if number < count}
    backlog = Backlog(tasks(count), threads)
    under_way: list[Chunk] = []
    told: Counter[str] = Counter()
    died: set[str] = set()

    def accuse(chunk: Chunk) -> None:
        one = backlog.accuse(chunk)
        if one:
            told[one.key] += 1
            died.add(one.key)

    while backlog or under_way:
        while len(under_way) < 2 * threads and (chunk := backlog.take(alone=not under_way)):
            under_way.append(chunk)
        chunk = under_way.pop(chance.randrange(len(under_way)))
        if chance.random() < 0.1:
            backlog.give_back(chunk)
        elif guilty.intersection(each.key for each in chunk):
            for other in [each for each in under_way if chance.random() < 0.5]:
                under_way.remove(other)
                accuse(other)
            accuse(chunk)
        else:
            backlog.done(chunk)
            told.update(each.key for each in chunk)
    assert told == Counter(str(number) for number in range(count))
    assert died == guilty


def test_a_letter_that_ends_workers_is_told() -> None:
    (problem,) = died_with_workers(task(4)).problems
    assert str(problem) == (
        f"{task(4).place}: error: the workers of the cluster that made the letter to {task(4).name} ended, one after "
        "the other; make the letter alone with --only and --engine local [letter.died]"
    )


def test_a_worker_carries_what_letters_say_without_opening_it() -> None:
    wanted = (task(1), faulty(2, kill), task(3))
    carried = opened(packed(wanted))
    assert [(each.key, each.name, each.place) for each in carried] == [
        (each.key, each.name, each.place) for each in wanted
    ]
    handed_on: Task = pickle.loads(pickle.dumps(carried[2]))
    assert handed_on == task(3)


def test_farewell_to_a_run_that_was_never_there() -> None:
    farewell("nobody")


def test_equipment_is_compared_fact_by_fact() -> None:
    here = equipment(style())
    assert here["Python"] == ".".join(map(str, sys.version_info[:2]))
    assert "-" not in here.values()
    compare("tcp://w:1", here, here)
    with pytest.raises(WorkerDiffers) as other:
        compare("tcp://w:1", {**here, "weasyprint": "69.0"}, {**here, "weasyprint": "70.0"})
    assert str(other.value) == (
        "the worker tcp://w:1 has weasyprint 69.0, and here it is 70.0, so its letters would differ; "
        "make both the same and start the worker again, or end it"
    )
    for fact in here:
        with pytest.raises(WorkerDiffers, match=f"has {fact} -, and here it is "):
            compare("tcp://w:1", {name: value for name, value in here.items() if name != fact}, here)


def test_what_a_worker_cannot_do_is_told_with_its_address() -> None:
    answer: Answer = pickle.loads(pickle.dumps(Answer("tcp://w:1", error=CannotStart("no room"))))
    assert str(WorkerFails(answer.worker, answer.error)) == (
        "the worker tcp://w:1 cannot make letters: a process that makes letters cannot start: no room; "
        "`mouflow doctor` tells what is missing; install there what is installed here, and start it again"
    )


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoDask) as missing:
        next(dask(1)(kit(), tasks(1)))
    assert str(missing.value) == '--engine dask needs a package that is not installed; pip install "mouflow[dask]"'


def test_loggers_are_silent_for_a_while_and_get_their_levels_back() -> None:
    names = (*LOUD, "distributed.core", "tornado.application")
    before = {name: logging.getLogger(name).level for name in names}
    logging.getLogger("distributed.core").setLevel(logging.DEBUG)
    with quiet():
        assert {logging.getLogger(name).level for name in names} == {SILENT}
    assert logging.getLogger("distributed.core").level == logging.DEBUG
    logging.getLogger("distributed.core").setLevel(before["distributed.core"])
    assert {name: logging.getLogger(name).level for name in names} == before
