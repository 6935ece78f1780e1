"""What runs inside a Dask worker: the branch of a run there, with the processes that make its letters.

A worker is welcomed to a run before it gets chunks of it: it is given the kit and tells its equipment. A worker that
does not know the run, because it came later or was started anew, answers a chunk with that.
"""

import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock, Timer
from typing import cast

from mouflow.batch.equipment import equipment
from mouflow.batch.failures import Closed
from mouflow.batch.local import Hand
from mouflow.batch.plan import Kit, Outcome, Task
from mouflow.document.assessment_letter import Told
from mouflow.errors import MouflowError

IDLE = 60.0  # seconds without a chunk after which a branch is closed: who ordered the letters may have been killed


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker gives back for a chunk: its own address, and the outcomes; none where it does not know the run.

    `error` stands against all letters of this worker.
    """

    worker: str
    outcomes: tuple[Outcome, ...] | None = None
    error: MouflowError | None = None


class Sealed:
    """What a letter says, pickled: the Dask worker carries it, and only the process that makes the letter opens it."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def __reduce__(self) -> tuple[Callable[[bytes], object], tuple[bytes]]:
        """What it holds, and not this cover, comes out where a pickle of it is read."""
        return pickle.loads, (self.content,)


def packed(tasks: Sequence[Task]) -> bytes:
    """Tasks as a worker gets them; `opened` makes tasks of them again."""
    return pickle.dumps([(task.key, task.name, task.place, pickle.dumps(task.told)) for task in tasks])


def opened(chunk: bytes) -> tuple[Task, ...]:
    """The tasks of a packed chunk, but that what they say is still sealed."""
    return tuple(Task(key, name, place, cast(Told, Sealed(told))) for key, name, place, told in pickle.loads(chunk))


class Branch:
    """The kit of a run and its hands: as many as threads of the worker make letters at once."""

    def __init__(self, run: str, kit: Kit) -> None:
        self.run, self._kit = run, kit
        self._lock = Lock()
        self._idle: list[Hand] = []
        self._busy: list[Hand] = []
        self._closed = False
        self._timer: Timer | None = None
        self._wait_anew()

    def make(self, tasks: Sequence[Task]) -> tuple[Outcome, ...] | None:
        """The outcomes of the tasks; None where the branch was closed before all were made."""
        hand = self._taken()
        if hand is None:
            return None
        try:
            outcomes = hand.make_all(tasks)
        except Closed:
            return None
        except MouflowError:  # no letter can be made here, and the hand has closed itself
            self._busy.remove(hand)
            raise
        self._given_back(hand)
        return outcomes

    def close(self) -> None:
        """Ends all processes, also in the middle of a letter."""
        with self._lock:
            self._closed = True
            hands = (*self._idle, *self._busy)
            if self._timer:
                self._timer.cancel()
        for hand in hands:
            hand.close()

    def _taken(self) -> Hand | None:
        with self._lock:
            if self._closed:
                return None
            hand = self._idle.pop() if self._idle else Hand(self._kit)
            self._busy.append(hand)
            return hand

    def _given_back(self, hand: Hand) -> None:
        with self._lock:
            self._busy.remove(hand)
            self._idle.append(hand)
        self._wait_anew()

    def _wait_anew(self) -> None:
        """Waits, from now on, for the time after which nobody seems to want this branch."""
        with self._lock:
            if self._timer:
                self._timer.cancel()
            if not self._closed:
                self._timer = Timer(IDLE, self._leave)
                self._timer.daemon = True
                self._timer.start()

    def _leave(self) -> None:
        if self._busy:
            self._wait_anew()
        else:
            farewell(self.run)


_BRANCHES: dict[str, Branch] = {}  # of this process, by their runs


def welcome(run: str, content: bytes) -> dict[str, str]:
    """Opens the branch of a run with its pickled kit, in this process; what this machine brings to the letters."""
    kit: Kit = pickle.loads(content)
    found = equipment(kit.look.style)
    if run not in _BRANCHES:
        _BRANCHES[run] = Branch(run, kit)
    return found


def farewell(run: str) -> None:
    """Closes the branch of a run; nothing where there is none."""
    branch = _BRANCHES.pop(run, None)
    if branch:
        branch.close()


def made(run: str, chunk: bytes) -> bytes:
    """The pickled Answer to a packed chunk of tasks."""
    from distributed import get_worker  # an extra; whoever calls this has it

    worker = get_worker().address
    branch = _BRANCHES.get(run)
    try:
        answer = Answer(worker, branch.make(opened(chunk)) if branch else None)
    except MouflowError as error:
        answer = Answer(worker, error=error)
    return pickle.dumps(answer)
