"""party.authority: a signatory without the decree or law by which he or she acts."""

from collections.abc import Iterator

from mouflow.checks.capacities import capacity_of
from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

NO_BASIS = Rule(
    "party.authority",
    "warning",
    N_('nothing says by which decree or law {name} acts; add it behind the office: "berdasarkan …"'),
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each holder of an office that is founded on nothing; who stands in for another is left to party.capacity."""
    for n, side in enumerate(subject.sides.introduced):
        named = side.signatory or side.office
        if side.authority or named is None or capacity_of(subject, n):
            continue
        facts = {"name": (side.signatory or named).text}
        yield Finding(NO_BASIS, facts, subject.passages[named.passage], named.start, named.end)


CHECK = Check(
    id="party.authority",
    rules=(NO_BASIS,),
    find=find,
    about=N_(
        "An agreement binds an institution only when the person who signs may act for it. So the komparisi names"
        " the decree of appointment, the law or the power of attorney, with number and date."
    ),
    bad=(
        "AGUS SALIM : Kepala Perwakilan, bertindak untuk dan atas nama Ombudsman Republik Indonesia Perwakilan Provinsi"
        " Kalimantan Barat, selanjutnya disebut PIHAK KESATU;"
    ),
    good=(
        "AGUS SALIM : Kepala Perwakilan, berdasarkan Keputusan Ketua Ombudsman Republik Indonesia Nomor 1 Tahun 2024,"
        " bertindak untuk dan atas nama Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat,"
        " selanjutnya disebut PIHAK KESATU;"
    ),
)
