"""A run of letters in a process of its own, for tests that end that process: says what is done, line by line.

python -m tests.batch.run NAME-OF-A-FAULT
"""

import sys

from mouflow.batch.local import local
from tests.batch import kit as k

if __name__ == "__main__":
    slow = [k.faulty(number, getattr(k, sys.argv[1])) for number in range(100, 110)]
    for outcome in local(2)(k.kit(), [*k.tasks(6), *slow]):
        print(outcome.key, flush=True)
