"""`mouflow extend`: puts the end of an agreement off."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.record.days import day_of
from mouflow.workspace.record.endings import extend

MEANING = N_(
    "Puts the end of an agreement in force off to a later day. An addendum that is recorded, too, and names a later "
    "end, does that by itself."
)
UNTIL_HELP = N_("The new last day.")
BASIS_HELP = N_("What it is put off by: the addendum or letter, with number and date.")
EXAMPLES = ("mouflow extend kalbar-2025 --until 2031-12-31 --basis 'Surat Nomor 2 (contoh)' --as pemprov",)


@click.command("extend", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.option("--until", required=True, metavar=N_("DATE"), type=day_of, help=UNTIL_HELP)
@click.option("--basis", required=True, metavar=N_("TEXT"), help=BASIS_HELP)
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, until: str, basis: str, form: str, **options: Any) -> None:
    """Records the later end."""
    with at_desk(session, options) as desk:
        tell(session, extend(desk, agreement, until, basis), form)
