"""The letters of a plan, made by an engine and written by this process alone, so that it may be ended anywhere."""

from pathlib import Path

from mouflow.errors import N_, MouflowError
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.letters.book import BOOK, Book
from mouflow.workspace.letters.digests import format_digest
from mouflow.workspace.letters.engines import engine_of
from mouflow.workspace.letters.folder import check_names, check_places, held
from mouflow.workspace.letters.lists import LISTS
from mouflow.workspace.letters.orders import Making, Order, Plan, Report, Watch
from mouflow.workspace.letters.run import Run
from mouflow.workspace.letters.shelf import Notes, Shelf
from mouflow.workspace.letters.wanted import wanted

PROOFS = ".proofs.db"  # in a folder of proofs: what was written there, since letters.db knows of letters alone


class ProofsApart(MouflowError):
    """Proofs that would go among real letters."""

    pattern = N_('"{folder}" holds letters; give another folder for the proofs with --out')

    def __init__(self, folder: Path) -> None:
        super().__init__(folder=files.shown(folder))


def campaign(workspace: Workspace, plan: Plan, order: Order, making: Making, watch: Watch) -> Report:
    """Makes and writes the letters of a plan that are not there as they are to be, and lists all.

    A file that somebody changed, or that mouflow did not write, is left alone unless by force. Before the first letter
    is made, OneFile, AtWork, OtherLetters, ProofsApart or Unwritable say why nothing can be written; later Stopped says
    why writing had to end, and BookError why the book of letters could not be kept. What was written stays.
    """
    makers = {form: format_digest(plan.kit, form) for form in plan.kit.formats}
    rows = {one.task.key: tuple(wanted(one, makers)) for one in plan.letters}
    named = tuple((row.key, row.file) for each in rows.values() for row in each)
    check_names((*((name, name) for name in LISTS), *named))
    assessment = plan.assessed.assessment.assessment
    with held(order.out, assessment):
        check_places(order.out, (*LISTS, *(file for _, file in named)))
        run = Run(plan, order, _shelf(workspace, order, assessment), rows)
        return run.carried_out(engine_of(making), watch)


def _shelf(workspace: Workspace, order: Order, assessment: str) -> Shelf:
    """The folder as the book knows it; proofs have a book of their own, and give way to letters."""
    proofs = Notes(Book(order.out / PROOFS), ".", assessment)
    letters = Notes(Book(workspace.root / BOOK), _named(workspace.root, order.out), assessment)
    if order.sample is None:
        return Shelf(order.out, letters, proofs.read(), order.force)
    if letters.read():
        raise ProofsApart(order.out)
    return Shelf(order.out, proofs, {}, order.force)


def _named(root: Path, folder: Path) -> str:
    """The folder as the book calls it: below the workspace, so that both may be moved together, else in full."""
    home, path = root.resolve(), folder.resolve()
    return (path.relative_to(home) if path.is_relative_to(home) else path).as_posix()
