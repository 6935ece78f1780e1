"""party.numbers: fewer or more NOMOR lines at the head than parties."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.heading import head_end
from mouflow.checks.named import Named
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

NO_LINE = Rule(
    "party.numbers",
    "warning",
    N_("the head has no NOMOR line, and {count} parties; give each party a line for its number"),
)
FEWER = Rule(
    "party.numbers",
    "warning",
    N_("the head has fewer NOMOR lines ({found}) than parties ({count}); give each party a line for its number"),
)
MORE = Rule(
    "party.numbers",
    "warning",
    N_("the head has more NOMOR lines ({found}) than parties ({count}); remove those that are no party's"),
)
CHANGING = re.compile(
    r"\b(?:ADENDUM|ADDENDUM|AMANDEMEN|AMENDEMEN|PERUBAHAN|PERPANJANGAN)\b"
)  # its parent's numbers, too


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """One finding where the counts differ; a draft prints a line for each party by itself."""
    sides = subject.sides
    lines, count = len(sides.numbers), sides.count
    if subject.kind != "foreign" or not sides.names or count < 2 or (lines and lines in _counts(subject)):
        return
    if any(CHANGING.search(one.text) for one in subject.passages[: head_end(subject.passages)]):
        return
    rule = NO_LINE if not lines else FEWER if lines < count else MORE
    facts = {"count": count, "found": lines} if lines else {"count": count}
    at: Named = sides.numbers[-1] if lines else sides.names[-1]
    yield Finding(rule, facts, subject.passages[at.passage], at.start, at.end)


def _counts(subject: Subject) -> tuple[int, ...]:
    """How many parties the komparisi and the title each have, which may not be told from each other."""
    return (subject.sides.count, len(subject.sides.introduced), len(subject.sides.names))


CHECK = Check(
    id="party.numbers",
    rules=(NO_LINE, FEWER, MORE),
    find=find,
    about=N_(
        "Each party files an agreement under a number of its own, so the head has one NOMOR line for each of them,"
        " in their order. Only the head is looked at: numbers of laws and letters elsewhere do not count. An"
        " addendum also names its parent's numbers and is left out."
    ),
    bad=(
        "NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN SAMBAS\nTENTANG\n"
        "PELAYANAN PUBLIK\nNOMOR: 30/ORI-MOU/X/2021\nPada hari ini Senin, kami yang bertanda tangan di bawah ini:"
    ),
    good=(
        "NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH KABUPATEN SAMBAS\nTENTANG\n"
        "PELAYANAN PUBLIK\nNOMOR: 30/ORI-MOU/X/2021\nNOMOR: 119/12/NK/2021\n"
        "Pada hari ini Senin, kami yang bertanda tangan di bawah ini:"
    ),
)
