"""How a run ends: with its parent, by Ctrl-C, or because nobody wants the rest; no process stays."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mouflow.batch.local import Crew, local
from tests.batch import kit as k

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")


@contextmanager
def running(fault: str) -> Iterator[tuple[subprocess.Popen[str], set[int]]]:
    """A run that has made its good letters, and works at those with the fault; and its worker processes."""
    call = (sys.executable, "-m", "tests.batch.run", fault)
    pipe = subprocess.PIPE
    with subprocess.Popen(call, cwd=k.ROOT, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as run:
        assert run.stdout
        assert sorted(run.stdout.readline() for _ in range(6)) == [f"{number}\n" for number in range(6)]
        workers = k.children(run.pid)
        assert len(workers) == 2
        try:
            yield run, workers
        finally:
            run.kill()


@pytest.mark.parametrize("fault", ["hang", "hang_within_python", "sleep_within_python"])
def test_workers_end_by_themselves_when_their_parent_is_killed(fault: str) -> None:
    with running(fault) as (run, workers):
        run.send_signal(signal.SIGKILL)
        run.wait()
        assert k.soon(lambda: not any(map(k.runs, workers)))


def test_a_worker_ends_when_its_pipe_is_closed() -> None:
    call = (sys.executable, "-m", "mouflow.batch.child")
    with subprocess.Popen(call, cwd=k.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.communicate(timeout=30) == (b"", None)
    assert child.returncode == 0


@pytest.mark.parametrize("fault", ["hang", "hang_within_python"])
@pytest.mark.long
def test_an_interrupt_ends_workers_without_a_word_of_theirs(fault: str) -> None:
    with running(fault) as (run, workers):
        os.killpg(run.pid, signal.SIGINT)
        _, complaints = run.communicate(timeout=30)
        assert complaints.count("Traceback") == 1  # the run's own
        assert complaints.endswith("KeyboardInterrupt\n")
        assert not any(map(k.runs, workers))


def test_a_run_that_is_closed_early_leaves_no_process_and_no_thread() -> None:
    before, threads = k.children(os.getpid()), threading.active_count()
    outcomes = local(3)(k.kit(), [*k.tasks(5), *(k.faulty(9, k.hang) for _ in range(20))])
    next(outcomes)
    assert k.children(os.getpid()) > before
    outcomes.close()
    assert k.children(os.getpid()) == before
    assert threading.active_count() == threads


@pytest.mark.parametrize("moment", [0, 0.02, 0.1, 0.3])
def test_workers_can_be_ended_while_they_start(moment: float) -> None:
    before, threads = k.children(os.getpid()), threading.active_count()
    crew = Crew(k.kit(), k.tasks(20), 2)
    time.sleep(moment)
    crew.close()
    assert k.children(os.getpid()) == before
    assert threading.active_count() == threads


def test_a_run_that_is_done_leaves_no_process_and_no_thread() -> None:
    before, threads = k.children(os.getpid()), threading.active_count()
    assert len(list(local(2)(k.kit(), k.tasks(9)))) == 9
    assert k.children(os.getpid()) == before
    assert threading.active_count() == threads


STOPPED = """
from mouflow.batch.local import local
from mouflow.batch.plan import Limits
from tests.batch import kit as k

slow = [k.faulty(number, k.slowly, 0.5, k.task(number).told) for number in range(1, 4)]
for outcome in local(1)(k.kit(limits=Limits(3.0)), [k.task(0), *slow, k.faulty(4, k.hang)]):
    print(outcome.key, *(problem.rule.id for problem in outcome.problems), flush=True)
"""


def test_time_for_which_all_were_stopped_is_no_letters_fault() -> None:
    """As when a laptop sleeps, or by Ctrl-Z; a letter that hangs is given up all the same."""
    call = (sys.executable, "-c", STOPPED)
    with subprocess.Popen(call, cwd=k.ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True) as run:
        assert run.stdout
        try:
            assert run.stdout.readline() == "0\n"
            os.killpg(run.pid, signal.SIGSTOP)
            time.sleep(4)
            os.killpg(run.pid, signal.SIGCONT)
            assert run.stdout.read().splitlines() == ["1", "2", "3", "4 letter.timeout"]
        finally:
            run.kill()
