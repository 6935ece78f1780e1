"""The words of a text, or of a part of it, as its readers see them: what a comment may quote."""

from collections.abc import Iterator, Mapping
from typing import Any

from mouflow.compare.atoms import Atoms
from mouflow.compare.passages import Printer, side_of
from mouflow.model import Draft
from mouflow.model.provisions import Way, provisions
from mouflow.record.content import line

KEYS: Mapping[str, tuple[str, ...]] = {
    "@subject": ("subject",),
    "@parties": ("parties",),
    "@recitals": (),
    "@legal-basis": ("legal_basis",),
    "@term": ("term",),
    "@signing": ("signing",),
    "@work-plan": ("work_plan",),
    "@amends": ("amends",),
}
"""The keys of a draft that each fixed part of a text is read from."""


def words_in(draft: Draft, part: str) -> str:
    """The words of a part of the text on one line, of the whole for an empty name; empty for a part without words."""
    return line(" ".join(_passages(draft, part)))


def quotes(draft: Draft, part: str, words: str) -> bool:
    """Whether the words stand in that part as they are given, blanks apart."""
    return line(words) in words_in(draft, part)


def _passages(draft: Draft, part: str) -> Iterator[str]:
    """The passages of a part in reading order; values of a fixed part one by one."""
    found = side_of(Printer(draft, Atoms(), {}))
    passages = (*found.recitals, *(passage for clause in found.passages for passage in clause))
    for passage in passages:
        if not part or _within(passage.provision.way, _way(draft, part)):
            yield passage.text.shown
    for key in KEYS.get(part, () if part else tuple(key for keys in KEYS.values() for key in keys)):
        yield from _leaves(getattr(draft, key))


def _way(draft: Draft, part: str) -> Way:
    """Where a part stands in the draft."""
    if part == "@recitals":
        return ("recitals",)
    return next((way for way, each in provisions(draft) if each.id == part), (part,))


def _within(way: Way, above: Way) -> bool:
    return way[: len(above)] == above


def _leaves(value: Any) -> Iterator[str]:
    """The single values below a value of a draft, as words."""
    plain = value.model_dump(mode="json") if hasattr(value, "model_dump") else value
    if isinstance(plain, Mapping):
        for each in plain.values():
            yield from _leaves(each)
    elif isinstance(plain, list | tuple):
        for each in plain:
            yield from _leaves(each)
    elif plain is not None:
        yield str(plain)
