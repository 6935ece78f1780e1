"""The chunks of a run that wait to be sent to a cluster, and the search for a letter that ends its workers."""

from collections import deque
from collections.abc import Sequence
from math import ceil

from mouflow.batch.plan import Task

LARGEST = 32  # letters in a chunk: what Dask does for a chunk costs about a millisecond
ROUNDS = 4  # chunks that each thread gets at least, so that none waits long for the last one

Chunk = tuple[Task, ...]


class Backlog:
    """Chunks, first in, first out.

    When a worker ends, Dask suspects all chunks that it had, and gives up those that were there for several ends. Such
    a chunk is halved. A letter that is left alone so is tried once more when nothing else is under way: then it is
    known whether it was this one.
    """

    def __init__(self, tasks: Sequence[Task], threads: int) -> None:
        self._chunks = deque(chunks(tasks, threads))
        self._suspects: deque[Chunk] = deque()
        self._trial: Chunk | None = None

    def __bool__(self) -> bool:
        return bool(self._chunks or self._suspects)

    def take(self, alone: bool) -> Chunk | None:
        """The next chunk; None where there is none, or only one that must be `alone` under way."""
        if self._trial is not None:
            return None
        if self._chunks:
            return self._chunks.popleft()
        if self._suspects and alone:
            self._trial = self._suspects.popleft()
            return self._trial
        return None

    def done(self, chunk: Chunk) -> None:
        """Says that a chunk that was taken came to its outcomes."""
        if chunk is self._trial:
            self._trial = None

    def give_back(self, chunk: Chunk) -> None:
        """Puts a chunk before the others that was taken, and not begun."""
        if chunk is self._trial:
            self._trial = None
            self._suspects.appendleft(chunk)
        else:
            self._chunks.appendleft(chunk)

    def accuse(self, chunk: Chunk) -> Task | None:
        """Takes in a chunk under which workers ended; the one task that did it, once that is known."""
        if chunk is self._trial:
            self._trial = None
            return chunk[0]
        if len(chunk) == 1:
            self._suspects.append(chunk)
        else:
            middle = len(chunk) // 2
            self._chunks.extend((chunk[:middle], chunk[middle:]))
        return None


def chunks(tasks: Sequence[Task], threads: int) -> tuple[Chunk, ...]:
    """The tasks in their order, in chunks for so many threads: all of one size, but the last."""
    size = max(1, min(LARGEST, ceil(len(tasks) / (threads * ROUNDS))))
    return tuple(tuple(tasks[start : start + size]) for start in range(0, len(tasks), size))
