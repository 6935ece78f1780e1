"""Frames: what is sent is received, whatever the bytes; what is cut or strange is told."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.batch.wire import HEAD, MARK, Garbled, receive, send


def stream(*contents: bytes) -> io.BytesIO:
    written = io.BytesIO()
    for content in contents:
        send(written, content)
    return io.BytesIO(written.getvalue())


@given(contents=st.lists(st.binary(max_size=200)))
def test_what_is_sent_is_received(contents: list[bytes]) -> None:
    read = stream(*contents)
    assert [receive(read) for _ in contents] == contents
    assert receive(read) is None


@given(content=st.binary(max_size=50), data=st.data())
def test_a_frame_that_is_cut_is_the_end(content: bytes, data: st.DataObject) -> None:
    whole = stream(content).getvalue()
    cut = data.draw(st.integers(0, len(whole) - 1))
    assert receive(io.BytesIO(whole[:cut])) is None


@pytest.mark.parametrize("said", [b"Traceback (most recent call last)", b"mo!", b"?"])
def test_what_is_no_frame_is_told_by_its_first_bytes(said: bytes) -> None:
    with pytest.raises(Garbled) as error:
        receive(io.BytesIO(said))
    assert error.value.args == (said[: HEAD.size],)
    assert not said.startswith(MARK)
