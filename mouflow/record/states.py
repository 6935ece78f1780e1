"""The one transition table: in which states which event may happen, who may do it, and what must hold.

Documentation, refusals and the lists of what is possible come from this table, so they cannot drift from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mouflow.record import conditions as when
from mouflow.record import events as e
from mouflow.record import guards as g
from mouflow.record import policy
from mouflow.record import signing_guards as s
from mouflow.record.events import Event, Happened
from mouflow.record.life import STATES, Life
from mouflow.record.reasons import Reason

Condition = Callable[[Life], Reason | None]
Guard = Callable[[Life, Happened], Reason | None]
Whom = Callable[[Life], tuple[str, ...]]

OPEN = ("review", "shared", "alignment", "agreed")
TALKING = ("shared", "alignment", "agreed")
DISCUSSED = ("review", "shared", "alignment")  # where a comment may be open; an agreed text has none


@dataclass(frozen=True, slots=True)
class Transition:
    """A row: from these states, by this event, to that one (empty stays); what must hold, and who may do it."""

    states: tuple[str, ...]
    event: type[Event]
    to: str
    whom: Whom
    conditions: tuple[Condition, ...] = ()
    guards: tuple[Guard, ...] = ()


def anyone(life: Life) -> tuple[str, ...]:
    """Every party."""
    return life.parties


def writers(life: Life) -> tuple[str, ...]:
    """Every party, for each may write the next text; before the first one, whom it names as its `author:`."""
    return life.parties or ("author:",)


def author(life: Life) -> tuple[str, ...]:
    """The party that wrote the current text."""
    return (life.text.author,) if life.text else ()


def giving(kind: str) -> Whom:
    """Who may give a step of that kind now, with the step: `telaah-hukum: pemprov`."""

    def whom(life: Life) -> tuple[str, ...]:
        return tuple(f"{step.id}: {step.party}" for step in policy.next_steps(life, kind))

    return whom


def initialing(life: Life) -> tuple[str, ...]:
    """Who may give an initial now; nobody before the text is final."""
    return giving("initial")(life) if life.text and life.text.final else ()


def accepting(life: Life) -> tuple[str, ...]:
    """The parties whose acceptance is missing, and the steps of acceptance that are next."""
    return (*policy.not_accepted(life), *giving("acceptance")(life))


def withdrawing(life: Life) -> tuple[str, ...]:
    """The parties that have given something that stands."""
    return tuple(dict.fromkeys(given.actor.party for given in life.given if given.stands))


def commented(life: Life) -> tuple[str, ...]:
    """Every party, while a comment is open."""
    return life.parties if policy.open_comments(life) else ()


def signing(life: Life) -> tuple[str, ...]:
    """The parties that have not signed this text and may."""
    barred = {party for party, deferred in life.deferred.items() if deferred.way == "needs-changes"}
    return tuple(party for party in life.parties if party not in life.signatures and party not in barred)


def signing_late(life: Life) -> tuple[str, ...]:
    """The parties that were deferred with the same text."""
    return tuple(party for party, deferred in life.deferred.items() if deferred.way == "same-text")


def to_defer(life: Life) -> tuple[str, ...]:
    """Every party, while one is left that could be deferred."""
    sides = life.text.sides if life.text else ()
    left = any(not side.core and side.id not in life.signatures for side in sides)
    return life.parties if left else ()


STEP = (g.step_known, g.by_its_party, g.not_given, g.in_order, g.in_capacity, g.on_these_words)
TEXT = (g.by_its_author, g.newer, g.nothing_postponed)
SIGNATURE = (s.not_signed, s.may_sign_this, s.on_the_frozen, s.capacity_to_sign)

TRANSITIONS: tuple[Transition, ...] = (
    Transition(("draft", "review", "shared"), e.Submitted, "review", writers, guards=TEXT),
    Transition(("alignment", "agreed"), e.Submitted, "alignment", writers, guards=TEXT),
    Transition(OPEN, e.Reviewed, "", giving("review"), guards=STEP),
    Transition(OPEN, e.Initialed, "", initialing, guards=(g.final_text, *STEP, g.not_the_reviser, g.one_person)),
    Transition(OPEN, e.Decided, "", giving("decision"), guards=STEP),
    Transition(
        TALKING,
        e.Accepted,
        "",
        accepting,
        guards=(g.acceptance_known, g.by_its_party, g.not_given, g.in_order, g.in_capacity, g.on_these_words),
    ),
    Transition(OPEN, e.Withdrawn, "", withdrawing, guards=(g.with_reason, g.own_and_standing)),
    Transition(("review",), e.Returned, "draft", anyone, guards=(g.with_reason, g.a_step_of_its_own)),
    Transition(("review",), e.Shared, "shared", author, (when.reviewed_by_author,), (g.by_the_writer,)),
    Transition(TALKING, e.RoundOpened, "alignment", anyone, (when.no_round_open,), (g.next_round,)),
    Transition(("alignment",), e.Attended, "", anyone, (when.round_open,)),
    Transition(OPEN, e.Commented, "", anyone, guards=(g.known_part,)),
    Transition(DISCUSSED, e.Answered, "", commented, guards=(g.open_comment,)),
    Transition(DISCUSSED, e.CommentClosed, "", commented, guards=(g.open_comment, g.with_reason)),
    Transition(("alignment",), e.RowDecided, "", anyone, (when.round_open,), (g.known_row,)),
    Transition(("alignment",), e.RoundClosed, "", anyone, (when.round_open, when.rows_decided)),
    Transition(("agreed",), e.Frozen, "signing", anyone, guards=(g.on_these_words,)),
    Transition(("signing",), e.Signed, "", signing, guards=SIGNATURE),
    Transition((*TALKING, "signing"), e.Deferred, "", to_defer, guards=(g.with_reason, s.deferrable)),
    Transition(("signing",), e.Declined, "", signing, guards=(g.with_reason, s.not_signed)),
    Transition(("signing",), e.Entered, "in_force", anyone, (when.quorum,)),
    Transition(("signing",), e.Reopened, "alignment", anyone, (when.none_signed,), (g.with_reason,)),
    Transition(("in_force",), e.SignedLate, "", signing_late, guards=(s.not_signed, s.not_declined, *SIGNATURE[1:])),
    Transition(("in_force",), e.Amended, "", anyone),
    Transition(("in_force",), e.Extended, "", anyone, (when.ends,), (s.later_end,)),
    Transition(("in_force",), e.Expired, "expired", anyone, (when.ends,), (s.end_passed,)),
    Transition(("in_force",), e.Terminated, "terminated", anyone, guards=(g.with_reason,)),
    Transition(("draft", *OPEN), e.Cancelled, "cancelled", anyone, guards=(g.with_reason,)),
    Transition(("signing",), e.Cancelled, "cancelled", anyone, (when.signing_failed,), (g.with_reason,)),
    Transition(tuple(STATES), e.Corrected, "", anyone, guards=(s.of_this_life,)),
)
"""Every row also asks that who acts is a party of the text (`by_a_party`), but the first submission."""
AUTOMATIC = (e.Entered, e.Amended, e.Expired)
"""Events that a command adds when they are due; they are not listed as something that a person may do."""


ROWS: Mapping[tuple[str, type[Event]], Transition] = MappingProxyType(
    {(state, row.event): row for row in reversed(TRANSITIONS) for state in row.states}
)


def row_of(state: str, event: type[Event]) -> Transition | None:
    """The row of a state and an event; None when the table has none, so that it is refused."""
    return ROWS.get((state, event))


def possible(life: Life) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What may happen now, as sentences say it, and who may do it; a correction is always possible and not listed."""
    rows = (row for row in TRANSITIONS if life.state in row.states and row.event not in (*AUTOMATIC, e.Corrected))
    open_rows = (row for row in rows if not any(condition(life) for condition in row.conditions))
    found = ((row.event.said, row.whom(life)) for row in open_rows)
    return tuple((said, whom) for said, whom in found if whom)
