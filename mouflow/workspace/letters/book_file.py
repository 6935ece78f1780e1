"""The file of the book of letters: its tables, how it is made, and transactions in it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from mouflow.record.store.opening import published
from mouflow.record.store.sqlite import connected
from mouflow.workspace import files
from mouflow.workspace.letters.book_faults import (
    EMPTY_FILE,
    FOLDER,
    OTHER_PROGRAM,
    BookUnwritable,
    NewerBook,
    NotABook,
    meaning,
)

APPLICATION = 0x6D6F756C
"""What SQLite keeps as `application_id`: the letters "moul"."""
SCHEMA = 1
# A number belongs to one letter for ever; `given` grows, and of two numbers of a letter the later one holds.
NUMBERS = """CREATE TABLE numbers (
  series TEXT NOT NULL, seq INTEGER NOT NULL, assessment TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
  day TEXT NOT NULL, given INTEGER NOT NULL, PRIMARY KEY (series, seq)) WITHOUT ROWID"""
LETTERS = "CREATE INDEX numbers_letter ON numbers (assessment, key)"
WRITTEN = """CREATE TABLE written (
  folder TEXT NOT NULL, assessment TEXT NOT NULL, file TEXT NOT NULL, key TEXT NOT NULL, format TEXT NOT NULL,
  sha256 TEXT NOT NULL, former TEXT NOT NULL, input TEXT NOT NULL, pages INTEGER, entity TEXT NOT NULL,
  name TEXT NOT NULL, locus TEXT NOT NULL, letter TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL,
  score TEXT NOT NULL, zone TEXT NOT NULL, category TEXT NOT NULL, PRIMARY KEY (folder, file)) WITHOUT ROWID"""


class BookFile:
    """One SQLite file; a book that was never written to is no file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = files.shown(path)

    def rows(self, statement: str, facts: tuple[object, ...]) -> list[tuple[object, ...]]:
        """What the statement finds; nothing when there is no book yet, and no file comes to be."""
        if not self._there():
            return []
        with self._faults(), closing(self._opened()) as connection:
            return connection.execute(statement, facts).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection that alone may write, in a transaction that is kept when the block ends well."""
        with self._faults():
            if not self._there():
                self._make()
            with closing(self._opened()) as connection:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")

    def _there(self) -> bool:
        """Whether there is a book; NotABook where something else is that can be none."""
        if self.path.is_dir():
            raise NotABook(self.place, FOLDER)
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            return False
        except OSError as error:
            raise BookUnwritable(self.place, files.reason_of(error)) from error
        if not size:  # whoever emptied it, taking it for a new one would give every number a second time
            raise NotABook(self.place, EMPTY_FILE)
        return True

    def _opened(self) -> sqlite3.Connection:
        """A connection to a book whose tables are those that are known here."""
        connection = connected(self.path, "rw")
        try:
            connection.execute("PRAGMA journal_mode = DELETE")  # the other one leaves an empty file in the workspace
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
                raise NotABook(self.place, OTHER_PROGRAM)
            found = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if found > SCHEMA:
                raise NewerBook(self.place, found, SCHEMA)
        except BaseException:
            connection.close()
            raise
        return connection

    def _make(self) -> None:
        """Makes an empty book beside its place and moves it there whole; when somebody was faster, theirs stays."""
        part = self.path.with_name(f".{self.path.name}.part-{os.getpid()}")
        try:
            _fill(part)
            published(part, self.path)
        except OSError as error:
            raise BookUnwritable(self.place, files.reason_of(error)) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
                part.with_name(f"{part.name}-journal").unlink(missing_ok=True)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            meant = meaning(error, self.place)
            if meant is None:
                raise
            raise meant from error


def _fill(part: Path) -> None:
    """Makes a file of a book with empty tables."""
    with closing(connected(part, "rwc")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")  # the other one would leave an empty file behind
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        for table in (NUMBERS, LETTERS, WRITTEN):
            connection.execute(table)
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
