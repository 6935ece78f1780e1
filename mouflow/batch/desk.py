"""Where tasks wait to be taken and outcomes to be fetched, between the threads of one run."""

from collections import deque
from collections.abc import Iterable
from threading import Condition

from mouflow.batch.failures import Closed
from mouflow.batch.plan import Outcome, Task

PATIENCE = 1.0  # seconds between two looks: on Windows a wait without an end cannot be interrupted
ROOM = 4  # outcomes for each worker


class Desk:
    """Tasks and outcomes, each first in, first out; every method may be called from any thread.

    For so many workers: none takes a task ahead that would leave another one without, and only so many outcomes may lie
    there; who has more of them waits.
    """

    def __init__(self, tasks: Iterable[Task], workers: int) -> None:
        self._tasks, self._outcomes = deque(tasks), deque[Outcome]()
        self._workers = workers
        self._changed = Condition()
        self._error: BaseException | None = None
        self._closed = False

    def take(self) -> Task | None:
        """The next task, as soon as there is one; None once the desk is closed."""
        with self._changed:
            while not (self._tasks or self._closed):
                self._changed.wait(PATIENCE)
            return None if self._closed else self._tasks.popleft()

    def spare(self) -> Task | None:
        """The next task where more wait than there are workers; else None, at once."""
        with self._changed:
            return self._tasks.popleft() if len(self._tasks) > self._workers and not self._closed else None

    def add(self, task: Task) -> None:
        """Puts a task behind the others."""
        with self._changed:
            self._tasks.append(task)
            self._changed.notify_all()

    def give_back(self, tasks: Iterable[Task]) -> None:
        """Puts tasks that were taken, and not made, before the others, in their order."""
        with self._changed:
            self._tasks.extendleft(reversed(tuple(tasks)))
            self._changed.notify_all()

    def lay(self, outcome: Outcome) -> None:
        """Lays down an outcome, as soon as there is room for it; nobody wants it once the desk is closed."""
        with self._changed:
            while len(self._outcomes) >= ROOM * self._workers and not self._closed:
                self._changed.wait(PATIENCE)
            self._outcomes.append(outcome)
            self._changed.notify_all()

    def fail(self, error: BaseException) -> None:
        """Says that the work cannot go on."""
        with self._changed:
            self._error = self._error or error
            self._changed.notify_all()

    def fetch(self) -> Outcome:
        """The next outcome, as soon as there is one; raises the error for which there will be no more, or Closed."""
        with self._changed:
            while not (self._outcomes or self._error or self._closed):
                self._changed.wait(PATIENCE)
            if not self._outcomes:
                raise self._error or Closed
            self._changed.notify_all()
            return self._outcomes.popleft()

    def close(self) -> None:
        """Sends everybody home who waits here for tasks or for room."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
