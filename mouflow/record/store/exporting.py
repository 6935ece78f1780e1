"""The record as JSON lines: the whole chain, or one agreement whole and of all others only what the chain needs."""

import json
from collections.abc import Callable, Iterator

from mouflow.record.store.entries import Entry
from mouflow.record.store.store import Store

STUB = ("seq", "leaf", "hash")


def lines(store: Store, wanted: Callable[[str], bool] | None = None) -> Iterator[str]:
    """One line for each entry, in the order of the chain; `body` is the very text that `leaf` is the digest of.

    Of agreements that are not wanted only number, leaf and hash are told, so that the chain can still be verified.
    """
    for entry in store.everything():
        whole = wanted is None or wanted(entry.agreement)
        yield json.dumps(row(entry) if whole else stub(entry), ensure_ascii=False, separators=(",", ":")) + "\n"


def row(entry: Entry) -> dict[str, object]:
    """An entry for programs."""
    return entry._asdict()


def stub(entry: Entry) -> dict[str, object]:
    """What the chain needs of an entry."""
    return {name: getattr(entry, name) for name in STUB}
