"""The pieces of a plan as sprigs: which stretches of which bits stand in a line, and what they looked like before."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from mouflow.compare.lines import Piece, Span
from mouflow.word.bits import TEXT, Bit, Passage
from mouflow.word.hand import Hand
from mouflow.word.runs import MARKERS, SAME, Sprig
from mouflow.word.xml import Element, w

_ID = w("id")
Stretch = tuple[Bit, int, int]  # a bit, and the part of its letters


@dataclass(slots=True)
class Cursor:
    """Reads a passage once, from front to back: `index` is the next bit, `offset` the letters of it already read."""

    passage: Passage
    index: int = 0
    offset: int = 0
    place: int = 0  # letters read in all

    def to(self, end: int) -> Iterator[Stretch]:
        """The stretches up to a letter, with the markers between, and those behind that close what is before them."""
        bits = self.passage.bits
        while self.index < len(bits):
            bit = bits[self.index]
            rest = len(bit.letters) - self.offset
            if self.place >= end and not (rest == 0 and (bit.glued or bit.kind == "closing")):
                return
            taken = min(rest, end - self.place)
            yield bit, self.offset, self.offset + taken
            self.place += taken
            self.offset += taken
            if self.offset < len(bit.letters):
                return
            self.index, self.offset = self.index + 1, 0

    def rest(self) -> Iterator[Stretch]:
        """What is left; markers only, once all letters are read."""
        yield from self.to(len(self.passage.text))
        for bit in self.passage.bits[self.index :]:
            yield bit, 0, len(bit.letters)
        self.index = len(self.passage.bits)


class Reading:
    """The passages of both sides while a plan is written: each bit of the new side comes once."""

    def __init__(self, old: Sequence[Passage | None], new: Sequence[Passage | None], hand: Hand) -> None:
        self._old = [None if each is None else Cursor(each) for each in old]
        self._new = [None if each is None else Cursor(each) for each in new]
        self._hand = hand

    def piece(self, piece: Piece) -> Iterator[Sprig]:
        """The sprigs of a piece."""
        if piece.op == "kept":
            yield from self._kept(self._stretches(self._old, piece.old), self._stretches(self._new, piece.new))
        elif piece.new is not None:
            yield from self._marked(self._stretches(self._new, piece.new), piece)
        else:
            yield from self._marked(self._stretches(self._old, piece.old), piece)

    def end(self, new: int) -> Iterator[Sprig]:
        """Markers of the new side that stand behind all words of a line."""
        cursor = self._new[new]
        if cursor is not None:
            yield from (Sprig(bit, bit.fate or "kept", start, end) for bit, start, end in cursor.rest())

    def old_end(self, old: int) -> Iterator[Sprig]:
        """Markers of the old side behind all words of a line, as far as they are needed."""
        cursor = self._old[old]
        if cursor is not None:
            yield from self._needed(bit for bit, _, _ in cursor.rest())

    def _stretches(self, cursors: Sequence[Cursor | None], span: Span | None) -> list[Stretch]:
        cursor = None if span is None else cursors[span.line]
        return [] if cursor is None or span is None else list(cursor.to(span.end))

    def _marked(self, stretches: Sequence[Stretch], piece: Piece) -> Iterator[Sprig]:
        for bit, start, end in stretches:
            if bit.kind not in MARKERS:
                yield Sprig(bit, piece.op, start, end, piece.move)
            elif piece.new is not None:
                yield Sprig(bit, bit.fate or "kept", start, end)
            else:
                yield from self._needed((bit,))

    def _needed(self, bits: Iterable[Bit]) -> Iterator[Sprig]:
        """Markers of the old side that fields of it lead to, copied; and signs of fields that went."""
        for bit in bits:
            if bit.fate:
                yield Sprig(bit, bit.fate)
            elif bit.kind in MARKERS and self._hand.lent.bookmarks and bit.node.get(_ID) is not None:
                node = deepcopy(bit.node)
                if self._hand.carry.takes(node):
                    yield Sprig(Bit("", node, kind=bit.kind), "kept", copied=True)

    def _kept(self, old: Sequence[Stretch], new: Sequence[Stretch]) -> Iterator[Sprig]:
        """Kept stretches, parted wherever the look before differs from the look now."""
        queue = [(bit, start, end) for bit, start, end in old if not bit.glued]
        fields = _inside_fields([bit for bit, _, _ in old])
        inside: list[Bit] = []
        index = 0
        for bit, start, end in new:
            if bit.glued and bit.node.tag == TEXT and inside:
                mine = inside.pop(0) if len(inside) > 1 else inside[0]
                yield Sprig(bit, "kept", former=_former(mine, bit))
                continue
            if start == end:
                yield Sprig(bit, bit.fate or "kept", start, end)
                continue
            while start < end:
                mine, a, b = queue[index]
                if a == b:
                    yield from self._needed((mine,))
                    index += 1
                    continue
                taken = min(end - start, b - a)
                if bit.kind:
                    self._hand.kept_things(mine.node, bit.node, bit.kind)
                if bit.kind == "field":
                    inside = list(fields.get(mine, ()))
                    yield Sprig(bit, "kept", start, start + taken)
                else:
                    yield Sprig(bit, "kept", start, start + taken, former=_former(mine, bit))
                start += taken
                queue[index] = (mine, a + taken, b)
        yield from self._needed(bit for bit, a, b in queue[index:] if a == b)


def _inside_fields(bits: Sequence[Bit]) -> dict[Bit, list[Bit]]:
    """The words that each field shows, by the bit that begins it."""
    found: dict[Bit, list[Bit]] = {}
    first: Bit | None = None
    for bit in bits:
        if not bit.glued:
            first = bit
        elif first is not None and bit.node.tag == TEXT:
            found.setdefault(first, []).append(bit)
    return found


def _former(old: Bit, new: Bit) -> tuple[Element | None, ...]:
    return SAME if old.look == new.look else (old.properties,)
