"""The settings of a workspace (`mouflow.yaml`)."""

from typing import Literal

from mouflow.model.base import Line, Model


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
