"""Lives put into the rows of a status; texts are read and compared only where something fell or the gates are asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from mouflow.errors import Translate
from mouflow.record import policy
from mouflow.record.events import Side, Step
from mouflow.record.gates import gates, waits_for
from mouflow.record.life import CLOSED, Comment, Given, Life, Round
from mouflow.record.scheme import short
from mouflow.record.store.store import Store
from mouflow.workspace.record.drafts_now import DraftsNow
from mouflow.workspace.record.status_shape import (
    ActRow,
    CommentRow,
    FallRow,
    FileRow,
    GateRow,
    PartyRow,
    RoundRow,
    RowRow,
    Status,
    StepRow,
    Words,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a status: the folder of the workspace, its environment, the day, and whether the gates too."""

    root: Path
    environ: Mapping[str, str]
    today: date
    why: bool = False
    speak: Translate = str


class View:
    """Puts lives into rows; `brief` leaves out what needs the kept texts."""

    def __init__(self, asked: Asked, store: Store, brief: bool = False) -> None:
        self.asked = asked
        self.store = store
        self.brief = brief
        self.drafts = DraftsNow(asked.root)

    @cached_property
    def shelf(self) -> Any:
        """Where kept texts are taken from."""
        from mouflow.workspace.record.shelf import Shelf  # loads the reader of drafts

        return Shelf(self.asked.root, self.store)

    @cached_property
    def falls(self) -> Any:
        """What tells why approvals fell."""
        from mouflow.workspace.record.fallen import Falls  # reads and compares texts: only when one fell

        return Falls(self.shelf)

    def full(self, life: Life) -> Status:
        """The status of a life."""
        text = life.text
        last = life.texts[-1] if life.texts else None
        return Status(
            agreement=life.agreement,
            subject=text.subject if text else "",
            state=life.state,
            version=life.version,
            draft=text.draft if text else 0,
            final=bool(text and text.final),
            digest=life.digest_of(""),
            short=short(life.digest_of("")),
            submitted=ActRow(str(last.actor), last.at, last.event.draft, note=last.event.note) if last else None,
            parties=tuple(self._party(life, side) for side in (text.sides if text else ())),
            steps=tuple(self._step(life, step) for step in policy.steps(life)),
            round=_round(life, life.round) if life.round else None,
            rounds=len(life.rounds),
            postponed=tuple(RowRow(row.id, row.label, "postponed", "") for row in policy.postponed(life)),
            comments=tuple(_comment(each) for each in policy.open_comments(life)),
            frozen=life.frozen.pdf if life.frozen else "",
            since=life.entered.date if life.entered else "",
            until=life.until,
            amends=text.amends if text else "",
            amended=life.amended,
            ended=life.end,
            corrections=life.corrections,
            files=self._files(life),
            open=self._open(life) if self.asked.why else None,
        )

    def _files(self, life: Life) -> tuple[FileRow, ...]:
        """The files that are not as they were handed in; those of a closed agreement do not matter any more."""
        return () if life.state in CLOSED else self.drafts.differences(life)

    def _step(self, life: Life, step: Step) -> StepRow:
        last = next((each for each in reversed(life.given) if each.step == step.id), None)
        after = waits_for(life, step)
        members = sum(1 for name in step.of if policy.standing(life, name))
        return StepRow(
            id=step.id,
            party=step.party,
            kind=step.kind,
            office=step.office,
            state=_state(life, step, after),
            covers=step.covers,
            of=step.of,
            given=members if step.of else int(last is not None and last.stands),
            needed=policy.needed(step) if step.of else 1,
            after=() if policy.fulfilled(life, step) else after,
            act=_act(last) if last else None,
            fall=self._fall(life, last) if last and last.fall else None,
        )

    def _party(self, life: Life, side: Side) -> PartyRow:
        last = next((each for each in reversed(life.given) if not each.step and each.actor.party == side.id), None)
        accepted = _act(last) if last and last.stands else None
        fall = self._fall(life, last) if last and last.fall else None
        by_steps = any(step.kind == "acceptance" and step.party == side.id for step in policy.steps(life))
        return _signed(life, side, PartyRow(side.id, side.name, side.core, accepted, fall, by_steps, "missing"))

    def _fall(self, life: Life, given: Given) -> FallRow:
        fall = given.fall
        assert fall
        words: Words = ()
        if fall.draft and not self.brief:
            words = self.falls.words(life, given)
        changed = bool(fall.draft) and _same_words(life, given)
        return FallRow(fall.draft, fall.version, fall.reason, words, changed)

    def _open(self, life: Life) -> tuple[GateRow, ...]:
        from mouflow.workspace.record.text_gates import text_gates  # runs the checks: only when the gates are asked for

        found = (*text_gates(self.shelf, life, self.asked.today), *gates(life))
        return tuple(
            GateRow(gate.kind, gate.at, gate.message(self.asked.speak), gate.after, gate.command) for gate in found
        )


def _state(life: Life, step: Step, after: tuple[str, ...]) -> str:
    if policy.fulfilled(life, step):
        return "standing"
    if any(step.id in group.of and policy.fulfilled(life, group) for group in policy.steps(life)):
        return "unneeded"
    if policy.fallen(life, step.id):
        return "fallen"
    return "waiting" if after else "next"


def _same_words(life: Life, given: Given) -> bool:
    """Whether the words that it covers are those that the later text has, so that the step itself was changed."""
    later = next(text.event for text in life.texts if given.fall and text.version == given.fall.version)
    now = {part: later.parts.get(part, "") if part else later.digest for part in given.covered}
    return now == dict(given.covered)


def _act(given: Given) -> ActRow:
    holding = given.holding
    return ActRow(str(given.actor), given.at, given.draft, holding.capacity, holding.basis, given.note)


def _signed(life: Life, side: Side, row: PartyRow) -> PartyRow:
    if signature := life.signatures.get(side.id):
        event = signature.event
        return replace(row, signature="late" if signature.late else "signed", date=event.date, signatory=event.name)
    if deferred := life.deferred.get(side.id):
        return replace(row, signature="deferred", way=deferred.way, reason=deferred.reason)
    declined = life.declined.get(side.id)
    return replace(row, signature="declined", reason=declined.reason) if declined else row


def _round(life: Life, found: Round) -> RoundRow:
    opened = found.opened
    people = tuple(f"{each.name} ({each.unit})" for each in found.attended)
    rows = tuple(_rows(life, found))
    return RoundRow(found.number, opened.date, opened.place, opened.units, people, rows, found.closed)


def _rows(life: Life, found: Round) -> Iterator[RowRow]:
    for row in found.rows:
        decision = found.decision(row.id)
        if decision is None:
            yield RowRow(row.id, row.label, "", "")
        else:
            stale = decision.digest != life.digest_of(row.id)
            yield RowRow(row.id, row.label, decision.outcome, decision.reason, stale)


def _comment(comment: Comment) -> CommentRow:
    return CommentRow(
        comment.number,
        comment.on,
        comment.words,
        comment.text,
        str(comment.actor),
        comment.unit,
        comment.at,
        len(comment.answers),
    )
