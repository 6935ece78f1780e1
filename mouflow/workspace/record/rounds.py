"""Alignment rounds: opened, attended, decided row by row, closed; and the rows with what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mouflow.record.events import Attended, RoundClosed, RoundOpened, Row, RowDecided
from mouflow.record.life import OUTCOMES, Decision, Life, Round
from mouflow.record.store.store import Store
from mouflow.workspace.record.acting import act, without_late
from mouflow.workspace.record.desk import Desk, Outcome, record
from mouflow.workspace.record.lives import lives

STATES = {word: name for name, own in OUTCOMES.items() for word in (name, own)}
"""How a user may write the state of a row: in English as the record does, or in the field's own words."""


@dataclass(frozen=True, slots=True)
class RowState:
    """A row of a round and what became of it; `fresh` is whether that was for the words as they are now."""

    row: Row
    decision: Decision | None
    fresh: bool


def open_round(desk: Desk, agreement: str, date: str, place: str, units: Sequence[str] = ()) -> Outcome:
    """Opens the next round on that day (ISO), at that place; its matrix has what differs since the last round."""

    def opened(life: Life) -> RoundOpened:
        return RoundOpened(len(life.rounds) + 1, date, place, tuple(units), _rows(desk, life))

    return act(desk, agreement, opened)


def _rows(desk: Desk, life: Life) -> tuple[Row, ...]:
    """What differs between the text that the last round ended with and the current one; nothing before the first."""
    base = life.base
    if base is None or life.text is None or base.event.digest == life.text.digest:
        return ()
    from mouflow.workspace.record.kept import (
        kept_draft,
    )  # read and compare texts, which only a round after others needs
    from mouflow.workspace.record.rows import rows_between

    drafts = (kept_draft(desk, life.agreement, text) for text in (base, life.texts[-1]))
    return rows_between(*drafts)


def attend(desk: Desk, agreement: str, guests: Sequence[Attended]) -> Outcome:
    """Records who took part in the open round, all of them or none."""
    found, late = without_late(desk, agreement)
    return record(desk, [(life, guest) for life in found for guest in guests], refused=late)


def decide_rows(desk: Desk, agreement: str, rows: Sequence[str], state: str, reason: str) -> Outcome:
    """Gives rows of the open round's matrix their state, all of them or none."""
    outcome = STATES.get(" ".join(state.casefold().split()), state)
    found, late = without_late(desk, agreement)
    return record(desk, [(life, RowDecided(row, outcome, reason)) for life in found for row in rows], refused=late)


def close_round(desk: Desk, agreement: str) -> Outcome:
    """Closes the open round. Raises Refused while a row has no state."""
    return act(desk, agreement, lambda _: RoundClosed())


def rounds_of(store: Store, agreement: str) -> tuple[tuple[Life, Round], ...]:
    """The last round of each life that the name means; lives without a round are left out."""
    return tuple((life, life.rounds[-1]) for life in lives(store, agreement) if life.rounds)


def states_of(life: Life, found: Round) -> tuple[RowState, ...]:
    """The rows of a round in order, then the parts that were decided beside them."""
    listed = {row.id for row in found.rows}
    beside = dict.fromkeys(each.row for each in found.decisions if each.row not in listed)
    return tuple(_state(life, found, row) for row in (*found.rows, *(Row(name, "") for name in beside)))


def _state(life: Life, found: Round, row: Row) -> RowState:
    decision = found.decision(row.id)
    fresh = decision is not None and (bool(found.closed) or decision.digest == life.digest_of(row.id))
    return RowState(row, decision, fresh)


def rounds_answer(found: Sequence[tuple[Life, Round]]) -> dict[str, Any]:
    """The rounds and their rows for programs; `state` is null for a row that nobody has decided."""
    return {"rounds": [_round(life, each) for life, each in found]}


def _round(life: Life, found: Round) -> dict[str, Any]:
    return {
        "agreement": life.agreement,
        "round": found.number,
        "date": found.opened.date,
        "place": found.opened.place,
        "units": list(found.opened.units),
        "open": not found.closed,
        "drafts": [found.base.event.draft, found.text.event.draft],
        "attended": [{"name": each.name, "unit": each.unit, "office": each.office} for each in found.attended],
        "rows": [_row(each) for each in states_of(life, found)],
    }


def _row(state: RowState) -> dict[str, Any]:
    decision = state.decision
    return {
        "row": state.row.id,
        "label": state.row.label,
        "state": decision.outcome if decision else None,
        "word": OUTCOMES.get(decision.outcome) if decision else "belum dibahas",
        "reason": decision.reason if decision else "",
        "by": str(decision.actor) if decision else "",
        "at": decision.at if decision else "",
        "changed_since": decision is not None and not state.fresh,
    }


__all__ = [
    "OUTCOMES",
    "Life",
    "Round",
    "RowState",
    "attend",
    "close_round",
    "decide_rows",
    "open_round",
    "rounds_answer",
    "rounds_of",
    "states_of",
]
