"""What the matrix of a round must decide: each part of the text that differs between two drafts."""

from mouflow.compare.comparison import ClauseChange
from mouflow.compare.drafts import compare
from mouflow.model import Draft
from mouflow.record.events import Row
from mouflow.workspace.record.fixed_parts import LABELS, PARTS

STILL = frozenset(("unchanged", "renumbered"))


def rows_between(old: Draft, new: Draft) -> tuple[Row, ...]:
    """The rows of a matrix from one draft to another, in the order of the text; none when nothing changed."""
    found = compare(old, new)
    clauses = (_clause(change) for change in found.clauses if not STILL.issuperset(change.fates))
    recitals = any(not STILL.issuperset(change.fates) for change in found.recitals)
    parts = (
        ("recitals", *(change.part for change in found.fields)) if recitals else (each.part for each in found.fields)
    )
    fixed = dict.fromkeys(PARTS[part] for part in parts if part in PARTS)
    return (*(Row(part, LABELS[part]) for part in fixed), *clauses)


def _clause(change: ClauseChange) -> Row:
    """A clause by the id that it has now, or had when it is gone."""
    there = change.new or change.old
    assert there is not None
    return Row(change.id, f"{there.label} {there.text}")
