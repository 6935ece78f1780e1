"""What is SQLite's own: settings, journals, locks, processes, and other programs at the file."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mouflow.record.store import sqlite
from mouflow.record.store.errors import (
    Locked,
    OnShare,
    UnsafeJournal,
)
from mouflow.record.store.opening import open_store
from mouflow.record.store.verifying import verify
from tests.record.store.conftest import life, new


def test_insert_or_replace_is_refused_in_other_programs_too(record: Path):
    connection = sqlite3.connect(record, isolation_level=None)
    columns = "(seq, agreement, version, kind, at, actor, leaf, hash, body, command)"
    for values in ("(7, 'x', 1", "(51, 'kalbar-2025', 7", "(53, 'x', 1"):
        with pytest.raises(sqlite3.IntegrityError, match="the record is append-only"):
            connection.execute(f"INSERT OR REPLACE INTO event {columns} VALUES {values}, '', '', '', '', '', '', '')")
    with pytest.raises(sqlite3.IntegrityError, match="the record is append-only"):
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('store', 'x')")
    connection.close()
    with open_store(record, create=False) as store:
        assert verify(store).head.seq == 50


def test_somebody_writes_for_too_long(record: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sqlite, "PRAGMAS", ("busy_timeout = 20",))
    other = sqlite3.connect(record, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(Locked, match="is busy: somebody else has been writing for 10 seconds"):
            open_store(record, create=False)
    finally:
        other.close()
    with open_store(record, create=False) as store, closing(sqlite3.connect(record, isolation_level=None)) as third:
        third.execute("BEGIN IMMEDIATE")
        with pytest.raises(Locked):
            store.append([new(51)])
        third.execute("ROLLBACK")
        assert store.append([new(51)])[0].seq == 51


def test_a_network_share_is_refused_to_who_writes(record: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mouflow.record.store.sqlite.share_of", lambda _: "nfs4")
    monkeypatch.setattr("mouflow.record.store.opening.share_of", lambda _: "cifs")
    with open_store(record, create=False) as store:
        assert len(store.load("kalbar-2025")) == 50
        with pytest.raises(OnShare, match=r"lies on a network share \(nfs4\), .*PostgreSQL"):
            store.append([new(51)])
    with pytest.raises(OnShare, match="cifs"):
        open_store(record.with_name("other.db"), create=True)


def test_a_write_ahead_log_is_used_only_where_it_is_safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    safe = tmp_path / "safe.db"
    monkeypatch.setattr(sqlite, "journal_mode", lambda _: "WAL")
    monkeypatch.setattr(sqlite, "wal_is_safe", lambda _: True)
    with open_store(safe, create=True) as store:
        store.append(life(3))
        assert store.driver.journal() == "WAL"
    monkeypatch.setattr(sqlite, "wal_is_safe", lambda _: False)
    with open_store(safe, create=False) as store:
        assert store.head().seq == 3
        with pytest.raises(
            UnsafeJournal, match=r"is kept with a write-ahead log, with which SQLite .* can lose events"
        ):
            store.append([new(4)])
        assert store.driver.journal() == "WAL"  # a live database is not switched


def test_the_journal_of_a_record_without_a_log(record: Path):
    with open_store(record, create=False) as store:
        assert store.driver.journal() in ("TRUNCATE", "WAL")
        settings = {name: store.driver._reader().execute(f"PRAGMA {name}").fetchone()[0] for name in EXPECTED}
    assert settings == EXPECTED


EXPECTED = {
    "busy_timeout": 10_000,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "mmap_size": 0,
    "synchronous": 2,
    "application_id": 0x6D6F7566,
    "user_version": 1,
}


def test_a_store_stays_in_its_process(record: Path):
    with open_store(record, create=False) as store:
        child = os.fork()
        if child == 0:
            try:
                store.load("x")
            except RuntimeError:
                os._exit(7)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7


def test_two_who_make_a_record_at_once_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The second finds the first one's when it is about to give its own the name."""
    from mouflow.record.store import opening  # the module, to stand between two of its steps

    path, whole = tmp_path / "record.db", opening.published
    first: list[str] = []

    def slow(part: Path, target: Path) -> None:
        monkeypatch.setattr(opening, "published", whole)
        with open_store(tmp_path / "other.db", create=True) as other:
            first.append(other.identity)
        (tmp_path / "other.db").rename(target)
        whole(part, target)

    monkeypatch.setattr(opening, "published", slow)
    with open_store(path, create=True) as store:
        assert [store.identity] == first
    assert [each.name for each in tmp_path.iterdir()] == ["record.db"]
