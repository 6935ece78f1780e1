"""`mouflow merge`: what two sides changed in the same draft, as one draft."""

from dataclasses import asdict
from typing import Any

import click

from mouflow.cli.complaints import PROBLEMS, print_problems
from mouflow.cli.names import begun
from mouflow.cli.options import file_option, force_option, form_option, quiet_option
from mouflow.cli.output import print_json, problem_row
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, Translate
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.mergers import MergeOrder, Merger, TakenRow, merge

MEANING = N_(
    "Joins what two sides changed in the same draft: clause by clause, and word by word inside. BASE is the draft that "
    "both started from. Where they collide, both texts are kept between marks, and check tells them until one is "
    "chosen; ends with 1 then. Comments and the order of the file stay."
)
OUT_HELP = N_("The file to write: a name that ends in .yaml.")
CHANGED = N_("{label}: {side}")
OTHERWISE = N_("{label}: {fate}, {side}")
FATES = {"added": N_("added"), "removed": N_("removed"), "moved": N_("moved")}
SIDES = {"ours": N_("ours"), "theirs": N_("theirs"), "both": N_("both")}
WROTE = N_("wrote {path} (draft {draft}; collisions: {collisions})")

EXAMPLES = (
    "mouflow merge kalbar-2025@1 kalbar-2025@1 kalbar-2025@2 --out gabungan.yaml",
    "mouflow merge kalbar-2025@1 kalbar-2025@2 kalbar-2025@1 --out hasil/gabungan.yaml --format json",
)


@click.command("merge", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.argument("base", metavar=N_("BASE"), shell_complete=begun)
@click.argument("ours", metavar=N_("OURS"), shell_complete=begun)
@click.argument("theirs", metavar=N_("THEIRS"), shell_complete=begun)
@file_option(OUT_HELP, required=True)
@force_option()
@quiet_option()
@form_option()
@click.pass_obj
def command(session: Session, /, quiet: bool, form: str, **order: Any) -> None:
    """Writes the merge and says what was taken from whom; ends with 1 when an error is left in it."""
    found = merge(open_workspace(session.folder), MergeOrder(**order))
    if form == "json":
        print_json(_answer(found))
    else:
        for line in _lines(found, session.speak) if not quiet else ():
            click.echo(line)
        print_problems(found.problems, session.speak, err=True)
    if not found.clean:
        raise click.exceptions.Exit(PROBLEMS)


def _lines(found: Merger, speak: Translate) -> tuple[str, ...]:
    """A line for each thing that was taken, and one for the file."""
    wrote = speak(WROTE).format(path=found.path, draft=found.draft, collisions=len(found.collisions))
    return (*(_line(row, speak) for row in found.taken), wrote)


def _line(row: TakenRow, speak: Translate) -> str:
    side = speak(SIDES[row.side])
    if row.fate == "changed":
        return speak(CHANGED).format(label=row.label, side=side)
    return speak(OTHERWISE).format(label=row.label, fate=speak(FATES[row.fate]), side=side)


def _answer(found: Merger) -> dict[str, object]:
    """The merge for programs."""
    return {
        "written": str(found.path),
        "draft": found.draft,
        "taken": [asdict(row) for row in found.taken],
        "collisions": [asdict(row) for row in found.collisions],
        "problems": [problem_row(each) for each in found.problems],
    }
