"""`mouflow accept`: accepts the text for a party."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, each_option, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import note_option
from mouflow.errors import N_
from mouflow.workspace.record.approving import accept

MEANING = N_(
    "Accepts the text for a party, in the words that it has now. APPROVAL is the step of acceptance; a party that has "
    "only one, or none, needs no name for it."
)
EXAMPLES = ("mouflow accept kalbar-2025 --as ombudsman",)


@click.command("accept", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.argument("step", metavar=N_("[APPROVAL]"), default="")
@note_option()
@each_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, step: str, note: str, form: str, **options: Any) -> None:
    """Records the acceptance."""
    with at_desk(session, options) as desk:
        tell(session, accept(desk, agreement, step, note), form)
