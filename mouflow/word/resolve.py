"""Tracked changes settled: a Word tree or package goes in, the same with all of them accepted or rejected comes out."""

import re
from collections.abc import Iterator
from typing import Literal

from mouflow.word.former import settle_properties
from mouflow.word.joins import drop_empty_paragraphs, join_paragraphs
from mouflow.word.package import Package, relations, replaced
from mouflow.word.xml import MATH, Element, serialise, w

Keep = Literal["accepted", "rejected"]

INSERTED, DELETED = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
GONE = {"accepted": DELETED, "rejected": INSERTED}
STAYS = {"accepted": INSERTED, "rejected": DELETED}
_GONE_CELL = {"accepted": w("cellDel"), "rejected": w("cellIns")}
_WRAPPERS = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo"))
_RANGE_KINDS = {"Ins": "ins", "Del": "del", "MoveFrom": "moveFrom", "MoveTo": "moveTo"}
_CONTROL_RANGES = {w(f"customXml{kind}RangeStart"): name for kind, name in _RANGE_KINDS.items()}
_CONTROL_RANGE_ENDS = frozenset(w(f"customXml{kind}RangeEnd") for kind in _RANGE_KINDS)
_MOVE_RANGES = tuple(w(f"move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End"))
_CONTROLS = frozenset(w(name) for name in ("sdt", "customXml", "smartTag"))
_CHANGES = (
    *_WRAPPERS,
    *_MOVE_RANGES,
    *_CONTROL_RANGES,
    *_CONTROL_RANGE_ENDS,
    *(w(name) for name in ("cellIns", "cellDel", "cellMerge", "numberingChange", "tblGridChange")),
    *(w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr")),
)
_PROPERTIES = frozenset(w(name) for name in ("rPr", "trPr", "numPr"))
_MARKERS = tuple(w(f"{name}{end}") for name in ("bookmark", "commentRange", "perm") for end in ("Start", "End"))
_TEXT_AGAIN = {w("delText"): w("t"), w("delInstrText"): w("instrText")}
_TRACKED = re.compile(
    rb"<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo|(?:move|customXml)\w+Range\w+|cell(?:Ins|Del|Merge)|\w+Change)[\s/>]"
)
_STORIES = frozenset({"header", "footer", "footnotes", "endnotes", "comments", "glossaryDocument"})


def resolved(root: Element, keep: Keep) -> None:
    """Settles every tracked change below `root`, in place.

    A paragraph whose mark goes is joined to the next one, which keeps its properties (as Word does). The former
    properties come back when changes are rejected.
    """
    if not any(True for _ in root.iter(*_CHANGES)):
        return
    _settle_controls(root, keep)
    _settle_mathematics(root, keep)
    _settle_wrappers(root, keep)
    join_paragraphs(root, GONE[keep])
    _settle_rows(root, keep)
    drop_empty_paragraphs(root, GONE[keep])
    settle_properties(root, keep == "rejected")
    _tidy(root)


def resolved_package(package: Package, keep: Keep) -> Package:
    """The package with every change of its stories settled: body, headers, footers, notes, comments."""
    settled = {}
    for part in stories(package):
        if _perhaps_changed(package.parts[part]) and _changed(root := package.root(part)):
            resolved(root, keep)
            settled[part] = serialise(root)
    return replaced(package, settled) if settled else package


def has_changes(package: Package) -> bool:
    """Whether any story of the package holds a tracked change."""
    return any(_changed(package.root(part)) for part in stories(package) if _perhaps_changed(package.parts[part]))


def stories(package: Package) -> Iterator[str]:
    """The names of the parts that hold text: the main one first."""
    yield package.main
    for relation in relations(package, package.main).values():
        if relation.kind in _STORIES and not relation.external and relation.target in package.parts:
            yield relation.target


def _perhaps_changed(content: bytes) -> bool:
    """False only for a part that surely has no change, so that it need not be parsed; UTF-16 is not looked into."""
    return b"\0" in content or _TRACKED.search(content) is not None


def _changed(root: Element) -> bool:
    return any(True for _ in root.iter(*_CHANGES))


def _settle_controls(root: Element, keep: Keep) -> None:
    """Content controls that were inserted or deleted themselves; what they hold is marked on its own."""
    open_ranges: dict[str | None, str] = {}
    opened: list[Element] = []
    for element in root.iter():
        if kind := _CONTROL_RANGES.get(str(element.tag)):
            open_ranges[element.get(w("id"))] = kind
        elif element.tag in _CONTROL_RANGE_ENDS:
            open_ranges.pop(element.get(w("id")), None)
        elif element.tag in _CONTROLS and GONE[keep].intersection(open_ranges.values()):
            opened.append(element)
    for element in opened:
        unwrap_control(element)


def unwrap_control(control: Element) -> None:
    """Puts what a content control (or custom XML element) holds in its place."""
    content = control.find(w("sdtContent")) if control.tag == w("sdt") else control
    if content is not None and content is not control:
        control.addnext(content)
        drop(control)
        unwrap(content)
    else:
        for name in ("sdtPr", "customXmlPr", "smartTagPr"):
            for properties in control.findall(w(name)):
                control.remove(properties)
        unwrap(control)


def unwrap(wrapper: Element) -> None:
    """Puts the children of an element in its place."""
    parent = wrapper.getparent()
    if parent is not None:
        index = parent.index(wrapper)
        parent[index : index + 1] = list(wrapper)


def drop(element: Element) -> None:
    """Takes an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _settle_rows(root: Element, keep: Keep) -> None:
    """Rows and cells that came or went; a row without cells goes, and a table without rows."""
    for row in list(root.iter(w("tr"))):
        properties = row.find(w("trPr"))
        if properties is not None and any(properties.find(w(name)) is not None for name in GONE[keep]):
            drop(row)
            continue
        for cell in [*row.iter(w("tc"))]:
            own = cell.find(w("tcPr"))
            if own is not None and own.find(_GONE_CELL[keep]) is not None:
                drop(cell)
        if next(row.iter(w("tc")), None) is None:
            drop(row)
    for table in list(root.iter(w("tbl"))):
        if next(table.iter(w("tr")), None) is None:
            drop(table)


def _settle_mathematics(root: Element, keep: Keep) -> None:
    """Structures of formulas (fractions, roots …) that came or went: without them, what they held stays."""
    for control in list(root.iter(f"{{{MATH}}}ctrlPr")):
        marks = {str(child.tag).rpartition("}")[2] for child in control if child.tag in _WRAPPERS}
        properties = control.getparent()
        structure = properties.getparent() if properties is not None else None
        if structure is not None and marks & GONE[keep]:
            arguments = [part for part in structure if part is not properties]
            structure[:] = [child for part in arguments for child in part if not str(child.tag).endswith("Pr")]
            unwrap(structure)
        for mark in [child for child in control if child.tag in _WRAPPERS]:
            unwrap(mark)


def _settle_wrappers(root: Element, keep: Keep) -> None:
    """Runs and blocks inside ins, del, moveFrom and moveTo: out of the tree, or out of their wrapper."""
    gone = {w(name) for name in GONE[keep]}
    for wrapper in list(root.iter(*_WRAPPERS)):
        parent = wrapper.getparent()
        if parent is None or parent.tag in _PROPERTIES:
            continue
        if wrapper.tag in gone:
            wrapper[:] = _lonely(wrapper)
        unwrap(wrapper)
    if keep == "rejected":
        for element in root.iter(*_TEXT_AGAIN):
            element.tag = _TEXT_AGAIN[str(element.tag)]


def _lonely(wrapper: Element) -> list[Element]:
    """Starts and ends of bookmarks and comments inside, whose other ends stand outside and would be left alone."""
    inside = list(wrapper.iter(*_MARKERS))
    counts: dict[tuple[str, str | None], int] = {}
    for marker in inside:
        counts[_pair(marker)] = counts.get(_pair(marker), 0) + 1
    return [marker for marker in inside if counts[_pair(marker)] == 1]


def _pair(marker: Element) -> tuple[str, str | None]:
    return str(marker.tag).removesuffix("Start").removesuffix("End"), marker.get(w("id"))


def _tidy(root: Element) -> None:
    """Takes out what is left of the marking: range ends, markers in properties."""
    for element in list(root.iter(*_CHANGES)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
