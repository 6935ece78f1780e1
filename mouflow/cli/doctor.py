"""`mouflow doctor`: what is installed, what is missing, and the cure."""

from collections.abc import Sequence

import click

from mouflow.cli.complaints import PROBLEMS
from mouflow.cli.options import form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session, configured_language, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.doctor import STATES, Finding, findings
from mouflow.errors import N_, Translate
from mouflow.surroundings import language_source, look

MEANING = N_(
    "Looks at Python, its packages, the libraries of the PDF writer, fonts, language, workspace and store, and says "
    "for each what is missing and how to get it. Ends with 1 when something needed is missing."
)
COLORS = {"fine": "green", "advice": "yellow", "missing": "red"}
CURE = N_("cure: {cure}")

EXAMPLES = (
    "mouflow doctor",
    "mouflow doctor --format json",
)


@click.command("doctor", cls=Spoken, help=MEANING, examples=EXAMPLES)
@form_option()
@click.pass_obj
def command(session: Session, form: str) -> None:
    """Prints the findings; ends with 1 when something needed is missing."""
    source = language_source(session.environ, configured_language(session.folder))
    found = findings(look(session.language, source, workspace_root(session.folder)))
    if form == "json":
        print_json({"findings": [_row(finding) for finding in found]})
    else:
        _print_lines(found, session.speak)
    if any(finding.state == "missing" for finding in found):
        raise click.exceptions.Exit(PROBLEMS)


def _print_lines(found: Sequence[Finding], speak: Translate) -> None:
    """Prints state, subject and words in columns, the cure on a line below."""
    states = max(len(speak(word)) for word in STATES.values())
    subjects = max(len(speak(finding.subject)) for finding in found)
    for each in found:
        state = click.style(f"{speak(STATES[each.state]):{states}}", fg=COLORS[each.state])
        click.echo(f"{state}  {speak(each.subject):{subjects}}  {each.message(speak)}")
        if remedy := each.remedy(speak):
            click.echo(f"{'':{states + subjects + 2}}  {speak(CURE).format(cure=remedy)}")


def _row(finding: Finding) -> dict[str, object]:
    """A finding for programs, in English."""
    return {
        "subject": finding.subject,
        "state": finding.state,
        "message": finding.message(),
        "cure": finding.remedy(),
    }
