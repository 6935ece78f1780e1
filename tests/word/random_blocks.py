"""Random blocks full of what contracts hold, and random edits of them; random_docx writes them as Word files."""

import random
from dataclasses import dataclass
from typing import Any

TEXT = (
    "para pihak sepakat bahwa perjanjian ini berlaku sejak tanggal ditandatangani dan berakhir setelah "
    "tiga tahun kecuali diperpanjang dengan persetujuan tertulis kedua belah pihak sesuai ketentuan "
    "peraturan perundang undangan yang mengatur kerja sama pengawasan pelayanan publik di wilayah "
    "provinsi serta pertukaran data dan informasi"
)
WORDS = TEXT.split()
LOOKS = ("", "", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", '<w:color w:val="FF0000"/>')
STYLES = ("", "", "", "Heading1", "Quote", "ListParagraph")


@dataclass
class Inline:
    """A thing of a paragraph: its kind, its words (or what else it holds), and its look."""

    kind: str
    text: str = ""
    look: str = ""
    inside: Any = None


@dataclass
class Para:
    """A paragraph."""

    inlines: list[Inline]
    style: str = ""
    number: int = 0
    section: bool = False
    control: int = 0  # a block control around it


@dataclass
class Table:
    """A table: rows of cells of blocks."""

    rows: list[list[list[Any]]]


def words(rnd: random.Random, most: int = 12) -> str:
    return " ".join(rnd.choice(WORDS) for _ in range(rnd.randint(1, most)))


KINDS = [
    "ref",
    "simple",
    "link",
    "anchor",
    "bookmark",
    "footnote",
    "endnote",
    "image",
    "box",
    "control",
    "comment",
    "formula",
    "hyphen",
    "sym",
    "tab",
    "break",
    "smart",
    "page",
]


def inline(rnd: random.Random, deep: bool = True) -> Inline:
    kind = rnd.choice(KINDS) if rnd.random() < 0.35 else "text"
    if not deep and kind in ("footnote", "endnote", "box", "comment", "link", "anchor", "image"):
        kind = "text"
    if kind in ("footnote", "endnote"):
        return Inline(kind, inside=[para(rnd, False) for _ in range(rnd.choice((1, 1, 2)))])
    if kind == "box":
        return Inline(kind, inside=[para(rnd, False) for _ in range(rnd.choice((1, 2)))])
    if kind in ("ref", "simple"):
        return Inline(kind, f"{rnd.randint(1, 9)}.{rnd.randint(1, 9)}", rnd.choice(LOOKS))
    if kind == "image":
        return Inline(kind, inside=rnd.randint(0, 3))
    if kind in ("link", "anchor", "control", "smart", "bookmark", "comment"):
        return Inline(kind, words(rnd, 6) + " ", rnd.choice(LOOKS), rnd.randint(1, 3))
    return Inline(kind, words(rnd) + rnd.choice((" ", " ", ", ", ". ")), rnd.choice(LOOKS))


def para(rnd: random.Random, deep: bool = True) -> Para:
    inlines = [inline(rnd, deep) for _ in range(rnd.choice((0, 1, 1, 2, 3, 4, 6)))]
    style, number = rnd.choice(STYLES), rnd.choice((0, 0, 1, 2))
    return Para(inlines, style, number, deep and rnd.random() < 0.03, deep and rnd.random() < 0.05)


def table(rnd: random.Random, depth: int = 0) -> Table:
    columns = rnd.randint(1, 3)
    return Table([[cell(rnd, depth) for _ in range(columns)] for _ in range(rnd.randint(1, 4))])


def cell(rnd: random.Random, depth: int) -> list[Any]:
    found: list[Any] = [para(rnd) for _ in range(rnd.choice((1, 1, 2)))]
    for each in found:
        each.section = False
    if depth == 0 and rnd.random() < 0.1:
        found.insert(0, table(rnd, 1))
    return found


def blocks(rnd: random.Random) -> list[Any]:
    return [table(rnd) if rnd.random() < 0.15 else para(rnd) for _ in range(rnd.randint(1, 9))] + [para(rnd, False)]


def edited(rnd: random.Random, old: list[Any], rate: float = 0.3, depth: int = 0) -> list[Any]:
    """The blocks with random edits; the last is always a paragraph."""
    new: list[Any] = []
    for block in old:
        if rnd.random() > rate:
            new.append(block)
        elif isinstance(block, Table):
            new += _edited_table(rnd, block, rate, depth)
        else:
            new += _edited_para(rnd, block, rate, depth)
    if rnd.random() < rate / 3 and len(new) > 1:
        moved = new.pop(rnd.randrange(len(new)))
        new.insert(rnd.randrange(len(new) + 1), moved)
    if not new or not isinstance(new[-1], Para):
        new.append(para(rnd, False))
    if new[-1].section or new[-1].control:
        new[-1] = Para(new[-1].inlines, new[-1].style)
    return new


def _edited_table(rnd: random.Random, block: Table, rate: float, depth: int) -> list[Any]:
    choice = rnd.random()
    if choice < 0.15:
        return []
    if choice < 0.25:
        return [table(rnd, 1), block]
    rows = [[edited(rnd, cell, rate, depth + 1) if rnd.random() < 0.5 else cell for cell in row] for row in block.rows]
    if choice < 0.5 and len(rows) > 1:
        del rows[rnd.randrange(len(rows))]
    elif choice < 0.75:
        rows.insert(rnd.randrange(len(rows) + 1), [cell(rnd, 1) for _ in rows[0]])
    elif choice < 0.8:
        rows = [[*row, cell(rnd, 1)] for row in rows]
    return [Table(rows)]


def _edited_para(rnd: random.Random, block: Para, rate: float, depth: int) -> list[Any]:
    choice = rnd.random()
    if choice < 0.12:
        return []
    if choice < 0.2:
        return [block, para(rnd, depth == 0)]
    if choice < 0.3 and len(block.inlines) > 1:
        cut = rnd.randrange(1, len(block.inlines))
        return [Para(block.inlines[:cut], block.style, block.number), Para(block.inlines[cut:], block.style)]
    if choice < 0.4:
        return [Para(block.inlines, rnd.choice(STYLES), rnd.choice((0, 1, 2)), block.section, block.control)]
    inlines: list[Inline] = []
    for each in block.inlines:
        inlines += _edited_inline(rnd, each) if rnd.random() < rate else [each]
    return [Para(inlines, block.style, block.number, block.section, block.control)]


def _edited_inline(rnd: random.Random, each: Inline) -> list[Inline]:
    choice = rnd.random()
    if choice < 0.2:
        return []
    if choice < 0.35:
        return [each, inline(rnd, False)]
    if choice < 0.45:
        return [Inline(each.kind, each.text, rnd.choice(LOOKS), each.inside)]
    if each.kind in ("footnote", "endnote", "box"):
        return [Inline(each.kind, inside=edited(rnd, each.inside, 0.8, 2))]
    if each.kind == "image":
        return [Inline("image", inside=rnd.randint(0, 3))]
    if each.kind in ("ref", "simple"):
        return [Inline(each.kind, f"{rnd.randint(1, 9)}.{rnd.randint(1, 9)}", each.look)]
    parts = each.text.split(" ")
    parts[rnd.randrange(len(parts))] = rnd.choice(("", rnd.choice(WORDS), "baru lagi"))
    return [Inline(each.kind, " ".join(parts), each.look, each.inside)]
