"""Metafiles read back by Microsoft's open specification [MS-EMF], with nothing of the writer: records, then shapes."""

import struct
from dataclasses import dataclass, field


@dataclass
class Metafile:
    """What a metafile says: its head, how many records and objects it really has, and what it draws."""

    bounds: tuple[int, ...]
    frame: tuple[int, ...]
    said_bytes: int
    said_records: int
    said_handles: int
    device: tuple[int, ...]
    millimetres: tuple[int, ...]
    records: list[tuple[int, bytes]] = field(default_factory=list)

    @property
    def kinds(self) -> list[int]:
        return [kind for kind, _ in self.records]

    def of(self, kind: int) -> list[bytes]:
        return [body for found, body in self.records if found == kind]


@dataclass(frozen=True)
class Said:
    """Words, their point, how they stand at it (24 left, 26 right, 30 middle), their font and how far each goes."""

    text: str
    at: tuple[int, int]
    align: int
    height: int
    weight: int
    italic: bool
    face: str
    distances: tuple[int, ...]
    colour: int


def read(content: bytes) -> Metafile:
    """The metafile of bytes that are sound: every record whole, the first the head and the last the end."""
    kind, size = struct.unpack_from("<II", content)
    assert (kind, content[40:44]) == (1, b" EMF")
    numbers = struct.unpack_from("<8i", content, 8)
    version, length, records, handles, reserved = struct.unpack_from("<IIIHH", content, 44)
    assert (version, reserved) == (0x10000, 0)
    found = Metafile(numbers[:4], numbers[4:], length, records, handles, *_device(content))
    place = 0
    while place < len(content):
        kind, size = struct.unpack_from("<II", content, place)
        assert size >= 8
        assert size % 4 == 0
        assert place + size <= len(content)
        found.records.append((kind, content[place + 8 : place + size]))
        place += size
    assert found.kinds[-1] == 14
    assert struct.unpack("<3I", found.records[-1][1])[2] == 20
    return found


def _device(content: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return struct.unpack_from("<2i", content, 72), struct.unpack_from("<2i", content, 80)


def said(found: Metafile) -> list[Said]:
    """All words in their order, each with what was selected and set when it was written."""
    fonts: dict[int, tuple[int, int, bool, str]] = {}
    font, align, colour, words = (0, 0, False, ""), 0, 0, []
    for kind, body in found.records:
        if kind == 82:
            height, *_, weight, italic = struct.unpack_from("<5iB", body, 4)
            face = body[32:96].decode("utf-16-le").partition("\0")[0]
            fonts[struct.unpack_from("<I", body)[0]] = (-height, weight, bool(italic), face)
        elif kind == 37:
            font = fonts.get(struct.unpack("<I", body)[0], font)
        elif kind == 22:
            (align,) = struct.unpack("<I", body)
        elif kind == 24:
            (colour,) = struct.unpack("<I", body)
        elif kind == 84:
            words.append(_said(body, align, font, colour))
    return words


def _said(body: bytes, align: int, font: tuple[int, int, bool, str], colour: int) -> Said:
    x, y, count, text_place = struct.unpack_from("<iiII", body, 28)
    (distances_place,) = struct.unpack_from("<I", body, 64)
    text = body[text_place - 8 : text_place - 8 + 2 * count].decode("utf-16-le")
    distances = struct.unpack_from(f"<{count}I", body, distances_place - 8)
    height, weight, italic, face = font
    return Said(text, (x, y), align, height, weight, italic, face, distances, colour)


def points(body: bytes) -> list[tuple[int, int]]:
    """The points of a polygon or of a line of several."""
    (count,) = struct.unpack_from("<I", body, 16)
    numbers = struct.unpack_from(f"<{2 * count}i", body, 20)
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def lines(body: bytes) -> list[list[tuple[int, int]]]:
    """The points of each of several lines."""
    count, total = struct.unpack_from("<II", body, 16)
    counts = struct.unpack_from(f"<{count}I", body, 24)
    numbers = struct.unpack_from(f"<{2 * total}i", body, 24 + 4 * count)
    every = list(zip(numbers[::2], numbers[1::2], strict=True))
    assert sum(counts) == total
    return [every[sum(counts[:n]) : sum(counts[: n + 1])] for n in range(count)]
