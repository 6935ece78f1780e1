"""`mouflow redline`: two texts as one, with every change tracked."""

import re
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import click

from mouflow.cli.complaints import PROBLEMS, print_problems
from mouflow.cli.names import begun
from mouflow.cli.options import file_option, force_option, form_option, quiet_option
from mouflow.cli.output import print_json, problem_row
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, MouflowError, ProblemsFound, Translate
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.redlines import RedlineOrder, RedlineWritten, write_redline

MEANING = N_(
    "Writes the new text with every change since the old one: as tracked changes of Word (.docx), "
    "or struck and underlined behind a list of all changes (.pdf, .html, .txt). Each text is a draft (its file, or "
    "kalbar-2025@1) or a .docx, .md or .txt file; of two .docx the new one is kept as it is in all else."
)
OUT_HELP = N_("The file to write: a name that ends in .docx, .pdf, .html or .txt.")
AUTHOR_HELP = N_("Whose changes they are (else `me:` of mouflow.yaml, else mouflow).")
DATE_HELP = N_("When they were made: 2025-09-22 or 2025-09-22T10:00 (else the day of the new text, else today).")
BEFORE_HELP = N_("Read the changes that a Word file tracks already as rejected, not as accepted.")
UNRELATED_HELP = N_("Compare two files that have nothing in common, too.")
WROTE = N_("wrote {path} ({size} kB)")
SAME = N_("no change: the two texts read the same")
COUNTED = N_("changes: {changed} reworded, {added} added, {removed} removed, {moved} moved, {others} of form")
WORDS = N_("words: {words_added} added, {words_removed} removed, {words_moved} moved")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?")

EXAMPLES = (
    "mouflow redline kalbar-2025@1 kalbar-2025@2 --out hasil/kalbar-2025.docx",
    "mouflow redline kalbar-2025@1 kalbar-2025@2 --author 'Biro Hukum' --out hasil/kalbar-2025.pdf",
    "mouflow redline drafts/kalbar-2025/v1.yaml drafts/kalbar-2025/v2.yaml --out hasil/kalbar-2025.html",
)


class NotAMoment(MouflowError):
    """A date that is none."""

    pattern = N_('"{value}" is no date; write it as 2025-09-22 or 2025-09-22T10:00')


def moment(value: str) -> datetime:
    """The moment that the user wrote; a time without an offset is taken as it is, in UTC."""
    try:
        if MOMENT.fullmatch(value):
            found = datetime.fromisoformat(value)
            return found if found.tzinfo else found.replace(tzinfo=UTC)
    except ValueError:  # a day that no calendar has
        pass
    raise NotAMoment(value=value)


@click.command("redline", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("old", metavar=N_("OLD"), shell_complete=begun)
@click.argument("new", metavar=N_("NEW"), shell_complete=begun)
@file_option(OUT_HELP, required=True)
@click.option("--author", metavar=N_("NAME"), default="", help=AUTHOR_HELP)
@click.option("--date", "moment", metavar=N_("DATE"), type=moment, help=DATE_HELP)
@click.option("--before", is_flag=True, help=BEFORE_HELP)
@click.option("--unrelated", is_flag=True, help=UNRELATED_HELP)
@force_option()
@quiet_option()
@form_option()
@click.pass_obj
def command(session: Session, /, quiet: bool, form: str, **order: Any) -> None:
    """Writes the file, says which, and how much was changed; what is left of the options is the order."""
    wanted = RedlineOrder(today=session.today, **order)
    if form == "json":
        _answer(session, wanted)
        return
    written = write_redline(open_workspace(session.folder), wanted)
    print_problems(written.problems, session.speak, err=True)
    if not quiet:
        click.echo(session.speak(WROTE).format(path=written.path, size=_kilobytes(written)))
        for line in _told(written, session.speak):
            click.echo(line)


def _told(written: RedlineWritten, speak: Translate) -> tuple[str, ...]:
    """How many changes there are, and of how many words."""
    counts = asdict(written.counts)
    return tuple(speak(line).format(**counts) for line in (COUNTED, WORDS)) if any(counts.values()) else (speak(SAME),)


def _answer(session: Session, order: RedlineOrder) -> None:
    """Prints one JSON object, also when problems kept the redline from being written."""
    try:
        made = write_redline(open_workspace(session.folder), order)
    except ProblemsFound as found:
        print_json({"written": None, "problems": [problem_row(each) for each in found.problems]})
        raise click.exceptions.Exit(PROBLEMS) from None
    written = {"path": str(made.path), "format": made.format, "size": made.size}
    print_json(
        {"written": written, "changes": asdict(made.counts), "problems": [problem_row(each) for each in made.problems]}
    )


def _kilobytes(written: RedlineWritten) -> int:
    """The size in whole kB of 1000 bytes, at least 1."""
    return max(1, round(written.size / 1000))
