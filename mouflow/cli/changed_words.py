"""A changed part of a text in a line: how it is cited, and its words with the marks of what went and what came."""

import sys
from collections.abc import Mapping
from typing import Any

import click

from mouflow.errors import N_, Translate
from mouflow.workspace.record.fixed_parts import LABELS
from mouflow.workspace.record.status import Change

WAYS: Mapping[str, str] = {
    "moved": N_("moved"),
    "split": N_("split"),
    "merged": N_("merged"),
    "reworded": N_("reworded"),
    "renumbered": N_("renumbered"),
}
"""What became of a part whose words are the same."""
RECITALS = "@recitals"
SIGNS = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
COLORS: Mapping[str, dict[str, Any]] = {
    "deleted": {"fg": "red", "strikethrough": True},
    "inserted": {"fg": "green", "underline": True},
}


def changed_line(change: Change, speak: Translate, color: bool | None) -> str:
    """`Pasal 2 huruf c: … [-old-] {+new+} …`; a clause that only moved says so."""
    named = change.part in LABELS and change.part != RECITALS  # whose labels say what they are
    label = f"{speak(LABELS[change.part])}: {change.label}" if named else change.label
    if not change.words:
        return f"{label}: {', '.join(speak(word) for fate, word in WAYS.items() if fate in change.fates)}"
    bright = sys.stdout.isatty() if color is None else color
    return f"{label}: {''.join(_marked(op, words, bright) for op, words in change.words).strip()}"


def _marked(op: str, words: str, bright: bool) -> str:
    """The words in one line, in colour or between signs; blanks at the ends stay outside of these."""
    line = " ".join(words.split())
    if op in SIGNS and line:
        first, last = SIGNS[op]
        line = click.style(line, **COLORS[op]) if bright else f"{first}{line}{last}"
    return f"{' ' * words[:1].isspace()}{line}{' ' * words[-1:].isspace()}"
