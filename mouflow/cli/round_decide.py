"""`mouflow round decide`: decides rows of the open round's matrix, or lists them."""

from collections.abc import Iterator
from typing import Any

import click

from mouflow.cli.office import act_options, agreement_argument, at_desk, record_at, tell
from mouflow.cli.output import print_json
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import reason_option, wanted
from mouflow.errors import N_, Translate
from mouflow.workspace.record.rounds import (
    OUTCOMES,
    Life,
    Round,
    RowState,
    decide_rows,
    rounds_answer,
    rounds_of,
    states_of,
)
from mouflow.workspace.record.telling import on_one_line

MEANING = N_(
    "Gives rows of the open round's matrix their state: agreed (disepakati), agreed-with-changes (disepakati dengan "
    "perubahan), postponed (ditunda) or removed (dihapus). With nothing but the agreement, lists the rows of the last "
    "round with their states."
)
NO_ROUNDS = N_("no round yet")
HEAD = N_("{agreement}, round {number}, {date}, {place}: {open} of {count} rows without a state")
ROW = N_("  {row} ({label}): {state}")
UNDECIDED = N_("not decided (belum dibahas)")
STALE = N_("not decided: the words have changed since it was {state}")
REASON = N_("{state}; {reason}")
EXAMPLES = (
    "mouflow round decide kalbar-2025",
    "mouflow round decide kalbar-2025 ruang-lingkup independensi monev disepakati --as pemprov",
)


@click.command("decide", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.argument("words", metavar=N_("[ROW... STATE]"), nargs=-1)
@reason_option()
@act_options
@click.pass_context
def command(context: click.Context, /, agreement: str, words: tuple[str, ...], form: str, **options: Any) -> None:
    """Records the decision, or lists the rows."""
    session: Session = context.obj
    reason = options.pop("reason")
    if not words:
        _list(session, agreement, form)
        return
    *rows, state = words
    wanted(context, N_("STATE"), state if rows else "")
    with at_desk(session, options) as desk:
        tell(session, decide_rows(desk, agreement, rows, state, reason), form)


def _list(session: Session, agreement: str, form: str) -> None:
    """Prints the rows of the last round with their states."""
    with record_at(session) as store:
        found = rounds_of(store, agreement)
    if form == "json":
        print_json(rounds_answer(found))
        return
    if not found:
        click.echo(session.speak(NO_ROUNDS))
    for life, each in found:
        for line in _lines(life, each, session.speak):
            click.echo(line)


def _lines(life: Life, found: Round, speak: Translate) -> Iterator[str]:
    states = states_of(life, found)
    yield speak(HEAD).format(
        agreement=life.agreement,
        number=found.number,
        date=found.opened.date,
        place=found.opened.place,
        count=len(states),
        open=sum(1 for each in states if not each.fresh),
    )
    for each in states:
        yield speak(ROW).format(row=each.row.id, label=speak(each.row.label or each.row.id), state=_state(each, speak))


def _state(found: RowState, speak: Translate) -> str:
    """The state of a row in words, with its reason."""
    decision = found.decision
    if decision is None:
        return speak(UNDECIDED)
    word = f"{decision.outcome} ({OUTCOMES[decision.outcome]})"
    if not found.fresh:
        return speak(STALE).format(state=word)
    return speak(REASON).format(state=word, reason=on_one_line(decision.reason)) if decision.reason else word
