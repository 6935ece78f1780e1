"""Processes that are killed amid their appends: what was acknowledged is there, and the chain is whole."""

import os
import subprocess
import sys
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector

import pytest

from mouflow.record.store.verifying import verify
from tests.record.store.conftest import Place, new

ROOT = Path(__file__).parents[3]
WRITERS, EACH = 4, 1_000  # more than are awaited, so that none is done when they are killed


def writers(place: Place) -> list[subprocess.Popen[bytes]]:
    """Processes that wait for the start, each about to append to an agreement of its own."""
    command = [sys.executable, "-m", "tests.record.store.appender", place.address]
    return [
        subprocess.Popen(
            [*command, f"agreement-{number}", str(EACH)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for number in range(WRITERS)
    ]


def killed_after(processes: list[subprocess.Popen[bytes]], lines: int) -> list[bytes]:
    """All that the processes said, which are killed once they have said so many lines together."""
    said = [b""] * len(processes)
    with DefaultSelector() as selector:
        for number, process in enumerate(processes):
            assert process.stdin
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            selector.register(process.stdout, EVENT_READ, number)
        for process in processes:
            process.stdin.write(b"go\n")
            process.stdin.flush()
        while sum(each.count(b"\n") for each in said) < lines:
            for key, _ in selector.select():
                said[key.data] += os.read(key.fd, 65_536)
    for process in processes:
        process.kill()
    rest = [process.communicate()[0] for process in processes]
    assert {process.returncode for process in processes} == {-9}
    return [first + last for first, last in zip(said, rest, strict=True)]


@pytest.mark.parametrize("lines", [40, 300])
def test_no_acknowledged_event_is_lost(place: Place, lines: int):
    place.open(create=True).close()
    said = killed_after(writers(place), lines)
    acknowledged = [line.split() for each in said for line in each.splitlines(keepends=True) if line.endswith(b"\n")]
    assert lines <= len(acknowledged) < WRITERS * EACH
    with place.open() as store:
        kept = {str(entry.seq): entry.hash for entry in store.everything()}
        assert {seq.decode(): hash_.decode() for seq, hash_ in acknowledged}.items() <= kept.items()
        assert len(kept) <= len(acknowledged) + WRITERS  # each was killed before it could say one more
        assert [finding.doubt.id for finding in verify(store).findings] == ["unsigned"]
        versions = store.versions()
        assert versions
        for agreement, last in versions.items():
            store.append([new(last + 1, agreement)])
