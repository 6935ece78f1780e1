"""`mouflow letters`: the letters of an assessment, one or ten thousand."""

from contextlib import suppress
from typing import Any

import click

from mouflow.cli.complaints import PROBLEMS, NotTogether, print_problems, shown
from mouflow.cli.ending import orderly
from mouflow.cli.letters_lines import answer, interrupted, refused, report_lines
from mouflow.cli.names import begun
from mouflow.cli.options import (
    count_of,
    force_option,
    form_option,
    jobs_option,
    one_of,
    out_option,
    quiet_option,
    to_option,
)
from mouflow.cli.output import print_json
from mouflow.cli.progress import Watch, progress
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, MouflowError, ProblemsFound
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.letters.orders import ENGINES, FORMATS, Making, Order, Report
from mouflow.workspace.letters.running import Limits, Stopped, write_letters

MEANING = N_(
    "Writes the letters of an assessment, as its section letters says: one for each entity or each unit (lokus), in "
    "each format, and a manifest of all (CSV and JSONL). Everything is read and checked first. Each letter keeps its "
    "number. Ended early, the same command makes only what is missing."
)
TO_HELP = N_("A format: docx, pdf, html or text; write the option once for each (docx and pdf when nothing is said).")
KIND_HELP = N_("Only these letters, by their name in the file; write the option once for each.")
ONLY_HELP = N_("Only letters to this entity, or to a unit of it as ENTITY/LOCUS; write the option once for each.")
SAMPLE_HELP = N_("Make so many letters of varied entities for proof; their numbers are shown, and not kept.")
NAME_HELP = N_(
    "How files are named, such as {year}/{seq:04}-{entity}; fields: letter, kind, entity, locus, name, level, year, "
    "seq, number and assessment."
)
ARCHIVE_HELP = N_("Write the PDF as PDF/A, for keeping.")
MERGE_HELP = N_("Join all PDF letters into one file for the printer, too.")
SKIP_HELP = N_("Leave entities with errors out, and list them, instead of writing nothing.")
RENUMBER_HELP = N_("Give new numbers to letters whose kept number no longer fits pattern or date.")
TIMEOUT_HELP = N_("How many seconds one letter may take (60 when nothing is said).")
ENGINE_HELP = N_("What makes the letters: processes of this machine (local, when nothing is said), or a Dask cluster.")
SCHEDULER_HELP = N_("The scheduler of a Dask cluster that runs, such as tcp://10.0.0.5:8786; else one is started here.")
ENGINE = N_("engine")
DONE, SPEED = N_("letters: {done} of {count}"), N_("{speed} per second")

EXAMPLES = (
    "mouflow letters babel-2024",
    "mouflow letters babel-2024 --sample 5 --to pdf --out contoh",
    "mouflow letters babel-2024 --to pdf --to docx --merge --out surat",
    "mouflow letters babel-2024 --only bangka-barat --format json",
)


class OnlyWith(MouflowError):
    """An option that means something only beside another."""

    pattern = N_("{option} goes only with {other}; add that, or leave {option} out")

    def __init__(self, option: str, other: str) -> None:
        super().__init__(option=option, other=other)


@click.command("letters", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("name", metavar=N_("DATA"), shell_complete=begun)
@to_option(FORMATS, TO_HELP)
@out_option()
@click.option("--kind", "kinds", multiple=True, metavar=N_("LETTER"), help=KIND_HELP)
@click.option("--only", multiple=True, metavar=N_("ENTITY"), help=ONLY_HELP)
@click.option("--sample", metavar=N_("N"), type=count_of("--sample"), help=SAMPLE_HELP)
@click.option("--name", "pattern", metavar=N_("PATTERN"), help=NAME_HELP)
@click.option("--archive", is_flag=True, help=ARCHIVE_HELP)
@click.option("--merge", is_flag=True, help=MERGE_HELP)
@click.option("--skip-bad", is_flag=True, help=SKIP_HELP)
@click.option("--renumber", is_flag=True, help=RENUMBER_HELP)
@jobs_option()
@click.option("--timeout", metavar=N_("SECONDS"), default="60", type=count_of("--timeout"), help=TIMEOUT_HELP)
@click.option("--engine", default="local", metavar="|".join(ENGINES), help=ENGINE_HELP, **one_of(ENGINE, ENGINES))
@click.option("--scheduler", metavar=N_("ADDRESS"), help=SCHEDULER_HELP)
@force_option()
@quiet_option()
@form_option()
@click.pass_context
def command(context: click.Context, /, quiet: bool, form: str, **options: Any) -> None:
    """Writes the letters and says what was done; ends with 1 when a letter is not there."""
    session: Session = context.obj
    making = _making(context, {name: options.pop(name) for name in ("jobs", "timeout", "engine", "scheduler")})
    order = _order(options)
    try:
        with orderly():
            report = _made(session, order, making, quiet or form == "json")
    except ProblemsFound as found:
        _refuse(session, order, found, form, quiet)
        raise click.exceptions.Exit(PROBLEMS) from None
    if form == "json":
        print_json(answer(order, report))
    else:
        _tell(session, order, report, quiet)
    if not report.whole:
        raise click.exceptions.Exit(PROBLEMS)


def _making(context: click.Context, said: dict[str, Any]) -> Making:
    """By what the letters are made; OnlyWith and NotTogether for options that do not fit the engine."""
    if said["scheduler"] is not None and said["engine"] != "dask":
        raise OnlyWith("--scheduler", "--engine dask")
    given = context.get_parameter_source("jobs") is not click.core.ParameterSource.DEFAULT
    if said["scheduler"] is not None and given:
        raise NotTogether("--jobs", "--scheduler")
    return Making(said["engine"], said["jobs"], said["scheduler"], Limits(float(said["timeout"])))


def _order(said: dict[str, Any]) -> Order:
    """What is ordered, each format once; OnlyWith for what concerns PDF alone where none is written."""
    order = Order(**{**said, "formats": tuple(dict.fromkeys(said["formats"]))})
    for option, wanted in (("--merge", order.merge), ("--archive", order.archive)):
        if wanted and "pdf" not in order.formats:
            raise OnlyWith(option, "--to pdf")
    return order


def _made(session: Session, order: Order, making: Making, quiet: bool) -> Report:
    """The report of the run; one that ends early says how far it came."""
    steps = [(0, 0)]
    try:
        with progress(session, quiet, DONE, SPEED) as watch:
            return write_letters(open_workspace(session.folder), order, making, _kept(steps, watch), session.today)
    except KeyboardInterrupt:
        with suppress(OSError):  # the terminal may be the very thing that was closed
            click.echo(interrupted(*steps[-1], session.speak), err=True)
        raise
    except Stopped as error:
        shown(error, session.speak)
    except MouflowError as error:
        if isinstance(error, ProblemsFound) or len(steps) == 1:  # before the first letter
            raise
        shown(error, session.speak)
        click.echo(interrupted(*steps[-1], session.speak), err=True)
    raise click.exceptions.Exit(PROBLEMS)  # the call was right, and some letters are there


def _kept(steps: list[tuple[int, int]], watch: Watch) -> Watch:
    """What is watched, with each step kept."""

    def step(done: int, count: int) -> None:
        steps.append((done, count))
        watch(done, count)

    return step


def _refuse(session: Session, order: Order, found: ProblemsFound, form: str, quiet: bool) -> None:
    """Prints the problems that kept all letters from being written, and what can be done."""
    if form == "json":
        print_json(answer(order, Report(0, 0, problems=found.problems)))
        return
    print_problems(found.problems, session.speak, err=True)
    if not quiet:
        click.echo(refused(order, session.speak), err=True)


def _tell(session: Session, order: Order, report: Report, quiet: bool) -> None:
    """Prints warnings and failures where errors go, then what was written, what was not, and what to do."""
    print_problems(report.problems, session.speak, err=True)
    # Of two entities of one name neither gets a letter, for the same fault.
    left_out = {problem.line(): problem for each in report.skipped for problem in each.problems}
    print_problems(tuple(left_out.values()), session.speak, err=True)
    print_problems(report.failed, session.speak, err=True)
    lines = report_lines(order, report, session.speak)
    for line in lines if not quiet else ():
        click.echo(line)
