"""The letters of an assessment: what they have in common, and which kinds there are."""

from typing import Annotated, Literal

from pydantic import Field

from mouflow.model.base import Count, Day, Flag, Id, Line, Model, RichText
from mouflow.model.letter import BlockInput, Letterhead
from mouflow.model.party import Contact, Signatory
from mouflow.model.profile import StyleChoice

Nature = Literal["Biasa", "Segera", "Sangat Segera"]
Each = Literal["entity", "locus"]


class Reply(Model):
    """What is asked of who gets the letter: a report by a day, and whom they may call."""

    by: Day | None = None
    """The last day for the report on what followed (laporan tindak lanjut)."""
    to: Line | None = None
    """Where the report is sent: an office or an e-mail address."""
    contact: Contact | None = None
    """Whom to call at the office that writes."""


class LetterKind(Model):
    """Letters of one kind: one for each entity, or for each locus; what is not said here is as for all kinds."""

    kind: Id
    """The kind of letter, by the name of its template."""
    letter: Id | None = None
    """A name for these letters, where one kind is written twice; the kind when nothing is said."""
    each: Each = "entity"
    """Whether every entity or every locus gets one."""
    place: Line | None = None
    """The town before the date."""
    date: Day | None = None
    """The day of the letters."""
    number: Line | None = None
    """The pattern of their numbers, such as `{seq:03}/HM.01/{month:romawi}/{year}`."""
    first: Count | None = None
    """The first sequence number that may be given."""
    file: Line | None = None
    """The pattern of their file names, without an ending, such as `{entity}-{letter}`."""
    nature: Nature | None = None
    """How urgent they are (Sifat)."""
    attachments: Count | None = None
    """How many attachments each has (Lampiran), where the template does not count its own."""
    subject: Line | None = None
    """What they are about (Hal); the template's own words when nothing is said."""
    to: tuple[RichText, ...] = ()
    """The addressee, line by line, without "Yth."; the head of the entity, or the locus, when nothing is said."""
    body: tuple[BlockInput, ...] = ()
    """Paragraphs before the closing one, beside those of the template."""
    reply: Reply | None = None
    """What is asked of who gets the letter."""
    signatory: Signatory | None = None
    """Who signs."""
    copies: tuple[RichText, ...] | None = None
    """Who gets a copy (Tembusan)."""

    @property
    def name(self) -> str:
        """The name of these letters."""
        return self.letter or self.kind


class Letters(Model):
    """The letters that are written about an assessment."""

    final: Flag = False
    """Whether these are the letters to be signed; all others bear the mark DRAF."""
    style: StyleChoice = Field(default_factory=StyleChoice)
    """What the letters choose over the profile of looks."""
    letterhead: Letterhead
    """The kop."""
    place: Line
    """The town before the date."""
    date: Day | None = None
    """The day of the letters, once it is known."""
    number: Line | None = None
    """The pattern of their numbers, such as `{seq:03}/HM.01/{month:romawi}/{year}`."""
    first: Count = 1
    """The first sequence number that may be given."""
    file: Line = "{letter}/{name}"
    """The pattern of their file names, without an ending."""
    nature: Nature = "Biasa"
    """How urgent they are (Sifat)."""
    reply: Reply = Field(default_factory=Reply)
    """What is asked of who gets a letter."""
    signatory: Signatory
    """Who signs."""
    copies: tuple[RichText, ...] = ()
    """Who gets a copy (Tembusan)."""
    kinds: Annotated[tuple[LetterKind, ...], Field(min_length=1)]
    """Which letters are written."""
