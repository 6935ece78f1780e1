"""Who must agree before signing: a step of a review, an initial, a decision or an acceptance."""

from typing import Literal

from mouflow.model.base import Count, Day, Id, Line, Model

Need = Literal["all", "any"] | Count


class Delegate(Model):
    """A person who may act in a step for the one who holds the office."""

    name: Line
    """The person, as `--as party:Person` names one."""
    capacity: Literal["Pj.", "Pjs.", "Plt.", "Plh.", "a.n.", "u.b.", "kuasa"]
    """In which capacity."""
    basis: Line
    """The decree, order or power of attorney, with number and date."""
    since: Day | None = None
    """The first day on which it holds."""
    until: Day | None = None
    """The last day on which it holds."""


class Approval(Model):
    """Who must agree before signing."""

    id: Id
    """The name of the step."""
    party: Id
    """The party on whose side it is."""
    kind: Literal["review", "initial", "decision", "acceptance"]
    """A review (telaah), an initial (paraf), a decision (pleno) or a party's acceptance."""
    office: Line
    """Who agrees."""
    order: Count
    """Its place in the order of the party's steps; equal places may come in any order."""
    covers: tuple[Id, ...] = ()
    """The provisions that it is limited to; it falls only when one of these changes."""
    name: Line | None = None
    """The person who holds the office; others act only as `delegates`. Anyone of the party, when nothing is said."""
    delegates: tuple[Delegate, ...] = ()
    """Who may act for the office, in which capacity and by which decree."""
    of: tuple[Id, ...] = ()
    """For a group: the steps that it is made of; it is given when as many of them are as it needs."""
    need: Need = "all"
    """For a group: how many of its steps it needs, `all`, `any` or a number."""
