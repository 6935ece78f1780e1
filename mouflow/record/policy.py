"""The approvals of a text against what was given: which steps stand, which are next, and what is still open."""

from collections.abc import Iterator

from mouflow.record.events import Holding, Row, Step
from mouflow.record.life import Comment, Given, Life


def steps(life: Life) -> tuple[Step, ...]:
    """The steps that the current text asks for."""
    return life.text.steps if life.text else ()


def step_of(life: Life, name: str) -> Step | None:
    """The step of that id; None when the current text has none."""
    return next((step for step in steps(life) if step.id == name), None)


def standing(life: Life, name: str) -> Given | None:
    """What was given for a step and still counts; None when nothing does."""
    return next((each for each in reversed(life.given) if each.step == name and each.stands), None)


def fallen(life: Life, name: str) -> Given | None:
    """What was given for a step last, when it no longer counts; None when it stands or was never given."""
    last = next((each for each in reversed(life.given) if each.step == name), None)
    return None if last is None or last.stands else last


def fulfilled(life: Life, step: Step) -> bool:
    """Whether a step stands; a group does when as many of its steps do as it needs."""
    if not step.of:
        return standing(life, step.id) is not None
    count = sum(1 for name in step.of if standing(life, name))
    return count >= needed(step)


def needed(step: Step) -> int:
    """How many of its steps a group needs."""
    return {"all": len(step.of), "any": 1}.get(step.need) or int(step.need)


def required(life: Life) -> tuple[Step, ...]:
    """The steps that must stand before signing, groups instead of their members, in order."""
    members = {name for step in steps(life) for name in step.of}
    return tuple(sorted((step for step in steps(life) if step.id not in members), key=lambda step: step.order))


def before(life: Life, step: Step) -> tuple[Step, ...]:
    """The steps of the same party that come earlier in the order and do not stand yet."""
    own = (each for each in required(life) if each.party == step.party and each.order < step.order)
    return tuple(each for each in own if not fulfilled(life, each))


def excused(life: Life) -> frozenset[str]:
    """The parties that the others do not wait for: deferred until the text is changed for them, and two others left.

    Of two parties none is excused, as in a copy of a package: it waits for its partner, and the other copies do not.
    """
    waiting = frozenset(party for party, deferred in life.deferred.items() if deferred.way == "needs-changes")
    return waiting if len(life.parties) - len(waiting) > 1 else frozenset()


def missing(life: Life) -> tuple[Step, ...]:
    """The required steps that do not stand, in order, but those of excused parties."""
    absent = excused(life)
    return tuple(step for step in required(life) if step.party not in absent and not fulfilled(life, step))


def unreviewed(life: Life) -> tuple[Step, ...]:
    """The reviews of the writing party that do not stand: sharing needs them, and no initials."""
    author = life.text.author if life.text else ""
    return tuple(step for step in missing(life) if step.party == author and step.kind == "review")


def next_steps(life: Life, kind: str) -> tuple[Step, ...]:
    """The steps of a kind that could be given now: not given, no group, and nothing before them is missing."""
    open_ones = (step for step in steps(life) if step.kind == kind and not step.of and standing(life, step.id) is None)
    return tuple(step for step in open_ones if not before(life, step))


def unaccepted(life: Life) -> tuple[str, ...]:
    """The parties whose acceptance of the current words is waited for."""
    absent = excused(life)
    return tuple(party for party in not_accepted(life) if party not in absent)


def not_accepted(life: Life) -> tuple[str, ...]:
    """The parties that have not accepted the current words, excused or not.

    A party whose approvals hold steps of acceptance accepts by those; any other by one acceptance of the whole text.
    """
    named = {step.party for step in steps(life) if step.kind == "acceptance"}
    return tuple(
        party
        for party in life.parties
        if party not in named
        and not any(each.stands and not each.step and each.actor.party == party for each in life.given)
    )


def open_comments(life: Life) -> tuple[Comment, ...]:
    """The comments that nobody has closed."""
    return tuple(comment for comment in life.comments if not comment.outcome)


def place_of(life: Life, number: int) -> int | None:
    """Where the comment of that number stands among all; None when there is none.

    Numbers count from 1, so nearly all stand where they say.
    """
    if 0 < number <= len(life.comments) and life.comments[number - 1].number == number:
        return number - 1
    return next((place for place, comment in enumerate(life.comments) if comment.number == number), None)


def undecided(life: Life) -> tuple[Row, ...]:
    """The rows of the open round without a state for the words as they are now."""
    current = life.round
    if current is None:
        return ()
    return tuple(row for row in current.rows if not _decided(life, row.id))


def _decided(life: Life, row: str) -> bool:
    decision = life.round.decision(row) if life.round else None
    return decision is not None and decision.digest == life.digest_of(row)


def postponed(life: Life) -> tuple[Row, ...]:
    """The rows whose last decision, in whichever round, was to postpone them."""
    return tuple(row for row, outcome in _last_outcomes(life) if outcome == "postponed")


def _last_outcomes(life: Life) -> Iterator[tuple[Row, str]]:
    """Each row that was ever decided with what it became last."""
    labels = {row.id: row for each in life.rounds for row in each.rows}
    outcomes = {decision.row: decision.outcome for each in life.rounds for decision in each.decisions}
    yield from ((labels.get(name, Row(name, name)), outcome) for name, outcome in outcomes.items())


def ready(life: Life) -> bool:
    """Whether nothing stands between the text and its freezing."""
    return bool(
        life.text
        and life.text.final
        and life.round is None
        and not (missing(life) or unaccepted(life) or open_comments(life) or postponed(life))
    )


def unsigned(life: Life) -> tuple[str, ...]:
    """The parties whose signature the record still waits for, in the order of the text."""
    gone = {**life.signatures, **life.declined}
    return tuple(party for party in life.parties if party not in gone)


def in_quorum(life: Life) -> bool:
    """Whether it may come into force: all core parties and at least two signed, the others deferred or declined."""
    sides = life.text.sides if life.text else ()
    core = all(side.id in life.signatures for side in sides if side.core)
    rest = all(party in life.deferred for party in unsigned(life))
    return core and rest and len(life.signatures) > 1


def holding_of(step: Step, person: str) -> Holding:
    """The capacity in which a person acts in a step: a delegate's own, else that of who holds the office."""
    return next((each.holding for each in step.delegates if each.name == person), Holding())
