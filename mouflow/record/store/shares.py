"""Whether a folder lies on a network share, as far as the system tells."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
KINDS = """9p afs beegfs ceph cifs coda davfs fuse.ceph fuse.glusterfs fuse.rclone fuse.s3fs fuse.sshfs glusterfs gpfs
lustre ncpfs nfs nfs4 smb2 smb3 smbfs"""
NETWORK = frozenset(KINDS.split())
ESCAPED = re.compile(r"\\([0-7]{3})")


def share_of(path: Path) -> str | None:
    """The kind of network share that holds the path; None for a local disk, or where nobody says."""
    if str(path).startswith("\\\\"):  # Windows writes the name of a server so
        return "SMB"
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return network_kind(str(path.resolve()), mounts)


def network_kind(path: str, mounts: str) -> str | None:
    """The kind of the mount that holds the path when it is one of a network; `mounts` as Linux lists them.

    The last of the longest mount points counts, since it hides those before it (proc(5), mountinfo).
    """
    best, kind = "", ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) < 5 or not after:
            continue
        point = ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4])
        if _holds(point, path) and len(point) >= len(best):
            best, kind = point, after.split()[0]
    return kind if kind in NETWORK else None


def _holds(point: str, path: str) -> bool:
    return path == point or path.startswith(point.rstrip("/") + "/")
