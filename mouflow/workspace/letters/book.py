"""The book of letters: which number each letter has, for ever, and what was written where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from mouflow.workspace.letters.book_faults import NumberTaken
from mouflow.workspace.letters.book_file import BookFile

BOOK = "letters.db"  # in the root of the workspace


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a letter: the series that it counts in, how manieth of it, and as it is printed."""

    series: str
    seq: int
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in one format: its file below the folder, its digest, what it was made of, and what it says.

    `former` is the digest of the file that it took the place of, and `input` that of all that it is made of. A letter
    is noted before its file gets its name, so a file with neither digest is not mouflow's. Empty is what it has not.
    """

    file: str
    key: str
    format: str
    sha256: str
    former: str
    input: str
    pages: int | None
    entity: str
    name: str
    locus: str
    letter: str
    kind: str
    number: str
    score: str
    zone: str
    category: str


COLUMNS = ", ".join(each.name for each in fields(Written))
FACTS = attrgetter(*(each.name for each in fields(Written)))
SPACES = ", ".join("?" for _ in fields(Written))
KEPT = "SELECT key, series, seq, text FROM numbers WHERE assessment = ? ORDER BY given"
TAKEN = "SELECT seq FROM numbers WHERE series = ?"
LAST = "SELECT COALESCE(MAX(given), 0) FROM numbers"
HOLDER = "SELECT assessment, key FROM numbers WHERE series = ? AND seq = ?"
GIVE = """INSERT INTO numbers (series, seq, text, assessment, key, day, given)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (series, seq) DO UPDATE SET text = excluded.text, day = excluded.day, given = excluded.given
  WHERE assessment = excluded.assessment AND key = excluded.key"""
FOUND = f"SELECT {COLUMNS} FROM written WHERE folder = ? AND assessment = ?"
NOTE = f"INSERT OR REPLACE INTO written (folder, assessment, {COLUMNS}) VALUES (?, ?, {SPACES})"


class Book:
    """The book of a workspace, in one file; one that is not there reads as empty and is made by the first writing.

    Raises the family of BookError: what the file is instead, that another run holds it, that the disk is full.
    """

    def __init__(self, path: Path) -> None:
        self._file = BookFile(path)

    def kept(self, assessment: str) -> dict[str, Number]:
        """The number of each letter of an assessment, by the letter's key."""
        rows: list[Any] = self._file.rows(KEPT, (assessment,))
        return {key: Number(series, seq, text) for key, series, seq, text in rows}

    def taken(self, series: str) -> frozenset[int]:
        """What is given of a series, to letters of whichever assessment."""
        rows: list[Any] = self._file.rows(TAKEN, (series,))
        return frozenset(seq for (seq,) in rows)

    def keep(self, assessment: str, numbers: Mapping[str, Number], day: date) -> None:
        """Keeps numbers by the keys of their letters, all or none; of a letter that has one, the new one holds.

        NumberTaken when another letter got one of them since `taken` was asked; ask again then. A number that a letter
        had before stays its own, and no other gets it.
        """
        if not numbers:
            return
        with self._file.writing() as connection:
            last = int(connection.execute(LAST).fetchone()[0])
            for given, (key, number) in enumerate(numbers.items(), last + 1):
                _give(connection, number, (assessment, key), (day.isoformat(), given))

    def written(self, folder: str, assessment: str) -> dict[str, Written]:
        """What was written of an assessment into a folder, by file."""
        rows: list[Any] = self._file.rows(FOUND, (folder, assessment))
        return {row[0]: Written(*row) for row in rows}

    def note(self, folder: str, assessment: str, rows: Iterable[Written]) -> None:
        """Notes what is written into a folder, all or nothing; of a file that was noted before, the new row holds."""
        with self._file.writing() as connection:
            connection.executemany(NOTE, ((folder, assessment, *FACTS(row)) for row in rows))


def _give(connection: Connection, number: Number, letter: tuple[str, str], when: tuple[str, int]) -> None:
    facts = (number.series, number.seq, number.text, *letter, *when)
    if connection.execute(GIVE, facts).rowcount != 1:
        assessment, key = connection.execute(HOLDER, (number.series, number.seq)).fetchone()
        raise NumberTaken(number.text, key if assessment == letter[0] else f"{assessment}: {key}")
