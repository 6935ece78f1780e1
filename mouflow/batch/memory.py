"""The memory of a worker process: its limit, and what is given back between letters so that it stays flat."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from mouflow.batch.plan import MIB, Kit

# Letters between two searches for all garbage. Without them 1000 PDF letters of two pages take 25 MiB; other letters
# take next to nothing, and are made in the time that a search takes.
PDF, OTHER = 25, 250
# New objects between two searches among them: those of a letter live until it is done. Word letters leave some 300
# objects each, and a search every 50,000 would take an eighth of their time.
YOUNG, FEW = 50_000, 500_000


class Memory:
    """Keeps the memory of this process small while it makes letters of a kit, for which all is loaded."""

    def __init__(self, kit: Kit) -> None:
        printed = any(form.startswith("pdf") for form in kit.formats)
        self._each = PDF if printed else OTHER
        self._letters = 0
        self._give_back = _trimming()
        gc.freeze()  # what is loaded stays
        gc.set_threshold(YOUNG if printed else FEW)
        _limit(kit.limits.memory)

    def tidy(self) -> None:
        """Gives back what the letters before left; called after each."""
        self._letters += 1
        if self._letters % self._each == 0:
            gc.collect()
            self._give_back()


def _trimming() -> Callable[[], object]:
    """What gives free memory back to the system, where the C library has such a function; else what does nothing."""
    if sys.platform == "linux":
        import ctypes  # late: other systems do not need it

        library = ctypes.CDLL(None)
        if hasattr(library, "malloc_trim"):  # of glibc alone
            return partial(library.malloc_trim, 0)
    return lambda: None


def _limit(memory: int) -> None:
    """Lets the process take so many MiB beyond what it has loaded, where the system knows such limits."""
    if sys.platform != "linux":
        return
    import resource  # late: not every system has it

    loaded = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limits = [limit for limit in (loaded + memory * MIB, soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(limits), hard))
