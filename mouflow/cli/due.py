"""`mouflow due`: what ends, is planned, or must be followed up."""

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from mouflow.cli.options import FOLDER, force_option, form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session, workspace_root
from mouflow.cli.spoken import Spoken
from mouflow.errors import N_, MouflowError, Translate
from mouflow.workspace.record.calendars import calendar, write_calendar
from mouflow.workspace.record.duties import KINDS, Duty, Span, due
from mouflow.workspace.record.opening import record_in

MEANING = N_(
    "Lists what is due: ends of agreements and the reminders before them, planned days of signing, the years of work "
    "plans, and, without a day, parties that sign later and rows that were postponed."
)
WITHIN_HELP = N_("How far to look ahead: 90d, 12w, 6m or 5y (90d, when nothing is said).")
ICS_HELP = N_("Write them as a calendar into this file (.ics), for calendar programs.")
HEADS = (N_("day"), N_("in days"), N_("agreement"), N_("kind"), N_("what"))
NOTHING = N_("nothing is due until {day}")
WROTE = N_("wrote {path}")
SPAN = re.compile(r"([1-9][0-9]{0,4})([dwmy])")
LONG = {"d": 1, "w": 7, "m": 30, "y": 365}
MOST = 36_500  # days, a hundred years
PIPE_WIDTH = 1000  # columns of the table when its reader is no terminal: wide enough that no row is folded
EXAMPLES = (
    "mouflow due",
    "mouflow due --within 6y --ics tenggat.ics",
)


class NotASpan(MouflowError):
    """A span of time that is none, or more than a hundred years."""

    pattern = N_('"{value}" is no span of time up to 100 years; write days, weeks, months or years: 90d, 12w, 6m, 5y')


def days_of(value: str) -> int:
    """How many days `90d`, `12w`, `6m` or `5y` are, a month counted as 30 and a year as 365. Raises NotASpan."""
    match = SPAN.fullmatch(value)
    count = int(match[1]) * LONG[match[2]] if match else 0
    if not 1 <= count <= MOST:
        raise NotASpan(value=value)
    return count


@click.command("due", cls=Spoken, help=MEANING, examples=EXAMPLES)
@click.option("--within", "days", default="90d", metavar=N_("SPAN"), type=days_of, help=WITHIN_HELP)
@click.option("--ics", metavar=N_("FILE"), type=FOLDER, help=ICS_HELP)
@force_option()
@form_option()
@click.pass_obj
def command(session: Session, days: int, ics: Path | None, force: bool, form: str) -> None:
    """Prints what is due, or writes it as a calendar."""
    span = Span(session.today, days)
    with record_in(workspace_root(session.folder) or session.folder, session.environ, create=False) as store:
        found = due(store, span)
        content = calendar(found, store.identity, session.now, session.speak) if ics else b""
    written = write_calendar(ics, content, force) if ics else None
    if form == "json":
        rows = [_row(duty, session.today) for duty in found]
        print_json({"today": span.today.isoformat(), "until": span.last, "due": rows})
    elif written:
        click.echo(session.speak(WROTE).format(path=written))
    elif found:
        _print_table(found, session.today, session.speak)
    else:
        click.echo(session.speak(NOTHING).format(day=span.last))


def _row(duty: Duty, today: date) -> dict[str, Any]:
    """A duty for programs; `day` and `days` are null where no day is set."""
    facts = {name: fact for name, fact in duty.facts.items() if name != "agreement"}
    return {
        "day": duty.day or None,
        "days": _ahead(duty, today),
        "agreement": duty.agreement,
        "subject": duty.subject,
        "kind": duty.kind,
        "facts": facts,
        "message": duty.message(),
    }


def _ahead(duty: Duty, today: date) -> int | None:
    return (date.fromisoformat(duty.day) - today).days if duty.day else None


def _print_table(found: Sequence[Duty], today: date, speak: Translate) -> None:
    """Prints a line for each duty, folded to the terminal's width."""
    from rich import box  # rich costs as much as all the rest, and only tables need it
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*(speak(head) for head in HEADS), box=box.SIMPLE_HEAD, pad_edge=False)
    for duty in found:
        ahead = _ahead(duty, today)
        cells = (duty.day or "–", "–" if ahead is None else str(ahead), duty.agreement)
        table.add_row(*(Text(cell) for cell in (*cells, speak(KINDS[duty.kind]), duty.message(speak))))
    Console(file=sys.stdout, width=None if sys.stdout.isatty() else PIPE_WIDTH).print(table)
