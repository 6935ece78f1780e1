"""What the checkpoints say about a chain that was walked: cut, made anew, signed by whom, and how far."""

from collections.abc import Collection, Iterator, Sequence

from mouflow.record.store import verdict as v
from mouflow.record.store.checkpoints import genuine
from mouflow.record.store.entries import Checkpoint
from mouflow.record.store.verdict import Doubt, Finding
from mouflow.record.store.walking import Walk

MOST = 1_000  # of the checkpoints that fit the chain the last are checked, for a signature takes 0.1 ms


class Seals:
    """The checkpoints of one store against its chain; `signed` is the last entry that a known key vouches for."""

    def __init__(self, walk: Walk, store: str, keys: Collection[str]) -> None:
        self.walk = walk
        self.store = store
        self.keys = keys
        self.signed = 0

    def findings(self, checkpoints: Sequence[Checkpoint]) -> Iterator[Finding]:
        """What is wrong; of a new chain and of each unknown key it is told where it begins, of a cut what was last."""
        ordered = sorted(checkpoints, key=lambda one: (one.seq, one.at))
        told: set[tuple[str, str]] = set()
        cut: Finding | None = None
        for left, one in zip(range(len(ordered), 0, -1), ordered, strict=True):
            for finding in self._of(one, look=left <= MOST):
                once = (finding.doubt.id, str(finding.facts.get("key", "")))
                if finding.doubt is v.CUT:
                    cut = finding
                elif finding.doubt in (v.FORGED, v.STRANGE) or once not in told:
                    yield finding
                told.add(once)
        if cut:
            yield cut

    def _of(self, one: Checkpoint, look: bool) -> Iterator[Finding]:
        fits = self.walk.hashes.get(one.seq) == one.hash
        if one.store != self.store:
            yield _finding(v.STRANGE, one, store=one.store)
            return
        if (look or not fits) and not genuine(one):
            yield _finding(v.FORGED, one)
            return
        if one.key not in self.keys:
            yield _finding(v.UNKNOWN, one, key=one.key)
        elif fits:
            self.signed = max(self.signed, one.seq)
        if one.seq > self.walk.seq:
            yield _finding(v.CUT, one, known=one.seq, found=self.walk.seq)
        elif not fits and one.seq in self.walk.hashes:
            yield _finding(v.REWRITTEN, one)


def _finding(doubt: Doubt, one: Checkpoint, **facts: object) -> Finding:
    return Finding(doubt, one.seq, 0, "", {"at": one.at, **facts})


def dropped(own: Sequence[Checkpoint], trail: Sequence[Checkpoint], last: int) -> Iterator[Finding]:
    """Checkpoints of the trail that are gone from the store, though their entries are there."""
    here = set(own)
    gone = (one for one in trail if one not in here and one.seq <= last)
    yield from (Finding(v.DROPPED, one.seq, 0, "", {"at": one.at}) for one in gone)
