"""What can stand in the way of letters on a cluster: each error names the place, the fact and the cure."""

from mouflow.batch.failures import unmade
from mouflow.batch.plan import Outcome, Task
from mouflow.errors import N_, MouflowError, Rule

DIED_WORKERS = Rule(
    "letter.died",
    "error",
    N_(
        "the workers of the cluster that made the letter to {name} ended, one after the other; "
        "make the letter alone with --only and --engine local"
    ),
)


class ClusterError(MouflowError):
    """Something about the cluster, or on the way to it."""


class NoDask(ClusterError):
    """The package that talks to a cluster is not installed."""

    pattern = N_('--engine dask needs a package that is not installed; pip install "mouflow[dask]"')


class NoScheduler(ClusterError):
    """Nobody answers at the address, or nobody who speaks Dask's language."""

    pattern = N_(
        'no Dask scheduler answers at "{address}"; start one there with `dask scheduler`, and write --scheduler as it '
        "says it, such as tcp://10.0.0.5:8786"
    )

    def __init__(self, address: str) -> None:
        super().__init__(address=address)


class NotAnAddress(ClusterError):
    """Words that say no place, or a place that cannot be reached with this machine's settings."""

    pattern = N_(
        'the address "{address}" of a Dask scheduler cannot be used: {detail}; write it as the scheduler says it, such '
        "as tcp://10.0.0.5:8786"
    )

    def __init__(self, address: str, detail: str) -> None:
        super().__init__(address=address, detail=detail)


class NoWorkers(ClusterError):
    """The scheduler is there, but nobody works for it."""

    pattern = N_(
        'the Dask scheduler at "{address}" has no workers; start one on each machine with `dask worker {address}`, '
        "then repeat the command: letters that are made stay made"
    )

    def __init__(self, address: str) -> None:
        super().__init__(address=address)


class SchedulerLost(ClusterError):
    """The scheduler ended, or forgot the work, while letters were made."""

    pattern = N_(
        'the Dask scheduler at "{address}" was lost while it made letters; see that it runs, then repeat the command: '
        "letters that are made stay made"
    )

    def __init__(self, address: str) -> None:
        super().__init__(address=address)


class NoCluster(ClusterError):
    """This machine, or what the user may do on it, does not let a cluster start."""

    pattern = N_("no Dask cluster can be started on this machine: {detail}; leave --engine dask out")

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


class WorkerDiffers(ClusterError):
    """A machine of the cluster would make other bytes than this one."""

    pattern = N_(
        "the worker {worker} has {fact} {found}, and here it is {wanted}, so its letters would differ; "
        "make both the same and start the worker again, or end it"
    )

    def __init__(self, worker: str, fact: str, found: str, wanted: str) -> None:
        super().__init__(worker=worker, fact=fact, found=found, wanted=wanted)


class WorkerFails(ClusterError):
    """A worker of the cluster cannot even say what it has, most often because mouflow is not installed there."""

    pattern = N_(
        "the worker {worker} cannot make letters: {detail}; install there what is installed here, and start it again"
    )

    def __init__(self, worker: str, detail: object) -> None:
        super().__init__(worker=worker, detail=detail)


class ClusterFails(ClusterError):
    """The cluster gave back an error instead of letters."""

    pattern = N_("the cluster cannot make letters: {detail}; letters that are made stay made")

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


def died_with_workers(task: Task) -> Outcome:
    """The outcome of a letter that ended one Dask worker after the other."""
    return unmade(task, DIED_WORKERS, {})
