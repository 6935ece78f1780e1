"""Rendered template -> sheets and blocks of the tree."""

from collections.abc import Callable

from lxml import etree

from mouflow.document.inlines import InlineReader
from mouflow.document.markup import INLINE, SIZE, Breaches, parsed
from mouflow.document.style import Style
from mouflow.document.tree import Block, Cell, Heading, Item, List, Paragraph, Row, Section, Sheet, Table
from mouflow.errors import ProblemsFound


class Reader:
    """Reads one rendered text into sheets; problems gather on the way."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.breaches = Breaches(style)
        self.inlines = InlineReader(self.breaches)
        self.blocks: dict[str, Callable[[etree._Element, str], Block]] = {
            "p": self._paragraph,
            "h1": self._heading,
            "h2": self._heading,
            "h3": self._heading,
            "ol": self._list,
            "ul": self._list,
            "table": self._table,
            "section": self._section,
        }

    def sheets(self, root: etree._Element) -> tuple[Sheet, ...]:
        """The sheets of the text: its outermost sections."""
        self.breaches.no_words(root)
        return tuple(self._sheet(child) for child in self.breaches.children(root, "section"))

    def _sheet(self, element: etree._Element) -> Sheet:
        self.breaches.no_words(element)
        header: list[Block] = []
        footer: list[Block] = []
        blocks: list[etree._Element] = []
        for child in element:
            part = {"header": header, "footer": footer}.get(str(child.tag))
            if part is None:
                blocks.append(child)
            else:
                self.breaches.no_words(child)
                part.extend(self._blocks(child, "body"))
        return Sheet(
            blocks=tuple(self._block(child, "body") for child in blocks if self._is_block(child)),
            role=self.breaches.role(element),
            header=tuple(header),
            footer=tuple(footer),
        )

    def _blocks(self, element: etree._Element, role: str) -> list[Block]:
        return [self._block(child, role) for child in element if self._is_block(child)]

    def _is_block(self, child: etree._Element) -> bool:
        if child.tag in self.blocks:
            return True
        self.breaches.refuse(child, tuple(self.blocks))
        return False

    def _block(self, element: etree._Element, role: str) -> Block:
        self.breaches.attributes(element)
        return self.blocks[element.tag](element, role)

    def _paragraph(self, element: etree._Element, role: str) -> Paragraph:
        return Paragraph(self.inlines.read(element), self.breaches.role(element) or role, element.get("id", ""))

    def _heading(self, element: etree._Element, _role: str) -> Heading:
        level = int(element.tag[1])
        return Heading(
            level, self.inlines.read(element), self.breaches.role(element) or element.tag, element.get("id", "")
        )

    def _section(self, element: etree._Element, role: str) -> Section:
        self.breaches.no_words(element)
        return Section(tuple(self._blocks(element, role)), self.breaches.role(element), element.get("id", ""))

    def _list(self, element: etree._Element, role: str) -> List:
        self.breaches.no_words(element)
        inner = "item" if role == "body" else role
        items = tuple(self._item(child, inner) for child in self.breaches.children(element, "li"))
        return List(items, self.breaches.role(element), element.tag == "ol")

    def _item(self, element: etree._Element, role: str) -> Item:
        self.breaches.attributes(element)
        return Item(self._flow(element, role), None, element.get("id", ""))

    def _flow(self, element: etree._Element, role: str) -> tuple[Block, ...]:
        """Blocks, with words that stand directly in a list item or a cell as a paragraph of their own."""
        first = next((n for n, child in enumerate(element) if child.tag not in INLINE), len(element))
        blocks: list[Block] = []
        inlines = self.inlines.read(element, first)
        if inlines or first == len(element):
            blocks.append(Paragraph(inlines, role))
        for child in list(element)[first:]:
            if self._is_block(child):
                blocks.append(self._block(child, role))
            self.breaches.no_tail(child)
        return tuple(blocks)

    def _table(self, element: etree._Element, _role: str) -> Table:
        self.breaches.no_words(element)
        role = self.breaches.role(element)
        columns: tuple[float, ...] = ()
        head: list[Row] = []
        rows: list[Row] = []
        for child in self.breaches.children(element, "colgroup", "thead", "tbody", "tr"):
            self.breaches.attributes(child)
            if child.tag == "colgroup":
                columns = tuple(self.breaches.size(col, "width") for col in self.breaches.children(child, "col"))
            elif child.tag == "tr":
                rows.append(self._row(child, role))
            else:
                part = head if child.tag == "thead" else rows
                part.extend(self._row(row, role) for row in self.breaches.children(child, "tr"))
        return Table(_widths(columns, [*head, *rows]), tuple(head), tuple(rows), role)

    def _row(self, element: etree._Element, role: str) -> Row:
        return Row(tuple(self._cell(child, role) for child in self.breaches.children(element, "td", "th")))

    def _cell(self, element: etree._Element, table: str) -> Cell:
        self.breaches.attributes(element)
        heading = element.tag == "th"
        kind = "head-cell" if heading else "cell"
        own = f"{table}-{kind}"
        inner = own if own in self.style.formats else kind
        span = element.get("colspan", "1")
        if not span.isdecimal() or not 1 <= int(span) <= 63:
            self.breaches.report(element, SIZE, name=element.tag, text=span)
            span = "1"
        return Cell(self._flow(element, inner), self.breaches.role(element), int(span), heading)


def read_sheets(rendered: str, style: Style, file: str) -> tuple[Sheet, ...]:
    """The sheets that a rendered template says; ProblemsFound with the template's lines when it breaks the rules."""
    reader = Reader(style)
    sheets = reader.sheets(parsed(rendered, file))
    if reader.breaches.problems:
        raise ProblemsFound(tuple(reader.breaches.problems))
    return sheets


def _widths(columns: tuple[float, ...], rows: list[Row]) -> tuple[float, ...]:
    """The columns' widths in percent, summing to 100; equal ones where none are given."""
    count = max((sum(cell.colspan for cell in row.cells) for row in rows), default=1)
    given = columns if len(columns) == count else (1.0,) * count
    return tuple(round(width * 100 / sum(given), 4) for width in given)
