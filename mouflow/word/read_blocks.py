"""Blocks of a Word story as blocks of the tree: paragraphs, headings, list items, tables, named sections."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from mouflow.document.style import Style
from mouflow.document.tree import Block, Break, Heading, Inline, Paragraph, Section
from mouflow.word.read_inlines import Reader, choice
from mouflow.word.read_lists import Line, folded
from mouflow.word.read_numbering import Counters, Schemes, WordLevel
from mouflow.word.read_pictures import CHUNK
from mouflow.word.read_styles import TEXT_LEVEL, ParagraphLook, over, own_role, paragraph_look
from mouflow.word.read_tables import read_table
from mouflow.word.xml import COMPATIBLE, Element, w

_THROUGH = frozenset(w(name) for name in ("customXml", "smartTag", "ins", "moveTo"))
_QUOTES = frozenset(("quote", "intense quote", "block text"))
DEEPEST = 3  # level of a heading in the tree
BOX = "text-box"


@dataclass(slots=True)
class Story:
    """One story (body, header, note …) while it is read; `ids` maps mouflow's own bookmarks to the ids of blocks."""

    reader: Reader
    style: Style
    schemes: Schemes
    counters: Counters
    ids: Mapping[str, str]
    tags: frozenset[str] = frozenset()
    sections: set[str] = field(default_factory=set)
    waiting: list[str] = field(default_factory=list)  # ids of bookmarks whose block is still to come

    def blocks(self, container: Iterable[Element], role: str = "", within: bool = False) -> tuple[Block, ...]:
        """The blocks of a container's children; `within` a table plain paragraphs have a cell's role, else `role`."""
        return folded(list(self._lines(container, role, within)))

    def _lines(self, container: Iterable[Element], role: str, within: bool) -> Iterator[Line]:
        for child in container:
            tag = child.tag
            if tag == w("p"):
                yield from self._paragraph(child, role, within)
            elif tag == w("tbl"):
                table = read_table(child, self.reader.styles, lambda cell: self.blocks(cell, role, True))
                if table is not None:
                    yield Line(table[0], left=table[1])
            elif tag == w("sdt"):
                yield from self._control(child, role, within)
            elif tag in _THROUGH:
                yield from self._lines(child, role, within)
            elif tag == f"{{{COMPATIBLE}}}AlternateContent":
                chosen = choice(child)
                yield from self._lines(() if chosen is None else chosen, role, within)
            elif tag == w("bookmarkStart"):
                self._bookmarks([child.get(w("name"), "")])
            elif tag == w("altChunk"):
                self.reader.gallery.lost[CHUNK] += 1

    def _control(self, control: Element, role: str, within: bool) -> Iterator[Line]:
        """A content control: a section when mouflow made it for one, else only what it holds."""
        content = control.find(w("sdtContent"))
        if content is None:
            return
        tag = control.find(f"{w('sdtPr')}/{w('tag')}")
        id = "" if tag is None else tag.get(w("val"), "")
        if id not in self.tags:
            id = self._untagged(content) if tag is None else ""
        if not id:
            yield from self._lines(content, role, within)
            return
        self.sections.add(id)
        lines = list(self._lines(content, role, within))
        yield Line(Section(folded(lines), "", id), left=min((line.left for line in lines), default=0))

    def _untagged(self, content: Element) -> str:
        """The id of a section whose tag was lost, by the bookmark that its first paragraph bears."""
        first = next(content.iter(w("p")), None)
        marks = () if first is None else first.iter(w("bookmarkStart"))
        names = (mark.get(w("name"), "") for mark in marks)
        return next((self.ids[name] for name in names if name in self.ids), "")

    def _bookmarks(self, names: list[str]) -> None:
        ids = (self.ids[name] for name in names if name in self.ids)
        self.waiting += [id for id in ids if id not in self.sections]

    def _paragraph(self, paragraph: Element, role: str, within: bool) -> Iterator[Line]:
        """A paragraph, then the paragraphs of the text boxes in it; nothing for an empty one without a number."""
        styled, own = _looks(paragraph)
        look = over(own, self.reader.styles.paragraph(styled))
        known = self._role(look, role, within)
        inlines = self.reader.inlines(paragraph, look, self.style.format(known))
        boxes, self.reader.boxes = self.reader.boxes, []
        names, self.reader.names = self.reader.names, []
        self._bookmarks(names)
        line = self._numbered(look, known, inlines, styled)
        if line is not None:
            yield line
        for box in boxes:
            inner = self.blocks(box, role, within)
            if inner:
                yield Line(Section(inner, BOX), left=look.left or 0)

    def _role(self, look: ParagraphLook, role: str, within: bool) -> str:
        """mouflow's own role, else one by the built-in style, the outline level and the alignment."""
        if (own := own_role(look.name)) is not None:
            return own
        if look.outline is not None and look.outline < TEXT_LEVEL:
            return f"heading-{min(look.outline + 1, DEEPEST)}"
        name = look.name.lower()
        if name in ("title", "subtitle"):
            return "title" if name == "title" else "title-small"
        if role or name in _QUOTES:
            return role or "quotation"
        base = "cell" if within else "body"
        return base if look.align in (None, "justify" if base == "body" else "left") else f"{base}-{look.align}"

    def _numbered(self, look: ParagraphLook, role: str, inlines: tuple[Inline, ...], styled: str | None) -> Line | None:
        """The line of a paragraph, counted on when it is one of a list; None for an empty one of no list."""
        chosen = self.counters.lists.get(look.num or "")
        said = any(not isinstance(inline, Break) for inline in inlines)
        if chosen is None or look.num == "0":
            return Line(self._block(look, role, inlines), left=look.left or 0) if said else None
        level = look.level if look.level is not None else _linked(chosen.levels, styled)
        shape = chosen.level(level)
        left = look.left if look.left is not None else shape.left or 0
        if shape.bullet:
            id, block = self._item_id(), self._block(look, role, inlines)
            return Line(block, True, None, chosen.abstract, level, left, f"list-{level + 1}", id)
        value, label = self.counters.next(look.num or "", level)
        if not label.strip():
            return Line(self._block(look, role, inlines), left=left) if said else None
        number = self.schemes.number(chosen, level, value, label)
        if shape.suffix == "nothing" and (not inlines or isinstance(inlines[0], Break)):
            inlines = inlines[1:]  # the label stands on a line of its own
            if _is_heading(look):
                block = self._block(look, role, inlines)
                return Line(replace(block, number=number) if isinstance(block, Heading) else block, left=0)
        id, block = self._item_id(), self._block(look, role, inlines)
        return Line(block, True, number, chosen.abstract, level, left, self.schemes.role(number.numbering, level), id)

    def _block(self, look: ParagraphLook, role: str, inlines: tuple[Inline, ...]) -> Block:
        id = self.waiting[-1] if self.waiting else ""
        self.waiting.clear()
        if look.outline is not None and look.outline < TEXT_LEVEL:
            return Heading(min(look.outline + 1, DEEPEST), inlines, role, id)
        return Paragraph(inlines, role, id)

    def _item_id(self) -> str:
        """The id of an item, whose bookmark stands before that of its first block."""
        return self.waiting.pop(0) if self.waiting else ""


def _is_heading(look: ParagraphLook) -> bool:
    return look.outline is not None and look.outline < TEXT_LEVEL


def _looks(paragraph: Element) -> tuple[str | None, ParagraphLook]:
    """A paragraph's style and what it says itself."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        return None, ParagraphLook()
    style = properties.find(w("pStyle"))
    return None if style is None else style.get(w("val")), paragraph_look(properties)


def _linked(levels: Mapping[int, WordLevel], styled: str | None) -> int:
    """The level that a paragraph style is linked to; the first where none is."""
    return next((place for place, level in levels.items() if styled and level.style == styled), 0)
