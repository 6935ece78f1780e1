"""A round as it was at its end: the life folded up to there, its two drafts, its comments and who took part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mouflow.errors import N_, MouflowError
from mouflow.model.party import name_key
from mouflow.model.sides import Side, sides
from mouflow.record import policy
from mouflow.record.events import Attended, Happened, RoundClosed, RoundOpened
from mouflow.record.fold import applied
from mouflow.record.life import COMMENT_OUTCOMES, Comment, Life, Round
from mouflow.record.store.store import Store
from mouflow.workspace.record.kept import Shelf, kept_draft
from mouflow.workspace.record.lives import event_of
from mouflow.workspace.record.part_names import part_name
from mouflow.workspace.record.round_rows import Talk, spoke

OPEN = "belum ditutup"


class NoRound(MouflowError):
    """A round that was never opened."""

    pattern = N_("{agreement} has no round {number}; it has: {known}")


class NoRounds(MouflowError):
    """An agreement without any round yet."""

    pattern = N_("no round of {agreement} was opened yet; open one with: mouflow round open {agreement}")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment with its answers and what became of it, in words."""

    name: str
    words: str
    text: str
    who: str
    answers: tuple[str, ...]
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs the minutes for a party: the delegation's head, whose name is empty when nobody of that office came."""

    side: Side
    office: str
    name: str


def round_at_end(store: Store, agreement: str, number: int) -> tuple[Life, Round, frozenset[int]]:
    """The life and the round when the round was closed, or as they are now while it is open; 0 for the last round.

    With it the numbers of the comments that were open when it began. Raises NoRounds and NoRound.
    """
    happened = tuple(event_of(entry) for entry in store.load(agreement))
    known = tuple(each.event.number for each in happened if isinstance(each.event, RoundOpened))
    if not known:
        raise NoRounds(agreement=agreement)
    wanted = number or known[-1]
    if wanted not in known:
        raise NoRound(agreement=agreement, number=number, known=", ".join(map(str, known)))
    return _folded(agreement, happened, wanted)


def _folded(agreement: str, happened: Iterable[Happened], wanted: int) -> tuple[Life, Round, frozenset[int]]:
    life = Life(agreement)
    waiting: frozenset[int] = frozenset()
    for each in happened:
        if isinstance(each.event, RoundOpened) and each.event.number == wanted:
            waiting = frozenset(comment.number for comment in policy.open_comments(life))
        life = applied(life, each)
        if isinstance(each.event, RoundClosed) and life.rounds[-1].number == wanted:
            break
    return life, life.rounds[-1], waiting


def talk_of(shelf: Shelf, agreement: str, number: int) -> Talk:
    """What a round talked about: the life at its end, both drafts, and the comments that were made or open in it."""
    life, held, waiting = round_at_end(shelf.store, agreement, number)
    base, draft = (kept_draft(shelf, agreement, text) for text in (held.base, held.text))
    comments = tuple(each for each in life.comments if each.round == held.number or each.number in waiting)
    return Talk(life, held, base, draft, comments)


def remarks(talk: Talk) -> Iterator[Remark]:
    """The comments of a round as its minutes tell them."""
    for each in talk.comments:
        outcome = COMMENT_OUTCOMES[each.outcome] if each.outcome else OPEN
        yield Remark(
            _place(talk, each), each.words, each.text, spoke(talk, each), _answers(talk, each), outcome, each.reason
        )


def _place(talk: Talk, comment: Comment) -> str:
    return part_name(comment.on, talk.draft, talk.base)


def _answers(talk: Talk, comment: Comment) -> tuple[str, ...]:
    return tuple(f"{spoke(talk, each)}: {each.text}" for each in comment.answers)


def absent(talk: Talk) -> tuple[str, ...]:
    """The invited units of which nobody took part."""
    came = {name_key(each.unit) for each in talk.round.attended}
    return tuple(unit for unit in talk.round.opened.units if name_key(unit) not in came)


def signers(talk: Talk) -> tuple[Signer, ...]:
    """Who signs for each party: the office that the text names as its contact, by who came from it."""
    return tuple(_signer(side, talk.round.attended) for side in sides(talk.draft))


def _signer(side: Side, attended: tuple[Attended, ...]) -> Signer:
    contact = side.party.contact
    if contact is None:
        return Signer(side, "", "")
    came = next((each.name for each in attended if name_key(each.office) == name_key(contact.office)), "")
    return Signer(side, contact.office, came or contact.name or "")
