"""Tracked changes and comments of a Word file as data: who did what, when, to which words; threads of comments."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mouflow.word.package import Package, related
from mouflow.word.resolve import stories
from mouflow.word.xml import MATH, W14, W15, Element, w

RevisionKind = Literal["ins", "del", "moved-from", "moved-to", "properties", "cell"]

_RUNS: dict[str, RevisionKind] = {
    w("ins"): "ins",
    w("del"): "del",
    w("moveFrom"): "moved-from",
    w("moveTo"): "moved-to",
    w("cellIns"): "cell",
    w("cellDel"): "cell",
    w("cellMerge"): "cell",
    w("numberingChange"): "properties",
}
_CHANGES = tuple(w(f"{n}Change") for n in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr"))
_KINDS: dict[str, RevisionKind] = {**_RUNS, **dict.fromkeys(_CHANGES, "properties")}
_MARKS = {w("rPr"): "mark", w("trPr"): "row", w("numPr"): "numbering"}
_LETTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_TEXTS = frozenset((w("t"), w("delText"), f"{{{MATH}}}t"))
_START, _END = w("commentRangeStart"), w("commentRangeEnd")


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change: its author and date as written (empty where not said), and the words inside it.

    `on` tells what changed where it is no words: "mark" (a paragraph's end), "row", "numbering"; else empty.
    """

    kind: RevisionKind
    author: str
    date: str
    text: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its own words, the words it stands at, the comment it answers (None for the first of a thread)."""

    id: str
    author: str
    date: str
    text: str
    anchor: str
    parent: str | None = None
    resolved: bool = False


def revisions(package: Package) -> tuple[Revision, ...]:
    """Every tracked change of the package, story by story in reading order, one for each element that marks one."""
    return tuple(revision for part in stories(package) for revision in _revisions(package.root(part)))


def comments(package: Package) -> tuple[Comment, ...]:
    """The comments in the order of their part; threads and "resolved" as Word 2013 and later store them."""
    anchors = _anchors(package)
    said = _threads(package)
    found = []
    for part in related(package, package.main, "comments"):
        elements = package.root(part).findall(w("comment"))
        names = {_last_paragraph(each): each.get(w("id"), "") for each in elements}
        for each in elements:
            parent, done = said.get(_last_paragraph(each), ("", False))
            found.append(_comment(each, anchors, names.get(parent) if parent else None, done))
    return tuple(found)


def _revisions(root: Element) -> Iterator[Revision]:
    for element in root.iter(*_KINDS):
        parent = element.getparent()
        on = "" if parent is None else _MARKS.get(str(parent.tag), "")
        if not on and str(element.tag) in _RUNS and element.get(w("id")) is None and element.get(w("author")) is None:
            continue  # an element of the same name that marks no change
        kind = _KINDS[str(element.tag)]
        words = "" if kind in ("properties", "cell") else _text(element)
        yield Revision(kind, element.get(w("author"), ""), element.get(w("date"), ""), words, on)


def _text(element: Element) -> str:
    """The words below an element; paragraphs are parted by line ends."""
    pieces: list[str] = []
    for child in element.iter(*_TEXTS, *_LETTERS, w("p")):
        if child.tag == w("p"):
            pieces.append("\n" if pieces else "")
        elif child.tag in _TEXTS:
            pieces.append(child.text or "")
        elif (parent := child.getparent()) is not None and parent.tag == w("r"):
            pieces.append(_LETTERS[str(child.tag)])
    return "".join(pieces)


def _comment(element: Element, anchors: dict[str, str], parent: str | None, done: bool) -> Comment:
    id = element.get(w("id"), "")
    author, date = element.get(w("author"), ""), element.get(w("date"), "")
    return Comment(id, author, date, _text(element).strip(), anchors.get(id, ""), parent, done)


def _last_paragraph(comment: Element) -> str:
    """The name of a comment's last paragraph, by which threads know the comment; empty when it has none."""
    found = comment.findall(f".//{w('p')}")
    return found[-1].get(f"{{{W14}}}paraId", "").upper() if found else ""


def _threads(package: Package) -> dict[str, tuple[str, bool]]:
    """(name of the parent, whether resolved) by the name of the comment's last paragraph."""
    found = {}
    for part in related(package, package.main, "commentsExtended"):
        for entry in package.root(part).iter(f"{{{W15}}}commentEx"):
            done = entry.get(f"{{{W15}}}done", "0") in ("1", "true", "on")
            parent = entry.get(f"{{{W15}}}paraIdParent", "").upper()
            found[entry.get(f"{{{W15}}}paraId", "").upper()] = (parent, done)
    return found


def _anchors(package: Package) -> dict[str, str]:
    """The words between the start and the end of each comment's range, by the comment's id."""
    words: dict[str, list[str]] = {}
    for part in stories(package):
        open_ranges: set[str] = set()
        for element in package.root(part).iter(_START, _END, *_TEXTS, *_LETTERS):
            if element.tag == _START:
                open_ranges.add(element.get(w("id"), ""))
                words.setdefault(element.get(w("id"), ""), [])
            elif element.tag == _END:
                open_ranges.discard(element.get(w("id"), ""))
            elif open_ranges:
                letter = _LETTERS.get(str(element.tag)) or element.text or ""
                for id in open_ranges:
                    words[id].append(letter)
    return {id: "".join(pieces) for id, pieces in words.items()}
