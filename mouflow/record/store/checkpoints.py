"""Checkpoints: a signed statement of what the head of a store was (Ed25519), and the lines in which they are kept."""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from mouflow.errors import N_, MouflowError
from mouflow.record.canonical import canonical
from mouflow.record.store.entries import Checkpoint, Head

SCHEME = "mou1"


class NoKey(MouflowError):
    """A file that holds no private key of this kind."""

    pattern = N_('"{place}" holds no Ed25519 key (PEM, PKCS#8, without a passphrase); name another one in MOUFLOW_KEY')

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


def new_key() -> bytes:
    """A new private key as PEM."""
    from cryptography.hazmat.primitives import serialization  # a compiled library; only who signs needs it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def public_key(private: bytes, place: str) -> str:
    """The public key that belongs to a private one, in hex letters; NoKey for anything else."""
    return _hex_of(_loaded(private, place))


def signed(store: str, head: Head, at: str, private: bytes) -> Checkpoint:
    """The checkpoint of a head, signed with a private key (PEM)."""
    key = _loaded(private, "")
    signature = key.sign(_claim(store, head.seq, head.hash, at)).hex()
    return Checkpoint(store, head.seq, head.hash, at, _hex_of(key), signature)


def genuine(checkpoint: Checkpoint) -> bool:
    """Whether the signature is that of the key for exactly this statement."""
    from cryptography.exceptions import InvalidSignature  # only who verifies needs it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    claim = _claim(checkpoint.store, checkpoint.seq, checkpoint.hash, checkpoint.at)
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(checkpoint.key))
        key.verify(bytes.fromhex(checkpoint.signature), claim)
    except (InvalidSignature, ValueError):  # ValueError: no hex letters, or too few of them
        return False
    return True


def line(checkpoint: Checkpoint) -> str:
    """The checkpoint as a line of JSON."""
    return json.dumps(asdict(checkpoint), ensure_ascii=False, sort_keys=True) + "\n"


def read_lines(text: str) -> tuple[tuple[Checkpoint, ...], tuple[int, ...]]:
    """The checkpoints of a trail, and the numbers of lines (from 1) that are none."""
    found, strange = [], []
    for number, words in enumerate(text.splitlines(), 1):
        one = _read(words)
        if one:
            found.append(one)
        elif words.strip():
            strange.append(number)
    return tuple(found), tuple(strange)


def known_keys(own: Iterable[str], trail: Iterable[Checkpoint]) -> frozenset[str]:
    """The keys that are known here: one's own, and those under which something was seen before."""
    return frozenset((*own, *(one.key for one in trail)))


def _claim(store: str, seq: int, hash_: str, at: str) -> bytes:
    return canonical({"scheme": SCHEME, "store": store, "seq": seq, "hash": hash_, "at": at})


def _read(words: str) -> Checkpoint | None:
    try:
        row = json.loads(words)
        one = Checkpoint(**row)
    except (ValueError, TypeError):
        return None
    return one if all(type(getattr(one, each.name)) is each.type for each in fields(one)) else None


def _loaded(private: bytes, place: str) -> Any:
    from cryptography.exceptions import UnsupportedAlgorithm  # only who signs needs it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(private, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise NoKey(place) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey(place)
    return key


def _hex_of(private: Any) -> str:
    return str(private.public_key().public_bytes_raw().hex())
