"""The command line: arguments go in; words on the terminal, files and an exit code come out.

A command parses, makes one call of the workspace and prints. It lives in a file of its own, which is loaded when it is
called, and has a line in `COMMANDS`. Exit codes: 0 fine, 1 problems in what was read, 2 a wrong call.
"""

import gc
import io
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

import click

from mouflow.cli.complaints import shown
from mouflow.cli.session import Session, started
from mouflow.cli.spoken import Commands, speaker
from mouflow.errors import N_, MouflowError, Translate

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "new": ("mouflow.cli.new", N_("Start a draft with everything that must be filled in.")),
        "check": ("mouflow.cli.check", N_("Read drafts and list every problem, with file, line and column.")),
        "render": ("mouflow.cli.render", N_("Write drafts as Word, PDF, HTML or text.")),
        "show": ("mouflow.cli.show", N_("Print the words of a draft here.")),
        "compare": ("mouflow.cli.compare", N_("Say what became of every clause between two drafts.")),
        "redline": ("mouflow.cli.redline", N_("Write two texts as one, with every change a tracked change.")),
        "matrix": ("mouflow.cli.matrix", N_("Write the drafts side by side (matriks sandingan).")),
        "amend": ("mouflow.cli.amend", N_("Say the changes as an addendum says them.")),
        "merge": ("mouflow.cli.merge", N_("Join what two sides changed in the same draft.")),
        "package": ("mouflow.cli.package", N_("List the partners of a package and what is different for each.")),
        "schema": ("mouflow.cli.schema", N_("Print the JSON Schema from which editors complete and check.")),
        "doctor": ("mouflow.cli.doctor", N_("Say what is installed, what is missing, and the cure.")),
        "completion": ("mouflow.cli.completion", N_("Print the script that completes commands in your shell.")),
    }
)

ABOUT = N_("Agreements between Indonesian institutions: one YAML text becomes Word, PDF, HTML and plain text.")
WORKSPACE_HELP = N_("The folder that holds drafts/ (else the nearest one upward from here).")
VERSION_HELP = N_("Print the version and stop.")
YOUNG = 100_000  # new objects between two searches for garbage: what a call makes lives to its end, mostly
INTERRUPTED, BROKEN_PIPE = 130, 141
"""What the shell is told: 130 and 141 are 128 + the number of the signal, as for any command that a signal ended."""


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Prints the installed version and ends the call, when it was asked for."""
    if wanted:
        from mouflow.surroundings import installed_version  # loads ctypes and sqlite3; only this option needs it

        click.echo(f"mouflow {installed_version('mouflow')}")
        context.exit()


def _move(context: click.Context, _: click.Parameter, folder: str | None) -> None:
    """Makes another folder the one where the session stands, so that its settings speak."""
    if folder is not None:
        context.obj = context.ensure_object(Session).moved(Path(folder))


GROUP = Commands(
    name="mouflow",
    table=COMMANDS,
    help=ABOUT,
    examples=(
        "mouflow new arsip-2026 --party 'Lembaga Arsip' --party 'Pemerintah Provinsi'",
        "mouflow render arsip-2026",
    ),
    params=[
        click.Option(
            ["-w", "--workspace"],
            metavar=N_("DIR"),
            help=WORKSPACE_HELP,
            callback=_move,
            is_eager=True,
            expose_value=False,
        ),
        click.Option(
            ["--version"],
            is_flag=True,
            help=VERSION_HELP,
            callback=_print_version,
            is_eager=True,
            expose_value=False,
        ),
    ],
)


def main() -> None:
    """The `mouflow` command: runs the call that the process was given and ends with its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A file's name may hold bytes, and a draft letters, that the terminal's encoding lacks: show them escaped.
        sys.stdout.reconfigure(errors="backslashreplace")
    gc.set_threshold(YOUNG)
    # Plugins of other packages have no say in how drafts are read, and looking for them takes 10 ms of every call.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    sys.exit(run(sys.argv[1:], os.environ, Path.cwd(), date.today()))


def run(arguments: Sequence[str], environ: Mapping[str, str], folder: Path, today: date) -> int:
    """The exit code of one call, after printing what it found. Bugs are not caught: they end with a traceback."""
    speak: Translate = str
    try:
        session = started(environ, folder, today)
        speak = session.speak
        code = _called(arguments, session)
        sys.stdout.flush()  # a reader that went away is noticed here, not after the exit code is settled
    except MouflowError as error:
        return shown(error, speak)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _gone()
    return code


def _called(arguments: Sequence[str], session: Session) -> int:
    """The exit code of the command that the arguments name; answers the shell's questions for completion too."""
    if question := session.environ.get("_MOUFLOW_COMPLETE"):
        from click.shell_completion import shell_complete  # only when the Tab key was pressed

        return shell_complete(GROUP, {"obj": session}, "mouflow", "_MOUFLOW_COMPLETE", question)
    try:
        with GROUP.make_context("mouflow", list(arguments), obj=session, color=session.color) as context:
            return _invoked(context)
    except click.exceptions.Exit as end:
        return end.exit_code


def _invoked(context: click.Context) -> int:
    """The exit code of the command; an error speaks the language of the workspace that `--workspace` named."""
    try:
        GROUP.invoke(context)
    except MouflowError as error:
        return shown(error, speaker(context))
    return 0


def _gone() -> int:
    """The exit code after the reader of our output went away (`| head`); nothing more can be printed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE


__all__ = ["COMMANDS", "GROUP", "main", "run"]
