"""The outline of the PDF for the printer: one item for each letter (ISO 32000-1, 12.3.3)."""

from collections.abc import Iterator, Sequence


def outline(starts: Sequence[tuple[str, int]], number: int) -> Iterator[bytes]:
    """The object of the outline, which has that number, and its items, which have the next ones.

    Each start is a title and the number of the page's object.
    """
    yield b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (number + 1, number + len(starts), len(starts))
    for n, (title, page) in enumerate(starts):
        before = b"/Prev %d 0 R" % (number + n) if n else b""
        after = b"/Next %d 0 R" % (number + n + 2) if n + 1 < len(starts) else b""
        words = b"<FEFF%s>" % title.encode("utf-16-be").hex().upper().encode()
        yield b"<</Title%s/Parent %d 0 R%s%s/Dest[%d 0 R/Fit]>>" % (words, number, before, after, page)
