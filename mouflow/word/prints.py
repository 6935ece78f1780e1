"""Prints of elements: equal for two that mean the same, whatever their ids and the order of their attributes."""

import hashlib
from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType

from mouflow.word.package import Package, Relation
from mouflow.word.xml import MAIN, RELATION, Element, w

Print = tuple[Hashable, ...]
Names = Mapping[tuple[str, str], str]  # (tag, value) of a name in the old file → the name in the new one
Reach = Callable[[str], Hashable]  # what a relationship's id leads to

NO_NAMES: Names = MappingProxyType({})
_VAL = w("val")
# Programs leave attributes of their own, which are no look; those of Word itself begin so.
_OFFICE = (f"{{{MAIN}}}", "{http://schemas.microsoft.com/office/word/")
_REVISIONS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange")
# Neither the language of the spelling nor its absence is seen on the page.
NO_LOOK = frozenset(w(name) for name in (*_REVISIONS, "trPrChange", "tcPrChange", "tblPrExChange", "lang", "noProof"))
NO_PARAGRAPH = NO_LOOK | {w("rPr"), w("sectPr")}
# How cells are merged is their table's build, which no change of look can take back.
NO_TABLE = NO_LOOK | {w("gridSpan"), w("vMerge"), w("hMerge")}
_NAMELESS = frozenset(("id", "name", "spid", "anchorId", "editId", "gfxdata", "relativeHeight", "ShapeID", "ObjectID"))
_ANCHORS = frozenset(w(name) for name in ("bookmarkStart", "bookmarkEnd", "proofErr"))


def look_print(properties: Element | None, left_out: frozenset[str] = NO_LOOK, names: Names = NO_NAMES) -> Print:
    """The print of properties (`w:rPr`, `w:pPr` …); empty for none. `names` translates the old file's styles."""
    if properties is None:
        return ()
    found: list[Hashable] = []
    for child in properties:
        tag = child.tag
        if tag in left_out or not isinstance(tag, str):
            continue
        attributes = [(str(key), str(value)) for key, value in child.attrib.items() if str(key).startswith(_OFFICE)]
        if names and (renamed := names.get((tag, child.get(_VAL, "")))):
            attributes = [(key, renamed if key == _VAL else value) for key, value in attributes]
        found.append((tag, tuple(sorted(attributes)), look_print(child, left_out, names) if len(child) else ()))
    return tuple(found)


def thing_print(thing: Element, reach: Reach, left_out: frozenset[str] = frozenset()) -> Print:
    """The print of a picture, a shape or a formula: its relationships by what they lead to, its own names left out."""
    attributes = []
    for key, value in thing.attrib.items():
        name = str(key)
        if name.startswith(f"{{{RELATION}}}"):
            attributes.append((name, reach(str(value))))
        elif name.rpartition("}")[2] not in _NAMELESS and "rsid" not in name:
            attributes.append((name, str(value)))
    inside = [
        thing_print(child, reach, left_out)
        for child in thing
        if isinstance(child.tag, str) and child.tag not in left_out and child.tag not in _ANCHORS
    ]
    return (thing.tag, tuple(sorted(attributes, key=repr)), (thing.text or "").strip(), *inside)


def reached(package: Package, relation: Relation | None) -> Hashable:
    """What a relationship leads to: an address, or the digest of a part's content; None for nothing."""
    if relation is None:
        return None
    if relation.external or relation.target not in package.parts:
        return relation.target
    return hashlib.sha256(package.parts[relation.target]).hexdigest()
