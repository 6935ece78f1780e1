"""`mouflow comment`: comments on a text or its words, answers to them and decisions on them."""

from collections.abc import Callable
from typing import Any

import click

from mouflow.cli.comment_lines import comment_lines
from mouflow.cli.complaints import MissingValue, NotTogether
from mouflow.cli.office import act_options, agreement_argument, at_desk, record_at, tell
from mouflow.cli.options import count_of
from mouflow.cli.output import print_json
from mouflow.cli.session import Session
from mouflow.cli.spoken import Spoken
from mouflow.cli.words import TEXT, reason_option, wanted
from mouflow.errors import N_
from mouflow.workspace.record.comments import (
    Remark,
    answer_comment,
    close_comment,
    comment,
    comments_answer,
    comments_of,
)
from mouflow.workspace.record.desk import Desk, Outcome

MEANING = N_(
    "Comments on the text, on a provision or on some of its words; answers a comment, or closes it with a decision and "
    "the reason. With nothing but the agreement, lists all comments, the open ones first."
)
ON_HELP = N_("The id of the provision that it is about; the whole text, when nothing is said.")
WORDS_HELP = N_("The words that it is about, as they stand there.")
UNIT_HELP = N_("The unit: the one that makes the comment.")
ANSWER_HELP = N_("Answer the comment of that number.")
CLOSE_HELP = N_("Close the comment of that number.")
OUTCOME_HELP = N_("What became of it: accepted, accepted-in-part, rejected or noted.")
EXAMPLES = (
    "mouflow comment kalbar-2025 'Agar empat kali' --on monev --words '2 (dua) kali' --unit Inspektorat --as pemprov",
    "mouflow comment kalbar-2025 --answer 1 'Dua kali sudah memadai' --as ombudsman",
    "mouflow comment kalbar-2025 --close 1 --outcome rejected --reason 'Tetap dua kali' --as pemprov",
    "mouflow comment kalbar-2025",
)


@click.command("comment", cls=Spoken, help=MEANING, examples=EXAMPLES)
@agreement_argument()
@click.argument("text", metavar=N_("[TEXT]"), required=False)
@click.option("--on", default="", metavar=N_("PROVISION"), help=ON_HELP)
@click.option("--words", default="", metavar=N_("WORDS"), help=WORDS_HELP)
@click.option("--unit", default="", metavar=N_("UNIT"), help=UNIT_HELP)
@click.option("--answer", metavar=N_("N"), type=count_of("--answer"), help=ANSWER_HELP)
@click.option("--close", metavar=N_("N"), type=count_of("--close"), help=CLOSE_HELP)
@click.option("--outcome", default="", metavar=N_("OUTCOME"), help=OUTCOME_HELP)
@reason_option()
@act_options
@click.pass_context
def command(context: click.Context, /, agreement: str, form: str, **options: Any) -> None:
    """Records what was said, or lists it."""
    session: Session = context.obj
    said = {name: options.pop(name) for name in ("text", "on", "words", "unit", "answer", "close", "outcome", "reason")}
    if all(value in (None, "") for value in said.values()) and said["text"] is None:
        _list(session, agreement, form)
        return
    _consistent(said)
    record = _act(context, said)
    with at_desk(session, options) as desk:
        tell(session, record(desk, agreement), form)


def _consistent(said: dict[str, Any]) -> None:
    """Raises NotTogether when options of two ways of calling stand in one call."""
    ways = {
        "--close": ("answer", "text", "on", "words", "unit"),
        "--answer": ("on", "words", "unit", "outcome", "reason"),
    }
    for way, others in ways.items():
        if said[way.removeprefix("--")] is not None:
            other = next((name for name in others if said[name] not in (None, "")), None)
            if other:
                raise NotTogether(way, "TEXT" if other == "text" else f"--{other}")


def _act(context: click.Context, said: dict[str, Any]) -> Callable[[Desk, str], Outcome]:
    """What records a decision, an answer or a new comment; MissingValue for words or options that it lacks."""
    number, reason = said["close"], said["reason"]
    if number is not None:
        outcome = wanted(context, "--outcome", said["outcome"])
        return lambda desk, agreement: close_comment(desk, agreement, number, outcome, reason)
    text = wanted(context, TEXT, said["text"])
    if said["outcome"] or reason:
        raise MissingValue("--close", context.command_path)
    if said["answer"] is not None:
        return lambda desk, agreement: answer_comment(desk, agreement, said["answer"], text)
    remark = Remark(text, said["on"], said["words"], said["unit"])
    return lambda desk, agreement: comment(desk, agreement, remark)


def _list(session: Session, agreement: str, form: str) -> None:
    """Prints the comments, the open ones first."""
    with record_at(session) as store:
        found = comments_of(store, agreement)
    if form == "json":
        print_json(comments_answer(found))
        return
    for line in comment_lines(found, session.speak):
        click.echo(line)
