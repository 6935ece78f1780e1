"""`mouflow review`: gives a review (telaah)."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, each_option, step_argument, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import note_option
from mouflow.errors import N_
from mouflow.workspace.record.approving import review

MEANING = N_("Gives a review (telaah) for the words that its step covers; it falls when those change.")
EXAMPLES = ("mouflow review kalbar-2025 telaah-hukum --as pemprov",)


@click.command("review", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@step_argument()
@note_option()
@each_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, step: str, note: str, form: str, **options: Any) -> None:
    """Records the review."""
    with at_desk(session, options) as desk:
        tell(session, review(desk, agreement, step, note), form)
