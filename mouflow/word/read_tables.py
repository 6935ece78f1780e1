"""Tables of a Word file as tables of the tree: columns in percent, head rows, spans; no cell is lost."""

from collections.abc import Callable, Iterator

from mouflow.document.tree import Block, Cell, Paragraph, Row, Table
from mouflow.word.read_styles import Styles, is_line, own_role, whole
from mouflow.word.xml import Element, w

_THROUGH = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_OFF = ("0", "false", "off")
MOST_COLUMNS = 63  # of a table in Word

ReadCell = Callable[[Element], tuple[Block, ...]]


def read_table(table: Element, styles: Styles, read: ReadCell) -> tuple[Table, int] | None:
    """The table and its indent in twips; None for one without cells.

    A cell that goes on from the one above stays a cell of its own, empty as Word keeps it. `read` gives the blocks of a
    cell's content.
    """
    rows = [(row, _cells(row, read)) for row in _found(table, w("tr"))]
    spans = max((sum(cell.colspan for cell in cells) for _, cells in rows), default=0)
    if not spans:
        return None
    head = 0
    while head < len(rows) and _is_head(rows[head][0]):
        head += 1
    heads = tuple(Row(tuple(Cell(cell.blocks, "", cell.colspan, True) for cell in cells)) for _, cells in rows[:head])
    body = tuple(Row(cells) for _, cells in rows[head:])
    properties = table.find(w("tblPr"))
    indent = None if properties is None else properties.find(w("tblInd"))
    left = 0 if indent is None else whole(indent.get(w("w"))) or 0
    return Table(_columns(table, spans), heads, body, _role(properties, styles)), left


def _found(parent: Element, tag: str) -> Iterator[Element]:
    """Rows or cells, content controls looked through."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from _found(child, tag)


def _cells(row: Element, read: ReadCell) -> tuple[Cell, ...]:
    """The cells of a row, with an empty one for the columns that it leaves out at its start."""
    cells = [_cell(cell, read) for cell in _found(row, w("tc"))]
    skipped = _count(row.find(f"{w('trPr')}/{w('gridBefore')}"))
    empty = [Cell((Paragraph((), "cell"),), colspan=skipped)] if skipped and cells else []
    return tuple(empty + cells)


def _cell(cell: Element, read: ReadCell) -> Cell:
    span = max(1, _count(cell.find(f"{w('tcPr')}/{w('gridSpan')}")))
    return Cell(read(cell) or (Paragraph((), "cell"),), colspan=span)


def _count(element: Element | None) -> int:
    """A count of columns; 0 where none is said, and never more than a table can have."""
    return 0 if element is None else max(0, min(whole(element.get(w("val"))) or 0, MOST_COLUMNS))


def _is_head(row: Element) -> bool:
    mark = row.find(f"{w('trPr')}/{w('tblHeader')}")
    return mark is not None and mark.get(w("val"), "1") not in _OFF


def _columns(table: Element, spans: int) -> tuple[float, ...]:
    """The widths in percent; columns that the grid does not tell are as wide as the others on average."""
    told = [max(1, whole(column.get(w("w"))) or 1) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
    widths = told[:spans] + [max(1, sum(told) // max(1, len(told)))] * (spans - len(told))
    total = sum(widths)
    return tuple(round(100 * width / total, 2) for width in widths)


def _role(properties: Element | None, styles: Styles) -> str:
    """mouflow's own role; else a grid where lines are drawn between rows."""
    if properties is None:
        return ""
    named = properties.find(w("tblStyle"))
    id = "" if named is None else named.get(w("val"), "")
    if (own := own_role(styles.table_name(id))) is not None:
        return own
    borders = properties.find(w("tblBorders"))
    lined = styles.has_lines(id) if borders is None else is_line(borders.find(w("insideH")))
    return "grid" if lined else ""
