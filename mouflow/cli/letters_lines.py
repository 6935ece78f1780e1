"""What `mouflow letters` says at its end: what was written, what was not and why, and what to do; and as JSON."""

from collections.abc import Iterator

from mouflow.cli.output import problem_row
from mouflow.errors import N_, Translate
from mouflow.workspace.files import shown
from mouflow.workspace.letters.orders import Order, Report, Skipped

WROTE = N_("letters written into {out}: {made} (files: {files})")
WROTE_REST = N_("letters written into {out}: {made} (files: {files}); there already: {there}")
ALL_THERE = N_("nothing to write: all {there} letters are in {out} already")
NONE = N_("wrote nothing into {out}; there already: {there}")
BESIDE = N_("beside them: {path}")
PROOF = N_("these are proofs: their numbers are not kept; without --sample the letters are written")
SKIPPED = N_("left out: {name} (errors: {count})")
FAILED = N_("letters that failed: {count}; mend what is told above, and the same command makes them")
CHANGED = N_("changed since mouflow wrote it, so left alone: {path}")
OVERWRITE = N_("changed files: {count}; move them away to keep them, or overwrite them with --force")
MEND = N_("left out for errors: {count}; mend these, and the same command writes what is missing")
LEFT = N_("still to be made: {count}; the same command goes on")
STOPPED = N_(
    "stopped after {done} of the {count} letters to be made; what is written stays, and the same command goes on"
)
STOPPED_EARLY = N_("stopped before the first letter was made; the same command begins anew")
REFUSED = N_("nothing was written; mend the errors; --skip-bad leaves out entities that have errors of their own")
REFUSED_ALL = N_("nothing was written; mend the errors")


def report_lines(order: Order, report: Report, speak: Translate) -> Iterator[str]:
    """What was written and where the lists are; then what was not, each with its reason or file; then what to do."""
    yield speak(_head(report)).format(made=report.made, files=report.written, out=shown(order.out), there=report.there)
    for path in report.files:
        yield speak(BESIDE).format(path=shown(path))
    if order.sample is not None:
        yield speak(PROOF)
    for each in report.skipped:
        yield speak(SKIPPED).format(name=each.name, count=_errors(each))
    for path in report.changed:
        yield speak(CHANGED).format(path=shown(path))
    for line, count in ((MEND, len(report.skipped)), (FAILED, report.lost), (OVERWRITE, len(report.changed))):
        if count:
            yield speak(line).format(count=count)
    if report.left:
        yield speak(LEFT).format(count=report.left)


def _head(report: Report) -> str:
    """The pattern of the first line."""
    if report.made:
        return WROTE_REST if report.there else WROTE
    return ALL_THERE if report.whole else NONE


def _errors(skipped: Skipped) -> int:
    return sum(problem.rule.severity == "error" for problem in skipped.problems)


def refused(order: Order, speak: Translate) -> str:
    """What to do where errors kept all letters from being written."""
    return speak(REFUSED_ALL if order.skip_bad else REFUSED)


def interrupted(done: int, count: int, speak: Translate) -> str:
    """How far the run came that was ended by Ctrl-C."""
    return speak(STOPPED if done else STOPPED_EARLY).format(done=done, count=count)


def answer(order: Order, report: Report) -> dict[str, object]:
    """The run for programs; the manifests name every letter."""
    return {
        "assessment": order.name,
        "out": str(order.out),
        "formats": list(order.formats),
        "sample": order.sample,
        "made": report.made,
        "there": report.there,
        "lost": report.lost,
        "left": report.left,
        "files": [str(path) for path in report.files],
        "changed": [str(path) for path in report.changed],
        "failed": [problem_row(each) for each in report.failed],
        "skipped": [
            {"name": each.name, "problems": [problem_row(problem) for problem in each.problems]}
            for each in report.skipped
        ],
        "problems": [problem_row(each) for each in report.problems],
    }
