"""`mouflow check`: every problem of drafts, packages, letters and settings."""

from collections import Counter

import click

from mouflow.cli.complaints import PROBLEMS, print_problems
from mouflow.cli.names import names_argument
from mouflow.cli.options import form_option, quiet_option
from mouflow.cli.output import print_json, problem_row
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, Translate
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.reports import Report, check

MEANING = N_(
    "Reads the named drafts (files, folders, kalbar-2025 for the newest draft of an agreement, kalbar-2025@1 for one) "
    "and prints each problem as file:line:column: severity: message [rule]. Ends with 1 when there is an error; "
    "warnings and hints alone end with 0."
)
SUMMARY = N_("files: {files}; errors: {errors}; warnings: {warnings}; hints: {hints}")

EXAMPLES = (
    "mouflow check kalbar-2025",
    "mouflow check drafts/ --format json",
)


@click.command("check", cls=Spoken, help=MEANING, examples=EXAMPLES)
@names_argument()
@form_option()
@quiet_option()
@click.pass_obj
def command(session: Session, names: tuple[str, ...], form: str, quiet: bool) -> None:
    """Prints the problems; ends with 1 when there is an error."""
    report = check(open_workspace(session.folder), names)
    if form == "json":
        print_json({"files": list(report.files), "problems": [problem_row(each) for each in report.problems]})
    else:
        print_problems(report.problems, session.speak, err=False)
        if not quiet:
            click.echo(_summary(report, session.speak), err=True)
    if report.errors:
        raise click.exceptions.Exit(PROBLEMS)


def _summary(report: Report, speak: Translate) -> str:
    """How many files were read and what was found."""
    found = Counter(problem.rule.severity for problem in report.problems)
    return speak(SUMMARY).format(
        files=len(report.files), errors=found["error"], warnings=found["warning"], hints=found["hint"]
    )
