"""The engine that an order is made by: processes of this machine, or a Dask cluster."""

from mouflow.batch.plan import Engine
from mouflow.workspace.letters.orders import Making


def engine_of(making: Making) -> Engine:
    """The engine; it is started by the first letter that it makes."""
    if making.engine == "dask":
        from mouflow.batch.dask_engine import dask  # only who has a cluster

        return dask(making.jobs, making.scheduler)
    from mouflow.batch.local import local  # not where nothing is to be made

    return local(making.jobs)
