"""Tables: their rows in pairs, the cells of a pair one by one, all other rows inserted or deleted whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from mouflow.compare.lines import Op
from mouflow.compare.rows import pair_rows
from mouflow.document.redline.outline import table_text
from mouflow.document.tree import Block, Cell, Mark, Row, Table

Flow = Callable[[tuple[Block, ...], tuple[Block, ...]], tuple[Block, ...]]
MarkOf = Callable[[Op], Mark]


def whole_table(table: Table, mark: Mark) -> Table:
    """The table with all its rows inserted or deleted; what is in them is not marked again."""
    return replace(table, head=_marked(table.head, mark), rows=_marked(table.rows, mark))


def _marked(rows: tuple[Row, ...], mark: Mark) -> tuple[Row, ...]:
    return tuple(replace(row, mark=mark) for row in rows)


def merged_table(old: Table, new: Table, flow: Flow, mark: MarkOf) -> Table:
    """The new table with the rows of both; `flow` makes one of the blocks of two cells."""
    head = tuple(_rows(old.head, new.head, flow, mark))
    return replace(new, head=head, rows=tuple(_rows(old.rows, new.rows, flow, mark)))


def _rows(old: tuple[Row, ...], new: tuple[Row, ...], flow: Flow, mark: MarkOf) -> Iterator[Row]:
    """The rows in reading order, those of which the cells do not correspond deleted and inserted."""
    for one, two in pair_rows([_text(row) for row in old], [_text(row) for row in new]):
        if one is not None and two is not None and _fits(old[one], new[two]):
            yield _row(old[one], new[two], flow)
            continue
        if one is not None:
            yield replace(old[one], mark=mark("deleted"))
        if two is not None:
            yield replace(new[two], mark=mark("inserted"))


def _text(row: Row) -> str:
    """The row's words, for likeness; a line for each cell."""
    return "\n".join(table_text(Table((), (), (Row((cell,)),))) for cell in row.cells)


def _fits(old: Row, new: Row) -> bool:
    """Whether each cell has its place in the other row, of the same width and look."""
    return [_place(cell) for cell in old.cells] == [_place(cell) for cell in new.cells]


def _place(cell: Cell) -> tuple[int, bool, str]:
    return cell.colspan, cell.heading, cell.role


def _row(old: Row, new: Row, flow: Flow) -> Row:
    if old == new:
        return new
    pairs = zip(old.cells, new.cells, strict=True)
    return replace(new, cells=tuple(replace(two, blocks=flow(one.blocks, two.blocks)) for one, two in pairs))
