"""`mouflow round minutes`: the minutes of a round (berita acara) as files."""

from typing import Any

import click

from mouflow.cli.complaints import print_problems
from mouflow.cli.office import agreement_argument
from mouflow.cli.options import force_option, form_option, out_option, to_option
from mouflow.cli.output import print_json, problem_row
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.record.minutes import FORMATS, MinutesFile, MinutesOrder, write_minutes

MEANING = N_(
    "Writes the minutes of a round (berita acara): what was decided for each row, comments with their answers, the "
    "attendance list, and the matrix. Those of a round that is still open are marked as a draft."
)
TO_HELP = N_("A format: docx, pdf or html; write the option once for each (docx and pdf when nothing is said).")
NUMBER_HELP = N_("The number of the minutes as a document; a dotted line when nothing is said.")
WROTE = N_("wrote {path} ({size} kB)")
WROTE_DRAFT = N_("wrote {path} ({size} kB); round {number} is still open, so it is marked as a draft")

EXAMPLES = (
    "mouflow round minutes kalbar-2025 1",
    "mouflow round minutes kalbar-2025 --to pdf --out berita-acara",
)


@click.command("minutes", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.argument("round", metavar=N_("[ROUND]"), type=int, default=0, required=False)
@to_option(FORMATS, TO_HELP)
@out_option()
@click.option("--number", default="", metavar=N_("NUMBER"), help=NUMBER_HELP)
@force_option()
@form_option()
@click.pass_obj
def command(session: Session, /, form: str, **order: Any) -> None:
    """Writes the files and says which; what is left of the options is the order, field by field."""
    written = write_minutes(open_workspace(session.folder), session.environ, MinutesOrder(**order))
    if form == "json":
        problems = [problem_row(each) for each in written.problems]
        print_json({"written": [_row(each) for each in written.written], "problems": problems})
        return
    print_problems(written.problems, session.speak, err=True)
    for each in written.written:
        pattern = WROTE if each.closed else WROTE_DRAFT
        size = max(1, round(each.size / 1000))
        click.echo(session.speak(pattern).format(path=each.path, size=size, number=each.round))


def _row(each: MinutesFile) -> dict[str, object]:
    return {
        "agreement": each.agreement,
        "round": each.round,
        "closed": each.closed,
        "path": str(each.path),
        "format": each.format,
        "size": each.size,
    }
