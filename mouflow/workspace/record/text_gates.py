"""What the words of a submitted text leave open before it can be signed: fields that are not filled in, and errors."""

from datetime import date

from mouflow.errors import MouflowError, Problem, Translate
from mouflow.record.gates import Gate, resubmit
from mouflow.record.life import Life
from mouflow.workspace.record.finality import unfit
from mouflow.workspace.record.shelf import Shelf

BLANK = "final.blank"
DONE = ("signing", "in_force", "expired", "terminated", "cancelled")


def text_gates(shelf: Shelf, life: Life, today: date) -> tuple[Gate, ...]:
    """The blanks first, then the errors, each at its place in the file; none once the text is frozen or has ended.

    Each is closed by mending the text and handing it in with the next number.
    """
    if life.text is None or life.state in DONE:
        return ()
    problems = unfit(shelf, life, today.isoformat())
    found = tuple(Gate(_kind(each), str(each.place), resubmit(life), {"problem": _Told(each)}) for each in problems)
    return tuple(sorted(found, key=lambda gate: gate.kind != "unfilled"))


def _kind(problem: Problem) -> str:
    return "unfilled" if problem.rule.id == BLANK else "check-error"


class _Told(MouflowError):
    """A problem's own sentence, told inside another one."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem

    def message(self, translate: Translate = str) -> str:
        """The sentence with its rule, in the language of `translate`."""
        return f"{self.problem.message(translate)} [{self.problem.rule.id}]"
