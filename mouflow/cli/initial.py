"""`mouflow initial`: gives an initial (paraf)."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, each_option, step_argument, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import note_option
from mouflow.errors import N_
from mouflow.workspace.record.approving import initial

MEANING = N_(
    "Gives an initial (paraf) on the final text, in its turn; it falls when the words change that it covers. Who made "
    "the last revision gives none."
)
EXAMPLES = ("mouflow initial kalbar-2025 paraf-kerja-sama --as pemprov",)


@click.command("initial", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@step_argument()
@note_option()
@each_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, step: str, note: str, form: str, **options: Any) -> None:
    """Records the initial."""
    with at_desk(session, options) as desk:
        tell(session, initial(desk, agreement, step, note), form)
