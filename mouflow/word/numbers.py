"""Numberings of the old file in the new one: known by what they define, and brought over where they are missing."""

from copy import deepcopy

from mouflow.word.prints import Print, thing_print
from mouflow.word.xml import Element, w

VAL, NUM, ABSTRACT = w("val"), w("num"), w("abstractNum")
NUM_ID, ABSTRACT_ID = w("numId"), w("abstractNumId")
_OWN = frozenset(w(name) for name in ("nsid", "tmpl", "name", "abstractNumId", "rsid", "lang"))


class Numbers:
    """Which numbering of the new file is the old file's; `new` is None where that file has none yet."""

    def __init__(self, old: Element | None, new: Element | None) -> None:
        self._tree = new
        self._old, old_prints = _read(old)
        self._old_abstract = _abstract(old)
        self._new, new_prints = _read(new)
        self._here = {id: id for id, print_ in old_prints.items() if new_prints.get(id) == print_}
        free = {print_: id for id, print_ in reversed(new_prints.items()) if id not in self._here}
        for id, print_ in old_prints.items():
            if id not in self._here and print_ in free:
                self._here[id] = free.pop(print_)

    def names(self) -> dict[tuple[str, str], str]:
        """(tag, old id) → the id here, for those whose ids differ; one that is not here has no match."""
        here = {id: self._here.get(id, f"{id} of the old file") for id in self._old}
        return {(NUM_ID, id): other for id, other in here.items() if other != id}

    def adopted(self, id: str) -> str:
        """The id here of a numbering of the old file, which is brought over when it is missing."""
        if id in self._old and id not in self._here and self._tree is not None:
            self._bring(id, self._old[id], self._tree)
        return self._here.get(id, id)

    def _bring(self, id: str, number: Element, tree: Element) -> None:
        made = deepcopy(number)
        reference = made.find(ABSTRACT_ID)
        definition = None if reference is None else self._old_abstract.get(reference.get(VAL, ""))
        if reference is not None and definition is not None:
            reference.set(VAL, _brought_definition(definition, tree))
        self._here[id] = free = str(_highest(tree, NUM, NUM_ID) + 1)
        made.set(NUM_ID, free)
        last = tree.findall(NUM)
        if last:
            last[-1].addnext(made)
        else:
            tree.append(made)


def _brought_definition(definition: Element, tree: Element) -> str:
    """Puts a copy of a definition before the first numbering; its id."""
    made = deepcopy(definition)
    id = str(_highest(tree, ABSTRACT, ABSTRACT_ID) + 1)
    made.set(ABSTRACT_ID, id)
    for level in made.iter(w("lvl")):
        for name in ("pStyle", "lvlPicBulletId"):  # which a style, or a picture here, has for itself
            for child in level.findall(w(name)):
                level.remove(child)
    for name in ("nsid", "styleLink", "numStyleLink"):
        for child in made.findall(w(name)):
            made.remove(child)
    known = tree.findall(ABSTRACT)
    if known:
        known[-1].addnext(made)
    else:
        tree.insert(len(tree.findall(w("numPicBullet"))), made)
    return id


def _abstract(tree: Element | None) -> dict[str, Element]:
    return {} if tree is None else {each.get(ABSTRACT_ID, ""): each for each in tree.iter(ABSTRACT)}


def _read(tree: Element | None) -> tuple[dict[str, Element], dict[str, Print]]:
    """Numberings by id, and what each of them defines."""
    definitions = {id: _print(each) for id, each in _abstract(tree).items()}
    numbers = {} if tree is None else {each.get(NUM_ID, ""): each for each in tree.iter(NUM)}
    prints: dict[str, Print] = {}
    for id, number in numbers.items():
        reference = number.find(ABSTRACT_ID)
        prints[id] = (definitions.get("" if reference is None else reference.get(VAL, "")), *_print(number)[3:])
    return numbers, prints


def _print(element: Element) -> Print:
    """What an element defines, its own ids left out."""
    return (element.tag, (), "", *thing_print(element, lambda _: None, _OWN)[3:])


def _highest(tree: Element, tag: str, id: str) -> int:
    return max((int(value) for each in tree.iter(tag) if (value := each.get(id, "")).isdecimal()), default=0)
