"""Parties to an agreement, who signs for them, and whom to call."""

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Id, Line, Model

Level = Literal["central", "province", "regency", "city", "third-party"]
Capacity = Literal["definitif", "Pj.", "Pjs.", "Plt.", "Plh.", "a.n.", "u.b.", "kuasa"]


class Signatory(Model):
    """Who signs: name, office, in which capacity, and by which decree or mandate.

    `on_behalf` is the office for which an `a.n.`, `u.b.` or `kuasa` signs; `through` the office between, for `u.b.`.
    """

    name: Line
    office: Line
    capacity: Capacity = "definitif"
    authority: Line | None = None
    rank: Line | None = None
    nip: Line | None = None
    on_behalf: Line | None = None
    through: Line | None = None

    @model_validator(mode="after")
    def _names_whom_it_stands_for(self) -> "Signatory":
        if self.capacity in ("a.n.", "u.b.", "kuasa") and self.on_behalf is None:
            raise PydanticCustomError("capacity_on_behalf", "on_behalf is missing", {"capacity": self.capacity})
        if self.capacity == "u.b." and self.through is None:
            raise PydanticCustomError("capacity_through", "through is missing", {"capacity": self.capacity})
        return self


class Contact(Model):
    """The office to call, with telephone and e-mail."""

    office: Line
    name: Line | None = None
    phone: Line | None = None
    email: Line | None = None


class Party(Model):
    """An institution: its name, level, seat, its own document number, signatory, contact and logo file."""

    id: Id
    name: Line
    level: Level
    address: Line | None = None
    number: Line | None = None
    signatory: Signatory
    contact: Contact | None = None
    logo: Line | None = None


class Witness(Model):
    """Someone who signs as a witness."""

    name: Line
    office: Line


def name_key(name: str) -> str:
    """A name as it is compared with others: letter case and runs of blanks do not matter."""
    return " ".join(name.casefold().split())
