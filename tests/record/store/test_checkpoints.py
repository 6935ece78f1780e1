"""Checkpoints: what is signed, read back from a trail, and refused."""

from dataclasses import replace

import pytest

from mouflow.record.store.checkpoints import NoKey, genuine, known_keys, line, new_key, public_key, read_lines, signed
from mouflow.record.store.entries import Checkpoint, Head
from tests.record.store.conftest import AT

KEY = new_key()
ONE = signed("3f2a", Head(7, "ab" * 32), AT, KEY)

RFC_8032 = (
    b"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpe"
    b"zJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n"
)
"""The key of the first test of RFC 8032, section 7.1."""


def test_what_was_signed_is_genuine():
    assert genuine(ONE)
    assert (ONE.store, ONE.seq, ONE.hash, ONE.at, ONE.key) == ("3f2a", 7, "ab" * 32, AT, public_key(KEY, ""))


def test_the_statement_that_is_signed_is_fixed():
    assert public_key(RFC_8032, "") == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert genuine(replace(ONE, key=public_key(RFC_8032, ""), signature=VECTOR))
    assert signed("3f2a", Head(7, "ab" * 32), AT, RFC_8032).signature == VECTOR


VECTOR = (
    "c016589cef7fb1b6970256c6fcf690c3f07d849dbf8ef8940343b00a4d04dfe0"
    "d56292e75722270ff9d81ff01d17b4386d1f178d7fff9aa5cabf764b92de160b"
)

CHANGES = [{"store": "x"}, {"seq": 8}, {"hash": "ac" * 32}, {"at": "x"}, {"key": public_key(new_key(), "")}]
BROKEN = [{"signature": "zz"}, {"signature": ""}, {"key": "zz"}, {"key": "00"}, {"signature": "00" * 64}]


@pytest.mark.parametrize("change", [*CHANGES, *BROKEN])
def test_any_other_statement_is_not(change: dict[str, object]):
    assert not genuine(replace(ONE, **change))


def test_a_trail_is_read_back_and_its_torn_lines_named():
    two = signed("3f2a", Head(9, "cd" * 32), AT, KEY)
    text = line(ONE) + "\n" + line(two)[:40] + "\n" + line(two) + '{"store": 1}\n[]\n'
    assert read_lines(text) == ((ONE, two), (3, 5, 6))
    assert read_lines("") == ((), ())


def test_fields_of_another_kind_are_no_checkpoint():
    assert read_lines(line(replace(ONE, seq="7"))) == ((), (1,))
    assert read_lines(line(replace(ONE, hash=None))) == ((), (1,))


@pytest.mark.parametrize(
    "content", [b"", b"x", RFC_8032[:60], b"-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"]
)
def test_what_is_no_key_is_refused(content: bytes):
    with pytest.raises(NoKey) as refusal:
        public_key(content, "/rumah/key.pem")
    assert str(refusal.value) == (
        '"/rumah/key.pem" holds no Ed25519 key (PEM, PKCS#8, without a passphrase); name another one in MOUFLOW_KEY'
    )


def test_known_are_ones_own_keys_and_those_of_the_trail():
    assert known_keys(["a"], [replace(ONE, key="b"), ONE]) == {"a", "b", ONE.key}
    assert known_keys([], []) == frozenset()
    assert isinstance(ONE, Checkpoint)
