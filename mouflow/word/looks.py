"""Looks that changed on kept words and paragraphs, marked with the former look; and the marks of paragraph ends."""

from collections.abc import Callable, Hashable
from copy import deepcopy

from mouflow.word.prints import NO_LOOK, NO_NAMES, NO_PARAGRAPH, NO_TABLE, Names, look_print
from mouflow.word.stamps import REVISION_TAGS, Stamps, element
from mouflow.word.xml import Element, w

Carry = Callable[[Element], Element]  # a copy of an element of the old file, at home in the new one

PARAGRAPH_LOOK, RUN_LOOK, SECTION = w("pPr"), w("rPr"), w("sectPr")
_AFTER_LOOK = (SECTION, w("pPrChange"))
_BEFORE_ROW_LOOK = w("tblPrEx")
_MARKS = tuple(w(name) for name in REVISION_TAGS.values())
_CHANGES = (
    "rPrChange",
    "pPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "cellIns",
    "cellDel",
    "cellMerge",
    "gridSpan",
    "vMerge",
    "hMerge",
)
_NOT_FORMER = frozenset(w(name) for name in (*REVISION_TAGS.values(), *_CHANGES, "rPr", "sectPr"))


def former_look(properties: Element, former: Element | None, stamps: Stamps, carry: Carry) -> None:
    """Marks run properties as changed from the former ones; None for none."""
    for known in properties.findall(w("rPrChange")):
        properties.remove(known)
    properties.append(_change("rPr", former, stamps, carry))


def _change(name: str, former: Element | None, stamps: Stamps, carry: Carry) -> Element:
    change = stamps.change(f"{name}Change")
    record = element(name)
    change.append(record)
    if former is not None:
        record.extend([child for child in carry(former) if child.tag not in _NOT_FORMER])
    return change


def former_paragraph(new: Element, old: Element, names: Names, stamps: Stamps, carry: Carry) -> None:
    """Marks a kept paragraph's own look, and that of its end, as changed where they differ; `names` of the old file."""
    now, before = new.find(PARAGRAPH_LOOK), old.find(PARAGRAPH_LOOK)
    end_now, end_before = _end_look(now), _end_look(before)
    if _print(now, NO_PARAGRAPH, NO_NAMES) != _print(before, NO_PARAGRAPH, names):
        properties = paragraph_look(new)
        for known in properties.findall(w("pPrChange")):
            properties.remove(known)
        properties.append(_change("pPr", before, stamps, carry))
    if _print(end_now, NO_LOOK, NO_NAMES) != _print(end_before, NO_LOOK, names):
        former_look(_end_of(paragraph_look(new)), end_before, stamps, carry)


def _print(properties: Element | None, left_out: frozenset[str], names: Names) -> Hashable:
    return look_print(properties, left_out, names) if properties is not None and len(properties) else ()


def former_properties(new: Element, old: Element, name: str, names: Names, work: tuple[Stamps, Carry]) -> None:
    """Marks the properties of a kept table, row or cell as changed where they differ; `name` such as `tcPr`."""
    now, before = new.find(w(name)), old.find(w(name))
    if _print(now, NO_TABLE, NO_NAMES) != _print(before, NO_TABLE, names):
        properties = own_properties(new, name)
        for known in properties.findall(w(f"{name}Change")):
            properties.remove(known)
        properties.append(_change(name, before, *work))


def own_properties(owner: Element, name: str) -> Element:
    """The properties of a table, row or cell, made in their place when there are none."""
    found = owner.find(w(name))
    if found is None:
        found = element(name)
        behind = owner.find(_BEFORE_ROW_LOOK)
        if behind is None:
            owner.insert(0, found)
        else:
            behind.addnext(found)
    return found


def _end_look(properties: Element | None) -> Element | None:
    return None if properties is None else properties.find(RUN_LOOK)


def paragraph_look(paragraph: Element) -> Element:
    """The properties of a paragraph, made when there are none."""
    found = paragraph.find(PARAGRAPH_LOOK)
    if found is None:
        found = element("pPr")
        paragraph.insert(0, found)
    return found


def _end_of(properties: Element) -> Element:
    """The properties of a paragraph's end, made when there are none."""
    found = properties.find(RUN_LOOK)
    if found is None:
        found = element("rPr")
        behind = next((child for child in properties if child.tag in _AFTER_LOOK), None)
        if behind is None:
            properties.append(found)
        else:
            behind.addprevious(found)
    return found


def mark_end(paragraph: Element, op: str, stamps: Stamps) -> None:
    """Marks the end of a paragraph as inserted, deleted or moved: first among the properties of its end."""
    properties = _end_of(paragraph_look(paragraph))
    for known in [child for child in properties if child.tag in _MARKS]:
        properties.remove(known)
    properties.insert(0, stamps.change(REVISION_TAGS[op]))


def old_paragraph(old: Element, carry: Carry) -> Element:
    """An empty paragraph with the look of one of the old file, without its section."""
    made = element("p")
    before = old.find(PARAGRAPH_LOOK)
    if before is not None:
        properties = carry(before)
        for child in [child for child in properties if child.tag in _AFTER_LOOK]:
            properties.remove(child)
        if len(properties):
            made.append(properties)
    return made


def copied_look(properties: Element | None) -> Element | None:
    """A copy of run properties without what was tracked in them."""
    if properties is None:
        return None
    made = deepcopy(properties)
    for child in [child for child in made if child.tag in _MARKS or child.tag == w("rPrChange")]:
        made.remove(child)
    return made
