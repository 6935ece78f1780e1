"""Parties to an agreement, who signs for them, and whom to call."""

from typing import Literal

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Id, Line, Model
from mouflow.model.conditions import given, is_one, when

Level = Literal["central", "province", "regency", "city", "third-party"]
Capacity = Literal["definitif", "Pj.", "Pjs.", "Plt.", "Plh.", "a.n.", "u.b.", "kuasa"]
FOR_ANOTHER = ("a.n.", "u.b.", "kuasa")


class Signatory(Model):
    """Who signs, in which capacity, and by which decree or mandate."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                when(is_one("capacity", *FOR_ANOTHER), given("on_behalf")),
                when(is_one("capacity", "u.b."), given("through")),
            ]
        }
    )

    name: Line
    """The name, with titles, as it stands below the signature."""
    office: Line
    """The office, such as `Gubernur Kalimantan Barat`."""
    capacity: Capacity = "definitif"
    """Holds the office (`definitif`), for the time being (`Pj.`, `Plt.` …), or signs for another (`a.n.`, `kuasa`)."""
    authority: Line | None = None
    """The decree or mandate by which the signatory acts, with number and date."""
    rank: Line | None = None
    """The rank of a civil servant, such as `Pembina Utama Madya`."""
    nip: Line | None = None
    """The civil servant's number of 18 figures, in quotes."""
    on_behalf: Line | None = None
    """For `a.n.`, `u.b.` and `kuasa`: the office that is signed for."""
    through: Line | None = None
    """For `u.b.`: the office between the signatory and the one signed for."""

    @model_validator(mode="after")
    def _names_whom_it_stands_for(self) -> "Signatory":
        if self.capacity in FOR_ANOTHER and self.on_behalf is None:
            raise PydanticCustomError("capacity_on_behalf", "on_behalf is missing", {"capacity": self.capacity})
        if self.capacity == "u.b." and self.through is None:
            raise PydanticCustomError("capacity_through", "through is missing", {"capacity": self.capacity})
        return self


class Contact(Model):
    """Whom to call."""

    office: Line
    """The office that answers."""
    name: Line | None = None
    """The person, where one is named."""
    phone: Line | None = None
    """The telephone number, in quotes."""
    email: Line | None = None
    """The e-mail address."""


class Party(Model):
    """An institution that concludes the agreement."""

    id: Id
    """The name by which this file calls it."""
    name: Line
    """The institution in full, as it is printed."""
    level: Level
    """Central institution, province, regency, city, or none of these."""
    address: Line | None = None
    """Its seat."""
    number: Line | None = None
    """Its own number of the document, once given."""
    signatory: Signatory
    """Who signs for it."""
    contact: Contact | None = None
    """Whom to call."""
    logo: Line | None = None
    """The file of its logo (PNG, JPEG or SVG), beside the draft."""


class Witness(Model):
    """Someone who signs as a witness."""

    name: Line
    """The name as it stands below the signature."""
    office: Line
    """The office."""


def name_key(name: str) -> str:
    """A name as it is compared with others: letter case and runs of blanks do not matter."""
    return " ".join(name.casefold().split())
