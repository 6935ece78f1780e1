"""The folder of drafts, for those who call from outside: names of drafts go in, problems, texts and files come out."""

from mouflow.workspace.blanks import Blank, new
from mouflow.workspace.folder import Workspace, agreements, open_workspace
from mouflow.workspace.listing import PartnerRow, VariantRow, kinds, partners, schema
from mouflow.workspace.reports import Report, check
from mouflow.workspace.runs import FORMATS, Order, Rendered, Written, render, show, sources

__all__ = [
    "FORMATS",
    "Blank",
    "Order",
    "PartnerRow",
    "Rendered",
    "Report",
    "VariantRow",
    "Workspace",
    "Written",
    "agreements",
    "check",
    "kinds",
    "new",
    "open_workspace",
    "partners",
    "render",
    "schema",
    "show",
    "sources",
]
