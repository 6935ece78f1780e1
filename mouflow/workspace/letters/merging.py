"""Many PDFs in one, for the printer, with an outline of them; the same PDFs give the same bytes.

PDFium joins some of them at a time, since it holds all that it joins.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from mouflow.errors import N_, MouflowError
from mouflow.workspace import files
from mouflow.workspace.letters.binding import Binding

MAKER, LAYOUT = "pypdfium2", 2
SHEAF = 4_000_000  # bytes of PDFs that are joined at a time, for which PDFium takes some five times as many

Sheaf = Sequence[tuple[str, bytes]]


class LetterChanged(MouflowError):
    """A letter that somebody changed between two looks at it."""

    pattern = N_('"{path}" was changed while letters were joined; give the same command again')

    def __init__(self, path: Path) -> None:
        super().__init__(path=files.shown(path))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A PDF that is to be joined with others: where it is, its title in the outline, and its SHA-256."""

    path: Path
    title: str
    sha256: str


def maker() -> str:
    """By what they are joined: another version may write other bytes."""
    return f"{MAKER} {version(MAKER)} {LAYOUT}"


def merged(leaves: Iterable[Leaf], place: Path, identity: bytes) -> None:
    """Writes the PDFs in their order into one file, each by its title in the outline.

    `identity` is 16 bytes that tell the file from any other. Raises Unwritable when it cannot be written, Unreadable or
    LetterChanged for a letter that is no longer there as it was; then nothing of it stays.
    """
    try:
        with place.open("wb") as file:
            binding, starts = Binding(file), list[tuple[str, int]]()
            for sheaf in _sheaves(leaves):
                content, firsts = _joined(sheaf)
                starts += ((title, binding.pages + first) for (title, _), first in zip(sheaf, firsts, strict=True))
                binding.add(content)
            binding.finish(starts, identity)
    except BaseException as error:
        place.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise files.unwritable(place.parent, error) from error
        raise


def _sheaves(leaves: Iterable[Leaf]) -> Iterator[Sheaf]:
    """The titles and contents of the PDFs, so many at a time as PDFium is to hold."""
    sheaf, size = list[tuple[str, bytes]](), 0
    for leaf in leaves:
        content = files.read(leaf.path)
        if sha256(content).hexdigest() != leaf.sha256:
            raise LetterChanged(leaf.path)
        sheaf.append((leaf.title, content))
        size += len(content)
        if size >= SHEAF:
            yield sheaf
            sheaf, size = [], 0
    if sheaf:
        yield sheaf


def _joined(sheaf: Sheaf) -> tuple[bytes, tuple[int, ...]]:
    """The pages of all PDFs of a sheaf as one PDF, and the number of the first page of each, from 0."""
    from pypdfium2 import PdfDocument  # only who prints needs it

    whole, content = PdfDocument.new(), BytesIO()
    try:
        firsts = tuple(_taken(whole, each) for _, each in sheaf)
        whole.save(content)
    finally:
        whole.close()
    return content.getvalue(), firsts


def _taken(whole: Any, content: bytes) -> int:
    """Takes in the pages of one PDF; how many were there before."""
    from pypdfium2 import PdfDocument  # only who prints needs it

    before, one = len(whole), PdfDocument(content)
    try:
        whole.import_pages(one)
    finally:
        one.close()
    return before
