"""A package: one base text and many partners, each with its own copy, number, signatory and variants."""

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Count, Day, Id, Line, Model, Version
from mouflow.model.clause import Clause
from mouflow.model.conditions import filled, given, group, lacking, when
from mouflow.model.party import Contact, Level, Signatory

WAYS = ("replace", "after", "remove")


class Variant(Model):
    """How one partner's text differs from the base: a clause replaced, added after another, or left out."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [given(way) for way in WAYS],
            "allOf": [when(given("remove"), lacking("clause")), when(lacking("remove"), group("clause"))],
        }
    )

    reason: Line
    """Why this partner's text differs."""
    replace: Id | None = None
    """The clause of the base that `clause` takes the place of."""
    after: Id | None = None
    """The clause of the base that `clause` is put behind."""
    remove: Id | None = None
    """The clause of the base that is left out."""
    clause: Clause | None = None
    """The clause itself; none with `remove`."""

    @model_validator(mode="after")
    def _one_way(self) -> "Variant":
        ways = [way for way in WAYS if getattr(self, way) is not None]
        if len(ways) != 1:
            raise PydanticCustomError("variant_way", "one of replace, after, remove", {"count": len(ways)})
        if (self.clause is None) != (self.remove is not None):
            raise PydanticCustomError("variant_clause", "clause missing or too much", {"way": ways[0]})
        return self

    @property
    def way(self) -> str:
        """`replaced`, `added` or `removed`."""
        return "replaced" if self.replace else "added" if self.after else "removed"


class Partner(Model):
    """One partner of a package, in the place of the party that the package stands for."""

    id: Id
    """The name of the partner; it names its files."""
    name: Line
    """The institution in full, as it is printed."""
    level: Level
    """Central institution, province, regency, city, or none of these."""
    address: Line | None = None
    """Its seat."""
    number: Line | None = None
    """Its own number of the document, once given."""
    base_number: Line | None = None
    """The number that the first of the other parties gives to this copy."""
    date: Day | None = None
    """The day on which this partner signs, once it is known."""
    place: Line | None = None
    """The town where it signs; the base's when none is named."""
    signatory: Signatory
    """Who signs for it."""
    contact: Contact | None = None
    """Whom to call."""
    logo: Line | None = None
    """The file of its logo (PNG, JPEG or SVG), beside the package."""
    note: Line | None = None
    """What is to be known of it; not printed."""
    variants: tuple[Variant, ...] = ()
    """How its text differs from the base."""


class Package(Model):
    """One base draft and the partners that each get a copy of it."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [filled("partners"), given("table")]})

    mouflow: Version
    """The version of this format: 1."""
    agreement: Id
    """The name of the agreement, as in its drafts."""
    base: Count
    """Which draft of the agreement is the base."""
    stands_for: Id
    """The party of the base whose place each partner takes."""
    note: Line | None = None
    """What the package is, in a line; not printed."""
    table: Line | None = None
    """A table of partners (CSV or XLSX) beside the package."""
    partners: tuple[Partner, ...] = ()
    """The partners."""

    @model_validator(mode="after")
    def _has_partners(self) -> "Package":
        if not self.partners and self.table is None:
            raise PydanticCustomError("package_empty", "no partners", {})
        return self
