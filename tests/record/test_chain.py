"""The byte layout of the chain, fixed by vectors that were computed by hand with hashlib alone."""

import hashlib

from mouflow.record.chain import GENESIS, leaf, link


def test_the_layout_is_fixed():
    first = link(1, GENESIS, leaf(b"{}"))
    assert leaf(b"{}").hex() == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    assert first.hex() == "07d56e81ab36180c43e5c7e6dafaff9c62b29717a6e8287d76bc189e1acc708f"
    assert link(2, first, leaf('{"a":"é"}'.encode())).hex() == VECTOR


VECTOR = hashlib.sha256(
    b"mou1"
    + bytes([0, 0, 0, 0, 0, 0, 0, 2])
    + bytes.fromhex("07d56e81ab36180c43e5c7e6dafaff9c62b29717a6e8287d76bc189e1acc708f")
    + hashlib.sha256(b'{"a":"\xc3\xa9"}').digest()
).hexdigest()


def test_everything_in_a_link_counts():
    base = (7, bytes(32), leaf(b"x"))
    others = [(8, *base[1:]), (7, b"\x01" + bytes(31), base[2]), (7, bytes(32), leaf(b"y"))]
    assert len({link(*each) for each in (base, *others)}) == 4
