"""`mouflow package`: the partners of a package, and what is different for each."""

import sys
from collections.abc import Sequence
from dataclasses import asdict

import click

from mouflow.cli.names import name_argument
from mouflow.cli.options import form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, Translate
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.listing import PartnerRow, partners

MEANING = N_(
    "Lists the partners of a package with signatory, number and date, and below it each clause that is replaced, added "
    "or removed for a partner, with the reason."
)
HEADS = (N_("id"), N_("partner"), N_("signatory"), N_("number"), N_("date"), N_("variants"))
WAYS = {"replaced": N_("replaced"), "added": N_("added"), "removed": N_("removed")}
PIPE_WIDTH = 1000
"""Columns of the table when its reader is no terminal: wide enough that no row is folded."""

EXAMPLES = (
    "mouflow package kalteng-2024",
    "mouflow package kalteng-2024 --format json",
)


@click.command("package", cls=Spoken, help=MEANING, examples=EXAMPLES)
@name_argument()
@form_option()
@click.pass_obj
def command(session: Session, name: str, form: str) -> None:
    """Prints the partners."""
    rows = partners(open_workspace(session.folder), name)
    if form == "json":
        print_json({"package": name, "partners": [asdict(row) for row in rows]})
    else:
        _print_table(rows, session.speak)
        for line in _variant_lines(rows, session.speak):
            click.echo(line)


def _print_table(rows: Sequence[PartnerRow], speak: Translate) -> None:
    """Prints a line for each partner, folded to the terminal's width."""
    from rich import box  # rich costs as much as all the rest, and only tables need it
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*(speak(head) for head in HEADS), box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(cell) for cell in _cells(row)))
    Console(file=sys.stdout, width=None if sys.stdout.isatty() else PIPE_WIDTH).print(table)


def _cells(row: PartnerRow) -> tuple[str, ...]:
    """The words of a partner's line; a dash where nothing is known yet."""
    found = (row.id, row.name, row.signatory, row.number, row.date, len(row.variants) or None)
    return tuple("–" if cell is None else str(cell) for cell in found)


def _variant_lines(rows: Sequence[PartnerRow], speak: Translate) -> tuple[str, ...]:
    """A line for each variant and each note."""
    variants = tuple(
        f"{row.id}: {each.clause} {speak(WAYS[each.way])}: {each.title or '–'} ({each.reason})"
        for row in rows
        for each in row.variants
    )
    return variants + tuple(f"{row.id}: {row.note}" for row in rows if row.note)
