"""Which place of the new draft is which of the old one, for clauses, premises, laws and rows of the work plan."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from mouflow.compare.comparison import ClauseChange, Comparison, ProvisionChange
from mouflow.model.draft import Draft, Work
from mouflow.model.provisions import Way

ALIKE = 3  # equal columns by which a row of the work plan is known again though its activity was renamed


@dataclass(frozen=True, slots=True)
class Pairs:
    """New places and the old ones that they were: those that stayed, and all of them, also what moved."""

    stayed: dict[Way, Way]
    everywhere: dict[Way, Way]

    @property
    def reached(self) -> dict[Way, Way]:
        """The old places and where they are now."""
        return {old: new for new, old in self.everywhere.items()}


def pairs_of(comparison: Comparison, old: Draft, new: Draft) -> Pairs:
    """The pairs that a comparison of two drafts knows, and those of what it compares as mere values."""
    parts: tuple[ClauseChange | ProvisionChange, ...] = (
        *comparison.clauses,
        *(change for clause in comparison.clauses for change in clause.provisions),
        *comparison.recitals,
    )
    known = [(part.new.way, part.old.way, "moved" in part.fates) for part in parts if part.old and part.new]
    laws = _equal("legal_basis", [law.law for law in old.legal_basis], [law.law for law in new.legal_basis])
    listed = dict((*laws, *_rows(old.work_plan, new.work_plan)))
    stayed = {new_way: old_way for new_way, old_way, moved in known if not moved}
    return Pairs({**stayed, **listed}, {**{new_way: old_way for new_way, old_way, _ in known}, **listed})


def _equal(kind: str, old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[Way, Way]]:
    """The places of equal entries, each used once."""
    free: dict[Hashable, list[int]] = {}
    for place, entry in enumerate(old):
        free.setdefault(entry, []).append(place)
    for place, entry in enumerate(new):
        if free.get(entry):
            yield (kind, place), (kind, free[entry].pop(0))


def _rows(old: Sequence[Work], new: Sequence[Work]) -> Iterator[tuple[Way, Way]]:
    """The rows of the work plan by their activity, and then those of which most columns are the same."""
    known = list(_equal("work_plan", [row.activity for row in old], [row.activity for row in new]))
    yield from known
    left = [n for n in range(len(old)) if ("work_plan", n) not in {was for _, was in known}]
    for place in (n for n in range(len(new)) if ("work_plan", n) not in {now for now, _ in known}):
        like = next((n for n in left if _alike(old[n], new[place]) >= ALIKE), None)
        if like is not None:
            left.remove(like)
            yield ("work_plan", place), ("work_plan", like)


def _alike(old: Work, new: Work) -> int:
    """How many columns say the same."""
    return sum(getattr(old, name) == getattr(new, name) for name in Work.model_fields)
