"""SQLAlchemy as a hand of the store: engines for writing to SQLite, and for all of PostgreSQL."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from sqlalchemy import Connection, Engine, TextClause, text
from sqlalchemy.exc import DBAPIError

from mouflow.errors import MouflowError
from mouflow.record.store.driver import NO_FACTS, Facts, Row


class EngineHand:
    """Runs statements on one connection of an engine."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, statement: str, facts: Facts = NO_FACTS) -> Sequence[Row]:
        """What the statement finds; nothing for one that only writes."""
        result = self._connection.execute(_clause(statement), dict(facts))
        return [tuple(row) for row in result] if result.returns_rows else ()

    def each(self, statement: str, rows: Iterable[Facts]) -> None:
        """Runs the statement once for each row of facts."""
        found = [dict(row) for row in rows]
        if found:
            self._connection.execute(_clause(statement), found)

    def run(self, statement: str) -> None:
        """Runs a statement as it stands: one without facts, in which a colon or a percent sign is only itself."""
        self._connection.exec_driver_sql(statement)


@contextmanager
def transaction(
    engine: Engine, told: Callable[[BaseException], MouflowError | None], first: str = ""
) -> Iterator[EngineHand]:
    """A hand in one transaction, which is kept when the block ends well; faults come out as `told` says them.

    `first` is what the transaction begins with.
    """
    try:
        with engine.begin() as connection:
            if first:
                connection.exec_driver_sql(first)
            yield EngineHand(connection)
    except DBAPIError as error:
        meant = told(error.orig or error)
        if meant is None:
            raise
        raise meant from error


@cache
def _clause(statement: str) -> TextClause:
    return text(statement)
