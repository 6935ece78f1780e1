"""`mouflow show`: the words of a draft in the terminal."""

from shutil import get_terminal_size

import click

from mouflow.cli.names import name_argument
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.runs import show

MEANING = N_(
    "Prints the document as plain text, with its numbers and references, as wide as the terminal (at most 100 columns)."
)
WIDEST = 100

EXAMPLES = (
    "mouflow show kalbar-2025",
    "mouflow show kalbar-2025@1 | less",
)


@click.command("show", cls=Spoken, help=MEANING, examples=EXAMPLES)
@name_argument()
@click.pass_obj
def command(session: Session, name: str) -> None:
    """Prints the words."""
    width = min(get_terminal_size().columns, WIDEST)
    click.echo(show(open_workspace(session.folder), name, width).rstrip("\n"))
