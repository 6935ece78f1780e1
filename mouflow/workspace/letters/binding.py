"""One PDF bound of several that PDFium wrote, of which none is held for longer than it takes to copy it."""

from array import array
from collections.abc import Iterable
from typing import BinaryIO

from mouflow.workspace.letters.outline import outline
from mouflow.workspace.letters.sheaf import CATALOG, TREE, objects_of, pages_of, renumbered

HEAD = b"%PDF-1.7\r\n%\xa1\xb3\xc5\xd7\r\n"
MAKER = 3  # the number of the object that says who made the file, and when
MADE = b"<</CreationDate(D:19800101000000+00'00')/Creator(PDFium)/Producer(PDFium)>>"


class Binding:
    """A file to which PDFs are added; it is one itself once it is finished.

    Each PDF keeps its node of the page tree, below one for all (ISO 32000-1, 7.7.3).
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._length = file.write(HEAD)
        self._places = array("Q", [0] * (MAKER + 1))  # of each object, by its number
        self._nodes: list[int] = []
        self._pages = array("Q")

    @property
    def pages(self) -> int:
        """How many pages are in it."""
        return len(self._pages)

    def add(self, content: bytes) -> None:
        """Puts the pages of a PDF behind the others."""
        objects = objects_of(content)
        numbers = {old: new for new, old in enumerate(objects, len(self._places))}
        self._pages.extend(numbers[page] for page in pages_of(objects))
        self._nodes.append(numbers[TREE])
        for old, each in objects.items():
            own = renumbered(each, numbers)
            self._add(own.replace(b"<<", b"<</Parent %d 0 R" % TREE, 1) if old == TREE else own)

    def finish(self, starts: Iterable[tuple[str, int]], identity: bytes) -> None:
        """Writes what is still lacking: an outline with titles and first pages, from 0, and where each object is."""
        first = len(self._places)
        for each in outline([(title, self._pages[page]) for title, page in starts], first):
            self._add(each)
        nodes = b" ".join(b"%d 0 R" % node for node in self._nodes)
        self._put(CATALOG, b"<</Type/Catalog/Pages %d 0 R/Outlines %d 0 R/PageMode/UseOutlines>>" % (TREE, first))
        self._put(TREE, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(self._pages), nodes))
        self._put(MAKER, MADE)
        self._file.write(b"xref\n0 %d\n0000000000 65535 f \n" % len(self._places))
        self._file.writelines(b"%010d 00000 n \n" % place for place in self._places[1:])
        facts = (len(self._places), CATALOG, MAKER, *2 * (identity.hex().encode(),), self._length)
        self._file.write(
            b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n" % facts
        )

    def _add(self, content: bytes) -> None:
        """Writes an object that gets the next number."""
        self._places.append(0)
        self._put(len(self._places) - 1, content)

    def _put(self, number: int, content: bytes) -> None:
        self._places[number] = self._length
        self._length += self._file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
