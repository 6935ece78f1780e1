"""What the store asks of a database: a hand that runs SQL, for reading and for writing, and what its faults mean."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import Any, Protocol

Row = tuple[Any, ...]
Facts = Mapping[str, object]
NO_FACTS: Facts = MappingProxyType({})


class Hand(Protocol):
    """Runs statements in one transaction; facts stand in them as `:name`."""

    def rows(self, statement: str, facts: Facts = NO_FACTS) -> Sequence[Row]:
        """What the statement finds; nothing for one that only writes."""
        ...

    def each(self, statement: str, rows: Iterable[Facts]) -> None:
        """Runs the statement once for each row of facts."""
        ...


class Driver(Protocol):
    """A database of one kind. Its faults reach the caller as errors of the store."""

    place: str
    """The database as messages name it: a path, or an address without its password."""

    def reading(self) -> AbstractContextManager[Hand]:
        """A hand that sees one state of the database from its first statement on."""
        ...

    def writing(self) -> AbstractContextManager[Hand]:
        """The one hand that may write now; what it did is kept when the block ends well, and else undone."""
        ...

    def schema(self) -> int:
        """The number of the last migration; 0 for a database without a record."""
        ...

    def schema_seen(self, hand: Hand) -> int:
        """The same, as this hand sees it."""
        ...

    def set_aside(self) -> None:
        """Copies the record as it is, before its schema is changed."""
        ...

    def migrate(self, hand: Hand, number: int) -> None:
        """Brings the schema from the step before to this one."""
        ...

    def close(self) -> None:
        """Lets go of the database."""
        ...
