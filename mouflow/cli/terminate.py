"""`mouflow terminate`: ends an agreement before its last day."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import day_option, reason_option
from mouflow.errors import N_
from mouflow.workspace.record.endings import terminate

MEANING = N_(
    "Ends an agreement in force before its last day, for a reason. Nothing undoes a signature: the record keeps all of "
    "it."
)
DATE_HELP = N_("The day: the first on which it no longer holds; today, when nothing is said.")
EXAMPLES = ("mouflow terminate kalteng-2024/lamandau --date 2026-01-01 --reason 'Kesepakatan (contoh)' --as ombudsman",)


@click.command("terminate", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@reason_option()
@day_option(DATE_HELP)
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, reason: str, day: str, form: str, **options: Any) -> None:
    """Records the end."""
    with at_desk(session, options) as desk:
        tell(session, terminate(desk, agreement, reason, day), form)
