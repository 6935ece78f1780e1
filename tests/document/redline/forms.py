"""Trees in a form in which two that print the same, but for what a redline does not track, are equal."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from typing import Any

from mouflow.document.redline.normal import normal
from mouflow.document.tree import Document, List, Mark, Picture, Reference, Run, Sheet, Table


def form(document: Document) -> tuple[Sheet, ...]:
    """The sheets' bodies: neighbouring lists and sheets of one role joined, no ids, pictures named by their bytes."""
    sheets = [sheet for sheet in normal(document).sheets if sheet.blocks]
    runs = (tuple(run) for _, run in groupby(sheets, key=lambda sheet: sheet.role))
    joined = (replace(run[0], blocks=sum((s.blocks for s in run), ()), header=(), footer=()) for run in runs)
    return tuple(_form(sheet, document) for sheet in joined)


def unnumbered(document: Document) -> tuple[Sheet, ...]:
    """The same without numbers, and without the words of references that lead somewhere."""
    return tuple(_mapped(sheet, _unnumbered) for sheet in form(document))


def _form(sheet: Sheet, document: Document) -> Any:
    def change(node: Any) -> Any:
        if isinstance(node, Picture):
            asset = document.assets.get(node.asset)
            return replace(node, asset=str(hash(asset.content)) if asset else node.asset)
        if isinstance(node, Table):
            return replace(node, columns=tuple(1.0 for _ in node.columns))
        return replace(node, id="") if hasattr(node, "id") else node

    return _mapped(sheet, change)


def _unnumbered(node: Any) -> Any:
    if isinstance(node, Reference):
        return replace(node, parts=()) if node.target else node
    return replace(node, number=None) if hasattr(node, "number") else node


def _mapped(node: Any, change: Any) -> Any:
    """The tree with each node changed, and neighbouring lists of one role joined."""
    if isinstance(node, tuple):
        return tuple(joined_lists(_mapped(each, change) for each in node))
    if not is_dataclass(node) or isinstance(node, Mark):
        return node
    parts = {each.name: _mapped(getattr(node, each.name), change) for each in fields(node)}
    return change(replace(node, **parts))


def joined_lists(nodes: Iterable[Any]) -> Iterator[Any]:
    """The blocks (or other parts of a tree) with neighbouring lists of one role as one."""
    last: Any = None
    for node in nodes:
        if isinstance(node, List) and isinstance(last, List) and (last.role, last.ordered) == (node.role, node.ordered):
            last = replace(last, items=(*last.items, *node.items))
            continue
        if last is not None:
            yield last
        last = node
    if last is not None:
        yield last


def nodes(node: Any) -> Iterator[Any]:
    """All parts of a tree, each before what is in it."""
    if isinstance(node, tuple):
        for each in node:
            yield from nodes(each)
    elif is_dataclass(node) and not isinstance(node, Mark):
        yield node
        for each in fields(node):
            yield from nodes(getattr(node, each.name))


def marks(document: Document) -> list[Mark]:
    """All marks of a document's sheets."""
    found = (getattr(node, "mark", None) for node in nodes(document.sheets))
    return [mark for mark in found if mark is not None]


def marked_words(document: Document) -> list[tuple[str, str]]:
    """The marked runs, each with the kind of its mark."""
    return [(node.mark.kind, node.text) for node in nodes(document.sheets) if isinstance(node, Run) and node.mark]
