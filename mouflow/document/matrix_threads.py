"""Comparisons in a chain, draft 1 → 2 → 3 …, as threads: each provision and each value through all the drafts."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from mouflow.compare.comparison import ClauseChange, Comparison, FieldChange, Provision, ProvisionChange

QUIET = frozenset(("unchanged", "renumbered"))
Key = TypeVar("Key", bound=Hashable)
Chain = Sequence[Comparison]


@dataclass(frozen=True, slots=True)
class Thread:
    """A provision through the drafts: `steps[n]` is what became of it between the drafts n and n + 1 (from 0), None
    while it was not there."""

    steps: tuple[ProvisionChange | None, ...]

    def at(self, draft: int) -> Provision | None:
        """The provision in a draft (from 0); None where that draft has not got it."""
        before = self.steps[draft - 1] if draft else None
        if before and before.new:
            return before.new
        after = self.steps[draft] if draft < len(self.steps) else None
        return after.old if after else None

    @property
    def versions(self) -> tuple[tuple[int, Provision], ...]:
        """Each draft that has it, from 0, and the provision there."""
        found = ((draft, self.at(draft)) for draft in range(len(self.steps) + 1))
        return tuple((draft, provision) for draft, provision in found if provision)

    @property
    def last(self) -> Provision:
        """The provision in the last draft that has it."""
        return self.versions[-1][1]


@dataclass(frozen=True, slots=True)
class ClauseThread:
    """A clause through the drafts, and its provisions, title first, in the order of the last draft that has it."""

    id: str
    steps: tuple[ClauseChange | None, ...]
    provisions: tuple[Thread, ...]


@dataclass(frozen=True, slots=True)
class FieldThread:
    """A value outside the clauses that changed somewhere: `steps` as of a thread, None where it stayed the same."""

    part: str
    name: str
    steps: tuple[FieldChange | None, ...]

    @property
    def named(self) -> FieldChange:
        """The first of the changes, which names it as all do."""
        return next(step for step in self.steps if step)

    def at(self, draft: int) -> str:
        """The value in a draft (from 0), in words; empty where there is none."""
        before = next((step for step in reversed(self.steps[:draft]) if step), None)
        if before:
            return before.new
        return next(step.old for step in self.steps[draft:] if step)


def clause_threads(chain: Chain) -> tuple[ClauseThread, ...]:
    """The clauses of all drafts in the order of the last one; what went earlier stands where it stood.

    A clause whose provisions all go on in another one, as when it got another id, has no thread of its own.
    """
    order: list[str] = []
    for comparison in chain:
        order = woven(order, [clause.id for clause in comparison.clauses])
    found = [{clause.id: clause for clause in comparison.clauses} for comparison in chain]
    inside: dict[str, list[Thread]] = {name: [] for name in order}
    for name, thread in _at_home(chain):
        inside[name].append(thread)
    return tuple(
        ClauseThread(name, tuple(changes.get(name) for changes in found), tuple(inside[name]))
        for name in order
        if inside[name]
    )


def _at_home(chain: Chain) -> Iterator[tuple[str, Thread]]:
    """Each provision of the clauses, with the id of the clause in which it stood last."""
    homes: dict[tuple[int, Hashable], str] = {}
    flat: list[tuple[ProvisionChange, ...]] = []
    for place, comparison in enumerate(chain):
        inside = [(clause.id, change) for clause in comparison.clauses for change in clause.provisions]
        homes.update({(place, _mark(change)): name for name, change in inside})
        flat.append(tuple(change for _, change in inside))
    for thread in threads(flat):
        place, change = [(place, step) for place, step in enumerate(thread.steps) if step][-1]
        yield homes[place, _mark(change)], thread


def recital_threads(chain: Chain) -> tuple[Thread, ...]:
    """The recitals of all drafts."""
    return threads([comparison.recitals for comparison in chain])


def field_threads(chain: Chain) -> tuple[FieldThread, ...]:
    """The values outside the clauses that changed between any two neighbours of the drafts."""
    order: list[tuple[str, str]] = []
    for comparison in chain:
        order = woven(order, list(dict.fromkeys((each.part, each.name) for each in comparison.fields)))
    found = [{(each.part, each.name): each for each in comparison.fields} for comparison in chain]
    return tuple(FieldThread(*name, tuple(changes.get(name) for changes in found)) for name in order)


def threads(chain: Sequence[Iterable[ProvisionChange]]) -> tuple[Thread, ...]:
    """The changes of each step joined where the new side of one is the old side of the next, in the last order."""
    runs: list[list[ProvisionChange | None]] = []
    order: list[int] = []
    ends: dict[Hashable, int] = {}
    for place, changes in enumerate(chain):
        here: list[int] = []
        reached: dict[Hashable, int] = {}
        for change in changes:
            run = ends.pop(change.old.way, len(runs)) if change.old else len(runs)
            if run == len(runs):
                runs.append([None] * place)
            runs[run].append(change)
            here.append(run)
            if change.new:
                reached[change.new.way] = run
        for steps in runs:
            steps.extend([None] * (place + 1 - len(steps)))
        order = woven(order, here)
        ends = reached
    return tuple(Thread(tuple(runs[run])) for run in order)


def woven(earlier: Sequence[Key], later: Sequence[Key]) -> list[Key]:
    """The later order, with what only the earlier one has behind what it stood behind there."""
    lasting = frozenset(later)
    first: list[Key] = []
    behind: dict[Key, list[Key]] = {key: [] for key in later}
    here = first
    for key in earlier:
        if key in lasting:
            here = behind[key]
        else:
            here.append(key)
    return [*first, *(each for key in later for each in (key, *behind[key]))]


def changed(steps: Iterable[ProvisionChange | ClauseChange | None]) -> bool:
    """Whether anything became of it but a new number."""
    return any(step is not None and not QUIET.issuperset(step.fates) for step in steps)


def _mark(change: ProvisionChange) -> Hashable:
    """What tells a change from the others of its step."""
    return ("new", change.new.way) if change.new else ("old", change.old.way if change.old else ())
