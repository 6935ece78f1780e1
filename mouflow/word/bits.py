"""A paragraph as bits: words, things that stand for one letter, and markers that travel without width."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field

from mouflow.word.prints import look_print
from mouflow.word.xml import MATH, Element, w

RUN, TEXT, LOOK, CONTROL, CONTENT = w("r"), w("t"), w("rPr"), w("sdt"), w("sdtContent")
FIELD_CHAR, INSTRUCTION = w("fldChar"), w("instrText")
SIMPLE_FIELD = w("fldSimple")
HYPERLINK = w("hyperlink")
BOX = w("txbxContent")
NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_WRAPPERS = frozenset(w(name) for name in ("hyperlink", "smartTag", "customXml", "dir", "bdo"))
_THROUGH = frozenset(w(name) for name in ("ins", "moveTo"))
OPENING = frozenset(w(name) for name in ("bookmarkStart", "commentRangeStart", "permStart"))
CLOSING = frozenset(w(name) for name in ("bookmarkEnd", "commentRangeEnd", "permEnd", "commentReference"))
_RANGES = (f"{range_}Range{end}" for range_ in ("moveFrom", "moveTo") for end in ("Start", "End"))
_CONTROL_RANGES = (f"customXml{k}Range{end}" for k in ("Ins", "Del", "MoveFrom", "MoveTo") for end in ("Start", "End"))
_PROPERTIES = ("pPr", "smartTagPr", "customXmlPr", "proofErr", "del", "moveFrom")
_SKIPPED = frozenset(w(name) for name in (*_PROPERTIES, *_RANGES, *_CONTROL_RANGES))
_UNSEEN = frozenset(w(name) for name in ("lastRenderedPageBreak", "delText", "delInstrText", "annotationRef"))
_LETTERS = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_BREAK, _COMMENT = w("br"), w("commentReference")
_SPACES = {9: " ", 10: " ", 13: " "}  # inside w:t they are no more than blanks
FORMULAS = frozenset((f"{{{MATH}}}oMath", f"{{{MATH}}}oMathPara"))
NO_LOOK: tuple[Hashable, ...] = ()


@dataclass(slots=True, eq=False)
class Bit:
    """One thing of a paragraph: its letters as they are compared, and the element that it is.

    `node` stands in `run`, or in the paragraph itself (or a wrapper of it) when there is none. `inside`: hyperlinks and
    controls around it, outermost first. `kind`: "" for words, a thing's own (`box`, `footnote` …), or `opening` and
    `closing` for markers. `glued`: without width, and inseparable from the bit before.
    """

    letters: str
    node: Element
    run: Element | None = None
    look: Hashable = NO_LOOK
    inside: tuple[Element, ...] = ()
    kind: str = ""
    glued: bool = False
    fate: str = ""  # what becomes of a sign of a field over several paragraphs, where it is not just kept

    @property
    def properties(self) -> Element | None:
        """The look of its run, as an element."""
        return None if self.run is None else self.run.find(LOOK)


@dataclass(slots=True, eq=False)
class Passage:
    """A paragraph and its bits; `text` is what they spell."""

    element: Element
    bits: list[Bit]
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = "".join([bit.letters for bit in self.bits])


@dataclass(slots=True)
class BitReader:
    """Reads paragraphs of one part: `letter` gives the character of a thing, `words` guards private characters."""

    letter: Callable[[Element], tuple[str, str]]  # the character and the kind
    words: Callable[[str], str]
    look: Callable[[Element], Hashable] = look_print

    def bits(self, paragraph: Element) -> list[Bit]:
        """Everything in a paragraph but its properties, in order; what is tracked reads as accepted."""
        return list(self._inside(paragraph, ()))

    def _inside(self, parent: Element, inside: tuple[Element, ...]) -> Iterator[Bit]:
        for child in parent:
            tag = child.tag
            if tag == RUN:
                yield from self._run(child, inside)
            elif tag in _SKIPPED or not isinstance(tag, str):
                continue
            elif tag in _THROUGH:
                yield from self._inside(child, inside)
            elif tag == CONTROL or tag in _WRAPPERS:
                yield from self._wrapped(child, inside)
            elif tag in OPENING or tag in CLOSING:
                yield Bit("", child, inside=inside, kind="opening" if tag in OPENING else "closing")
            else:
                letter, kind = self.letter(child)
                yield Bit(letter, child, inside=inside, kind=kind)

    def _wrapped(self, wrapper: Element, inside: tuple[Element, ...]) -> Iterator[Bit]:
        """The bits of a wrapper; an empty one is itself a marker, so that it stays."""
        content = wrapper.find(CONTENT) if wrapper.tag == CONTROL else wrapper
        found = [] if content is None else list(self._inside(content, (*inside, wrapper)))
        yield from found or (Bit("", wrapper, inside=inside, kind="opening"),)

    def _run(self, run: Element, inside: tuple[Element, ...]) -> Iterator[Bit]:
        look: Hashable = NO_LOOK
        for child in run:
            tag = child.tag
            if tag == TEXT:
                text = child.text
                if text:
                    yield Bit(
                        self.words(text if text.isprintable() else text.translate(_SPACES)), child, run, look, inside
                    )
            elif tag == LOOK:
                look = self.look(child)
            elif tag in _UNSEEN or not isinstance(tag, str):
                continue
            elif tag == _COMMENT:
                yield Bit("", child, run, look, inside, kind="closing")
            elif tag in (FIELD_CHAR, INSTRUCTION):
                yield Bit("", child, run, look, inside, kind="field")
            elif tag in _LETTERS or (tag == _BREAK and child.get(w("type")) in (None, "textWrapping")):
                yield Bit(_LETTERS.get(tag, "\n"), child, run, look, inside)
            else:
                letter, kind = self.letter(child)
                yield Bit(letter, child, run, look, inside, kind)
