"""A package: one base text and many partners, each with its own copy, number, signatory and variants."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from mouflow.model.base import Count, Day, Id, Line, Model
from mouflow.model.clause import Clause
from mouflow.model.draft import Version
from mouflow.model.party import Contact, Level, Signatory


class Variant(Model):
    """How one partner's text differs from the base, and why: a clause replaced, added after another, or left out."""

    reason: Line
    replace: Id | None = None
    after: Id | None = None
    remove: Id | None = None
    clause: Clause | None = None

    @model_validator(mode="after")
    def _one_way(self) -> "Variant":
        ways = [way for way in ("replace", "after", "remove") if getattr(self, way) is not None]
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
    """One partner: who it is, its number and the partner-side number of the other party, its day and its variants."""

    id: Id
    name: Line
    level: Level
    address: Line | None = None
    number: Line | None = None
    base_number: Line | None = None
    date: Day | None = None
    place: Line | None = None
    signatory: Signatory
    contact: Contact | None = None
    logo: Line | None = None
    note: Line | None = None
    variants: tuple[Variant, ...] = ()


class Package(Model):
    """One base draft (`base: 1`), the party in it whose place each partner takes, and the partners or their table."""

    mouflow: Version
    agreement: Id
    base: Count
    stands_for: Id
    note: Line | None = None
    table: Line | None = None
    partners: Annotated[tuple[Partner, ...], Field()] = ()

    @model_validator(mode="after")
    def _has_partners(self) -> "Package":
        if not self.partners and self.table is None:
            raise PydanticCustomError("package_empty", "no partners", {})
        return self
