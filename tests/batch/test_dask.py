"""Letters on a cluster of real processes: the same bytes as here, whatever becomes of workers and letters."""

import os
import shutil
import signal
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import cast

import psutil
import pytest

from mouflow.batch import dask_cluster, dask_engine
from mouflow.batch.dask_engine import dask
from mouflow.batch.dask_errors import NoCluster, NoScheduler, NotAnAddress, NoWorkers, SchedulerLost, WorkerDiffers
from mouflow.batch.equipment import SHORT, font_files
from mouflow.batch.plan import Kit, Outcome, Task
from mouflow.batch.work import Workshop
from mouflow.document.assessment_letter import Told
from mouflow.errors import Place
from mouflow.writers.fontconfig import faces
from tests.batch.dask_processes import LOOPBACK, Cluster, until
from tests.batch.kit import Fault, faulty, kill, kit, leave, style, task, tasks

PAUSE = 0.02


def later(told: Told) -> Told:
    """The letter, after a moment."""
    time.sleep(PAUSE)
    return told


def slow(count: int) -> list[Task]:
    return [faulty(number, later, task(number).told) for number in range(count)]


def by_key(outcomes: Iterator[Outcome]) -> dict[str, Outcome]:
    """The outcomes by their keys; no key comes twice."""
    found = list(outcomes)
    keyed = {outcome.key: outcome for outcome in found}
    assert len(keyed) == len(found)
    return keyed


def made_here(shared: Kit, wanted: Sequence[Task]) -> dict[str, Outcome]:
    workshop = Workshop(shared)
    return {each.key: workshop.make(each) for each in wanted}


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    return [child.pid for child in psutil.Process(pid).children(recursive=True)]


def is_worker(pid: int) -> bool:
    """Whether a process is a Dask worker of a cluster of this machine."""
    return any("spawn_main" in word for word in psutil.Process(pid).cmdline())


def blocks_interrupt(pid: int) -> bool:
    """Whether Ctrl-C does not reach a process, which would write about it to the terminal."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines())
    return bool(int(status["SigBlk"], 16) >> (signal.SIGINT - 1) & 1)


def other_fonts(folder: Path) -> tuple[str, str]:
    """The settings of a machine that has one file of the letters' family only, and how its fonts are told."""
    face = next(face for face in faces() if "Liberation Sans" in face.families)
    shutil.copy(face.file, folder)
    settings = folder / "fonts.conf"
    settings.write_text(
        f"<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>", encoding="utf-8"
    )
    digest = sha256(sha256(Path(face.file).read_bytes()).digest()).hexdigest()[:SHORT]
    return str(settings), f'"Liberation Sans" (1: {digest})'


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    found = Cluster(tmp_path_factory.mktemp("dask"))
    try:
        yield found
    finally:
        found.close()


@pytest.fixture
def two(cluster: Cluster) -> Cluster:
    """The cluster with two workers."""
    cluster.people(2)
    return cluster


def test_two_workers_make_the_bytes_that_are_made_here(two: Cluster, capfd: pytest.CaptureFixture[str]) -> None:
    shared, wanted = kit(("docx", "pdf")), tasks(20)
    assert by_key(dask(1, two.address)(shared, wanted)) == made_here(shared, wanted)
    assert capfd.readouterr() == ("", "")


def test_a_worker_killed_in_the_middle_costs_no_letter(two: Cluster) -> None:
    running = dask(1, two.address)(kit(), slow(100))
    first = [next(running)]
    two.kill(two.workers[0])
    assert by_key(iter([*first, *running])) == made_here(kit(), tasks(100))


def test_a_letter_that_kills_its_process_is_told_and_the_others_are_made(two: Cluster) -> None:
    wanted = [*tasks(17), faulty(17, kill), *(task(number) for number in range(18, 40))]
    before = two.pids()
    found = by_key(dask(1, two.address)(kit(), wanted))
    here = made_here(kit(), tasks(40))
    died = found.pop("17")
    assert [problem.rule.id for problem in died.problems] == ["letter.died"]
    assert here.pop("17").made
    assert found == here
    assert two.pids() == before


def test_a_worker_that_joins_in_the_middle_works_too_and_closing_stops_all(cluster: Cluster) -> None:
    cluster.people(1)
    running = dask(1, cluster.address)(kit(), slow(3000))
    found = [next(running)]
    new = cluster.add_worker()
    while not children(new.pid):
        found.append(next(running))
    assert all(children(worker.pid) for worker in cluster.workers)
    running.close()
    until(lambda: not any(children(worker.pid) for worker in cluster.workers))
    assert by_key(iter(found)) == made_here(kit(), [task(int(outcome.key)) for outcome in found])


def test_a_worker_with_another_font_is_refused_before_any_letter(cluster: Cluster, tmp_path: Path) -> None:
    cluster.people(1)
    (old,) = cluster.addresses()
    settings, told = other_fonts(tmp_path)
    worker = cluster.add_worker(FONTCONFIG_FILE=settings)
    until(lambda: len(cluster.addresses()) == 2)
    (new,) = set(cluster.addresses()) - {old}
    with pytest.raises(WorkerDiffers) as refused:
        next(dask(1, cluster.address)(kit(), tasks(1)))
    assert str(refused.value) == (
        f"the worker {new} has font {told}, and here it is {font_files(style())}, so its letters would differ; "
        "make both the same and start the worker again, or end it"
    )
    cluster.kill(worker)
    until(lambda: cluster.addresses() == (old,))


def test_a_worker_with_another_font_is_refused_too_when_it_joins_in_the_middle(
    cluster: Cluster, tmp_path: Path
) -> None:
    cluster.people(1)
    running = dask(1, cluster.address)(kit(), slow(3000))
    assert next(running).made
    worker = cluster.add_worker(FONTCONFIG_FILE=other_fonts(tmp_path)[0])
    with pytest.raises(WorkerDiffers, match=" has font "):
        list(running)
    cluster.kill(worker)
    until(lambda: len(cluster.addresses()) == 1)


def test_a_cluster_of_this_machine_makes_the_same_and_finds_the_letter_that_ends_its_workers(
    capfd: pytest.CaptureFixture[str],
) -> None:
    wanted = [*tasks(4), replace(task(4), place=cast(Place, Fault(leave, 1)))]  # read by the Dask worker itself
    running = dask(2)(kit(), wanted)
    first = [next(running)]
    assert [blocks_interrupt(pid) for pid in children(os.getpid()) if is_worker(pid)] == [True, True]
    found = by_key(iter([*first, *running]))
    died = found.pop("4")
    assert [str(problem.rule.id) for problem in died.problems] == ["letter.died"]
    assert found == made_here(kit(), tasks(4))
    assert capfd.readouterr() == ("", "")


def test_a_machine_on_which_no_cluster_starts(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """As where processes may not share memory."""
    before = set(children(os.getpid()))
    monkeypatch.setattr("multiprocessing.context.BaseContext.Queue", refused)
    with pytest.raises(NoCluster) as error:
        next(dask(2)(kit(), tasks(3)))
    assert str(error.value) == (
        "no Dask cluster can be started on this machine: PermissionError: [Errno 13] Permission denied; "
        "leave --engine dask out"
    )
    assert not [pid for pid in set(children(os.getpid())) - before if is_worker(pid)]
    assert capfd.readouterr() == ("", "")


def refused(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_nobody_at_the_address(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dask_cluster, "PATIENCE", 0.3)
    with socket.socket() as bound:
        bound.bind((LOOPBACK, 0))
        address = f"tcp://{LOOPBACK}:{bound.getsockname()[1]}"
        with pytest.raises(NoScheduler) as refused:
            next(dask(1, address)(kit(), tasks(1)))
    assert str(refused.value) == (
        f'no Dask scheduler answers at "{address}"; start one there with `dask scheduler`, and write --scheduler as it '
        "says it, such as tcp://10.0.0.5:8786"
    )
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("address", "detail"),
    [
        ("", "missing port number in address ''"),
        ("nowhere", "missing port number in address 'nowhere'"),
        ("ftp://127.0.0.1:1", "unknown address scheme 'ftp'"),
        ("tcp://127.0.0.1:port", "invalid literal for int() with base 10: 'port'"),
        ("tls://127.0.0.1:1", "TLS expects a `ssl_context` argument"),
    ],
)
def test_words_that_are_no_address(address: str, detail: str) -> None:
    with pytest.raises(NotAnAddress) as refused:
        next(dask(1, address)(kit(), tasks(1)))
    words = str(refused.value)
    assert words.startswith(f'the address "{address}" of a Dask scheduler cannot be used: {detail}')
    assert words.endswith("; write it as the scheduler says it, such as tcp://10.0.0.5:8786")


def test_another_server_at_the_address(two: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_cluster, "PATIENCE", 0.3)
    with socket.create_server((LOOPBACK, 0)) as mute:
        for address in (f"tcp://{LOOPBACK}:{mute.getsockname()[1]}", two.addresses()[0]):
            with pytest.raises(NoScheduler):
                next(dask(1, address)(kit(), tasks(1)))


def test_a_scheduler_without_workers_and_one_that_ends_in_the_middle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    cluster = Cluster(tmp_path)
    try:
        monkeypatch.setattr(dask_engine, "PATIENCE", 0.2)
        with pytest.raises(NoWorkers) as nobody:
            next(dask(1, cluster.address)(kit(), tasks(1)))
        assert str(nobody.value) == (
            f'the Dask scheduler at "{cluster.address}" has no workers; start one on each machine with '
            f"`dask worker {cluster.address}`, then repeat the command: letters that are made stay made"
        )
        cluster.people(1)
        running = dask(1, cluster.address)(kit(), slow(3000))
        assert next(running).made
        cluster.scheduler.kill()
        with pytest.raises(SchedulerLost) as lost:
            list(running)
        assert str(lost.value) == (
            f'the Dask scheduler at "{cluster.address}" was lost while it made letters; see that it runs, then repeat '
            "the command: letters that are made stay made"
        )
    finally:
        cluster.close()
    assert capfd.readouterr() == ("", "")


def test_workers_that_all_end_in_the_middle(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_engine, "DESERTED", 0.5)
    monkeypatch.setattr(dask_engine, "TICK", 0.1)
    cluster.people(1)
    running = dask(1, cluster.address)(kit(), slow(3000))
    assert next(running).made
    cluster.kill(cluster.workers[0])
    with pytest.raises(NoWorkers):
        list(running)


def test_no_letters_need_no_cluster() -> None:
    assert list(dask(1, "tcp://nowhere")(kit(), ())) == []
