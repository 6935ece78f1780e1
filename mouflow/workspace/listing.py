"""Listings: kinds of texts, the partners of a package with their variants, the JSON Schema of each kind of file."""

from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from mouflow.errors import N_, MouflowError, ProblemsFound, UnknownName, blocked
from mouflow.model import Assessment, Draft, Letter, Package, Partner, Profile, Scheme, Settings
from mouflow.model.schema import schema_of
from mouflow.workspace.folder import Workspace, locate
from mouflow.workspace.matters import held

SCHEMAS: dict[str, type[BaseModel]] = {
    "draft": Draft,
    "letter": Letter,
    "package": Package,
    "assessment": Assessment,
    "scheme": Scheme,
    "profile": Profile,
    "settings": Settings,
}
COMPARISON, STATUS = "comparison", "status"


class NotAPackage(MouflowError):
    """A name that means something else than a package."""

    pattern = N_('"{name}" is not a package; a package is a package.yaml that names a base draft and its partners')


@dataclass(frozen=True, slots=True)
class VariantRow:
    """How a partner's text differs in one clause: the clause, `replaced` | `added` | `removed`, its title, why."""

    clause: str
    way: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner of a package."""

    id: str
    name: str
    level: str
    signatory: str
    number: str | None
    date: date | None
    variants: tuple[VariantRow, ...]
    note: str | None


def kinds(workspace: Workspace) -> tuple[str, ...]:
    """The kinds of agreements and letters that there is a template for."""
    return workspace.house.kinds


def partners(workspace: Workspace, name: str) -> tuple[PartnerRow, ...]:
    """The partners of a package in their order; ProblemsFound when the package holds an error."""
    found = held(workspace, locate(workspace, name)[0])
    if blocked(found.problems):
        raise ProblemsFound(found.problems)
    if found.package is None:
        raise NotAPackage(name=name)
    titles = {clause.id: clause.title for clause in found.base.clauses} if found.base else {}
    return tuple(_row(partner, titles) for partner in found.partners)


def _row(partner: Partner, titles: dict[str, str]) -> PartnerRow:
    variants = tuple(
        VariantRow(
            clause=variant.clause.id if variant.clause else variant.remove or "",
            way=variant.way,
            title=variant.clause.title if variant.clause else titles.get(variant.remove or "", ""),
            reason=variant.reason,
        )
        for variant in partner.variants
    )
    signatory = f"{partner.signatory.name}, {partner.signatory.office}"
    return PartnerRow(
        partner.id, partner.name, partner.level, signatory, partner.number, partner.date, variants, partner.note
    )


def schema(of: str) -> dict[str, object]:
    """The JSON Schema (2020-12) of one kind of file, from the very models that read it; or of an answer."""
    if of == COMPARISON:
        from mouflow.workspace.comparison_rows import comparison_schema  # with the room that compares

        return comparison_schema()
    if of == STATUS:
        from mouflow.workspace.record.status_shape import status_schema  # with the record

        return status_schema()
    if of not in SCHEMAS:
        raise UnknownName(N_("schema"), of, (*SCHEMAS, COMPARISON, STATUS))
    return schema_of(SCHEMAS[of])
