"""The letter of each thing that is no word: equal things of the two files get the same one."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from mouflow.compare.atoms import Atoms
from mouflow.word.bits import BOX, FORMULAS, NOTES, SIMPLE_FIELD, BitReader, Passage
from mouflow.word.fields import simple_field_print, with_fields
from mouflow.word.joins import blocks
from mouflow.word.package import Package, Relation, relations
from mouflow.word.prints import NO_NAMES, Names, look_print, reached, thing_print
from mouflow.word.xml import Element, w

ID = w("id")
_BREAK = w("br")


@dataclass(slots=True)
class Scope:
    """A part of one of the two files: its tree, and what its relationships lead to.

    `copied` tells that the elements are copies of the old file's that already belong to the new one.
    """

    package: Package
    part: str
    root: Element
    old: bool
    copied: bool = False
    relations: Mapping[str, Relation] = field(init=False)

    def __post_init__(self) -> None:
        self.relations = relations(self.package, self.part)

    def reach(self, id: str) -> Hashable:
        """What a relationship of this part leads to."""
        return reached(self.package, self.relations.get(id))


@dataclass(slots=True)
class Shared:
    """What both files hold: texts of notes and of boxes, by which these are known again, and names of bookmarks."""

    notes: frozenset[str] = frozenset()
    boxes: frozenset[tuple[str, ...]] = frozenset()
    bookmarks: frozenset[str] = frozenset()
    note_texts: dict[tuple[bool, str, str], str] = field(default_factory=dict)  # (old, kind, id) → text


@dataclass(slots=True)
class Letters:
    """Reads the passages of both files with the same letters for the same things."""

    shared: Shared
    names: Names = field(default_factory=dict)
    atoms: Atoms = field(default_factory=Atoms)

    def passage(self, paragraph: Element, scope: Scope) -> Passage:
        """A paragraph of a part, read."""
        return Passage(
            paragraph, with_fields(self._reader(scope).bits(paragraph), self.atoms.letter, self.shared.bookmarks)
        )

    def passages(self, container: Element, scope: Scope) -> Iterator[Passage | Element]:
        """What a container holds in order: paragraphs read, tables and other blocks as they are."""
        reader = self._reader(scope)
        for block in blocks(container):
            if block.tag == w("p"):
                yield Passage(block, with_fields(reader.bits(block), self.atoms.letter, self.shared.bookmarks))
            else:
                yield block

    def _reader(self, scope: Scope) -> BitReader:
        names = self.names if scope.old and not scope.copied else NO_NAMES
        return BitReader(
            lambda thing: self._letter(thing, scope), self.atoms.words, lambda look: look_print(look, names=names)
        )

    def _letter(self, thing: Element, scope: Scope) -> tuple[str, str]:
        """The letter of a thing and its kind: a note, a box, a simple field, a formula or any other."""
        tag = str(thing.tag)
        if tag in NOTES:
            return self.atoms.letter(self._note(thing, NOTES[tag], scope)), NOTES[tag]
        if tag == SIMPLE_FIELD:
            return self.atoms.letter(simple_field_print(thing, self.shared.bookmarks)), "simple"
        if tag == _BREAK:
            return self.atoms.letter(("break", thing.get(w("type")))), "break"
        boxes = box_texts(thing)
        if boxes:
            key = boxes if boxes in self.shared.boxes else len(boxes)
            return self.atoms.letter(("box", key)), "box"
        kind = "formula" if tag in FORMULAS else "thing"
        return self.atoms.letter((kind, thing_print(thing, scope.reach))), kind

    def _note(self, reference: Element, kind: str, scope: Scope) -> Hashable:
        text = self.shared.note_texts.get((scope.old, kind, reference.get(ID, "")), "")
        return (kind, text if text in self.shared.notes else None)


def box_texts(thing: Element) -> tuple[str, ...]:
    """The words of each text box in a thing; a box drawn in two ways counts twice."""
    return tuple("".join(text.text or "" for text in box.iter(w("t"))) for box in thing.iter(BOX))


def without_boxes(thing: Element, scope: Scope) -> Hashable:
    """The print of what surrounds the words of a text box."""
    return thing_print(thing, scope.reach, frozenset((BOX,)))
