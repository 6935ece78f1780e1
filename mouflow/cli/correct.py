"""`mouflow correct`: notes what is right about an earlier event."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.options import count_of
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import note_option
from mouflow.errors import N_
from mouflow.workspace.record.passing import correct

MEANING = N_(
    "Notes what is right about an earlier event, by its number in the agreement (mouflow log tells it). The event "
    "itself stays as it is, for nothing in the record is edited or deleted."
)
EXAMPLES = ("mouflow correct kalbar-2025 5 --note 'Tempat rapat: Kantor Gubernur (contoh)' --as pemprov",)


@click.command("correct", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.argument("version", metavar=N_("VERSION"), type=count_of("VERSION"))
@note_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, version: int, note: str, form: str, **options: Any) -> None:
    """Records the note."""
    with at_desk(session, options) as desk:
        tell(session, correct(desk, agreement, version, note), form)
