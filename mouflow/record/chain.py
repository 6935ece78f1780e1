"""The hash chain: each entry's hash covers its place, the hash before it and the digest of its body.

Bodies are chained by their digest only, so a trail can be shown with some bodies left out and still be verified.
"""

from hashlib import sha256

GENESIS = bytes(32)
"""What stands before the first entry."""
SCHEME = b"mou1"


def leaf(body: bytes) -> bytes:
    """The digest of a body, 32 bytes."""
    return sha256(body).digest()


def link(seq: int, previous: bytes, leaf: bytes) -> bytes:
    """The hash of entry `seq` (from 1): SHA-256 of "mou1", seq in 8 bytes big-endian, the previous hash, the leaf."""
    return sha256(SCHEME + seq.to_bytes(8, "big") + previous + leaf).digest()
