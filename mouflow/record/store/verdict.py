"""What verifying says: findings, each with the entry where it begins, its words and what to do about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from mouflow.errors import N_, Rule, Severity, Translate, told
from mouflow.record.store.entries import Head

RESTORE = N_("keep a copy of the store as it is, compare it with the last backup, and go on from the backup")
ASK_WHO = N_("ask who may write to the store; the event itself stays as it was recorded")
LOOK_KEY = N_("ask whose key that is; write it into known-keys, beside your own key, when it is a colleague's")
SET_CLOCK = N_("set the clock of that machine; the order of the events is by number, not by time")
LET_BE = N_("nothing, when a call was interrupted; the next act signs it too")
GET_FILE = N_("bring the file back from a backup")


@dataclass(frozen=True, slots=True)
class Doubt(Rule):
    """One kind of finding: its id, how grave it is, its words and the cure."""

    cure: str = RESTORE


EDITED = Doubt("edited", "error", N_("the words of the event are no longer those that were recorded"))
COLUMN = Doubt("column", "error", N_("the columns of the entry say something else than its event: {names}"))
MISPLACED = Doubt("misplaced", "error", N_("the entry does not follow the one before it: it was altered, or put here"))
SWAPPED = Doubt("swapped", "error", N_("the entries {seq} and {other} were swapped"))
INSERTED = Doubt("inserted", "error", N_("{count} entries were put in here"))
REMOVED = Doubt("removed", "error", N_("{count} entries were taken out before this one"))
GAP = Doubt("life-gap", "error", N_("it is event {found} of {agreement}, and {expected} should follow"))
CUT = Doubt("cut", "error", N_("the last entries are missing: {known} were signed on {at}, and {found} are here"))
REWRITTEN = Doubt("rewritten", "error", N_("the chain was made anew: on {at} another hash was signed for this entry"))
FORGED = Doubt("bad-signature", "error", N_("the signature of the checkpoint of {at} is not genuine"), ASK_WHO)
STRANGE = Doubt("other-store", "error", N_("the checkpoint of {at} belongs to another store, {store}"), ASK_WHO)
DROPPED = Doubt("checkpoint-removed", "error", N_("the checkpoint of {at} is in your trail and no longer in the store"))
BLOB = Doubt("broken-file", "error", N_("the file {digest} is no longer what was handed in"), GET_FILE)
UNKNOWN = Doubt(
    "unknown-key", "warning", N_("the checkpoint of {at} is signed with a key not known here, {key}"), LOOK_KEY
)
CLOCK = Doubt("clock-back", "warning", N_("the clock went back: {at} after {before}"), SET_CLOCK)
UNSIGNED = Doubt("unsigned", "warning", N_("{count} entries at the end are under no signature yet"), LET_BE)
TORN = Doubt("torn-trail", "warning", N_("line {line} of the trail cannot be read"), LET_BE)
DOUBTS = (
    *(EDITED, COLUMN, MISPLACED, SWAPPED, INSERTED, REMOVED, GAP, CUT, REWRITTEN, FORGED, STRANGE, DROPPED, BLOB),
    *(UNKNOWN, CLOCK, UNSIGNED, TORN),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be; `seq` is 0 when it is about no entry, `until` the last of a run."""

    doubt: Doubt
    seq: int = 0
    until: int = 0
    agreement: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """error: the record is not what was recorded; warning: worth a look."""
        return self.doubt.severity

    def message(self, translate: Translate = str) -> str:
        """What was found, in the language of `translate`."""
        return told(self.doubt.pattern, {"seq": self.seq, **self.facts}, translate)

    def remedy(self, translate: Translate = str) -> str:
        """What to do, in the language of `translate`."""
        return told(self.doubt.cure, self.facts, translate)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was verified, and what was found; `signed` is the last entry under a genuine signature of a known key."""

    store: str
    place: str
    head: Head
    agreements: int
    files: int
    checkpoints: int
    signed: int
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing grave was found."""
        return all(finding.severity != "error" for finding in self.findings)


def gathered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those of one kind and wording that follow each other as one run."""
    last: Finding | None = None
    for each in findings:
        if last and _continues(last, each):
            last = replace(last, until=each.seq)
            continue
        if last:
            yield last
        last = each
    if last:
        yield last


def _continues(last: Finding, each: Finding) -> bool:
    same = last.doubt is each.doubt and last.facts == each.facts and each.seq
    return bool(same and each.seq == (last.until or last.seq) + 1)
