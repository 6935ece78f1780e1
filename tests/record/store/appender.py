"""Appends events one by one and says each on a line once it is kept: `python -m … ADDRESS AGREEMENT COUNT`.

Another program kills it amid its work.
"""

import sys

from mouflow.record.store.opening import open_store
from tests.record.store.conftest import new


def main(address: str, agreement: str, count: str) -> None:
    """Appends; the line is `seq hash`."""
    with open_store(address, create=False) as store:
        print("ready", flush=True)
        sys.stdin.readline()
        first = store.versions().get(agreement, 0)
        for version in range(first + 1, first + 1 + int(count)):
            (entry,) = store.append([new(version, agreement)])
            print(entry.seq, entry.hash, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
