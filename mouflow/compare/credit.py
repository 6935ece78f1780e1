"""Whose changes they are: the author and the moment that every tracked change bears."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Credit:
    """The author's name as Word shows it, and the moment of the change; no moment where none was given."""

    author: str = "mouflow"
    date: datetime | None = None
