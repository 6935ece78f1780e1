"""A connection to a Dask cluster: one that runs at an address, or one of this machine that ends with the connection."""

import asyncio
import logging
import signal
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from types import ModuleType
from typing import Any

from mouflow.batch.dask_errors import NoCluster, NoDask, NoScheduler, NotAnAddress

LOOPBACK = "127.0.0.1"  # who reaches a scheduler can run programs there, so that a local one is for this machine alone
PATIENCE = 5.0  # seconds in which a scheduler must answer
CLOSING = 2.0  # seconds for a farewell to one that may be gone
LOUD = ("distributed", "tornado", "bokeh", "asyncio")  # loggers that would write between the lines of the command
SILENT = logging.CRITICAL + 1

# Of a cluster of our own. A letter that ends its workers is found sooner when few must end for it; and there is no use
# in looking a hundred times a second at workers whose work other processes do.
SETTINGS = {
    "distributed.scheduler.allowed-failures": 1,
    "distributed.worker.profile.enabled": False,
    "distributed.admin.system-monitor.gil.enabled": False,
}


@contextmanager
def connected(address: str | None, jobs: int) -> Iterator[Any]:
    """A client of the scheduler at the address, else of a new cluster with so many processes of one thread each.

    Nothing of Dask's own talk reaches the terminal until the connection is closed. Raises NoDask without the package,
    NoCluster where none starts, NoScheduler or NotAnAddress where none answers.
    """
    distributed = _distributed()
    with quiet():
        if address is None:
            with (
                _own_cluster(distributed, jobs) as cluster,
                distributed.Client(cluster, set_as_default=False) as client,
            ):
                yield client
            return
        _ask(address)
        client = _client(distributed, address)
        try:
            yield client
        finally:
            with suppress(
                OSError
            ):  # also TimeoutError: the scheduler may hang, and the caller's error is the one to tell
                client.close(timeout=CLOSING)


@contextmanager
def quiet() -> Iterator[None]:
    """Lets Dask's loggers say nothing, and gives them back their levels afterwards."""
    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in LOUD]
    loggers = [logging.getLogger(name) for name in {*names, *LOUD}]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(SILENT)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _distributed() -> ModuleType:
    """Dask's package; NoDask where it is not installed."""
    try:
        import distributed  # an extra, and a third of a second
    except ImportError as error:
        raise NoDask from error
    return distributed


def _own_cluster(distributed: ModuleType, jobs: int) -> Any:
    """A cluster of this machine, which nobody else can reach; NoCluster where none starts."""
    from dask import config  # comes with distributed

    with config.set(SETTINGS), _interrupted_later():
        try:
            return distributed.LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,
                host=LOOPBACK,
                dashboard_address=None,
                memory_limit=None,  # letters have their own limit, in the processes that make them
                silence_logs=SILENT,
            )
        except Exception as error:  # whatever the system refused
            first = _first(error)
            raise NoCluster(f"{type(first).__name__}: {first}") from error


def _first(error: BaseException) -> BaseException:
    """The error that led to the others, or the first of them that says something; Dask tells it last."""
    earlier = error.__cause__ or error.__context__
    found = _first(earlier) if earlier else error
    return found if str(found) else error


@contextmanager
def _interrupted_later() -> Iterator[None]:
    """Keeps Ctrl-C back for a moment; threads and processes that are started within never get it at all.

    A terminal sends it to all processes of the command, and each worker would tell of it at length.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # when it starts later, it gives Ctrl-C back to the thread that starts it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ask(address: str) -> None:
    """Nothing, where a scheduler answers at the address; NoScheduler or NotAnAddress.

    Dask's client itself waits for ever for the answer of any other server.
    """
    with ThreadPoolExecutor(1) as aside:  # the caller's thread may have an event loop of its own
        try:
            kind = aside.submit(asyncio.run, _kind(address)).result()
        except OSError as error:  # also TimeoutError
            raise NoScheduler(address) from error
        except (ValueError, TypeError) as error:  # TypeError where the settings for TLS are missing
            raise NotAnAddress(address, str(error)) from error
    if kind != "Scheduler":
        raise NoScheduler(address)


async def _kind(address: str) -> object:
    """What the server at an address says that it is."""
    import distributed  # an extra

    untyped: Any = distributed
    connection = untyped.Security().get_connection_args("client")
    async with untyped.rpc(address, timeout=PATIENCE, connection_args=connection) as server:
        return (await asyncio.wait_for(server.identity(), PATIENCE)).get("type")


def _client(distributed: ModuleType, address: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # packages that need not be the same; those that must are compared anyway
        try:
            return distributed.Client(address, timeout=PATIENCE, set_as_default=False, name="mouflow")
        except OSError as error:
            raise NoScheduler(address) from error
