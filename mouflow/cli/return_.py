"""`mouflow return`: sends a text back to who wrote it."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, step_argument, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import reason_option
from mouflow.errors import N_
from mouflow.workspace.record.passing import send_back

MEANING = N_("Sends a text in review back to who wrote it, from a step of the own party, with the reason.")
EXAMPLES = ("mouflow return kalbar-2021 telaah-hukum --reason 'Tanggal belum diisi (contoh)' --as pemprov",)


@click.command("return", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@step_argument()
@reason_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, step: str, reason: str, form: str, **options: Any) -> None:
    """Records that the text went back."""
    with at_desk(session, options) as desk:
        tell(session, send_back(desk, agreement, step, reason), form)
