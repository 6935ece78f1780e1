"""SQLite: one file in the workspace. Read by the standard library's driver, written through SQLAlchemy.

Loading SQLAlchemy takes longer than to answer what an agreement's state is, so a call that only reads does without it;
the statements are the same.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from itertools import chain, count
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mouflow.errors import N_
from mouflow.record.store import schema
from mouflow.record.store.driver import NO_FACTS, Facts, Hand, Row
from mouflow.record.store.errors import NotARecord, OnShare, UnsafeJournal
from mouflow.record.store.journal import journal_mode, wal_is_safe
from mouflow.record.store.shares import share_of
from mouflow.record.store.sqlite_faults import WAIT, meaning

OTHER_PROGRAM = N_("it is the database of another program")
PRAGMAS = (
    f"busy_timeout = {WAIT * 1000}",
    "foreign_keys = on",
    "recursive_triggers = on",
    "trusted_schema = off",
    "mmap_size = 0",
    "synchronous = FULL",
)


class PlainHand:
    """Runs statements on a connection of the standard library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, statement: str, facts: Facts = NO_FACTS) -> Sequence[Row]:
        """What the statement finds; nothing for one that only writes."""
        return self._connection.execute(statement, dict(facts)).fetchall()

    def each(self, statement: str, rows: Iterable[Facts]) -> None:
        """Runs the statement once for each row of facts."""
        self._connection.executemany(statement, (dict(row) for row in rows))


class SqliteDriver:
    """A record in one file. It belongs to one thread, and to the process that made it: locks do not survive a fork."""

    def __init__(self, path: Path, place: str) -> None:
        self.place = place
        self._path = path
        self._process = os.getpid()
        self._connection: sqlite3.Connection | None = None
        self._engine: Any = None

    @contextmanager
    def reading(self) -> Iterator[Hand]:
        """A hand that sees one state of the file."""
        with self._faults():
            connection = self._reader()
            connection.execute("BEGIN")
            try:
                yield PlainHand(connection)
            finally:
                with suppress(sqlite3.Error):  # the fault that ended the block is the one to tell
                    connection.execute("ROLLBACK")

    def writing(self) -> AbstractContextManager[Hand]:
        """A hand that holds the lock for writing from its first statement on."""
        from mouflow.record.store.engines import transaction  # SQLAlchemy: only when something is written

        if self.journal() == "WAL" and not wal_is_safe(sqlite3.sqlite_version_info):
            raise UnsafeJournal(self.place, sqlite3.sqlite_version)
        return transaction(self._writer(), lambda error: meaning(error, self.place))

    def schema(self) -> int:
        """The number of the last migration; NotARecord for the file of another program."""
        with self.reading() as hand:
            if hand.rows("PRAGMA application_id")[0][0] != schema.APPLICATION:
                raise NotARecord(self.place, OTHER_PROGRAM)
            return self.schema_seen(hand)

    def schema_seen(self, hand: Hand) -> int:
        """The number of the last migration that the hand sees."""
        return int(hand.rows("PRAGMA user_version")[0][0])

    def set_aside(self) -> None:
        """Copies the file to one beside it, such as record.db.schema-1.bak; one that is there stays."""
        stem = f"{self._path.name}.schema-{self.schema()}"
        names = (f"{stem}{again}.bak" for again in chain(("",), (f"-{number}" for number in count(2))))
        self.backup(next(path for path in map(self._path.with_name, names) if not path.exists()))

    def migrate(self, hand: Hand, number: int) -> None:
        """Runs the statements of a migration and notes its number."""
        for statement in next(each.sqlite for each in schema.MIGRATIONS if each.number == number):
            hand.rows(statement)
        hand.rows(f"PRAGMA user_version = {number}")

    def journal(self) -> str:
        """How the file is kept safe: WAL or TRUNCATE."""
        with self._faults():
            return str(self._reader().execute("PRAGMA journal_mode").fetchone()[0]).upper()

    def backup(self, target: Path) -> None:
        """Writes the whole record as it is now into a new file, while others may go on writing."""
        with self._faults(), closing(connected(target, "rwc")) as copy:
            self._reader().backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # nobody else has the copy, so it may be switched

    def close(self) -> None:
        """Closes what was opened."""
        if self._connection is not None:
            self._connection.close()
        if self._engine is not None:
            self._engine.dispose()
        self._connection = self._engine = None

    def _reader(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = connected(self._path, "rw")
        return self._connection

    def _writer(self) -> Any:
        if self._engine is None:
            if kind := share_of(self._path):
                raise OnShare(self.place, kind)
            self._engine = _engine(self._path)
        return self._engine

    @contextmanager
    def _faults(self) -> Iterator[None]:
        if os.getpid() != self._process:
            raise RuntimeError("a store was opened in another process; open it anew in this one")
        try:
            yield
        except sqlite3.Error as error:
            meant = meaning(error, self.place)
            if meant is None:
                raise
            raise meant from error


def connected(path: Path, mode: str) -> sqlite3.Connection:
    """A connection with the settings of the house: `rw` to a file that is there, `rwc` to a new one.

    The journal of a file that already has a write-ahead log stays: others may be at work in it.
    """
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT)
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = TRUNCATE")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def make(path: Path, identity: str) -> None:
    """Makes an empty record at a path where nothing is."""
    with closing(connected(path, "rwc")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # the other one would leave an empty file behind
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        for step in schema.MIGRATIONS:
            for statement in step.sqlite:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {schema.MIGRATIONS[-1].number}")
        connection.execute("INSERT INTO meta (name, value) VALUES ('store', ?)", (identity,))
        connection.execute("COMMIT")
        if journal_mode(sqlite3.sqlite_version_info) == "WAL":
            connection.execute("PRAGMA journal_mode = WAL")


def _engine(path: Path) -> Any:
    """An engine over one connection to the file."""
    from sqlalchemy import create_engine, event  # loaded only when something is written
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite+pysqlite://", creator=lambda: connected(path, "rw"), poolclass=StaticPool)
    # Without this the statement that reads the head would run before the transaction begins, and two writers could
    # read one head.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine
