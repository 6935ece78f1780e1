"""`mouflow log`: what the record holds, event by event, and its export."""

from pathlib import Path

import click

from mouflow.cli.complaints import NotTogether
from mouflow.cli.names import begun
from mouflow.cli.options import file_option, force_option, form_option
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.record.ledger import logged

MEANING = N_(
    "Prints every event of the record, or of one agreement and its copies, in the order in which they were recorded. "
    "As jsonl it is an export that can be verified without mouflow; of other agreements it then holds digests only."
)
OUT_HELP = N_("The file to write: a name that ends in .jsonl, .json or .txt.")
WROTE = N_("wrote {path}")
FORMS = ("text", "json", "jsonl")
ENDINGS = {"text": ".txt", "json": ".json", "jsonl": ".jsonl"}

EXAMPLES = (
    "mouflow log kalbar-2025",
    "mouflow log --out catatan.jsonl",
)


@click.command("log", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("agreement", metavar=N_("[AGREEMENT]"), required=False, shell_complete=begun)
@form_option(FORMS)
@file_option(OUT_HELP, required=False)
@force_option()
@click.pass_context
def command(context: click.Context, /, agreement: str | None, form: str, out: Path | None, force: bool) -> None:
    """Prints or writes the events."""
    session: Session = context.obj
    root = workspace_root(session.folder) or session.folder
    if out is None:
        for line in logged(root, session.environ, agreement, form, session.speak):
            click.echo(line, nl=False)
        return
    ending = format_of(out, ENDINGS)
    if context.get_parameter_source("form") is not click.core.ParameterSource.DEFAULT and form != ending:
        raise NotTogether(f"--format {form}", f"--out {out}")
    content = "".join(logged(root, session.environ, agreement, ending, session.speak))
    click.echo(session.speak(WROTE).format(path=write_file(out, content.encode(), force)))
