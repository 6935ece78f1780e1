"""Looks as data: a profile (paper, fonts, margins, formats of roles, numbering) and a draft's choice over it."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from mouflow.model.base import Line, Model
from mouflow.model.look import Font, Format, Leading, Margins, Numbering, Paper

BaseSize = Annotated[float, Field(ge=6, le=30)]


class StyleChoice(Model):
    """What a draft may choose over its profile."""

    profile: Line | None = None
    paper: Line | None = None
    font: Line | None = None
    size: BaseSize | None = None
    line: Leading | None = None
    margins: Margins | None = None
    aliases: Literal["kesatu", "pertama"] = "kesatu"
    signatures: Literal["first-left", "first-right"] = "first-left"
    numbers: Literal["below-name", "below-subject"] = "below-name"


class ListPlace(Model):
    """Where a list's role stands: a numbering and a level of it, from 0."""

    numbering: Line
    level: Annotated[int, Field(strict=True, ge=0, le=8)] = 0


class Profile(Model):
    """A house's looks; a profile may build on another (`extends`) and then says only what differs."""

    mouflow: Literal[1] = 1
    extends: Line | None = None
    paper: Line | None = None
    margins: Margins | None = None
    font: Line | None = None
    size: BaseSize | None = None
    line: Leading | None = None
    papers: tuple[Paper, ...] = ()
    fonts: tuple[Font, ...] = ()
    formats: Mapping[str, Format] = Field(default_factory=dict)
    numberings: tuple[Numbering, ...] = ()
    lists: Mapping[str, ListPlace] = Field(default_factory=dict)
