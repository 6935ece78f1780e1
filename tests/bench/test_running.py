"""Runs of a command that are watched: what they have written, what they hold, and their end by force."""

import os
import sys
from pathlib import Path

import pytest

from bench.running import below, count, digests, memory, run

WRITE = "import pathlib, sys, time\nfor n in range(int(sys.argv[2])): pathlib.Path(sys.argv[1], f'{n}.pdf').touch()\n"
WAIT = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])\n"


def test_a_run_that_ends_by_itself_is_counted(tmp_path: Path) -> None:
    done = run((sys.executable, "-c", WRITE, str(tmp_path), "3"), tmp_path, tmp_path)
    assert done.seconds > 0
    assert count(tmp_path) == 3


def test_a_run_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="alas"):
        run((sys.executable, "-c", "print('alas'); raise SystemExit(3)"), tmp_path, tmp_path)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells of other processes")
def test_the_whole_group_is_ended(tmp_path: Path) -> None:
    before, seen = set(below(os.getpid())), set[int]()

    def until(_: int) -> bool:
        seen.update(set(below(os.getpid())) - before)
        return len(seen) >= 2 and count(tmp_path) == 2

    done = run((sys.executable, "-c", WRITE + WAIT, str(tmp_path), "2"), tmp_path, tmp_path, until)
    assert count(tmp_path) == 2
    assert max(look.memory for look in done.looks) > 1
    assert not [process for process in seen if memory(process)]


def test_digests_are_by_path_and_leave_out_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("a/1.docx", "a/.part-2.docx", "b.txt"):
        (tmp_path / name).write_bytes(name.encode())
    assert sorted(digests(tmp_path)) == ["a/1.docx", "b.txt"]
    assert count(tmp_path) == 1
