"""Campaigns without rendering: an engine that makes letters of a few words, in any order, and may end early."""

import os
import sys
from collections.abc import Callable, Generator, Sequence
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from mouflow.batch.plan import Face, Kit, Outcome, Task
from mouflow.errors import Problem, Rule
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.letters import campaign as room
from mouflow.workspace.letters.merging import Leaf
from mouflow.workspace.letters.orders import Making, Order, Plan, Report, Watch
from mouflow.workspace.letters.plan import allocate, planned

BAD = Rule("letter.refused", "error", "the letter to {name} is bad")
DAY = date(2024, 1, 22)
Arrange = Callable[[Sequence[Task]], Sequence[Task]]


class FakeEngine:
    """Makes letters that say their key, number and score; `bad` ones fail, and after `stop` it is interrupted."""

    def __init__(self, bad: Sequence[str] = (), stop: int | None = None, arrange: Arrange = tuple) -> None:
        self.bad, self.stop, self.arrange = bad, stop, arrange
        self.tasks: list[str] = []
        self.closed = False

    def __call__(self, kit: Kit, tasks: Sequence[Task]) -> Generator[Outcome, None, None]:
        try:
            for n, task in enumerate(self.arrange(tasks)):
                if n == self.stop:
                    raise KeyboardInterrupt
                self.tasks.append(task.key)
                yield self.made(kit, task)
        finally:
            self.closed = True

    def made(self, kit: Kit, task: Task) -> Outcome:
        if task.key in self.bad:
            return Outcome(task.key, (), (Problem(task.place, BAD, {"name": task.name}),))
        return Outcome(task.key, tuple(self.face(form, task) for form in kit.formats))

    def face(self, form: str, task: Task) -> Face:
        return Face(form, words(form, task), 3 if form == "pdf" else None)


def words(form: str, task: Task) -> bytes:
    """What a fake letter holds."""
    told = task.told
    return f"{form} {task.key} {told.letter.number} {told.result.score}\n".encode() * 30


def order_of(workspace: Workspace, **more: object) -> Order:
    return Order(**{"name": "uji", "formats": ("docx", "pdf"), "out": workspace.root / "surat", **more})


def run(workspace: Workspace, engine: FakeEngine, **more: object) -> Report:
    """The report of a campaign by an engine; its steps are asked of the engine."""
    workspace = open_workspace(workspace.root)  # each run reads anew
    order = order_of(workspace, **more)
    plan = planned(workspace, order)
    allocate(workspace, plan, DAY)
    return carried_out(workspace, plan, order, engine)


def unwatched(done: int, count: int) -> None:
    """Takes no notice."""


def carried_out(workspace: Workspace, plan: Plan, order: Order, engine: FakeEngine, watch: Watch = unwatched) -> Report:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "engine_of", lambda making: engine)
        return room.campaign(workspace, plan, order, Making(), watch)


def files_in(folder: Path) -> dict[str, bytes]:
    """All files in a folder and below."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def killed_after(acts: int, work: Callable[[], object]) -> bool:
    """Whether a process that does the work ended of itself before it opened, renamed or deleted so many files.

    It is ended between two such acts, so that nothing of it cleans up.
    """
    child = os.fork()
    if child == 0:
        count = 0

        def hook(event: str, facts: tuple[object, ...]) -> None:
            nonlocal count
            if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.link", "sqlite3.connect"):
                count += 1
                if count > acts:
                    os._exit(9)

        sys.addaudithook(hook)
        try:
            work()
        except BaseException:  # what went wrong in the child would end up in pytest's hands twice
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 9)
    return status == 0


def pdf(pages: int, width: float = 200) -> bytes:
    """A PDF of blank pages of a width by which they are known again."""
    document, content = pypdfium2.PdfDocument.new(), BytesIO()
    for _ in range(pages):
        document.new_page(width, 300)
    document.save(content)
    return content.getvalue()


def pdfs(folder: Path, counts: Sequence[int]) -> list[Leaf]:
    """PDFs of so many pages each, with their titles."""
    found = []
    for n, count in enumerate(counts):
        path, content = folder / f"{n}.pdf", pdf(count, 200 + n)
        path.write_bytes(content)
        found.append(Leaf(path, f"Surat {n}", sha256(content).hexdigest()))
    return found
