"""Inline markup -> runs, breaks, references, fields and pictures, with the space between them made tidy."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from mouflow.document.markup import INLINE, ORPHAN, ROLE, SPACE, Breaches
from mouflow.document.tree import Break, Field, Inline, Mark, Picture, Reference, Run

HREF = re.compile(r"#[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Dress:
    """The look and mark that inlines take from the elements around them."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    mark: Mark | None = None


DRESS: dict[str, Callable[[Dress], Dress]] = {
    "strong": lambda dress: replace(dress, bold=True),
    "em": lambda dress: replace(dress, italic=True),
    "u": lambda dress: replace(dress, underline=True),
}


class InlineReader:
    """Reads the inlines of an element."""

    def __init__(self, breaches: Breaches) -> None:
        self.breaches = breaches

    def read(self, element: etree._Element, stop: int | None = None) -> tuple[Inline, ...]:
        """The inlines of an element, up to its child number `stop`."""
        return _tidy(tuple(self._pieces(element, Dress(), stop)))

    def _pieces(self, element: etree._Element, dress: Dress, stop: int | None = None) -> Iterator[Inline]:
        if element.text:
            yield Run(SPACE.sub(" ", element.text), dress.bold, dress.italic, dress.underline, dress.mark)
        for child in list(element)[:stop]:
            yield from self._inline(child, dress)
            if child.tail:
                yield Run(SPACE.sub(" ", child.tail), dress.bold, dress.italic, dress.underline, dress.mark)

    def _inline(self, element: etree._Element, dress: Dress) -> Iterator[Inline]:
        if element.tag not in INLINE:
            self.breaches.refuse(element, tuple(sorted(INLINE)))
            return
        self.breaches.attributes(element)
        if element.tag in DRESS:
            yield from self._pieces(element, DRESS[element.tag](dress))
        elif element.tag in ("ins", "del"):
            yield from self._pieces(element, replace(dress, mark=Mark("ins" if element.tag == "ins" else "del")))
        elif element.tag == "br":
            yield Break(dress.mark)
        else:
            yield from self._atom(element, dress)

    def _atom(self, element: etree._Element, dress: Dress) -> Iterator[Inline]:
        if element.tag == "a":
            href = element.get("href", "")
            if not HREF.fullmatch(href):
                self.breaches.report(element, ORPHAN)
            yield Reference(href[1:], (), dress.bold, dress.italic, dress.underline, dress.mark)
        elif element.tag == "img":
            yield Picture(
                element.get("src", ""), element.get("alt", ""), self.breaches.size(element, "height"), dress.mark
            )
        elif element.get("class") in ("page", "pages"):
            yield Field("page" if element.get("class") == "page" else "pages")
        else:
            self.breaches.report(element, ROLE, role=element.get("class", ""), near="page")


def _tidy(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The inlines without empty runs and without space at the ends and around line breaks."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Run):
            after_space = not kept or isinstance(kept[-1], Break) or _ends_in_space(kept[-1])
            text = inline.text.removeprefix(" ") if after_space else inline.text
            if text:
                _append(kept, replace(inline, text=text) if text != inline.text else inline)
        else:
            if isinstance(inline, Break):
                _strip_end(kept)
            kept.append(inline)
    _strip_end(kept)
    return tuple(kept)


def _append(kept: list[Inline], run: Run) -> None:
    last = kept[-1] if kept else None
    if isinstance(last, Run) and replace(last, text=run.text) == run:
        kept[-1] = replace(last, text=last.text + run.text)
    else:
        kept.append(run)


def _ends_in_space(inline: Inline) -> bool:
    return isinstance(inline, Run) and inline.text.endswith(" ")


def _strip_end(kept: list[Inline]) -> None:
    while kept and isinstance(kept[-1], Run) and kept[-1].text.endswith(" "):
        last = kept.pop()
        if isinstance(last, Run) and last.text.rstrip(" "):
            kept.append(replace(last, text=last.text.rstrip(" ")))
