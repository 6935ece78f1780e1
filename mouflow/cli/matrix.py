"""`mouflow matrix`: drafts side by side, for an alignment round."""

from typing import Any

import click

from mouflow.cli.complaints import print_problems
from mouflow.cli.names import begun
from mouflow.cli.options import all_option, file_option, force_option, quiet_option
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.matrices import MatrixOrder, write_matrix

MEANING = N_(
    "Writes the named drafts of one agreement side by side (matriks sandingan): a row for each provision that changed, "
    "the words that differ marked, and columns to fill in. The file's ending says the format: docx, xlsx, pdf or html."
)
OUT_HELP = N_("The file to write: a name that ends in .docx, .xlsx, .pdf or .html.")
WROTE = N_("wrote {path} ({rows} rows, {size} kB)")

EXAMPLES = (
    "mouflow matrix kalbar-2025@1 kalbar-2025@2 --out matriks.docx",
    "mouflow matrix kalbar-2025@1 kalbar-2025@2 --all --out matriks.xlsx",
)


@click.command("matrix", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("old", metavar=N_("OLD"), shell_complete=begun)
@click.argument("new", metavar=N_("NEW"), shell_complete=begun)
@click.argument("more", metavar=N_("[MORE]..."), nargs=-1, shell_complete=begun)
@file_option(OUT_HELP, required=True)
@all_option()
@force_option()
@quiet_option()
@click.pass_obj
def command(session: Session, /, old: str, new: str, more: tuple[str, ...], quiet: bool, **order: Any) -> None:
    """Writes the file and says which; what is left of the options is the order, field by field."""
    written = write_matrix(open_workspace(session.folder), MatrixOrder((old, new, *more), **order))
    print_problems(written.problems, session.speak, err=True)
    if not quiet:
        size = max(1, round(written.size / 1000))
        click.echo(session.speak(WROTE).format(path=written.path, rows=written.rows, size=size))
