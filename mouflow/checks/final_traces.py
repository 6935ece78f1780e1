"""final.traces: tracked changes, comments and hidden words that are left in a final file."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

CHANGES = Rule(
    "final.traces", "error", N_("tracked changes are left in the final file: {count}; accept or reject each of them")
)
COMMENTS = Rule("final.traces", "error", N_("comments are left in the final file: {count}; settle and delete them"))
HIDDEN = Rule("final.traces", "error", N_("hidden words are left in the final file: {count}; show and delete them"))
OTHER = Rule("final.traces", "error", N_("{name} are left in the final file: {count}; remove them"))
MARKED = Rule("final.traces", "error", N_('"{text}" is left of a change or a comment; settle it and remove the mark'))
RULES = {"changes": CHANGES, "comments": COMMENTS, "hidden": HIDDEN}
# What remains of balloons in a text that was copied, and marks of changes in plain text (CriticMarkup).
LEFT = re.compile(
    r"\[?\b(?:Commented|Comment|Komentar|Dikomentari)\s*\[[A-Za-z]{1,5}\d+(?:R\d+)?\]\s*:?"
    r"|\[\s*(?:Komentar|Comment|Catatan\s+(?:penelaah|reviu|reviewer))\b[^\[\]\n]{0,40}:"
    r"|\b(?:Deleted|Inserted|Formatted)\s*:|\{\+\+|\{--(?=[^{}]*--\})|\{>>|\{~~|(?:\A|(?<=[\n|]))\s*(?:Dihapus|Diformat)\s*:"
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """One finding for each kind of trace in a Word file, and each mark of one in a text."""
    for name, count in subject.traces.items():
        if count:
            yield Finding(RULES.get(name, OTHER), {"name": name, "count": count})
    for passage in subject.passages:
        for found in LEFT.finditer(passage.text):
            yield Finding(MARKED, {"text": found[0].strip()}, passage, found.start(), found.end())


CHECK = Check(
    id="final.traces",
    rules=(CHANGES, COMMENTS, HIDDEN, OTHER, MARKED),
    find=find,
    about=N_(
        "A file that is to be signed shows what both sides agreed to, and nothing else. Tracked changes, comments and "
        "hidden words that are left in a Word file are told with their number, and so are their marks in texts "
        "that were copied from one."
    ),
    bad="Pasal 1 Commented [HP1]: mohon ditelaah Biro Hukum",
    good="Pasal 1\nMAKSUD DAN TUJUAN\nMaksud Nota Kesepakatan ini adalah sebagai pedoman.",
    final=True,
)
