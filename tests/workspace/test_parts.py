"""Files beside their places: written, brought to the disk together, named; and locks that end with their holder."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from mouflow.workspace import parts
from mouflow.workspace.files import NoRoom, Unwritable, digest_of
from mouflow.workspace.locks import locked
from mouflow.workspace.parts import put_down, put_in_place, settle


def test_written_settled_and_named(tmp_path: Path) -> None:
    found = [tmp_path / f".part-{n}" for n in range(9)]
    for n, part in enumerate(found):
        put_down(part, bytes([n]))
    settle(found)
    settle([])
    for n, part in enumerate(found):
        put_in_place(part, tmp_path / f"{n}.pdf")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {f"{n}.pdf": bytes([n]) for n in range(9)}


def test_every_file_is_brought_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda number: seen.append(os.fstat(number).st_ino))
    found = [tmp_path / str(n) for n in range(9)]
    for part in found:
        put_down(part, b"x")
    settle(found)
    assert sorted(seen) == sorted(path.stat().st_ino for path in found)


@pytest.mark.parametrize(("code", "kind"), [(errno.ENOSPC, NoRoom), (errno.EDQUOT, NoRoom), (errno.EIO, Unwritable)])
def test_a_disk_that_fails_is_asked_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: type[Unwritable]
) -> None:
    asked: list[int] = []

    def fails(number: int) -> None:
        asked.append(number)
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fails)
    put_down(tmp_path / "part", b"x")
    with pytest.raises(Unwritable) as caught:
        settle([tmp_path / "part"])
    assert (type(caught.value), len(asked)) == (kind, 1)
    assert str(caught.value) == f'cannot write "{tmp_path}": {os.strerror(code)}'


def test_nothing_stays_of_what_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(path: Path, content: bytes) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(parts.Path, "write_bytes", half)
    with pytest.raises(NoRoom):
        put_down(tmp_path / "part", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_takes_no_file(tmp_path: Path) -> None:
    put_down(tmp_path / "part", b"x")
    with pytest.raises(Unwritable, match=r"none/a\.pdf"):
        put_in_place(tmp_path / "part", tmp_path / "none" / "a.pdf")


def test_digests(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert digest_of(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (digest_of(tmp_path / "b"), digest_of(tmp_path / "a" / "b")) == (None, None)


HOLD = """
import sys, time
from mouflow.workspace.locks import locked
file = open(sys.argv[1], "a+b")
print(locked(file), flush=True)
time.sleep(60)
"""


def test_a_lock_ends_with_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "mark"
    holder = subprocess.Popen([sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    try:
        assert holder.stdout.readline() == "True\n"
        with path.open("a+b") as file:
            assert not locked(file)
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
    with path.open("a+b") as file:
        assert locked(file)
        with path.open("a+b") as other:
            assert not locked(other)
    with path.open("a+b") as file:
        assert locked(file)


@pytest.mark.skipif(sys.platform == "win32", reason="another call locks there")
def test_a_disk_that_knows_no_locks_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*given: object) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr("mouflow.workspace.locks.fcntl.flock", unknown)
    with (tmp_path / "mark").open("a+b") as file:
        assert locked(file)


@pytest.mark.parametrize("before", [0, 1])
def test_without_threads_each_is_asked_once_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    """Where the system has no more threads, at once or after the first."""
    start, begun, asked = Thread.start, [], []

    def refused(thread: Thread) -> None:
        if len(begun) == before:
            raise RuntimeError("can't start new thread")
        begun.append(thread)
        start(thread)

    def fails(number: int) -> None:
        asked.append(os.fstat(number).st_ino)
        time.sleep(0.05)
        if len(asked) == 1:
            raise OSError(errno.EIO, "Input/output error")

    found = [tmp_path / str(n) for n in range(4)]
    for part in found:
        put_down(part, b"x")
    monkeypatch.setattr(Thread, "start", refused)
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Unwritable, match="Input/output error"):
        settle(found)
    assert sorted(asked) == sorted(path.stat().st_ino for path in found)
