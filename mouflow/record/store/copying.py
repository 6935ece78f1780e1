"""From one store into another, as it is: backups into a file, and a file back into an empty place."""

from collections.abc import Sequence
from pathlib import Path

from mouflow.record.store import statements
from mouflow.record.store.errors import NotEmpty
from mouflow.record.store.opening import open_store
from mouflow.record.store.sqlite import SqliteDriver
from mouflow.record.store.store import Store


def backup(store: Store, target: Path) -> None:
    """Writes the whole record as it is now into a new file, while others may go on writing."""
    if isinstance(store.driver, SqliteDriver):
        store.driver.backup(target)
        return
    with open_store(target, create=True, identity=store.identity) as copy:
        pour(store, copy)


def pour(source: Store, target: Store) -> int:
    """How many entries went over, with files and checkpoints, as they are; NotEmpty when the target holds any.

    Everything is in one state of the source and one transaction of the target.
    """
    with source.driver.reading() as giving, target.driver.writing() as taking:
        held = taking.rows(statements.HEAD)
        if held:
            raise NotEmpty(target.place, int(held[0][0]))
        count = 0
        while page := giving.rows(statements.WHOLE_PAGE, {"after": count, "most": 1_000}):
            taking.each(statements.ADD_EVENT, (_named(WHOLE, row) for row in page))
            count = int(page[-1][0])
        for (digest,) in giving.rows(statements.BLOB_DIGESTS):
            _, mime, data = giving.rows(statements.BLOB, {"digest": digest})[0]
            taking.each(statements.ADD_BLOB, [{"digest": digest, "mime": mime, "size": len(data), "data": data}])
        taking.each(statements.ADD_CHECKPOINT, (_named(SIGNED, row) for row in giving.rows(statements.CHECKPOINTS)))
    return count


WHOLE = ("seq", "agreement", "version", "kind", "at", "actor", "leaf", "hash", "body", "command")
SIGNED = ("store", "seq", "hash", "at", "key", "signature")


def _named(names: Sequence[str], row: Sequence[object]) -> dict[str, object]:
    return dict(zip(names, row, strict=True))
