"""Stores for tests: in a file, and in a real PostgreSQL with a database for each process of the test session."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mouflow.record.canonical import canonical
from mouflow.record.store.entries import New
from mouflow.record.store.opening import open_store
from mouflow.record.store.store import Store
from tests.record.store.postgres_kit import NoServer, server

AT = "2025-09-12T10:00:00+07:00"


def new(version: int = 1, agreement: str = "kalbar-2025", at: str = AT, command: str = "", **facts: object) -> New:
    """An event as the record makes them, with facts of no meaning."""
    columns = {"agreement": agreement, "version": version, "kind": "noted", "at": at, "actor": "pemprov"}
    body = canonical({**columns, "facts": facts}).decode()
    return New(agreement, "noted", at, "pemprov", body, version, command)


def life(count: int, agreement: str = "kalbar-2025") -> list[New]:
    """The first events of an agreement."""
    return [new(version, agreement, number=version) for version in range(1, count + 1)]


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """The address of a database of this process's own; skipped with the reason where there is no server."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent  # the processes of pytest-xdist share the folder above
    psycopg = pytest.importorskip("psycopg")

    try:
        with server(shared / "postgres") as address:
            name = f"mouflow_{worker_id}"
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(f"DROP DATABASE IF EXISTS {name}")
                connection.execute(f"CREATE DATABASE {name}")
            yield f"{address.rpartition('/')[0]}/{name}"
    except NoServer as reason:
        pytest.skip(str(reason))


@pytest.fixture
def postgres(postgres_server: str) -> str:
    """The address of a database without a record."""
    import psycopg  # as above

    with psycopg.connect(postgres_server, autocommit=True) as connection:
        schemas = connection.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'mouflow%'").fetchall()
        for (name,) in schemas:
            connection.execute(f"DROP SCHEMA {name} CASCADE")
    return postgres_server


@dataclass(frozen=True)
class Place:
    """A place for a record, and hands that change it behind mouflow's back, guards switched off."""

    address: str
    is_file: bool
    tamper: Callable[[str], None]

    def open(self, create: bool = False) -> Store:
        return open_store(self.address, create)

    def open_as(self, identity: str) -> Store:
        """A new store with that id."""
        return open_store(self.address, True, identity)


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty place of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "record.db"
        return Place(str(path), True, lambda statement: tamper_file(path, statement))
    address = request.getfixturevalue("postgres")
    return Place(address, False, lambda statement: tamper_server(address, statement))


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    """A new store of each kind."""
    with place.open(create=True) as made:
        yield made


def tamper_file(path: Path, statement: str) -> None:
    """Changes a record as somebody with the file would: without its triggers."""
    import sqlite3  # the record's own way of opening would keep the triggers

    connection = sqlite3.connect(path, isolation_level=None)
    try:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript(statement)
    finally:
        connection.close()


def tamper_server(address: str, statement: str) -> None:
    """Changes a record as the owner of the database would."""
    import psycopg  # only where there is a server

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")  # which silences triggers
        connection.execute("SET search_path TO mouflow")
        connection.execute(statement)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record of 50 events in a file."""
    path = tmp_path / "record.db"
    with open_store(path, create=True) as store:
        store.append(life(50))
    return path
