"""The look of a document, written down once; CSS and Word styles both follow it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mouflow.model.look import Align, Counting, Font, Format, Level, Margins, Numbering, Paper

__all__ = ["Align", "Counting", "Font", "Format", "Level", "Margins", "Numbering", "Paper", "Style"]


@dataclass(frozen=True, slots=True)
class Style:
    """All that a writer must know about looks: `formats` by role, `lists` by role as (numbering, level)."""

    paper: Paper
    margins: Margins
    font: Font
    size: float
    line: float
    formats: Mapping[str, Format] = field(default_factory=dict)
    numberings: Mapping[str, Numbering] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    def format(self, role: str) -> Format:
        """The look of a role; an empty look for a role without one."""
        return self.formats.get(role, PLAIN)


PLAIN = Format()
