"""Backups and bringing them back: the same record, from a file or a database into a file or a database."""

from pathlib import Path

import pytest

from mouflow.record.store import schema
from mouflow.record.store.checkpoints import new_key, public_key
from mouflow.record.store.copying import backup, pour
from mouflow.record.store.entries import blob
from mouflow.record.store.errors import NotEmpty
from mouflow.record.store.opening import open_store
from mouflow.record.store.store import Store
from mouflow.record.store.verifying import Trail, verify
from tests.record.store.conftest import Place, life, new, tamper_file
from tests.record.store.test_verifying import Signer

KEY = new_key()
TRAIL = Trail((), (), frozenset((public_key(KEY, ""),)))


def fill(store: Store) -> None:
    store.sealed_by(Signer(KEY)).append([*life(5), new(1, "b", command="x1")], [blob(bytes(range(256)), "text/plain")])


def all_of(store: Store) -> tuple[object, ...]:
    return (
        store.identity,
        tuple(store.everything()),
        store.checkpoints(),
        [store.blob(digest) for digest in store.blob_digests()],
    )


def test_a_backup_is_the_record_again(place: Place, tmp_path: Path):
    copy = tmp_path / "cadangan.db"
    with place.open(create=True) as store:
        fill(store)
        backup(store, copy)
        store.append([new(6)])
        with open_store(copy, create=False) as other:
            assert other.head().seq == 6
            assert all_of(other)[2:] == all_of(store)[2:]
            assert verify(other, TRAIL).findings == ()
            assert other.append([new(1, "b", command="x1")])[0].seq == 6  # a retry is known to the copy too


def test_a_backup_comes_back_into_an_empty_place(place: Place, tmp_path: Path):
    with open_store(tmp_path / "given.db", create=True) as given:
        fill(given)
        with place.open_as(given.identity) as there:
            assert pour(given, there) == 6
            assert all_of(there) == all_of(given)
            assert verify(there, TRAIL).findings == ()
            with pytest.raises(NotEmpty, match="already holds 6 events; restore into an empty place"):
                pour(given, there)
            assert all_of(there) == all_of(given)


def test_an_older_schema_is_set_aside_and_brought_up(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with place.open(create=True) as store:
        fill(store)
        before = all_of(store)
    note = ("CREATE TABLE note (seq BIGINT PRIMARY KEY)",)
    newest = schema.MIGRATIONS[-1].number
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, schema.Migration(newest + 1, note, note)))
    for _ in range(2):
        with place.open() as store:
            assert store.driver.schema() == newest + 1
            assert all_of(store) == before
            with store.driver.reading() as hand:
                assert list(hand.rows("SELECT seq FROM note")) == []
    if place.is_file:
        aside = [path.name for path in tmp_path.iterdir() if path.suffix == ".bak"]
        assert aside == [f"record.db.schema-{newest}.bak"]
        monkeypatch.undo()
        with open_store(tmp_path / aside[0], create=False) as old:
            assert all_of(old) == before
    else:
        with place.open() as store, store.driver.reading() as hand:
            assert hand.rows(f"SELECT COUNT(*) FROM mouflow_schema_{newest}.event") == [(6,)]


def test_a_migration_that_fails_changes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch):
    with place.open(create=True) as store:
        fill(store)
        before, newest = all_of(store), store.driver.schema()
    wrong = ("CREATE TABLE note (seq BIGINT PRIMARY KEY)", "CREATE TABLE note (seq BIGINT PRIMARY KEY)")
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, schema.Migration(newest + 1, wrong, wrong)))
        with pytest.raises(Exception, match="note"):
            place.open()
    with place.open() as store:
        assert (all_of(store), store.driver.schema()) == (before, newest)


def test_what_is_set_aside_twice_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "record.db"
    newest = schema.MIGRATIONS[-1].number
    open_store(path, create=True).close()
    (tmp_path / f"record.db.schema-{newest}.bak").write_text("mine")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, schema.Migration(newest + 1, (), ())))
    open_store(path, create=False).close()
    assert (tmp_path / f"record.db.schema-{newest}.bak").read_text() == "mine"
    assert (tmp_path / f"record.db.schema-{newest}-2.bak").is_file()


def test_a_backup_while_somebody_writes(tmp_path: Path):
    path = tmp_path / "record.db"
    with open_store(path, create=True) as store, open_store(path, create=False) as other:
        store.append(life(3))
        with other.driver.writing() as hand:
            hand.rows("SELECT 1")
            backup(store, tmp_path / "copy.db")
    with open_store(tmp_path / "copy.db", create=False) as copy:
        assert copy.head().seq == 3
    tamper_file(tmp_path / "copy.db", "SELECT 1")
