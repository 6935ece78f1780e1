"""PostgreSQL: one record for several offices, in the schema `mouflow` of a database; writers take turns by a lock."""

import os
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import cast

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from mouflow.errors import N_
from mouflow.record.store import schema, statements
from mouflow.record.store.driver import Hand
from mouflow.record.store.engines import EngineHand, transaction
from mouflow.record.store.errors import (
    Full,
    Locked,
    NoDriver,
    NotARecord,
    ReadOnly,
    StoreError,
    UnknownAddress,
    Unreachable,
)

WAIT = 10  # seconds for another writer's lock
LOCK = 0x6D6F75666C6F77  # the letters "mouflow": one lock for the record of a database
NO_RIGHT = N_("the role has no right to do that; the owner of the record can give it")
OTHER_PROGRAM = N_("the schema mouflow belongs to another program")
SILENT = N_("the database does not answer")
SCHEMA = "mouflow"
SETTINGS = (f"SET search_path TO {SCHEMA}", f"SET lock_timeout = {WAIT * 1000}", "SET statement_timeout = 0")
CONNECT_WAIT = 10
SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
TURN = f"SELECT pg_advisory_xact_lock({LOCK})"
KNOWN = "SELECT nspname FROM pg_namespace WHERE nspname = :name"
HAS_STEPS = "SELECT 1 FROM pg_tables WHERE schemaname = :name AND tablename = 'migration'"
STEPS = f"SELECT COALESCE(MAX(number), 0) FROM {SCHEMA}.migration"


class PostgresDriver:
    """A record in a PostgreSQL database, reached through an engine with one connection."""

    def __init__(self, engine: Engine, place: str, password: str) -> None:
        self.place = place
        self._engine = engine
        self._password = password
        self._process = os.getpid()

    def reading(self) -> AbstractContextManager[Hand]:
        """A hand that sees one state of the database."""
        return self._transaction(SNAPSHOT)

    def writing(self) -> AbstractContextManager[Hand]:
        """A hand that holds the lock for writing from its first statement on."""
        return self._transaction(TURN)

    def schema(self) -> int:
        """The number of the last migration; 0 without a record, NotARecord when the schema is somebody else's."""
        with self.reading() as hand:
            return self.schema_seen(hand)

    def schema_seen(self, hand: Hand) -> int:
        """The number of the last migration that the hand sees."""
        if not hand.rows(KNOWN, {"name": SCHEMA}):
            return 0
        if not hand.rows(HAS_STEPS, {"name": SCHEMA}):
            raise NotARecord(self.place, OTHER_PROGRAM)
        return int(hand.rows(STEPS)[0][0])

    def make(self, identity: str) -> None:
        """Makes an empty record; one that somebody else has just made stays as it is."""
        with self.writing() as hand:
            if self.schema_seen(hand):
                return
            hand.rows(f"CREATE SCHEMA {SCHEMA}")
            hand.rows("CREATE TABLE migration (number INTEGER PRIMARY KEY)")
            for step in schema.MIGRATIONS:
                self.migrate(hand, step.number)
            hand.each(statements.ADD_META, [{"name": "store", "value": identity}])

    def set_aside(self) -> None:
        """Copies the tables into a schema beside, such as mouflow_schema_1; one that is there stays."""
        with self.writing() as hand:
            copy = f"{SCHEMA}_schema_{self.schema_seen(hand)}"
            if hand.rows(KNOWN, {"name": copy}):
                return
            hand.rows(f"CREATE SCHEMA {copy}")
            for table in (*schema.TABLES, "migration"):
                hand.rows(f"CREATE TABLE {copy}.{table} AS SELECT * FROM {SCHEMA}.{table}")

    def migrate(self, hand: Hand, number: int) -> None:
        """Runs the statements of a migration and notes its number."""
        for statement in next(each.postgres for each in schema.MIGRATIONS if each.number == number):
            cast(EngineHand, hand).run(statement)  # "$$" and ":" of a function's text are its own
        hand.each("INSERT INTO migration (number) VALUES (:number)", [{"number": number}])

    def close(self) -> None:
        """Closes the connection."""
        self._engine.dispose()

    def _transaction(self, first: str) -> AbstractContextManager[Hand]:
        if os.getpid() != self._process:
            raise RuntimeError("a store was opened in another process; open it anew in this one")
        return transaction(self._engine, self._meaning, first)

    def _meaning(self, error: BaseException) -> StoreError | None:
        return meaning(error, self.place, self._password)


def connected(address: str) -> PostgresDriver:
    """The driver of an address; NoDriver without psycopg, UnknownAddress for one that cannot be read."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise UnknownAddress(f"{address.partition('://')[0]}://…") from error
    place = shown(url)
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            pool_size=1,
            max_overflow=1,
            pool_pre_ping=True,
            connect_args={"connect_timeout": CONNECT_WAIT, "application_name": "mouflow"},
        )
    except ImportError as error:
        raise NoDriver(place) from error
    event.listen(engine, "connect", _settle)
    return PostgresDriver(engine, place, str(url.password or ""))


def shown(url: URL) -> str:
    """The address without its password and without options, which may hold one too."""
    return URL.create("postgresql", url.username, None, url.host, url.port, url.database).render_as_string()


def _settle(connection: object, _: object) -> None:
    """Sets what every connection of the house needs."""
    with connection.cursor() as cursor:  # type: ignore[attr-defined]  # psycopg's, which need not be installed here
        for setting in SETTINGS:
            cursor.execute(setting)
    connection.commit()  # type: ignore[attr-defined]  # else the settings go with the first rollback


BY_STATE: Mapping[str, type[Full] | type[Locked] | type[ReadOnly]] = MappingProxyType(
    {"53100": Full, "55P03": Locked, "40P01": Locked, "25006": ReadOnly, "42501": ReadOnly}
)
REFUSED_STATES = ("28", "3D", "53", "57P", "08")  # let nobody in, no such database, no room, shut down, connection


def meaning(error: BaseException, place: str, password: str) -> StoreError | None:
    """The fault in our words; None for one that only a mistake in mouflow, or a change by hand, can cause."""
    state = getattr(error, "sqlstate", None) or ""
    if (kind := BY_STATE.get(state)) is Full:
        return Full(place)
    if kind is Locked:
        return Locked(place, WAIT)
    if kind is ReadOnly:
        return ReadOnly(place, NO_RIGHT)
    if state.startswith(REFUSED_STATES) or (not state and _is_operational(error)):
        return Unreachable(place, _first_line(error, password))
    return None


def _is_operational(error: BaseException) -> bool:
    return type(error).__name__ in ("OperationalError", "ConnectionTimeout", "InterfaceError")


def _first_line(error: BaseException, password: str) -> str:
    """What the server or the network said, on one line and without the password."""
    words = " ".join(str(error).split()) or SILENT
    return re.sub(re.escape(password), "***", words) if password else words
