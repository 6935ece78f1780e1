"""Headers and footers of two files: those of the same section and kind are compared like any other text."""

from collections.abc import Callable, Iterator

from mouflow.word.hand import Alone, Both, Hand
from mouflow.word.letters import Scope
from mouflow.word.package import Package, relations
from mouflow.word.parts import Parts
from mouflow.word.xml import RELATION, Element, w

_SECTION = w("sectPr")
_REFERENCES = (w("headerReference"), w("footerReference"))
_ID, _TYPE = f"{{{RELATION}}}id", w("type")

Key = tuple[int, str, str]  # the section, counted from the last one; header or footer; which pages


def lay_headers(old: Package, parts: Parts, hand: Hand, hand_for: Callable[[Scope, Scope], Hand]) -> None:
    """Makes tasks of the headers and footers of the new file; old ones without a like are told as untracked."""
    mine, theirs = dict(_found(old, hand.old.root)), dict(_found(parts.package, hand.new.root))
    pairs: dict[str, str] = {}
    for key, part in theirs.items():
        if key in mine:
            pairs.setdefault(part, mine[key])
    for part in dict.fromkeys(theirs.values()):
        if part in pairs:
            _lay_pair(old, pairs[part], parts, part, hand_for)
        else:
            side = Scope(parts.package, part, parts.tree(part), False)
            hand.tasks.append(Alone(side.root, "inserted", hand_for(hand.old, side), copied=False))
    if {part for part in mine.values() if _has_words(old, part)} - set(pairs.values()):
        hand.untracked.add("header")


def _lay_pair(old: Package, mine: str, parts: Parts, theirs: str, hand_for: Callable[[Scope, Scope], Hand]) -> None:
    """A task for two headers, unless they are the same to the byte."""
    new = parts.package
    if old.parts[mine] == new.parts[theirs] and relations(old, mine) == relations(new, theirs):
        return
    sides = Scope(old, mine, old.root(mine), True), Scope(new, theirs, parts.tree(theirs), False)
    hand = hand_for(*sides)
    hand.tasks.append(Both(sides[0].root, sides[1].root, hand))


def _found(package: Package, root: Element) -> Iterator[tuple[Key, str]]:
    """The parts of the headers and footers by section and kind."""
    links = relations(package, package.main)
    sections = list(root.iter(_SECTION))
    for index, section in enumerate(reversed(sections)):
        for reference in section.iter(*_REFERENCES):
            link = links.get(reference.get(_ID, ""))
            if link is not None and link.target in package.parts:
                yield (index, str(reference.tag), reference.get(_TYPE, "default")), link.target


def _has_words(package: Package, part: str) -> bool:
    return any((text.text or "").strip() for text in package.root(part).iter(w("t")))
