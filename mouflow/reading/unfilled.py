"""The rule that reports each named blank that is left in a file."""

import re
from collections.abc import Iterator

from mouflow.errors import N_, Problem, Rule
from mouflow.reading.yaml import Path, Tree

BLANK = Rule("draft.blank", "warning", N_('"{blank}" is still to be filled in; write the words themselves'))
PARENT_DAY = Rule(
    "draft.blank", "warning", N_("the parent has the date of this addendum; write the day on which it was signed")
)
MARK = re.compile(r"<isi: [^<>]*>")
PARENTS = ("isi-id-induk", "isi-id-asal")  # what an id cannot say in angle brackets


def blank_problems(tree: Tree) -> Iterator[Problem]:
    """Each blank that is left in a file, at its very character."""
    if "<isi:" in tree.source.text or "isi-id-" in tree.source.text:
        for path, text in _texts(tree.value, ()):
            for mark in MARK.finditer(text):
                yield Problem(tree.place_in(path, mark.start()), BLANK, {"blank": mark.group()})
            if path == ("amends", "agreement") and text in PARENTS:
                yield Problem(tree.place(path), BLANK, {"blank": text})
    yield from _parent_day(tree)


def _parent_day(tree: Tree) -> Iterator[Problem]:
    """The parent's day as a new addendum has it: that of the addendum itself, since a date cannot be left blank."""
    value = tree.value if isinstance(tree.value, dict) else {}
    amends = value.get("amends")
    if isinstance(amends, dict) and amends.get("date") and amends["date"] == value.get("date"):
        yield Problem(tree.place(("amends", "date")), PARENT_DAY)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Each text of a file with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*path, step))
