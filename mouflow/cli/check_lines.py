"""What a check found, in lines for people and for GitHub, and in rows for programs."""

from collections.abc import Iterator, Mapping

from mouflow.cli.output import problem_row
from mouflow.errors import N_, Place, Translate
from mouflow.workspace.checking import Report
from mouflow.workspace.findings import Row, allowed_rows, rows
from mouflow.workspace.fixing import Fixed, Left, Mended

SUMMARY = N_("files: {files}; errors: {errors}; warnings: {warnings}; hints: {hints}")
ALLOWED_COUNT = N_("allowed: {count}")
ALLOWED = N_("allowed: {place} {rule} – {reason}")
PROPOSAL = N_("proposal: {text}")
FIX = N_("fix: {text}")
FIXABLE = N_("safe fixes: {count}; --fix writes them, --diff shows them")
FIXED = N_("fixed: {count}; files written: {files}")
WOULD_FIX = N_("safe fixes: {count}; files that --fix would write: {files}")
LEFT_WORD = N_("safe fixes in Word files: {count}; make them there, for mouflow changes no Word file")
LEFT_TABLE = N_("safe fixes in tables: {count}; make them there, for mouflow changes no table")
LEFT_PRINTED = N_("safe fixes left: {count}; make them by hand, for these words are not written in one piece")
TOTAL = N_("all")
COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}


def below(row: Row, speak: Translate) -> Iterator[str]:
    """What may be done about a problem, a line each."""
    if row.fix is not None:
        yield f"    {speak(FIX).format(text=_line(row.fix))}"
    for proposal in row.proposals:
        yield f"    {speak(PROPOSAL).format(text=_line(proposal))}"


def _line(text: str) -> str:
    return " ".join(text.splitlines())


def summary(report: Report, speak: Translate) -> Iterator[str]:
    """The findings that are let stand, with their reasons, and the counts."""
    allowed = allowed_rows(report)
    for row in allowed:
        problem = row.problem
        yield speak(ALLOWED).format(place=problem.place, rule=problem.rule.id, reason=row.reason)
    counts = {f"{severity}s": report.count(severity) for severity in ("error", "warning", "hint")}
    line = speak(SUMMARY).format(files=len(report.files), **counts)
    yield f"{line}; {speak(ALLOWED_COUNT).format(count=len(allowed))}" if allowed else line


def fixable(report: Report, speak: Translate) -> Iterator[str]:
    """That there are safe fixes, when there are."""
    count = sum(row.written for row in rows(report))
    if count:
        yield speak(FIXABLE).format(count=count)


def fixed_line(fixed: Fixed) -> str:
    """Where a fix was made, and of what."""
    return f'{fixed.place}: "{_line(fixed.before)}" → "{_line(fixed.after)}" [{fixed.rule}]'


def fixes(found: Mended, written: bool, speak: Translate) -> Iterator[str]:
    """How much was fixed, or would be, and what is left to be done by hand."""
    yield speak(FIXED if written else WOULD_FIX).format(count=len(found.fixed), files=len(found.changes))
    yield from _left(found.left, speak)


def _left(left: Left, speak: Translate) -> Iterator[str]:
    for pattern, count in ((LEFT_WORD, left.word), (LEFT_TABLE, left.table), (LEFT_PRINTED, left.printed)):
        if count:
            yield speak(pattern).format(count=count)


def profile(seconds: Mapping[str, float], speak: Translate) -> Iterator[str]:
    """The time of each analysis and rule, the longest first, and of all."""
    for name, taken in sorted(seconds.items(), key=lambda entry: (-entry[1], entry[0])):
        yield f"{taken:9.4f} s  {name}"
    yield f"{sum(seconds.values()):9.4f} s  {speak(TOTAL)}"


def annotation(row: Row, speak: Translate) -> str:
    """The problem as a command of GitHub's runners, which show it beside the line."""
    place = row.problem.place
    file, _, part = place.file.partition("!")
    facts = {"file": file, **_span(place, row.end), "title": row.problem.rule.id}
    properties = ",".join(f"{name}={_property(str(fact))}" for name, fact in facts.items())
    message = f"{part}: {row.problem.message(speak)}" if part else row.problem.message(speak)
    words = "\n".join((message, *(line.strip() for line in below(row, speak))))
    return f"::{COMMANDS[row.problem.rule.severity]} {properties}::{_escaped(words)}"


def _span(place: Place, end: Place | None) -> dict[str, int]:
    """Line and column, as far as the place has them; an end column only on the same line, as GitHub wants it."""
    found = {"line": place.line} if place.line else {}
    if place.line and place.column:
        found["col"] = place.column
    if end and place.line and end.line:
        found["endLine"] = end.line
        if end.line == place.line and end.column:
            found["endColumn"] = end.column
    return found


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def answer(report: Report) -> dict[str, object]:
    """The report for programs."""
    return {
        "files": list(report.files),
        "problems": [_row(row) for row in rows(report)],
        "suppressed": [_allowed(row) for row in allowed_rows(report)],
    }


def _row(row: Row) -> dict[str, object]:
    """A problem with the place behind its last character, the safe fix, and what may be meant."""
    end = {"line": row.end.line, "column": row.end.column} if row.end else None
    return {**problem_row(row.problem), "end": end, "fix": row.fix, "proposals": list(row.proposals)}


def _allowed(row: Row) -> dict[str, object]:
    where = row.allowed
    given = {"file": where.file, "line": where.line, "column": where.column} if where else None
    return {**_row(row), "reason": row.reason, "allowed": given}


def fix_rows(found: Mended) -> list[dict[str, object]]:
    """The fixes for programs."""
    return [
        {
            "file": one.place.file,
            "line": one.place.line,
            "column": one.place.column,
            "rule": one.rule,
            "before": one.before,
            "after": one.after,
        }
        for one in found.fixed
    ]
