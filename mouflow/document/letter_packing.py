"""What letters have in common, packed once for their way to another process, and unpacked there once."""

import pickle
from functools import lru_cache
from typing import Any

KEPT = 64  # values: letters of one entity follow each other, and what all share is asked for all the time


class Itself:
    """A value that is known by its identity, for no other question is answered as fast."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.value is self.value


def packed(value: object) -> bytes:
    """The value as bytes; of one that was packed lately the same ones."""
    return _packed(Itself(value))


@lru_cache(maxsize=KEPT)
def _packed(one: Itself) -> bytes:
    return pickle.dumps(one.value)


@lru_cache(maxsize=KEPT)
def unpacked(content: bytes) -> Any:
    """The value of these bytes; of the same ones the same value, so nobody may change it."""
    return pickle.loads(content)
