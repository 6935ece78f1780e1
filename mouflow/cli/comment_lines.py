"""The comments of an agreement as lines for the terminal."""

from collections.abc import Iterator, Sequence

from mouflow.errors import N_, Translate
from mouflow.workspace.record.comments import COMMENT_OUTCOMES, Comment, Life, changed_since, part_word
from mouflow.workspace.record.telling import on_one_line

NONE = N_("no comments")
HEAD = N_("{agreement}: comments: {count}, open: {open}")
LINE = N_("{number}. {state}: {who}, draft {draft}, on {on}: {text}")
WORDS = N_('   words: "{words}"')
CHANGED = N_("   the words have changed since")
ANSWER = N_("   {who} answered: {text}")
REASON = N_("   reason: {reason}")
OPEN = N_("open")


def comment_lines(found: Sequence[tuple[Life, tuple[Comment, ...]]], speak: Translate) -> Iterator[str]:
    """A line for each agreement, and for each of its comments with what was answered and decided."""
    if not found:
        yield speak(NONE)
    for life, comments in found:
        count = sum(1 for each in comments if not each.outcome)
        yield speak(HEAD).format(agreement=life.agreement, count=len(comments), open=count)
        for each in comments:
            yield from _lines(life, each, speak)


def _lines(life: Life, comment: Comment, speak: Translate) -> Iterator[str]:
    who = f"{comment.actor} ({comment.unit})" if comment.unit else str(comment.actor)
    yield speak(LINE).format(
        number=comment.number,
        state=f"{comment.outcome} ({COMMENT_OUTCOMES[comment.outcome]})" if comment.outcome else speak(OPEN),
        who=who,
        draft=comment.draft,
        on=speak(part_word(comment.on)),
        text=on_one_line(comment.text),
    )
    if comment.words:
        yield speak(WORDS).format(words=on_one_line(comment.words))
    if not comment.outcome and changed_since(life, comment):
        yield speak(CHANGED)
    for answer in comment.answers:
        yield speak(ANSWER).format(who=answer.actor, text=on_one_line(answer.text))
    if comment.reason:
        yield speak(REASON).format(reason=on_one_line(comment.reason))
