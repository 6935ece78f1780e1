"""What may happen to the file of a record, each fault beside its message; nothing that was recorded is lost."""

import os
import sqlite3
from pathlib import Path

import pytest

from mouflow.record.store.errors import (
    Broken,
    NewerSchema,
    NoRecord,
    NotARecord,
    UnknownAddress,
)
from mouflow.record.store.opening import open_store
from mouflow.record.store.schema import MIGRATIONS
from mouflow.record.store.verifying import verify
from tests.record.store.conftest import Place, tamper_file


def test_an_empty_file_is_no_record(tmp_path: Path):
    path = tmp_path / "record.db"
    path.touch()
    for create in (True, False):
        with pytest.raises(NotARecord) as refusal:
            open_store(path, create)
    assert str(refusal.value) == (
        f'"{path}" is not a mouflow record: it is empty; move it away, or name another place as store: in mouflow.yaml'
    )
    assert path.stat().st_size == 0


def test_a_folder_is_no_record(tmp_path: Path):
    with pytest.raises(NotARecord, match="it is a folder"):
        open_store(tmp_path, create=True)


def test_text_is_no_record(tmp_path: Path):
    path = tmp_path / "record.db"
    path.write_text("agreement: kalbar-2025\n" * 100)
    with pytest.raises(NotARecord, match="it is no SQLite database"):
        open_store(path, create=True)


def test_the_database_of_another_program_is_left_alone(tmp_path: Path):
    path = tmp_path / "record.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE event (seq INTEGER)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotARecord, match="it is the database of another program"):
        open_store(path, create=True)
    assert path.read_bytes() == before


def test_a_record_without_tables_is_none(record: Path):
    connection = sqlite3.connect(record)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with pytest.raises(NotARecord, match="it has no tables of a record"):
        open_store(record, create=False)


def test_a_newer_schema_is_refused(place: Place):
    place.open(create=True).close()
    known = MIGRATIONS[-1].number
    step = f"PRAGMA user_version = {known + 1}" if place.is_file else f"INSERT INTO migration VALUES ({known + 1})"
    place.tamper(step)
    with pytest.raises(
        NewerSchema, match=f"has schema {known + 1} and this mouflow knows up to {known}; use the newer"
    ):
        place.open()


def test_no_record_and_nothing_made(tmp_path: Path):
    with pytest.raises(NoRecord, match=r"there is no record at .*; mouflow submit starts one"):
        open_store(tmp_path / "deep" / "record.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_the_record_is_made(tmp_path: Path):
    open_store(tmp_path / "deep" / "record.db", create=True).close()
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["record.db"]


@pytest.mark.parametrize("address", ["mysql://me:geheim@host/x", "http://host/geheim"])
def test_other_databases_are_named_without_their_secrets(address: str):
    with pytest.raises(UnknownAddress) as refusal:
        open_store(address, create=True)
    assert str(refusal.value) == (
        f'store: "{address.partition("://")[0]}://…" is no place for a record; '
        "write a path, or postgresql://user@host/database"
    )


@pytest.mark.parametrize("where", [0, 5_000, 20_000])
def test_a_damaged_file_is_told(record: Path, where: int):
    """A page of rubbish: SQLite notices some, and the chain the rest."""
    content = bytearray(record.read_bytes())
    assert len(content) > where + 4096
    content[where : where + 4096] = b"\xa5" * 4096
    record.write_bytes(bytes(content))
    assert trouble(record)


def trouble(record: Path) -> bool:
    """Whether opening or verifying the record says that it is damaged."""
    try:
        with open_store(record, create=False) as store:
            return not verify(store).sound
    except (NotARecord, Broken):
        return True


def test_a_file_cut_in_half_is_told(record: Path):
    os.truncate(record, record.stat().st_size // 2)
    with pytest.raises(Broken, match=r"is damaged: .*; keep a copy of it, and bring back the last backup"):  # noqa: SIM117
        with open_store(record, create=False) as store:
            verify(store)


def test_a_flipped_byte_in_an_event_is_found(record: Path):
    content = record.read_bytes()
    assert content.count(b'"number":33') == 1
    record.write_bytes(content.replace(b'"number":33', b'"number":37'))
    with open_store(record, create=False) as store:
        assert [(one.doubt.id, one.seq) for one in verify(store).findings if one.severity == "error"] == [
            ("edited", 33)
        ]


def test_tampering_needs_the_triggers_gone(record: Path):
    tamper_file(record, "UPDATE event SET kind = 'x' WHERE seq = 4")
    with open_store(record, create=False) as store:
        assert [(one.doubt.id, one.seq) for one in verify(store).findings if one.severity == "error"] == [("column", 4)]
