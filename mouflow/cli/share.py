"""`mouflow share`: hands a text to the other parties."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.record.passing import share

MEANING = N_("Hands a text to the other parties, once the reviews of the party that wrote it stand.")
EXAMPLES = ("mouflow share kalbar-2025 --as pemprov",)


@click.command("share", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, form: str, **options: Any) -> None:
    """Records that the text was shared."""
    with at_desk(session, options) as desk:
        tell(session, share(desk, agreement), form)
