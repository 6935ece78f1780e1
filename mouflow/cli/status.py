"""`mouflow status`: where an agreement stands, who agreed to which words, and what is still open."""

import click

from mouflow.cli.names import begun
from mouflow.cli.options import form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.cli.status_lines import Teller
from mouflow.errors import N_
from mouflow.workspace.record.status import Asked, answer, everything, statuses, summary

MEANING = N_(
    "Says where an agreement stands: its text, who approved which words, what fell and by which words, the round, and "
    "files that are no longer what was handed in. --why lists what is open, each with the command that closes it. "
    "Without a name: a line for each agreement."
)
WHY_HELP = N_("List every open gate, in order, with the command that closes it.")

EXAMPLES = (
    "mouflow status",
    "mouflow status kalbar-2025",
    "mouflow status kalbar-2025 --why",
    "mouflow status kalbar-2025 --format json",
)


@click.command("status", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("agreement", metavar=N_("[AGREEMENT]"), required=False, shell_complete=begun)
@click.option("--why", is_flag=True, help=WHY_HELP)
@form_option()
@click.pass_obj
def command(session: Session, /, agreement: str | None, why: bool, form: str) -> None:
    """Prints the status of what is named, or of all."""
    root = workspace_root(session.folder) or session.folder
    asked = Asked(root, session.environ, session.today, why, str if form == "json" else session.speak)
    found = statuses(asked, agreement) if agreement else everything(asked)
    if form == "json":
        print_json(answer(found) if agreement else summary(asked, found))
        return
    for line in Teller(session.speak, session.color).lines(asked, found, agreement):
        click.echo(line)
