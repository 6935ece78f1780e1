"""`mouflow cancel`: gives an agreement up."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import reason_option
from mouflow.errors import N_
from mouflow.workspace.record.endings import cancel

MEANING = N_(
    "Gives an agreement up before it is in force. After a signature that is possible only when a core party declined; "
    "the record keeps all of it."
)
EXAMPLES = ("mouflow cancel arsip-2026 --reason 'Tidak dilanjutkan (contoh)' --as ombudsman",)


@click.command("cancel", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@reason_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, reason: str, form: str, **options: Any) -> None:
    """Records the end of the attempt."""
    with at_desk(session, options) as desk:
        tell(session, cancel(desk, agreement, reason), form)
