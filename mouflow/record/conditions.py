"""What must hold before an event, whatever it says: `None`, or the reason why not. The table names them."""

from mouflow.record import policy
from mouflow.record.life import Life
from mouflow.record.reasons import (
    ANOTHER_SIGNED,
    CORE_STANDS,
    NO_END,
    NO_QUORUM,
    NO_ROUND,
    ROUND_OPEN,
    UNDECIDED,
    UNREVIEWED,
    Reason,
)


def reviewed_by_author(life: Life) -> Reason | None:
    """Sharing needs the reviews of the writing party, not its initials: those come on the final text."""
    lacking = policy.unreviewed(life)
    return Reason(UNREVIEWED, steps=", ".join(step.id for step in lacking)) if lacking else None


def round_open(life: Life) -> Reason | None:
    """A round is open."""
    return None if life.round else Reason(NO_ROUND)


def no_round_open(life: Life) -> Reason | None:
    """No round is open."""
    return Reason(ROUND_OPEN, number=life.round.number) if life.round else None


def rows_decided(life: Life) -> Reason | None:
    """Every row of the open round has a state for the words as they are."""
    rows = policy.undecided(life)
    return Reason(UNDECIDED, rows=", ".join(f"{row.id} ({row.label})" for row in rows)) if rows else None


def none_signed(life: Life) -> Reason | None:
    """No party has signed: a change of the text would take the ground from under a signature."""
    return Reason(ANOTHER_SIGNED, signed=", ".join(life.signatures)) if life.signatures else None


def signing_failed(life: Life) -> Reason | None:
    """Nobody has signed, or nothing can come of the signatures: a core party declined, or all others did."""
    core = {side.id for side in life.text.sides if side.core} if life.text else set()
    left = set(life.parties) - set(life.declined)
    return None if not life.signatures or core & set(life.declined) or len(left) < 2 else Reason(CORE_STANDS)


def quorum(life: Life) -> Reason | None:
    """All core parties have signed and the others are accounted for."""
    if policy.in_quorum(life):
        return None
    return Reason(NO_QUORUM, parties=", ".join(policy.unsigned(life)) or ", ".join(life.declined))


def ends(life: Life) -> Reason | None:
    """It has a last day."""
    return None if life.until else Reason(NO_END)
