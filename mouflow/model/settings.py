"""The settings of a workspace (`mouflow.yaml`)."""

from typing import Literal

from mouflow.model.base import Line, Model


class Settings(Model):
    """What a workspace sets for all its drafts: profile, the language of messages, the record's store, who I am."""

    profile: Line | None = None
    interface: Literal["en", "id"] | None = None
    store: Line | None = None
    me: Line | None = None
