"""A scheme of assessment: its years, the bands of its scores, the weights of its dimensions, how it rounds."""

from typing import Annotated, Literal

from pydantic import Field

from mouflow.model.base import Id, Line, Model, Version
from mouflow.model.figures import Score, Weight, Year

Standing = Literal["published", "practice"]
Weights = dict[Id, Weight]


class Rounding(Model):
    """How a score is rounded before anything is read off it."""

    decimals: Annotated[int, Field(strict=True, ge=0, le=6)] = 2
    """How many decimals remain."""
    method: Literal["half-up", "half-even", "down"] = "half-up"
    """What becomes of a half: it goes up, to the even neighbour, or all that is finer is cut off."""


class Band(Model):
    """A band of scores, both ends included, and what a score in it is called."""

    least: Score
    """The lowest score of the band."""
    most: Score
    """The highest score of the band, as it is after rounding."""
    label: Line
    """The name of the band."""
    zone: Line | None = None
    """The zone, such as `Hijau`."""
    category: Line | None = None
    """The category, such as `A`."""
    opinion: Line | None = None
    """The opinion, such as `Kualitas Tertinggi`."""


class YearWeights(Model):
    """The weights of the dimensions in some of the scheme's years; their sum is 100."""

    first_year: Year
    """The first year that they were used in."""
    last_year: Year | None = None
    """The last year; none while they are in use."""
    standing: Standing
    """Whether they were published, or are only known from practice."""
    source: Line | None = None
    """Where they were read."""
    dimensions: Annotated[Weights, Field(min_length=1)]
    """The weight of each dimension, by its name."""


class Scheme(Model):
    """A scheme of assessment."""

    mouflow: Version
    """The version of this format: 1."""
    scheme: Id
    """The name of the scheme."""
    title: Line
    """What it is, in a line."""
    first_year: Year
    """The first assessment year that it is used for."""
    last_year: Year | None = None
    """The last one; none while it is in use."""
    standing: Standing
    """Whether its bands were published, or are only known from practice."""
    source: Line | None = None
    """Where they were read."""
    note: Line | None = None
    """What else is to be known; not printed."""
    rounding: Rounding = Field(default_factory=Rounding)
    """How scores are rounded before the bands."""
    bands: tuple[Band, ...] = ()
    """The bands; none where the limits are not published, and labels are kept as they were given."""
    suffix: Line | None = None
    """What is added to the opinion of who was found without maladministration."""
    weights: tuple[YearWeights, ...] = ()
    """The weights of the dimensions, where they are known."""
