"""An independent reader of Word files: parts, texts, automatic numbers as Word counts them; shares no code."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
HUNDREDS = ("", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm")


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(members(content)[name])


def body(content: bytes) -> etree._Element:
    return part(content, "word/document.xml")


def value(element: etree._Element, path: str, attribute: str = "val") -> str | None:
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + attribute)


def has(element: etree._Element, path: str) -> bool:
    return element.find("/".join(W + step for step in path.split("/"))) is not None


def paragraph_text(paragraph: etree._Element) -> str:
    """Texts, tabs and line breaks in order, field codes left out."""
    signs = {W + "tab": "\t", W + "br": "\n"}
    kinds = (W + "t", W + "delText", *signs)
    return "".join(signs.get(piece.tag, piece.text or "") for piece in paragraph.iter(*kinds))


def texts(content: bytes) -> list[str]:
    """The text of each paragraph of the body that has any."""
    return [text for text in map(paragraph_text, body(content).iter(W + "p")) if text]


ACCEPTED = ("del", "moveFrom")  # what goes when changes are accepted
REJECTED = ("ins", "moveTo")


def is_gone(paragraph: etree._Element, gone: tuple[str, ...] = ACCEPTED) -> bool:
    row = next(paragraph.iterancestors(W + "tr"), None)
    held = row is not None and any(has(row, f"trPr/{kind}") for kind in gone)
    return held or any(has(paragraph, f"pPr/rPr/{kind}") for kind in gone)


def numbered(content: bytes, gone: tuple[str, ...] = ACCEPTED) -> Iterator[tuple[str, etree._Element]]:
    """(label, paragraph) of each numbered paragraph whose end stays, counted as Word counts."""
    counter = _Counter(part(content, "word/numbering.xml"))
    for paragraph in body(content).iter(W + "p"):
        look = "pPr/pPrChange/pPr" if gone == REJECTED and has(paragraph, "pPr/pPrChange") else "pPr"
        num, level = value(paragraph, f"{look}/numPr/numId"), value(paragraph, f"{look}/numPr/ilvl")
        if num is not None and level is not None and not is_gone(paragraph, gone):
            yield counter.label(num, int(level)), paragraph


class _Counter:
    """One counter for each level of an abstract list; all lists on it share them."""

    def __init__(self, numbering: etree._Element) -> None:
        self.levels = {
            abstract.get(W + "abstractNumId"): {int(level.get(W + "ilvl")): level for level in abstract.iter(W + "lvl")}
            for abstract in numbering.iter(W + "abstractNum")
        }
        self.nums = {num.get(W + "numId"): num for num in numbering.iter(W + "num")}
        self.counts: dict[str, dict[int, int]] = {}
        self.started: set[tuple[str, int]] = set()

    def label(self, num: str, level: int) -> str:
        abstract = value(self.nums[num], "abstractNumId") or ""
        override = self._override(num, level)
        look = self.levels[abstract][level]
        start = int(value(look, "start") or 1)
        counts = self.counts.setdefault(abstract, {})
        if override is not None:
            start = int(value(override, "startOverride") or start)
            look = look if (own := override.find(W + "lvl")) is None else own
        fresh = override is not None and (num, level) not in self.started
        counts[level] = start if fresh or level not in counts else counts[level] + 1
        self.started.add((num, level))
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        text = value(look, "lvlText") or ""
        return text.replace(f"%{level + 1}", _counted(value(look, "numFmt") or "", counts[level]))

    def _override(self, num: str, level: int) -> etree._Element | None:
        found = (each for each in self.nums[num].iter(W + "lvlOverride") if each.get(W + "ilvl") == str(level))
        return next(found, None)


def _counted(kind: str, number: int) -> str:
    if kind == "decimal":
        return str(number)
    letters = {"Letter": _letters, "Roman": _roman}.get(kind[5:], lambda _number: "")(number)
    return letters.upper() if kind.startswith("upper") else letters


def _letters(number: int) -> str:
    return "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number + 25) // 26)


def _roman(number: int) -> str:
    return "m" * (number // 1000) + HUNDREDS[number // 100 % 10] + TENS[number // 10 % 10] + ONES[number % 10]
