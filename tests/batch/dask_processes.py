"""A Dask scheduler and its workers as processes of their own, on loopback, for the time of a test."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from distributed import Client

ROOT = Path(__file__).parents[2]
LONGEST = 30.0  # seconds until a process must be there
LOOPBACK = "127.0.0.1"


class Cluster:
    """A scheduler process, and the worker processes that were started for it; none is left after `close`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        file = folder / "scheduler.json"
        options = ("--host", LOOPBACK, "--port", "0", "--no-dashboard", "--dashboard-address", f"{LOOPBACK}:0")
        self.scheduler = self._started("scheduler", *options, "--scheduler-file", str(file))
        self.workers: list[subprocess.Popen[bytes]] = []
        until(file.is_file)
        self.address: str = json.loads(file.read_text(encoding="utf-8"))["address"]
        self._client = Client(self.address, set_as_default=False)

    def add_worker(self, **environment: str) -> subprocess.Popen[bytes]:
        """Starts a worker of one thread."""
        options = ("--host", LOOPBACK, "--nthreads", "1", "--no-nanny", "--no-dashboard")
        worker = self._started("worker", self.address, *options, **environment)
        self.workers.append(worker)
        return worker

    def kill(self, worker: subprocess.Popen[bytes]) -> None:
        """Ends a worker as `kill -9` does."""
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        self.workers.remove(worker)

    def people(self, count: int) -> None:
        """Waits until the scheduler knows so many workers, after the missing ones were started, or others killed."""
        for worker in self.workers[count:]:
            self.kill(worker)
        for _ in range(count - len(self.workers)):
            self.add_worker()
        until(lambda: len(self.addresses()) == count)

    def addresses(self) -> tuple[str, ...]:
        """Where the scheduler has workers."""
        return tuple(self._client.nthreads())

    def pids(self) -> dict[str, int]:
        """The process of each worker, by its address."""
        return {address: int(pid) for address, pid in self._client.run(os.getpid).items()}

    def close(self) -> None:
        """Ends all processes."""
        self._client.close()
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _started(self, program: str, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        call = (sys.executable, "-m", f"distributed.cli.dask_{program}", *arguments)
        surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", **environment}
        with (self._folder / "log").open("ab") as log:
            return subprocess.Popen(call, cwd=self._folder, env=surroundings, stdout=log, stderr=log)


def until(there: Callable[[], bool]) -> None:
    """Waits until something is there; fails the test when it does not come."""
    end = time.monotonic() + LONGEST
    while not there():
        assert time.monotonic() < end, "it did not come in time"
        time.sleep(0.05)
