"""The ground that all models stand on: frozen, no unknown keys; ids, days and rich text as types."""

import re
from datetime import date
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from mouflow.language.dates import NoSuchDay, NotADay, parse_day

# A clause's bookmark in Word is `_mou_` + id; Word takes 40 characters of letters, digits and underscores.
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=35)]
Line = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]  # words that must not be blank


class Model(BaseModel):
    """A frozen model that refuses unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=False, defer_build=True)


class Rich(str):
    """Text in the small markup of clauses: `**bold**`, `*italic*`, `[[id]]`, `{{ value | filter }}`."""

    __slots__ = ()


RichText = Annotated[Line, AfterValidator(Rich)]


def _day(value: object) -> object:
    """A date from its text form; anything else is left for the model to refuse."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("day_form", "not a date", {"text": str(value)})
    try:
        return parse_day(value)
    except NoSuchDay as error:
        raise PydanticCustomError("day_missing", "no such day", {"text": str(error)}) from error
    except NotADay as error:
        raise PydanticCustomError("day_form", "not a date", {"text": value}) from error


DAY_SCHEMA = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4})$"}
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(DAY_SCHEMA)]
MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def _day_or_month(value: object) -> object:
    return value if isinstance(value, str) and MONTH.fullmatch(value) else _day(value)


def _effective(value: object) -> object:
    return value if value in ("signing", "last-signature") else _day(value)


MONTH_SCHEMA = {"type": "string", "pattern": r"^(\d{4}-(0[1-9]|1[0-2])|\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4})$"}
EFFECTIVE_SCHEMA = {"anyOf": [{"enum": ["signing", "last-signature"]}, DAY_SCHEMA]}
DayOrMonth = Annotated[date | str, PlainValidator(_day_or_month), WithJsonSchema(MONTH_SCHEMA)]
Effective = Annotated[date | str, PlainValidator(_effective), WithJsonSchema(EFFECTIVE_SCHEMA)]
Count = Annotated[int, Field(strict=True, ge=1)]
Flag = Annotated[bool, Field(strict=True)]


def from_text(value: object) -> object:
    """A bare text as the shortest way to write an object with nothing but a text."""
    return {"text": value} if isinstance(value, str) else value
