"""Tables: exact column widths, head rows that repeat, rows that never break, tracked rows and cells."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from mouflow.document.itself import Itself
from mouflow.document.rows import is_still
from mouflow.document.style import Format, Style
from mouflow.document.tree import Block, Cell, Paragraph, Row, Table
from mouflow.writers.docx.errors import RowTooWide
from mouflow.writers.docx.flow import Flow, entered, left
from mouflow.writers.docx.marks import plain
from mouflow.writers.docx.names import table_style_id
from mouflow.writers.docx.paragraphs import end_with_paragraph, settle, write_thin
from mouflow.writers.docx.story import Story, alone
from mouflow.writers.docx.styles import CELL_GAP, COLUMN_GAP
from mouflow.writers.docx.xml import quote, shares

WriteBlocks = Callable[[Story, tuple[Block, ...], Flow], None]
VALIGN = {"top": "", "middle": '<w:vAlign w:val="center"/>', "bottom": '<w:vAlign w:val="bottom"/>'}
NO_GAP = '<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>'
HEADER = "<w:tblHeader/>"
KEPT = 500  # rows that are kept as they were written, of about 3 kB each


def write_table(story: Story, table: Table, flow: Flow, write: WriteBlocks) -> None:
    """The table over the width that is left to it; one without rows is nothing."""
    rows = (*table.head, *table.rows)
    if not rows:
        return
    form = story.format(table.role)
    inside = entered(story, form, flow)
    if story.after_table or story.gap:
        write_thin(story, flow._replace(onward=True))
    story.register.tables.add(table.role)
    columns = shares(flow.width - flow.left, table.columns)
    story.out.append(_opening(table, columns, flow.left))
    grid = _Grid(story, Frame(table.role, columns, write))
    for place, row in enumerate(rows, 1):
        onward = inside.onward if place == len(rows) else inside.together
        header = HEADER if place <= len(table.head) else ""
        mark = plain(row.mark or flow.mark)
        grid.write(row, header, Flow(0, mark=mark, together=onward, onward=onward, depth=flow.depth))
    story.out.append("</w:tbl>")
    story.after_table, story.kept = True, -1
    left(story, form)


def _opening(table: Table, columns: tuple[int, ...], indent: int) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val={quote(table_style_id(table.role))}/>"
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblInd w:w="{indent}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{"0620" if table.head else "0600"}"'
        f' w:firstRow="{int(bool(table.head))}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


class Frame(NamedTuple):
    """What all rows of a table share: its role, the widths of its columns, and the way to write blocks."""

    role: str
    columns: tuple[int, ...]
    write: WriteBlocks


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table in a story, with what its rows need to be written."""

    story: Story
    frame: Frame

    @property
    def form(self) -> Format:
        """The look of the table."""
        return self.story.format(self.frame.role)

    @property
    def columns(self) -> tuple[int, ...]:
        """The widths of its columns."""
        return self.frame.columns

    def write(self, row: Row, header: str, flow: Flow) -> None:
        """A row: one that stands for itself as it was written before, where nothing waits for its first paragraph."""
        if flow.mark is None and self.story.is_bare:
            text, roles = _still_row(Itself(row), Itself(self.story.register.style), self.frame, header, flow)
            if text and self.story.are_plain(roles):
                self.story.out.append(text)
                return
        self.write_row(row, header, flow)

    def write_row(self, row: Row, header: str, flow: Flow) -> None:
        """A row; what it is narrower than the table stays empty, and a wider one is a wrong call."""
        cells = row.cells or (Cell((Paragraph(()),), colspan=len(self.columns)),)
        spans = sum(cell.colspan for cell in cells)
        if spans > len(self.columns):
            raise RowTooWide(spans, len(self.columns))
        rest = _rest(self.columns[spans:])
        change = self.story.register.marks.row(flow.mark)
        self.story.out.append(f"<w:tr><w:trPr>{rest}<w:cantSplit/>{header}{change}</w:trPr>")
        start = 0
        for cell in cells:
            self._write_cell(cell, start, flow)
            start += cell.colspan
        self.story.out.append("</w:tr>")

    def _write_cell(self, cell: Cell, start: int, flow: Flow) -> None:
        """A cell from column `start` on; a deleted one's last end may be deleted, as the cell goes with it."""
        end = start + cell.colspan
        width = sum(self.columns[start:end])
        last = end == len(self.columns)
        self.story.out.append(f"<w:tc>{self._cell_properties(cell, width, last)}")
        self.story.kept = -1
        mark = plain(cell.mark) or flow.mark
        self.frame.write(self.story, cell.blocks, flow._replace(width=width - self._air(last), mark=mark))
        if mark is not None and mark.kind == "del":
            end_with_paragraph(self.story)
        else:
            settle(self.story)
        self.story.out.append("</w:tc>")

    def _cell_properties(self, cell: Cell, width: int, last: bool) -> str:
        """Width, span, air, place and tracked change of a cell, in the order of the schema."""
        span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
        gap = NO_GAP if last and not self.form.grid else ""
        place = VALIGN[self.story.format(cell.role).valign or self.form.valign or "top"]
        change = self.story.register.marks.cell(plain(cell.mark))
        return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{gap}{place}{change}</w:tcPr>'

    def _air(self, last: bool) -> int:
        """How much of a cell's width its text cannot use."""
        if self.form.grid:
            return 2 * CELL_GAP
        return 0 if last else COLUMN_GAP


@lru_cache(maxsize=KEPT)
def _still_row(row: Itself, style: Itself, frame: Frame, header: str, flow: Flow) -> tuple[str, tuple[str, ...]]:
    """The text of a row that stands for itself, as it is in any document, and its roles; nothing of other rows."""
    assert isinstance(row.value, Row)
    assert isinstance(style.value, Style)
    if not is_still(row.value):
        return "", ()
    story = alone(style.value)
    _Grid(story, frame).write_row(row.value, header, flow)
    return "".join(story.out), tuple(story.register.levels)


def _rest(columns: tuple[int, ...]) -> str:
    """The columns after the last cell, which stay empty."""
    if not columns:
        return ""
    return f'<w:gridAfter w:val="{len(columns)}"/><w:wAfter w:w="{sum(columns)}" w:type="dxa"/>'
