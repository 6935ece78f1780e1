"""A command that another program ends, or whose terminal is closed: it clears up, as after Ctrl-C, and then ends so."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

ORDERLY = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Ended(KeyboardInterrupt):
    """A signal came whose number is the argument."""


@contextmanager
def orderly() -> Iterator[None]:
    """Raises Ended at what such a signal interrupts within; then the process ends by it, so that all see by what.

    A signal that somebody had ignored, as `nohup` does, is ignored still; a second one ends the process at once.
    """
    heeded = [number for number in ORDERLY if signal.getsignal(number) is signal.SIG_DFL]
    if current_thread() is not main_thread():  # no other may say what signals do
        heeded = []
    for number in heeded:
        signal.signal(number, _end)
    try:
        yield
    except Ended as ended:
        os.kill(os.getpid(), ended.args[0])
        raise
    finally:
        for number in heeded:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> None:
    for each in ORDERLY:
        if signal.getsignal(each) is _end:
            signal.signal(each, signal.SIG_DFL)
    raise Ended(number)
