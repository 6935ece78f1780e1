"""`mouflow amend`: the changes between two drafts, in the words of an addendum."""

from shutil import get_terminal_size
from typing import Any

import click

from mouflow.cli.complaints import NotTogether, print_problems
from mouflow.cli.names import begun
from mouflow.cli.options import file_option, force_option, form_option, quiet_option
from mouflow.cli.output import print_json, problem_row, seen_from
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.amendments import Amendments, AmendOrder, amend, answer, told, write_amendments
from mouflow.workspace.folder import open_workspace

MEANING = N_(
    "Says what changed between two drafts as an addendum to the first one says it, under the first one's numbers: "
    "here, as a sheet (--out), or as the first draft of the addendum itself (--draft)."
)
OUT_HELP = N_("The file to write: .docx, .pdf, .html or .txt for a sheet, .yaml for a draft.")
DRAFT_HELP = N_("Write the draft of an addendum (drafts/<agreement>-adendum/v1.yaml when --out names no other).")
SAME = N_("nothing to amend: both drafts say the same")
WROTE = N_("wrote {path}")
WROTE_DRAFT = N_("wrote {path}; see what is left to fill in: mouflow check {path}")
WIDEST = 100  # characters that are still easy to read in one line

EXAMPLES = (
    "mouflow amend kalbar-2025@1 kalbar-2025@2",
    "mouflow amend kalbar-2025@1 kalbar-2025@2 --out perubahan.docx",
    "mouflow amend kalbar-2025@1 kalbar-2025@2 --draft --out adendum.yaml",
)


@click.command("amend", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("old", metavar=N_("OLD"), shell_complete=begun)
@click.argument("new", metavar=N_("NEW"), shell_complete=begun)
@file_option(OUT_HELP, required=False)
@click.option("--draft", is_flag=True, help=DRAFT_HELP)
@force_option()
@quiet_option()
@form_option()
@click.pass_obj
def command(session: Session, /, quiet: bool, form: str, **order: Any) -> None:
    """Says the changes, or writes them and says where; what is left of the options is the order, field by field."""
    wanted = AmendOrder(**order)
    if form == "json" and (wanted.draft or wanted.out):
        raise NotTogether("--format json", "--draft" if wanted.draft else "--out")
    if wanted.draft or wanted.out:
        _write(session, wanted, quiet)
        return
    found = amend(open_workspace(session.folder), wanted.old, wanted.new)
    if form == "json":
        print_json({**answer(found), "problems": [problem_row(each) for each in found.problems]})
    else:
        print_problems(found.problems, session.speak, err=True)
        _say(session, found)


def _write(session: Session, order: AmendOrder, quiet: bool) -> None:
    """Writes the sheet or the draft and says where."""
    written = write_amendments(open_workspace(session.folder), order, session.today)
    print_problems(written.problems, session.speak, err=True)
    if not quiet:
        path = seen_from(session.folder, written.path)
        click.echo(session.speak(WROTE_DRAFT if order.addendum else WROTE).format(path=path))


def _say(session: Session, found: Amendments) -> None:
    """Prints the changes, numbered, as wide as the terminal is."""
    if not found.told:
        click.echo(session.speak(SAME), err=True)
        return
    click.echo(told(found, min(WIDEST, get_terminal_size().columns)))
