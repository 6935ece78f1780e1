"""What each kind of file is, such as a draft or an assessment: frozen models; plain values in, checked objects out."""

from mouflow.model.amendment import Amendment, Change
from mouflow.model.approval import Approval, Delegate
from mouflow.model.assessment import Assessment
from mouflow.model.clause import Clause, ClauseItem, ClauseParagraph, Recital
from mouflow.model.draft import Draft, Request, Signing, Term, Work
from mouflow.model.letter import Letter
from mouflow.model.package import Package, Partner, Variant
from mouflow.model.party import Contact, Party, Signatory, Witness
from mouflow.model.profile import Profile
from mouflow.model.scheme import Scheme
from mouflow.model.settings import Settings

__all__ = [
    "Amendment",
    "Approval",
    "Assessment",
    "Change",
    "Clause",
    "ClauseItem",
    "ClauseParagraph",
    "Contact",
    "Delegate",
    "Draft",
    "Letter",
    "Package",
    "Partner",
    "Party",
    "Profile",
    "Recital",
    "Request",
    "Scheme",
    "Settings",
    "Signatory",
    "Signing",
    "Term",
    "Variant",
    "Witness",
    "Work",
]
