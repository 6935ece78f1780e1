"""The walk along the chain: every entry against its own digest, its columns, its place and the life it belongs to."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import combinations
from json import loads
from json.encoder import encode_basestring as quoted

from mouflow.record.canonical import plain
from mouflow.record.chain import GENESIS, link
from mouflow.record.store import verdict as v
from mouflow.record.store.driver import Row
from mouflow.record.store.verdict import Doubt, Finding

NAMES = ("agreement", "version", "kind", "at", "actor")
BACK = timedelta(seconds=5)  # clocks of two machines differ by so much
FAR = 32  # entries put in or taken out at one place that are counted; more are told one by one
EMPTY = bytes(32)
Misplaced = tuple[int, bytes, bytes, bytes]  # seq, the hash before it, its leaf, its hash


@dataclass
class Walk:
    """What a walk has come to know; `hashes` of the entries that somebody asked for, `broken` lives not to replay."""

    wanted: Collection[int] = ()
    seq: int = 0
    previous: bytes = GENESIS
    shift: int = 0
    at: str = ""
    versions: dict[str, int] = field(default_factory=dict)
    hashes: dict[int, str] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    misplaced: list[Misplaced] = field(default_factory=list)
    leaves: dict[str, tuple[int, str]] = field(default_factory=dict)

    def along(self, rows: Iterable[Row]) -> Iterator[Finding]:
        """What is wrong with these entries, which follow those of the walk before."""
        for row in rows:
            seq, agreement, version, _, at, _, leaf, letters, body = row
            digest = sha256(body.encode() if isinstance(body, str) else bytes(body or b""))
            own, leaf_ = digest.hexdigest(), digest.digest()
            if own != leaf:
                self.leaves[own], leaf_ = (seq, leaf), _bytes(leaf)
                yield self._doubt(v.EDITED, row)
            hash_ = _bytes(letters)
            if seq != self.seq + 1 or link(seq + self.shift, self.previous, leaf_) != hash_:
                yield self._misplaced(row, leaf_, hash_)
            if not _as_usual(row) and (names := _strange(row)):
                yield self._doubt(v.COLUMN, row, names=names)
            expected = self.versions.get(agreement, 0) + 1
            if version != expected:
                yield self._doubt(v.GAP, row, found=version, expected=expected, agreement=agreement)
            if _back(self.at, at):
                yield Finding(v.CLOCK, seq, 0, agreement, {"at": at, "before": self.at})
            self.versions[agreement], self.at = version, at
            self.seq, self.previous = seq, hash_
            if seq in self.wanted:
                self.hashes[seq] = letters

    def _misplaced(self, row: Row, leaf: bytes, hash_: bytes) -> Finding:
        """Why the entry does not follow the one before it; entries put in or taken out are counted where that shows."""
        seq = row[0]
        if seq != self.seq + 1:
            return self._doubt(v.REMOVED, row, count=seq - self.seq - 1)
        if (shift := self._shifted(seq, leaf, hash_)) is not None:
            count, doubt = abs(shift - self.shift), v.REMOVED if shift > self.shift else v.INSERTED
            self.shift = shift
            return self._doubt(doubt, row, count=count)
        self.misplaced.append((seq, self.previous, leaf, hash_))
        return self._doubt(v.MISPLACED, row)

    def _shifted(self, seq: int, leaf: bytes, hash_: bytes) -> int | None:
        """The distance at which the entry once stood from where it is now, when its hash is right there."""
        ways = (self.shift + way for size in range(1, FAR + 1) for way in (size, -size))
        return next((way for way in ways if seq + way > 0 and link(seq + way, self.previous, leaf) == hash_), None)

    def swaps(self) -> Iterator[tuple[int, int]]:
        """Pairs of entries that stand in each other's place: their bodies alone, or whole rows."""
        for seq, leaf in self.leaves.values():
            other = self.leaves.get(leaf)
            if other and other[0] > seq:
                yield seq, other[0]
        for one, other_one in combinations(self.misplaced[:FAR], 2):
            if _in_place_of_each_other(one, other_one):
                yield one[0], other_one[0]

    def _doubt(self, doubt: Doubt, row: Row, **facts: object) -> Finding:
        self.broken.add(row[1])
        return Finding(doubt, row[0], 0, row[1], facts)


def _as_usual(row: Row) -> bool:
    """Whether the body begins and ends as an event with these columns does in canonical form; False says nothing yet.

    It spares reading the JSON of nearly every entry.
    """
    _, agreement, version, kind, at, actor, _, _, body = row
    try:
        start = f'{{"actor":{quoted(actor)},"agreement":{quoted(agreement)},"at":{quoted(at)},"facts":{{'
        return bool(body.startswith(start) and body.endswith(f'}},"kind":{quoted(kind)},"version":{version}}}'))
    except (AttributeError, TypeError):
        return False


def _strange(row: Row) -> str:
    """The columns that say something else than the body does; empty when all say the same."""
    try:
        facts = loads(row[8])
        columns = zip(NAMES, row[1:6], strict=True)
        return ", ".join(name for name, value in columns if facts.get(name) != plain(value))
    except (ValueError, AttributeError, TypeError):
        return "body"


def _bytes(letters: object) -> bytes:
    """The bytes of hex letters; zeros for what is none, which then fits nowhere."""
    try:
        found = bytes.fromhex(str(letters))
    except ValueError:
        return EMPTY
    return found if len(found) == len(EMPTY) else EMPTY


def _in_place_of_each_other(one: Misplaced, other: Misplaced) -> bool:
    """Whether the hash of each is right where the other stands; of neighbours, the second's stood before the first."""
    seq, previous, leaf, hash_ = one
    seq_, previous_, leaf_, other_hash = other
    if link(seq, previous, leaf_) != other_hash:
        return False
    return hash_ in (link(seq_, previous_, leaf), link(seq_, other_hash, leaf))


def _back(before: str, at: str) -> bool:
    """Whether the clock went back between two times by more than clocks differ; False for what is no time."""
    if before <= at and before[-6:] == at[-6:]:  # the same offset, so the letters are in the order of the times
        return False
    try:
        return datetime.fromisoformat(before) - datetime.fromisoformat(at) > BACK
    except (ValueError, TypeError):
        return False
