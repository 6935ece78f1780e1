"""Letters made on a Dask cluster: chunks of tasks go out to its workers, outcomes with their bytes come back."""

import asyncio
import concurrent.futures
import pickle
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

from mouflow.batch.dask_backlog import Backlog, Chunk
from mouflow.batch.dask_branch import Answer, farewell, made, packed, welcome
from mouflow.batch.dask_cluster import PATIENCE, connected
from mouflow.batch.dask_errors import (
    ClusterFails,
    NoWorkers,
    SchedulerLost,
    WorkerDiffers,
    WorkerFails,
    died_with_workers,
)
from mouflow.batch.equipment import NONE, equipment
from mouflow.batch.local import useful
from mouflow.batch.plan import Engine, Kit, Outcome, Task
from mouflow.errors import MouflowError

AHEAD = 2  # chunks under way for each thread, so that none waits for the next one
TICK = 1.0  # seconds between two looks at the cluster
DESERTED = 30.0  # seconds without any worker, after there were some
FETCH = 60.0  # seconds after which a result that does not arrive is waited for with the others again


def dask(jobs: int, address: str | None = None) -> Engine:
    """The engine that makes letters on the cluster at the address, else on one of this machine with so many processes.

    Its machines must have the same mouflow, packages, libraries and font as this one, else WorkerDiffers is raised
    before any letter is made, or once such a worker joins. Raises NoDask, NoCluster, NoScheduler, NotAnAddress and
    NoWorkers where there is no cluster, WorkerFails where a worker can make no letter, SchedulerLost where the
    scheduler ends.
    """

    def run(kit: Kit, tasks: Sequence[Task]) -> Generator[Outcome, None, None]:
        if not tasks:
            return
        with connected(address, useful(jobs, len(tasks))) as client, closing(Dispatch(client, kit, tasks)) as dispatch:
            yield from dispatch.outcomes()

    return run


class Dispatch:
    """One run on a cluster: what is to be made, and the chunks of it that are under way."""

    def __init__(self, client: Any, kit: Kit, tasks: Sequence[Task]) -> None:
        self._client, self._kit, self._tasks = client, pickle.dumps(kit), tasks
        self._address = client.scheduler.address
        self._wanted = equipment(kit.look.style)
        self._run = uuid4().hex
        self._backlog = Backlog((), 1)
        self._under_way: dict[Any, Chunk] = {}
        self._peopled = monotonic()  # when workers were seen last

    def outcomes(self) -> Iterator[Outcome]:
        """The outcome of each task once, as they come."""
        with self._reached():
            self._begin()
        while self._backlog or self._under_way:
            with self._reached():
                self._send()
                outcomes = self._fetched()
            yield from outcomes

    def close(self) -> None:
        """Gives up what is under way, and lets the workers forget the run."""
        futures, self._under_way = list(self._under_way), {}
        if self._client.status != "running":
            return
        with suppress(Exception):  # the cluster may end at this very moment, and nothing is wanted of it any more
            self._client.cancel(futures, force=True)
            self._client.run(farewell, self._run, on_error="ignore")

    def _begin(self) -> None:
        with suppress(TimeoutError):
            self._client.wait_for_workers(1, timeout=PATIENCE)
        threads = self._threads()
        if not threads:
            raise NoWorkers(self._address)
        self._welcome(threads)
        self._backlog = Backlog(self._tasks, sum(threads.values()))

    def _threads(self) -> dict[str, int]:
        """How many threads each worker has."""
        threads: dict[str, int] = self._client.nthreads()
        if threads:
            self._peopled = monotonic()
        return threads

    def _welcome(self, workers: Iterable[str]) -> None:
        """Gives the workers the kit; raises WorkerDiffers or WorkerFails for the first that must not get any letter."""
        answers = self._client.run(welcome, self._run, self._kit, workers=list(workers), on_error="return")
        for worker, found in sorted(answers.items()):
            if not isinstance(found, Exception):
                compare(worker, found, self._wanted)
            elif worker in self._threads():  # else it has left meanwhile
                raise WorkerFails(worker, f"{type(found).__name__}: {found}") from found

    def _send(self) -> None:
        """Sends as many chunks as the threads of the cluster need; NoWorkers where there were none for long."""
        threads = sum(self._threads().values())
        if not threads and monotonic() - self._peopled > DESERTED:
            raise NoWorkers(self._address)
        while len(self._under_way) < AHEAD * threads:
            chunk = self._backlog.take(alone=not self._under_way)
            if chunk is None:
                return
            self._under_way[self._client.submit(made, self._run, packed(chunk), pure=False)] = chunk

    def _fetched(self) -> tuple[Outcome, ...]:
        """The outcomes of a chunk that is done; none when none is done within a moment, or a chunk is to be redone."""
        future = self._done()
        if future is None:
            return ()
        error = future.exception() if future.status == "error" else None
        try:
            content = b"" if error else future.result(timeout=FETCH)
        except TimeoutError:  # its worker ended with the result, and another one is making it again
            return ()
        chunk = self._under_way.pop(future)
        future.release()
        return self._redone(chunk, error) if error else self._opened(chunk, pickle.loads(content))

    def _done(self) -> Any | None:
        """A chunk's future that is done; None when none is within a moment."""
        import distributed  # an extra

        if not self._under_way:  # no workers are there
            sleep(TICK)
            return None
        wait: Any = distributed.wait  # it has no types
        try:
            with self._client.as_current():
                found = wait(list(self._under_way), timeout=TICK, return_when="FIRST_COMPLETED")
            return next(iter(found.done))
        except TimeoutError:
            return None

    def _opened(self, chunk: Chunk, answer: Answer) -> tuple[Outcome, ...]:
        """The outcomes of an answer; none, and the chunk goes out again, where the worker did not know the run."""
        if answer.error:
            raise WorkerFails(answer.worker, answer.error)
        if answer.outcomes is None:
            self._welcome([answer.worker])
            self._backlog.give_back(chunk)
            return ()
        self._backlog.done(chunk)
        return answer.outcomes

    def _redone(self, chunk: Chunk, error: BaseException) -> tuple[Outcome, ...]:
        """Nothing, and a chunk that ended its workers is tried again; of the letter that does it, that it did."""
        from distributed import KilledWorker  # an extra

        if not isinstance(error, KilledWorker):
            self._welcome(self._threads())  # names the worker, where it is one of them that has not what is needed
            raise ClusterFails(f"{type(error).__name__}: {error}")
        guilty = self._backlog.accuse(chunk)
        return (died_with_workers(guilty),) if guilty else ()

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """SchedulerLost for whatever goes wrong within because the scheduler is there no more."""
        try:
            yield
        except MouflowError:
            raise
        except (OSError, concurrent.futures.CancelledError, asyncio.CancelledError) as error:
            raise SchedulerLost(self._address) from error
        except Exception as error:
            if self._client.status == "running":
                raise
            raise SchedulerLost(self._address) from error


def compare(worker: str, found: Mapping[str, str], wanted: Mapping[str, str]) -> None:
    """Raises WorkerDiffers for the first fact in which a worker's equipment is not as wanted."""
    for fact, value in wanted.items():
        if found.get(fact, NONE) != value:
            raise WorkerDiffers(worker, fact, found.get(fact, NONE), value)
