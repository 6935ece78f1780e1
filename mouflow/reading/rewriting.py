"""Changing values in a YAML source: the bytes around them, comments and order stay as they are."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mouflow.reading.layout import Layout
from mouflow.reading.spelling import spelled
from mouflow.reading.yaml import Path, read_yaml

BOM = "\ufeff"


class Edit(NamedTuple):
    """Characters `start` to `end` of a source give way to a text."""

    start: int
    end: int
    text: str


def rewritten(source: str, changes: Mapping[Path, object]) -> str:
    """The source with other values at these paths, each in the style of what stands there; all else keeps its bytes.

    The source must be sound YAML and have all the paths (KeyError else); a path within another may not be given too. A
    value that is a mapping or a list is written between brackets.
    """
    layout = Layout(read_yaml(source.encode("utf-8"), ""))
    return finished(applied(layout.text, (replaced(layout, path, value) for path, value in changes.items())), source)


def replaced(layout: Layout, path: Path, value: object) -> Edit:
    """The edit that puts another value in the place of a scalar, or of what stands between brackets."""
    start, end, there = layout.tree.spans[path].start, layout.value_end(path), layout.value(path)
    if there == value and type(there) is type(value):
        return Edit(start, end, layout.text[start:end])
    text = spelled(value, layout.manner(path))
    missing = start == end and layout.text[start - 1 : start] not in ("", " ")
    return Edit(start, end, f" {text}" if missing else text)


def applied(text: str, edits: Iterable[Edit], start: int = 0, end: int | None = None) -> str:
    """The text from `start` to `end` with its edits, which do not overlap."""
    parts: list[str] = []
    for edit in sorted(edits):
        parts += [text[start : edit.start], edit.text]
        start = edit.end
    return "".join((*parts, text[start : len(text) if end is None else end]))


def finished(text: str, source: str) -> str:
    """A rewritten text with the byte order mark and the missing last break of the source that it came from."""
    if not source.endswith(("\n", "\r")):
        text = text.removesuffix("\n")
    return BOM + text if source.startswith(BOM) else text
