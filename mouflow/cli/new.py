"""`mouflow new`: a draft with everything that must be filled in."""

import click

from mouflow.cli.options import quiet_option
from mouflow.cli.output import seen_from
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.blanks import Blank, new
from mouflow.workspace.folder import open_workspace

MEANING = N_(
    "Writes drafts/ID/v1.yaml: a commented draft of that kind with the parties that you name, "
    "which checks clean but for the blanks it names. A draft that exists is never overwritten."
)
KIND_HELP = N_("What to write: nota-kesepakatan when nothing is said; a wrong one lists what is known.")
PARTY_HELP = N_('A party as "Name" or "id=Name", first party first; write the option once for each.')
WROTE = N_("wrote {path}; fill in its blanks, then: mouflow check {agreement}")

EXAMPLES = (
    "mouflow new nk-2026 --party 'Lembaga Arsip' --party 'Pemerintah Provinsi'",
    "mouflow new data-2026 --kind perjanjian-kerja-sama --party a='Dinas A' --party b='Dinas B'",
)


@click.command("new", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("agreement", metavar=N_("ID"))
@click.option("--kind", default="nota-kesepakatan", metavar=N_("KIND"), help=KIND_HELP)
@click.option("--party", "parties", multiple=True, metavar=N_("PARTY"), help=PARTY_HELP)
@quiet_option()
@click.pass_obj
def command(session: Session, agreement: str, kind: str, parties: tuple[str, ...], quiet: bool) -> None:
    """Writes the first draft and says where."""
    path = new(open_workspace(session.folder), Blank(agreement, kind, parties), session.today)
    if not quiet:
        click.echo(session.speak(WROTE).format(path=seen_from(session.folder, path), agreement=agreement))
