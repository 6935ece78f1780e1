"""`mouflow decline`: a party does not sign."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import reason_option
from mouflow.errors import N_
from mouflow.workspace.record.signatures import decline

MEANING = N_(
    "Records that the acting party does not sign, and why. The others may come into force without it, unless it is a "
    "core party; it may still sign while the others do."
)
EXAMPLES = ("mouflow decline kalteng-2024 --reason 'Menunggu surat kuasa (contoh)' --as seruyan",)


@click.command("decline", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@reason_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, reason: str, form: str, **options: Any) -> None:
    """Records that the party declined."""
    with at_desk(session, options) as desk:
        tell(session, decline(desk, agreement, reason), form)
