"""The parts of a draft's tree as a merge sees them: what is the same written in two ways, and what names an entry."""

import json

from mouflow.compare.matching import Entry
from mouflow.model.merged import ABSENT, Slot
from mouflow.model.provisions import Way

BARE = frozenset(("recitals", "paragraphs", "items"))
"""Lists in which a bare text is the short form of an entry with nothing but a text."""
BODY = ("text", "items", "paragraphs")
"""What a clause consists of, in one of two forms."""
NAMES = {"legal_basis": "law", "work_plan": "activity", "witnesses": "name", "changes": "provision"}
"""What tells the entries of a list without ids apart, as long as it stays."""
PLACED = ("numbers",)
"""Lists whose entries are told apart by their place: a number for each party, in the order of the parties."""
PROSE = frozenset(
    ("text", "title", "subject", "activity", "output", "location", "funding", "tasks", "old", "new", "reason")
)
"""Texts that are merged word by word; all other values are taken whole, since half a name or a number is none."""
HEADING = ("mouflow", "draft", "based_on", "date", "author", "note", "final")
"""What a draft says of itself and not of the agreement."""


def is_bare(way: Way) -> bool:
    """Whether an entry at that place may be a bare text."""
    return len(way) > 1 and isinstance(way[-1], int) and way[-2] in BARE


def fields(slot: Slot) -> dict[str, Slot] | None:
    """The keys of a mapping, or of a bare text that stands for one; None for what is neither."""
    if slot.way is None:
        return None
    if isinstance(slot.value, dict):
        return {key: Slot(value, (*slot.way, key)) for key, value in slot.value.items()}
    return {"text": slot} if isinstance(slot.value, str) and is_bare(slot.way) else None


def entries(slot: Slot) -> tuple[Slot, ...] | None:
    """The entries of a list; None for what is no list."""
    if slot.way is None or not isinstance(slot.value, list):
        return None
    return tuple(Slot(value, (*slot.way, n)) for n, value in enumerate(slot.value))


def content(slot: Slot) -> object:
    """The value in its one plain form: no bare texts, and nothing that says nothing (null, [] or {})."""
    if isinstance(slot.value, str):
        return {"text": slot.value} if slot.way and is_bare(slot.way) else slot.value
    if isinstance(slot.value, dict):
        found = {key: content(inner) for key, inner in (fields(slot) or {}).items()}
        return {key: value for key, value in found.items() if value is not None} or None
    if isinstance(slot.value, list):
        return [content(inner) for inner in entries(slot) or ()] or None
    return slot.value


def alike(one: Slot, two: Slot) -> bool:
    """Whether two values say the same; true is not 1."""
    return told(one) == told(two)


def told(slot: Slot) -> str:
    """The content as a text, which is the same for equal contents only."""
    return json.dumps(content(slot), sort_keys=True, ensure_ascii=False)


def entry(slot: Slot) -> Entry:
    """An entry of a list, as it is matched."""
    inner = fields(slot) or {}
    of, place = (slot.way or ("", 0))[-2:]
    name = inner.get(NAMES.get(str(of), ""), ABSENT).value if of not in PLACED else str(place)
    given = inner.get("id", ABSENT).value
    return Entry(_text(given), _text(name), told(slot), words(content(slot)) if inner else "")


def rank(slot: Slot) -> str:
    """What an entry is sorted by where nobody gave an order: figures by their size, all else by its letters."""
    return f"{slot.value:012d}" if isinstance(slot.value, int) else told(slot)


def _text(value: object) -> str:
    """A text as it is; nothing for all else."""
    return value if isinstance(value, str) else ""


def words(value: object) -> str:
    """All texts of a content but its id, one after the other."""
    if isinstance(value, dict):
        return " ".join(words(inner) for key, inner in value.items() if key != "id")
    if isinstance(value, list):
        return " ".join(words(inner) for inner in value)
    return _text(value)
