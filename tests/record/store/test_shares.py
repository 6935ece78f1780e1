"""Which mounts are network shares, read from what Linux lists."""

from pathlib import Path

import pytest

from mouflow.record.store.journal import journal_mode, wal_is_safe
from mouflow.record.store.shares import network_kind, share_of

MOUNTS = r"""
21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 21 0:36 / /bagi rw,relatime - nfs4 server:/ekspor rw,vers=4.2
41 21 0:37 / /bagi\040bersama rw,relatime shared:9 master:2 - cifs //server/umum rw
42 40 254:1 / /bagi/lokal rw - xfs /dev/vdb rw
43 21 0:38 / /rumah rw - ext4 /dev/vdc rw
44 21 0:39 / /rumah rw - fuse.sshfs user@host: rw
45 21 nonsense
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/kantor/record.db", None),
        ("/bagi/record.db", "nfs4"),
        ("/bagi", "nfs4"),
        ("/bagian/record.db", None),
        ("/bagi bersama/a/record.db", "cifs"),
        ("/bagi/lokal/record.db", None),
        ("/rumah/record.db", "fuse.sshfs"),
    ],
)
def test_the_mount_nearest_to_the_path_counts(path: str, kind: str | None):
    assert network_kind(path, MOUNTS) == kind


def test_without_a_list_nothing_is_said():
    assert network_kind("/x", "") is None


def test_a_server_of_windows_is_one():
    assert share_of(Path("\\\\server\\umum\\record.db")) == "SMB"


def test_the_folder_of_tests_is_none(tmp_path: Path):
    assert share_of(tmp_path / "record.db") is None


def test_the_journal_follows_the_gate():
    for version in ((3, 40, 1), (3, 44, 6), (3, 51, 3)):
        assert journal_mode(version) == ("WAL" if wal_is_safe(version) else "TRUNCATE")
