"""Word's multilevel numbering: one abstract list per numbering, and lists of their own that start elsewhere."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from mouflow.document.style import Level, Numbering
from mouflow.document.tree import Number
from mouflow.errors import N_, UnknownName
from mouflow.writers.docx.xml import HEAD, MAIN, quote, twips

FORMATS = {
    "decimal": "decimal",
    "lower-letter": "lowerLetter",
    "upper-letter": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
DEPTH = 9  # levels of a list in Word
BULLET = "–"
BULLET_INDENT = 0.75  # cm by which a bulleted list without a place of its own stands in


def word_label(level: Level, value: int) -> str:
    """What Word prints for the value on this level; after z come aa, bb, cc."""
    return level.label.replace("{}", _counted(level.count, value))


def _counted(count: str, value: int) -> str:
    kind = count.rpartition("-")[2]
    if kind == "decimal":
        return str(value)
    small = _letter(value) if kind == "letter" else _roman(value)
    return small.upper() if count.startswith("upper") else small


def _letter(value: int) -> str:
    turn, place = divmod(value - 1, 26)
    return chr(ord("a") + place) * (turn + 1)


def _roman(value: int) -> str:
    letters = []
    for step, letter in ROMAN:
        times, value = divmod(value, step)
        letters.append(letter * times)
    return "".join(letters)


@dataclass(slots=True)
class Instances:
    """The lists (w:num) of the package: one per numbering, one for bullets, and those that start elsewhere."""

    numberings: Mapping[str, Numbering]
    own: list[str] = field(default_factory=list)
    starts: dict[tuple[int, int], int] = field(default_factory=dict)  # (list, level) → where a list of its own starts

    @property
    def bullets(self) -> int:
        """The list of all bulleted items."""
        return len(self.numberings) + 1

    def base(self, name: str) -> int:
        """The list that a numbering's paragraphs join when Word counts as the tree does."""
        self._look(name)
        return list(self.numberings).index(name) + 1

    def _look(self, name: str) -> Numbering:
        """The numbering of this name; raises UnknownName where the style has none."""
        if name not in self.numberings:
            raise UnknownName(N_("numbering"), name, tuple(self.numberings))
        return self.numberings[name]

    def level(self, number: Number) -> Level:
        """The look of the number's level."""
        levels = self._look(number.numbering).levels
        if not 0 <= number.level < len(levels):
            known = tuple(str(place) for place in range(len(levels)))
            raise UnknownName(N_("level of the numbering"), str(number.level), known)
        return levels[number.level]

    def restarted(self, number: Number) -> int:
        """A new list that goes on from this number."""
        return self._own(number, "")

    def literal(self, number: Number) -> int:
        """A new list that prints this number's label as it is, for one that Word would count otherwise."""
        return self._own(number, _level(number.level, self.level(number), number.label))

    def _own(self, number: Number, look: str) -> int:
        num = self.bullets + 1 + len(self.own)
        self.starts[num, number.level] = number.value
        self.own.append(
            f'<w:num w:numId="{num}"><w:abstractNumId w:val="{self.base(number.numbering) - 1}"/>'
            f'<w:lvlOverride w:ilvl="{number.level}"><w:startOverride w:val="{number.value}"/>{look}</w:lvlOverride>'
            "</w:num>"
        )
        return num


def numbering_part(instances: Instances) -> str:
    """numbering.xml with every numbering of the style and the lists of this document."""
    looks = list(instances.numberings.values())
    nums = "".join(
        f'<w:num w:numId="{place + 1}"><w:abstractNumId w:val="{place}"/></w:num>' for place in range(len(looks) + 1)
    )
    abstract = "".join(_abstract(place, look) for place, look in enumerate(looks))
    own = "".join(instances.own)
    return f'{HEAD}<w:numbering xmlns:w="{MAIN}">{abstract}{_bullets(len(looks))}{nums}{own}</w:numbering>'


@lru_cache(maxsize=64)
def _abstract(place: int, look: Numbering) -> str:
    levels = "".join(_level(depth, level) for depth, level in enumerate(look.levels))
    return _framed(place, look.name, levels)


@lru_cache(maxsize=16)
def _bullets(place: int) -> str:
    step = twips(BULLET_INDENT)
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{BULLET}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{step * (depth + 1)}" w:hanging="{step}"/></w:pPr></w:lvl>'
        for depth in range(DEPTH)
    )
    return _framed(place, "bullets", levels)


def _framed(place: int, name: str, levels: str) -> str:
    """The abstract list; its nsid, by which Word knows lists again, comes from the name."""
    nsid = f"{zlib.crc32(name.encode()):08X}"
    return (
        f'<w:abstractNum w:abstractNumId="{place}"><w:nsid w:val="{nsid}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{nsid}"/>{levels}</w:abstractNum>'
    )


def _level(depth: int, level: Level, literal: str | None = None) -> str:
    """One level; a label without room beside the text (hanging 0) stands alone, its line break is in the paragraph."""
    text = level.label.replace("{}", f"%{depth + 1}") if literal is None else literal
    suffix = "" if level.hanging else '<w:suff w:val="nothing"/>'
    hanging = f' w:hanging="{twips(level.hanging)}"' if level.hanging else ' w:firstLine="0"'
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{FORMATS[level.count]}"/>{suffix}'
        f'<w:lvlText w:val={quote(text)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(level.left)}"{hanging}/></w:pPr></w:lvl>'
    )
