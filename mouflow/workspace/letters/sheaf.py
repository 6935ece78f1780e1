"""What a PDF holds that PDFium wrote: its objects, and the numbers by which they speak of each other.

PDFium writes no streams of objects and no streams of references, each text on one line with its parentheses escaped,
and one node for all pages (as of ISO 32000-1, 7.3, 7.5 and 7.7).
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

CATALOG, TREE = 1, 2  # the numbers by which PDFium writes catalog and page tree of a new document
TRAILER = re.compile(rb"/Root (\d+) 0 R\s+/Info (\d+) 0 R\s.*?startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
LONGEST = 400  # bytes that hold the trailer
SECTION = re.compile(rb"(\d+) (\d+)\r\n")
ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])\r\n")
END = b"\r\nendobj\r\n"
STREAM = b">>stream\r\n"
REFERENCE = re.compile(rb"\((?:[^\\()]|\\.)*\)|\b(\d+) 0 R\b", re.DOTALL)  # or a text, in which there is none
PAGES = re.compile(rb"<</Count \d+/Kids\[([^\]]*)\]")


class StrangeLayout(RuntimeError):
    """PDFium no longer writes files as this expects; a mistake in mouflow, which its tests tell."""


def objects_of(content: bytes) -> dict[int, bytes]:
    """The objects of a PDF by their numbers, but for those that tell of the whole: catalog, and who made it when."""
    trailer = TRAILER.search(content, max(0, len(content) - LONGEST))
    if trailer is None or int(trailer[1]) != CATALOG:
        raise StrangeLayout("trailer")
    table = int(trailer[3])
    places = sorted((place, number) for number, place in _places(content, table))
    found = {}
    for (place, number), (end, _) in pairwise((*places, (table, 0))):
        whole, head = content[place:end], b"%d 0 obj\r\n" % number
        if not (whole.startswith(head) and whole.endswith(END)):
            raise StrangeLayout("object")
        if number not in (CATALOG, int(trailer[2])):
            found[number] = whole[len(head) : -len(END)]
    return found


def _places(content: bytes, table: int) -> Iterator[tuple[int, int]]:
    """The number of each object that is there, and where it begins."""
    place = table + len(b"xref\r\n")
    if content[table:place] != b"xref\r\n":
        raise StrangeLayout("table")
    while section := SECTION.match(content, place):
        place = section.end()
        for number in range(int(section[1]), int(section[1]) + int(section[2])):
            entry = ENTRY.match(content, place)
            if entry is None:
                raise StrangeLayout("table")
            place = entry.end()
            if entry[2] == b"n":
                yield number, int(entry[1])


def pages_of(objects: Mapping[int, bytes]) -> tuple[int, ...]:
    """The numbers of all pages, in their order."""
    found = PAGES.match(objects.get(TREE, b""))
    if found is None:
        raise StrangeLayout("page tree")
    return tuple(int(page[1]) for page in REFERENCE.finditer(found[1]))


def renumbered(content: bytes, numbers: Mapping[int, int]) -> bytes:
    """An object that speaks of the others by new numbers; one that is not among these is nothing (`null`)."""

    def new(found: re.Match[bytes]) -> bytes:
        if found[1] is None:
            return found[0]
        number = numbers.get(int(found[1]))
        return b"null" if number is None else b"%d 0 R" % number

    facts, stream, rest = content.partition(STREAM)
    return REFERENCE.sub(new, facts) + stream + rest
