"""`mouflow round close`: closes the open round."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.record.rounds import close_round

MEANING = N_("Closes the open round, once every row of its matrix has a state for the words as they are.")
EXAMPLES = ("mouflow round close kalbar-2025 --as pemprov",)


@click.command("close", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, form: str, **options: Any) -> None:
    """Records the end of the round."""
    with at_desk(session, options) as desk:
        tell(session, close_round(desk, agreement), form)
