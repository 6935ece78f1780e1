"""Inline markup -> runs, breaks, references, fields and pictures, with the space between them made tidy."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from mouflow.document.markup import ALT, DEEP, INLINE, LINK, ROLE, SPACE, Breaches
from mouflow.document.tree import Break, Field, Inline, Mark, Picture, Reference, Run

HREF = re.compile(r"#[a-z0-9]+(-[a-z0-9]+)*")
DEEPEST = 20
PAGE_FIELDS = ("page", "pages")


@dataclass(frozen=True, slots=True)
class Dress:
    """The look and mark that inlines take from the elements around them, and how many those are."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    mark: Mark | None = None
    depth: int = 0


DRESS: dict[str, Callable[[Dress], Dress]] = {
    "strong": lambda dress: replace(dress, bold=True, depth=dress.depth + 1),
    "em": lambda dress: replace(dress, italic=True, depth=dress.depth + 1),
    "u": lambda dress: replace(dress, underline=True, depth=dress.depth + 1),
    "ins": lambda dress: replace(dress, mark=Mark("ins"), depth=dress.depth + 1),
    "del": lambda dress: replace(dress, mark=Mark("del"), depth=dress.depth + 1),
}
PLAIN = Dress()


class InlineReader:
    """Reads the inlines of an element."""

    def __init__(self, breaches: Breaches) -> None:
        self.breaches = breaches

    def read(self, element: etree._Element, stop: int | None = None) -> tuple[Inline, ...]:
        """The inlines of an element, up to its child number `stop`."""
        if not len(element):
            return _words(element.text or "")
        return _tidy(tuple(self._pieces(element, PLAIN, stop)))

    def _pieces(self, element: etree._Element, dress: Dress, stop: int | None = None) -> Iterator[Inline]:
        if element.text:
            yield _run(element.text, dress)
        for child in list(element)[:stop]:
            yield from self._inline(child, dress)
            if child.tail:
                yield _run(child.tail, dress)

    def _inline(self, element: etree._Element, dress: Dress) -> Iterator[Inline]:
        if element.tag not in INLINE:
            self.breaches.refuse(element, tuple(sorted(INLINE)))
            return
        self.breaches.attributes(element)
        if dress.depth == DEEPEST:
            self.breaches.report(element, DEEP, limit=DEEPEST)
        elif element.tag in DRESS:
            yield from self._pieces(element, DRESS[element.tag](dress))
        else:
            yield self._atom(element, dress)

    def _atom(self, element: etree._Element, dress: Dress) -> Inline:
        if element.tag == "a":
            return self._reference(element, dress)
        self.breaches.empty(element)
        if element.tag == "img":
            return self._picture(element, dress)
        if element.tag == "br":
            return Break(dress.mark)
        kind = element.get("class", "")
        if kind not in PAGE_FIELDS:
            self.breaches.report(element, ROLE, role=kind, known=", ".join(PAGE_FIELDS))
        return Field("pages" if kind == "pages" else "page")

    def _reference(self, element: etree._Element, dress: Dress) -> Reference:
        href = element.get("href", "")
        if not HREF.fullmatch(href) or element.text or len(element):
            self.breaches.report(element, LINK)
        self.breaches.references.setdefault(href[1:], self.breaches.place(element))
        return Reference(href[1:], (), dress.bold, dress.italic, dress.underline, dress.mark)

    def _picture(self, element: etree._Element, dress: Dress) -> Picture:
        name, alt = element.get("src", ""), element.get("alt", "")
        if not alt.strip():
            self.breaches.report(element, ALT)
        self.breaches.pictures.setdefault(name, self.breaches.place(element))
        return Picture(name, alt, self.breaches.size(element, "height"), dress.mark)


def _words(text: str) -> tuple[Inline, ...]:
    """What `_tidy` makes of words without markup, as most cells and many paragraphs are; the short way to it."""
    words = SPACE.sub(" ", text).strip(" ")
    return (Run(words),) if words else ()


def _run(text: str, dress: Dress) -> Run:
    return Run(SPACE.sub(" ", text), dress.bold, dress.italic, dress.underline, dress.mark)


def _tidy(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The inlines without empty runs and without space at the ends and around line breaks."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Run):
            _add_run(kept, inline)
        else:
            if isinstance(inline, Break):
                _strip_end(kept)
            kept.append(inline)
    _strip_end(kept)
    return tuple(kept)


def _add_run(kept: list[Inline], run: Run) -> None:
    """Adds a run without the space that the inlines before it end in, joined to the last one of the same look."""
    last = kept[-1] if kept else None
    spaced = last is None or isinstance(last, Break) or (isinstance(last, Run) and last.text.endswith(" "))
    text = run.text.removeprefix(" ") if spaced else run.text
    if isinstance(last, Run) and replace(last, text=run.text) == run:
        kept[-1] = replace(last, text=last.text + text)
    elif text:
        kept.append(replace(run, text=text) if text != run.text else run)


def _strip_end(kept: list[Inline]) -> None:
    """Takes the space from the end, and runs that were nothing else."""
    while kept and isinstance(last := kept[-1], Run) and last.text.endswith(" "):
        kept.pop()
        if last.text.rstrip(" "):
            kept.append(replace(last, text=last.text.rstrip(" ")))
