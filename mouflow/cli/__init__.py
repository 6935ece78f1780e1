"""The command line: arguments go in; words on the terminal, files and an exit code come out.

A command parses, makes one call of the workspace and prints. It lives in a file of its own, which is loaded when it is
called, and has a line in `COMMANDS`. Exit codes: 0 fine, 1 problems in what was read, 2 a wrong call.
"""

import gc
import io
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TextIO

import click

from mouflow.cli.complaints import WRONG_CALL, Unprinted, shown
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
        "assess": ("mouflow.cli.assess", N_("Compute the scores, zones and ranks of an assessment, and sum them up.")),
        "letters": ("mouflow.cli.letters", N_("Write the letters of an assessment, one or ten thousand.")),
        "submit": ("mouflow.cli.submit", N_("Hand in a draft for the record.")),
        "review": ("mouflow.cli.review", N_("Give a review (telaah).")),
        "share": ("mouflow.cli.share", N_("Hand the text to the other parties.")),
        "round": ("mouflow.cli.round", N_("Hold alignment rounds: open, attend, decide, close, minutes.")),
        "comment": (
            "mouflow.cli.comment",
            N_("Comment on words, answer, and close with a decision; or list the comments."),
        ),
        "initial": ("mouflow.cli.initial", N_("Give an initial (paraf) on the final text.")),
        "decide": ("mouflow.cli.decide", N_("Take a decision (pleno).")),
        "accept": ("mouflow.cli.accept", N_("Accept the text for a party.")),
        "withdraw": ("mouflow.cli.withdraw", N_("Take back an approval or an acceptance.")),
        "return": ("mouflow.cli.return_", N_("Send the text back to who wrote it.")),
        "freeze": ("mouflow.cli.freeze", N_("Render the final text for the last time, and keep it.")),
        "sign": ("mouflow.cli.sign", N_("Record a party's signature.")),
        "defer": ("mouflow.cli.defer", N_("Let a party sign later than the others.")),
        "decline": ("mouflow.cli.decline", N_("Record that a party does not sign.")),
        "reopen": ("mouflow.cli.reopen", N_("Take a frozen text back into alignment.")),
        "status": ("mouflow.cli.status", N_("Say where an agreement stands, and what is open.")),
        "approvals": (
            "mouflow.cli.approvals",
            N_("List who agreed to which words, or write the approval sheet (lembar paraf)."),
        ),
        "board": ("mouflow.cli.board", N_("Show every agreement and where it stands.")),
        "due": ("mouflow.cli.due", N_("List what ends, is planned, or must be followed up.")),
        "cancel": ("mouflow.cli.cancel", N_("Give an agreement up.")),
        "extend": ("mouflow.cli.extend", N_("Put the end of an agreement off.")),
        "terminate": ("mouflow.cli.terminate", N_("End an agreement before its last day.")),
        "expire": ("mouflow.cli.expire", N_("Record what has ended by itself.")),
        "correct": ("mouflow.cli.correct", N_("Note what is right about an earlier event.")),
        "log": ("mouflow.cli.log", N_("Print every event of the record, or export it.")),
        "verify": ("mouflow.cli.verify", N_("Say whether the record is still what was recorded.")),
        "backup": ("mouflow.cli.backup", N_("Write the whole record into one file.")),
        "restore": ("mouflow.cli.restore", N_("Bring a backup back as the record.")),
        "identify": (
            "mouflow.cli.identify",
            N_("Say which draft a Word or PDF file is, and whether its words are still that draft's."),
        ),
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
    _open_streams()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A file's name may hold bytes, and a draft letters, that the terminal's encoding lacks: show them escaped.
        sys.stdout.reconfigure(errors="backslashreplace")
    gc.set_threshold(YOUNG)
    # Plugins of other packages have no say in how drafts are read, and looking for them takes 10 ms of every call.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    now = datetime.now().astimezone()
    sys.exit(run(sys.argv[1:], os.environ, Path.cwd(), now.date(), now))


def _open_streams() -> None:
    """Opens to nothing the streams that the caller closed; else the first files that are opened get their numbers."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # it lives as long as we


def run(
    arguments: Sequence[str], environ: Mapping[str, str], folder: Path, today: date, now: datetime | None = None
) -> int:
    """The exit code of one call, after printing what it found. Bugs are not caught: they end with a traceback.

    `now` is the moment that the record writes down; noon UTC of `today` when nothing is said.
    """
    speak: Translate = str
    try:
        session = started(environ, folder, today, now)
        speak = session.speak
        code = _called(arguments, session)
        sys.stdout.flush()  # a reader that went away is noticed here, not after the exit code is settled
    except MouflowError as error:
        return shown(error, speak)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _say_no_more(sys.stdout)
        return BROKEN_PIPE
    except OSError as error:
        from mouflow.workspace.files import FULL  # only who met an error needs it

        if error.filename is not None or error.errno not in FULL:
            raise
        return _unprinted(error, speak)
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


def _unprinted(error: OSError, speak: Translate) -> int:
    """The exit code where there is no room for what we print, which is told if there is room for that."""
    _say_no_more(sys.stdout)
    try:
        return shown(Unprinted(str(error.strerror)), speak)
    except OSError:
        _say_no_more(sys.stderr)
        return WRONG_CALL


def _say_no_more(stream: TextIO) -> None:
    """Lets nothing more be printed, since nobody reads it or it has no room."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


__all__ = ["COMMANDS", "GROUP", "main", "run"]
