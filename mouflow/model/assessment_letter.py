"""One letter about an assessment, as its template prints it."""

import re
from collections.abc import Mapping

from mouflow.model.assessment import Entity, Locus
from mouflow.model.base import Day, Id, Line, Model, RichText
from mouflow.model.letter import LetterBlock, Letterhead
from mouflow.model.letters import Each, Nature, Reply
from mouflow.model.party import Level, Signatory

# Who leads a government, by its level; the rest of its name says which one.
HEADS: Mapping[Level, str] = {"province": "Gubernur", "regency": "Bupati", "city": "Wali Kota"}
GOVERNMENT = re.compile(r"(?:Pemerintah\s+)?(?:Provinsi|Kabupaten|Kota)\s+", re.IGNORECASE)


class AssessmentLetter(Model):
    """One letter about an assessment, with all that its template prints; texts of the file may print its values."""

    letter: Id
    """The name of these letters."""
    kind: Id
    """The kind of letter, by the name of its template."""
    each: Each
    """Whether it goes to an entity or to a locus."""
    final: bool
    """Whether it is the letter to be signed."""
    letterhead: Letterhead
    """The kop."""
    place: Line
    """The town before the date."""
    date: Day | None
    """The day of the letter, once it is known."""
    number: str | None
    """Its number (Nomor), once given."""
    nature: Nature
    """How urgent it is (Sifat)."""
    attachments: int | None
    """How many attachments it has (Lampiran), where the template does not count its own."""
    subject: str | None
    """What it is about (Hal); the template's own words for None."""
    to: tuple[RichText, ...]
    """The addressee, line by line."""
    body: tuple[LetterBlock, ...]
    """Paragraphs before the closing one."""
    reply: Reply
    """What is asked of who gets it."""
    signatory: Signatory
    """Who signs."""
    copies: tuple[RichText, ...]
    """Who gets a copy."""
    assessment: Id
    """The name of the assessment."""
    year: int
    """The assessment year."""
    entity: Entity
    """The entity that it is about."""
    locus: Locus | None
    """The locus that it is about, where it goes to one."""


def head_of(entity: Entity) -> str | None:
    """Who leads an entity: as its file says, else by level and name (`Bupati Bangka Barat`); None for a ministry."""
    if entity.head:
        return entity.head
    title, named = HEADS.get(entity.level), GOVERNMENT.match(entity.name)
    return f"{title} {entity.name[named.end() :]}" if title and named else None
