"""A container (body, cell, note, text box, header) of the new file made the redline of its old self."""

from collections.abc import Iterable, Sequence

from mouflow.compare.align import align
from mouflow.compare.lines import Line, Piece, Planned
from mouflow.word.bits import Bit, Passage
from mouflow.word.cells import words_of
from mouflow.word.hand import Alone, Both, Hand
from mouflow.word.identity import identified, known
from mouflow.word.joins import blocks
from mouflow.word.looks import former_paragraph, mark_end, old_paragraph
from mouflow.word.moves import enclose
from mouflow.word.pairs import with_tables
from mouflow.word.pieces import Reading
from mouflow.word.runs import MARKERS, SAME, Sprig, write
from mouflow.word.spread import settle_fates
from mouflow.word.tables import compare_tables, mark_table
from mouflow.word.xml import Element, w

Block = Passage | Element
_TABLE = w("tbl")
_PLAIN = {"moved-from": "deleted", "moved-to": "inserted"}


class Story:
    """One container while it is written: what it holds on both sides, and where old content goes."""

    def __init__(self, task: Both, taken: set[str]) -> None:
        self._hand, self._container, self._taken = task.hand, task.new, taken
        self._old = tuple(self._hand.letters.passages(task.old, self._hand.old))
        self._new = tuple(self._hand.letters.passages(task.new, self._hand.new))
        self._reading = Reading(_read(self._old), _read(self._new), self._hand)
        self._before: Element | None = None  # the last block of the new side that was passed
        self._waiting: list[Element] = []  # what was deleted since then

    def write(self) -> None:
        """Makes the container the redline."""
        mine, theirs = known(self._old), known(self._new)
        old, new = identified(_lines(self._old), mine, theirs), identified(_lines(self._new), theirs, mine)
        lines = with_tables(align(old, new).lines, old, new)
        settle_fates(_read(self._old), _read(self._new), lines)
        for planned in lines:
            self._line(planned)
        self._settle(None)
        enclose(self._hand.moves, self._hand.lent.stamps, self._taken)

    def _line(self, planned: Planned) -> None:
        old = None if planned.end.old is None else self._old[planned.end.old]
        new = None if planned.end.new is None else self._new[planned.end.new]
        if isinstance(old, Passage) or isinstance(new, Passage):
            self._paragraph(planned, old, new)
        else:
            self._solid(old, new)

    def _paragraph(self, planned: Planned, old: Block | None, new: Block | None) -> None:
        hand, end = self._hand, planned.end
        if isinstance(new, Passage):
            paragraph = new.element
            self._settle(paragraph)
            if not (isinstance(old, Passage) and _untouched(planned, old, new) and _alike(old, new, hand)):
                behind = () if end.old is None else self._reading.old_end(end.old)
                write(paragraph, [*self._sprigs(planned.pieces), *behind, *self._reading.end(end.new or 0)], hand)
        elif isinstance(old, Passage):
            paragraph = old_paragraph(old.element, hand.carry)
            self._waiting.append(paragraph)
            write(paragraph, [*self._sprigs(planned.pieces), *self._reading.old_end(end.old or 0)], hand)
        else:
            return
        if end.op != "kept":
            mark_end(paragraph, end.op, hand.lent.stamps)
            if end.move:
                hand.moves.written(end.move, end.op, paragraph)
        elif isinstance(old, Passage):
            former_paragraph(paragraph, old.element, hand.letters.names, hand.lent.stamps, hand.carry)

    def _sprigs(self, pieces: Iterable[Piece]) -> list[Sprig]:
        return [sprig for piece in pieces for sprig in self._reading.piece(piece)]

    def _solid(self, old: Block | None, new: Block | None) -> None:
        """A table or another block without words of its own order."""
        hand = self._hand
        if new is not None and not isinstance(new, Passage):
            self._settle(new)
            if old is None or isinstance(old, Passage):
                mark_table(new, "inserted", hand, copied=False)
            else:
                compare_tables(old, new, hand)
        elif old is not None and not isinstance(old, Passage) and old.tag == _TABLE:
            copy = hand.carry(old)
            self._waiting.append(copy)
            mark_table(copy, "deleted", hand, copied=True)

    def _settle(self, following: Element | None) -> None:
        """Puts what was deleted before the next block of the new side; at the end of the container, behind the last."""
        waiting, before = self._waiting, self._before
        self._waiting, self._before = [], following if following is not None else before
        if not waiting:
            return
        if following is not None:
            place = _outside(following, before, self._container)
            for each in waiting:
                place.addprevious(each)
        elif before is not None:
            place = _outside(before, None, self._container)
            for each in reversed(waiting):
                place.addnext(each)
        else:
            self._container.extend(waiting)


def _outside(block: Element, other: Element | None, container: Element) -> Element:
    """The block, or the controls around it as far as these do not hold the other block too."""
    around = set() if other is None else set(other.iterancestors())
    parent = block.getparent()
    while parent is not None and parent is not container and parent not in around:
        block, parent = parent, parent.getparent()
    return block


def _read(found: Sequence[Block]) -> list[Passage | None]:
    return [each if isinstance(each, Passage) else None for each in found]


def _lines(found: Iterable[Block]) -> tuple[Line, ...]:
    return tuple(
        Line(each.text) if isinstance(each, Passage) else Line(words_of(each), kind=str(each.tag), solid=True)
        for each in found
    )


def _untouched(planned: Planned, old: Passage, new: Passage) -> bool:
    """Whether a line holds all words of one line of each side, kept, and its end."""
    if planned.end.op != "kept" or len(planned.pieces) > 1:
        return False
    if not planned.pieces:
        return not old.text and not new.text
    piece = planned.pieces[0]
    spans = (piece.old, planned.end.old, old), (piece.new, planned.end.new, new)
    return piece.op == "kept" and all(
        span is not None and span.line == line and span.end - span.start == len(passage.text)
        for span, line, passage in spans
    )


def _alike(old: Passage, new: Passage, hand: Hand) -> bool:
    """Whether kept words look as they did, so that the paragraph stays as it is; sees to what is inside its things."""
    mine, theirs = _worded(old.bits), _worded(new.bits)
    markers = [bit for bit in old.bits if bit.kind in MARKERS]
    if markers and (hand.lent.bookmarks or any(bit.fate for bit in markers)):
        return False
    if any(bit.fate for bit in new.bits):
        return False
    if _looks(mine) != _looks(theirs):
        return False
    things = [bit for bit in theirs if bit.kind and bit.kind != "field"]
    if things:
        for one, two in zip([bit for bit in mine if bit.kind and bit.kind != "field"], things, strict=True):
            hand.kept_things(one.node, two.node, two.kind)
    return True


def _worded(bits: Iterable[Bit]) -> list[Bit]:
    return [bit for bit in bits if bit.letters]


def _looks(bits: Iterable[Bit]) -> list[tuple[object, int]]:
    """How many letters in a row have which look."""
    found: list[tuple[object, int]] = []
    for bit in bits:
        if found and found[-1][0] == bit.look:
            found[-1] = (bit.look, found[-1][1] + len(bit.letters))
        else:
            found.append((bit.look, len(bit.letters)))
    return found


def mark_alone(task: Alone) -> None:
    """Marks all that a container holds as inserted or deleted; the last mark of a note or a cell stays."""
    hand = task.hand
    scope = hand.old if task.copied else hand.new
    found = list(blocks(task.container))
    for index, block in enumerate(found):
        if block.tag != w("p"):
            mark_table(block, task.op, hand, copied=task.copied)
            continue
        bits = hand.letters.passage(block, scope).bits
        write(block, [_whole(bit, task) for bit in bits], hand)
        if index < len(found) - 1 or task.container.tag == w("tc"):
            mark_end(block, task.op, hand.lent.stamps)


def _whole(bit: Bit, task: Alone) -> Sprig:
    op = "kept" if bit.kind in MARKERS else task.op
    return Sprig(bit, op, 0, len(bit.letters), 0, SAME, task.copied)
