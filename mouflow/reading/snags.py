"""What stops a YAML parser, and the repair after which the rest of the file can be read too."""

import re
from dataclasses import dataclass

from mouflow.errors import Problem

# {{ value }} and [[id]], which mean something in a clause's text and something else to YAML.
TEMPLATE = re.compile(r"\{\{[^{}\r\n]*\}\}|\[\[[^\[\]\r\n]*\]\]")
_TAG = re.compile(r"[^\s,\[\]{}]*")


@dataclass(frozen=True, slots=True)
class Repair:
    """Characters to read instead of those at `index`, as many as they are, so that no place moves."""

    index: int
    text: str

    def applied(self, text: str) -> str:
        """The text with the repair in it."""
        return text[: self.index] + self.text + text[self.index + len(self.text) :]


class Snag(Exception):
    """The text cannot be read on from here: why, and what would let it be read (None: nothing)."""

    def __init__(self, problems: tuple[Problem, ...], repair: Repair | None = None) -> None:
        super().__init__()
        self.problems = problems
        self.repair = repair


def tag_at(text: str, index: int) -> str:
    """The tag that is written at `index`, up to a blank, a comma or a bracket."""
    found = _TAG.match(text, index)
    return found.group() if found else ""
