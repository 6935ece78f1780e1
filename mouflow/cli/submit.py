"""`mouflow submit`: hands in a draft for the record."""

from typing import Any

import click

from mouflow.cli.names import name_argument
from mouflow.cli.office import act_options, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.record.submitting import submit

MEANING = N_(
    "Hands in a draft, or all copies of a package, for the record: the text is kept with its digests, and approvals "
    "fall whose words it changed. Nothing that was handed in is ever edited or deleted."
)
EXAMPLES = (
    "mouflow submit kalbar-2025@1 --as pemprov",
    "mouflow submit kalbar-2025@2 --as ombudsman",
)


@click.command("submit", cls=Spoken, help=MEANING, examples=EXAMPLES)
@name_argument()
@act_options
@click.pass_obj
def command(session: Session, /, name: str, form: str, **options: Any) -> None:
    """Records the text and prints what became of the agreement."""
    with at_desk(session, options, create=True) as desk:
        tell(session, submit(desk, name), form)
