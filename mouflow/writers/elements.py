"""Document tree -> HTML elements, the one shape that the HTML file and the PDF are both made from."""

from collections.abc import Iterable
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Field,
    Heading,
    Item,
    List,
    Mark,
    Paragraph,
    Row,
    Section,
    Sheet,
    Table,
    text_of,
    walk,
)
from mouflow.writers.css import BULLET, css_name, item_class, label_class, level_of, place_of, sheet_class, stands_bare
from mouflow.writers.words import BLANK, Address, Words, classes, mark_class, marked, writable


def page(document: Document, address: Address) -> Element:
    """The whole document as an `html` element without a style sheet; `address` gives an asset's URL."""
    root = Element("html", {"lang": writable(document.language)})
    _head(SubElement(root, "head"), document)
    main = SubElement(SubElement(root, "body"), "main")
    builder = Builder(document, address)
    for sheet in document.sheets:
        builder.sheet(main, sheet)
    return root


def _head(head: Element, document: Document) -> None:
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    SubElement(head, "title").text = writable(document.title)
    for name, content in _metas(document):
        if content:
            SubElement(head, "meta", {"name": writable(name), "content": writable(content)})


def _metas(document: Document) -> Iterable[tuple[str, str]]:
    """Name and content of each meta; the date comes from the properties, for a document knows no clock."""
    properties = document.properties
    yield "description", document.subject
    yield "keywords", properties.get("keywords", "")
    yield "generator", "mouflow"
    yield "dcterms.created", properties.get("date", "")
    yield "dcterms.modified", properties.get("date", "")
    for key, value in properties.items():
        yield f"mouflow:{key}", value


def _ids(document: Document) -> frozenset[str]:
    blocks = (block for sheet in document.sheets for block in walk(sheet.blocks))
    return frozenset(block.id for block in blocks if not isinstance(block, List | Table) and block.id)


class Builder:
    """Builds the elements of one document's blocks, in reading order."""

    def __init__(self, document: Document, address: Address) -> None:
        self.style = document.style
        self.words = Words(document.assets, address, _ids(document))
        self.label: tuple[Item, str] | None = None  # the item, and its list's role, whose label the next words bear
        self.around: Mark | None = None  # the tracked change of the item, row or cell around

    def sheet(self, parent: Element, sheet: Sheet) -> None:
        """Adds the sheet: its header, its blocks and its footer."""
        element = SubElement(parent, "div", {"class": f"_sheet {sheet_class(sheet.role)}"})
        if sheet.header:
            self.blocks(SubElement(element, "header"), sheet.header)
        self.blocks(element, sheet.blocks)
        if sheet.footer:
            self.blocks(SubElement(element, "footer"), sheet.footer)

    def blocks(self, parent: Element, blocks: Iterable[Block]) -> None:
        """Adds the blocks one after the other."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(parent, block)
            elif isinstance(block, Heading):
                self._heading(parent, block)
            elif isinstance(block, List):
                self._list(parent, block)
            elif isinstance(block, Table):
                self._table(parent, block)
            else:
                self.blocks(SubElement(parent, "section", _named(block.id, css_name(block.role))), block.blocks)

    def _paragraph(self, parent: Element, paragraph: Paragraph) -> None:
        element = SubElement(parent, "p", _named(paragraph.id, _look(paragraph)))
        self._bear_label(element)
        self.words.add(element, paragraph.inlines, self.around, paragraph.mark)

    def _heading(self, parent: Element, heading: Heading) -> None:
        """A heading; its number stands on a line of its own above the words."""
        attributes = _named(heading.id, css_name(heading.role))
        element = SubElement(parent, f"h{heading.level}", {**attributes, "data-title": _title(heading)})
        self._bear_label(element)
        if heading.number is not None:
            number = SubElement(marked(element, heading.mark or self.around), "span", {"class": "_number"})
            number.text = writable(heading.number.label)
            SubElement(element, "br")
        self.words.add(element, heading.inlines, self.around, heading.mark)

    def _list(self, parent: Element, list_: List) -> None:
        # A list whose labels are words of its own would else be no list to some screen readers.
        attributes = {"role": "list", **_classed(css_name(list_.role))}
        element = SubElement(parent, "ol" if list_.ordered else "ul", attributes)
        for item in list_.items:
            self._item(element, item if list_.ordered else replace(item, number=None), list_.role)

    def _item(self, parent: Element, item: Item, role: str) -> None:
        """An item whose label stands to the left of its first words, or alone above a block that has none."""
        around, self.around = self.around, item.mark or self.around
        look = classes(item_class(*place_of(self.style, item.number, role)), mark_class(item.mark))
        element = SubElement(parent, "li", _named(item.id, look))
        self.label = (item, role)
        if not (item.blocks and bears_label(item.blocks[0])):
            self._bear_label(SubElement(element, "p"))
        self.blocks(element, item.blocks)
        self.around = around

    def _bear_label(self, parent: Element) -> None:
        """The label that waits, as words of its own; the tab after it leads to where the item's text stands."""
        if self.label is None:
            return
        (item, role), self.label = self.label, None
        place = place_of(self.style, item.number, role)
        element = SubElement(marked(parent, self.around), "span", {"class": f"_label {label_class(*place)}"})
        element.text = writable(item.number.label) if item.number else BULLET.label
        if level_of(self.style, *place).hanging:
            element.text += "\t"
        else:
            SubElement(parent, "br")

    def _table(self, parent: Element, table: Table) -> None:
        look = self.style.format(table.role)
        attributes = _classed(classes(css_name(table.role), "_grid" if look.grid else ""))
        if not any(cell.heading for row in (*table.head, *table.rows) for cell in row.cells):
            attributes["role"] = "presentation"
        element = SubElement(parent, "table", attributes)
        columns = SubElement(element, "colgroup")
        for width in table.columns:
            SubElement(columns, "col", {"style": f"width:{width:g}%"})
        for name, rows, scope in (("thead", table.head, "col"), ("tbody", table.rows, "row")):
            if rows:
                self._rows(SubElement(element, name), rows, table, scope)

    def _rows(self, parent: Element, rows: tuple[Row, ...], table: Table, scope: str) -> None:
        """Adds the rows; a cell is never wider than what its row still has of the table's columns."""
        around = self.around
        for row in rows:
            self.around = row.mark or around
            element = SubElement(parent, "tr", _classed(classes(mark_class(row.mark), self._row_look(row))))
            left = len(table.columns)
            for cell in row.cells:
                attributes = {"scope": scope} if cell.heading else {}
                if (span := max(1, min(cell.colspan, left))) > 1:
                    attributes["colspan"] = str(span)
                left -= span
                self._cell(element, cell, table.role, attributes)
            _close_row(element)
        self.around = around

    def _row_look(self, row: Row) -> str:
        """A row whose every cell ends in words that stay with what follows stays with the next row."""
        ends = [cell.blocks[-1] for cell in row.cells if cell.blocks]
        onward = [isinstance(end, Paragraph) and bool(self.style.format(end.role).keep_next) for end in ends]
        return "_onward" if onward and all(onward) else ""

    def _cell(self, parent: Element, cell: Cell, table: str, attributes: dict[str, str]) -> None:
        around, self.around = self.around, cell.mark or self.around
        bare = self._bare(cell)
        role = classes("_bare", _look(bare)) if bare else css_name(cell.role)
        look = classes(role, *self._cell_look(cell, table))
        element = SubElement(parent, "th" if cell.heading else "td", {**_classed(look), **attributes})
        if bare:
            self.words.add(element, bare.inlines, self.around, bare.mark)
        else:
            self.blocks(element, cell.blocks)
        self.around = around

    def _cell_look(self, cell: Cell, table: str) -> tuple[str, ...]:
        look = self.style.format(table)
        valign = self.style.format(cell.role).valign or look.valign or "top"
        return "_line" if look.grid else "", "" if valign == "top" else f"_{valign}", mark_class(cell.mark)

    def _bare(self, cell: Cell) -> Paragraph | None:
        """The cell's only paragraph, where its words can stand in the cell itself: most are so, and draw faster."""
        only = cell.blocks[0] if len(cell.blocks) == 1 and not cell.role else None
        if isinstance(only, Paragraph) and not only.id and stands_bare(self.style.format(only.role)):
            return only
        return None


def bears_label(block: Block) -> bool:
    """Whether the label of an item can stand beside the block's first words."""
    if isinstance(block, Section):
        return bool(block.blocks) and bears_label(block.blocks[0])
    return isinstance(block, Paragraph) or (isinstance(block, Heading) and block.number is None)


def _title(heading: Heading) -> str:
    """The heading in one line, as an outline of the document shows it."""
    label = heading.number.label if heading.number else ""
    return writable(" ".join(f"{label} {text_of(heading.inlines)}".split()))


def _close_row(row: Element) -> None:
    """Cells beside words need no blank; the last cell of a table without lines ends where the text around it ends."""
    if any(len(cell) or cell.text != BLANK for cell in row):
        for cell in row:
            cell.text = None if cell.text == BLANK else cell.text
    if len(row) and "_line" not in row[-1].get("class", ""):
        row[-1].set("class", classes(row[-1].get("class", ""), "_last"))


def _look(paragraph: Paragraph) -> str:
    """The classes of a paragraph: its role, and whether its words only have sense on a page."""
    paged = any(isinstance(inline, Field) for inline in paragraph.inlines)
    return classes(css_name(paragraph.role), "_paged" if paged else "")


def _classed(names: str) -> dict[str, str]:
    return {"class": names} if names else {}


def _named(id_: str, names: str) -> dict[str, str]:
    return {"id": id_, **_classed(names)} if id_ else _classed(names)
