"""`mouflow freeze`: renders the final text for the last time, and keeps it."""

from pathlib import Path
from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.options import FOLDER, force_option
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.surroundings import installed_version
from mouflow.workspace.record.freezing import Freezing, freeze

MEANING = N_(
    "Freezes the agreed final text: it is checked once more, written as PDF and Word, and both files are kept in the "
    "record with their digests. Nothing but signatures follows. Ends with 1, and lists them, while errors or blanks "
    "are left in the text."
)
OUT_HELP = N_("The folder to write into: the two files stand there, too.")
WROTE = N_("wrote {path}")
EXAMPLES = (
    "mouflow freeze kalbar-2025 --out final --as pemprov",
    "mouflow freeze kalteng-2024 --as ombudsman",
)


@click.command("freeze", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.option("-o", "--out", metavar=N_("DIR"), type=FOLDER, help=OUT_HELP)
@force_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, form: str, out: Path | None, force: bool, **options: Any) -> None:
    """Records the frozen text and prints what became of the agreement."""
    how = Freezing(installed_version("mouflow") or "", out, force)
    with at_desk(session, options) as desk:
        outcome, paths = freeze(desk, agreement, how)
        tell(session, outcome, form)
    for path in paths if form == "text" else ():
        click.echo(session.speak(WROTE).format(path=path))
