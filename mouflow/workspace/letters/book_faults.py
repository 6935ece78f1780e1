"""What can stand in the way of the book of letters, and what SQLite's errors mean to who keeps it."""

import sqlite3
from collections.abc import Callable, Mapping

from mouflow.errors import N_, MouflowError
from mouflow.record.store.sqlite_faults import NO_DATABASE, NO_RIGHT, WAIT, told

OTHER_PROGRAM = N_("it is the database of another program")
EMPTY_FILE = N_("it is empty")
FOLDER = N_("it is a folder")


class BookError(MouflowError):
    """Something about the file in which the numbers of letters are kept."""


class NotABook(BookError):
    """The place holds something else."""

    pattern = N_(
        '"{place}" does not hold the numbers of letters: {reason}; bring back a copy of it, or move it away '
        "if no letter of this workspace was ever numbered"
    )

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place=place, reason=reason)


class BookDamaged(BookError):
    """The database itself is damaged."""

    pattern = N_('"{place}" is damaged: {reason}; bring back a copy of it, since it holds the numbers that were given')

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place=place, reason=reason)


class NewerBook(BookError):
    """A newer mouflow wrote the book."""

    pattern = N_('"{place}" has schema {found} and this mouflow knows up to {known}; use the newer mouflow')

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(place=place, found=found, known=known)


class BookBusy(BookError):
    """Another run was writing for longer than we wait."""

    pattern = N_('"{place}" is busy: another run has been writing for {seconds} seconds; try again')

    def __init__(self, place: str, seconds: int) -> None:
        super().__init__(place=place, seconds=seconds)


class BookFull(BookError):
    """No room on the disk of the workspace."""

    pattern = N_('no room left for "{place}"; free some space, then give the same command again')

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class BookUnwritable(BookError):
    """The book, or its folder, cannot be read or written."""

    pattern = N_('"{place}" cannot be used: {reason}')

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place=place, reason=reason)


class NumberTaken(BookError):
    """A number that another letter has; none of those that were handed in with it is kept."""

    pattern = N_('the number {text} was given to the letter "{holder}" in the meantime; give the same command again')

    def __init__(self, text: str, holder: str) -> None:
        super().__init__(text=text, holder=holder)


MEANINGS: Mapping[int, Callable[[str, str], BookError]] = {
    sqlite3.SQLITE_BUSY: lambda place, _: BookBusy(place, WAIT),
    sqlite3.SQLITE_LOCKED: lambda place, _: BookBusy(place, WAIT),
    sqlite3.SQLITE_FULL: lambda place, _: BookFull(place),
    sqlite3.SQLITE_READONLY: lambda place, _: BookUnwritable(place, NO_RIGHT),
    sqlite3.SQLITE_PERM: lambda place, _: BookUnwritable(place, NO_RIGHT),
    sqlite3.SQLITE_CANTOPEN: lambda place, _: BookUnwritable(place, NO_RIGHT),
    sqlite3.SQLITE_NOTADB: lambda place, _: NotABook(place, NO_DATABASE),
    sqlite3.SQLITE_CORRUPT: lambda place, words: BookDamaged(place, words),
    sqlite3.SQLITE_IOERR: lambda place, words: BookUnwritable(place, words),
}
LACKING = ("no such table", "no such column")  # somebody took it out with another program


def meaning(error: sqlite3.Error, place: str) -> BookError | None:
    """The fault in our words; None for one that only a mistake in mouflow can cause."""
    if str(error).startswith(LACKING):
        return BookDamaged(place, str(error))
    return told(error, place, MEANINGS)
