"""The ZIP file around the parts: members with fixed times, static ones deflated once and kept."""

import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache

from mouflow.writers.docx.xml import encode

LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
VERSION = 20  # the first version of the format with deflate
UTF8 = 0x800
STORED, DEFLATED = 0, 8
DATE, TIME = 0x21, 0  # 1980-01-01 00:00, the earliest that the format knows


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the package, as it lies in the ZIP."""

    name: bytes
    method: int
    crc: int
    size: int
    packed: bytes


@lru_cache(maxsize=128)
def kept(name: str, xml: str) -> Member:
    """A part that many documents share, packed as tightly as possible, once."""
    return _deflated(name, encode(xml), 9)


def fresh(name: str, xml: str) -> Member:
    """A part of this document alone, packed quickly."""
    return _deflated(name, encode(xml), 5)


@lru_cache(maxsize=32)
def stored(name: str, content: bytes) -> Member:
    """A member that is packed already, such as a PNG or a JPEG."""
    return Member(name.encode(), STORED, zlib.crc32(content), len(content), content)


@lru_cache(maxsize=32)
def packed(name: str, content: bytes) -> Member:
    """A member given as bytes that gain by packing, such as an SVG or a metafile."""
    return _deflated(name, content, 9)


def _deflated(name: str, content: bytes, level: int) -> Member:
    squeeze = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = squeeze.compress(content) + squeeze.flush()
    return Member(name.encode(), DEFLATED, zlib.crc32(content), len(content), body)


def archive(members: list[Member]) -> bytes:
    """The ZIP file of the members, in their order."""
    out: list[bytes] = []
    index: list[bytes] = []
    offset = 0
    for member in members:
        facts = (UTF8, member.method, TIME, DATE, member.crc, len(member.packed), member.size, len(member.name), 0)
        local = LOCAL.pack(b"PK\x03\x04", VERSION, *facts) + member.name
        index.append(CENTRAL.pack(b"PK\x01\x02", VERSION, VERSION, *facts, 0, 0, 0, 0, offset) + member.name)
        out += (local, member.packed)
        offset += len(local) + len(member.packed)
    size = sum(map(len, index))
    return b"".join((*out, *index, END.pack(b"PK\x05\x06", 0, 0, len(index), len(index), size, offset, 0)))
