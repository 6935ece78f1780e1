"""term.stamp: what the text and the data of a draft say of the revenue stamp."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

UNSAID = Rule(
    "term.stamp",
    "hint",
    N_('the originals bear a revenue stamp, and no clause says so; add "bermeterai cukup" where they are counted'),
)
UNSET = Rule(
    "term.stamp", "hint", N_('"{text}" stands here, and "stamp_duty" is false; set it to true, or remove the words')
)
STAMPED = re.compile(
    r"\b(?:ber(?:meterai|materai)(?:\s+cukup)?|di(?:bubuhi|lekati)\s+(?:meterai|materai))\b", re.IGNORECASE
)
NOT = re.compile(r"\b(?:tidak|tanpa)\s+$", re.IGNORECASE)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """One finding where the two disagree."""
    assert subject.draft
    said = None
    for passage in subject.passages:
        found = None if passage.quoted else STAMPED.search(passage.text)
        if found and not NOT.search(passage.text[max(0, found.start() - 10) : found.start()]):
            said = passage, found
            break
    if said and not subject.draft.signing.stamp_duty:
        passage, found = said
        yield Finding(UNSET, {"text": found[0]}, passage, found.start(), found.end())
    elif subject.draft.signing.stamp_duty and said is None:
        yield Finding(UNSAID, way=("signing", "stamp_duty"))


CHECK = Check(
    id="term.stamp",
    rules=(UNSAID, UNSET),
    find=find,
    about=N_(
        "Whether the originals bear a revenue stamp (meterai) is data of the draft, `stamp_duty`, and is said in"
        " the closing clause. Both should say the same."
    ),
    bad="signing: {stamp_duty: false}",
    good="signing: {stamp_duty: true}",
    scope="draft",
)
