"""Running headers and footers: room for those that are taller than the margin they stand in."""

from collections.abc import Iterable, Iterator
from math import ceil

from mouflow.document.style import Style
from mouflow.document.tree import (
    Block,
    Document,
    Heading,
    Inline,
    List,
    Paragraph,
    Picture,
    Section,
    Sheet,
    Table,
    text_of,
)
from mouflow.writers.css import sheet_class

POINTS = 72 / 2.54  # in a centimetre
LETTER = 0.56  # of the size: how wide a letter is on average, rather too wide than too narrow
PADDING = 5.0  # points above and below the words of a table's row, its line included
AIR = 1.0  # cm that stay free between a running block, the paper's edge and the words


def grown_margins(document: Document) -> str:
    """Rules that widen the margins of sheets whose header or footer would else run into the words; mostly none."""
    style = document.style
    rules = []
    for sheet in document.sheets:
        for edge, blocks, margin in _edges(sheet, style):
            needed = height_of(blocks, style, width_of(sheet, style)) / POINTS + AIR
            if blocks and needed > margin:
                rules.append(_rule(sheet, edge, needed))
    return "".join(dict.fromkeys(rules))


def height_of(blocks: Iterable[Block], style: Style, width: float) -> float:
    """About how tall the blocks are, in points, in a column of `width` points."""
    return sum(_height(block, style, width) for block in blocks)


def _edges(sheet: Sheet, style: Style) -> Iterator[tuple[str, tuple[Block, ...], float]]:
    yield "top", sheet.header, style.margins.top
    yield "bottom", sheet.footer, style.margins.bottom


def width_of(sheet: Sheet, style: Style) -> float:
    """The points between the margins left and right of a sheet."""
    paper = style.paper.height if style.format(sheet.role).landscape else style.paper.width
    return (paper / 10 - style.margins.left - style.margins.right) * POINTS


def _rule(sheet: Sheet, edge: str, needed: float) -> str:
    name = sheet_class(sheet.role)
    return f"@page {name}{{margin-{edge}:{needed:.2f}cm}}\n.{name}{{page:{name}}}\n"


def _height(block: Block, style: Style, width: float) -> float:
    look = style.format(block.role)
    around = (look.before or 0) + (look.after or 0)
    if isinstance(block, Paragraph | Heading):
        size = look.size or style.size
        return around + _words_height(block.inlines, size, size * (look.line or style.line), width)
    if isinstance(block, List):
        return around + sum(height_of(item.blocks, style, width) for item in block.items)
    if isinstance(block, Section):
        return around + height_of(block.blocks, style, width)
    return around + _table_height(block, style, width)


def _words_height(inlines: tuple[Inline, ...], size: float, line: float, width: float) -> float:
    letters = max(1.0, width / (size * LETTER))
    lines = sum(max(1, ceil(len(part) / letters)) for part in text_of(inlines).split("\n"))
    pictures = (inline.height * POINTS for inline in inlines if isinstance(inline, Picture))
    return max(lines * line, *pictures, 0.0)


def _table_height(table: Table, style: Style, width: float) -> float:
    """The sum of the rows, each as tall as its tallest cell."""
    whole = sum(table.columns) or 1
    height = 0.0
    for row in (*table.head, *table.rows):
        first, tallest = 0, 0.0
        for cell in row.cells:
            share = sum(table.columns[first : first + cell.colspan]) / whole
            tallest = max(tallest, height_of(cell.blocks, style, width * share))
            first += cell.colspan
        height += tallest + PADDING
    return height
