"""A part of a comparison: some clauses, fates or kinds, or what changed at all; and how much of each there is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from mouflow.compare.comparison import ClauseChange, Comparison, Fate, Kind, ProvisionChange, Wording
from mouflow.errors import N_, UnknownName

FATES: tuple[Fate, ...] = get_args(Fate)
KINDS: tuple[Kind, ...] = get_args(Kind)
QUIET: frozenset[Fate] = frozenset(("unchanged", "renumbered"))
WORDS_ONLY: frozenset[Fate] = QUIET | {"reworded"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What to tell: these clauses, fates and kinds; all where none are named. A clause is named by either side's id."""

    clauses: tuple[str, ...] = ()
    fates: tuple[Fate, ...] = ()
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many clauses and premises have each fate, how many changes of words each kind, how many values differ."""

    clauses: Mapping[Fate, int]
    recitals: Mapping[Fate, int]
    words: Mapping[Kind, int]
    fields: int


def chosen(comparison: Comparison, choice: Choice) -> Comparison:
    """The part that was chosen; UnknownName for a clause that neither draft has.

    With clauses named, premises and other values are left out; with fates named, values are, which have none. What was
    added, removed, moved, split or merged counts as of substance.
    """
    known = tuple(dict.fromkeys(name for each in comparison.clauses for name in _ids(each)))
    for name in choice.clauses:
        if name not in known:
            raise UnknownName(N_("clause"), name, known)
    wanted = frozenset(choice.clauses)
    clauses = tuple(each for each in comparison.clauses if not wanted or wanted.intersection(_ids(each)))
    recitals = () if wanted else comparison.recitals
    fields = () if wanted or choice.fates else comparison.fields
    if choice.fates:
        fates = frozenset(choice.fates)
        clauses = tuple(each for each in clauses if fates.intersection(each.fates))
        recitals = tuple(each for each in recitals if fates.intersection(each.fates))
    if choice.kinds:
        kinds = frozenset(choice.kinds)
        clauses = tuple(_of_kinds(each, kinds) for each in clauses if _has(each, kinds))
        recitals = tuple(_words_of(each, kinds) for each in recitals if _counts(each, kinds))
        fields = tuple(each for each in fields if each.kind in kinds)
    return replace(comparison, clauses=clauses, recitals=recitals, fields=fields)


def _ids(change: ClauseChange) -> tuple[str, ...]:
    return tuple(side.id for side in (change.old, change.new) if side)


def _has(change: ClauseChange, kinds: frozenset[Kind]) -> bool:
    own = "substantive" in kinds and not WORDS_ONLY.issuperset(change.fates)
    return own or any(_counts(each, kinds) for each in change.provisions)


def _of_kinds(change: ClauseChange, kinds: frozenset[Kind]) -> ClauseChange:
    """A clause with those of its provisions that changed in one of the kinds."""
    return replace(
        change, provisions=tuple(_words_of(each, kinds) for each in change.provisions if _counts(each, kinds))
    )


def _counts(change: ProvisionChange, kinds: frozenset[Kind]) -> bool:
    whole = "substantive" in kinds and not WORDS_ONLY.issuperset(change.fates)
    return whole or any(each.kind in kinds for each in change.wordings)


def _words_of(change: ProvisionChange, kinds: frozenset[Kind]) -> ProvisionChange:
    return replace(change, wordings=tuple(each for each in change.wordings if each.kind in kinds))


def changed_only(comparison: Comparison) -> Comparison:
    """The comparison without clauses, provisions and premises of which at most the number changed."""
    clauses = tuple(
        replace(each, provisions=tuple(part for part in each.provisions if not QUIET.issuperset(part.fates)))
        for each in comparison.clauses
        if not QUIET.issuperset(each.fates)
    )
    recitals = tuple(each for each in comparison.recitals if not QUIET.issuperset(each.fates))
    return replace(comparison, clauses=clauses, recitals=recitals)


def counts(comparison: Comparison) -> Counts:
    """How much of everything there is; every fate and kind has its count."""
    provisions = (*(part for each in comparison.clauses for part in each.provisions), *comparison.recitals)
    return Counts(
        clauses=_fates(each.fates for each in comparison.clauses),
        recitals=_fates(each.fates for each in comparison.recitals),
        words=_kinds(word for part in provisions for word in part.wordings),
        fields=len(comparison.fields),
    )


def _fates(found: Iterable[tuple[Fate, ...]]) -> dict[Fate, int]:
    counted = Counter(fate for fates in found for fate in fates)
    return {fate: counted[fate] for fate in FATES}


def _kinds(found: Iterable[Wording]) -> dict[Kind, int]:
    counted = Counter(each.kind for each in found)
    return {kind: counted[kind] for kind in KINDS}
