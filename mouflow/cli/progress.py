"""How far a long run is: a bar on a terminal, elsewhere a line for every twentieth part."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import click

from mouflow.cli.session import Session
from mouflow.errors import N_

MANY = 20  # files; fewer are done before anybody wonders
PARTS = 20  # lines that a run prints where no bar can be shown
CHECKED = N_("checked: {done} of {count}")
Watch = Callable[[int, int], None]


@contextmanager
def progress(session: Session, quiet: bool) -> Iterator[Watch]:
    """What is told of each step: how many are done, and of how many; it prints where errors go, unless quiet."""
    with ExitStack() as stack:
        if quiet:
            yield _silent
        elif sys.stderr.isatty():
            yield _bar(session, stack)
        else:
            yield _lines(session)


def _silent(_done: int, _count: int) -> None:
    """Prints nothing."""


def _lines(session: Session) -> Watch:
    def watch(done: int, count: int) -> None:
        if count >= MANY and done * PARTS // count > (done - 1) * PARTS // count:
            click.echo(session.speak(CHECKED).format(done=done, count=count), err=True)

    return watch


def _bar(session: Session, stack: ExitStack) -> Watch:
    """A bar that begins with the first of many steps, and is gone at the end."""
    bars: list[Callable[[int], None]] = []

    def watch(done: int, count: int) -> None:
        if count < MANY:
            return
        if not bars:
            bars.append(_begun(session, stack, count))
        bars[0](done)

    return watch


def _begun(session: Session, stack: ExitStack, count: int) -> Callable[[int], None]:
    from rich.console import Console  # rich costs as much as all the rest, and only long runs need it
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, no_color=session.color is False)
    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    bar = stack.enter_context(Progress(*columns, console=console, transient=True))
    task = bar.add_task("", total=count)

    def step(done: int) -> None:
        bar.update(task, completed=done, description=session.speak(CHECKED).format(done=done, count=count))

    return step
