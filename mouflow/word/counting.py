"""How many changes a Word file tracks, and of how many words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from mouflow.document.front_counts import Counts, count_words
from mouflow.word.package import open_package
from mouflow.word.resolve import stories
from mouflow.word.xml import Element, w

_KINDS = {w("ins"): "added", w("del"): "removed", w("moveFrom"): "from", w("moveTo"): "moved"}
_TEXTS = (w("t"), w("delText"), w("tab"), w("br"), w("instrText"), w("delInstrText"))
_SPACE = frozenset((w("tab"), w("br")))
_CODES = frozenset((w("instrText"), w("delInstrText")))
_START = w("moveToRangeStart")
_LOOKS = (w("rPrChange"), w("pPrChange"))


@dataclass(slots=True)
class _Tally:
    """The counts so far, and the kind of the paragraph before where it came or went whole."""

    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(Counts.__dataclass_fields__, 0))
    whole: str = ""

    def add(self, pieces: list[tuple[str, str]]) -> None:
        """Counts the pieces of one paragraph, each with its kind (empty for what was kept)."""
        for kind, text in pieces:
            if kind:
                words = {"added": "words_added", "removed": "words_removed", "moved": "words_moved"}.get(kind)
                self.found[words or "others"] += count_words(text) if words else 0
        kinds = {kind for kind, _ in pieces}
        whole = kinds.pop() if len(kinds) == 1 else ""
        if not (whole and whole == self.whole):
            for changed, group in groupby(pieces, key=lambda piece: piece[0] in ("added", "removed")):
                if changed:
                    sides = {kind for kind, _ in group}
                    self.found["changed" if len(sides) > 1 else sides.pop()] += 1
        self.whole = whole


def counts_in(content: bytes, file: str) -> Counts:
    """The tracked changes of a .docx; words of one kind side by side are one, as are whole paragraphs of one kind."""
    package = open_package(content, file)
    tally = _Tally()
    for part in stories(package):
        root = package.root(part)
        for paragraph in root.iter(w("p")):
            tally.add(list(_pieces(paragraph)))
        tally.found["moved"] += sum(1 for _ in root.iter(_START))
        tally.found["others"] += sum(1 for _ in root.iter(*_LOOKS))
    return Counts(**tally.found)


def _pieces(paragraph: Element) -> Iterator[tuple[str, str]]:
    """The paragraph's words in their order, each stretch of one kind together."""
    found = ((_kind(each, paragraph), " " if each.tag in _SPACE else each.text or "") for each in _words(paragraph))
    for kind, group in groupby(found, key=lambda piece: piece[0]):
        text = "".join(words for _, words in group)
        if text:
            yield kind, text


def _words(paragraph: Element) -> Iterator[Element]:
    """The texts of a paragraph's own runs, without the codes of fields."""
    return (each for each in paragraph.iter(*_TEXTS) if each.tag not in _CODES and _holder(each) is paragraph)


def _holder(element: Element) -> Element | None:
    return next(element.iterancestors(w("p")), None)


def _kind(element: Element, paragraph: Element) -> str:
    """The innermost change around the words, empty for none."""
    for above in element.iterancestors():
        if above is paragraph:
            return ""
        if above.tag in _KINDS:
            return _KINDS[above.tag]
    return ""
