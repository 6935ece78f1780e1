"""The matrix of a round: what differs between its two drafts, row by row, with reasons, results and states."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mouflow.compare.comparison import Comparison
from mouflow.compare.drafts import compare
from mouflow.document import matrix
from mouflow.document.matrix_cells import NOWHERE, Cell
from mouflow.model import Draft
from mouflow.model.provisions import provisions
from mouflow.model.sides import sides
from mouflow.record.content import RECITALS
from mouflow.record.events import Row
from mouflow.record.life import OUTCOMES, Answer, Comment, Decision, Life, Round
from mouflow.workspace.record.fixed_parts import PARTS
from mouflow.workspace.record.part_names import part_name

UNDISCUSSED = "belum dibahas"
RESULTS = {
    "agreed": "Rumusan draf ke-{draft} disepakati",
    "agreed-with-changes": "Rumusan draf ke-{draft} disepakati dengan perubahan",
    "postponed": "Pembahasan ditunda",
    "removed": "Ketentuan dihapus",
}
"""What each outcome means for the words, as minutes say it; the reason follows behind a colon."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A round with its two drafts, the life as it was at its end, and the comments that belong to it."""

    life: Life
    round: Round
    base: Draft
    draft: Draft
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the round had to decide about one part: its name, the result in a sentence, and the state."""

    part: str
    name: str
    result: str
    status: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix: a provision with its words in both drafts, reasons, the result and the state."""

    label: str
    title: str
    others: tuple[str, ...]
    old: Cell
    new: Cell
    reasons: tuple[str, ...]
    result: str
    status: str


def topics(talk: Talk) -> tuple[Topic, ...]:
    """What the round had to decide, in the order of the text, and what it decided that differs no longer."""
    there = {row.id for row in talk.round.rows}
    gone = dict.fromkeys(each.row for each in talk.round.decisions if each.row not in there)
    return tuple(_topic(talk, row) for row in (*talk.round.rows, *(Row(name, name) for name in gone)))


def _topic(talk: Talk, row: Row) -> Topic:
    decision = talk.round.decision(row.id)
    name = part_name(row.id, talk.draft, talk.base)
    if decision is None:
        return Topic(row.id, name, "", UNDISCUSSED)
    if decision.digest != talk.life.digest_of(row.id):
        return Topic(row.id, name, _lapsed(talk, decision), UNDISCUSSED)
    return Topic(row.id, name, _result(talk, decision), OUTCOMES[decision.outcome])


def _result(talk: Talk, decision: Decision) -> str:
    said = RESULTS[decision.outcome].format(draft=_draft_of(talk.life, decision))
    return ended(f"{said}: {decision.reason}" if decision.reason else said)


def _lapsed(talk: Talk, decision: Decision) -> str:
    """What was decided on words that have changed since."""
    draft = _draft_of(talk.life, decision)
    return f"Semula {OUTCOMES[decision.outcome]} untuk rumusan draf ke-{draft}, yang kemudian diubah."


def _draft_of(life: Life, decision: Decision) -> int:
    """The last draft that had the words which were decided."""
    having = (text.event for text in reversed(life.texts) if text.event.parts.get(decision.row, "") == decision.digest)
    return next((text.draft for text in having), life.texts[-1].event.draft)


def lines(talk: Talk) -> tuple[Line, ...]:
    """The rows of the matrix, one for each provision that differs; a part that does not differ is told whole."""
    whole = compare(talk.base, talk.draft)
    return tuple(line for topic in topics(talk) for line in _lines(talk, topic, _about(whole, topic.part)))


def _lines(talk: Talk, topic: Topic, part: Comparison) -> Iterator[Line]:
    """The rows of one topic."""
    called = {side.party.id: side.alias for side in sides(talk.draft)}
    found = matrix.rows((part,), called) or matrix.rows((part,), called, whole=True)
    rows = found or (matrix.Row(topic.name, "", (), (Cell(remark=NOWHERE), Cell(remark=NOWHERE))),)
    reasons = _reasons(talk, topic, [row.label for row in rows])
    for row, said in zip(rows, reasons, strict=True):
        others = tuple(f"Draf {(talk.base, talk.draft)[draft].draft}: {label}" for draft, label in row.others)
        yield Line(row.label, row.title, others, row.cells[0], row.cells[-1], said, topic.result, topic.status)


def _about(whole: Comparison, part: str) -> Comparison:
    """The comparison of one part alone."""
    clauses = tuple(each for each in whole.clauses if part in {side.id for side in (each.old, each.new, each) if side})
    fields = tuple(each for each in whole.fields if PARTS.get(each.part) == part)
    return replace(whole, clauses=clauses, recitals=whole.recitals if part == RECITALS else (), fields=fields)


def _reasons(talk: Talk, topic: Topic, labels: list[str]) -> list[tuple[str, ...]]:
    """What was said about a topic, for each of its rows: beside the provision that it is on, else beside the first."""
    found: list[list[str]] = [[] for _ in labels]
    for comment in talk.comments:
        if _topic_of(talk, comment) == topic.part:
            name = part_name(comment.on, talk.draft, talk.base)
            found[labels.index(name) if name in labels else 0].append(f"{spoke(talk, comment)}: {comment.text}")
    return [tuple(said) for said in found]


def _topic_of(talk: Talk, comment: Comment) -> str:
    """The part that a comment belongs to: the clause around a provision, or the recitals; empty for the whole text."""
    for draft in (talk.draft, talk.base):
        way = next((way for way, part in provisions(draft) if part.id and part.id == comment.on), ())
        if way:
            return draft.clauses[int(way[1])].id if way[0] == "clauses" else RECITALS
    return comment.on


def spoke(talk: Talk, said: Comment | Answer) -> str:
    """Who made a comment or an answer: the unit, else the person, else the party as the text calls it."""
    actor = said.actor
    return getattr(said, "unit", "") or actor.person or aliases(talk.life, talk.draft).get(actor.party, actor.party)


def aliases(life: Life, draft: Draft) -> dict[str, str]:
    """What the text calls the parties, by the ids that the record gives them; the draft must be the current one."""
    named = life.text.sides if life.text else ()
    return {side.id: own.alias for side, own in zip(named, sides(draft), strict=True)}


def ended(sentence: str) -> str:
    """The sentence with a full stop, unless it ends otherwise."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
