"""The words that made an approval fall: the text that it was given for against the later one, as far as it covers."""

from collections.abc import Iterator

from mouflow.compare.comparison import ClauseChange, Comparison, FieldChange, Provision, ProvisionChange
from mouflow.compare.drafts import compare
from mouflow.compare.marked import Marked, in_context, marked
from mouflow.model import Draft
from mouflow.record.life import Given, Life, Text
from mouflow.workspace.record.fixed_parts import PARTS
from mouflow.workspace.record.kept import Shelf, kept_draft
from mouflow.workspace.record.rows import STILL
from mouflow.workspace.record.status_shape import Change, Op

WHOLE = ""


class Falls:
    """Tells why approvals fell; each text is read, and each pair of them compared, once."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._drafts: dict[tuple[str, int], Draft] = {}
        self._compared: dict[tuple[str, int, int], Comparison] = {}

    def words(self, life: Life, given: Given) -> tuple[Change, ...]:
        """What changed in the words that an act covers, from the text that it was given for to the one it fell by."""
        fall = given.fall
        if fall is None or not fall.draft:
            return ()
        old = next(text for text in reversed(life.texts) if text.version < given.version)
        new = next(text for text in life.texts if text.version == fall.version)
        return tuple(_changes(self._comparison(life.agreement, old, new), frozenset(given.covered)))

    def _comparison(self, agreement: str, old: Text, new: Text) -> Comparison:
        key = (agreement, old.version, new.version)
        if key not in self._compared:
            self._compared[key] = compare(self._draft(agreement, old), self._draft(agreement, new))
        return self._compared[key]

    def _draft(self, agreement: str, text: Text) -> Draft:
        key = (agreement, text.version)
        if key not in self._drafts:
            self._drafts[key] = kept_draft(self.shelf, agreement, text)
        return self._drafts[key]


def _changes(found: Comparison, covered: frozenset[str]) -> Iterator[Change]:
    """The changes in the covered parts: values outside the clauses, premises, clauses in the order of the text."""
    for field in found.fields:
        if _wanted(PARTS.get(field.part, ""), covered):
            yield _field(field)
    for recital in found.recitals:
        side = recital.new or recital.old
        if side and not STILL.issuperset(recital.fates) and covered & {WHOLE, "@recitals", side.id or "@recitals"}:
            yield _part(recital, side, "@recitals")
    for clause in found.clauses:
        if not STILL.issuperset(clause.fates):
            yield from _clause(clause, covered)


def _wanted(part: str, covered: frozenset[str]) -> bool:
    return WHOLE in covered or part in covered


def _field(change: FieldChange) -> Change:
    both: tuple[tuple[Op, str], ...] = (("deleted", change.old), ("inserted", change.new))
    words = tuple((op, text) for op, text in both if text)
    return Change(PARTS.get(change.part, change.part), change.name or change.part, ("reworded",), words)


def _clause(change: ClauseChange, covered: frozenset[str]) -> Iterator[Change]:
    side = change.new or change.old
    assert side
    whole = _wanted(change.id, covered) or bool(change.old and change.old.id in covered)
    if change.new is None or change.old is None:
        if whole:
            yield _one_sided(change, side)
        return
    ways = [each.way for part in change.provisions for each in (part.old, part.new) if each and each.id in covered]
    told = [part for part in change.provisions if not STILL.issuperset(part.fates)]
    for part in told:
        there = part.new or part.old
        if there and (whole or any(there.way[: len(way)] == way for way in ways)):
            yield _part(part, there, change.id)
    if whole and not told:
        yield Change(change.id, f"{side.label} {side.text}", change.fates, ())


def _one_sided(change: ClauseChange, side: Provision) -> Change:
    """A clause that is new or gone, as one stretch of words."""
    op: Op = "inserted" if change.old is None else "deleted"
    parts = (each for part in change.provisions if (each := part.new if change.old is None else part.old))
    words = " ".join(part.text for part in parts if part.way[-1] != "title")
    return Change(change.id, f"{side.label} {side.text}", change.fates, ((op, words),))


def _part(change: ProvisionChange, side: Provision, home: str) -> Change:
    """A provision, by its own id, else by that of what it stands in."""
    return Change(side.id or home, side.label, change.fates, tuple(_seen(run) for run in in_context(marked(change))))


def _seen(run: Marked) -> tuple[Op, str]:
    return ("kept" if run.op == "look" else run.op), run.text
