"""`mouflow reopen`: takes a frozen text back into alignment."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import reason_option
from mouflow.errors import N_
from mouflow.workspace.record.endings import reopen

MEANING = N_(
    "Takes a frozen text back into alignment, so that it can be changed again. Once a party has signed, nothing does."
)
EXAMPLES = ("mouflow reopen kalbar-2025 --reason 'Templat belum yang terbaru (contoh)' --as pemprov",)


@click.command("reopen", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@reason_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, reason: str, form: str, **options: Any) -> None:
    """Records that the text is open again."""
    with at_desk(session, options) as desk:
        tell(session, reopen(desk, agreement, reason), form)
