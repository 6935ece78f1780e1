"""What SQLite's errors mean to who keeps a record, by their code."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import TypeVar

from mouflow.errors import N_, MouflowError
from mouflow.record.store.errors import Broken, Full, Locked, NotARecord, ReadOnly, StoreError, Unreachable

E = TypeVar("E", bound=MouflowError)

WAIT = 10
"""Seconds that a connection waits for another one's lock."""
NO_DATABASE = N_("it is no SQLite database")
NO_RIGHT = N_("file or folder is read-only for you; mend its permissions")

MEANINGS: Mapping[int, Callable[[str, str], StoreError]] = {
    sqlite3.SQLITE_BUSY: lambda place, _: Locked(place, WAIT),
    sqlite3.SQLITE_LOCKED: lambda place, _: Locked(place, WAIT),
    sqlite3.SQLITE_FULL: lambda place, _: Full(place),
    sqlite3.SQLITE_READONLY: lambda place, _: ReadOnly(place, NO_RIGHT),
    sqlite3.SQLITE_PERM: lambda place, _: ReadOnly(place, NO_RIGHT),
    sqlite3.SQLITE_CANTOPEN: lambda place, _: ReadOnly(place, NO_RIGHT),
    sqlite3.SQLITE_NOTADB: lambda place, _: NotARecord(place, NO_DATABASE),
    sqlite3.SQLITE_CORRUPT: lambda place, words: Broken(place, words),
    sqlite3.SQLITE_IOERR: lambda place, words: Unreachable(place, words),
}


def meaning(error: BaseException, place: str) -> StoreError | None:
    """The fault in our words; None for one that only a mistake in mouflow can cause."""
    return told(error, place, MEANINGS)


def told(error: BaseException, place: str, meanings: Mapping[int, Callable[[str, str], E]]) -> E | None:
    """What an error of SQLite means by these meanings of its codes; None for one that has none."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    meant = meanings.get(code & 0xFF)  # the low byte is the kind, the rest says more exactly which
    return meant(place, str(error)) if meant else None
