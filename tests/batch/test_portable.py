"""What only some systems have is imported only there."""

import subprocess
import sys

from tests.batch import kit as k

FOREIGN = ("resource", "fcntl", "pwd", "grp", "termios")
PROGRAM = f"""
import sys
for name in {FOREIGN}:
    sys.modules[name] = None
import mouflow.batch.answers, mouflow.batch.child, mouflow.batch.local
from mouflow.batch import memory
from tests.batch import kit as k
sys.platform = "win32"
memory.Memory(k.kit()).tidy()
try:
    import resource
except ImportError:
    print("kept away")
"""


def test_a_system_without_these_modules_can_make_letters() -> None:
    done = subprocess.run((sys.executable, "-c", PROGRAM), cwd=k.ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("kept away\n", "")
