"""`mouflow decide`: takes a decision (pleno)."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, each_option, step_argument, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import note_option
from mouflow.errors import N_
from mouflow.workspace.record.approving import decision

MEANING = N_("Takes a decision (pleno) on the words that its step covers; it falls when those change.")
EXAMPLES = ("mouflow decide kalbar-2025 pleno --as ombudsman",)


@click.command("decide", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@step_argument()
@note_option()
@each_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, step: str, note: str, form: str, **options: Any) -> None:
    """Records the decision."""
    with at_desk(session, options) as desk:
        tell(session, decision(desk, agreement, step, note), form)
