"""Options of the record's commands that mean the same in each: remarks, reasons and days."""

import click

from mouflow.cli.complaints import MissingValue
from mouflow.cli.options import Decorator
from mouflow.errors import N_
from mouflow.workspace.record.days import day_of

NOTE_HELP = N_("A remark, which the record keeps beside it: what should be known of the act.")
REASON_HELP = N_("Why; the record keeps it.")
DAY = N_("DAY")
TEXT = N_("TEXT")


def note_option() -> Decorator:
    """`--note TEXT`."""
    return click.option("--note", default="", metavar=TEXT, help=NOTE_HELP)


def reason_option() -> Decorator:
    """`--reason TEXT`; a missing one is refused by the table, which says what would be possible."""
    return click.option("--reason", default="", metavar=TEXT, help=REASON_HELP)


def day_option(meaning: str) -> Decorator:
    """`--date DATE`, as an ISO date; empty when nothing is said. Raises NotOneDay and NoDay."""
    return click.option("--date", "day", metavar=DAY, default="", type=_day, help=meaning)


def _day(value: str) -> str:
    return day_of(value) if value else ""


def wanted(context: click.Context, name: str, value: str | None) -> str:
    """The value of an argument or option that this way of calling the command needs; MissingValue without one."""
    if value is None or not value.strip():
        raise MissingValue(name, context.command_path)
    return value
