"""Where letters are put: what is there, what somebody changed, and new files, each noted before it gets its name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256
from pathlib import Path

from mouflow.errors import N_
from mouflow.workspace import files
from mouflow.workspace.letters.book import Book, Written
from mouflow.workspace.letters.folder import MARK, part
from mouflow.workspace.parts import put_down, put_in_place, settle

BATCH = 40  # files that are noted at once: what a run that is killed makes again

MOVED = N_("it was moved or deleted meanwhile")  # what is there now, nobody holds


class State(Enum):
    """How a file stands to the letter that belongs there: as it is to be, changed by somebody, or to be made."""

    HERE = 1
    CHANGED = 2
    MISSING = 3


@dataclass(frozen=True, slots=True)
class Notes:
    """What the book says of one folder."""

    book: Book
    folder: str
    assessment: str

    def read(self) -> dict[str, Written]:
        """What was written, by file."""
        return self.book.written(self.folder, self.assessment)

    def add(self, rows: tuple[Written, ...]) -> None:
        """Notes what is about to be there."""
        self.book.note(self.folder, self.assessment, rows)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is noted next; `part` holds its bytes until it gets its name, and is None where they are there."""

    row: Written
    part: Path | None


class Shelf:
    """The files of one folder. A file is replaced when it is mouflow's: noted with its digest before it got its name.

    So a run may be killed anywhere: what is there is known, and what is noted but not there is made again. `old` are
    digests of files that may be replaced beside those of the notes.
    """

    def __init__(self, out: Path, notes: Notes, old: Mapping[str, Written], force: bool) -> None:
        self.rows = notes.read()
        self.good: dict[str, Written] = {}
        self.changed: dict[Path, None] = {}
        self._out, self._notes, self._old, self._force = out, notes, old, force
        self.written = 0  # letters' files that got their names, or have the same bytes already
        self._waiting: list[Waiting] = []
        self._count = 0

    def state(self, wanted: Written) -> State:
        """How the file stands to what belongs there; `wanted` says of what it is to be made."""
        noted = self.rows.get(wanted.file)
        if noted is None or (noted.input, noted.format) != (wanted.input, wanted.format):
            return State.MISSING
        try:
            found = files.digest_of(self._out / wanted.file)
        except files.Unreadable:
            return State.MISSING  # so it is tried, and this letter alone is told
        if found == noted.sha256:
            self.good[wanted.file] = noted
            return State.HERE
        if self._force or found is None or found == noted.former:
            return State.MISSING
        self.changed[self._out / wanted.file] = None
        return State.CHANGED

    def is_there(self, row: Written) -> bool:
        """Whether a noted file is there as it was written."""
        try:
            return files.digest_of(self._out / row.file) == row.sha256
        except files.Unreadable:
            return False

    def take(self, wanted: Written, content: bytes) -> None:
        """Takes a file in; one that stands there and is not mouflow's is left alone. It gets its name when put away.

        Raises Unreadable for what stands there and cannot be read.
        """
        row = self._accepted(replace(wanted, sha256=sha256(content).hexdigest()))
        if row is not None:
            place = self.place()
            put_down(place, content)
            self._waiting.append(Waiting(row, place))

    def take_file(self, wanted: Written, place: Path) -> None:
        """Takes in what was written to `place`."""
        row = self._accepted(replace(wanted, sha256=files.digest_of(place) or ""))
        if row is None:
            place.unlink(missing_ok=True)
            return
        self._waiting.append(Waiting(row, place))

    def place(self) -> Path:
        """Where the next file is written before it gets its name."""
        self._count += 1
        return part(self._out, self._count)

    def full(self) -> bool:
        """Whether enough waits to be put away."""
        return len(self._waiting) >= BATCH

    def put_away(self) -> tuple[tuple[Written, files.Unwritable], ...]:
        """Notes what waits, then gives it its names; the files that could not get theirs, and why.

        Raises Unwritable for a disk that is full or fails, and what the book raises; then nothing half written stays.
        """
        waiting, self._waiting = self._waiting, []
        try:
            if not (self._out / MARK).is_file():
                raise files.Unwritable(self._out, MOVED)
            settle([one.part for one in waiting if one.part])
            if waiting:
                self._notes.add(tuple(one.row for one in waiting))
            return tuple((one.row, error) for one in waiting if (error := self._placed(one)))
        finally:
            for one in waiting:
                if one.part is not None:
                    one.part.unlink(missing_ok=True)

    def _accepted(self, row: Written) -> Written | None:
        """The row of a file that is to be written; None where it is there already, or another that is left alone."""
        path = self._out / row.file
        found = files.digest_of(path)
        if found == row.sha256:
            self._waiting.append(Waiting(row, None))
            return None
        if found is not None and not self._is_ours(row.file, found):
            self.changed[path] = None
            return None
        return replace(row, former=found or "")

    def _is_ours(self, file: str, digest: str) -> bool:
        noted = (rows[file] for rows in (self.rows, self._old) if file in rows)
        return self._force or any(digest in (row.sha256, row.former) for row in noted)

    def _placed(self, one: Waiting) -> files.Unwritable | None:
        """Gives one file its name; why it could not get it, where that is about this file alone."""
        try:
            if one.part is not None:
                put_in_place(one.part, self._out / one.row.file)
        except files.NoRoom:
            raise
        except files.Unwritable as error:
            return error
        self.rows[one.row.file] = self.good[one.row.file] = one.row
        self.written += bool(one.row.key)
        return None
