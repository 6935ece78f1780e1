"""`mouflow render`: drafts, packages and letters as files."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from mouflow.cli.complaints import PROBLEMS, NotTogether, print_problems, shown
from mouflow.cli.names import names_argument
from mouflow.cli.options import force_option, form_option, out_option, quiet_option, to_option
from mouflow.cli.output import print_json, problem_row
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.watching import stamps, wait_for_change
from mouflow.errors import N_, MouflowError, ProblemsFound
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.runs import FORMATS, Order, Written, render, sources

MEANING = N_(
    "Writes the named drafts (a file, kalbar-2025 for the newest draft, kalbar-2025@1 for one) in each format; "
    "a package gives one document for each partner. A file that mouflow did not write is not overwritten."
)
TO_HELP = N_("A format: docx, pdf, html or text; write the option once for each (docx and pdf when nothing is said).")
ARCHIVE_HELP = N_("Write the PDF as PDF/A, for keeping.")
PARTNER_HELP = N_("Only this partner of a package; write the option once for each.")
WATCH_HELP = N_("Stay, and write again whenever a file that was read changes; Ctrl-C ends it.")
WROTE = N_("wrote {path} ({size} kB)")
WROTE_AGAIN = N_("{time} files written: {count}; waiting for changes")
NOTHING = N_("{time} nothing written; waiting for changes")

EXAMPLES = (
    "mouflow render kalbar-2025",
    "mouflow render kalbar-2025@1 --to pdf --archive --out arsip",
    "mouflow render kalteng-2024 --partner kotawaringin-barat --to docx",
    "mouflow render drafts/kalbar-2025/v2.yaml --to pdf --watch",
)


@click.command("render", cls=Spoken, help=MEANING, examples=EXAMPLES)
@names_argument()
@to_option(FORMATS, TO_HELP)
@out_option()
@click.option("--archive", is_flag=True, help=ARCHIVE_HELP)
@click.option("--partner", "partners", multiple=True, metavar=N_("PARTNER"), help=PARTNER_HELP)
@click.option("--watch", is_flag=True, help=WATCH_HELP)
@force_option()
@quiet_option()
@form_option()
@click.pass_obj
def command(session: Session, /, watch: bool, quiet: bool, form: str, **order: Any) -> None:
    """Writes the files and says which; what is left of the options is the order, field by field."""
    if watch and form == "json":
        raise NotTogether("--watch", "--format json")
    if watch:
        _stay(session, Order(**order))
    elif form == "json":
        _answer(session, Order(**order))
    else:
        written = _written(session, Order(**order))
        for each in written if not quiet else ():
            click.echo(session.speak(WROTE).format(path=each.path, size=_kilobytes(each)))


def _written(session: Session, order: Order) -> tuple[Written, ...]:
    """What was written; warnings are printed where errors go."""
    rendered = render(open_workspace(session.folder), order)
    print_problems(rendered.problems, session.speak, err=True)
    return rendered.written


def _answer(session: Session, order: Order) -> None:
    """Prints one JSON object, also when problems kept the documents from being written."""
    try:
        rendered = render(open_workspace(session.folder), order)
    except ProblemsFound as found:
        print_json({"written": [], "problems": [problem_row(each) for each in found.problems]})
        raise click.exceptions.Exit(PROBLEMS) from None
    written = [{"path": str(each.path), "format": each.format, "size": each.size} for each in rendered.written]
    print_json({"written": written, "problems": [problem_row(each) for each in rendered.problems]})


def _stay(session: Session, order: Order) -> None:
    """Writes at each change until Ctrl-C; what is wrong is shown and waited for."""
    paths = sources(open_workspace(session.folder), order.names)
    while True:
        before = stamps(paths)
        click.echo(_run_line(session, order))
        wait_for_change(before)
        paths = _sources_now(session, order, paths)


def _run_line(session: Session, order: Order) -> str:
    """One line about one run, after writing the files or showing why not."""
    time = f"{datetime.now():%H:%M:%S}"
    try:
        return session.speak(WROTE_AGAIN).format(time=time, count=len(_written(session, order)))
    except MouflowError as error:
        shown(error, session.speak)
        return session.speak(NOTHING).format(time=time)


def _sources_now(session: Session, order: Order, last: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files that the next run will read; those of the last run while a draft is missing or broken."""
    try:
        return sources(open_workspace(session.folder), order.names)
    except MouflowError:
        return last


def _kilobytes(written: Written) -> int:
    """The size in whole kB of 1000 bytes, at least 1."""
    return max(1, round(written.size / 1000))
