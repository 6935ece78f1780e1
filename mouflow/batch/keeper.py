"""The thread that keeps one worker process at work, and puts another in its place when it ends."""

from collections import deque
from dataclasses import dataclass
from pickle import dumps
from threading import Lock, Thread

from mouflow.batch.desk import Desk
from mouflow.batch.failures import MEMORY, CannotStart, Unmade, died, failed, overdue, signal_name
from mouflow.batch.plan import Limits, Task
from mouflow.batch.worker import Ended, Worker

AHEAD = 2  # tasks that a worker has before it asks for them
STARTS = 5  # so many processes in a row may be ended from outside before they have loaded what they need
RETIREMENT = 2000  # letters after which a new process takes over, whatever the old one has kept of them


@dataclass(frozen=True, slots=True)
class Given:
    """A task that a worker has, as it is and as it was sent."""

    task: Task
    content: bytes


class Keeper(Thread):
    """Takes tasks from a desk and lays their outcomes there, until the desk is closed.

    A letter is given up when its process ended before it had made any other; when it had made others the letter is
    tried once more in a new process, since the end may have come from outside.
    """

    def __init__(self, kit: bytes, limits: Limits, desk: Desk) -> None:
        super().__init__(daemon=True, name="mouflow-keeper")
        self._kit, self._limits, self._desk = kit, limits, desk
        self._given: deque[Given] = deque()
        self._sent, self._made = 0, 0  # of those given, and by the present worker
        self._worker: Worker | None = None
        self._lock, self._stopped = Lock(), False

    def run(self) -> None:
        """Works until the desk is closed; an error that concerns all letters is told to the desk."""
        try:
            while (task := self._desk.take()) is not None:
                self._accept(task)
                self._make_given()
        except Exception as error:  # who fetches the outcomes shall know
            self._desk.fail(error)
        finally:
            self._dismiss()

    def stop(self) -> None:
        """Ends the work now; the desk must have been closed before."""
        with self._lock:
            self._stopped = True
            if self._worker:
                self._worker.kill()

    def _accept(self, task: Task) -> None:
        try:
            self._given.append(Given(task, dumps(task)))
        except Exception as error:  # of this letter alone
            self._desk.lay(failed(task, self._limits, Unmade(type(error).__name__, str(error))))

    def _make_given(self) -> None:
        """Makes the given letters, and as many more as can be had meanwhile."""
        while self._given and not self._stopped:
            try:
                self._make_next(self._worker or self._hired())
            except Ended as ended:
                self._bury(ended.args[0])

    def _make_next(self, worker: Worker) -> None:
        """Fetches the outcome of the first letter given, after the worker was given more; Ended is raised for it."""
        self._give_ahead()
        for given in list(self._given)[self._sent :]:
            worker.send(given.content)
        self._sent = len(self._given)
        result = worker.outcome()
        task = self._given.popleft().task
        self._sent -= 1
        self._made += 1
        outcome = failed(task, self._limits, result) if isinstance(result, Unmade) else result
        self._desk.lay(outcome)
        if any(problem.rule == MEMORY for problem in outcome.problems) or self._made >= RETIREMENT:
            self._dismiss()

    def _give_ahead(self) -> None:
        while len(self._given) <= AHEAD and self._made + len(self._given) < RETIREMENT:
            task = self._desk.spare()
            if task is None:
                return
            self._accept(task)

    def _bury(self, status: int | None) -> None:
        """Says of the first letter that its process ended, or keeps it for another try; gives the others back."""
        first, fresh = self._given.popleft(), self._made == 0
        self._desk.give_back(given.task for given in self._given)
        self._given.clear()
        self._dismiss()
        if status is None:
            self._desk.lay(overdue(first.task, self._limits))
        elif fresh:
            self._desk.lay(died(first.task, status))
        else:
            self._given.append(first)

    def _hired(self) -> Worker:
        """A new worker that has loaded what it needs.

        Raises CannotStart where several in a row were ended before they had, and all that `Worker.begin` raises.
        """
        for _ in range(STARTS):
            worker = Worker(self._kit, self._limits.seconds)
            with self._lock:
                self._worker = worker
                if self._stopped:
                    worker.kill()
            try:
                worker.begin()
                return worker
            except Ended as ended:
                status = ended.args[0]
                if self._stopped:
                    raise
        raise CannotStart(f"it is ended by {signal_name(-status)}")

    def _dismiss(self) -> None:
        """Lets the worker go; what it was given and has not made is sent to the next one."""
        with self._lock:
            worker, self._worker = self._worker, None
        self._sent, self._made = 0, 0
        if worker:
            worker.close()
