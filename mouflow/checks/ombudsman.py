"""Whom words of a text speak of: the Ombudsman, by its name or as the party that it is, or somebody else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.aliases import place_of
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject

WHO = re.compile(
    r"\b(?:(?P<both>PARA\s+PIHAK|(?:MASING-MASING|SALAH\s+SATU|KEDUA)\s+PIHAK|PIHAK\s+LAIN\w*)"
    r"|(?P<alias>PIHAK\s+(?:PERTAMA|KE[A-Z]+|[IVX]+|[A-Z]{3,}))|(?P<name>Ombudsman|OMBUDSMAN|ORI)"
    r"|(?P<region>Gubernur|Bupati|Wali\s?kota|Pemerintah\s+(?:Daerah|Provinsi|Kabupaten|Kota)|Pemprov|Pemkab|Pemkot))\b"
)
NAME = re.compile(r"\b(?i:ombudsman)\b|\bORI\b")
STOP = re.compile(r"[.;](?=\s|\Z)|\n")
OUTSIDE = frozenset(("title", "number", "law", "clause-title", "signature", "request", "work", "note", "party"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage; `before` is the sentence that leads to the list in which it stands."""

    passage: Passage
    start: int
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Ombudsman:
    """Which party the Ombudsman is in a text, from 1; 0 where the text does not tell."""

    place: int = 0

    def is_meant(self, words: str) -> bool:
        """Whether the last one named is the Ombudsman; any single party may be it where the text does not tell."""
        named = [*WHO.finditer(words)][-1:]
        if not named or named[0]["both"] or named[0]["region"]:
            return False
        return bool(named[0]["name"]) or not self.place or place_of(named[0]["alias"]) == self.place


def ombudsman(subject: Subject) -> Ombudsman | None:
    """The Ombudsman by the komparisi or the title; None for a text that speaks neither of it nor of parties."""
    for side in subject.sides.introduced:
        if side.alias and side.institution and NAME.search(side.institution.text):
            return Ombudsman(place_of(side.alias.text))
    for place, name in enumerate(subject.sides.names, 1):
        if NAME.search(name.text):
            return Ombudsman(place)
    known = any(NAME.search(passage.text) or "PIHAK" in passage.text for passage in subject.passages)
    return Ombudsman() if known else None


def sentences(subject: Subject, cues: tuple[tuple[str, ...], ...]) -> Iterator[Sentence]:
    """The sentences of provisions that have one of each group of cues, which are in small letters."""
    lead = ""
    for passage in subject.passages:
        text = passage.text
        if passage.part in OUTSIDE or passage.quoted:
            continue
        if _has(text, cues):
            start = 0
            for end in [*(found.start() for found in STOP.finditer(text)), len(text)]:
                if _has(text[start:end], cues):
                    yield Sentence(passage, start, text[start:end], lead)
                start = end + 1
        if text.endswith(":"):
            lead = text
        elif passage.part in ("paragraph", "clause") or text[:1].isupper():
            lead = ""


def _has(text: str, cues: tuple[tuple[str, ...], ...]) -> bool:
    plain = text.lower()
    return all(any(cue in plain for cue in group) for group in cues)
