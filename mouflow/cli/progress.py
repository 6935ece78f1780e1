"""How far a long run is: a bar on a terminal, elsewhere a line for every twentieth part."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import click

from mouflow.cli.session import Session
from mouflow.errors import N_

MANY = 20  # files or letters; fewer are done before anybody wonders
PARTS = 20  # lines that a run prints where no bar can be shown
CHECKED = N_("checked: {done} of {count}")
Watch = Callable[[int, int], None]


@contextmanager
def progress(session: Session, quiet: bool, line: str = CHECKED, rate: str = "") -> Iterator[Watch]:
    """What is told of each step: how many are done, and of how many; it prints where errors go, unless quiet.

    `line` says both; `rate`, where the bar is to show it, how many are done in a second (`speed`).
    """
    with ExitStack() as stack:
        if quiet:
            yield _silent
        elif sys.stderr.isatty():
            yield _bar(session, stack, line, rate)
        else:
            yield _lines(session, line)


def _silent(_done: int, _count: int) -> None:
    """Prints nothing."""


def _lines(session: Session, line: str) -> Watch:
    """A line whenever one more twentieth is done; what was done before the first step counts, too."""
    parts = [0]

    def watch(done: int, count: int) -> None:
        part = done * PARTS // count if count >= MANY else 0
        if part > parts[0]:
            parts[0] = part
            click.echo(session.speak(line).format(done=done, count=count), err=True)

    return watch


def _bar(session: Session, stack: ExitStack, line: str, rate: str) -> Watch:
    """A bar that begins with the first of many steps, and is gone at the end."""
    bars: list[Watch] = []

    def watch(done: int, count: int) -> None:
        if count < MANY:
            return
        if not bars:
            bars.append(_begun(session, stack, line, rate))
        bars[0](done, count)

    return watch


def _begun(session: Session, stack: ExitStack, line: str, rate: str) -> Watch:
    from rich.console import Console  # rich costs as much as all the rest, and only long runs need it
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, no_color=session.color is False)
    columns = (BarColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    bar = stack.enter_context(Progress(*columns, console=console, transient=True))

    def step(done: int, count: int) -> None:
        if not bar.tasks:  # what was done before the first step says nothing of how fast it goes
            bar.add_task("", total=count, completed=done)
        (task,) = bar.tasks
        words = session.speak(line).format(done=done, count=count)
        if rate and task.speed:
            words = f"{words}  {session.speak(rate).format(speed=f'{task.speed:.1f}')}"
        bar.update(task.id, completed=done, description=words)

    return step
