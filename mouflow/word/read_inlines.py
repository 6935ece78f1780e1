"""What stands inside a Word paragraph, as inlines of the tree: words in their looks, atoms, breaks, pictures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mouflow.document.style import Format
from mouflow.document.tree import Break, Inline, Run
from mouflow.word.package import Relation
from mouflow.word.read_fields import Fields, atom
from mouflow.word.read_pictures import Gallery
from mouflow.word.read_styles import ParagraphLook, Styles, toggles
from mouflow.word.xml import COMPATIBLE, MATH, Element, w

_SIGNS = {w("noBreakHyphen"): "\u2011", w("ptab"): "\t"}
_BREAKS = frozenset((w("br"), w("cr")))
_DRAWINGS = frozenset((w("drawing"), w("pict"), w("object")))
_THROUGH = frozenset(
    (
        *(
            w(name)
            for name in ("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "ins", "moveTo", "dir", "bdo")
        ),
        *(w(name) for name in ("ruby", "rubyBase")),
    )
)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Signs of the two symbol fonts that stand in texts, by the code that Word stores (private use from F000).
_SYMBOLS = {
    "Symbol": {0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB0: "°", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xAE: "→"},
    "Wingdings": {0xA7: "▪", 0xA8: "◻", 0x6F: "□", 0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0xD8: "➢"},
    "Wingdings 2": {0x50: "✓", 0x52: "☑", 0x54: "☒", 0xA3: "☐"},
}


@dataclass(slots=True)
class Notes:
    """The notes that a story referred to, in order: (kind, w:id, sign)."""

    called: list[tuple[str, str, str]] = field(default_factory=list)

    def sign(self, kind: str, id: str) -> str:
        """The sign of the next note: ¹ for a footnote, ⁽¹⁾ for an endnote."""
        number = str(1 + sum(other == kind for other, _, _ in self.called)).translate(_SUPERSCRIPT)
        sign = number if kind == "footnote" else f"⁽{number}⁾"
        self.called.append((kind, id, sign))
        return sign


@dataclass(slots=True)
class Reader:
    """Reads the paragraphs of one story; `boxes` collects the text boxes of the paragraph that is read."""

    styles: Styles
    gallery: Gallery
    relations: Mapping[str, Relation]
    fields: Fields
    notes: Notes
    sign: str = ""  # that of the note which is read
    names: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    _looks: dict[tuple[object, ...], tuple[bool, bool, bool]] = field(default_factory=dict)

    def inlines(self, paragraph: Element, look: ParagraphLook, form: Format) -> tuple[Inline, ...]:
        """The inlines of a paragraph; a run's look is what it has beyond its role's own."""
        out: list[Inline] = []
        self.fields.paragraph += 1
        self._walk(paragraph, out, lambda run: self._look(run, look, form))
        return merged(out)

    def _walk(self, parent: Element, out: list[Inline], look: Callable[[Element], Run]) -> None:
        for child in parent:
            tag = child.tag
            if tag == w("r"):
                self._run(child, out, look)
            elif tag in _THROUGH:
                self._walk(child, out, look)
            elif tag == w("fldSimple"):
                self._simple_field(child, out, look)
            elif tag == w("bookmarkStart"):
                self.names.append(child.get(w("name"), ""))
            elif tag == f"{{{MATH}}}oMath":
                self._formula(child, out)
            elif tag == f"{{{MATH}}}oMathPara":
                self._walk(child, out, look)
            elif tag == f"{{{COMPATIBLE}}}AlternateContent" and (chosen := choice(child)) is not None:
                self._walk(chosen, out, look)

    def _run(self, run: Element, out: list[Inline], look: Callable[[Element], Run]) -> None:
        shown = look(run)
        for child in run:
            tag = child.tag
            if tag == w("t") or tag == w("tab") or tag in _SIGNS:
                text = child.text or "" if tag == w("t") else _SIGNS.get(str(tag), "\t")
                if text and not self.fields.silent:
                    out.append(Run(text, shown.bold, shown.italic, shown.underline))
            elif tag in _BREAKS:
                if not self.fields.silent:
                    out.append(Break())
            elif tag == w("fldChar"):
                self._field_sign(child.get(w("fldCharType")), out)
            elif tag == w("instrText"):
                self.fields.write(child.text or "")
            else:
                self._thing(child, out, shown, look)

    def _thing(self, child: Element, out: list[Inline], shown: Run, look: Callable[[Element], Run]) -> None:
        """Whatever in a run is neither text nor a field's sign."""
        tag = child.tag
        if self.fields.silent:
            return
        if tag in _DRAWINGS:
            self._drawing(child, out)
        elif tag == w("footnoteReference") or tag == w("endnoteReference"):
            kind = "footnote" if tag == w("footnoteReference") else "endnote"
            out.append(atom(self.notes.sign(kind, child.get(w("id"), ""))))
        elif tag == w("footnoteRef") or tag == w("endnoteRef"):
            out.append(atom(self.sign))
        elif tag == w("sym"):
            out.append(atom(_symbol(child), shown))
        elif tag == f"{{{COMPATIBLE}}}AlternateContent" and (chosen := choice(child)) is not None:
            for inner in chosen:
                self._thing(inner, out, shown, look)
        elif tag == w("ruby"):
            self._walk(child, out, look)

    def _drawing(self, drawing: Element, out: list[Inline]) -> None:
        boxes = [box for box in drawing.iter(w("txbxContent")) if not _in_fallback(box, drawing)]
        outer = [box for box in boxes if not any(box in other.iterdescendants() for other in boxes)]
        self.boxes += outer
        if not boxes and (picture := self.gallery.picture(drawing, self.relations)) is not None:
            out.append(picture)

    def _formula(self, formula: Element, out: list[Inline]) -> None:
        """A formula as an atom of its letters in order."""
        text = "".join(letter.text or "" for letter in formula.iter(f"{{{MATH}}}t", w("t")))
        if text and not self.fields.silent:
            out.append(atom(text))

    def _simple_field(self, simple: Element, out: list[Inline], look: Callable[[Element], Run]) -> None:
        result: list[Inline] = []
        self._walk(simple, result, look)
        if not self.fields.silent:
            out += self.fields.settled(simple.get(w("instr"), ""), merged(result))

    def _field_sign(self, kind: str | None, out: list[Inline]) -> None:
        if kind == "begin":
            self.fields.begin()
        elif kind == "separate":
            self.fields.separate(out)
        elif kind == "end":
            self.fields.end(out)

    def _look(self, run: Element, paragraph: ParagraphLook, form: Format) -> Run:
        """An empty run in the look of a Word run; toggles of paragraph and character style cancel each other."""
        properties = run.find(w("rPr"))
        own = toggles(properties)
        styled = None if properties is None else properties.find(w("rStyle"))
        character = "" if styled is None else styled.get(w("val"), "")
        key = (own, character, paragraph.toggles, form.bold, form.italic, form.underline)
        if key not in self._looks:
            said = self.styles.character(character)
            bold = _effective(own[0], paragraph.toggles[0], said[0])
            italic = _effective(own[1], paragraph.toggles[1], said[1])
            lined = next((each for each in (own[2], said[2], paragraph.toggles[2]) if each is not None), False)
            self._looks[key] = (bold and not form.bold, italic and not form.italic, lined and not form.underline)
        return Run("", *self._looks[key])


def _effective(own: bool | None, paragraph: bool | None, character: bool | None) -> bool:
    """A toggle property (ISO/IEC 29500-1, 17.7.3): said twice by styles it is off again, said directly it holds."""
    return bool(paragraph) != bool(character) if own is None else own


def merged(inlines: list[Inline]) -> tuple[Inline, ...]:
    """The inlines with neighbouring words of one look in one run."""
    out: list[Inline] = []
    for inline in inlines:
        last = out[-1] if out else None
        if isinstance(inline, Run) and isinstance(last, Run) and _same_look(inline, last):
            out[-1] = Run(last.text + inline.text, last.bold, last.italic, last.underline)
        else:
            out.append(inline)
    return tuple(out)


def _same_look(one: Run, other: Run) -> bool:
    return (one.bold, one.italic, one.underline) == (other.bold, other.italic, other.underline)


def choice(alternate: Element) -> Element | None:
    """The first alternative of a content that is stored twice, which newer programs read."""
    choice = alternate.find(f"{{{COMPATIBLE}}}Choice")
    return alternate.find(f"{{{COMPATIBLE}}}Fallback") if choice is None else choice


def _in_fallback(box: Element, drawing: Element) -> bool:
    for above in box.iterancestors():
        if above.tag == f"{{{COMPATIBLE}}}Fallback":
            return True
        if above is drawing:
            return False
    return False


def _symbol(symbol: Element) -> str:
    """A sign of a symbol font; a square for one that no other font has."""
    try:
        code = int(symbol.get(w("char"), ""), 16)
    except ValueError:
        return "□"
    if 0xE000 <= code < 0xF900:
        return _SYMBOLS.get(symbol.get(w("font"), ""), {}).get(code & 0xFF, "□")
    return chr(code) if code < 0xD800 and chr(code).isprintable() else "□"
