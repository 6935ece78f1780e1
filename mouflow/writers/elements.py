"""Document tree -> HTML elements, the one shape that the HTML file and the PDF are both made from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, SubElement

from mouflow.document.former import seen_otherwise
from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Field,
    Heading,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Row,
    Section,
    Sheet,
    Table,
    text_of,
)
from mouflow.writers.changed import former_words, label_mark, mark_class, number_mark, parts_words
from mouflow.writers.css import BULLET, css_name, item_class, label_class, level_of, place_of, sheet_class, stands_bare
from mouflow.writers.stacked import stack
from mouflow.writers.targets import is_changed, targets
from mouflow.writers.words import BLANK, Address, Words, classes, writable

REDLINE = "_redline"  # the class of a body that shows tracked changes


def page(document: Document, address: Address) -> Element:
    """The whole document as an `html` element without a style sheet; `address` gives an asset's URL."""
    root = Element("html", {"lang": writable(document.language)})
    _head(SubElement(root, "head"), document)
    body = SubElement(root, "body")
    main = SubElement(body, "main")
    builder = Builder(document, address)
    for sheet in document.sheets:
        builder.sheet(main, sheet)
    if builder.changed:
        body.set("class", REDLINE)
    return root


def is_redline(page: Element) -> bool:
    """Whether a page, as `page` makes it, shows tracked changes."""
    return page[1].get("class") == REDLINE


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


@dataclass(frozen=True, slots=True)
class Label:
    """An item's label that waits for its words: itself, its numbering and level, and the change that it shows."""

    words: str
    place: tuple[str, int]
    mark: Mark | None


class Builder:
    """Builds the elements of one document's blocks, in reading order."""

    def __init__(self, document: Document, address: Address) -> None:
        self.style = document.style
        self.targets = targets(document)
        self.words = Words(document.assets, address, frozenset(self.targets))
        self.label: Label | None = None  # what the next words bear
        self.around: Mark | None = None  # the tracked change of the item, row or cell around
        self.in_row = False  # whether that change is a row's or a cell's, which bears a bar of its own
        self.changed = False  # whether any change has been met

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
                self.blocks(SubElement(parent, "section", self._named(block, css_name(block.role))), block.blocks)

    def _paragraph(self, parent: Element, paragraph: Paragraph) -> None:
        element = SubElement(parent, "p", self._named(paragraph, classes(_look(paragraph), self._bar(paragraph))))
        self._tell_former(element, paragraph)
        self._bear_label(element)
        self._words(element, paragraph)

    def _heading(self, parent: Element, heading: Heading) -> None:
        """A heading; its number stands on a line of its own above the words."""
        attributes = self._named(heading, classes(css_name(heading.role), self._bar(heading)))
        element = SubElement(parent, f"h{heading.level}", {**attributes, "data-title": _title(heading)})
        self._tell_former(element, heading)
        self._bear_label(element)
        if heading.number is not None:
            mark = number_mark(heading, self.around)
            number = SubElement(self.words.marked(element, mark), "span", {"class": "_number"})
            number.text = writable(heading.number.label)
            self.words.note(element, mark)
            SubElement(element, "br")
        self._words(element, heading)

    def _words(self, element: Element, block: Paragraph | Heading) -> None:
        self.words.add(element, block.inlines, self.around)
        self.words.end(element, block.mark, parts_words(block, self.around))

    def _bar(self, block: Paragraph | Heading) -> str:
        """The class of a paragraph that was changed and has no bar of the row around it."""
        kept = block if block.former is None or seen_otherwise(block, self.style) else replace(block, former=None)
        changed = self.around is not None or is_changed(kept)
        self.changed = self.changed or changed
        return "_bar" if changed and not self.in_row else ""

    def _tell_former(self, element: Element, block: Paragraph | Heading) -> None:
        """Tells in a title what form the block had before, where a reader sees the difference."""
        if block.former is not None and seen_otherwise(block, self.style):
            element.set("title", writable(former_words(block.former)))

    def _named(self, block: Paragraph | Heading | Section | Item, names: str) -> dict[str, str]:
        """The classes, and the id when it is this block that references with the id lead to."""
        if block.id and self.targets[block.id].block is block:
            return {"id": block.id, **_classed(names)}
        return _classed(names)

    def _list(self, parent: Element, list_: List) -> None:
        # A list whose labels are words of its own would else be no list to some screen readers.
        attributes = {"role": "list", **_classed(css_name(list_.role))}
        element = SubElement(parent, "ol" if list_.ordered else "ul", attributes)
        for item in list_.items:
            self._item(element, item, list_.role, item.number if list_.ordered else None)

    def _item(self, parent: Element, item: Item, role: str, number: Number | None) -> None:
        """An item whose label stands to the left of its first words, or alone above a block that has none."""
        place = place_of(self.style, number, role)
        element = SubElement(parent, "li", self._named(item, classes(item_class(*place), mark_class(item.mark))))
        self.label = Label(number.label if number else BULLET.label, place, label_mark(item, self.around))
        around, self.around = self.around, item.mark or self.around
        if not (item.blocks and bears_label(item.blocks[0])):
            self._bear_label(SubElement(element, "p"))
        self.blocks(element, item.blocks)
        self.around = around

    def _bear_label(self, parent: Element) -> None:
        """The label that waits, as words of its own; the tab after it leads to where the item's text stands."""
        if self.label is None:
            return
        label, self.label = self.label, None
        holder = self.words.marked(parent, label.mark)
        element = SubElement(holder, "span", {"class": f"_label {label_class(*label.place)}"})
        element.text = writable(label.words)
        if level_of(self.style, *label.place).hanging:
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
        if look.stack:
            stack(element)

    def _rows(self, parent: Element, rows: tuple[Row, ...], table: Table, scope: str) -> None:
        """Adds the rows; a cell is never wider than what its row still has of the table's columns."""
        around, in_row = self.around, self.in_row
        for row in rows:
            self.around, self.in_row = row.mark or around, in_row or row.mark is not None
            self.changed = self.changed or row.mark is not None
            element = SubElement(parent, "tr", _classed(classes(mark_class(row.mark), self._row_look(row))))
            left = len(table.columns)
            for cell in row.cells:
                attributes = {"scope": scope} if cell.heading else {}
                if (span := max(1, min(cell.colspan, left))) > 1:
                    attributes["colspan"] = str(span)
                left -= span
                self._cell(element, cell, table.role, attributes)
            _close_row(element)
        self.around, self.in_row = around, in_row

    def _row_look(self, row: Row) -> str:
        """A row whose every cell ends in words that stay with what follows stays with the next row."""
        ends = [cell.blocks[-1] for cell in row.cells if cell.blocks]
        onward = [isinstance(end, Paragraph) and bool(self.style.format(end.role).keep_next) for end in ends]
        return "_onward" if onward and all(onward) else ""

    def _cell(self, parent: Element, cell: Cell, table: str, attributes: dict[str, str]) -> None:
        around, self.around = self.around, cell.mark or self.around
        self.changed = self.changed or cell.mark is not None
        bare = self._bare(cell)
        role = classes("_bare", _look(bare)) if bare else css_name(cell.role)
        look = classes(role, *self._cell_look(cell, table))
        element = SubElement(parent, "th" if cell.heading else "td", {**_classed(look), **attributes})
        if bare:
            self._words(element, bare)
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
        if not isinstance(only, Paragraph) or only.id or not stands_bare(self.style.format(only.role)):
            return None
        return None if self._bar(only) else only


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
