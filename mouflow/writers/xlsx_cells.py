"""Cells of a worksheet: words with their looks as rich text, never as formulas, figures, borders and alignment."""

import re
from decimal import Decimal
from math import ceil
from typing import Any

from mouflow.document.style import Format, Style
from mouflow.document.tree import Block, Cell, Table
from mouflow.errors import N_, MouflowError
from mouflow.writers.running import LETTER
from mouflow.writers.xlsx_letters import Letters, letters_of

LONGEST = 32_767  # letters in a cell, as Excel takes them
ACTIVE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet may take for a formula when the cell is typed anew
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as A
HEAD_FILL = "FFE7E6E6"
ALIGN = {"left": "left", "center": "center", "right": "right", "justify": "left"}  # justified cells are gappy in Excel
PLACE = {"top": "top", "middle": "center", "bottom": "bottom"}
LEADING = 1.3  # how much taller a line is than its letters
UNIT = 5.25  # points in a unit of column width: a figure of Calibri 11
NUMBER = "number"  # the role of a cell that holds nothing but a figure
FIGURE = re.compile(r"-?[0-9]{1,15}(?:,(?P<decimals>[0-9]{1,14}))?")
PADDING = 6.0  # points between the edges of a cell and its words, left and right
HIGHEST = 409.0  # points, as Excel takes them


class CellTooLong(MouflowError):
    """Words that no cell of Excel holds."""

    pattern = N_('a cell would hold {count} letters, and Excel takes {limit} ("{words}…"); write it as docx or pdf')

    def __init__(self, text: str) -> None:
        super().__init__(count=len(text), limit=LONGEST, words=text[:40])


class Book:
    """The workbook that is written, and the style that its cells follow."""

    def __init__(self, style: Style) -> None:
        import openpyxl  # it takes 0.2 s to load, and only this format needs it
        from openpyxl.utils import get_column_letter

        self.style = style
        self.workbook: Any = openpyxl.Workbook(write_only=False)
        del self.workbook[self.workbook.sheetnames[0]]
        self.column = get_column_letter

    def cell(self, worksheet: Any, at: tuple[int, int], cell: Cell, table: Table, head: bool) -> None:
        """Writes a cell of a table at (row, column); the row grows with its words."""
        look = self.style.format(next((block.role for block in cell.blocks), ""))
        frame = self.style.format(table.role)
        row, column = at
        place = PLACE[self.style.format(cell.role).valign or frame.valign or "top"]
        head = head or cell.heading
        for beside in range(column, column + cell.colspan):
            dressed = worksheet.cell(row, beside)
            self.dress(dressed, look, place, bold=head)
            if frame.grid:
                _border(dressed)
            if head:
                _shade(dressed)
        if cell.colspan > 1:
            worksheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + cell.colspan - 1)
        letters = letters_of(cell.blocks)
        self.say(worksheet.cell(row, column), letters, look)
        if cell.role == NUMBER:
            _count(worksheet.cell(row, column), "".join(each.text for each in letters))
        widths = (worksheet.column_dimensions[self.column(n)].width for n in range(column, column + cell.colspan))
        self.grow(worksheet, row, letters, look, sum(widths))

    def grow(self, worksheet: Any, row: int, letters: tuple[Letters, ...], look: Format, width: float) -> None:
        """Makes a row as tall as these words need in a column of that width, if it is not yet.

        Spreadsheets make room by themselves when words are typed, but not all of them when a file is opened.
        """
        size = look.size or self.style.size
        room = max(1.0, (width * UNIT - PADDING) / (size * LETTER))
        lines = sum(max(1, ceil(len(line) / room)) for line in "".join(each.text for each in letters).split("\n"))
        needed = min(HIGHEST, round(lines * size * LEADING + (look.before or 0) + (look.after or 0) + PADDING / 2, 1))
        worksheet.row_dimensions[row].height = max(worksheet.row_dimensions[row].height or 0.0, needed)

    def say(self, target: Any, letters: tuple[Letters, ...], look: Format) -> None:
        """Puts words into a cell as text, whatever they begin with; CellTooLong when they are too many."""
        from openpyxl.cell.rich_text import CellRichText, TextBlock  # as above

        text = "".join(each.text for each in letters)
        if len(text) > LONGEST:
            raise CellTooLong(text)
        if not text:
            return
        if all(each.plain for each in letters):
            target.value = _escaped(text)
        else:
            parts = (
                _escaped(each.text) if each.plain else TextBlock(self._font(each, look), _escaped(each.text))
                for each in letters
            )
            target.value = CellRichText(list(parts))
        target.data_type = "s"
        if text.startswith(ACTIVE):
            target.quotePrefix = True

    def dress(self, target: Any, look: Format, place: str, bold: bool = False) -> None:
        """Gives a cell the font, the alignment and the wrapping of a role."""
        from openpyxl.styles import Alignment, Font  # as above

        target.font = Font(
            name=self.style.font.name,
            size=look.size or self.style.size,
            bold=bold or bool(look.bold),
            italic=bool(look.italic),
            underline="single" if look.underline else None,
            strike=look.strike or None,
        )
        horizontal = "center" if bold else ALIGN[look.align or "left"]
        target.alignment = Alignment(horizontal=horizontal, vertical=place, wrap_text=True)

    def _font(self, letters: Letters, look: Format) -> Any:
        from openpyxl.cell.text import InlineFont  # as above
        from openpyxl.styles.colors import Color

        return InlineFont(
            rFont=self.style.font.name,
            sz=look.size or self.style.size,
            b=letters.bold or look.bold or None,
            i=letters.italic or look.italic or None,
            u="single" if letters.underline or look.underline else None,
            strike=letters.strike or look.strike or None,
            color=Color(rgb=letters.color) if letters.color else None,
        )


def fill(book: Book, worksheet: Any, row: int, block: Block, widths: tuple[float, ...]) -> None:
    """Writes a paragraph or heading over the whole width of a sheet, as tall as its words need."""
    look = book.style.format(getattr(block, "role", ""))
    letters = letters_of((block,))
    first = worksheet.cell(row, 1)
    book.dress(first, look, "top")
    book.say(first, letters, look)
    if len(widths) > 1:
        worksheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(widths))
    book.grow(worksheet, row, letters, look, sum(widths))


def _count(target: Any, text: str) -> None:
    """Makes a cell a figure that can be reckoned with, shown with as many decimals as its words have."""
    found = FIGURE.fullmatch(text)
    if found:
        decimals = found["decimals"] or ""
        target.value = Decimal(text.replace(",", "."))
        target.number_format = f"0.{'0' * len(decimals)}" if decimals else "0"
        target.quotePrefix = False


def _escaped(text: str) -> str:
    return ESCAPE.sub("_x005F_", text)


def _border(target: Any) -> None:
    from openpyxl.styles import Border, Side  # as above

    line = Side(style="thin", color="FF808080")
    target.border = Border(left=line, right=line, top=line, bottom=line)


def _shade(target: Any) -> None:
    from openpyxl.styles import PatternFill  # as above

    target.fill = PatternFill("solid", fgColor=HEAD_FILL)
