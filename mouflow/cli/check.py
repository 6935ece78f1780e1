"""`mouflow check`: every problem of drafts, packages, letters and of texts that mouflow did not make."""

from collections.abc import Iterable
from dataclasses import dataclass
from shutil import get_terminal_size
from typing import Any

import click
from click.shell_completion import CompletionItem

from mouflow.cli.check_lines import (
    annotation,
    answer,
    below,
    fix_rows,
    fixable,
    fixed_line,
    fixes,
    profile,
    summary,
)
from mouflow.cli.complaints import PROBLEMS, MissingValue, NotTogether, print_problems
from mouflow.cli.names import names_argument
from mouflow.cli.options import form_option, jobs_option, quiet_option
from mouflow.cli.output import print_json
from mouflow.cli.progress import progress
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, Term
from mouflow.workspace.checking import Options, Report, check
from mouflow.workspace.findings import rows
from mouflow.workspace.fixing import Mended, difference, mended, write
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.rule_pages import rule_names

MEANING = N_(
    "Reads the named drafts (files, folders, kalbar-2025 for the newest draft of an agreement, kalbar-2025@1 for one), "
    "assessments with their tables, and Word files, Markdown and plain texts that mouflow did not make, and prints "
    "each problem as file:line:column: severity: message [rule]. Ends with 1 when there is an error; warnings and "
    "hints alone end with 0."
)
STRICT_HELP = N_("End with 1 for warnings, too.")
FINAL_HELP = N_("Ask also what only a final text must meet.")
FIX_HELP = N_("Write the safe fixes into the files, and tell what remains; Word files and tables stay as they are.")
DIFF_HELP = N_("Show what --fix would change, and write nothing.")
EXPLAIN_HELP = N_("Print what a rule finds, with a text at fault and a good one, and stop.")
PROFILE_HELP = N_("Tell how long each rule took.")
FORMS = ("text", "json", "sarif", "github")
WIDEST = 100

EXAMPLES = (
    "mouflow check kalbar-2025",
    "mouflow check drafts/ --format json",
    "mouflow check kalbar-2025@2 --strict",
    "mouflow check drafts/ --format sarif > mouflow.sarif",
    "mouflow check kalbar-2025@1 --diff",
    "mouflow check --explain date.weekday",
)


@dataclass(frozen=True, slots=True)
class Call:
    """How a check is asked for."""

    form: str
    strict: bool
    final: bool
    fix: bool
    diff: bool
    profile: bool
    jobs: int
    quiet: bool

    @property
    def talks(self) -> bool:
        """Whether counts are told beside the problems; what is for programs holds them all."""
        return not self.quiet and self.form in ("text", "github")


def _rules_begun(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in rule_names() if name.startswith(incomplete)]


@click.command("check", cls=Spoken, help=MEANING, examples=EXAMPLES)
@names_argument(required=False)
@form_option(FORMS)
@click.option("--strict", is_flag=True, help=STRICT_HELP)
@click.option("--final", is_flag=True, help=FINAL_HELP)
@click.option("--fix", is_flag=True, help=FIX_HELP)
@click.option("--diff", is_flag=True, help=DIFF_HELP)
@click.option("--explain", metavar=N_("RULE"), help=EXPLAIN_HELP, shell_complete=_rules_begun)
@click.option("--profile", is_flag=True, help=PROFILE_HELP)
@jobs_option()
@quiet_option()
@click.pass_context
def command(context: click.Context, /, names: tuple[str, ...], explain: str | None, **how: Any) -> None:
    """Prints the problems; ends with 1 when there is an error."""
    session: Session = context.obj
    call = Call(**how)
    if explain is not None:
        _explain(session, explain, call)
        return
    if not names:
        raise MissingValue(Term("NAME"), context.command_path)
    _check_options(call)
    workspace = open_workspace(session.folder)
    report = (
        _mended(session, workspace, names, call) if call.fix or call.diff else _checked(session, workspace, names, call)
    )
    if call.profile and call.form != "json":
        _tell(profile(report.seconds, session.speak))
    if report.errors or (call.strict and report.count("warning")):
        raise click.exceptions.Exit(PROBLEMS)


def _check_options(call: Call) -> None:
    """Raises NotTogether for options of which only one makes sense."""
    if call.fix and call.diff:
        raise NotTogether("--fix", "--diff")
    if call.diff and call.form in ("sarif", "github"):
        raise NotTogether("--diff", f"--format {call.form}")


def _explain(session: Session, name: str, call: Call) -> None:
    """Prints the page of a rule."""
    # These load all that reads, composes and writes files, and are for this alone.
    from mouflow.cli.rule_lines import page_answer, page_lines
    from mouflow.workspace.problem_pages import page_of

    page = page_of(name)
    if call.form == "json":
        print_json(page_answer(page))
        return
    for line in page_lines(page, min(get_terminal_size().columns, WIDEST), session.speak):
        click.echo(line)


def _options(session: Session, call: Call) -> Options:
    return Options(call.final, session.today, call.jobs)


def _checked(session: Session, workspace: Workspace, names: tuple[str, ...], call: Call) -> Report:
    """The report, printed."""
    with progress(session, call.quiet) as watch:
        report = check(workspace, names, _options(session, call), watch)
    _print(session, report, call)
    if call.talks:
        _tell((*fixable(report, session.speak), *summary(report, session.speak)))
    return report


def _mended(session: Session, workspace: Workspace, names: tuple[str, ...], call: Call) -> Report:
    """The report of the files as they are left, printed; with --fix these have their fixes."""
    with progress(session, call.quiet) as watch:
        found = mended(workspace, names, _options(session, call), watch)
    if call.fix:
        write(found.changes)
    report = found.report if call.fix else found.now
    _print_fixes(session, found, call)
    if call.talks:
        _tell((*fixes(found, call.fix, session.speak), *summary(report, session.speak)))
    return report


def _print_fixes(session: Session, found: Mended, call: Call) -> None:
    """Prints the difference; or what was fixed, where it is in nobody's way, and what remains."""
    if call.form == "json":
        extra = {"fixed": fix_rows(found), **({"diff": difference(found.changes)} if call.diff else {})}
        _print_answer(found.report if call.fix else found.now, call, **extra)
        return
    if call.diff:
        click.echo(difference(found.changes), nl=False)
        return
    for one in found.fixed if call.talks else ():
        click.echo(fixed_line(one), err=call.form != "text")
    _print(session, found.report, call)


def _print(session: Session, report: Report, call: Call) -> None:
    """Prints the problems in the form that was asked for."""
    if call.form == "json":
        _print_answer(report, call)
    elif call.form == "sarif":
        from mouflow.surroundings import installed_version  # loads ctypes; only here is the version told
        from mouflow.workspace.sarif import sarif

        print_json(sarif(report, installed_version("mouflow")))
    elif call.form == "github":
        for row in rows(report):
            click.echo(annotation(row, session.speak))
    else:
        for row in rows(report):
            print_problems((row.problem,), session.speak, err=False)
            for line in below(row, session.speak) if not call.quiet else ():
                click.echo(line)


def _print_answer(report: Report, call: Call, **extra: object) -> None:
    seconds = {"seconds": dict(sorted(report.seconds.items()))} if call.profile else {}
    print_json({**answer(report), **extra, **seconds})


def _tell(lines: Iterable[str]) -> None:
    """Prints where errors go."""
    for line in lines:
        click.echo(line, err=True)
