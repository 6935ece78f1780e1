"""What must hold of an event itself: `None`, or the reason why it is refused. The table names them."""

from typing import Any

from mouflow.record import policy
from mouflow.record.events import Actor, Amended, Extended, Happened
from mouflow.record.life import COMMENT_OUTCOMES, OUTCOMES, Life
from mouflow.record.reasons import (
    ACCEPTED_ALREADY,
    GIVEN_ALREADY,
    GROUP_STEP,
    NO_COMMENT,
    NO_DECISION,
    NO_OUTCOME,
    NO_PART,
    NO_REASON,
    NO_ROW,
    NO_STEP,
    NOT_A_PARTY,
    NOT_ACCEPTED,
    NOT_FINAL,
    NOT_GIVEN,
    NOT_THE_AUTHOR,
    NOT_THE_OFFICE,
    NOT_THE_WRITER,
    OLDER_DRAFT,
    ONE_PERSON,
    ORDER,
    OTHER_PARTY,
    OTHER_TEXT,
    REVISER,
    ROUND_NUMBER,
    ROW_POSTPONED,
    SAME_DRAFT,
    STEP_BY_STEP,
    Reason,
)
from mouflow.record.signing_guards import held


def by_a_party(life: Life, now: Happened) -> Reason | None:
    """Who acts is a party of the text, and so is who records it for another.

    An addendum may have parties of its own: what its coming into force does to this agreement is not their act.
    """
    if now.by is None and life.has_party(now.actor.party):
        return None
    acting = (now.actor, now.by) if now.by else (now.actor,)
    strange = next((actor.party for actor in acting if not life.has_party(actor.party)), None)
    if strange is None or not life.texts:
        return None
    event = now.event
    follows = isinstance(event, Amended) or (isinstance(event, Extended) and event.basis in life.amended)
    return None if follows else Reason(NOT_A_PARTY, party=strange, known=", ".join(life.parties))


def by_its_author(_: Life, now: Happened) -> Reason | None:
    """A text is submitted by the party that it names as its author."""
    text: Any = now.event
    if now.actor.party == text.author:
        return None
    if now.actor.party not in {side.id for side in text.sides}:
        return Reason(NOT_A_PARTY, party=now.actor.party, known=", ".join(side.id for side in text.sides))
    return Reason(NOT_THE_AUTHOR, draft=text.draft, author=text.author, party=now.actor.party)


def newer(life: Life, now: Happened) -> Reason | None:
    """A text has a higher number than the last; the copies of a package keep that of their base and differ."""
    text: Any = now.event
    last = life.text
    if last is None or text.draft > last.draft:
        return None
    if text.draft < last.draft:
        return Reason(OLDER_DRAFT, draft=text.draft, last=last.draft, next=last.draft + 1)
    if text.deferrable and text.files != last.files:
        return None
    return Reason(SAME_DRAFT, draft=text.draft, next=text.draft + 1)


def nothing_postponed(life: Life, now: Happened) -> Reason | None:
    """A text is final only when no row is postponed (ditunda)."""
    text: Any = now.event
    rows = policy.postponed(life) if text.final else ()
    return Reason(ROW_POSTPONED, draft=text.draft, rows=", ".join(row.id for row in rows)) if rows else None


def on_these_words(life: Life, now: Happened) -> Reason | None:
    """Who agrees saw the words that are current."""
    act: Any = now.event
    if life.text is None or act.digest == life.text.digest:
        return None
    return Reason(OTHER_TEXT, read=act.digest, draft=life.text.draft, now=life.text.digest)


def step_known(life: Life, now: Happened) -> Reason | None:
    """The step is one of that kind in the current text, and no group."""
    act: Any = now.event
    kind = KIND_OF[act.kind]
    step = policy.step_of(life, act.step)
    if step is None or step.kind != kind:
        known = ", ".join(each.id for each in policy.steps(life) if each.kind == kind)
        return Reason(NO_STEP, step=act.step, known=known or "-")
    return Reason(GROUP_STEP, step=step.id, of=", ".join(step.of)) if step.of else None


KIND_OF = {"reviewed": "review", "initialed": "initial", "decided": "decision", "accepted": "acceptance"}


def by_its_party(life: Life, now: Happened) -> Reason | None:
    """The step belongs to the party that acts."""
    act: Any = now.event
    step = policy.step_of(life, act.step)
    if step is None or step.party == now.actor.party:
        return None
    return Reason(OTHER_PARTY, step=step.id, owner=step.party, party=now.actor.party)


def not_given(life: Life, now: Happened) -> Reason | None:
    """The step does not stand already."""
    act: Any = now.event
    given = policy.standing(life, act.step) if act.step else None
    return Reason(GIVEN_ALREADY, step=act.step, at=given.at, actor=str(given.actor)) if given else None


def in_order(life: Life, now: Happened) -> Reason | None:
    """What comes before the step in its party's order stands."""
    act: Any = now.event
    step = policy.step_of(life, act.step)
    lacking = policy.before(life, step) if step else ()
    return Reason(ORDER, step=act.step, before=", ".join(each.id for each in lacking)) if lacking else None


def final_text(life: Life, _: Happened) -> Reason | None:
    """Initials are given on the final text."""
    return Reason(NOT_FINAL, draft=life.text.draft) if life.text and not life.text.final else None


def not_the_reviser(life: Life, now: Happened) -> Reason | None:
    """Who made the last revision cannot initial it; where its party acts, the person must be named and another one."""
    last = life.reviser
    if last is None or last.party != now.actor.party or now.actor.person not in ("", last.person):
        return None
    return Reason(REVISER, actor=str(now.actor), party=now.actor.party)


def one_person(life: Life, now: Happened) -> Reason | None:
    """One person gives one initial."""
    others = (each for each in life.given if each.stands and each.kind == "initial" and each.actor == now.actor)
    other = next(others, None) if now.actor.person else None
    return Reason(ONE_PERSON, person=now.actor.person, other=other.step) if other else None


def in_capacity(life: Life, now: Happened) -> Reason | None:
    """A named person holds the office or is its delegate, by a basis and on a day on which it holds."""
    act: Any = now.event
    step = policy.step_of(life, act.step)
    person = now.actor.person
    if step and person and step.name and person != step.name and all(each.name != person for each in step.delegates):
        known = ", ".join((step.name, *(each.name for each in step.delegates)))
        return Reason(NOT_THE_OFFICE, person=person, name=step.name, step=step.id, known=known)
    return held(act.holding, person or str(now.actor), now.at[:10])


def acceptance_known(life: Life, now: Happened) -> Reason | None:
    """A party with steps of acceptance names one of them; any other accepts without a step, once."""
    act: Any = now.event
    own = [step.id for step in policy.steps(life) if step.kind == "acceptance" and step.party == now.actor.party]
    if own and not act.step:
        return Reason(STEP_BY_STEP, party=now.actor.party, known=", ".join(own))
    if act.step:
        return step_known(life, now)
    return _accepted(life, now.actor)


def _accepted(life: Life, actor: Actor) -> Reason | None:
    standing = (each for each in life.given if each.stands and not each.step and each.actor.party == actor.party)
    given = next(standing, None)
    return Reason(ACCEPTED_ALREADY, party=actor.party, at=given.at) if given else None


def own_and_standing(life: Life, now: Happened) -> Reason | None:
    """What is withdrawn stands, and is of the party that withdraws it."""
    taken: Any = now.event
    if not taken.step:
        given = _accepted(life, now.actor)
        return None if given else Reason(NOT_ACCEPTED, party=now.actor.party)
    return by_its_party(life, now) or (
        None if policy.standing(life, taken.step) else Reason(NOT_GIVEN, step=taken.step)
    )


def a_step_of_its_own(life: Life, now: Happened) -> Reason | None:
    """Who returns a text does so in a step of its own party."""
    act: Any = now.event
    if policy.step_of(life, act.step) is None:
        return Reason(NO_STEP, step=act.step, known=", ".join(step.id for step in policy.steps(life)) or "-")
    return by_its_party(life, now)


def with_reason(_: Life, now: Happened) -> Reason | None:
    """A reason is given."""
    event: Any = now.event
    return None if event.reason.strip() else Reason(NO_REASON)


def next_round(life: Life, now: Happened) -> Reason | None:
    """Rounds are numbered one after the other."""
    event: Any = now.event
    number = len(life.rounds) + 1
    return None if event.number == number else Reason(ROUND_NUMBER, number=number)


def known_row(life: Life, now: Happened) -> Reason | None:
    """The row is one of the round's matrix, or another part of the text; its state is one of the four."""
    event: Any = now.event
    rows = [row.id for row in life.round.rows] if life.round else []
    if event.row not in rows and not (event.row and life.digest_of(event.row)):
        return Reason(NO_ROW, row=event.row, known=", ".join(rows) or "-")
    return None if event.outcome in OUTCOMES else Reason(NO_OUTCOME, outcome=event.outcome, known=", ".join(OUTCOMES))


def known_part(life: Life, now: Happened) -> Reason | None:
    """A comment is on the whole text or on a part of it."""
    event: Any = now.event
    if life.digest_of(event.on):
        return None
    known = sorted(life.text.parts if life.text else (), key=lambda part: (part.startswith("@"), part))
    return Reason(NO_PART, part=event.on, known=", ".join(known))


def open_comment(life: Life, now: Happened) -> Reason | None:
    """The comment is there and open; an outcome is one of the known."""
    event: Any = now.event
    place = policy.place_of(life, event.number)
    if place is None or life.comments[place].outcome:
        known = (str(each.number) for each in policy.open_comments(life))
        return Reason(NO_COMMENT, number=event.number, known=", ".join(known) or "-")
    outcome = getattr(event, "outcome", "noted")
    known_ones = ", ".join(COMMENT_OUTCOMES)
    return None if outcome in COMMENT_OUTCOMES else Reason(NO_DECISION, outcome=outcome, known=known_ones)


def by_the_writer(life: Life, now: Happened) -> Reason | None:
    """A text is shared by the party that wrote it."""
    if life.text is None or now.actor.party == life.text.author:
        return None
    return Reason(NOT_THE_WRITER, author=life.text.author, party=now.actor.party)
