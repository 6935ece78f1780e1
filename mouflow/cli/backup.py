"""`mouflow backup`: the whole record as one file, while others go on working."""

from pathlib import Path

import click

from mouflow.cli.options import file_option, form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.record.ledger import back_up

MEANING = N_(
    "Writes the whole record, files and checkpoints included, into one new file (SQLite, also of a record in "
    "PostgreSQL), while others may go on working. The file is a record itself; mouflow restore brings it back."
)
OUT_HELP = N_("The file to write: record- and the moment in the folder of the workspace, when nothing is said.")
WROTE = N_("wrote {path} ({entries} events, {size} kB)")

EXAMPLES = (
    "mouflow backup",
    "mouflow backup --out cadangan.db",
)


@click.command("backup", cls=Spoken, help=MEANING, examples=EXAMPLES)
@file_option(OUT_HELP, required=False)
@form_option()
@click.pass_obj
def command(session: Session, out: Path | None, form: str) -> None:
    """Writes the file and says which."""
    root = workspace_root(session.folder) or session.folder
    kept = back_up(root, session.environ, out or root / f"record-{session.now:%Y%m%d-%H%M%S}.db")
    if form == "json":
        print_json({"path": kept.path, "entries": kept.entries, "size": kept.size})
        return
    size = max(1, round(kept.size / 1000))
    click.echo(session.speak(WROTE).format(path=kept.path, entries=kept.entries, size=size))
