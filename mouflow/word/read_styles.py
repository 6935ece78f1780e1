"""Word's styles: what a paragraph or run gets from its style and all those that the style is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.word.xml import Element, w

TEXT_LEVEL = 9  # the outline level of a paragraph that is no heading
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_OWN = re.compile(r"mou (?:table )?(.+)")
_OFF = frozenset(("0", "false", "off", "none"))
_ALIGNMENT = {"both": "justify", "distribute": "justify", "center": "center", "right": "right", "end": "right"}
Toggles = tuple[bool | None, bool | None, bool | None]  # bold, italic, underline; None: not said
UNSAID: Toggles = (None, None, None)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph's properties and styles say; `outline` counts from 0, lengths are in twips, None: not said."""

    name: str = ""
    outline: int | None = None
    num: str | None = None
    level: int | None = None
    align: str | None = None
    left: int | None = None
    toggles: Toggles = UNSAID


class Styles:
    """The styles of a package by id."""

    def __init__(self, root: Element | None) -> None:
        found = () if root is None else root.findall(w("style"))
        self._styles = {(style.get(w("type"), "paragraph"), style.get(w("styleId"), "")): style for style in found}
        self._default = next((id for (kind, id), style in self._styles.items() if _is_default(kind, style)), "")
        self._paragraphs: dict[str, ParagraphLook] = {}
        self._characters: dict[str, Toggles] = {}

    def paragraph(self, id: str | None) -> ParagraphLook:
        """The look of a paragraph style; that of the default one for none or an unknown one."""
        key = id if id is not None and ("paragraph", id) in self._styles else self._default
        if key not in self._paragraphs:
            self._paragraphs[key] = self._paragraph(key)
        return self._paragraphs[key]

    def character(self, id: str) -> Toggles:
        """What a character style says of bold, italic and underline."""
        if id not in self._characters:
            said = UNSAID
            for style in self._chain("character", id):
                said = _first(said, toggles(style.find(w("rPr"))))
            self._characters[id] = said
        return self._characters[id]

    def table_name(self, id: str) -> str:
        """The name of a table style; empty for an unknown one."""
        style = self._styles.get(("table", id))
        return "" if style is None else _name(style)

    def has_lines(self, id: str) -> bool:
        """Whether a table style, or one that it is based on, draws lines between cells."""
        path = f"{w('tblPr')}/{w('tblBorders')}/{w('insideH')}"
        return any(is_line(style.find(path)) for style in self._chain("table", id))

    def _paragraph(self, id: str) -> ParagraphLook:
        look = ParagraphLook()
        for style in self._chain("paragraph", id):
            said = paragraph_look(style.find(w("pPr")), toggles(style.find(w("rPr"))))
            look = over(look, said, _name(style))
            if look.outline is None and (heading := _HEADING.fullmatch(_name(style))):
                look = over(look, ParagraphLook(outline=int(heading[1]) - 1))
        return look

    def _chain(self, kind: str, id: str) -> Iterator[Element]:
        """A style and those that it is based on, each once."""
        seen: set[str] = set()
        while id not in seen and (kind, id) in self._styles:
            seen.add(id)
            style = self._styles[kind, id]
            yield style
            base = style.find(w("basedOn"))
            id = "" if base is None else base.get(w("val"), "")


def own_role(name: str) -> str | None:
    """The role that a style's name ends in where mouflow wrote the style; None for any other style."""
    found = _OWN.fullmatch(name)
    return found[1] if found else None


def is_line(border: Element | None) -> bool:
    """Whether a border is drawn."""
    return border is not None and border.get(w("val"), "nil") not in ("nil", "none")


def over(top: ParagraphLook, base: ParagraphLook, name: str = "") -> ParagraphLook:
    """What `top` says, and else what `base` says. A paragraph's list and its level go together."""
    listed = top if top.num is not None else base
    return ParagraphLook(
        name=top.name or base.name or name,
        outline=base.outline if top.outline is None else top.outline,
        num=listed.num,
        level=base.level if top.level is None else top.level,
        align=top.align or base.align,
        left=base.left if top.left is None else top.left,
        toggles=_first(top.toggles, base.toggles),
    )


def paragraph_look(properties: Element | None, said: Toggles = UNSAID) -> ParagraphLook:
    """What a w:pPr says itself."""
    if properties is None:
        return ParagraphLook(toggles=said)
    outline = num = level = align = left = None
    for child in properties:
        tag = child.tag
        if tag == w("numPr"):
            num, level = _value(child, "numId"), whole(_value(child, "ilvl"))
        elif tag == w("outlineLvl"):
            outline = whole(child.get(w("val")))
        elif tag == w("jc"):
            align = _ALIGNMENT.get(child.get(w("val"), ""), "left")
        elif tag == w("ind"):
            left = whole(child.get(w("left"), child.get(w("start"))))
    return ParagraphLook("", outline, num, level, align, left, said)


def toggles(properties: Element | None) -> Toggles:
    """What a w:rPr says of bold, italic and underline."""
    if properties is None:
        return UNSAID
    bold = italic = underline = None
    for child in properties:
        tag = child.tag
        if tag == w("b"):
            bold = _is_on(child)
        elif tag == w("i"):
            italic = _is_on(child)
        elif tag == w("u"):
            underline = _is_on(child)
    return bold, italic, underline


def whole(value: str | None) -> int | None:
    """A whole number, rounded where a file says more; None where it says none."""
    try:
        return None if value is None else round(float(value))
    except (ValueError, OverflowError):
        return None


def _is_on(toggle: Element) -> bool:
    return toggle.get(w("val"), "1") not in _OFF


def _value(element: Element, name: str) -> str | None:
    child = element.find(w(name))
    return None if child is None else child.get(w("val"))


def _first(top: Toggles, base: Toggles) -> Toggles:
    bold, italic, underline = (below if above is None else above for above, below in zip(top, base, strict=True))
    return bold, italic, underline


def _name(style: Element) -> str:
    return _value(style, "name") or ""


def _is_default(kind: str, style: Element) -> bool:
    return kind == "paragraph" and style.get(w("default"), "0") not in _OFF
