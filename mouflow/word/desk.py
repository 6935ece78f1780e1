"""The desk on which a redline is made: both files opened, and all that their parts have in common."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mouflow.compare.credit import Credit
from mouflow.word.bits import BOX, HYPERLINK, INSTRUCTION, SIMPLE_FIELD
from mouflow.word.carrying import Carrier, Lent
from mouflow.word.fields import names_in_code
from mouflow.word.hand import Alone, Both, Hand
from mouflow.word.letters import ID, Letters, Scope, Shared, box_texts
from mouflow.word.notes import KINDS, Notes, note_text, own_notes
from mouflow.word.numbers import Numbers
from mouflow.word.package import Package, Relation, content_type, related, relations
from mouflow.word.parts import Parts
from mouflow.word.resolve import drop
from mouflow.word.stamps import Stamps, highest_id
from mouflow.word.styles import Styles
from mouflow.word.xml import PLACED, Element, serialise, w

_SHAPE = f"{{{PLACED}}}docPr"
_BOOKMARK, _NAME = w("bookmarkStart"), w("name")
_NUMBERED = ("header", "footer", "footnotes", "endnotes", "comments")  # parts whose ids count, besides the main one


@dataclass(frozen=True, slots=True)
class Desk:
    """What is at hand while the redline of two files is made; `hand` is that of the main part."""

    old: Package
    lent: Lent
    tasks: "deque[Both | Alone]"
    notes: Notes
    hand: Hand
    hand_for: Callable[[Scope, Scope], Hand]  # the hand for another part

    def has_notes(self, kind: str) -> bool:
        """Whether somebody wrote notes of a kind in one of the files."""
        parts = ((each, related(each, each.main, f"{kind}s")) for each in (self.old, self.lent.parts.package))
        return any(own_notes(package.root(name)) for package, names in parts for name in names)


def laid(old: Package, new: Package, credit: Credit) -> Desk:
    """The desk for two files."""
    parts, tasks = Parts(new), deque[Both | Alone]()
    mine = old.root(old.main)
    stamps = Stamps(credit, highest_id(list(_numbered(parts))))
    numbers = Numbers(*_trees(old, parts, "numbering"))
    styles = Styles(*_trees(old, parts, "styles"), numbers.adopted)
    theirs = parts.tree(new.main)
    shape = max((int(id) for each in theirs.iter(_SHAPE) if (id := each.get("id", "")).isdecimal()), default=0)
    lent = Lent(parts, styles, numbers, stamps, _lost_bookmarks(mine, theirs), shape)
    letters = Letters(_shared(old, parts, mine), {**styles.names(), **numbers.names()})
    untracked: set[str] = set()

    def hand(one: Scope, two: Scope) -> Hand:
        return Hand(lent, letters, one, two, Carrier(lent, one, two.part), notes, tasks, untracked)

    def note_hand(kind: str) -> Hand:
        return hand(*_note_scopes(old, parts, f"{kind}s"))

    notes = Notes(tasks, note_hand)
    body = hand(Scope(old, old.main, mine, True), Scope(new, new.main, theirs, False))
    return Desk(old, lent, tasks, notes, body, hand)


def _numbered(parts: Parts) -> Iterator[Element]:
    package = parts.package
    yield parts.tree(package.main)
    for kind in _NUMBERED:
        for part in related(package, package.main, kind):
            yield package.root(part)


def _trees(old: Package, parts: Parts, kind: str) -> tuple[Element | None, Element | None]:
    """The styles or numberings of both files; an empty part in the new one where only the old one has some."""
    mine = next(iter(related(old, old.main, kind)), None)
    theirs = next(iter(related(parts.package, parts.package.main, kind)), None)
    if mine is None:
        return None, None if theirs is None else parts.tree(theirs)
    tree = old.root(mine)
    return tree, parts.tree(theirs or _emptied(old, parts, mine, kind))


def _emptied(old: Package, parts: Parts, part: str, kind: str) -> str:
    """Adds a part of the old file to the new one without what it holds, and leads to it from the main part."""
    tree = old.root(part)
    tree[:] = [each for each in tree if each.get(w("type")) in ("separator", "continuationSeparator")]
    for text in list(tree.iter(w("t"))):
        drop(text)
    name = parts.add(part, serialise(tree), content_type(old, part))
    relation = next(each for each in relations(old, old.main).values() if each.kind == kind)
    parts.relate(parts.package.main, Relation("", relation.type, name, False))
    return name


def _note_scopes(old: Package, parts: Parts, kind: str) -> tuple[Scope, Scope]:
    """Both sides of the notes; the side that has none is empty, and in the new file such a part is made."""
    new = parts.package
    mine, theirs = (next(iter(related(each, each.main, kind)), None) for each in (old, new))
    if theirs is None and mine is not None:
        theirs = _emptied(old, parts, mine, kind)
    here = parts.tree(theirs or new.main)
    there = here.makeelement(here.tag) if mine is None else old.root(mine)
    return Scope(old, mine or old.main, there, True), Scope(new, theirs or new.main, here, False)


def _shared(old: Package, parts: Parts, mine: Element) -> Shared:
    """What stands in both files: texts of notes and of text boxes, names of bookmarks."""
    theirs = parts.tree(parts.package.main)
    texts: dict[tuple[bool, str, str], str] = {}
    for package, is_old in ((old, True), (parts.package, False)):
        for kind in KINDS:
            for part in related(package, package.main, f"{kind}s"):
                texts |= {(is_old, kind, note.get(ID, "")): note_text(note) for note in package.root(part)}
    sides = [{text for (side, _, _), text in texts.items() if side is is_old} for is_old in (True, False)]
    boxes = [set(_boxes(root)) for root in (mine, theirs)]
    names = [set(_bookmarks(root)) for root in (mine, theirs)]
    return Shared(frozenset(sides[0] & sides[1]), frozenset(boxes[0] & boxes[1]), frozenset(names[0] & names[1]), texts)


def _boxes(root: Element) -> Iterator[tuple[str, ...]]:
    """The texts of the boxes in each thing that stands in a run or a paragraph."""
    for box in root.iter(BOX):
        thing = box
        above = thing.getparent()
        while above is not None and above.tag not in (w("r"), w("p")):
            thing, above = above, above.getparent()
        yield box_texts(thing)


def _bookmarks(root: Element) -> Iterator[str]:
    return (start.get(_NAME, "") for start in root.iter(_BOOKMARK))


def _lost_bookmarks(old: Element, new: Element) -> frozenset[str]:
    """Bookmarks that only the old file has and that fields or links of it lead to."""
    lost = set(_bookmarks(old)) - set(_bookmarks(new))
    if not lost:
        return frozenset()
    led: set[str] = set()
    for each in old.iter(INSTRUCTION, SIMPLE_FIELD, HYPERLINK):
        led |= names_in_code(each.text or each.get(w("instr")) or each.get(w("anchor")) or "")
    return frozenset(lost & led)
