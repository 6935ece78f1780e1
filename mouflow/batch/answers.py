"""What a worker process answers: to the kit, whether it can be used; to a task, what came of it."""

import pickle

from mouflow.batch.failures import CannotStart, Unmade
from mouflow.batch.work import Workshop
from mouflow.errors import MouflowError


def started(kit: bytes) -> tuple[Workshop | None, bytes]:
    """The workshop of a pickled kit, and a pickled None; or None, and the pickled error why there is no workshop."""
    try:
        workshop = Workshop(pickle.loads(kit))
        workshop.prepare()
    except MouflowError as error:
        return None, pickle.dumps(error)
    except Exception as error:  # whatever it is, the parent tells it, once
        return None, pickle.dumps(CannotStart(f"{type(error).__name__}: {error}"))
    return workshop, pickle.dumps(None)


def answer(workshop: Workshop, task: bytes) -> bytes:
    """The pickled outcome of a pickled task; a pickled Unmade where one of the two cannot be pickled."""
    try:
        return pickle.dumps(workshop.make(pickle.loads(task)))
    except Exception as error:  # of this letter alone
        return pickle.dumps(Unmade(type(error).__name__, str(error)))
