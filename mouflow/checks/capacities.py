"""In which capacity a party's signatory acts, where it is not as the holder of the office."""

import re
from dataclasses import dataclass

from mouflow.checks.named import SideMention
from mouflow.checks.subject import Subject
from mouflow.model.party import FOR_ANOTHER
from mouflow.model.sides import TEMPORARY

ACTING = re.compile(
    r"\W*(?P<mark>Pjs|Pj|Plt|Plh)\b\.?|\W*(?P<words>Penjabat\s+Sementara|Penjabat|Pelaksana\s+Tugas|Pelaksana\s+Harian)\b",
    re.IGNORECASE,
)
FOR = re.compile(
    r"\W*(?:a\.\s?n\.|atas\s+nama)\s+(?P<first>[^,;]{3,60})"
    r"|\b(?:mewakili|selaku\s+kuasa(?:\s+dari)?|kuasa\s+(?:dari\s+)?)\s+(?P<other>(?:Gubernur|Bupati|Wali\s?kota|Menteri|Ketua|Kepala|Sekretaris)[^,;]{0,60})",
    re.IGNORECASE,
)
HEAD = re.compile(r"\W*(?:Gubernur|Bupati|Wali\s?kota|Menteri|Ketua\s+Ombudsman)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Acting:
    """A signatory who holds the office for the time being (`mark` is Pj., Pjs., Plt. or Plh.), or signs for `other`."""

    mark: str = ""
    other: str = ""
    by_power: bool = False  # signs as kuasa, by a power of attorney


def capacity_of(subject: Subject, party: int) -> Acting | None:
    """The capacity of the party's signatory; None for one who holds the office, or where the text does not tell."""
    if subject.draft:
        signatory = subject.draft.parties[party].signatory
        if signatory.capacity in TEMPORARY:
            return Acting(mark=signatory.capacity)
        if signatory.capacity in FOR_ANOTHER:
            return Acting(other=signatory.on_behalf or "", by_power=signatory.capacity == "kuasa")
        return None
    return _told(subject.sides.introduced[party])


def _told(side: SideMention) -> Acting | None:
    """The capacity that a komparisi tells."""
    office = side.office.text if side.office else ""
    if found := ACTING.match(office):
        words = " ".join((found["words"] or "").split()).title()
        mark = next(
            (short for short, full in TEMPORARY.items() if full == words), f"{found['mark'] or ''}.".capitalize()
        )
        return Acting(mark=mark)
    if found := FOR.search(office):
        return Acting(other=(found["first"] or found["other"]).strip(), by_power="kuasa" in found[0].casefold())
    institution = side.institution.text if side.institution else ""
    if HEAD.match(institution) and office and not HEAD.match(office):
        return Acting(other=institution)
    return None
