"""Cells of two rows: paired one by one, or by their words where a row has more or fewer than before."""

from collections.abc import Iterator, Sequence

from mouflow.compare.rows import Row, pair_rows
from mouflow.word.hand import Alone, Both, Hand
from mouflow.word.looks import former_properties, own_properties
from mouflow.word.xml import Element, w

ROW, CELL = w("tr"), w("tc")
_THROUGH = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_PROPERTIES, _FORMER = w("tcPr"), w("tcPrChange")
_MARKS = {"inserted": "cellIns", "deleted": "cellDel"}


def below(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table, or cells of a row, controls looked through."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from below(child, tag)


def words_of(block: Element) -> str:
    """All words of a table, a row, a cell or another block, for likeness."""
    return " ".join([text.text or "" for text in block.iter(w("t"))])


def cell_pairs(old: Element, new: Element) -> tuple[Row, ...] | None:
    """Old and new index of each cell of two rows, in order; None when the rows are built too differently to compare.

    As many cells pair in order. Fewer or more pair by their words, as long as those that pair are equally wide.
    """
    mine, theirs = list(below(old, CELL)), list(below(new, CELL))
    merged = [[_build(cell)[0] for cell in cells] for cells in (mine, theirs)]
    if len(mine) == len(theirs):
        return tuple((index, index) for index in range(len(mine))) if merged[0] == merged[1] else None
    if any(merged[0]) or any(merged[1]):
        return None
    pairs = pair_rows([words_of(cell) for cell in mine], [words_of(cell) for cell in theirs])
    wide = ((mine[i], theirs[j]) for i, j in pairs if i is not None and j is not None)
    alike = [_build(one) == _build(two) for one, two in wide]
    return pairs if alike and all(alike) else None


def _build(cell: Element) -> tuple[str, str]:
    """How a cell is merged with that above (`restart`, `continue`, or not), and over how many columns it stands."""
    merge, span = cell.find(f"{_PROPERTIES}/{w('vMerge')}"), cell.find(f"{_PROPERTIES}/{w('gridSpan')}")
    above = "" if merge is None else merge.get(w("val"), "continue")
    return above, "1" if span is None else span.get(w("val"), "1")


def compare_cells(old: Element, new: Element, pairs: Sequence[Row], hand: Hand) -> None:
    """Makes the cells that pair tasks, and marks the others as inserted or deleted."""
    mine, theirs = list(below(old, CELL)), list(below(new, CELL))
    before: Element | None = None
    for i, j in pairs:
        if i is not None and j is not None:
            before = theirs[j]
            former_properties(before, mine[i], "tcPr", hand.letters.names, (hand.lent.stamps, hand.carry))
            hand.tasks.append(Both(mine[i], before, hand))
        elif j is not None:
            before = theirs[j]
            _mark_cell(before, "inserted", hand)
        else:
            cell = hand.carry(mine[i or 0])
            place(cell, before, theirs[0] if theirs else None, new)
            before = cell
            _mark_cell(cell, "deleted", hand)


def place(made: Element, before: Element | None, first: Element | None, parent: Element) -> None:
    """Puts a row or a cell behind the one before it, else before the first one, else at the end of its parent."""
    if before is not None:
        _child_of(before, parent).addnext(made)
    elif first is not None:
        _child_of(first, parent).addprevious(made)
    else:
        parent.append(made)


def _child_of(each: Element, parent: Element) -> Element:
    """The row or cell itself, or the control around it."""
    above = each.getparent()
    while above is not None and above is not parent:
        each, above = above, above.getparent()
    return each


def _mark_cell(cell: Element, op: str, hand: Hand) -> None:
    properties = own_properties(cell, "tcPr")
    mark = hand.lent.stamps.change(_MARKS[op])
    behind = properties.find(_FORMER)
    if behind is None:
        properties.append(mark)
    else:
        behind.addprevious(mark)
    hand.tasks.append(Alone(cell, op, hand, op == "deleted"))
