"""term.work-plan: a Nota Kesepakatan of a region with a central institution that has no Rencana Kerja."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.instruments import instrument, joins_region_and_centre, levels
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

MISSING = Rule(
    "term.work-plan",
    "warning",
    N_("a Nota Kesepakatan of a region with a central institution has a Rencana Kerja as its annex; add one"),
)
ANNOUNCED = Rule("term.work-plan", "warning", N_('"{text}" is announced, and no such annex follows; add it'))
HEADING = re.compile(
    r"[\s*_#]*(?:LAMPIRAN\b[^.;]{0,120}|(?:LAMPIRAN\W+)?(?:MATRIKS\s+)?RENCANA\s+(?:KERJA|AKSI)\b[^.;]{0,120})",
    re.IGNORECASE,
)
PLAN = re.compile(r"\b(?:rencana\s+(?:kerja|aksi|tindak)|program\s+kerja)\b", re.IGNORECASE)
ATTACHED = re.compile(
    r"\bRencana\s+(?:Kerja|Aksi)\b[^.;]{0,80}?\b(?:tercantum\s+dalam\s+Lampiran|terlampir|dalam\s+Lampiran|sebagai\s+Lampiran)\b",
    re.IGNORECASE,
)
LAST = 150  # characters of a heading at most


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """One finding for a text without the annex; a text that plans to write it later is left alone."""
    known = levels(subject)
    found = instrument(subject) if known else None
    if found is None or found.kind != "nota-kesepakatan" or not joins_region_and_centre(known):
        return
    if subject.draft:
        if not subject.draft.work_plan:
            yield Finding(MISSING, way=("work_plan",))
        return
    if any(_is_heading(passage) for passage in subject.passages):
        return
    for passage in subject.passages:
        if said := ATTACHED.search(passage.text):
            yield Finding(ANNOUNCED, {"text": said[0]}, passage, said.start(), said.end())
            return
    if not any(PLAN.search(passage.text) for passage in subject.passages):
        yield Finding(MISSING, {}, found.passage, found.start, found.end)


def _is_heading(passage: Passage) -> bool:
    text = passage.text
    return len(text) <= LAST and HEADING.match(text) is not None and text.split()[0].strip("*_#").isupper()


CHECK = Check(
    id="term.work-plan",
    rules=(MISSING, ANNOUNCED),
    find=find,
    about=N_(
        "A Nota Kesepakatan between a region and a central institution carries a work plan (Rencana Kerja), which"
        " says what is done when, where, by whom and with whose money (PP 28/2018, Pasal 46). Without it there is"
        " nothing to evaluate."
    ),
    bad="work_plan: []",
    good="note: Draf dengan Rencana Kerja",
)
