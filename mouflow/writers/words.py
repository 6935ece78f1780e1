"""Inlines of the tree -> words in HTML elements: looks, tracked changes, references, pictures, page fields."""

import re
from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement

from mouflow.document.tree import Asset, Break, Field, Inline, Mark, Picture, Reference, Run
from mouflow.errors import N_, UnknownName

# What neither HTML nor XML can carry, not even as a character reference.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

BLANK = "\xa0"  # what an empty paragraph holds, so that it has its height

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

    def add(self, parent: Element, inlines: Iterable[Inline], around: Mark | None, end: Mark | None) -> None:
        """Adds the inlines, and the mark of the paragraph's end; `around` is the change of the item, row or cell."""
        for inline in inlines:
            own = None if isinstance(inline, Field) else inline.mark
            self._add(marked(parent, own or around), inline)
        if end is not None:
            marked(parent, end).set("class", classes("_end", "_move" if end.move else ""))
        if not len(parent) and not parent.text:
            parent.text = BLANK

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


def marked(parent: Element, mark: Mark | None) -> Element:
    """The `ins` or `del` of a tracked change with its author, time and move; the parent itself without a mark."""
    if mark is None:
        return parent
    attributes = {}
    if mark.move:
        attributes = {"class": "_move", "data-move": writable(mark.move)}
    if mark.author:
        attributes["title"] = writable(mark.author)
    if mark.date is not None:
        attributes["datetime"] = mark.date.isoformat()
    return SubElement(parent, "ins" if mark_class(mark) == "_ins" else "del", attributes)


def mark_class(mark: Mark | None) -> str:
    """The class of a block that was put in or taken out; none for a kept one."""
    if mark is None:
        return ""
    return "_ins" if mark.kind in ("ins", "moved-to") else "_del"


def classes(*names: str) -> str:
    """The names that are not empty, as a class attribute."""
    return " ".join(filter(None, names))


def _dressed(parent: Element, inline: Run | Reference) -> Element:
    """The innermost of the elements that give the inline its look; the parent itself for a plain one."""
    for tag, wanted in (("strong", inline.bold), ("em", inline.italic), ("u", inline.underline)):
        if wanted:
            parent = SubElement(parent, tag)
    return parent
