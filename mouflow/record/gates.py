"""What stands between an agreement and its last signature: every open gate in order, with what closes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from shlex import quote

from mouflow.errors import N_, Translate, told
from mouflow.record import policy
from mouflow.record.events import Step
from mouflow.record.life import CLOSED, Given, Life
from mouflow.record.reasons import Reason

GATES: Mapping[str, str] = {
    "returned": N_("the text was returned and not handed in anew"),
    "unfilled": N_("a blank is left: {problem}"),
    "check-error": N_("an error in the text: {problem}"),
    "open-comment": N_("comment {number} of {by} on {on} is open: {text}"),
    "undecided-row": N_("{label} is undecided in round {round}"),
    "postponed-row": N_("{label} is postponed (ditunda)"),
    "open-round": N_("round {round} is open"),
    "fallen-approval": N_("{step} ({office}) fell: {why}"),
    "missing-approval": N_("{step} ({office}) is missing"),
    "not-shared": N_("the text was not shared with the other parties"),
    "missing-acceptance": N_("{party} has not accepted the text"),
    "not-final": N_("draft {draft} is not the final text; it needs final: true"),
    "not-frozen": N_("the final text is not frozen"),
    "missing-signature": N_("{party} has not signed"),
    "late-signature": N_("{party} was deferred and signs later"),
    "needs-changes": N_("{party} was deferred and needs changes of its own: {reason}"),
}
"""Each kind of gate with its words, in the order in which they are told."""
BY_DRAFT, WITHDRAWN = N_("draft {draft} changed words that it covers"), N_("it was withdrawn: {reason}")
VERBS = {"review": "review", "initial": "initial", "decision": "decide", "acceptance": "accept"}
FINAL, SHARE, AGREED, FREEZE = "final: true", "share", "agreed", "freeze"


@dataclass(frozen=True, slots=True)
class Gate:
    """Something that is open: its kind, the place in the text or the approvals, and the command that closes it.

    `after` names what must come first: ids of approvals and rows, `share`, `final: true`, `agreed` (all that stands
    before it), `freeze`.
    """

    kind: str
    at: str
    command: str
    facts: Mapping[str, object] = field(default_factory=dict)
    after: tuple[str, ...] = ()

    def message(self, translate: Translate = str) -> str:
        """What is open, in the language of `translate`."""
        return told(GATES[self.kind], self.facts, translate)


def gates(life: Life) -> tuple[Gate, ...]:
    """The open gates of a life in the order of GATES; none for one that has ended, or in which nothing is left to do.

    What the words of the text leave open (`unfilled`, `check-error`) is not known here.
    """
    if life.text is None or life.state in CLOSED:
        return ()
    before = () if life.state in ("signing", "in_force") else tuple(_before_signing(life))
    ranks = {kind: rank for rank, kind in enumerate(GATES)}
    return tuple(sorted((*before, *_signatures(life)), key=lambda gate: ranks[gate.kind]))


def call(command: str, life: Life, *words: str, party: str) -> str:
    """A call of mouflow as it is typed: the command, the agreement, further words, and who acts."""
    return " ".join(("mouflow", command, life.agreement, *map(quote, words), "--as", quote(party)))


def resubmit(life: Life) -> str:
    """The call that hands in the next draft; a copy of a package is handed in with its package."""
    text = life.text
    number = text.draft + 1 if text else 1
    name = life.agreement if text and text.deferrable else f"{life.agreement}@{number}"
    return f"mouflow submit {name} --as {quote(text.author if text else '')}"


def _before_signing(life: Life) -> Iterator[Gate]:
    if life.state == "draft":
        yield Gate("returned", "", resubmit(life))
    yield from _comments(life)
    yield from _rows(life)
    yield from _approvals(life)
    author = life.text.author if life.text else ""
    if life.state in ("draft", "review"):
        reviews = tuple(step.id for step in policy.unreviewed(life))
        yield Gate("not-shared", "", call("share", life, party=author), after=reviews)
    share = (SHARE,) if life.state in ("draft", "review") else ()
    for party in policy.unaccepted(life):
        yield Gate("missing-acceptance", party, call("accept", life, party=party), {"party": party}, share)
    if life.text and not life.text.final:
        yield Gate("not-final", "", resubmit(life), {"draft": life.text.draft})
    yield Gate("not-frozen", "", call("freeze", life, party=author), after=() if life.state == AGREED else (AGREED,))


def _comments(life: Life) -> Iterator[Gate]:
    for comment in policy.open_comments(life):
        words = ("--close", str(comment.number), "--outcome", "accepted", "--reason", "REASON")
        facts = {"number": comment.number, "by": str(comment.actor), "on": comment.on or "–", "text": comment.text}
        yield Gate("open-comment", comment.on, call("comment", life, *words, party=_writer(life)), facts)


def _rows(life: Life) -> Iterator[Gate]:
    """The rows without a state and those that are postponed; and the round itself, which is closed behind them."""
    opened = life.round
    party = _writer(life)
    undecided = policy.undecided(life)
    for row in undecided:
        command = call("round decide", life, row.id, "agreed", party=party)
        yield Gate("undecided-row", row.id, command, {"label": row.label, "round": opened.number if opened else 0})
    for row in policy.postponed(life):
        if row in undecided:
            continue
        decide = call("round decide", life, row.id, "agreed", party=party)
        anew = call("round open", life, "--date", "YYYY-MM-DD", "--place", "PLACE", party=party)
        yield Gate("postponed-row", row.id, decide if opened else anew, {"label": row.label})
    if opened:
        rows = tuple(row.id for row in undecided)
        yield Gate("open-round", "", call("round close", life, party=party), {"round": opened.number}, rows)


def _approvals(life: Life) -> Iterator[Gate]:
    for required in policy.missing(life):
        for step in _left(life, required):
            fallen = policy.fallen(life, step.id)
            facts = {"step": step.id, "office": step.office}
            command = call(VERBS[step.kind], life, step.id, party=_who(life, step))
            if fallen:
                yield Gate("fallen-approval", step.id, command, {**facts, "why": _why(fallen)}, waits_for(life, step))
            else:
                yield Gate("missing-approval", step.id, command, facts, waits_for(life, step))


def _left(life: Life, step: Step) -> tuple[Step, ...]:
    """The steps by which a required one is given: itself, or as many open ones of a group as it still needs."""
    if not step.of:
        return (step,)
    members = tuple(one for name in step.of if (one := policy.step_of(life, name)))
    open_ones = tuple(one for one in members if policy.standing(life, one.id) is None)
    return open_ones[: policy.needed(step) - (len(members) - len(open_ones))]


def waits_for(life: Life, step: Step) -> tuple[str, ...]:
    """What must come before a step: those earlier in its party's order, the final text, sharing."""
    found = [each.id for each in policy.before(life, step)]
    if step.kind == "initial" and life.text and not life.text.final:
        found.append(FINAL)
    if step.kind == "acceptance" and life.state in ("draft", "review"):
        found.append(SHARE)
    return tuple(found)


def _who(life: Life, step: Step) -> str:
    """Who gives a step: its party; another person than the last reviser where that is of the same party."""
    last = life.reviser
    if step.kind != "initial" or last is None or last.party != step.party:
        return step.party
    people = (step.name, *(each.name for each in step.delegates))
    return f"{step.party}:{next((name for name in people if name and name != last.person), 'NAME')}"


def _why(fallen: Given) -> Reason:
    fall = fallen.fall
    assert fall
    return Reason(BY_DRAFT, draft=fall.draft) if fall.draft else Reason(WITHDRAWN, reason=fall.reason)


def _signatures(life: Life) -> Iterator[Gate]:
    after = () if life.state in ("signing", "in_force") else (FREEZE,)
    for party in policy.unsigned(life):
        deferred = life.deferred.get(party)
        command = call("sign", life, party=party)
        if deferred is None:
            yield Gate("missing-signature", party, command, {"party": party}, after)
        elif deferred.way == "same-text":
            yield Gate("late-signature", party, command, {"party": party}, after)
        else:
            yield Gate("needs-changes", party, _changing(life), {"party": party, "reason": deferred.reason})


def _changing(life: Life) -> str:
    """The call that begins a text of its own for a late party: its copy of the package anew, else an addendum."""
    if life.text and life.text.deferrable and life.state != "in_force":
        return resubmit(life)
    return f"mouflow amend {life.agreement} NEW --draft --out adendum.yaml"


def _writer(life: Life) -> str:
    return life.text.author if life.text else ""
