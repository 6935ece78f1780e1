"""Styles of the old file in the new one: known again by their name, and brought over where they are missing."""

from collections.abc import Callable
from copy import deepcopy

from mouflow.word.prints import look_print
from mouflow.word.xml import Element, w

VAL, ID = w("val"), w("styleId")
STYLE_TAGS = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
_LINKS = tuple(w(name) for name in ("basedOn", "next", "link"))
_OWN = frozenset(
    w(name) for name in ("name", "rsid", "uiPriority", "qFormat", "unhideWhenUsed", "semiHidden", "locked")
)


class Styles:
    """Which style of the new file is the old file's; `new` is None where that file has no styles yet."""

    def __init__(self, old: Element | None, new: Element | None, number: Callable[[str], str]) -> None:
        self._old = {} if old is None else {each.get(ID, ""): each for each in old.iter(w("style"))}
        self._tree = new
        self._new = {} if new is None else {each.get(ID, ""): each for each in new.iter(w("style"))}
        self._by_name = {_name(each): id for id, each in self._new.items()}
        self._number = number
        self._here = {id: self._by_name[_name(each)] for id, each in self._old.items() if _name(each) in self._by_name}

    def names(self) -> dict[tuple[str, str], str]:
        """(tag, old id) → the id here, for those whose ids differ; one of a name that is not here has no match."""
        found: dict[tuple[str, str], str] = {}
        for id, style in self._old.items():
            here = self._here.get(id, f"{id} of the old file" if id in self._new else id)
            if here != id:
                found |= {(tag, id): here for tag, kind in STYLE_TAGS.items() if kind == style.get(w("type"))}
        return found

    def adopted(self, id: str) -> str:
        """The id here of a style of the old file, which is brought over when it is missing."""
        style = self._old.get(id)
        if style is None or self._tree is None:
            return id
        if id not in self._here:
            self._bring(id, style, self._tree)
        return self._here[id]

    def _bring(self, id: str, style: Element, tree: Element) -> None:
        self._here[id] = free = id if id not in self._new else _free(id, self._new)
        self._new[free] = made = deepcopy(style)
        made.set(ID, free)
        if w("default") in made.attrib:
            del made.attrib[w("default")]
        tree.append(made)
        for link in made.iter(*_LINKS):
            link.set(VAL, self.adopted(link.get(VAL, "")))
        for number in made.iter(w("numId")):
            number.set(VAL, self._number(number.get(VAL, "")))

    def changed(self) -> tuple[str, ...]:
        """The names of styles that both files have and define differently, in the order of the old file."""
        pairs = ((style, self._new[self._here[id]]) for id, style in self._old.items() if id in self._here)
        names = self.names()
        return tuple(_name(old)[1] for old, new in pairs if look_print(old, _OWN, names) != look_print(new, _OWN))


def _name(style: Element) -> tuple[str, str]:
    """What a style is known by: its type and its name, however it is cased."""
    name = style.find(w("name"))
    return style.get(w("type"), ""), (style.get(ID, "") if name is None else name.get(VAL, "")).lower()


def _free(id: str, taken: dict[str, Element]) -> str:
    number = 2
    while f"{id}{number}" in taken:
        number += 1
    return f"{id}{number}"
