"""The ranges of moves: one on each side, of one name, from before the first of its words to behind its last mark."""

from mouflow.word.hand import Moves
from mouflow.word.looks import PARAGRAPH_LOOK
from mouflow.word.stamps import REVISION_TAGS, Stamps, element
from mouflow.word.xml import Element, w

_PARAGRAPH = w("p")
_PLAIN = {"moved-from": "deleted", "moved-to": "inserted"}
_SIDES = tuple(_PLAIN)


def enclose(moves: Moves, stamps: Stamps, taken: set[str]) -> None:
    """Puts the ranges of all moves of a container around their halves; `taken` are the names in use, and grows.

    Half a move, whose other half holds nothing that Word can move, becomes a deletion or an insertion.
    """
    for move in sorted({move for move, _ in moves.halves}):
        halves = {side: moves.halves.get((move, side), []) for side in _SIDES}
        if all(halves.values()):
            name = _name(taken)
            for side, elements in halves.items():
                _range(REVISION_TAGS[side], name, elements, stamps)
        else:
            for side, elements in halves.items():
                for each in elements:
                    _unmoved(each, side)
    moves.halves.clear()


def _name(taken: set[str]) -> str:
    number = len(taken) + 1
    while f"move{number}" in taken:
        number += 1
    taken.add(f"move{number}")
    return f"move{number}"


def _range(tag: str, name: str, elements: list[Element], stamps: Stamps) -> None:
    id = stamps.id()
    start, end = element(f"{tag}RangeStart"), element(f"{tag}RangeEnd")
    start.set(w("id"), id)
    start.set(w("name"), name)
    stamps.signed(start)
    end.set(w("id"), id)
    first, last = elements[0], elements[-1]
    if first.tag == _PARAGRAPH:
        look = first.find(PARAGRAPH_LOOK)
        first.insert(0 if look is None else 1, start)
    else:
        _in_paragraph(first).addprevious(start)
    (last if last.tag == _PARAGRAPH else _in_paragraph(last)).addnext(end)


def _in_paragraph(each: Element) -> Element:
    """The child of the paragraph that holds a piece of a move: the piece, or the link around it."""
    parent = each.getparent()
    while parent is not None and parent.tag != _PARAGRAPH:
        each, parent = parent, parent.getparent()
    return each


def _unmoved(each: Element, side: str) -> None:
    """Makes a half of a move, or the mark of its paragraph's end, an ordinary change."""
    tag = w(REVISION_TAGS[side])
    path = f"{PARAGRAPH_LOOK}/{w('rPr')}/{tag}"
    for change in [each] if each.tag == tag else each.findall(path):
        change.tag = w(REVISION_TAGS[_PLAIN[side]])
        if side == "moved-from":
            for text in list(change.iter(w("t"))):
                text.tag = w("delText")
            for code in list(change.iter(w("instrText"))):
                code.tag = w("delInstrText")
