"""Processes that make letters cannot start, or not so many: it is told once, and nothing stays."""

import sys
import threading

import pytest

from mouflow.batch.failures import CannotStart
from mouflow.batch.local import local, useful
from tests.batch import kit as k

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")


@linux
@pytest.mark.parametrize(("name", "before"), [("mouflow-keeper", 0), ("mouflow-keeper", 1), ("mouflow-watch", 0)])
def test_no_more_threads_are_told_and_nothing_stays(monkeypatch: pytest.MonkeyPatch, name: str, before: int) -> None:
    """Where the user, or memory, may have no more of them: the first ones of a name start, the next one does not."""
    start, begun, there, threads = threading.Thread.start, [], k.workers(), threading.active_count()

    def refuse(thread: threading.Thread) -> None:
        if thread.name == name:
            if len(begun) == before:
                raise RuntimeError("can't start new thread")
            begun.append(thread)
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with pytest.raises(CannotStart) as error:
        list(local(2)(k.kit(), k.tasks(5)))
    assert str(error.value) == (
        "a process that makes letters cannot start: can't start new thread; `mouflow doctor` tells what is missing"
    )
    assert k.workers() == there
    assert threading.active_count() == threads


@linux
def test_no_more_processes_than_are_of_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert [useful(jobs, 100) for jobs in (-1, 0, 1, 8, 9, 1_000_000)] == [1, 1, 1, 8, 8, 8]
    assert (useful(5, 3), useful(5, 0)) == (3, 1)


def test_no_room_for_a_temporary_file_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr("mouflow.batch.worker.TemporaryFile", refuse)
    with pytest.raises(CannotStart, match="No usable temporary directory found; `mouflow doctor`"):
        list(local(2)(k.kit(), k.tasks(5)))


def test_an_interpreter_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(CannotStart) as error:
        list(local(2)(k.kit(), k.tasks(5)))
    assert "No such file or directory: '/nowhere/python'" in str(error.value)
