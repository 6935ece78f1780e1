"""Inlines of the tree -> words in HTML elements: looks, tracked changes, references, pictures, page fields."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from mouflow.document.tree import Asset, Break, Face, Field, Inline, Mark, Picture, Reference, Run
from mouflow.errors import N_, UnknownName
from mouflow.writers.targets import is_gone

# What neither HTML nor XML can carry, not even as a character reference.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

BLANK = "\xa0"  # what an empty paragraph holds, so that it has its height

FACES = ("tebal", "miring", "garis bawah")

Address = Callable[[str, Asset], str]


def writable(text: str) -> str:
    """The text with each character that HTML cannot carry replaced by U+FFFD."""
    return UNWRITABLE.sub("\ufffd", text) if UNWRITABLE.search(text) else text


class Words:
    """Adds the inlines of one document to its elements; `address` gives an asset's URL, `ids` what can be led to."""

    def __init__(self, assets: Mapping[str, Asset], address: Address, ids: frozenset[str]) -> None:
        self.assets = assets
        self.address = address
        self.ids = ids
        self.told: set[tuple[str, str]] = set()  # the moves whose note has been said

    def add(self, parent: Element, inlines: Iterable[Inline], around: Mark | None) -> None:
        """Adds the inlines, neighbours with one change in one element; `around` is that of the item, row or cell."""
        for mark, group in groupby(inlines, key=lambda inline: _mark(inline) or around):
            self.note(parent, mark)
            holder = self.marked(parent, mark)
            for inline in group:
                self._add(holder, inline)

    def end(self, parent: Element, mark: Mark | None, seen: bool) -> None:
        """Adds the tracked change of a paragraph's end, with a sign where it must be `seen`; and height to no words."""
        if mark is not None:
            element = self.marked(parent, mark)
            element.set("class", classes("_end", "_split" if seen else "", element.get("class", "")))
        if not len(parent) and not parent.text:
            parent.text = BLANK

    def note(self, parent: Element, mark: Mark | None) -> None:
        """Adds what a mark tells its reader, for each half of a move once: no words of the document, only shown."""
        if mark is None or not mark.note or (mark.kind, mark.move) in self.told:
            return
        if mark.move:
            self.told.add((mark.kind, mark.move))
        SubElement(parent, "span", {"class": "_note", "data-note": writable(mark.note)})

    def marked(self, parent: Element, mark: Mark | None) -> Element:
        """The `ins` or `del` of a tracked change with its author, time and move; the parent itself without a mark."""
        if mark is None:
            return parent
        attributes = {"class": "_move", "data-move": writable(mark.move)} if mark.move else {}
        if mark.author:
            attributes["title"] = writable(mark.author)
        if mark.date is not None:
            attributes["datetime"] = mark.date.isoformat()
        return SubElement(parent, "del" if is_gone(mark) else "ins", attributes)

    def _add(self, parent: Element, inline: Inline) -> None:
        if isinstance(inline, Run):
            append(_dressed(parent, inline), inline.text)
        elif isinstance(inline, Break):
            SubElement(parent, "br")
        elif isinstance(inline, Reference):
            self._reference(_dressed(parent, inline), inline)
        elif isinstance(inline, Picture):
            self._picture(parent, inline)
        else:
            SubElement(parent, "span", {"class": f"_{inline.kind}"})

    def _reference(self, parent: Element, reference: Reference) -> None:
        """Each part that prints a number leads to it; a part whose target is not in this document is plain words."""
        for part in reference.parts:
            if part.target in self.ids:
                SubElement(parent, "a", {"href": f"#{part.target}"}).text = writable(part.text)
            else:
                append(parent, part.text)

    def _picture(self, parent: Element, picture: Picture) -> None:
        asset = self.assets.get(picture.asset)
        if asset is None:
            raise UnknownName(N_("picture"), picture.asset, tuple(sorted(self.assets)))
        attributes = {"src": self.address(picture.asset, asset), "alt": writable(picture.alt)}
        SubElement(parent, "img", {**attributes, "style": f"height:{picture.height:g}cm"})


def append(parent: Element, text: str) -> None:
    """Adds words at the end of what the element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + writable(text)
    else:
        parent.text = (parent.text or "") + writable(text)


def classes(*names: str) -> str:
    """The names that are not empty, as a class attribute."""
    return " ".join(filter(None, names))


def _mark(inline: Inline) -> Mark | None:
    return None if isinstance(inline, Field) else inline.mark


def _dressed(parent: Element, inline: Run | Reference) -> Element:
    """The innermost of the elements that give the inline its look; the parent itself for a plain one."""
    if inline.former is not None and inline.mark is None:
        parent = SubElement(parent, "span", {"class": "_former", "title": f"semula: {_look(inline.former)}"})
    for tag, wanted in (("strong", inline.bold), ("em", inline.italic), ("u", inline.underline)):
        if wanted:
            parent = SubElement(parent, tag)
    return parent


def _look(face: Face) -> str:
    """How letters looked, in words."""
    said = [name for name, wanted in zip(FACES, (face.bold, face.italic, face.underline), strict=True) if wanted]
    return ", ".join(said) or "biasa"
