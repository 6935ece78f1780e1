"""Waiting until one of some files changes: with watchfiles when it is installed, else by looking twice a second."""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from time import sleep

Stamps = dict[Path, tuple[int, int] | None]
Pause = Callable[[Iterable[Path]], None]

LOOK_EVERY = 0.5
SETTLE = 0.05
NOTICE_WITHIN = 2000
"""Milliseconds; a change between our last look and the system's first notice is seen after this time."""


def stamps(paths: Iterable[Path]) -> Stamps:
    """Time of change and size of each file; None for one that is not there."""
    return {path: _stamp(path) for path in paths}


def wait_for_change(before: Stamps, pause: Pause | None = None) -> None:
    """Comes back when a file differs from what `before` says of it, and lies still again.

    `pause` waits until something may have happened in some folders; the system's notices or a short sleep by default.
    """
    wait = pause or (_noticed if find_spec("watchfiles") else _slept)
    while (after := stamps(before)) == before:
        wait({path.parent for path in before})
    while True:  # an editor empties a file, then writes it
        sleep(SETTLE)
        now = stamps(before)
        if now == after:
            return
        after = now


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _slept(_: Iterable[Path]) -> None:
    """Comes back after a while."""
    sleep(LOOK_EVERY)


def _noticed(folders: Iterable[Path]) -> None:
    """Comes back when the system tells of a change in the folders, or after two seconds."""
    from watchfiles import watch  # an extra; and only --watch needs it

    there = [folder for folder in folders if folder.is_dir()]
    if not there:
        return _slept(folders)
    notices = watch(*there, recursive=False, watch_filter=None, yield_on_timeout=True, rust_timeout=NOTICE_WITHIN)
    next(notices)
    notices.close()
    return None
