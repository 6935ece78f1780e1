"""The memory of a worker process: limited, and the same after many letters as after a few."""

import subprocess
import sys
from pathlib import Path

import pytest

from mouflow.batch.local import Hand
from tests.batch import kit as k

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")

LIMITS = """
import resource
from mouflow.batch.memory import _limit
resource.setrlimit(resource.RLIMIT_AS, ({soft}, {hard}))
_limit({memory})
print(resource.getrlimit(resource.RLIMIT_AS)[0] >> 20)
"""
"""A program that limits its own memory and tells the limit, in MiB."""


def limit(memory: int, soft: int = -1, hard: int = -1) -> int:
    code = LIMITS.format(memory=memory, soft=soft, hard=hard)
    done = subprocess.run((sys.executable, "-c", code), cwd=k.ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout)


@linux
def test_the_limit_is_beside_what_is_loaded_and_never_wider_than_that_of_the_user() -> None:
    loaded = limit(0)
    assert loaded > 20
    assert abs(limit(500) - loaded - 500) <= 2
    assert limit(5000, soft=3 << 30) == limit(5000, hard=3 << 30, soft=3 << 30) == 3072


def resident(process: int) -> int:
    """KiB of real memory of a process."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@linux
def test_memory_is_flat() -> None:
    with Hand(k.kit(("docx", "pdf"))) as hand:
        hand.make_all(k.tasks(100))
        (worker,) = k.workers()
        early = resident(worker)
        hand.make_all(k.tasks(200))
        assert k.workers() == {worker}
        assert resident(worker) < 1.1 * early
