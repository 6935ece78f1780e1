"""Many PDFs in one, for the printer, with an outline of them; the same PDFs give the same bytes."""

import mmap
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

from mouflow.workspace import files
from mouflow.workspace.letters.outline import finished

MAKER = "pypdfium2"


def maker() -> str:
    """By what they are joined: another version may write other bytes."""
    return f"{MAKER} {version(MAKER)}"


def merged(letters: Iterable[tuple[Path, str]], place: Path, identity: bytes) -> None:
    """Writes the PDFs in their order into one file, each by its title in the outline.

    `identity` is 16 bytes that tell the file from any other. Raises Unwritable when it cannot be written; then nothing
    of it stays.
    """
    try:
        with place.open("w+b") as file:
            starts = tuple(_joined(letters, file))
            file.seek(0, 2)
            with mmap.mmap(file.fileno(), 0) as content:
                rest = finished(content, starts, identity)
            file.write(rest)
    except OSError as error:
        place.unlink(missing_ok=True)
        raise files.unwritable(place.parent, error) from error


class Sink:
    """Writes to a file for a library that hears of no error; the first one is kept, and nothing is written after it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: OSError | None = None

    def write(self, content: Any) -> int:
        """How many bytes are taken: all of them, whatever happens."""
        try:
            if self.error is None:
                self._file.write(content)
        except OSError as error:
            self.error = error
        return len(content)


def _joined(letters: Iterable[tuple[Path, str]], file: BinaryIO) -> Sequence[tuple[str, int]]:
    """Writes the pages of all PDFs; the title of each and the number of its first page, from 0."""
    from pypdfium2 import PdfDocument  # only who prints needs it

    whole, sink = PdfDocument.new(), Sink(file)
    try:
        starts = tuple(_taken(whole, letters))
        whole.save(sink)
        file.flush()
    finally:
        whole.close()
    if sink.error:
        raise sink.error
    return starts


def _taken(whole: Any, letters: Iterable[tuple[Path, str]]) -> Iterator[tuple[str, int]]:
    """Takes in the pages of one PDF after the other."""
    from pypdfium2 import PdfDocument  # only who prints needs it

    for path, title in letters:
        yield title, len(whole)
        one = PdfDocument(path)
        try:
            whole.import_pages(one)
        finally:
            one.close()
