"""Verifying a store: the chain, every life, the files, and what was signed of it, here and in a trail elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mouflow.record.store import verdict as v
from mouflow.record.store.driver import Row
from mouflow.record.store.entries import Checkpoint, Entry, Head, file_digest
from mouflow.record.store.signatures import Seals, dropped
from mouflow.record.store.store import Store
from mouflow.record.store.verdict import Finding, Verdict, gathered
from mouflow.record.store.walking import Walk

Replay = Callable[[str, tuple[Entry, ...]], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Trail:
    """The checkpoints that are kept outside of the store, the lines that are none, and the keys that are known."""

    checkpoints: tuple[Checkpoint, ...] = ()
    torn: tuple[int, ...] = ()
    keys: frozenset[str] = frozenset()


NO_TRAIL = Trail()


def verify(store: Store, trail: Trail = NO_TRAIL, replay: Replay | None = None) -> Verdict:
    """What is found in the store: its chain, its files, its checkpoints and those of the trail.

    `replay` gets every life whose entries are sound, and says what is wrong with it.
    """
    own = store.checkpoints()
    told = tuple(dict.fromkeys((*own, *trail.checkpoints)))
    walk = Walk(wanted={one.seq for one in told})
    lives: dict[str, list[Row]] = {}
    found = list(_walked(store, walk, lives if replay else None))
    seals = Seals(walk, store.identity, trail.keys)
    found = [*_with_swaps(found, walk), *seals.findings(told), *dropped(own, trail.checkpoints, walk.seq)]
    found += _unsigned(walk, seals.signed)
    found += [Finding(v.TORN, facts={"line": line}) for line in trail.torn]
    files = store.blob_digests()
    found += _files(store, files)
    if replay:
        found += _replayed(replay, {name: rows for name, rows in lives.items() if name not in walk.broken})
    ordered = tuple(gathered(sorted(found, key=_rank)))
    head = Head(walk.seq, walk.previous.hex())
    return Verdict(store.identity, store.place, head, len(walk.versions), len(files), len(told), seals.signed, ordered)


def _rank(finding: Finding) -> tuple[int, str]:
    """The order of findings: by entry; those of one kind together where they begin at the same one."""
    return finding.seq, finding.doubt.id


def _walked(store: Store, walk: Walk, lives: dict[str, list[Row]] | None) -> Iterator[Finding]:
    for page in store.pages():
        yield from walk.along(page)
        if lives is not None:
            for row in page:
                lives.setdefault(row[1], []).append(row)


def _with_swaps(found: list[Finding], walk: Walk) -> Iterator[Finding]:
    """The findings, with two entries that were swapped told as that instead of as what each of them breaks."""
    pairs = tuple(dict.fromkeys(walk.swaps()))
    told = {seq for pair in pairs for seq in pair}
    broken = told | {seq + 1 for seq in told}
    consequences = {v.EDITED: told, v.COLUMN: told, v.GAP: broken, v.MISPLACED: broken}
    yield from (each for each in found if each.seq not in consequences.get(each.doubt, ()))
    yield from (Finding(v.SWAPPED, first, 0, "", {"other": second}) for first, second in pairs)


def _unsigned(walk: Walk, signed: int) -> Iterator[Finding]:
    if walk.seq > signed:
        yield Finding(v.UNSIGNED, signed + 1, walk.seq, "", {"count": walk.seq - signed})


def _files(store: Store, digests: Iterable[str]) -> Iterator[Finding]:
    """The files whose bytes are no longer those of their digest, read one by one."""
    for digest in digests:
        kept = store.blob(digest)
        if kept is None or file_digest(kept.data) != digest:
            yield Finding(v.BLOB, facts={"digest": digest})


def _replayed(replay: Replay, lives: Mapping[str, list[Row]]) -> Iterator[Finding]:
    for agreement, rows in lives.items():
        yield from replay(agreement, tuple(map(Entry._make, rows)))
