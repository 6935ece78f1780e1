"""Findings of several checks -> each fault told once, by the check that takes it most seriously."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from mouflow.checks.frame import Check
from mouflow.checks.running import Found
from mouflow.errors import SEVERITIES

Line = tuple[str, int]  # a file, or a paragraph of one, and a line of it


def told_once(remaining: Sequence[Found], suppressed: Iterable[Found], checks: Iterable[Check]) -> tuple[Found, ...]:
    """The remaining findings without those at the spot of another that is told instead, or that is let stand there."""
    instead = {check.id: frozenset(check.instead_of) for check in checks if check.instead_of}
    if not instead:
        return tuple(remaining)
    every = (*remaining, *suppressed)
    left_out = {id(_lesser(*pair)) for pair in _pairs(every, instead)}
    return tuple(one for one in remaining if id(one) not in left_out)


def _pairs(every: Sequence[Found], instead: dict[str, frozenset[str]]) -> Iterator[tuple[Found, Found]]:
    """Each finding of a check that stands for others, with each finding of these at its spot."""
    others = frozenset(name for names in instead.values() for name in names)
    lines: dict[Line, list[Found]] = defaultdict(list)
    for one in every:
        if one.problem.rule.id in others:
            lines[_line(one)].append(one)
    for one in every:
        for other in lines[_line(one)] if one.problem.rule.id in instead else ():
            if other.problem.rule.id in instead[one.problem.rule.id] and _meet(one, other):
                yield one, other


def _lesser(one: Found, other: Found) -> Found:
    """Which of two is not told: the other, unless it is the graver one."""
    return one if _graveness(other) < _graveness(one) else other


def _graveness(found: Found) -> int:
    return SEVERITIES.index(found.problem.rule.severity)


def _line(found: Found) -> Line:
    return found.problem.place.file, found.problem.place.line


def _meet(one: Found, other: Found) -> bool:
    """Whether the words of two findings overlap."""
    return one.problem.place < other.end and other.problem.place < one.end
