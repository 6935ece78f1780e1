"""Exact figures of assessments: scores, weights and percentages as decimals, written with a comma or a point."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

# A spreadsheet's 15 digits have at most 14 decimals; more of them say nothing of a score.
FIGURE = r"(?:0|[1-9][0-9]{0,8})(?:[.,][0-9]{1,20})?"


def _figure(value: object) -> Decimal:
    """The exact figure; a float is refused, for it is rarely the figure that was written."""
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and re.fullmatch(FIGURE, value):
        return Decimal(value.replace(",", "."))
    raise PydanticCustomError("figure_form", "not a figure")


# The same for editors, with the limits of the two types below.
WRITTEN = r"100([.,]0{1,20})?|(0|[1-9][0-9]?)([.,][0-9]{1,20})?"
SCORE_SCHEMA = {
    "anyOf": [{"type": "number", "minimum": 0, "maximum": 100}, {"type": "string", "pattern": f"^({WRITTEN})$"}],
    "examples": ["86,60"],
}
WEIGHT_SCHEMA = {
    "anyOf": [
        {"type": "number", "exclusiveMinimum": 0, "maximum": 100},
        {"type": "string", "pattern": rf"^(?!0([.,]0+)?$)({WRITTEN})$"},
    ],
    "examples": ["21,85"],
}
Score = Annotated[Decimal, Field(ge=0, le=100), BeforeValidator(_figure), WithJsonSchema(SCORE_SCHEMA)]
Weight = Annotated[Decimal, Field(gt=0, le=100), BeforeValidator(_figure), WithJsonSchema(WEIGHT_SCHEMA)]
Year = Annotated[int, Field(strict=True, ge=1990, le=2200)]
