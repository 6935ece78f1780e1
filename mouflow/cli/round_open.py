"""`mouflow round open`: opens an alignment round."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import day_option, wanted
from mouflow.errors import N_
from mouflow.workspace.record.rounds import open_round

MEANING = N_(
    "Opens the next round. Its matrix holds what differs from the text that the last round ended with, and the rows "
    "that were postponed."
)
DATE_HELP = N_("The day: of the meeting; today, when nothing is said.")
PLACE_HELP = N_("Where it meets.")
UNIT_HELP = N_("The unit: one that is invited; write the option once for each.")
EXAMPLES = (
    "mouflow round open kalbar-2025 --date 2025-09-19 --place Pontianak --unit Inspektorat --unit Bappeda --as pemprov",
)


@click.command("open", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@day_option(DATE_HELP)
@click.option("--place", required=True, metavar=N_("PLACE"), help=PLACE_HELP)
@click.option("--unit", "units", multiple=True, metavar=N_("UNIT"), help=UNIT_HELP)
@act_options
@click.pass_context
def command(context: click.Context, /, agreement: str, form: str, **options: Any) -> None:
    """Records the opening."""
    session: Session = context.obj
    day, units, place = options.pop("day"), options.pop("units"), wanted(context, "--place", options.pop("place"))
    with at_desk(session, options) as desk:
        tell(session, open_round(desk, agreement, day or desk.day, place, units), form)
