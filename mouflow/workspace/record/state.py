"""The user's own folder of keys and trails, outside of every workspace: who can change the record cannot change it."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mouflow.errors import N_, MouflowError

KEY, KNOWN = "key.pem", "known-keys"


class NoHome(MouflowError):
    """The environment names no folder of the user's own."""

    pattern = N_("nothing was signed: there is no folder for your key; set XDG_STATE_HOME or HOME")


class KeyLost(MouflowError):
    """The key that the environment names is not there."""

    pattern = N_('nothing was signed: MOUFLOW_KEY names "{path}", and there is no such file')


class NotKept(MouflowError):
    """The folder of keys and trails cannot be written."""

    pattern = N_('the event is recorded, but "{path}" cannot be written: {reason}')

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(path=str(path), reason=error.strerror or type(error).__name__)


@dataclass(frozen=True, slots=True)
class State:
    """Where the user's key, the known keys and the trails are; None without a folder of the user's own."""

    folder: Path | None
    key: Path | None
    key_is_named: bool

    def trail(self, store: str) -> Path | None:
        """The file in which the checkpoints of a store are kept."""
        return self.folder / f"{store}.jsonl" if self.folder and store.isalnum() else None

    @property
    def known(self) -> Path | None:
        """The file of public keys that are known, one on a line."""
        return self.folder / KNOWN if self.folder else None


def state_of(environ: Mapping[str, str]) -> State:
    """The folder and key that the environment means: MOUFLOW_KEY, XDG_STATE_HOME, LOCALAPPDATA, else below HOME."""
    folder = _folder(environ)
    named = environ.get("MOUFLOW_KEY", "")
    return State(folder, Path(named) if named else folder / KEY if folder else None, bool(named))


def _folder(environ: Mapping[str, str]) -> Path | None:
    if state := environ.get("XDG_STATE_HOME"):
        return Path(state) / "mouflow"
    if sys.platform == "win32" and (local := environ.get("LOCALAPPDATA")):
        return Path(local) / "mouflow"
    home = environ.get("HOME")
    return Path(home) / ".local" / "state" / "mouflow" if home else None


def private_key(state: State) -> bytes:
    """The user's key, made at first use. Raises KeyLost, NoHome, or NotKept when it cannot be made or read."""
    from mouflow.record.store.checkpoints import new_key  # loads cryptography, which only signing needs

    if state.key is None:
        raise NoHome
    try:
        return state.key.read_bytes()
    except FileNotFoundError as error:
        if state.key_is_named:
            raise KeyLost(path=str(state.key)) from error
    except OSError as error:
        raise NotKept(state.key, error) from error
    try:
        return _kept_key(state.key, new_key())
    except OSError as error:
        raise NotKept(state.key, error) from error


def _kept_key(path: Path, key: bytes) -> bytes:
    """The key of the file: this one, or that of a call that was faster."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(part, path)  # never replaces a key
    finally:
        part.unlink(missing_ok=True)
    return path.read_bytes()


def add_line(path: Path, line: str) -> None:
    """Adds a line to a file, on its own line even when the last one was cut off; it is on the disk when this returns.

    Raises NotKept.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("a+b") as file:
            end = file.seek(0, os.SEEK_END)
            if end:
                file.seek(end - 1)
                line = line if file.read(1) == b"\n" else f"\n{line}"
            file.write(line.encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise NotKept(path, error) from error


def text_of(path: Path | None) -> str:
    """The text of a file; empty when there is none."""
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise NotKept(path, error) from error
