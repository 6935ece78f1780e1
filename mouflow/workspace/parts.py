"""Files that are written beside their places, brought safely to the disk together, and then given their names."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from mouflow.workspace.files import patiently, unwritable

AT_ONCE = 4  # files on their way to the disk: a journal takes in several about as fast as one


def put_down(part: Path, content: bytes) -> None:
    """Writes a file that gets its name later; nothing of it stays when that fails, which is told of its folder."""
    try:
        part.write_bytes(content)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise unwritable(part.parent, error) from error


def settle(parts: Sequence[Path]) -> None:
    """Comes back once all bytes of the files are on the disk; Unwritable or NoRoom where that fails."""
    for part, error in _all_settled(parts).items():
        if error:
            raise unwritable(part.parent, error) from error


def put_in_place(part: Path, path: Path) -> None:
    """Gives a file its name; Unwritable where that fails three times, or what unwritable makes of it."""
    try:
        patiently(lambda: part.replace(path))
    except OSError as error:
        raise unwritable(path, error) from error


def _all_settled(parts: Sequence[Path]) -> dict[Path, OSError | None]:
    """What stood against each file; several are asked at once, and none twice, since the second answer may be wrong."""
    from concurrent.futures import ThreadPoolExecutor  # only who writes many files

    found: dict[Path, OSError | None] = {}

    def ask(part: Path) -> None:
        found[part] = _settled(part)

    with suppress(RuntimeError), ThreadPoolExecutor(AT_ONCE) as crew:  # where the system has no more threads
        for part in parts:
            crew.submit(ask, part)
    return {part: found[part] if part in found else _settled(part) for part in parts}


def _settled(part: Path) -> OSError | None:
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError as error:
        return error
    return None
