"""What can stand in the way of a store: each error names the place, the fact and the cure."""

from mouflow.errors import N_, MouflowError
from mouflow.record.store.entries import Entry

SOME = 3  # of the changes that a message lists


class StoreError(MouflowError):
    """Something about the place where the record is kept; never holds a password."""


class NoRecord(StoreError):
    """There is no record at the place."""

    pattern = N_('there is no record at "{place}" yet; mouflow submit starts one')

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class NotARecord(StoreError):
    """The place holds something else."""

    pattern = N_(
        '"{place}" is not a mouflow record: {reason}; move it away, or name another place as store: in mouflow.yaml'
    )

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place=place, reason=reason)


class NewerSchema(StoreError):
    """A newer mouflow wrote the record."""

    pattern = N_('"{place}" has schema {found} and this mouflow knows up to {known}; use the newer mouflow')

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(place=place, found=found, known=known)


class Locked(StoreError):
    """Somebody else was writing for longer than we wait."""

    pattern = N_(
        '"{place}" is busy: somebody else has been writing for {seconds} seconds; nothing was changed, try again'
    )

    def __init__(self, place: str, seconds: int) -> None:
        super().__init__(place=place, seconds=seconds)


class Full(StoreError):
    """No room on the disk."""

    pattern = N_('no room left for "{place}"; nothing was changed: free some space, then try again')

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class ReadOnly(StoreError):
    """The record, or its folder, cannot be written."""

    pattern = N_('"{place}" cannot be written: {reason}; nothing was changed')

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place=place, reason=reason)


class Broken(StoreError):
    """The database itself is damaged."""

    pattern = N_(
        '"{place}" is damaged: {reason}; keep a copy of it, and bring back the last backup (mouflow restore FILE)'
    )

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place=place, reason=reason)


class Unreachable(StoreError):
    """The database does not answer, or lets nobody in."""

    pattern = N_('the record at "{place}" cannot be reached: {reason}')

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place=place, reason=reason)


class NoDriver(StoreError):
    """The package that talks to PostgreSQL is not installed."""

    pattern = N_('the record at "{place}" needs a package that is not installed; pip install "mouflow[postgres]"')

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class UnknownAddress(StoreError):
    """A `store:` that is neither a path nor the address of a PostgreSQL database."""

    pattern = N_('store: "{place}" is no place for a record; write a path, or postgresql://user@host/database')

    def __init__(self, place: str) -> None:
        super().__init__(place=place)


class OnShare(StoreError):
    """SQLite's locks are not safe on a network share."""

    pattern = N_(
        '"{place}" lies on a network share ({kind}), where two offices can damage the record; '
        "keep it on a local disk, or several offices together in PostgreSQL (store: postgresql://… in mouflow.yaml)"
    )

    def __init__(self, place: str, kind: str) -> None:
        super().__init__(place=place, kind=kind)


class UnsafeJournal(StoreError):
    """A database with a write-ahead log that this SQLite can damage when two processes use it."""

    pattern = N_(
        '"{place}" is kept with a write-ahead log, with which SQLite {version} can lose events; use SQLite 3.51.3 or '
        "newer, or make a copy with mouflow backup and put it in its place"
    )

    def __init__(self, place: str, version: str) -> None:
        super().__init__(place=place, version=version)


class Conflict(StoreError):
    """Somebody appended to the agreement since it was read; `entries` are what came in between."""

    pattern = N_(
        '"{agreement}" has changed since it was read: {changes}; nothing was changed by you, look at it and try again'
    )

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        told = [f"{entry.kind} ({entry.actor}, {entry.at})" for entry in entries[:SOME]]
        changes = ", ".join([*told, "…"] if len(entries) > SOME else told)
        super().__init__(agreement=entries[0].agreement, changes=changes)
        self.entries = entries


class Vanished(StoreError):
    """Events that were read are no longer there."""

    pattern = N_('"{agreement}" had {expected} events when it was read and has {found} now; run mouflow verify')

    def __init__(self, agreement: str, expected: int, found: int) -> None:
        super().__init__(agreement=agreement, expected=expected, found=found)


class WrongDigest(StoreError):
    """A file that is handed in under the digest of another."""

    pattern = N_("the file has the digest {found} and was handed in as {digest}")

    def __init__(self, digest: str, found: str) -> None:
        super().__init__(digest=digest, found=found)


class NotEmpty(StoreError):
    """A record that already holds events cannot take in another one."""

    pattern = N_('"{place}" already holds {count} events; restore into an empty place')

    def __init__(self, place: str, count: int) -> None:
        super().__init__(place=place, count=count)
