"""`mouflow restore`: a backup becomes the record of the workspace again."""

from pathlib import Path

import click

from mouflow.cli.options import FOLDER, form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.record.ledger import bring_back

MEANING = N_(
    "Copies a backup into the place of the record, which must be empty: move a damaged record.db away first. With "
    "store: postgresql://… in mouflow.yaml the record moves from a file into that database."
)
DONE = N_("{place} holds {entries} events again; next: mouflow verify")

EXAMPLES = ("mouflow restore cadangan.db",)


@click.command("restore", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("file", metavar=N_("FILE"), type=FOLDER)
@form_option()
@click.pass_obj
def command(session: Session, file: Path, form: str) -> None:
    """Brings the record back and says how much of it."""
    place, entries = bring_back(workspace_root(session.folder) or session.folder, file)
    if form == "json":
        print_json({"place": place, "entries": entries})
        return
    click.echo(session.speak(DONE).format(place=place, entries=entries))
