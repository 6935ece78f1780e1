"""Word's automatic numbers: the lists of a package, and their labels counted as Word counts them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mouflow.document.style import Counting, Level, Numbering, Style
from mouflow.document.tree import Number
from mouflow.word.read_styles import whole
from mouflow.word.xml import Element, w

_COUNTS: dict[str, Counting] = {
    "decimal": "decimal",
    "decimalZero": "decimal",
    "lowerLetter": "lower-letter",
    "upperLetter": "upper-letter",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_PLACE = re.compile("%([1-9])")
_FILLER = re.compile(r"(?:%[1-9]\.)?")
_SHAPES = {"{}.": "dot", "{})": "bracket", "({})": "brackets", "{}": "bare"}
MOST_ROMAN = 32_767  # Word's own limit for Roman numbers and letters
LAST_LEVEL = 8


@dataclass(frozen=True, slots=True)
class WordLevel:
    """One level of a Word list; `restart` None: after any higher level, 0: never, n: after level n (from 1)."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    left: int | None = None
    restart: int | None = None
    legal: bool = False
    style: str = ""

    @property
    def bullet(self) -> bool:
        """Whether it is a sign that does not count."""
        return self.kind == "bullet"


BARE = WordLevel(text="%1.")


@dataclass(frozen=True, slots=True)
class WordList:
    """A w:num: the list that it counts with, its levels, and the values at which it starts anew."""

    abstract: str
    levels: Mapping[int, WordLevel]
    starts: Mapping[int, int]

    def level(self, level: int) -> WordLevel:
        """The look of a level; a plain number for one that the file does not describe."""
        return self.levels.get(level, replace(BARE, text=f"%{level + 1}."))


def word_lists(root: Element | None) -> dict[str, WordList]:
    """The lists of numbering.xml by w:numId."""
    if root is None:
        return {}
    abstracts = {each.get(w("abstractNumId"), ""): each for each in root.findall(w("abstractNum"))}
    linked = {_value(each, "styleLink"): id for id, each in abstracts.items() if each.find(w("styleLink")) is not None}
    found = {}
    for num in root.findall(w("num")):
        id = _value(num, "abstractNumId") or ""
        if id in abstracts and (link := _value(abstracts[id], "numStyleLink")):
            id = linked.get(link, id)
        found[num.get(w("numId"), "")] = _word_list(num, id, abstracts.get(id))
    return found


def _word_list(num: Element, id: str, abstract: Element | None) -> WordList:
    levels = {} if abstract is None else _levels(abstract)
    starts = {}
    for override in num.findall(w("lvlOverride")):
        place = whole(override.get(w("ilvl"))) or 0
        levels.update(_levels(override))
        if (start := whole(_value(override, "startOverride"))) is not None:
            starts[place] = start
    return WordList(id, levels, starts)


def _levels(parent: Element) -> dict[int, WordLevel]:
    return {whole(level.get(w("ilvl"))) or 0: _level(level) for level in parent.findall(w("lvl"))}


def _level(level: Element) -> WordLevel:
    start, restart = whole(_value(level, "start")), whole(_value(level, "lvlRestart"))
    indent = level.find(f"{w('pPr')}/{w('ind')}")
    return WordLevel(
        start=1 if start is None else start,
        kind=_value(level, "numFmt") or "decimal",
        text=_value(level, "lvlText") or "",
        suffix=_value(level, "suff") or "tab",
        left=None if indent is None else whole(indent.get(w("left"), indent.get(w("start")))),
        restart=restart,
        legal=level.find(w("isLgl")) is not None,
        style=_value(level, "pStyle") or "",
    )


def _value(element: Element, name: str) -> str | None:
    child = element.find(w(name))
    return None if child is None else child.get(w("val"))


@dataclass(slots=True)
class Counters:
    """Where each list of one story stands; lists that share an abstract list go on counting from one another."""

    lists: Mapping[str, WordList]
    values: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def next(self, num: str, level: int) -> tuple[int, str]:
        """The value and the label of the next paragraph of a list on a level."""
        chosen = self.lists[num]
        values = self.values.setdefault(chosen.abstract, {})
        fresh = level in chosen.starts and (num, level) not in self.started
        if fresh or level not in values:
            values[level] = chosen.starts.get(level, chosen.level(level).start)
        else:
            values[level] += 1
        self.started.add((num, level))
        for deeper in [each for each in values if each > level and _restarts(chosen.level(each), level)]:
            del values[deeper]
        return values[level], _label(chosen, values, level)


def _restarts(deeper: WordLevel, level: int) -> bool:
    return deeper.restart is None or level < deeper.restart


def _label(chosen: WordList, values: Mapping[int, int], level: int) -> str:
    look = chosen.level(level)

    def number(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        other = chosen.level(place)
        return counted(values.get(place, other.start), "decimal" if look.legal else other.kind)

    return _PLACE.sub(number, look.text)


def counted(value: int, kind: str) -> str:
    """A value as Word prints it in a number format; in digits for a format that no list of ours has."""
    if kind == "none":
        return ""
    if kind == "decimalZero":
        return f"{value:02d}"
    if not 0 < value <= MOST_ROMAN or kind not in _COUNTS or kind == "decimal":
        return str(value)
    small = _letters(value) if kind.endswith("Letter") else _roman(value)
    return small.upper() if kind.startswith("upper") else small


def _letters(value: int) -> str:
    turn, place = divmod(value - 1, 26)
    return chr(ord("a") + place) * (turn + 1)


def _roman(value: int) -> str:
    letters = []
    for step, letter in _ROMAN:
        times, value = divmod(value, step)
        letters.append(letter * times)
    return "".join(letters)


class Schemes:
    """Finds the style's numbering for a Word list: mouflow's own by its shape, else one of the same look."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._roles = {place: role for role, place in reversed(tuple(style.lists.items()))}
        self._own: dict[str, str | None] = {}

    def number(self, chosen: WordList, level: int, value: int, label: str) -> Number:
        """The number of a paragraph, of which the label is exact and the numbering the nearest that the style has."""
        own = self._own_numbering(chosen)
        if own is not None and level < len(self._style.numberings[own].levels):
            return Number(own, level, value, label)
        look = chosen.level(level)
        shape = _SHAPES.get(look.text.replace(f"%{level + 1}", "{}"), "dot")
        count = _COUNTS.get(look.kind, "decimal")
        return Number(f"{count}-{shape}", min(level, LAST_LEVEL), max(1, value), label)

    def role(self, numbering: str, level: int) -> str:
        """The role of a list on a level of a numbering."""
        return self._roles.get((numbering, level), f"list-{min(level, LAST_LEVEL) + 1}")

    def _own_numbering(self, chosen: WordList) -> str | None:
        if chosen.abstract not in self._own:
            found = (name for name, look in self._style.numberings.items() if _same(look, chosen))
            self._own[chosen.abstract] = next(found, None)
        return self._own[chosen.abstract]


def _same(numbering: Numbering, chosen: WordList) -> bool:
    """Whether a Word list has the levels of a numbering and no other, but for those that LibreOffice adds up to nine.

    A level with a start of its own may have a label of its own.
    """
    further = (level for place, level in chosen.levels.items() if place >= len(numbering.levels))
    if numbering.name in GENERIC or not all(
        level.kind == "decimal" and _FILLER.fullmatch(level.text) for level in further
    ):
        return False
    for place, level in enumerate(numbering.levels):
        other = chosen.levels.get(place)
        if other is None or _COUNTS.get(other.kind) != level.count:
            return False
        if other.text != level.label.replace("{}", f"%{place + 1}") and place not in chosen.starts:
            return False
    return True


GENERIC = {
    f"{count}-{shape}": (count, label) for count in sorted({*_COUNTS.values()}) for label, shape in _SHAPES.items()
}


def with_numberings(style: Style) -> Style:
    """The style with a numbering for each way to count and each common look of a label, such as `decimal-dot`."""
    steps = style.numberings[FIRST].levels if FIRST in style.numberings else _steps()
    made = {
        name: Numbering(name, tuple(replace(step, count=count, label=label, refer=label) for step in steps))
        for name, (count, label) in GENERIC.items()
    }
    return replace(style, numberings={**made, **style.numberings})


FIRST = "decimal-dot"  # of which a profile may say the indents


def _steps() -> tuple[Level, ...]:
    return tuple(Level("decimal", "{}.", "{}.", 0.75 * (place + 1), 0.75) for place in range(LAST_LEVEL + 1))
