"""What a store takes in and hands out: new events, entries of the chain, its head, files and checkpoints."""

from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from mouflow.record.chain import GENESIS

FILE_SCHEME = "sha256:"
MIMES = {
    ".csv": "text/csv",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".yaml": "text/yaml",
    ".yml": "text/yaml",
}


@dataclass(frozen=True, slots=True)
class New:
    """An event that is to be appended to the life of its agreement.

    `body` is the whole event as canonical JSON; `version` is its place in the agreement's life, from 1 on; a `command`
    that is not empty names the call that made it, so that the same call a second time adds nothing.
    """

    agreement: str
    kind: str
    at: str
    actor: str
    body: str
    version: int
    command: str = ""


class Entry(NamedTuple):
    """An event as it stands in the chain; `leaf` and `hash` in hex letters. A tuple, since verifying makes 100,000."""

    seq: int
    agreement: str
    version: int
    kind: str
    at: str
    actor: str
    leaf: str
    hash: str
    body: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry's number and hash; 0 and the genesis hash for an empty store."""

    seq: int = 0
    hash: str = GENESIS.hex()


@dataclass(frozen=True, slots=True)
class Blob:
    """A file that is kept in the record; `digest` is `sha256:` and the hex letters of its bytes."""

    digest: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed statement that the entry `seq` had this hash; key and signature (Ed25519) in hex letters."""

    store: str
    seq: int
    hash: str
    at: str
    key: str
    signature: str


def blob(data: bytes, mime: str) -> Blob:
    """The bytes of a file with their digest."""
    return Blob(file_digest(data), mime, data)


def blob_named(name: str, data: bytes) -> Blob:
    """The bytes of a file with their digest, and the kind that the ending of its name says."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    return blob(data, MIMES.get(ending, "application/octet-stream"))


def file_digest(data: bytes) -> str:
    """`sha256:` and the hex letters of the digest of the bytes."""
    return FILE_SCHEME + sha256(data).hexdigest()
