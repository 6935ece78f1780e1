"""The record as a whole: its log, its verdict, its backup and bringing one back."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from json import dumps, loads
from pathlib import Path

from mouflow.errors import N_, MouflowError, Translate, UnknownName
from mouflow.record.coding import NotAnEvent, happened
from mouflow.record.events import Happened
from mouflow.record.store.copying import backup, pour
from mouflow.record.store.entries import Entry
from mouflow.record.store.exporting import lines, row
from mouflow.record.store.opening import open_store
from mouflow.record.store.store import Store
from mouflow.record.store.verdict import Finding, Verdict
from mouflow.record.store.verifying import verify
from mouflow.workspace import files
from mouflow.workspace.record.notary import trail_of
from mouflow.workspace.record.opening import address_in, record_in
from mouflow.workspace.record.telling import sentence

SHORT = 12  # letters of a hash that are shown


class AlreadyThere(MouflowError):
    """A backup would be written over another file."""

    pattern = N_('"{path}" is already there; name another file for the backup')


class OtherRecord(MouflowError):
    """A record that has begun by itself cannot become the copy of another."""

    pattern = N_('"{place}" is another record than "{source}"; move it away, then restore')


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that was written: the file, its bytes, and how many entries it holds."""

    path: Path
    size: int
    entries: int


def logged(root: Path, environ: Mapping[str, str], name: str | None, form: str, speak: Translate) -> Iterator[str]:
    """The record, or the lives of an agreement and its copies, as lines of `text`, `json` or `jsonl`.

    Raises UnknownName for a name that is not in the record. As `jsonl` the chain is whole: of other agreements than the
    named one it holds number, leaf and hash.
    """
    with record_in(root, environ, create=False) as store:
        found = None if name is None else _named(store, name)
        if form == "jsonl":
            yield from lines(store, None if found is None else {entry.agreement for entry in found}.__contains__)
        elif form == "json":
            rows = [_row(entry) for entry in (store.everything() if found is None else found)]
            yield dumps({"store": store.identity, "entries": rows}, ensure_ascii=False, indent=2) + "\n"
        else:
            yield from (_line(entry, speak) for entry in (store.everything() if found is None else found))


def _row(entry: Entry) -> dict[str, object]:
    """An entry for programs, its event unfolded."""
    facts = {name: value for name, value in row(entry).items() if name != "body"}
    return {**facts, "facts": loads(entry.body).get("facts", {})}


def _line(entry: Entry, speak: Translate) -> str:
    """An entry for readers: number, time, agreement, the first letters of its hash, and what happened."""
    try:
        told = sentence(event_of(entry), speak)
    except NotAnEvent as error:
        told = error.message(speak)
    words = " ".join(told.splitlines())
    return f"{entry.seq:>5}  {entry.at}  {entry.agreement}  {entry.hash[:SHORT]}  {words}\n"


def verdict_of(root: Path, environ: Mapping[str, str]) -> Verdict:
    """What verifying the record says."""
    from mouflow.workspace.record.replaying import Replay  # loads all that reads drafts, for the kept texts
    from mouflow.workspace.record.shelf import Shelf
    from mouflow.workspace.record.text_proofs import TextProofs

    with record_in(root, environ, create=False) as store:
        replay = Replay(store, TextProofs(Shelf(root, store)))
        return verify(store, trail_of(store.identity, environ), replay)


def back_up(root: Path, environ: Mapping[str, str], out: Path) -> Kept:
    """Writes the whole record into a new file, which is a record by itself; AlreadyThere when the name is taken."""
    with record_in(root, environ, create=False) as store:
        _write_new(store, out)
        with open_store(out, create=False) as copy:
            return Kept(out, out.stat().st_size, copy.head().seq)


def bring_back(root: Path, source: Path) -> tuple[str, int]:
    """The place of the record that took in a backup, and how many entries; it keeps the id that checkpoints name.

    Raises NotEmpty when there are events in it already, and OtherRecord when it was made for another record.
    """
    with (
        open_store(source, create=False) as given,
        open_store(address_in(root), create=True, identity=given.identity) as there,
    ):
        if there.identity != given.identity:
            raise OtherRecord(place=there.place, source=files.shown(source))
        return there.place, pour(given, there)


def event_of(entry: Entry) -> Happened:
    """The event of an entry."""
    return happened(loads(entry.body))


def _named(store: Store, name: str) -> tuple[Entry, ...]:
    """The entries of an agreement and of its copies in the order of the chain; UnknownName when there are none."""
    found = store.copies(name)
    if not found:
        raise UnknownName(N_("agreement"), name, tuple(store.versions()))
    return tuple(sorted(entry for life in found.values() for entry in life))


def _write_new(store: Store, out: Path) -> None:
    if out.exists():
        raise AlreadyThere(path=files.shown(out))
    part = out.with_name(f".{out.name}.part-{os.getpid()}")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        backup(store, part)
        part.replace(out)
    except OSError as error:
        raise files.Unwritable(out, files.reason_of(error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


__all__ = ["AlreadyThere", "Finding", "Kept", "OtherRecord", "Verdict", "back_up", "bring_back", "logged", "verdict_of"]
