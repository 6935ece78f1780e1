"""How many changes a redline shows, and of how many words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mouflow.document.front_changes import Change

WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many changes there are, and of how many words."""

    changed: int = 0
    added: int = 0
    removed: int = 0
    moved: int = 0
    others: int = 0  # looks, paragraphs joined or parted
    words_added: int = 0
    words_removed: int = 0
    words_moved: int = 0


def counts_of(changes: Iterable[Change]) -> Counts:
    """The counts of a redline's changes."""
    found = dict.fromkeys(Counts.__dataclass_fields__, 0)
    for change in changes:
        found[change.kind if change.kind in ("changed", "added", "removed", "moved") else "others"] += 1
        if change.kind == "moved":
            found["words_moved"] += count_words(change.new)
        elif change.kind != "look":
            found["words_added"] += count_words(change.new)
            found["words_removed"] += count_words(change.old)
    return Counts(**found)


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))
