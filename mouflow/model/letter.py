"""A surat dinas: letterhead, number, addressee, body, signature and copies."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from mouflow.model.base import Count, Day, Flag, Id, Line, Model, RichText, from_text
from mouflow.model.draft import Version
from mouflow.model.party import Signatory
from mouflow.model.profile import StyleChoice


class Letterhead(Model):
    """The kop: emblem file, government (or institution), unit, address and ways to reach it."""

    logo: Line | None = None
    government: Line
    unit: Line | None = None
    address: Line
    phone: Line | None = None
    email: Line | None = None
    website: Line | None = None


class LetterTable(Model):
    """A table in the body: column heads with widths in percent, and rows of texts."""

    columns: tuple[Line, ...]
    widths: tuple[Annotated[float, Field(gt=0, le=100)], ...] = ()
    rows: tuple[tuple[str, ...], ...]


class LetterBlock(Model):
    """A paragraph of the body, with the points it introduces, or a table after it."""

    text: RichText
    id: Id | None = None
    items: tuple[Annotated[RichText, Field()], ...] = ()
    table: LetterTable | None = None


BlockInput = Annotated[LetterBlock, BeforeValidator(from_text, json_schema_input_type=Line | LetterBlock)]


class Letter(Model):
    """An official letter, as one YAML file says it."""

    mouflow: Version
    letter: Id
    kind: Id = "surat-dinas"
    language: Literal["id"] = "id"
    final: Flag = False
    style: StyleChoice = Field(default_factory=StyleChoice)
    letterhead: Letterhead
    place: Line
    date: Day | None = None
    number: Line | None = None
    nature: Literal["Biasa", "Segera", "Sangat Segera"] = "Biasa"
    attachments: Count | None = None
    subject: Line
    to: Annotated[tuple[Line, ...], Field(min_length=1)]
    body: Annotated[tuple[BlockInput, ...], Field(min_length=1)]
    signatory: Signatory
    copies: tuple[Line, ...] = ()
