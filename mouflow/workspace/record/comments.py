"""Comments on a text or some of its words: made, answered, closed with a decision, and listed, the open ones first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mouflow.record.events import Answered, CommentClosed, Commented
from mouflow.record.life import COMMENT_OUTCOMES, Comment, Life
from mouflow.record.reasons import NOT_QUOTED, NOWHERE, Reason, Refused
from mouflow.record.states import possible
from mouflow.record.store.store import Store
from mouflow.workspace.record.acting import act, without_late
from mouflow.workspace.record.desk import Desk, Outcome, record
from mouflow.workspace.record.fixed_parts import LABELS
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.telling import WHOLE

LONG = 400  # characters of a provision that a message quotes


@dataclass(frozen=True, slots=True)
class Remark:
    """What a user says of a text: on which part (empty for the whole), on which of its words, from which unit."""

    text: str
    on: str = ""
    words: str = ""
    unit: str = ""


def comment(desk: Desk, agreement: str, remark: Remark) -> Outcome:
    """Makes a comment. Raises Refused for a part that is not there, and for words that do not stand in it."""
    found, refused = without_late(desk, agreement)
    plans: list[tuple[Life, Commented]] = []
    left = list(refused)
    for life in found:
        reason = _unquoted(desk, life, remark)
        if reason:
            left.append(Refused(life, reason, possible(life)))
        else:
            number = len(life.comments) + 1
            plans.append((life, Commented(number, remark.on, remark.text, remark.words, remark.unit)))
    return record(desk, plans, refused=tuple(left))


def _unquoted(desk: Desk, life: Life, remark: Remark) -> Reason | None:
    """Why words cannot be commented on: they do not stand there. A part that is not there is the table's matter."""
    if not remark.words or not life.digest_of(remark.on):
        return None
    from mouflow.workspace.record.kept import kept_draft  # reads the text, which only quotations need
    from mouflow.workspace.record.quoting import quotes, words_in

    draft = kept_draft(desk, life.agreement, life.texts[-1])
    if quotes(draft, remark.on, remark.words):
        return None
    if not remark.on:
        return Reason(NOWHERE, words=remark.words, draft=draft.draft)
    there = words_in(draft, remark.on)
    shown = f"{there[:LONG]}…" if len(there) > LONG else there
    return Reason(NOT_QUOTED, words=remark.words, part=remark.on, text=shown)


def answer_comment(desk: Desk, agreement: str, number: int, text: str) -> Outcome:
    """Answers an open comment."""
    return act(desk, agreement, lambda _: Answered(number, text))


def close_comment(desk: Desk, agreement: str, number: int, outcome: str, reason: str) -> Outcome:
    """Closes an open comment with a decision and its reason."""
    return act(desk, agreement, lambda _: CommentClosed(number, outcome, reason))


def comments_of(store: Store, agreement: str) -> tuple[tuple[Life, tuple[Comment, ...]], ...]:
    """The comments of each life that the name means, the open ones first; lives without any are left out."""
    found = ((life, life.comments) for life in lives(store, agreement) if life.comments)
    return tuple((life, tuple(sorted(own, key=lambda each: bool(each.outcome)))) for life, own in found)


def part_word(part: str) -> str:
    """What a part of a text is called in sentences: its id, or the words for a fixed part and for the whole."""
    return LABELS.get(part, part) if part else WHOLE


def changed_since(life: Life, comment: Comment) -> bool:
    """Whether the part that a comment is on reads otherwise now."""
    then = next(text.event for text in reversed(life.texts) if text.event.draft == comment.draft)
    return (then.parts.get(comment.on, "") if comment.on else then.digest) != life.digest_of(comment.on)


def comments_answer(found: Sequence[tuple[Life, tuple[Comment, ...]]]) -> dict[str, Any]:
    """The comments for programs; `outcome` is null while one is open."""
    return {"comments": [_comment(life, each) for life, own in found for each in own]}


def _comment(life: Life, comment: Comment) -> dict[str, Any]:
    return {
        "agreement": life.agreement,
        "number": comment.number,
        "on": comment.on,
        "words": comment.words,
        "text": comment.text,
        "unit": comment.unit,
        "by": str(comment.actor),
        "at": comment.at,
        "draft": comment.draft,
        "round": comment.round,
        "changed_since": changed_since(life, comment),
        "answers": [{"by": str(each.actor), "at": each.at, "text": each.text} for each in comment.answers],
        "outcome": comment.outcome or None,
        "word": COMMENT_OUTCOMES.get(comment.outcome, ""),
        "reason": comment.reason,
    }


__all__ = [
    "COMMENT_OUTCOMES",
    "Comment",
    "Life",
    "Remark",
    "answer_comment",
    "changed_since",
    "close_comment",
    "comment",
    "comments_answer",
    "comments_of",
    "part_word",
]
