"""Messages between processes: bytes in frames, each with a mark and its length before it."""

import struct
from typing import BinaryIO

HEAD = struct.Struct("<4sQ")
MARK = b"mouf"


class Garbled(Exception):
    """Something else than a frame came through the pipe; its first bytes are the argument."""


def send(stream: BinaryIO, content: bytes) -> None:
    """Writes one frame; raises OSError where nobody reads any more."""
    stream.write(HEAD.pack(MARK, len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """The next frame's content; None at the end of the stream, also where it ends within a frame."""
    head = stream.read(HEAD.size)
    if not head:
        return None
    if not MARK.startswith(head[: len(MARK)]):
        raise Garbled(head)
    if len(head) < HEAD.size:
        return None
    _, length = HEAD.unpack(head)
    content = stream.read(length)
    return content if len(content) == length else None
