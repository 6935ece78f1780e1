"""`mouflow defer`: a party signs later than the others."""

from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, tell
from mouflow.cli.options import one_of
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import reason_option
from mouflow.errors import N_
from mouflow.workspace.record.signatures import WAYS, defer

MEANING = N_(
    "Records that a party signs later, so that the others need not wait: the same text, or after changes of its own. "
    "A core party cannot be deferred. Who needs changes signs its copy once it has accepted it with these, "
    "or an addendum."
)
PARTY_HELP = N_("The party: the one that signs later.")
WAY_WORD = N_("way to join later")
WAY_HELP = N_("What it will sign: same-text, or needs-changes.")
EXAMPLES = (
    "mouflow defer kalteng-2024 --party kotawaringin-barat --way needs-changes "
    "--reason 'menunggu penyesuaian' --as ombudsman",
)


@click.command("defer", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.option("--party", required=True, metavar=N_("ID"), help=PARTY_HELP)
@click.option("--way", required=True, metavar="|".join(WAYS), help=WAY_HELP, **one_of(WAY_WORD, WAYS))
@reason_option()
@act_options
@click.pass_obj
def command(session: Session, /, agreement: str, form: str, **options: Any) -> None:
    """Records that the party is deferred."""
    party, way, reason = (options.pop(name) for name in ("party", "way", "reason"))
    with at_desk(session, options) as desk:
        tell(session, defer(desk, agreement, party, way, reason), form)
