"""What the commands of the record share: who acts and on which version, and how they tell what was recorded."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import click

from mouflow.cli.names import begun
from mouflow.cli.options import Decorator, count_of, form_option
from mouflow.cli.output import print_json
from mouflow.cli.session import Session, workspace_root
from mouflow.errors import N_, MouflowError
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.record.acting import (
    Desk,
    Outcome,
    Recorded,
    Store,
    actor_of,
    answer,
    fallen_by,
    open_desk,
    state_word,
)
from mouflow.workspace.record.opening import record_in
from mouflow.workspace.record.telling import sentence

AS_HELP = N_("Who acts: a party's id, or party:Person (me: of mouflow.yaml, when nothing is said).")
EXPECT_HELP = N_("Refuse when the agreement is no longer at this version (mouflow status tells it).")
ONCE_HELP = N_("A name for this call: the same call again records nothing more.")
EACH_HELP = N_("Every partner of the package did it, for its own copy; --as says who records that.")
NOW = N_("{agreement}: {sentence}. Now {state} (version {version})")
FELL = N_("  {step} no longer stands: {draft} changed words that it covers")
DRAFT = N_("draft {draft}")
NOTHING = N_("nothing new to record")
LEFT = N_("  left as it is, {agreement}: {reason}")


class NobodyActs(MouflowError):
    """An act without anyone who does it."""

    pattern = N_("who acts is missing; give --as PARTY or --as PARTY:NAME, or write me: in mouflow.yaml")


def act_options(command: Callable[..., None]) -> Callable[..., None]:
    """`--as`, `--expect`, `--once` and `--format` of a command that records something."""
    for option in reversed(
        (
            click.option("--as", "who", metavar=N_("PARTY[:NAME]"), help=AS_HELP),
            click.option("--expect", "expected", metavar=N_("VERSION"), type=count_of("--expect"), help=EXPECT_HELP),
            click.option("--once", default="", metavar=N_("WORD"), help=ONCE_HELP),
            form_option(),
        )
    ):
        command = option(command)
    return command


def each_option() -> Decorator:
    """`--each` of an act that the partners of a package do alike."""
    return click.option("--each", is_flag=True, help=EACH_HELP)


def agreement_argument() -> Decorator:
    """The agreement that a command concerns: `kalbar-2025`, or a copy of a package, `kalteng-2024/kapuas`."""
    return click.argument("agreement", metavar=N_("AGREEMENT"), shell_complete=begun)


def step_argument() -> Decorator:
    """The id of the approval that an act is about."""
    return click.argument("step", metavar=N_("APPROVAL"))


@contextmanager
def at_desk(session: Session, options: dict[str, Any], create: bool = False) -> Iterator[Desk]:
    """The desk of the acting party, with the store open; NoRecord when there is none and it is not to be made.

    Takes what `act_options` and `each_option` put into the options of the command out of them, all but the form.
    """
    workspace = open_workspace(session.folder)
    actor = actor_of(options.pop("who") or workspace.settings.me or "")
    if not actor.party:
        raise NobodyActs
    with open_desk(workspace, session.environ, actor, session.now, create) as desk:
        each = options.pop("each", False)
        yield replace(desk, expected=options.pop("expected") or 0, once=options.pop("once"), each=each)
        for warning in desk.store.warnings:
            click.echo(f"mouflow: {warning.message(session.speak)}", err=True)


@contextmanager
def record_at(session: Session) -> Iterator[Store]:
    """The record for who only asks; NoRecord when the workspace has none."""
    with record_in(workspace_root(session.folder) or session.folder, session.environ, create=False) as store:
        yield store


def tell(session: Session, outcome: Outcome, form: str) -> None:
    """Prints what was recorded, what fell by it, and the copies that were left as they are."""
    if form == "json":
        print_json(answer(outcome))
        return
    if not outcome.recorded:
        click.echo(session.speak(NOTHING))
    for recorded in outcome.recorded:
        click.echo(_line(session, recorded))
        for given in fallen_by(recorded):
            draft = session.speak(DRAFT).format(draft=given.fall.draft if given.fall else "")
            click.echo(session.speak(FELL).format(step=given.step or given.actor.party, draft=draft))
    for refusal in outcome.left:
        facts = {"agreement": refusal.facts["agreement"], "reason": refusal.reason.message(session.speak)}
        click.echo(session.speak(LEFT).format(**facts))


def _line(session: Session, recorded: Recorded) -> str:
    return session.speak(NOW).format(
        agreement=recorded.after.agreement,
        sentence=sentence(recorded.happened, session.speak),
        state=session.speak(state_word(recorded.after)),
        version=recorded.after.version,
    )
