"""A registry of laws, as a YAML file lists them: what citations are checked against."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from mouflow.model.base import Flag, Line, Model, Version


def _written(value: object) -> object:
    """A number as it is written: figures without quotes are typed by the reader."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Figures = Annotated[Line, BeforeValidator(_written)]
Gazette = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}/[0-9]+$")]
LawYear = Annotated[int, Field(strict=True, ge=1900, le=2200)]


class LawEntry(Model):
    """A law of the registry."""

    kind: Line
    """The kind in short, such as `UU`, `PP` or `Permendagri`."""
    number: Figures
    """Its number."""
    year: LawYear
    """Its year."""
    title: Line | None = None
    """Its title, without "tentang"; without it, titles that are cited are not judged."""
    ln: Gazette | None = None
    """Its place in the state gazette (Lembaran Negara), such as `2009/112`."""
    tln: Figures | None = None
    """Its number in the supplement (Tambahan Lembaran Negara), such as `5038`."""
    revoked_by: Line | None = None
    """What took its place, such as `PO 53/2021`."""
    sure: Flag = True
    """Whether the entry was read in the law itself; an unsure one only warns."""


class LawRegistry(Model):
    """A file of laws."""

    mouflow: Version
    """The version of this format: 1."""
    laws: Annotated[tuple[LawEntry, ...], Field(min_length=1)]
    """The laws."""
