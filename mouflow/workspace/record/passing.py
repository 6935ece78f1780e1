"""A text on its way: shared with the other parties, or sent back; and remarks that set the record right."""

from mouflow.errors import N_, MouflowError
from mouflow.record.events import Corrected, Returned, Shared
from mouflow.workspace.record.acting import act, concerned
from mouflow.workspace.record.desk import Desk, Outcome, record


class SeveralCopies(MouflowError):
    """A package where one copy is wanted, for each copy counts its events by itself."""

    pattern = N_("{name} is a package of {count} copies, each with events of its own; name one, such as {example}")


def share(desk: Desk, agreement: str) -> Outcome:
    """Hands the text to the other parties. Raises Refused while a review of the writing party is missing."""
    return act(desk, agreement, lambda _: Shared())


def send_back(desk: Desk, agreement: str, step: str, reason: str) -> Outcome:
    """Returns the text from a step of the approvals to who wrote it."""
    return act(desk, agreement, lambda _: Returned(step, reason))


def correct(desk: Desk, agreement: str, version: int, note: str) -> Outcome:
    """Notes what is right about an earlier event, which stays as it is. Raises SeveralCopies for a package."""
    found = concerned(desk, agreement)
    if len(found) > 1:
        raise SeveralCopies(name=agreement, count=len(found), example=found[0].agreement)
    return record(desk, [(found[0], Corrected(version, note))])
