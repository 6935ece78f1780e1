"""One worker process, seen from its parent: started, given tasks, asked for outcomes within a time, ended."""

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from math import inf
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Lock, Thread
from time import monotonic
from typing import BinaryIO, cast

from mouflow.batch.failures import CannotStart, Unmade
from mouflow.batch.plan import Outcome
from mouflow.batch.wire import Garbled, receive, send
from mouflow.errors import MouflowError

START = 120.0  # seconds that a process may take to load what it needs: the first search for fonts can be long
LOOK = 1.0  # seconds between two looks at the clock; if more pass, this process was stopped meanwhile
LEAVE = 2.0  # seconds that a process may take to end after its last word
TAIL = 2000  # last bytes of what a process complained of that are looked at


class Ended(Exception):
    """The process is there no more; its exit status is the argument, or None where it was ended for being late."""


class Worker:
    """A process that makes letters; started, used and closed by one thread, killed by any.

    On Linux the process ends with the thread that started it.
    """

    def __init__(self, kit: bytes, seconds: float) -> None:
        self._kit, self._seconds = kit, seconds
        self._deadline, self._late = inf, False
        self._lock, self._over = Lock(), Event()
        self._complaints, self._said = _file(), ""
        self._process = self._started()
        self._watcher = Thread(target=self._watch, daemon=True, name="mouflow-watch")
        try:
            self._watcher.start()
        except RuntimeError as error:  # the system has no more threads, or no memory for them
            self._abandon()
            raise CannotStart(str(error)) from error

    def _started(self) -> subprocess.Popen[bytes]:
        # -P: nothing is imported from the folder that somebody happens to work in.
        call = (sys.executable, "-P", "-m", "mouflow.batch.child")
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(
                call, stdin=pipe, stdout=pipe, stderr=self._complaints, env=surroundings(os.environ)
            )
        except OSError as error:
            self._complaints.close()
            raise CannotStart(str(error)) from error

    def _abandon(self) -> None:
        """Ends a process that nobody can watch."""
        self._process.kill()
        self._process.communicate()
        self._complaints.close()

    def begin(self) -> None:
        """Sends the kit and waits until it can be used.

        Raises the error of the family that stands against it, CannotStart for any other, Ended where a signal ended
        the process before.
        """
        self.send(self._kit)
        try:
            error = pickle.loads(self._receive(max(START, self._seconds)))
        except Ended as ended:
            status = ended.args[0]
            if status is not None and status < 0:
                raise
            said = f"it took more than {START:g} s" if status is None else self._said or f"exit status {status}"
            raise CannotStart(said) from ended
        if isinstance(error, MouflowError):
            raise error

    def send(self, content: bytes) -> None:
        """Sends a pickled task; whether it arrived is told by `outcome`."""
        self._arm(self._seconds)
        with suppress(OSError):  # an ended process may have left outcomes that are still to be read
            send(cast(BinaryIO, self._process.stdin), content)
        self._arm(inf)

    def outcome(self) -> Outcome | Unmade:
        """What came of the first task that was sent and not yet answered; raises Ended, also when its time is over."""
        content = self._receive(self._seconds)
        try:
            return cast(Outcome | Unmade, pickle.loads(content))
        except Exception as error:  # facts of a problem that only the worker knows
            return Unmade(type(error).__name__, str(error))

    def kill(self) -> None:
        """Ends the process now."""
        self._process.kill()

    def close(self) -> int:
        """Ends the process, waits until it is gone and gives back all that it took; its exit status. Twice is once."""
        self._over.set()
        self._process.kill()
        status = self._process.wait()
        self._watcher.join()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not yet sent has no reader
                cast(BinaryIO, stream).close()
        if not self._complaints.closed:
            self._said = _last_line(self._complaints)
            self._complaints.close()
        return status

    def _receive(self, seconds: float) -> bytes:
        self._arm(seconds)
        try:
            content = receive(cast(BinaryIO, self._process.stdout))
        except Garbled:
            content = None
        self._arm(inf)
        if content is None:
            with suppress(subprocess.TimeoutExpired):  # else it would seem that it was killed
                self._process.wait(LEAVE)
            status = self.close()
            raise Ended(None if self._late else status)
        self._late = False  # this one came in time after all
        return content

    def _arm(self, seconds: float) -> None:
        with self._lock:
            self._deadline = monotonic() + seconds

    def _watch(self) -> None:
        """Kills the process when a deadline passes; time for which this one was stopped, as by a sleep, is not counted.

        A deadline that is set meanwhile is not nearer than `seconds`.
        """
        while True:
            pause, start = max(0.0, min(self._seconds, self._deadline - monotonic(), LOOK)), monotonic()
            if self._over.wait(pause):
                return
            with self._lock:
                late = monotonic() - start - pause
                self._deadline += late if late > LOOK else 0.0
                if monotonic() >= self._deadline:
                    self._late = True
                    self._process.kill()
                    return


def surroundings(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of a worker: one thread for arithmetic, no plugins, and the modules of this process."""
    path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    own = {"OMP_NUM_THREADS": "1", "PYDANTIC_DISABLE_PLUGINS": "__all__", "PYTHONPATH": path}
    return {**environment, **own}


def _file() -> BinaryIO:
    """A file without a name, which is closed by whoever asks for it; CannotStart where there is no room for one."""
    try:
        return cast(BinaryIO, TemporaryFile())
    except OSError as error:
        raise CannotStart(str(error)) from error


def _last_line(file: BinaryIO) -> str:
    """The last line that is not empty; an empty one for an empty file."""
    file.seek(max(0, file.seek(0, os.SEEK_END) - TAIL))
    lines = file.read().decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
