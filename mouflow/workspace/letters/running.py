"""The letters of an assessment from the file to the written letters: planned, numbered, made, written and listed."""

from datetime import date

from mouflow.batch.plan import Limits
from mouflow.workspace.folder import Workspace
from mouflow.workspace.letters.campaign import campaign
from mouflow.workspace.letters.orders import Making, Order, Report, Watch
from mouflow.workspace.letters.plan import allocate, planned
from mouflow.workspace.letters.run import Stopped

__all__ = ["Limits", "Stopped", "write_letters"]


def write_letters(workspace: Workspace, order: Order, making: Making, watch: Watch, today: date) -> Report:
    """What was done; nothing is written while an error stands, unless the order leaves bad entities out.

    Raises what `planned` and `campaign` raise: ProblemsFound with all errors of the file, UnknownName for a letter, an
    entity or an assessment that is not there, Stopped when writing had to end. `today` is when new numbers are given.
    What happens to one letter stops no other.
    """
    plan = planned(workspace, order, making.limits)
    allocate(workspace, plan, today)
    return campaign(workspace, plan, order, making, watch)
