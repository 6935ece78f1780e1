"""Disks that are full or may only be read: what was recorded stays, and each is told in its words."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from mouflow.record.store.errors import (
    Full,
    ReadOnly,
)
from mouflow.record.store.opening import open_store
from mouflow.record.store.store import Store
from mouflow.record.store.verifying import verify
from tests.conftest import Disk
from tests.record.store.conftest import life, new

ROOT = Path(__file__).parents[3]


@pytest.fixture
def small_disk(disk: Disk) -> Path:
    return disk("300k")


def test_a_full_disk_changes_nothing(small_disk: Path):
    path = small_disk / "record.db"
    with open_store(path, create=True) as store:
        with pytest.raises(Full, match=r"no room left for .*; nothing was changed: free some space, then try again"):
            fill(store)
        count = store.head().seq
        assert 10 < count < 1_000
        assert verify(store).head.seq == count
    with open_store(path, create=False) as store:
        verdict = verify(store)
        assert (verdict.head.seq, verdict.sound) == (count, True)


def fill(store: Store) -> None:
    """Appends without end."""
    for version in range(1, 1_000):
        store.append([new(version, words="x" * 2_000)])


def test_no_record_is_made_on_a_full_disk(small_disk: Path):
    (small_disk / "ballast").write_bytes(b"x" * 290_000)
    with pytest.raises(Full):
        open_store(small_disk / "record.db", create=True)
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


def test_a_disk_that_may_only_be_read(small_disk: Path):
    path = small_disk / "record.db"
    with open_store(path, create=True) as store:
        store.append(life(3))
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with open_store(path, create=True) as store:
        assert len(store.load("kalbar-2025")) == 3
        assert verify(store).sound
        with pytest.raises(ReadOnly, match=r'record.db" cannot be written: .*; nothing was changed'):
            store.append([new(4)])
    with pytest.raises(ReadOnly):
        open_store(small_disk / "other.db", create=True)


def test_a_folder_that_may_only_be_read(tmp_path: Path):
    """As another user than root, for whom everything may be written."""
    path = tmp_path / "record.db"
    with open_store(path, create=True) as store:
        store.append(life(3))
    tmp_path.chmod(0o555)
    path.chmod(0o444)
    try:
        with open_store(path, create=True) as store:
            assert len(store.load("kalbar-2025")) == 3
            if os.access(tmp_path, os.W_OK):
                pytest.skip("root may write into any folder; the disk that may only be read stands for it")
            with pytest.raises(ReadOnly):
                store.append([new(4)])
    finally:
        tmp_path.chmod(0o755)


LIMITED = """
import resource, sys
from mouflow.errors import MouflowError
from mouflow.record.store.opening import open_store
from tests.record.store.conftest import new
with open_store(sys.argv[1], create=False) as store:
    store.append([new(51)])
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    try:
        store.append([new(52, words="x" * 200_000)])
    except MouflowError as error:
        print(type(error).__name__)
"""


def test_a_file_that_may_not_grow_changes_nothing(record: Path):
    assert resource.getrlimit(resource.RLIMIT_FSIZE)
    limit = str(record.stat().st_size + 20_000)
    done = subprocess.run([sys.executable, "-c", LIMITED, record, limit], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout.strip() in ("Full", "Unreachable")) == (0, True), done
    with open_store(record, create=False) as store:
        assert (verify(store).head.seq, verify(store).sound) == (51, True)
        store.append([new(52)])
