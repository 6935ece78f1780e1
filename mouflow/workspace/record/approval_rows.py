"""The approvals of an agreement as rows: every act that was ever given, whether it counts, and what is still open.

Loads neither drafts nor templates: a list must come at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mouflow.record import policy
from mouflow.record.events import Side, Step
from mouflow.record.life import STATES, Given, Life
from mouflow.record.scheme import short
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.opening import record_in

__all__ = ["STATES", "Act", "Approvals", "SignatureLine", "StepLine", "approvals", "approvals_of", "short"]


@dataclass(frozen=True, slots=True)
class Act:
    """Who gave a step, in which capacity, when (ISO time), on which draft, and the digest of what it covers.

    `by` is another party (`party:Person`) that recorded it for who acted; empty when who acted did.

    `state`: standing | fallen (by the words of draft `fell_by`, or because the step changed) | withdrawn (`reason`).
    """

    party: str
    person: str
    capacity: str
    basis: str
    since: str
    until: str
    at: str
    draft: int
    digests: Mapping[str, str]  # by part; the empty name is the whole text
    note: str
    state: str
    fell_by: int
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step and all its acts, in the order of time; a party's acceptance without a step has no id.

    `state`: standing | next | waiting, for the steps `after`. A group is `of` steps, and `given` of them `needed`.
    """

    id: str
    party: str
    kind: str
    office: str
    order: int
    covers: tuple[str, ...]
    of: tuple[str, ...]
    need: str
    given: int
    needed: int
    state: str
    after: tuple[str, ...]
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A party at the signing; days are ISO dates, and `by` is as in acts.

    `state`: signed | late | deferred | declined | missing.
    """

    party: str
    name: str
    core: bool
    state: str
    signatory: str
    capacity: str
    basis: str
    date: str
    place: str
    form: str
    reason: str
    way: str
    by: str


@dataclass(frozen=True, slots=True)
class Approvals:
    """The approvals of one agreement, or of one copy of a package."""

    agreement: str
    version: int
    state: str
    draft: int
    final: bool
    digest: str
    steps: tuple[StepLine, ...]
    acceptances: tuple[StepLine, ...]
    former: tuple[StepLine, ...]  # steps that the current text no longer asks for, with what was given
    signatures: tuple[SignatureLine, ...]


def approvals(root: Path, environ: Mapping[str, str], name: str) -> tuple[Approvals, ...]:
    """The approvals of an agreement, of a copy of a package, or of all its copies.

    Raises NoRecord, NotRecorded and UnknownName.
    """
    with record_in(root, environ, create=False) as store:
        return tuple(approvals_of(life) for life in lives(store, name))


def approvals_of(life: Life) -> Approvals:
    """The approvals of a life."""
    text = life.text
    asked = policy.steps(life)
    return Approvals(
        agreement=life.agreement,
        version=life.version,
        state=life.state,
        draft=text.draft if text else 0,
        final=bool(text and text.final),
        digest=text.digest if text else "",
        steps=tuple(_step(life, step) for step in sorted(asked, key=lambda step: _place(life, step))),
        acceptances=tuple(_acceptances(life)),
        former=tuple(_former(life, {step.id for step in asked})),
        signatures=tuple(_signature(life, side) for side in (text.sides if text else ())),
    )


def _place(life: Life, step: Step) -> tuple[int, int]:
    """Where a step is listed: by its party in the order of the text, then by its own order."""
    known = life.parties
    return (known.index(step.party) if step.party in known else len(known), step.order)


def _step(life: Life, step: Step) -> StepLine:
    waits = policy.before(life, step)
    done = policy.fulfilled(life, step)
    given = sum(1 for name in step.of if policy.standing(life, name))
    return StepLine(
        id=step.id,
        party=step.party,
        kind=step.kind,
        office=step.office,
        order=step.order,
        covers=step.covers,
        of=step.of,
        need=step.need if step.of else "",
        given=given if step.of else int(done),
        needed=policy.needed(step) if step.of else 1,
        state="standing" if done else "waiting" if waits else "next",
        after=() if done else tuple(each.id for each in waits),
        acts=tuple(_act(each) for each in life.given if each.step == step.id),
    )


def _acceptances(life: Life) -> Iterator[StepLine]:
    """The acceptance of each party whose approvals hold no step for it."""
    missing = policy.unaccepted(life)
    named = {step.party for step in policy.steps(life) if step.kind == "acceptance"}
    for party in life.parties:
        acts = tuple(_act(each) for each in life.given if not each.step and each.actor.party == party)
        if party not in named or acts:
            done = party not in missing and party not in named
            yield _bare("", party, "acceptance", done, acts)


def _former(life: Life, asked: set[str]) -> Iterator[StepLine]:
    """What was given for steps that the current text no longer has."""
    for name in dict.fromkeys(each.step for each in life.given if each.step and each.step not in asked):
        given = tuple(each for each in life.given if each.step == name)
        yield _bare(name, given[0].actor.party, given[0].kind, False, tuple(_act(each) for each in given))


def _bare(name: str, party: str, kind: str, done: bool, acts: tuple[Act, ...]) -> StepLine:
    state = "standing" if done else "next"
    return StepLine(name, party, kind, "", 0, (), (), "", int(done), 1, state, (), acts)


def _act(given: Given) -> Act:
    fall, held = given.fall, given.holding
    return Act(
        party=given.actor.party,
        person=given.actor.person,
        capacity=held.capacity,
        basis=held.basis,
        since=held.since,
        until=held.until,
        at=given.at,
        draft=given.draft,
        digests=dict(given.covered),
        note=given.note,
        state="standing" if fall is None else "fallen" if fall.draft else "withdrawn",
        fell_by=fall.draft if fall else 0,
        reason=fall.reason if fall else "",
        by=str(given.by or ""),
    )


def _signature(life: Life, side: Side) -> SignatureLine:
    signed = life.signatures.get(side.id)
    if signed:
        event, state = signed.event, "late" if signed.late else "signed"
        held = event.holding
        facts = (
            state,
            event.name,
            held.capacity,
            held.basis,
            event.date,
            event.place,
            event.form,
            "",
            "",
            str(signed.by or ""),
        )
        return SignatureLine(side.id, side.name, side.core, *facts)
    held, later, never = side.holding, life.deferred.get(side.id), life.declined.get(side.id)
    state = "deferred" if later else "declined" if never else "missing"
    reason = later.reason if later else never.reason if never else ""
    way = later.way if later else ""
    facts = (state, side.signatory, held.capacity, held.basis, "", "", "", reason, way, "")
    return SignatureLine(side.id, side.name, side.core, *facts)
