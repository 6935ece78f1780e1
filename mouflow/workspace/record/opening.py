"""Where the record of a workspace is, and opening it; loads little, for a call that only asks must answer at once."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from mouflow.record.store.opening import POSTGRES, open_store
from mouflow.record.store.store import Store
from mouflow.workspace.record.notary import UserNotary
from mouflow.workspace.record.state import state_of

FILE = "record.db"
SETTINGS = "mouflow.yaml"
PLAIN = re.compile(r"""^store:[ \t]+(["']?)([^\s"'#&*!|>{\[%@`][^\s"'#]*)\1[ \t]*(?:#.*)?$""", re.MULTILINE)
MENTIONED = re.compile(r"\bstore\b")


class Rooted(Protocol):
    """A workspace, as far as its record needs it."""

    @property
    def root(self) -> Path:
        """The folder."""


def record_of(workspace: Rooted, environ: Mapping[str, str], create: bool = True) -> Store:
    """The store of the workspace, whose heads the user signs; made when there is none, unless that is not wanted.

    Raises the errors of the store: NoRecord when there is none and `create` is not asked for, NotARecord, Locked ….
    """
    return record_in(workspace.root, environ, create)


def record_in(root: Path, environ: Mapping[str, str], create: bool) -> Store:
    """The same, of the workspace in that folder."""
    return open_store(address_in(root), create).sealed_by(UserNotary(state_of(environ)))


def address_in(root: Path) -> str | Path:
    """Where the record of the workspace is: `store:` of its settings, from its folder, else the file record.db."""
    named = configured_store(root)
    if named is None:
        return root / FILE
    return named if "://" in named else root / named


def has_record(root: Path) -> bool:
    """Whether a record was made; one in PostgreSQL is taken to be there."""
    address = address_in(root)
    return str(address).startswith(POSTGRES) or Path(str(address).removeprefix("sqlite:///")).exists()


def configured_store(root: Path) -> str | None:
    """The `store:` of the settings; None when they name none.

    Found by its line where it is a plain one; the reader of settings, which takes longer than all else here, is asked
    only when the word stands there in any other way.
    """
    try:
        text = (root / SETTINGS).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    lines = PLAIN.findall(text)
    if len(lines) == 1 and len(MENTIONED.findall(text)) == 1 + len(MENTIONED.findall(lines[0][1])):
        return str(lines[0][1])
    if not MENTIONED.search(text):
        return None
    from mouflow.workspace.folder import open_workspace  # loads the reader and its models

    return open_workspace(root).settings.store
