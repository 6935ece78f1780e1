"""`mouflow assess`: who stands where in an assessment, here, for programs and spreadsheets, or as a summary."""

from pathlib import Path
from typing import Any

import click

from mouflow.cli.assess_lines import assess_lines
from mouflow.cli.complaints import NotTogether, print_problems
from mouflow.cli.names import begun
from mouflow.cli.options import file_option, force_option, form_option, one_of, quiet_option
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.assessing import LEVELS, OUT_FORMATS, SORTS, Assessing, Order
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.outputs import format_of

MEANING = N_(
    "Computes scores, zones, opinions, changes and ranks of an assessment, and lists them with how many there are in "
    "each zone. With --out it writes them: json, csv and xlsx hold the table; pdf, docx and html are a summary with "
    "charts."
)
OUT_HELP = N_("The file to write: a name that ends in .json, .csv, .xlsx, .pdf, .docx or .html.")
LOCI_HELP = N_("List the assessed units (lokus) of each entity, too.")
SORT_HELP = N_("The order: by rank (when nothing is said), by name, or by change, the highest rise first.")
ZONE_HELP = N_("Only entities in this zone, such as Kuning; write the option once for each.")
LEVEL_HELP = N_(
    "Only entities of this level, central, province, regency, city or third-party; write the option once for each."
)
SORT, LEVEL = N_("order"), N_("level")
WROTE = N_("wrote {path} ({count} entities, {size} kB)")
FORMS = ("text", "json", "csv", "xlsx")

EXAMPLES = (
    "mouflow assess babel-2024",
    "mouflow assess babel-2024 --loci --format json",
    "mouflow assess babel-2024 --out ringkasan.pdf",
)


@click.command("assess", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("name", metavar=N_("DATA"), shell_complete=begun)
@click.option("--loci", is_flag=True, help=LOCI_HELP)
@click.option("--sort", default="rank", metavar="|".join(SORTS), help=SORT_HELP, **one_of(SORT, SORTS))
@click.option("--zone", "zones", multiple=True, metavar=N_("ZONE"), help=ZONE_HELP)
@click.option("--level", "levels", multiple=True, metavar=N_("LEVEL"), help=LEVEL_HELP, **one_of(LEVEL, LEVELS))
@form_option(FORMS)
@file_option(OUT_HELP, required=False)
@force_option()
@quiet_option()
@click.pass_context
def command(
    context: click.Context, /, name: str, form: str, out: Path | None, force: bool, quiet: bool, **order: Any
) -> None:
    """Prints the assessment, or writes it into a file whose ending says the form."""
    session: Session = context.obj
    if out is not None:
        ending = format_of(out, OUT_FORMATS)
        if context.get_parameter_source("form") is not click.core.ParameterSource.DEFAULT and form != ending:
            raise NotTogether(f"--format {form}", f"--out {out}")
    assessing = Assessing(open_workspace(session.folder), name, Order(**order))
    if out is None:
        print_problems(assessing.found.problems, session.speak, err=True)
        if not quiet:
            _print(session, assessing, form)
        return
    written = assessing.write(out, force)
    print_problems(written.problems, session.speak, err=True)
    if not quiet:
        count, size = len(assessing.found.summary.standings), max(1, round(written.size / 1000))
        click.echo(session.speak(WROTE).format(path=written.path, count=count, size=size))


def _print(session: Session, assessing: Assessing, form: str) -> None:
    """Prints lines for people, else the bytes of the form as they are, which `>` puts into a file."""
    if form != "text":
        click.echo(assessing.content(form), nl=False)
        return
    for line in assess_lines(assessing.found, session.speak):
        click.echo(line)
