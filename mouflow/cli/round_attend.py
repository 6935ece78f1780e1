"""`mouflow round attend`: records who took part in the open round."""

from pathlib import Path
from typing import Any

import click

from mouflow.cli.complaints import NotTogether, print_problems
from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.options import FOLDER
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import wanted
from mouflow.errors import N_
from mouflow.workspace.record.attendance import Attended, guests_of
from mouflow.workspace.record.rounds import attend

MEANING = N_(
    "Records who took part in the open round: one person by name, or all of a list (CSV or XLSX with the columns nama, "
    "unit and jabatan)."
)
UNIT_HELP = N_("The unit: that of the person.")
OFFICE_HELP = N_("The office of the person.")
FROM_HELP = N_("The list of who took part.")
EXAMPLES = (
    "mouflow round attend kalbar-2025 'Nama Peserta (contoh)' --unit Inspektorat --office Auditor --as pemprov",
)


@click.command("attend", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.argument("name", metavar=N_("[NAME]"), required=False)
@click.option("--unit", metavar=N_("UNIT"), help=UNIT_HELP)
@click.option("--office", default="", metavar=N_("OFFICE"), help=OFFICE_HELP)
@click.option("--from", "source", metavar=N_("FILE"), type=FOLDER, help=FROM_HELP)
@act_options
@click.pass_context
def command(context: click.Context, /, agreement: str, form: str, **options: Any) -> None:
    """Records the people."""
    session: Session = context.obj
    guests = _guests(context, session, {name: options.pop(name) for name in ("name", "unit", "office", "source")})
    with at_desk(session, options) as desk:
        tell(session, attend(desk, agreement, guests), form)


def _guests(context: click.Context, session: Session, said: dict[str, Any]) -> tuple[Attended, ...]:
    """The people of the list, or the one that was named."""
    source: Path | None = said["source"]
    if source is None:
        name, unit = wanted(context, N_("NAME"), said["name"]), wanted(context, "--unit", said["unit"])
        return (Attended(name.strip(), unit.strip(), said["office"].strip()),)
    for other in ("name", "unit", "office"):
        if said[other]:
            raise NotTogether("--from", "NAME" if other == "name" else f"--{other}")
    guests, problems = guests_of(session.folder / source)
    print_problems(problems, session.speak, err=True)
    return guests
