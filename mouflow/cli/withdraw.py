"""`mouflow withdraw`: takes back what a party gave."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import reason_option
from mouflow.errors import N_
from mouflow.workspace.record.approving import withdraw

MEANING = N_(
    "Takes back an approval that the acting party gave, or its acceptance when no APPROVAL is named. The record keeps "
    "both, with the reason."
)
EXAMPLES = ("mouflow withdraw kalbar-2025 --reason 'Menunggu rapat TKKSD (contoh)' --as pemprov",)


@click.command("withdraw", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.argument("step", metavar=N_("[APPROVAL]"), default="")
@reason_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, step: str, reason: str, form: str, **options: Any) -> None:
    """Records the withdrawal."""
    with at_desk(session, options) as desk:
        tell(session, withdraw(desk, agreement, step, reason), form)
