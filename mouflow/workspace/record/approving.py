"""Steps of the approvals and acceptances: given for the words that lie before the person, or taken back."""

from mouflow.record.events import Accepted, Decided, Holding, Initialed, Reviewed, Withdrawn
from mouflow.record.life import Life
from mouflow.record.policy import holding_of, standing, step_of, steps
from mouflow.workspace.record.acting import act
from mouflow.workspace.record.desk import Desk, Outcome


def review(desk: Desk, agreement: str, step: str, note: str = "") -> Outcome:
    """Gives a review (telaah). Raises Refused when it is not its turn, or not of the acting party."""
    return act(desk, agreement, lambda life: Reviewed(step, *_on(desk, life, step), note))


def initial(desk: Desk, agreement: str, step: str, note: str = "") -> Outcome:
    """Gives an initial (paraf) on the final text."""
    return act(desk, agreement, lambda life: Initialed(step, *_on(desk, life, step), note))


def decision(desk: Desk, agreement: str, step: str, note: str = "") -> Outcome:
    """Records a decision (pleno)."""
    return act(desk, agreement, lambda life: Decided(step, *_on(desk, life, step), note))


def accept(desk: Desk, agreement: str, step: str = "", note: str = "") -> Outcome:
    """Accepts the text for a party; without a step, in the only step of acceptance that the party has, if it has one.

    Raises Refused for a party with several steps of acceptance that names none.
    """

    def accepted(life: Life) -> Accepted:
        named = step or _only(_acceptances(desk, life))
        return Accepted(named, *_on(desk, life, named), note)

    return act(desk, agreement, accepted)


def withdraw(desk: Desk, agreement: str, step: str, reason: str) -> Outcome:
    """Takes back a step of the acting party, or its acceptance when `step` is empty."""

    def withdrawn(life: Life) -> Withdrawn:
        given = tuple(name for name in _acceptances(desk, life) if standing(life, name))
        return Withdrawn(step or _only(given), reason)

    return act(desk, agreement, withdrawn)


def _acceptances(desk: Desk, life: Life) -> tuple[str, ...]:
    """The steps of acceptance of the acting party, groups left out."""
    own = (step for step in steps(life) if step.kind == "acceptance" and step.party == desk.acting(life).party)
    return tuple(step.id for step in own if not step.of)


def _only(names: tuple[str, ...]) -> str:
    """The one name there is; empty for none, or when several could be meant."""
    return names[0] if len(names) == 1 else ""


def _on(desk: Desk, life: Life, step: str) -> tuple[str, Holding]:
    """The digest of the text at hand, and the capacity in which the person acts."""
    found = step_of(life, step)
    return life.digest_of(""), holding_of(found, desk.acting(life).person) if found else Holding()
