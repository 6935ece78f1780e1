"""Two Word files as one: the new one, with all that became of the old one as changes that Word can accept or reject."""

from dataclasses import dataclass

from mouflow.compare.credit import Credit
from mouflow.errors import Problem
from mouflow.word.controls import settle_controls
from mouflow.word.desk import Desk, laid
from mouflow.word.hand import Both
from mouflow.word.headers import lay_headers
from mouflow.word.notes import KINDS
from mouflow.word.package import Package, open_package, package_bytes
from mouflow.word.resolve import has_changes, resolved_package
from mouflow.word.story import Story, mark_alone
from mouflow.word.untracked import untracked
from mouflow.word.xml import w


@dataclass(frozen=True, slots=True)
class Redlined:
    """A redline as the bytes of a .docx, and warnings about what it does not show."""

    content: bytes
    untracked: tuple[Problem, ...]


def redline_docx(old: bytes, new: bytes, credit: Credit) -> Redlined:
    """The redline of two .docx files, of which changes that they track themselves count as accepted.

    Raises one of the WordError family for a file that is none.
    """
    mine, theirs = (_plain(open_package(content, name)) for content, name in ((old, "old.docx"), (new, "new.docx")))
    return redline_packages(mine, theirs, credit)


def _plain(package: Package) -> Package:
    return resolved_package(package, "accepted") if has_changes(package) else package


def redline_packages(old: Package, new: Package, credit: Credit) -> Redlined:
    """The new file with every change since the old one tracked: accepting all gives the new text, rejecting the old.

    Styles and all else that is no text are those of the new file. The files must track no changes themselves, which
    `resolved_package` sees to.
    """
    desk = laid(old, new, credit)
    mine, theirs = desk.hand.old.root.find(w("body")), desk.hand.new.root.find(w("body"))
    if mine is not None and theirs is not None:
        desk.tasks.append(Both(mine, theirs, desk.hand))
    lay_headers(old, desk.lent.parts, desk.hand, desk.hand_for)
    taken = {start.get(w("name"), "") for start in desk.hand.new.root.iter(w("moveFromRangeStart"))}
    _work(desk, taken)
    for kind in KINDS:
        if desk.has_notes(kind):
            desk.notes.settle_unused(kind)
    _work(desk, taken)
    for tree in desk.lent.parts.trees.values():
        if settle_controls(tree):
            desk.hand.untracked.add("control")
    told = untracked(desk.hand, desk.lent.styles)
    return Redlined(package_bytes(desk.lent.parts.finished()), told)


def _work(desk: Desk, taken: set[str]) -> None:
    """Does all tasks, and those that come up meanwhile; `taken` are the names of moves."""
    while desk.tasks:
        task = desk.tasks.popleft()
        if isinstance(task, Both):
            Story(task, taken).write()
        else:
            mark_alone(task)
