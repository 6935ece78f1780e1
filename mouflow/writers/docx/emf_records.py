"""The records of an enhanced metafile as bytes, by Microsoft's open specification [MS-EMF].

Lengths are logical units: UNIT of them in a unit of the drawing, which is a pixel of CSS. The device that the metafile
speaks of has one pixel for each, so that nothing is rounded again.
"""

import struct
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

UNIT = 20
INCH = 96 * UNIT  # units
DEVICE_INCHES = 10
HUNDREDTH_MM = 2540 / INCH  # in a unit

HEADER, POLYGON, POLYLINE, POLYLINES, EOF, ELLIPSE, TEXT = 1, 3, 4, 7, 14, 42, 84
WINDOW_EXTENT, WINDOW_ORIGIN, VIEWPORT_EXTENT, VIEWPORT_ORIGIN = 9, 10, 11, 12
MAP_MODE, BACKGROUND_MODE, TEXT_ALIGN, TEXT_COLOUR = 17, 18, 22, 24
SELECT, BRUSH, FONT, PEN = 37, 39, 82, 95
ANISOTROPIC, TRANSPARENT, COMPATIBLE = 8, 1, 1
NO_BRUSH, NO_PEN = 5 - (1 << 31), 8 - (1 << 31)  # objects that every device has: with the highest bit
ALIGNMENTS = {"start": 24, "end": 26, "middle": 30}  # on the base line
GEOMETRIC, FLAT_ENDS, MITRED = 0x10000, 0x200, 0x2000
DEFAULT_CHARSET = 1
ANYWHERE = (0, 0, -1, -1)  # bounds that limit nothing
HEADER_SIZE, EOF_SIZE, TEXT_START = 108, 20, 76
Points = Sequence[tuple[int, int]]


def units(length: float) -> int:
    """A length of the drawing in units of the metafile, rounded half up."""
    return int(length * UNIT + 0.5) if length >= 0 else -int(0.5 - length * UNIT)


def record(kind: int, *words: int) -> bytes:
    """A record of signed 32-bit words."""
    return struct.pack(f"<II{len(words)}i", kind, 8 + 4 * len(words), *words)


def whole(width: int, height: int, records: Sequence[bytes], handles: int) -> bytes:
    """The metafile: its head, the records and its end."""
    scale = (
        record(MAP_MODE, ANISOTROPIC),
        record(WINDOW_ORIGIN, 0, 0),
        record(WINDOW_EXTENT, width, height),
        record(VIEWPORT_ORIGIN, 0, 0),
        record(VIEWPORT_EXTENT, width, height),
        record(BACKGROUND_MODE, TRANSPARENT),
    )
    body = b"".join((*scale, *records, record(EOF, 0, 16, EOF_SIZE)))
    count = len(scale) + len(records) + 2
    device, millimetres = DEVICE_INCHES * INCH, DEVICE_INCHES * 254 // 10
    frame = (0, 0, round(width * HUNDREDTH_MM), round(height * HUNDREDTH_MM))
    head = struct.pack(
        "<II8i4sIIIHHIIIiiiiIIIii",
        *(HEADER, HEADER_SIZE, 0, 0, width - 1, height - 1, *frame),
        *(b" EMF", 0x10000, HEADER_SIZE + len(body), count, handles, 0),
        *(0, 0, 0, device, device, millimetres, millimetres),  # no description, no palette
        *(0, 0, 0, 1000 * millimetres, 1000 * millimetres),
    )
    return head + body


def polyline(points: Points) -> bytes:
    """Lines from point to point."""
    return record(POLYLINE, *ANYWHERE, len(points), *(place for point in points for place in point))


def polylines(lines: Sequence[Points]) -> bytes:
    """Several lines, each from point to point."""
    places = [place for points in lines for point in points for place in point]
    return record(POLYLINES, *ANYWHERE, len(lines), len(places) // 2, *map(len, lines), *places)


def polygon(points: Points) -> bytes:
    """Lines around a filled area."""
    return record(POLYGON, *ANYWHERE, len(points), *(place for point in points for place in point))


def ellipse(left: int, top: int, right: int, bottom: int) -> bytes:
    """A filled ellipse in a box."""
    return record(ELLIPSE, left, top, right, bottom)


def pen(number: int, colour: str, width: int) -> bytes:
    """Makes the object of that number a pen with flat ends and sharp corners."""
    style = GEOMETRIC | FLAT_ENDS | MITRED
    return record(PEN, number, 0, 0, 0, 0, style, width, 0, reference(colour), 0, 0, 0)


def brush(number: int, colour: str) -> bytes:
    """Makes the object of that number a brush of one colour."""
    return record(BRUSH, number, 0, reference(colour), 0)


def font(number: int, name: str, size: int, bold: bool, italic: bool) -> bytes:
    """Makes the object of that number a font; the name has at most 31 characters."""
    face = name.encode("utf-16-le").ljust(64, b"\0")
    look = struct.pack("<5i8B", -size, 0, 0, 0, 700 if bold else 400, italic, 0, 0, DEFAULT_CHARSET, 0, 0, 0, 0)
    rest = bytes(228)  # full name, style and Panose number: nothing is said
    return struct.pack("<III", FONT, 12 + len(look) + len(face) + len(rest), number) + look + face + rest


def words(text: str, at: tuple[int, int], widths: Sequence[float]) -> bytes:
    """Words at a point as the alignment says, with the distance from each letter to the next in units."""
    letters = text.encode("utf-16-le")
    letters += bytes(-len(letters) % 4)
    stops = [round(stop) for stop in accumulate(widths, initial=0.0)]  # so that roundings do not add up
    distances = [after - before for before, after in pairwise(stops)]
    head = struct.pack(
        "<II4iIffiiIII4iI",
        *(TEXT, TEXT_START + len(letters) + 4 * len(distances), *ANYWHERE, COMPATIBLE, HUNDREDTH_MM, HUNDREDTH_MM),
        *(*at, len(text), TEXT_START, 0, *ANYWHERE, TEXT_START + len(letters)),
    )
    return head + letters + struct.pack(f"<{len(distances)}I", *distances)


@lru_cache(maxsize=64)
def reference(colour: str) -> int:
    """A colour `#rrggbb` as the metafile has it: blue, green, red."""
    return int(colour[5:7] + colour[3:5] + colour[1:3], 16)
