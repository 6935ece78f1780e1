"""What a report says, problem by problem: how far each reaches, what may be done about it, why it may stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.running import Found
from mouflow.errors import Place, Problem
from mouflow.workspace.checking import Report
from mouflow.workspace.endings import MARKDOWN, PLAIN, YAML

TEXTS = (*YAML, *MARKDOWN, *PLAIN)


@dataclass(frozen=True, slots=True)
class Row:
    """A problem and what is known of it.

    `end` is the place behind its last character; None where it has no extent. `fix` are the words that mend it for
    sure, `proposals` those that may be meant. `written` tells whether --fix can write the fix. A finding that the user
    lets stand has a `reason`, which is given at `allowed`.
    """

    problem: Problem
    end: Place | None = None
    words: str = ""
    fix: str | None = None
    proposals: tuple[str, ...] = ()
    written: bool = False
    reason: str = ""
    allowed: Place | None = None


def rows(report: Report) -> tuple[Row, ...]:
    """A row for each problem, in their order."""
    found = {one.problem.line(): one for one in report.found}
    lines = ((problem, found.get(problem.line())) for problem in report.problems)
    return tuple(_row(one) if one else Row(problem) for problem, one in lines)


def allowed_rows(report: Report) -> tuple[Row, ...]:
    """A row for each finding that the user lets stand, in the order of place."""
    ordered = sorted(report.suppressed, key=lambda one: one.found.problem.place)
    return tuple(_row(one.found, one.reason, one.place) for one in ordered)


def _row(found: Found, reason: str = "", allowed: Place | None = None) -> Row:
    return Row(
        problem=found.problem,
        end=found.end if found.end > found.problem.place else None,
        words=found.words,
        fix=found.fix.text if found.fix and found.fix.safe else None,
        proposals=tuple(dict.fromkeys(_proposals(found))),
        written=is_written(found),
        reason=reason,
        allowed=allowed,
    )


def _proposals(found: Found) -> Iterator[str]:
    """What may be meant, where that is not sure."""
    if found.fix and not found.fix.safe:
        yield found.fix.text
    yield from found.proposals


def is_written(found: Found) -> bool:
    """Whether a finding has a safe fix in a file that mouflow writes: in YAML where the very words are typed there."""
    if not found.fix or not found.fix.safe or not found.problem.place.line:
        return False
    name = found.problem.place.file.lower()
    return name.endswith(TEXTS) and (found.typed is not None or not name.endswith(YAML))
