"""The order in which changes are told, which is that of the new draft, and the same comparison from the other side."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from mouflow.compare.comparison import ClauseChange, Comparison, Fate, FieldChange, Provision, ProvisionChange, Wording
from mouflow.model.provisions import Way

C = TypeVar("C", ClauseChange, ProvisionChange)

GRAVITY: tuple[Fate, ...] = (
    *("removed", "added", "split", "merged"),
    *("moved", "reworded", "renumbered", "unchanged"),
)
MIRROR: dict[Fate, Fate] = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
FIXED = {"title": -2, "text": -1}  # what stands in a clause before all that is counted


def reading_order(way: Way) -> tuple[int, ...]:
    """What sorts provisions as they are read: parents before children, titles first."""
    return tuple(FIXED.get(step, 0) if isinstance(step, str) else step for step in way[1:] if step not in LISTS)


LISTS = frozenset(("items", "paragraphs"))


def arranged(changes: Iterable[C]) -> tuple[C, ...]:
    """The changes in the order of the new side; what was removed stands behind what it followed on the old side."""
    every = tuple(changes)
    new: list[C] = sorted((each for each in every if each.new), key=lambda each: _place(each.new))
    old: list[C] = sorted((each for each in every if each.old), key=lambda each: _place(each.old))
    place = {id(each): n for n, each in enumerate(new)}
    behind: dict[int, list[C]] = {}
    last = -1  # the place, among the new ones, of the last that stood before and was not moved
    for each in old:
        if each.new is None:
            behind.setdefault(last, []).append(each)
        elif "moved" not in each.fates:
            last = place[id(each)]
    return (*behind.get(-1, ()), *(part for n, each in enumerate(new) for part in (each, *behind.get(n, ()))))


def _place(provision: Provision | None) -> tuple[int, ...]:
    return reading_order(provision.way) if provision else ()


def with_places(clauses: Iterable[ClauseChange]) -> tuple[ClauseChange, ...]:
    """The changes of clauses arranged, each moved one with the clause that it now follows."""
    told = arranged(clauses)
    order = [each.new.id for each in told if each.new]
    before = dict(zip(order, ["", *order], strict=False))
    return tuple(replace(each, after=before[each.id] if "moved" in each.fates else "") for each in told)


def ranked(fates: Iterable[Fate]) -> tuple[Fate, ...]:
    """The fates once each, the gravest first."""
    return tuple(sorted(set(fates), key=GRAVITY.index))


def mirrored(comparison: Comparison) -> Comparison:
    """The comparison with old and new exchanged."""
    return Comparison(
        old=comparison.new,
        new=comparison.old,
        clauses=with_places(_clause(each) for each in comparison.clauses),
        recitals=arranged(_provision(each) for each in comparison.recitals),
        fields=tuple(_field(each) for each in comparison.fields),
    )


def _clause(change: ClauseChange) -> ClauseChange:
    old, new = change.new, change.old
    return replace(
        change,
        id=new.id if new else old.id if old else "",
        fates=_fates(change.fates),
        old=old,
        new=new,
        provisions=arranged(_provision(each) for each in change.provisions),
    )


def _provision(change: ProvisionChange) -> ProvisionChange:
    wordings = sorted((_wording(each) for each in change.wordings), key=lambda each: (each.new_span, each.old_span))
    return replace(change, fates=_fates(change.fates), old=change.new, new=change.old, wordings=tuple(wordings))


def _wording(change: Wording) -> Wording:
    return Wording(change.kind, change.new, change.old, change.new_span, change.old_span)


def _field(change: FieldChange) -> FieldChange:
    return replace(change, old_way=change.new_way, new_way=change.old_way, old=change.new, new=change.old)


def _fates(fates: Iterable[Fate]) -> tuple[Fate, ...]:
    return ranked(MIRROR.get(fate, fate) for fate in fates)
