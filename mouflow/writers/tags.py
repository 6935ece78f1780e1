"""The tags of a finished PDF: tables that only lay out words are no tables to who listens."""

from collections.abc import Iterator
from typing import Any

PARTS = frozenset(("/Table", "/THead", "/TBody", "/TR", "/TD"))
HEAD = "/TH"


def untag_layouts(file: Any) -> None:
    """Tags each table without a head cell, and its parts, as plain divisions (ISO 32000-1, 14.8.4)."""
    for element in file.objects:
        if _tag(element) == "/Table":
            inner = tuple(_below(file, element))
            if not any(_tag(one) == HEAD for one in inner):
                _divide((element, *inner))


def _divide(elements: tuple[Any, ...]) -> None:
    for element in elements:
        if _tag(element) in PARTS:
            element["S"] = "/Div"
            element.pop("A", None)


def _tag(element: Any) -> str | None:
    """The structure type of an element; None for any other object of the file."""
    if isinstance(element, dict) and element.get("Type") == "/StructElem":
        return str(element["S"])
    return None


def _below(file: Any, element: Any) -> Iterator[Any]:
    """All elements below, however deep; what is content of the page is no element."""
    for kid in element["K"]:
        if isinstance(kid, bytes):
            inner = file.objects[int(kid.split()[0])]
            if _tag(inner):
                yield inner
                yield from _below(file, inner)
