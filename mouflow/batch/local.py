"""Letters made by worker processes of this machine."""

import os
import pickle
from collections.abc import Generator, Sequence
from contextlib import closing
from threading import Lock
from types import TracebackType
from typing import Self

from mouflow.batch.desk import Desk
from mouflow.batch.failures import CannotStart
from mouflow.batch.keeper import Keeper
from mouflow.batch.plan import Engine, Kit, Outcome, Task

MOST = 4  # processes for each processor: more would only take memory


def local(jobs: int) -> Engine:
    """The engine that makes letters in so many processes at once, at least one.

    A letter that ends its process, or takes too much time or memory, gets an outcome that says so, and the others are
    made. Raises NoFonts or LibraryMissing where no PDF can be made here, CannotStart where no process can.
    """

    def run(kit: Kit, tasks: Sequence[Task]) -> Generator[Outcome, None, None]:
        with closing(Crew(kit, tasks, useful(jobs, len(tasks)))) as crew:
            for _ in tasks:
                yield crew.fetch()

    return run


def useful(jobs: int, tasks: int) -> int:
    """How many processes are of use, of so many that are asked for and for so many tasks; at least one."""
    return max(1, min(jobs, tasks, MOST * (os.cpu_count() or 1)))


class Crew:
    """So many workers around one desk; closing it ends them."""

    def __init__(self, kit: Kit, tasks: Sequence[Task], jobs: int) -> None:
        self.desk = Desk(tasks, jobs)
        content = pickle.dumps(kit)
        self._keepers = tuple(Keeper(content, kit.limits, self.desk) for _ in range(jobs))
        try:
            for keeper in self._keepers:
                keeper.start()
        except RuntimeError as error:  # the system has no more threads, or no memory for them
            self.close()
            raise CannotStart(str(error)) from error

    def fetch(self) -> Outcome:
        """The next outcome; raises what stands against all letters."""
        return self.desk.fetch()

    def close(self) -> None:
        """Ends the workers now, whatever they do, and waits until they are gone."""
        self.desk.close()
        for keeper in self._keepers:
            keeper.stop()
        for keeper in self._keepers:
            if keeper.ident is not None:  # else it could not be started
                keeper.join()


class Hand:
    """One worker process that makes letters one after the other, for engines that bring their own way of sharing work.

    It does for a letter what `local` does: its limits are kept, a process that ends is replaced, and there is always
    one outcome for a task. The process starts with the first letter and stays; `close` it, or use it in a `with`, else
    it ends with the process that holds it, however that ends. May be used from several threads, one after the other.

        hand = Hand(kit)
        outcome = hand.make(task)
        outcomes = tuple(hand.make_all(tasks))  # the worker does not wait between two letters
        hand.close()
    """

    def __init__(self, kit: Kit) -> None:
        self._crew = Crew(kit, (), 1)
        self._lock = Lock()

    def make(self, task: Task) -> Outcome:
        """What came of the task; raises what stands against all letters, as `local` does: the hand is then useless."""
        (outcome,) = self.make_all((task,))
        return outcome

    def make_all(self, tasks: Sequence[Task]) -> tuple[Outcome, ...]:
        """What came of the tasks, in their order."""
        with self._lock:
            try:
                for task in tasks:
                    self._crew.desk.add(task)
                return tuple(self._crew.fetch() for _ in tasks)
            except BaseException:  # outcomes that are left would be taken for those of later tasks
                self._crew.close()
                raise

    def close(self) -> None:
        """Ends the process."""
        self._crew.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
