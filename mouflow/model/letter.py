"""A surat dinas: letterhead, number, addressee, body, signature and copies."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from mouflow.model.base import Count, Day, Decimal, Flag, Id, Line, Model, RichText, Version, from_text
from mouflow.model.party import Signatory
from mouflow.model.profile import StyleChoice

Percent = Annotated[float, Field(gt=0, le=100), Decimal]


class Letterhead(Model):
    """The kop: who writes, and how to reach them."""

    logo: Line | None = None
    """The file of the emblem (PNG, JPEG or SVG), beside the letter."""
    government: Line
    """The government or institution; printed in capitals."""
    unit: Line | None = None
    """The unit, in bold capitals below it."""
    address: Line
    """The address in a line."""
    phone: Line | None = None
    """The telephone number, in quotes."""
    email: Line | None = None
    """The e-mail address."""
    website: Line | None = None
    """The web page."""


class LetterTable(Model):
    """A table in the body."""

    columns: Annotated[tuple[Line, ...], Field(min_length=1)]
    """The heads of the columns."""
    widths: tuple[Percent, ...] = ()
    """The widths of the columns in percent; equal ones when none are given."""
    rows: tuple[tuple[str, ...], ...]
    """The rows, each with a text for every column."""


class LetterBlock(Model):
    """A paragraph of the body; a bare text is the short form of one with nothing else."""

    text: RichText
    """Its words; **bold**, *italic* and {{ value | filter }} are understood."""
    id: Id | None = None
    """A name by which comparisons know it again."""
    items: tuple[RichText, ...] = ()
    """The numbered points that it introduces."""
    table: LetterTable | None = None
    """The table that it introduces."""


BlockInput = Annotated[LetterBlock, BeforeValidator(from_text, json_schema_input_type=Line | LetterBlock)]


class Letter(Model):
    """An official letter (surat dinas)."""

    mouflow: Version
    """The version of this format: 1."""
    letter: Id
    """The name of the letter."""
    kind: Id = "surat-dinas"
    """The kind of letter, by the name of its template."""
    language: Literal["id"] = "id"
    """The language of the text."""
    final: Flag = False
    """Whether this is the text to be signed; all others bear the mark DRAF."""
    style: StyleChoice = Field(default_factory=StyleChoice)
    """What this letter chooses over the profile of looks."""
    letterhead: Letterhead
    """The kop."""
    place: Line
    """The town before the date."""
    date: Day | None = None
    """The day of the letter, once it is known."""
    number: Line | None = None
    """Its number (Nomor), once given."""
    nature: Literal["Biasa", "Segera", "Sangat Segera"] = "Biasa"
    """How urgent it is (Sifat)."""
    attachments: Count | None = None
    """How many attachments it has (Lampiran)."""
    subject: Line
    """What it is about (Hal)."""
    to: Annotated[tuple[Line, ...], Field(min_length=1)]
    """The addressee, line by line, without "Yth."."""
    body: Annotated[tuple[BlockInput, ...], Field(min_length=1)]
    """The paragraphs."""
    signatory: Signatory
    """Who signs."""
    copies: tuple[Line, ...] = ()
    """Who gets a copy (Tembusan)."""
