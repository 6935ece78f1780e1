"""Tables of two files: their rows paired and compared, other rows marked whole."""

from collections.abc import Iterator, Sequence

from mouflow.compare.rows import pair_rows
from mouflow.word.cells import CELL, ROW, below, cell_pairs, compare_cells, place, words_of
from mouflow.word.hand import Alone, Hand
from mouflow.word.looks import former_properties, own_properties
from mouflow.word.prints import look_print
from mouflow.word.stamps import REVISION_TAGS, element
from mouflow.word.xml import Element, w

TABLE = w("tbl")
_GRID, _BEHIND_MARK = w("tblGrid"), w("trPrChange")
_MARKS = frozenset(w(name) for name in ("ins", "del"))


def compare_tables(old: Element, new: Element, hand: Hand) -> None:
    """Marks in the new table what became of the old one; cells that pair become tasks. Other blocks stay."""
    if new.tag != TABLE:
        return
    work = (hand.lent.stamps, hand.carry)
    former_properties(new, old, "tblPr", hand.letters.names, work)
    if look_print(old.find(_GRID)) != look_print(new.find(_GRID)):
        hand.untracked.add("grid")
    olds, news = list(below(old, ROW)), list(below(new, ROW))
    before: Element | None = None
    for i, j in _paired(olds, news):
        if j is None:
            row = hand.carry(olds[i or 0])
            place(row, before, news[0] if news else None, new)
            before = row
            _mark_row(row, "deleted", hand, copied=True)
            continue
        before = news[j]
        pairs = None if i is None else cell_pairs(olds[i], before)
        if i is None or pairs is None:
            _mark_row(before, "inserted", hand, copied=False)
        else:
            former_properties(before, olds[i], "trPr", hand.letters.names, work)
            compare_cells(olds[i], before, pairs, hand)


def _paired(olds: Sequence[Element], news: Sequence[Element]) -> Iterator[tuple[int | None, int | None]]:
    """Rows in reading order; rows that pair but are built differently are a deleted and an inserted one."""
    for i, j in pair_rows([words_of(row) for row in olds], [words_of(row) for row in news]):
        if i is None or j is None or cell_pairs(olds[i], news[j]) is not None:
            yield i, j
        else:
            yield i, None
            yield None, j


def mark_table(table: Element, op: str, hand: Hand, *, copied: bool) -> None:
    """Marks all rows of a table as inserted or deleted; what is no table has no rows."""
    for row in list(below(table, ROW)):
        _mark_row(row, op, hand, copied=copied)


def _mark_row(row: Element, op: str, hand: Hand, *, copied: bool) -> None:
    properties = own_properties(row, "trPr")
    for known in [child for child in properties if child.tag in _MARKS]:
        properties.remove(known)
    mark = hand.lent.stamps.change(REVISION_TAGS[op])
    behind = properties.find(_BEHIND_MARK)
    if len(properties) == 0:  # the schema wants one property beside the mark
        properties.append(_no_property())
    if behind is None:
        properties.append(mark)
    else:
        behind.addprevious(mark)
    hand.tasks.extend(Alone(cell, op, hand, copied) for cell in below(row, CELL))


def _no_property() -> Element:
    """A property that says what is so anyway."""
    made = element("cantSplit")
    made.set(w("val"), "off")
    return made
