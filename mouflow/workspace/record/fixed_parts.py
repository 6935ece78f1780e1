"""The fixed parts of a text: which keys of a draft they are read from, and what they are called in sentences."""

from mouflow.errors import N_

PARTS = {
    "parties": "@parties",
    "recitals": "@recitals",
    "legal_basis": "@legal-basis",
    "term": "@term",
    "signing": "@signing",
    "work_plan": "@work-plan",
    "subject": "@subject",
    "kind": "@subject",
    "amends": "@amends",
}
"""The fixed parts of a text by the keys of a draft."""
LABELS = {
    "@parties": N_("parties"),
    "@recitals": N_("recitals"),
    "@legal-basis": N_("legal basis"),
    "@term": N_("term"),
    "@signing": N_("signing"),
    "@work-plan": N_("work plan"),
    "@subject": N_("subject"),
    "@order": N_("order of the clauses"),
    "@amends": N_("what it amends"),
    "@attachments": N_("attachments"),
}
"""What a fixed part is called in sentences."""
