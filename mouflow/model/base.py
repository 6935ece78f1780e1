"""The ground that all models stand on: frozen, no unknown keys; ids, days, numbers and rich text as types."""

import re
from datetime import date
from typing import Annotated, Literal

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
LONGEST_ID = 35
MOST = 999_999_999  # the reader types whole numbers of nine digits; longer ones are codes
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]
Line = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]  # words that must not be blank
Count = Annotated[int, Field(strict=True, ge=1, le=MOST)]
Flag = Annotated[bool, Field(strict=True)]


class Model(BaseModel):
    """A frozen model that refuses unknown keys; it is built when it is first used, for most calls need few of them."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Rich(str):
    """Text in the small markup of clauses: `**bold**`, `*italic*`, `[[id]]`, `{{ value | filter }}`."""

    __slots__ = ()


RichText = Annotated[Line, AfterValidator(Rich)]


def _decimal(value: object) -> object:
    """A decimal number, which the strict reader leaves as text; only figures with a point, and no `1e3` or `1_000`."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
        return float(value)
    if isinstance(value, str | bool):
        raise PydanticCustomError("float_parsing", "not a number")
    return value


Decimal = BeforeValidator(_decimal)


def _day(value: object) -> object:
    """A date from its text form; anything else is refused."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("day_form", "not a date", {"proposal": None})
    try:
        return parse_day(value)
    except NoSuchDay as error:
        raise PydanticCustomError("day_missing", "no such day", {"text": str(error)}) from error
    except NotADay as error:
        raise PydanticCustomError("day_form", "not a date", {"proposal": error.proposal}) from error


DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[0-9]{4}"
DAY_SCHEMA = {"type": "string", "pattern": f"^({DAY})$", "examples": ["2025-09-19"]}
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(DAY_SCHEMA)]
MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


def _day_or_month(value: object) -> object:
    return value if isinstance(value, str) and MONTH.fullmatch(value) else _day(value)


def _effective(value: object) -> object:
    return value if value in ("signing", "last-signature") else _day(value)


MONTH_SCHEMA = {"type": "string", "pattern": f"^([0-9]{{4}}-(0[1-9]|1[0-2])|{DAY})$", "examples": ["2025-10"]}
EFFECTIVE_SCHEMA = {"anyOf": [{"enum": ["signing", "last-signature"]}, DAY_SCHEMA]}
DayOrMonth = Annotated[date | str, PlainValidator(_day_or_month), WithJsonSchema(MONTH_SCHEMA)]
Effective = Annotated[date | str, PlainValidator(_effective), WithJsonSchema(EFFECTIVE_SCHEMA)]


def _version(value: object) -> object:
    """The version of the format, which is 1 and nothing that is equal to it."""
    if isinstance(value, bool) or value != 1:
        raise PydanticCustomError("version", "not version 1")
    return value


Version = Annotated[Literal[1], BeforeValidator(_version)]


def from_text(value: object) -> object:
    """A bare text as the shortest way to write an object with nothing but a text."""
    if isinstance(value, bool | int | list) or value is None:
        raise PydanticCustomError("text_or_group", "neither text nor keys")
    return {"text": value} if isinstance(value, str) else value
