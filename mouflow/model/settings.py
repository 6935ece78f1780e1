"""The settings of a workspace (`mouflow.yaml`)."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from mouflow.model.base import Line, Model

Setting = Literal["off", "hint", "warning", "error"]


class CheckSetting(Model):
    """How a check is run; beside `severity` stand the check's own parameters."""

    model_config = ConfigDict(extra="allow")

    severity: Setting | None = None
    """How grave its findings are, or that it is off; as the check itself says, when nothing is said."""

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters that are set, by name."""
        return dict(self.__pydantic_extra__ or {})


def _from_severity(value: object) -> object:
    """A bare severity as the shortest way to set nothing else."""
    return {"severity": value} if isinstance(value, str) else value


def _listed(value: object) -> object:
    """A lone file as a list of one."""
    return [value] if isinstance(value, str) else value


CheckInput = Annotated[CheckSetting, BeforeValidator(_from_severity, json_schema_input_type=Setting | CheckSetting)]
LawFiles = Annotated[tuple[Line, ...], BeforeValidator(_listed, json_schema_input_type=Line | tuple[Line, ...])]


class Allowed(Model):
    """A finding that is known and may stay, in a file in which nothing can be written beside it."""

    file: Line
    """The file, from the folder of these settings; `*` stands for any letters."""
    rule: Line
    """The rule that is broken there, such as `date.weekday`."""
    words: Line | None = None
    """Words of the paragraph that is meant; every paragraph of the file, when nothing is said."""
    reason: Line
    """Why it may stay."""


class Settings(Model):
    """What a workspace sets for all its drafts."""

    profile: Line | None = None
    """The profile of looks for agreements, instead of the house's."""
    interface: Literal["en", "id"] | None = None
    """The language in which mouflow speaks: English or Indonesian."""
    store: Line | None = None
    """Where the record is kept: the address of a database."""
    me: Line | None = None
    """Who works here, as the record names it."""
    checks: dict[Line, CheckInput] = Field(default_factory=dict)
    """How checks are run, by their id: a severity, `off`, or `severity` and the check's parameters."""
    laws: LawFiles = ()
    """Files of laws that go before the house's, from the folder of these settings."""
    allow: tuple[Allowed, ...] = ()
    """Findings that are known and may stay."""
