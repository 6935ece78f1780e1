"""`mouflow expire`: records what has ended by itself."""

from typing import Any

import click

from mouflow.cli.names import begun
from mouflow.cli.office import act_options, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.record.endings import expire

MEANING = N_(
    "Records the end of agreements whose last day has passed: of those that are named, or of all. When the clock is "
    "more than two days ahead of the last event of the record, it must be confirmed."
)
SURE_HELP = N_("The clock is right, although nothing was recorded for days.")
NOTHING = N_("nothing has ended")
EXAMPLES = ("mouflow expire --as ombudsman",)


@click.command("expire", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("agreements", metavar=N_("[AGREEMENT]..."), nargs=-1, shell_complete=begun)
@click.option("--sure", is_flag=True, help=SURE_HELP)
@act_options
@click.pass_obj
def command(session: Session, /, agreements: tuple[str, ...], sure: bool, form: str, **options: Any) -> None:
    """Records the ends, and says so when there is none."""
    with at_desk(session, options) as desk:
        outcome = expire(desk, agreements, sure)
    if outcome.recorded or form == "json":
        tell(session, outcome, form)
    else:
        click.echo(session.speak(NOTHING))
