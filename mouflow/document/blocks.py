"""Rendered template -> sheets and blocks of the tree."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from mouflow.document.inlines import InlineReader
from mouflow.document.markup import COLUMNS, DEEP, EMPTY, INLINE, PICTURE, SPAN, Breaches, listed, parsed
from mouflow.document.rows import Rows, is_still
from mouflow.document.style import Style
from mouflow.document.tree import Block, Cell, Heading, Item, List, Paragraph, Row, Section, Sheet, Table
from mouflow.errors import Place, Problem, ProblemsFound

DEEPEST = 40  # blocks in blocks; a file's lists nest to 20 at most
MOST_COLUMNS = 63  # Word takes no more


@dataclass(frozen=True, slots=True)
class Sheets:
    """What a rendered template says, not yet numbered, and the first place that refers to each id."""

    sheets: tuple[Sheet, ...]
    references: Mapping[str, Place]


def read_sheets(
    rendered: str, style: Style, file: str, pictures: frozenset[str] = frozenset(), rows: Rows | None = None
) -> Sheets:
    """The sheets that a rendered template says; ProblemsFound with the template's lines when it breaks the rules.

    `pictures` are the names that an <img> may show, `rows` those that were read before.
    """
    reader = Reader(style, file, (Rows() if rows is None else rows).in_style(style))
    sheets = reader.sheets(parsed(rendered, file))
    missing = (name for name in reader.breaches.pictures if name not in pictures)
    known = listed(tuple(sorted(pictures)))
    lost = [Problem(reader.breaches.pictures[name], PICTURE, {"name": name, "known": known}) for name in missing]
    problems = [*reader.breaches.problems, *lost]
    if not sheets and not problems:
        problems.append(Problem(Place(file), EMPTY))
    if problems:
        raise ProblemsFound(tuple(sorted(problems, key=lambda problem: problem.place)))
    return Sheets(sheets, reader.breaches.references)


class Reader:
    """Reads one rendered text into sheets; problems gather on the way."""

    def __init__(self, style: Style, file: str, rows: Rows) -> None:
        self.style = style
        self.rows = rows
        self.breaches = Breaches(style, file)
        self.inlines = InlineReader(self.breaches)
        self.depth = 0
        self.readers: dict[str, Callable[[etree._Element, str], Block]] = {
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
        running: dict[str, list[Block]] = {"header": [], "footer": []}
        for child in element:
            if child.tag in running:
                self.breaches.attributes(child)
                running[child.tag] += self._blocks(child, "body")
        return Sheet(
            blocks=self._body(element),
            role=self.breaches.role(element),
            header=tuple(running["header"]),
            footer=tuple(running["footer"]),
        )

    def _body(self, element: etree._Element) -> tuple[Block, ...]:
        body = [child for child in element if child.tag not in ("header", "footer")]
        return tuple(self._block(child, "body") for child in body if self._is_block(child))

    def _blocks(self, element: etree._Element, role: str) -> tuple[Block, ...]:
        self.breaches.no_words(element)
        return tuple(self._block(child, role) for child in element if self._is_block(child))

    def _is_block(self, child: etree._Element) -> bool:
        if child.tag in self.readers:
            return True
        self.breaches.refuse(child, tuple(self.readers))
        return False

    def _block(self, element: etree._Element, role: str) -> Block:
        if self.depth == DEEPEST:
            self.breaches.report(element, DEEP, limit=DEEPEST)
            return Paragraph((), role)
        self.depth += 1
        self.breaches.attributes(element)
        block = self.readers[element.tag](element, role)
        self.depth -= 1
        return block

    def _paragraph(self, element: etree._Element, role: str) -> Paragraph:
        return Paragraph(self.inlines.read(element), self.breaches.role(element) or role, self.breaches.id(element))

    def _heading(self, element: etree._Element, _role: str) -> Heading:
        role = self.breaches.role(element) or element.tag
        return Heading(int(element.tag[1]), self.inlines.read(element), role, self.breaches.id(element))

    def _section(self, element: etree._Element, role: str) -> Section:
        return Section(self._blocks(element, role), self.breaches.role(element), self.breaches.id(element))

    def _list(self, element: etree._Element, role: str) -> List:
        self.breaches.no_words(element)
        inner = "item" if role == "body" else role
        items = tuple(self._item(child, inner) for child in self.breaches.children(element, "li"))
        return List(items, self.breaches.list_role(element), element.tag == "ol")

    def _item(self, element: etree._Element, role: str) -> Item:
        return Item(self._flow(element, role), None, self.breaches.id(element))

    def _flow(self, element: etree._Element, role: str) -> tuple[Block, ...]:
        """Blocks, with words that stand directly in a list item or a cell as a paragraph of their own before them."""
        if not len(element):
            return (Paragraph(self.inlines.read(element), role),)
        children = list(element)
        first = next((n for n, child in enumerate(children) if child.tag not in INLINE), len(children))
        inlines = self.inlines.read(element, first)
        blocks: list[Block] = [Paragraph(inlines, role)] if inlines or first == len(children) else []
        for child in children[first:]:
            if self._is_block(child):
                blocks.append(self._block(child, role))
            self.breaches.no_tail(child)
        return tuple(blocks)

    def _table(self, element: etree._Element, _role: str) -> Table:
        self.breaches.no_words(element)
        role = self.breaches.role(element)
        widths: tuple[float, ...] = ()
        head: list[etree._Element] = []
        body: list[etree._Element] = []
        for child in self.breaches.children(element, "colgroup", "thead", "tbody", "tr"):
            if child.tag == "tr":
                body.append(child)
                continue
            self.breaches.no_words(child)
            if child.tag == "colgroup":
                widths = tuple(self.breaches.size(col, "width") for col in self.breaches.children(child, "col"))
            else:
                (head if child.tag == "thead" else body).extend(self.breaches.children(child, "tr"))
        rows = tuple(self._row(row, role) for row in (*head, *body))
        widths = widths or (1.0,) * max((_width(row) for row in rows), default=1)
        self._equal(zip((*head, *body), rows, strict=True), len(widths))
        return Table(_percent(widths), rows[: len(head)], rows[len(head) :], role)

    def _equal(self, rows: Iterable[tuple[etree._Element, Row]], count: int) -> None:
        """Reports rows that do not fill the table's columns, or more than fill them."""
        for element, row in rows:
            if _width(row) != count:
                self.breaches.report(element, COLUMNS, count=count, found=_width(row))

    def _row(self, element: etree._Element, role: str) -> Row:
        """The row, read anew only where none was read from the same markup before."""
        key = (role, self.depth, etree.tostring(element, encoding="unicode", with_tail=False))
        row = self.rows.get(key)
        if row is None:
            row = self._new_row(element, role)
            if is_still(row) and not self.breaches.found:
                self.rows.keep(key, row)
        return row

    def _new_row(self, element: etree._Element, role: str) -> Row:
        self.breaches.no_words(element)
        return Row(tuple(self._cell(child, role) for child in self.breaches.children(element, "td", "th")))

    def _cell(self, element: etree._Element, table: str) -> Cell:
        heading = element.tag == "th"
        kind = "head-cell" if heading else "cell"
        own = f"{table}-{kind}"
        inner = own if own in self.style.formats else kind
        return Cell(self._flow(element, inner), self.breaches.role(element), self._span(element), heading)

    def _span(self, element: etree._Element) -> int:
        text = element.get("colspan")
        if text is None:
            return 1
        if re.fullmatch(r"[0-9]{1,2}", text) and 1 <= int(text) <= MOST_COLUMNS:
            return int(text)
        self.breaches.report(element, SPAN, text=text, most=MOST_COLUMNS)
        return 1


def _width(row: Row) -> int:
    return sum(cell.colspan for cell in row.cells)


def _percent(widths: tuple[float, ...]) -> tuple[float, ...]:
    """The widths in percent, summing to 100: the last takes what rounding leaves."""
    first = tuple(round(width * 100 / sum(widths), 4) for width in widths[:-1])
    return (*first, round(100 - sum(first), 4))
