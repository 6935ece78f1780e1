"""The main of a worker process: a kit comes in through a pipe, then tasks; for each task an answer goes out, in order.

Started by `worker` as `python -m mouflow.batch.child`. The first answer says whether the kit can be used: None, or the
error why not; the later ones are outcomes, or `Unmade`. The process ends when its parent does.
"""

import os
import signal
import sys
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from mouflow.batch.wire import receive, send

DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG of Linux's prctl


def main() -> None:
    """Makes letters until the parent closes the pipe."""
    incoming, outgoing = _pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    frames: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(incoming, frames), daemon=True).start()
    _end_with_parent()
    _serve(frames, outgoing)
    os._exit(0)  # without waiting for the thread that listens


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes from and to the parent, moved away from stdin and stdout, where a library that prints would write."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return incoming, outgoing


def _listen(incoming: BinaryIO, frames: SimpleQueue[bytes]) -> None:
    """Takes in what the parent sends, always at once; ends the process when the parent is gone."""
    try:
        while (frame := receive(incoming)) is not None:
            frames.put(frame)
    finally:
        os._exit(0)


def _end_with_parent() -> None:
    """Asks Linux to end this process with its parent, even while a library holds Python's lock."""
    if sys.platform == "linux":
        import ctypes  # late: other systems do not need it

        ctypes.CDLL(None).prctl(DEATH_OF_PARENT, signal.SIGKILL)


def _serve(frames: SimpleQueue[bytes], outgoing: BinaryIO) -> None:
    # Late: what these import may print, and the pipes must have been moved before.
    from mouflow.batch.answers import answer, started
    from mouflow.batch.memory import Memory

    workshop, first = started(frames.get())
    if workshop is None:
        send(outgoing, first)
        return
    memory = Memory(workshop.kit)
    send(outgoing, first)
    os.dup2(1, 2)  # what libraries complain of from here on is nobody's concern, and would fill the parent's disk
    while True:
        send(outgoing, answer(workshop, frames.get()))
        memory.tidy()


if __name__ == "__main__":
    main()
