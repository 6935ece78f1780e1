"""The one module that reads and writes files: the user's, the house's own, and the ledger of what mouflow wrote."""

import errno
import hashlib
import json
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from time import sleep
from typing import TypeVar

from mouflow.errors import N_, MouflowError

LARGEST = 50_000_000  # bytes of a file that is read at all
# Names that Windows keeps for devices, so that no file or folder may have them.
DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))
FULL = frozenset((errno.ENOSPC, errno.EDQUOT))
PAUSES = (0.2, 0.8)  # seconds before a second and a third try: a virus scanner, say, holds a new file for a moment
LEDGER = ".mouflow.json"  # beside the written files: the digest of each, to know them again

T = TypeVar("T")


class Unreadable(MouflowError):
    """A file or folder that cannot be read, named as the user gave it."""

    pattern = N_('cannot read "{path}": {reason}')

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path=shown(path), reason=reason)


class TooLarge(MouflowError):
    """A file far beyond any draft, table or picture."""

    pattern = N_('"{path}" has {size} bytes and the limit is {limit}; give a smaller file')


class Unwritable(MouflowError):
    """A file or folder that cannot be written."""

    pattern = N_('cannot write "{path}": {reason}')

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path=shown(path), reason=reason)


class NoRoom(Unwritable):
    """A file for which the disk has no room."""


class InUse(Unwritable):
    """A file that the system does not let go of, mostly since it is open in Word or Excel."""

    pattern = N_('cannot write "{path}": {reason}; if another program has it open, close it there')


class NotOurs(MouflowError):
    """Files that stand where mouflow would write, and that it did not write or that were changed since."""

    pattern = N_("not written by mouflow, or changed since, so left alone: {paths}; use --force to overwrite")

    def __init__(self, paths: tuple[Path, ...]) -> None:
        super().__init__(paths=", ".join(shown(path) for path in paths))


class NameClash(MouflowError):
    """Two outputs that would get the same file name on a system that ignores letter case."""

    pattern = N_('"{first}" and "{second}" would be one file; give one of them another id')


def shown(path: Path) -> str:
    """The path as a message names it: from the current folder when it lies below it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def read(path: Path) -> bytes:
    """The content of a file; Unreadable or TooLarge with the path as it is shown."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise TooLarge(path=shown(path), size=size, limit=LARGEST)
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(path, reason_of(error)) from error


def is_there(path: Path) -> bool:
    """Whether a file is there; a name that the system takes for none, such as a very long one, names no file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def reason_of(error: OSError) -> str:
    """Why the system refused, in its own words."""
    return error.strerror or type(error).__name__


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files in a folder and below, hidden ones left out, in order of name."""
    return files_below(folder, lambda path: path.suffix in (".yaml", ".yml"))


def files_below(folder: Path, wanted: Callable[[Path], bool]) -> tuple[Path, ...]:
    """The wanted files in a folder and below, hidden ones left out, in order of name."""
    found = (path for path in sorted(folder.rglob("*")) if wanted(path) and path.is_file())
    return tuple(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def texts_in(folder: Path, suffix: str) -> dict[str, bytes]:
    """The files of one ending that stand directly in a folder, by name; none when there is no such folder."""
    if not folder.is_dir():
        return {}
    return {path.name: read(path) for path in sorted(folder.iterdir()) if path.suffix == suffix and path.is_file()}


def house(*folders: str) -> Traversable:
    """A folder of the installed templates."""
    return resources.files("mouflow.templates").joinpath(*folders)


def house_texts(suffix: str, *folders: str) -> dict[str, bytes]:
    """The installed templates of one ending, by name."""
    found = sorted(house(*folders).iterdir(), key=lambda entry: entry.name)
    return {entry.name: entry.read_bytes() for entry in found if entry.name.endswith(suffix)}


def write_all(folder: Path, contents: Mapping[str, bytes], force: bool = False) -> tuple[Path, ...]:
    """Writes files into a folder, each beside its place and then renamed; returns their paths.

    A file that is there already is replaced only when it still is as mouflow wrote it, or by `force`.
    """
    ledger = guarded(folder, tuple(contents), force)
    paths = tuple(_written(folder / name, content) for name, content in contents.items())
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    _written(folder / LEDGER, json.dumps({**ledger, **digests}, indent=1, sort_keys=True).encode() + b"\n")
    return paths


def create(path: Path, content: bytes) -> Path:
    """Writes a new file and the folders above it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable(path.parent, reason_of(error)) from error
    return _written(path, content)


def mend(path: Path, before: bytes, after: bytes) -> Path:
    """Writes a file of the user's anew, with the permissions that it has; a link stays one.

    Raises Unwritable when the file no longer holds what it held.
    """
    if read(path) != before:
        raise Unwritable(path, N_("it was changed in the meantime; start again"))
    home = path.resolve()
    try:
        mode = stat.S_IMODE(home.stat().st_mode)
    except OSError as error:
        raise Unwritable(path, reason_of(error)) from error
    return _written(home, after, mode)


def unwritable(path: Path, error: OSError) -> Unwritable:
    """What it means that a file could not be written."""
    refused = isinstance(error, PermissionError) and is_there(path)
    kind = NoRoom if error.errno in FULL else InUse if refused else Unwritable
    return kind(path, reason_of(error))


def patiently(act: Callable[[], T]) -> T:
    """What comes of an act with a file; one that the system refuses is tried three times in all."""
    for pause in PAUSES:
        with suppress(PermissionError):
            return act()
        sleep(pause)
    return act()


def digest_of(path: Path) -> str | None:
    """The SHA-256 of a file in hex letters; None where no file is."""
    try:
        with patiently(lambda: path.open("rb")) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Unreadable(path, reason_of(error)) from error


def sizes(paths: Iterable[Path]) -> int:
    """How many bytes the files have together; one that cannot be asked counts nothing."""
    total = 0
    for path in paths:
        with suppress(OSError):
            total += path.stat().st_size
    return total


def guarded(folder: Path, names: tuple[str, ...], force: bool) -> dict[str, str]:
    """The ledger of a folder, once it is sure that all the names may be written there."""
    _distinct(names)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable(folder, reason_of(error)) from error
    ledger = _ledger(folder)
    for path in (folder / name for name in names):
        if is_device(path.stem):
            raise Unwritable(path, N_("Windows keeps that name for a device; give another id"))
        if path.is_symlink() or path.is_dir():
            raise Unwritable(path, N_("it is a link or a folder"))
    strange = tuple(folder / name for name in names if _strange(folder / name, ledger))
    if strange and not force:
        raise NotOurs(strange)
    return ledger


def is_device(name: str) -> bool:
    """Whether Windows keeps the name for a device."""
    return name.casefold() in DEVICES


def _distinct(names: tuple[str, ...]) -> None:
    first: dict[str, str] = {}
    for name in names:
        if name.casefold() in first:
            raise NameClash(first=first[name.casefold()], second=name)
        first[name.casefold()] = name


def _strange(path: Path, ledger: Mapping[str, str]) -> bool:
    return path.exists() and hashlib.sha256(read(path)).hexdigest() != ledger.get(path.name)


def _ledger(folder: Path) -> dict[str, str]:
    """What mouflow wrote into the folder, by name; nothing when the ledger is missing or broken."""
    path = folder / LEDGER
    if not path.is_file():
        return {}
    try:
        kept = json.loads(read(path))
    except ValueError:
        return {}
    return {str(name): str(digest) for name, digest in kept.items()} if isinstance(kept, dict) else {}


def _written(path: Path, content: bytes, mode: int | None = None) -> Path:
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        with part.open("wb") as file:
            if mode is not None:
                part.chmod(mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        patiently(lambda: part.replace(path))
    except OSError as error:
        part.unlink(missing_ok=True)
        raise unwritable(path, error) from error
    return path


def inside(root: Path, path: Path) -> bool:
    """Whether the path, its links followed, lies in the root folder."""
    return path.resolve().is_relative_to(root.resolve())


def parents(folder: Path) -> Iterator[Path]:
    """The folder and those above it, nearest first."""
    yield folder
    yield from folder.resolve().parents
