"""party.instrument: an instrument that is unusual between institutions of these levels."""

from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.instruments import KINDS, REGION, instrument, joins_region_and_centre, levels
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

SYNERGY = Rule(
    "party.instrument",
    "warning",
    N_(
        "a region and a central institution conclude a Nota Kesepakatan with a Rencana Kerja (PP 28/2018, Pasal 46),"
        " and this is a {kind}; change it, or keep it with a reason"
    ),
)
COOPERATION = Rule(
    "party.instrument",
    "warning",
    N_(
        "regions among themselves or with third parties conclude a Kesepakatan Bersama and then a Perjanjian Kerja Sama"
        " (Permendagri 22/2020), and this is a {kind}; change it, or keep it with a reason"
    ),
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """One finding where the instrument does not fit the levels of all parties."""
    known = levels(subject)
    found = instrument(subject) if known else None
    if found is None or found.kind not in KINDS:
        return
    rule = None
    if joins_region_and_centre(known):
        rule = SYNERGY if found.kind != "nota-kesepakatan" else None
    elif "central" not in known and any(level in REGION for level in known):
        rule = COOPERATION if found.kind in ("nota-kesepakatan", "nota-kesepahaman") else None
    if rule:
        facts = {"kind": found.title}
        way = None if found.passage or subject.kind == "foreign" else ("kind",)
        yield Finding(rule, facts, found.passage, found.start, found.end, way=way)


CHECK = Check(
    id="party.instrument",
    rules=(SYNERGY, COOPERATION),
    find=find,
    about=N_(
        "The cooperation of a region with a central institution (sinergi) takes the form of a Nota Kesepakatan with"
        " a Rencana Kerja; that of regions among themselves or with third parties a Kesepakatan Bersama, followed"
        " by a Perjanjian Kerja Sama. Other forms occur, so this only warns; the levels come from the draft, or"
        " from the names of the parties."
    ),
    bad=(
        "NOTA KESEPAHAMAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH PROVINSI KALIMANTAN BARAT\nTENTANG\n"
        "PELAYANAN PUBLIK\nPada hari ini Senin, kami yang bertanda tangan di bawah ini:"
    ),
    good=(
        "NOTA KESEPAKATAN\nANTARA\nOMBUDSMAN REPUBLIK INDONESIA\nDAN\nPEMERINTAH PROVINSI KALIMANTAN BARAT\nTENTANG\n"
        "PELAYANAN PUBLIK\nPada hari ini Senin, kami yang bertanda tangan di bawah ini:"
    ),
)
