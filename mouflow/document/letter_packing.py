"""What letters have in common, packed once for their way to another process, and unpacked there once."""

import pickle
from functools import lru_cache
from typing import Any

from mouflow.document.itself import Itself

KEPT = 64  # values: letters of one entity follow each other, and what all share is asked for all the time


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
