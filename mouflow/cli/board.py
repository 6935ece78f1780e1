"""`mouflow board`: every agreement and partner with its state, here, for programs, or as a page."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from mouflow.cli.board_lines import board_lines
from mouflow.cli.complaints import NotTogether
from mouflow.cli.options import file_option, force_option, form_option
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, UnknownName
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.record.board import STATES, Board, Wanted, board

MEANING = N_(
    "Shows every agreement, and every partner of a package, with its state, what is still open, how long it has been "
    "so, and its planned or last day; drafts that were never handed in, too. As html it is one page without scripts."
)
STATE_HELP = N_("Only what is in this state, such as signing or in-force; write the option once for each.")
PARTY_HELP = N_("The party: only what it takes part in is shown.")
OUT_HELP = N_("The file to write: a name that ends in .html, .json or .txt.")
STATE = N_("state")
WROTE = N_("wrote {path} ({count} rows)")
FORMS = ("text", "json", "html")
ENDINGS = {"text": ".txt", "json": ".json", "html": ".html"}

EXAMPLES = (
    "mouflow board",
    "mouflow board --state signing --state in-force --party pemprov",
    "mouflow board --out papan.html",
)


def state_of(word: str) -> str:
    """The state of that name, or of the field's own word; UnknownName, which lists them, for another."""
    own = {words[1]: state for state, words in STATES.items()}
    state = own.get(word, word.replace("-", "_"))
    if state not in STATES:
        raise UnknownName(STATE, word, tuple(each.replace("_", "-") for each in STATES))
    return state


def begun_state(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The states that begin so, for the Tab key."""
    return [name for name in (each.replace("_", "-") for each in STATES) if name.startswith(incomplete)]


@click.command("board", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.option(
    "--state",
    "states",
    multiple=True,
    metavar=N_("STATE"),
    help=STATE_HELP,
    type=state_of,
    shell_complete=begun_state,
)
@click.option("--party", default="", metavar=N_("ID"), help=PARTY_HELP)
@form_option(FORMS)
@file_option(OUT_HELP, required=False)
@force_option()
@click.pass_context
def command(context: click.Context, /, form: str, out: Path | None, force: bool, **wanted: Any) -> None:
    """Prints the board, or writes it into a file whose ending says the form."""
    session: Session = context.obj
    root = workspace_root(session.folder) or session.folder
    if out is not None:
        ending = format_of(out, ENDINGS)
        if context.get_parameter_source("form") is not click.core.ParameterSource.DEFAULT and form != ending:
            raise NotTogether(f"--format {form}", f"--out {out}")
        form = ending
    found = board(root, session.environ, session.today, Wanted(**wanted))
    content = _content(session, found, form)
    if out is None:
        click.echo(content, nl=False)
        return
    path = write_file(out, content.encode(), force)
    click.echo(session.speak(WROTE).format(path=path, count=len(found.rows)))


def _content(session: Session, found: Board, form: str) -> str:
    if form == "json":
        return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        from mouflow.workspace.folder import open_workspace  # templates and looks: only for the page
        from mouflow.workspace.record.board_page import page

        return page(open_workspace(session.folder), found).decode()
    return "".join(f"{line}\n" for line in board_lines(found, session.speak))
