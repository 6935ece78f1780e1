"""Tables as lines: columns side by side where the words still read in order, else the cells one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mouflow.document.tree import Cell, Mark, Row, Table
from mouflow.writers.lines import wrapped

CellLines = Callable[[Cell, Mark | None, int], list[str]]
Widths = tuple[int, ...]

GAP, BAR = "  ", " │ "
NARROWEST = 24  # characters: a last column that wraps has at least so many
ENDLESS = 10_000  # characters: a width at which no cell wraps


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell's lines and its width in characters."""

    lines: list[str]
    width: int


def table_lines(table: Table, grid: bool, width: int, lines_of: CellLines) -> list[str]:
    """The table in at most `width` characters; `lines_of` gives a cell's lines at a width."""
    gap = BAR if grid else GAP
    room = width - len(gap) * (len(table.columns) - 1)
    shared, natural = _shared(table, room), _natural(table, lines_of)
    tries = [natural, shared] if grid else [shared, natural]
    rest = room - sum(natural[:-1])
    if rest >= min(natural[-1], NARROWEST):
        tries.append((*natural[:-1], rest))
    for widths in tries:
        if sum(widths) <= room:
            lines = _side_by_side(table, widths, gap, lines_of)
            if lines is not None:
                return lines
    return _stacked(table, grid, width, lines_of)


def _shared(table: Table, room: int) -> Widths:
    """The columns' own shares of the room for words."""
    whole = sum(table.columns) or 1
    return tuple(max(1, int(room * share / whole)) for share in table.columns)


def _natural(table: Table, lines_of: CellLines) -> Widths:
    """What each column needs for its longest line; cells over several columns need nothing of one column."""
    widths = [1] * len(table.columns)
    for row in (*table.head, *table.rows):
        for cell, first, span in _placed(row, len(widths)):
            if span == 1:
                longest = max((len(line.strip()) for line in lines_of(cell, row.mark, ENDLESS)), default=0)
                widths[first] = max(widths[first], longest)
    return tuple(widths)


def _placed(row: Row, count: int) -> Iterator[tuple[Cell, int, int]]:
    """Each cell with its first column and how many it takes, as long as there are columns."""
    first = 0
    for cell in row.cells:
        span = max(1, min(cell.colspan, count - first))
        if first < count:
            yield cell, first, span
        first += span


def _side_by_side(table: Table, widths: Widths, gap: str, lines_of: CellLines) -> list[str] | None:
    """The rows with their cells beside each other; None where that would break the order of the words."""
    lines: list[str] = []
    for number, row in enumerate((*table.head, *table.rows), 1):
        cells = [
            _Placed(lines_of(cell, row.mark, width), width)
            for cell, first, span in _placed(row, len(widths))
            if (width := sum(widths[first : first + span]) + len(gap) * (span - 1))
        ]
        if len(cells) < len(row.cells) or not _reads_in_order(cells):
            return None
        lines += _row_lines(cells, gap)
        if gap == BAR and number == len(table.head):
            lines.append("─┼─".join("─" * width for width in widths))
    return lines


def _reads_in_order(cells: list[_Placed]) -> bool:
    """Whether each cell's words stand before the next one's: only the last cell with words has several lines."""
    full = [cell for cell in cells if cell.lines]
    return all(len(cell.lines) == 1 for cell in full[:-1]) and all(
        len(line) <= cell.width for cell in full for line in cell.lines
    )


def _row_lines(cells: list[_Placed], gap: str) -> Iterator[str]:
    """The lines of one row; none for a row without words."""
    for number in range(max((len(cell.lines) for cell in cells), default=0)):
        parts = (cell.lines[number] if number < len(cell.lines) else "" for cell in cells)
        padded = (f"{part:<{cell.width}}" for part, cell in zip(parts, cells, strict=True))
        yield gap.join(padded).rstrip(" │")


def _stacked(table: Table, grid: bool, width: int, lines_of: CellLines) -> list[str]:
    """The cells one after the other: in a table with lines each row flows on, else each cell has its own lines."""
    lines: list[str] = []
    for row in (*table.head, *table.rows):
        cells = [cell for one in row.cells if (cell := lines_of(one, row.mark, ENDLESS if grid else width))]
        made = wrapped(BAR.join(map(_flowing, cells)), width, rest=GAP) if grid else _below(cells)
        if cells:
            lines += [*(("─" * width if grid else "",) if lines else ()), *made]
    return lines


def _flowing(cell: list[str]) -> str:
    return " ".join(line.strip() for line in cell if line)


def _below(cells: list[list[str]]) -> list[str]:
    """The lines of the cells, with an empty line before a cell that has several."""
    lines: list[str] = []
    for cell in cells:
        lines += ["", *cell] if lines and len(cell) > 1 else cell
    return lines
