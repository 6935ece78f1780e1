"""The registry of laws against which citations are checked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Law:
    """A law: kind in short, number, year, title; its gazette as (year, number), its supplement; what replaced it.

    A title, a gazette or a supplement that is empty is not known, and is not judged.
    `sure`: whether the entry was read in the law itself; an unsure one warns and never errs.
    """

    kind: str
    number: str
    year: int
    title: str
    gazette: tuple[int, str] | None = None
    supplement: str = ""
    revoked_by: str = ""
    sure: bool = True
