"""Opening a store: where it is, whether it is one of ours, and bringing an older one up to date after a copy."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from mouflow.errors import N_
from mouflow.record.store import schema, sqlite
from mouflow.record.store.driver import Driver
from mouflow.record.store.errors import NewerSchema, NoRecord, NotARecord, OnShare, ReadOnly, UnknownAddress
from mouflow.record.store.shares import share_of
from mouflow.record.store.sqlite_faults import meaning
from mouflow.record.store.store import Store

EMPTY_FILE = N_("it is empty")
FOLDER = N_("it is a folder")
UNFINISHED = N_("it has no tables of a record")
POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")
FILE = "sqlite:///"


def open_store(address: str | Path, create: bool, identity: str = "") -> Store:
    """The store at a path, `sqlite:///path` or `postgresql://…`, its schema brought up to date after a copy of it.

    NoRecord where there is none and `create` is not asked for; a new one gets `identity`, or a random one.
    """
    where = str(address)
    made = (identity or uuid4().hex) if create else ""
    driver = _postgres(where, made) if where.startswith(POSTGRES) else _file(_path_of(where), made)
    try:
        _bring_up(driver)
    except BaseException:
        driver.close()
        raise
    return Store(driver)


def _path_of(where: str) -> Path:
    if "://" in where and not where.startswith(FILE):
        raise UnknownAddress(f"{where.partition('://')[0]}://…")  # the rest may hold a password
    return Path(where.removeprefix(FILE))


def _postgres(address: str, identity: str) -> Driver:
    from mouflow.record.store import postgres  # SQLAlchemy and psycopg: only for who keeps the record there

    driver = postgres.connected(address)
    try:
        if not driver.schema():
            if not identity:
                raise NoRecord(driver.place)
            driver.make(identity)
    except BaseException:
        driver.close()
        raise
    return driver


def _file(path: Path, identity: str) -> Driver:
    place = _shown(path)
    if path.is_dir():
        raise NotARecord(place, FOLDER)
    if not path.exists():
        if not identity:
            raise NoRecord(place)
        if kind := share_of(path):
            raise OnShare(place, kind)
        _make(path, place, identity)
    elif path.stat().st_size == 0:
        raise NotARecord(place, EMPTY_FILE)
    return sqlite.SqliteDriver(path, place)


def _make(path: Path, place: str, identity: str) -> None:
    """Makes the file beside its place and moves it there whole, so that nobody ever meets half of it."""
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sqlite.make(part, identity)
        published(part, path)
    except OSError as error:
        raise ReadOnly(place, error.strerror or type(error).__name__) from error
    except sqlite3.Error as error:
        meant = meaning(error, place)
        if meant is None:
            raise
        raise meant from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
            part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def published(part: Path, path: Path) -> None:
    """Gives the file its name; when somebody else was faster, theirs stays."""
    try:
        os.link(part, path)  # unlike a rename it never replaces
    except FileExistsError:
        return
    except OSError:  # a disk that knows no links
        if not path.exists():
            part.replace(path)


def _bring_up(driver: Driver) -> None:
    """Runs the migrations that the record has not seen; two who come at once run them once."""
    known = schema.MIGRATIONS[-1].number
    found = driver.schema()
    if found > known:
        raise NewerSchema(driver.place, found, known)
    if found < 1:
        raise NotARecord(driver.place, UNFINISHED)
    if found < known:
        driver.set_aside()
        with driver.writing() as hand:
            for number in range(driver.schema_seen(hand) + 1, known + 1):
                driver.migrate(hand, number)


def _shown(path: Path) -> str:
    """The path from the current folder when it lies below it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
