"""Findings that the user lets stand, each with a reason: which they are, and what is wrong with what allows them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mouflow.checks.running import Found
from mouflow.errors import N_, Place, Problem, Rule, nearest

REASON = Rule("check.reason", "error", N_('"allow {rule}" gives no reason; write it behind a colon: "allow {rule}: …"'))
UNKNOWN = Rule("check.unknown", "warning", N_('there is no rule "{rule}" to allow; known: {known}'))
UNKNOWN_NEAR = Rule("check.unknown", "warning", N_('there is no rule "{rule}" to allow; did you mean "{near}"?'))
UNNEEDED = Rule("check.unneeded", "hint", N_('"allow {rule}" allows nothing here; remove it'))
SAID = re.compile(r"\s*allow\s+(?P<rules>[\w.-]+(?:\s*,\s*[\w.-]+)*)\s*(?::(?P<reason>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Allowance:
    """That a rule's findings may stand, and why: on lines `first` to `last` of a file, or all that stand by some words.

    `place` is where it is said; `last` 0 means every line.
    """

    rule: str
    reason: str
    place: Place
    file: str
    first: int = 0
    last: int = 0
    words: str = ""

    def covers(self, found: Found) -> bool:
        """Whether it lets the finding stand."""
        place = found.problem.place
        if found.problem.rule.id != self.rule or place.file.partition("!")[0] != self.file.partition("!")[0]:
            return False
        return (not self.last or self.first <= place.line <= self.last) and self.words in found.passage


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is let stand, with the reason, and where it is given."""

    found: Found
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Sifted:
    """The findings that remain, those that are let stand, and the allowances that let any stand."""

    remaining: tuple[Found, ...]
    suppressed: tuple[Suppressed, ...]
    used: tuple[Allowance, ...]


def said(comment: str, place: Place, lines: tuple[int, int]) -> Iterator[Allowance]:
    """The allowances that a comment's words give, one for each rule; none for a comment that says something else.

    Words such as "allow partners to sign late" say something else: a rule's id has a dot, or a colon stands behind it.
    """
    match = SAID.fullmatch(comment)
    if match is None or ("." not in match["rules"] and match["reason"] is None):
        return
    reason = " ".join((match["reason"] or "").split())
    for rule in re.split(r"\s*,\s*", match["rules"]):
        yield Allowance(rule, reason, place, place.file, *lines)


def sifted(every: Iterable[Found], allowances: Sequence[Allowance]) -> Sifted:
    """The findings, parted by whether an allowance with a reason lets them stand."""
    sound = tuple(allowance for allowance in allowances if allowance.reason)
    remaining: list[Found] = []
    suppressed: list[Suppressed] = []
    used: dict[Allowance, None] = {}
    for found in every:
        covering = next((allowance for allowance in sound if allowance.covers(found)), None)
        if covering is None:
            remaining.append(found)
        else:
            suppressed.append(Suppressed(found, covering.reason, covering.place))
            used[covering] = None
    return Sifted(tuple(remaining), tuple(suppressed), tuple(used))


def faults(allowances: Iterable[Allowance], known: tuple[str, ...]) -> Iterator[Problem]:
    """Allowances without a reason, and of rules that there are none of."""
    for allowance in allowances:
        if allowance.rule not in known:
            near = nearest(allowance.rule, known)
            facts = {"rule": allowance.rule, "near": near, "known": ", ".join(known) or "-"}
            yield Problem(allowance.place, UNKNOWN_NEAR if near else UNKNOWN, facts)
        elif not allowance.reason:
            yield Problem(allowance.place, REASON, {"rule": allowance.rule})


def unneeded(allowances: Iterable[Allowance], used: Iterable[Allowance], ran: frozenset[str]) -> Iterator[Problem]:
    """Allowances of rules that ran and that let nothing stand."""
    needed = frozenset(used)
    for allowance in allowances:
        if allowance.reason and allowance.rule in ran and allowance not in needed:
            yield Problem(allowance.place, UNNEEDED, {"rule": allowance.rule})
