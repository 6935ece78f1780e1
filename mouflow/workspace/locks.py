"""Locks on open files: whoever holds one lets go of it by ending, however it ends."""

import errno
import sys
from typing import BinaryIO

TAKEN = frozenset((errno.EACCES, errno.EAGAIN, errno.EDEADLK))


def locked(file: BinaryIO) -> bool:
    """Whether the file was free and is now held until it is closed; also where the disk knows no locks.

    Programs that the holder starts do not hold it with him.
    """
    try:
        _lock(file)
    except OSError as error:
        return error.errno not in TAKEN
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        """Locks a byte far behind the end, since Windows keeps others from reading what is locked."""
        file.seek(1 << 30)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
