"""How documents call the parts of a text that the record names: `Pasal 2 huruf c`, `Para pihak`, or the id itself."""

from collections.abc import Mapping
from types import MappingProxyType

from mouflow.model import Draft
from mouflow.model.labels import label
from mouflow.model.provisions import provisions
from mouflow.record.content import AMENDS, ATTACHMENTS, LAWS, ORDER, PARTIES, RECITALS, SIGNING, SUBJECT, TERM, WORK

WHOLE = "Seluruh naskah"
FIXED: Mapping[str, str] = MappingProxyType(
    {
        SUBJECT: "Judul dan bentuk naskah",
        PARTIES: "Para pihak",
        RECITALS: "Premis",
        LAWS: "Dasar hukum",
        ORDER: "Urutan pasal",
        TERM: "Jangka waktu",
        SIGNING: "Penandatanganan",
        WORK: "Rencana kerja",
        AMENDS: "Perjanjian induk",
        ATTACHMENTS: "Berkas lampiran",
    }
)
"""The fixed parts of a text, as documents call them."""


def part_name(part: str, *drafts: Draft) -> str:
    """What a part is called in the first of the drafts that has it; a clause with its title, the whole for no name."""
    if not part:
        return WHOLE
    if part in FIXED:
        return FIXED[part]
    named = (name for draft in drafts if (name := _provision(part, draft)))
    return next(named, part)


def _provision(part: str, draft: Draft) -> str:
    """How a provision of that id is cited, with its title when it has one; empty when the draft has none such."""
    for way, found in provisions(draft):
        if found.id == part:
            return " ".join((label(way), getattr(found, "title", ""))).strip()
    return ""
