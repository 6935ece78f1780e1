"""What PDFium leaves out of a PDF that it joins: an outline, and bytes that do not tell when it was made.

The outline is added as an update at the end of the file (ISO 32000-1, 7.5.6); day and identity are replaced where they
stand, by as many bytes.
"""

import re
from collections.abc import Iterator, Sequence
from mmap import mmap

DAY = b"19800101000000"  # as in all files of mouflow that need one
CATALOG, TREE = 1, 2  # the numbers by which PDFium writes catalog and page tree of a new document
REFERENCE = re.compile(rb"(\d+) 0 R")
TRAILER = re.compile(
    rb"/Root (\d+) 0 R\s+/Info (\d+) 0 R\s+/Size (\d+)/ID\[<(\w{32})><(\w{32})>\]>>\s+startxref\s+(\d+)"
)
TAIL = 400  # bytes that hold the trailer


class StrangeLayout(RuntimeError):
    """PDFium no longer writes files as this expects; a mistake in mouflow, which its tests tell."""


def finished(content: mmap, starts: Sequence[tuple[str, int]], identity: bytes) -> bytes:
    """What is to follow the content, which is made steady: the outline, with the title and first page of each part."""
    trailer = TRAILER.search(content, max(0, len(content) - TAIL))
    if trailer is None or int(trailer[1]) != CATALOG:
        raise StrangeLayout("trailer")
    pages = _pages(content)
    info, first, before = (int(trailer[n]) for n in (2, 3, 6))
    _steady(content, trailer.span(4), trailer.span(5), identity)
    objects = {
        CATALOG: b"<</Type/Catalog/Pages %d 0 R/Outlines %d 0 R/PageMode/UseOutlines>>" % (TREE, first),
        first: b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (first + 1, first + len(starts), len(starts)),
        **dict(enumerate(_items(starts, pages, first), first + 1)),
    }
    own = identity.hex().encode()
    tail = b"/Root %d 0 R/Info %d 0 R/Prev %d/ID[<%s><%s>]" % (CATALOG, info, before, own, own)
    return _update(objects, len(content), tail)


def _pages(content: mmap) -> tuple[int, ...]:
    """The numbers of the objects of all pages, in their order."""
    tree = content.find(b"\n%d 0 obj" % TREE)
    begin, end = content.find(b"/Kids[", tree), content.find(b"]", content.find(b"/Kids[", tree))
    if min(tree, begin, end) < 0 or content.find(b"endobj", tree, begin) >= 0:
        raise StrangeLayout("page tree")
    return tuple(int(number) for number in REFERENCE.findall(content[begin:end]))


def _steady(content: mmap, one: tuple[int, int], other: tuple[int, int], identity: bytes) -> None:
    """Replaces the day and the two identities."""
    label = b"/CreationDate(D:"
    day = content.find(label)
    if day < 0:
        raise StrangeLayout("day")
    begin = day + len(label)
    end = content.find(b")", begin)
    content[begin:end] = (DAY + b"+00'00'")[: end - begin].ljust(end - begin, b"0")
    for span in (one, other):
        content[slice(*span)] = identity.hex().upper().encode()


def _items(starts: Sequence[tuple[str, int]], pages: Sequence[int], outline: int) -> Iterator[bytes]:
    """The items of the outline, one after the other."""
    for n, (title, page) in enumerate(starts):
        before = b"/Prev %d 0 R" % (outline + n) if n else b""
        after = b"/Next %d 0 R" % (outline + n + 2) if n + 1 < len(starts) else b""
        words = b"<FEFF%s>" % title.encode("utf-16-be").hex().upper().encode()
        yield b"<</Title%s/Parent %d 0 R%s%s/Dest[%d 0 R/Fit]>>" % (words, outline, before, after, pages[page])


def _update(objects: dict[int, bytes], offset: int, trailer: bytes) -> bytes:
    """Objects, their table and the trailer, as they follow a content of so many bytes."""
    parts, table = [b"\n"], [b"xref\n"]
    place = offset + 1
    for number, words in sorted(objects.items()):
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, words))
        table.append(b"%d 1\n%010d 00000 n \n" % (number, place))
        place += len(parts[-1])
    end = b"trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, trailer, place)
    return b"".join((*parts, *table, end))
