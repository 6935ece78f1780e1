"""`mouflow compare`: what became of every clause between two drafts."""

import json
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

import click

from mouflow.cli.compare_lines import Teller
from mouflow.cli.complaints import PROBLEMS, NotTogether, print_problems
from mouflow.cli.marks import NOWHERE, Sheet
from mouflow.cli.names import begun
from mouflow.cli.options import all_option, file_option, force_option, form_option, one_of, quiet_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.comparisons import (
    FATES,
    KINDS,
    Choice,
    Compared,
    CompareOrder,
    answer,
    compared,
    form_of,
    page,
    write_file,
)
from mouflow.workspace.folder import Workspace, open_workspace

MEANING = N_(
    "Says what became of every clause between two drafts of one agreement: added, removed, split, merged, moved, "
    "reworded, and each changed word with its kind (value, substantive, cosmetic); then everything outside of them. "
    "Numbers and references that only followed a move are no change."
)
CLAUSE_HELP = N_("Only this clause, by its id; write the option once for each.")
FATE_HELP = N_("Only clauses of this fate, such as added; write the option once for each.")
KIND_HELP = N_("Only changes of this kind: value, substantive or cosmetic; write the option once for each.")
EXIT_HELP = N_("End with 1 when something changed, as git diff does.")
OUT_HELP = N_("The file to write: a name that ends in .html, .json or .txt.")
WROTE = N_("wrote {path}")
FATE, KIND = N_("fate"), N_("kind of change")
FORMS = ("text", "json", "html")
FILE_WIDTH = 100

EXAMPLES = (
    "mouflow compare kalbar-2025@1 kalbar-2025@2",
    "mouflow compare kalbar-2025@1 kalbar-2025@2 --clause jangka-waktu --kind value",
    "mouflow compare kalbar-2025@1 kalbar-2025@2 --format html > perbandingan.html",
    "mouflow compare drafts/kalbar-2021/v1.yaml drafts/kalbar-2021/v2.yaml --format json",
)


@click.command("compare", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("old", metavar=N_("OLD"), shell_complete=begun)
@click.argument("new", metavar=N_("NEW"), shell_complete=begun)
@click.option("--clause", "clauses", multiple=True, metavar=N_("CLAUSE"), help=CLAUSE_HELP)
@click.option("--fate", "fates", multiple=True, metavar=N_("FATE"), help=FATE_HELP, **one_of(FATE, FATES))
@click.option("--kind", "kinds", multiple=True, metavar=N_("CHANGE"), help=KIND_HELP, **one_of(KIND, KINDS))
@all_option()
@form_option(FORMS)
@file_option(OUT_HELP, required=False)
@click.option("--exit-code", "exit_code", is_flag=True, help=EXIT_HELP)
@force_option()
@quiet_option()
@click.pass_context
def command(context: click.Context, /, old: str, new: str, whole: bool, exit_code: bool, **more: Any) -> None:
    """Prints or writes the comparison; ends with 1 when asked to and something changed."""
    session: Session = context.obj
    workspace = open_workspace(session.folder)
    choice = Choice(*(tuple(more.pop(name)) for name in ("clauses", "fates", "kinds")))
    form = _form(context, more.pop("form"), more["out"])
    found = compared(workspace, CompareOrder(old, new, choice, whole))
    print_problems(found.problems, session.speak, err=True)
    if more["out"]:
        _write(session, _content(session, workspace, found, form), **more)
    elif form == "json":
        print_json(answer(found))
    elif form == "html":
        click.echo(page(workspace, found), nl=False)
    else:
        _print(session, found)
    if exit_code and not found.comparison.empty:
        raise click.exceptions.Exit(PROBLEMS)


def _form(context: click.Context, form: str, out: Path | None) -> str:
    """The form of the answer, which the ending of a file says; another one that was asked for is refused."""
    if out is None:
        return form
    if context.get_parameter_source("form") is not click.core.ParameterSource.DEFAULT and form != form_of(out):
        raise NotTogether(f"--format {form}", f"--out {out}")
    return form_of(out)


def _print(session: Session, found: Compared) -> None:
    """Prints the lines: on a terminal as wide as it is and in colour, elsewhere unfolded and plain."""
    terminal = sys.stdout.isatty()
    sheet = Sheet(get_terminal_size().columns if terminal else NOWHERE, terminal and session.color is not False)
    for line in Teller(found, sheet, session.speak).lines():
        click.echo(line)


def _content(session: Session, workspace: Workspace, found: Compared, form: str) -> bytes:
    """The answer as a file."""
    if form == "html":
        return page(workspace, found)
    if form == "json":
        return (json.dumps(answer(found), ensure_ascii=False, indent=2, default=str) + "\n").encode()
    lines = Teller(found, Sheet(FILE_WIDTH, bright=False), session.speak).lines()
    return "".join(f"{line}\n" for line in lines).encode()


def _write(session: Session, content: bytes, out: Path, force: bool, quiet: bool) -> None:
    path = write_file(out, content, force)
    if not quiet:
        click.echo(session.speak(WROTE).format(path=path))
