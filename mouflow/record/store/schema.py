"""The tables of the store, as numbered migrations; a step that is out in the world is never changed, only followed."""

from dataclasses import dataclass

APPLICATION = 0x6D6F7566
"""What SQLite keeps as `application_id`: the letters "mouf"."""
TABLES = ("meta", "event", "blob", "checkpoint")
REFUSAL = "the record is append-only"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema, in the words of each database."""

    number: int
    sqlite: tuple[str, ...]
    postgres: tuple[str, ...]


def _tables(data: str) -> tuple[str, ...]:
    """The tables of the first step; `data` is the type of bytes."""
    return (
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE event (seq BIGINT PRIMARY KEY, agreement TEXT NOT NULL, version BIGINT NOT NULL, "
        "kind TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, leaf TEXT NOT NULL, hash TEXT NOT NULL, "
        "body TEXT NOT NULL, command TEXT NOT NULL, UNIQUE (agreement, version))",
        "CREATE INDEX event_command ON event (command) WHERE command <> ''",
        f"CREATE TABLE blob (digest TEXT PRIMARY KEY, mime TEXT NOT NULL, size BIGINT NOT NULL, data {data} NOT NULL)",
        "CREATE TABLE checkpoint (signature TEXT PRIMARY KEY, store TEXT NOT NULL, seq BIGINT NOT NULL, "
        "hash TEXT NOT NULL, at TEXT NOT NULL, key TEXT NOT NULL)",
    )


def _sqlite_guards() -> tuple[str, ...]:
    """Triggers against change. INSERT OR REPLACE deletes silently in other programs, so a row that is there stays."""
    raised = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    found = [
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} {raised}"
        for table in TABLES
        for act in ("UPDATE", "DELETE")
    ]
    taken = {
        "meta": "EXISTS (SELECT 1 FROM meta WHERE name = NEW.name)",
        "blob": "EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest)",
        "checkpoint": "EXISTS (SELECT 1 FROM checkpoint WHERE signature = NEW.signature)",
        "event": "NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM event) "
        "OR EXISTS (SELECT 1 FROM event WHERE agreement = NEW.agreement AND version = NEW.version)",
    }
    added = [
        f"CREATE TRIGGER {table}_no_REPLACE BEFORE INSERT ON {table} WHEN {when} {raised}"
        for table, when in taken.items()
    ]
    return (*found, *added)


def _postgres_guards() -> tuple[str, ...]:
    """Triggers against change, TRUNCATE included."""
    refuse = (
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$"
    )
    found = [
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse()"
        for table in TABLES
    ]
    return (refuse, *found)


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        1,
        (*_tables("BLOB"), *_sqlite_guards()),
        (*_tables("BYTEA"), *_postgres_guards()),
    ),
)
