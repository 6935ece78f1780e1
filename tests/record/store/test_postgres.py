"""What is PostgreSQL's own: addresses, rights, the lock, and nothing said of a password."""

from pathlib import Path

import pytest

from mouflow.record.store.errors import (
    Locked,
    NoDriver,
    NotARecord,
    ReadOnly,
    UnknownAddress,
    Unreachable,
)
from mouflow.record.store.opening import open_store
from tests.record.store.conftest import life, new


def test_a_server_that_does_not_answer(tmp_path: Path):
    pytest.importorskip("psycopg")
    with pytest.raises(Unreachable) as refusal:
        open_store("postgresql://me:geheim@127.0.0.1:1/mouflow?sslpassword=geheim", create=False)
    assert str(refusal.value).startswith('the record at "postgresql://me@127.0.0.1:1/mouflow" cannot be reached: ')
    assert "geheim" not in str(refusal.value)


def test_a_database_that_is_not_there(postgres: str):
    address = f"{postgres.rpartition('/')[0]}/nobody"
    with pytest.raises(Unreachable, match='database "nobody" does not exist'):
        open_store(address, create=True)


def test_a_schema_of_another_program(postgres: str):
    import psycopg  # only where there is a server

    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA mouflow")
    with pytest.raises(NotARecord, match="the schema mouflow belongs to another program"):
        open_store(postgres, create=True)


def test_a_role_that_may_only_add(postgres: str):
    """Reading and adding is all that an office needs; what it may not do is refused by the server."""
    import psycopg  # only where there is a server

    open_store(postgres, create=True).close()
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS kantor")
        connection.execute("CREATE ROLE kantor LOGIN")
        connection.execute("GRANT USAGE ON SCHEMA mouflow TO kantor")
        connection.execute("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA mouflow TO kantor")
    with open_store(postgres.replace("//mouflow@", "//kantor@"), create=False) as office:
        office.append(life(2))
        for statement in ("DELETE FROM event", "UPDATE event SET kind = 'x'", "TRUNCATE event"):
            with pytest.raises(ReadOnly, match="the role has no right to do that"), office.driver.writing() as hand:
                hand.rows(statement)
        assert office.head().seq == 2
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("DROP OWNED BY kantor")
        connection.execute("DROP ROLE kantor")


def test_truncate_is_refused_to_the_owner_too(postgres: str):
    with open_store(postgres, create=True) as store:
        store.append(life(2))
        with pytest.raises(Exception, match="append-only"), store.driver.writing() as hand:
            hand.rows("TRUNCATE event")
        assert store.head().seq == 2


def test_somebody_holds_the_lock_of_a_database(postgres: str, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("psycopg")
    from mouflow.record.store import postgres as module  # needs its driver

    monkeypatch.setattr(module, "SETTINGS", (*module.SETTINGS, "SET lock_timeout = 50"))
    with open_store(postgres, create=True) as first, open_store(postgres, create=False) as second:
        with first.driver.writing(), pytest.raises(Locked, match="is busy"):
            second.append([new(1)])
        assert second.append([new(1)])


def test_without_its_driver(monkeypatch: pytest.MonkeyPatch):
    from mouflow.record.store import postgres as module  # loads SQLAlchemy, not psycopg

    def missing(*_: object, **__: object) -> None:
        raise ImportError("psycopg")

    monkeypatch.setattr(module, "create_engine", missing)
    with pytest.raises(NoDriver) as refusal:
        open_store("postgresql://me:geheim@db/mouflow", create=False)
    assert str(refusal.value) == (
        'the record at "postgresql://me@db/mouflow" needs a package that is not installed; '
        'pip install "mouflow[postgres]"'
    )


def test_an_address_that_cannot_be_read():
    with pytest.raises(UnknownAddress) as refusal:
        open_store("postgresql://me:geheim@db:port/mouflow", create=False)
    assert "geheim" not in str(refusal.value)


class Fault(Exception):
    """An error as psycopg raises it."""

    def __init__(self, state: str, words: str) -> None:
        super().__init__(words)
        self.sqlstate = state


FAULTS = [
    ("53100", 'no room left for "db"; nothing was changed: free some space, then try again'),
    ("55P03", '"db" is busy: somebody else has been writing for 10 seconds; nothing was changed, try again'),
    ("25006", '"db" cannot be written: the role has no right to do that; the owner of the record can give it; '
     "nothing was changed"),
    ("28P01", 'the record at "db" cannot be reached: for ***: no'),
    ("57P01", 'the record at "db" cannot be reached: for ***: no'),
]  # fmt: skip


@pytest.mark.parametrize(("state", "words"), FAULTS)
def test_faults_of_the_server_are_told(state: str, words: str):
    from mouflow.record.store.postgres import meaning  # loads SQLAlchemy

    assert str(meaning(Fault(state, "for geheim:\n no"), "db", "geheim")) == words


def test_a_mistake_of_ours_is_not_told_as_a_fault():
    from mouflow.record.store.postgres import meaning  # loads SQLAlchemy

    assert meaning(Fault("42P01", "no such table"), "db", "") is None
