"""What instrument a text is, and between institutions of which levels."""

import re
from dataclasses import dataclass

from mouflow.checks.heading import head_end
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.language.forms import judul

KINDS = ("nota-kesepakatan", "nota-kesepahaman", "kesepakatan-bersama", "perjanjian-kerja-sama")
TITLE = re.compile(
    r"[\s*_#]*(?P<title>NOTA\s+KESEPAKATAN|NOTA\s+KESEPAHAMAN|KESEPAKATAN\s+BERSAMA|PERJANJIAN\s+KERJA\s?SAMA)\b(?!\s+INI)",
    re.IGNORECASE,
)
CHANGING = re.compile(r"[\s*_#]*(?:ADENDUM|ADDENDUM|AMANDEMEN|AMENDEMEN|PERUBAHAN|PERPANJANGAN)\b")
REGION = ("province", "regency", "city")
# The names of institutions, each with the level that it shows.
LEVELS = tuple(
    (level, re.compile(pattern, re.IGNORECASE))
    for level, pattern in (
        ("province", r"\s*(?:Pemerintah\s+(?:Daerah\s+)?Provinsi|Pemprov)\b"),
        ("regency", r"\s*(?:Pemerintah\s+(?:Daerah\s+)?Kabupaten|Pemkab)\b"),
        ("city", r"\s*(?:Pemerintah\s+(?:Daerah\s+)?Kota|Pemkot)\b"),
        (
            "central",
            r"\s*(?:Ombudsman|Kementerian|Kejaksaan|Kepolisian|Mahkamah|Arsip\s+Nasional|Komisi\s+(?:Pemberantasan|Nasional|Pemilihan)"
            r"|(?:Badan|Lembaga)\s[^,;]*\b(?:Nasional|Republik\s+Indonesia|Keuangan\s+Negara))\b",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Instrument:
    """The instrument by the name of its template (`nota-kesepakatan`), and the words of the title that say so."""

    kind: str
    passage: Passage | None
    start: int = 0
    end: int = 0

    @property
    def title(self) -> str:
        """The instrument as a title names it: `Nota Kesepakatan`."""
        return judul(self.kind)


def instrument(subject: Subject) -> Instrument | None:
    """What a text says it is in its title; None for a text that is no agreement, or has no such title."""
    if subject.draft:
        title = next((one for one in subject.passages if one.part == "title" and one.way == ("kind",)), None)
        return Instrument(subject.draft.kind, title, 0, len(title.text) if title else 0)
    if subject.sides.count < 2:
        return None
    for passage in subject.passages[: head_end(subject.passages)]:
        if CHANGING.match(passage.text):
            return None
        if found := TITLE.match(passage.text):
            kind = "-".join(found["title"].casefold().replace("kerjasama", "kerja sama").split())
            return Instrument(kind, passage, found.start("title"), found.end("title"))
    return None


def levels(subject: Subject) -> tuple[str, ...]:
    """The level of each party, `central`, `province` …; empty where one of them is not known."""
    if subject.draft:
        return tuple(party.level for party in subject.draft.parties)
    sides = subject.sides
    names = [side.institution.text for side in sides.introduced if side.institution]
    if len(names) < sides.count:
        names = [name.text for name in sides.names]
    found = tuple(level_of(name) for name in names)
    return found if len(found) == sides.count and all(found) else ()


def level_of(institution: str) -> str:
    """The level that the name of an institution shows; empty where it shows none."""
    return next((level for level, pattern in LEVELS if pattern.match(institution)), "")


def joins_region_and_centre(found: tuple[str, ...]) -> bool:
    """Whether the levels are those of a sinergi: a region, a central institution, and nobody else."""
    return "central" in found and any(level in REGION for level in found) and "third-party" not in found
