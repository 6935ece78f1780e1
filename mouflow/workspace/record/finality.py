"""Whether a submitted text is fit to be signed: what `check --final` finds in it, as it is kept, and its blanks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from mouflow.document.tree import Document
from mouflow.errors import Place, Problem, ProblemsFound
from mouflow.record.life import Life
from mouflow.workspace.checking import Options, rules_of
from mouflow.workspace.folder import Workspace
from mouflow.workspace.inspection import inspected, inspected_copy
from mouflow.workspace.matters import Matter, document
from mouflow.workspace.record.kept import Shelf, laid_out
from mouflow.workspace.rulebook import Rulebook
from mouflow.writers import warnings_of

BARS = ("final.blank", "font.glyph-missing")
"""Rules that bar a signature however grave they are elsewhere: a blank, and a letter that the PDF cannot show."""


def unfit(shelf: Shelf, life: Life, day: str) -> tuple[Problem, ...]:
    """What keeps the current text from being signed, each at its place in the file that was submitted."""
    rules = final_rules(shelf.workspace, day)
    with laid_out(shelf, life.agreement, life.texts[-1]) as (workspace, matter):
        try:
            made = document(workspace, matter)
        except ProblemsFound as found:
            return tuple(_as_submitted(workspace, found.problems))
        return barring(workspace, matter, made, (rules, day))


def final_rules(workspace: Workspace, day: str) -> Rulebook:
    """The checks of the workspace, with those that only a final text must meet."""
    return rules_of(workspace, Options(final=True, today=date.fromisoformat(day)))


def barring(workspace: Workspace, matter: Matter, made: Document, how: tuple[Rulebook, str]) -> tuple[Problem, ...]:
    """The same for a text that is laid out and composed, under these rules and on that day."""
    rules, today = how[0], date.fromisoformat(how[1])
    if matter.partner:
        report = inspected_copy(workspace, matter.file, matter.partner, rules, today)
    else:
        report = inspected(workspace, matter.file, rules, today)
    found = (*report.problems, *(one.problem for one in report.found))
    lacking = warnings_of(made, ("pdf",), Place(str(matter.file)))
    barred = (each for each in (*found, *lacking) if each.rule.severity == "error" or each.rule.id in BARS)
    return tuple(_as_submitted(workspace, barred))


def _as_submitted(workspace: Workspace, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems as errors, at their places in the files of the workspace from which they were submitted."""
    for each in problems:
        file = each.place.file.removeprefix(f"{workspace.root}/")
        yield replace(each, place=replace(each.place, file=file), rule=replace(each.rule, severity="error"))
