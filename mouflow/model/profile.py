"""Looks as data: a profile (paper, fonts, margins, formats of roles, numbering) and a draft's choice over it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from mouflow.model.base import Decimal, Id, Line, Model, Version
from mouflow.model.look import Font, Format, Leading, Margins, Numbering, Paper

BaseSize = Annotated[float, Field(ge=6, le=30), Decimal]


class StyleChoice(Model):
    """What a draft or letter may choose over its profile."""

    profile: Line | None = None
    """The profile of looks, by its name."""
    paper: Line | None = None
    """The paper, by its name in the profile: A4 or F4."""
    font: Line | None = None
    """The font, by its name in the profile."""
    size: BaseSize | None = None
    """The size of the text in points."""
    line: Leading | None = None
    """The height of a line as a multiple of the size."""
    margins: Margins | None = None
    """The distances from the paper's edges in cm."""
    aliases: Literal["kesatu", "pertama"] = "kesatu"
    """What the first party is called: PIHAK KESATU or PIHAK PERTAMA."""
    signatures: Literal["first-left", "first-right"] = "first-left"
    """On which side the first party signs and has its logo."""
    numbers: Literal["below-name", "below-subject"] = "below-name"
    """Where the parties' numbers stand in the title."""


class ListPlace(Model):
    """Where a list's role stands in a numbering."""

    numbering: Line
    """The name of the numbering."""
    level: Annotated[int, Field(strict=True, ge=0, le=8)] = 0
    """The level in it, from 0."""


class Profile(Model):
    """A house's looks; a profile may build on another (`extends`) and then says only what differs."""

    mouflow: Version = 1
    """The version of this format: 1."""
    extends: Line | None = None
    """The profile that this one builds on."""
    paper: Line | None = None
    """The paper of documents that choose none, by its name below."""
    margins: Margins | None = None
    """The distances from the paper's edges in cm."""
    font: Line | None = None
    """The font of documents that choose none, by its name below."""
    size: BaseSize | None = None
    """The size of the text in points."""
    line: Leading | None = None
    """The height of a line as a multiple of the size."""
    papers: tuple[Paper, ...] = ()
    """The papers to choose from."""
    fonts: tuple[Font, ...] = ()
    """The fonts to choose from."""
    formats: Mapping[Id, Format] = Field(default_factory=dict)
    """The look of each role, which templates name by `class`."""
    numberings: tuple[Numbering, ...] = ()
    """The numberings, such as Pasal 1 → (1) → a."""
    lists: Mapping[Id, ListPlace] = Field(default_factory=dict)
    """Where each role of headings and lists stands in a numbering."""
