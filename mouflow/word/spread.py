"""Fields that spread over several paragraphs, such as a table of contents: whether they came or went as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mouflow.compare.lines import Planned
from mouflow.word.bits import FIELD_CHAR, Bit, Passage
from mouflow.word.xml import w

_TYPE = w("fldCharType")


@dataclass(frozen=True, slots=True)
class Spread:
    """A field from a line to a later one, and its signs."""

    first: int
    last: int
    signs: tuple[Bit, ...]


def settle_fates(old: Sequence[Passage | None], new: Sequence[Passage | None], lines: Sequence[Planned]) -> None:
    """Marks the signs of fields of which nothing was kept as deleted or inserted; those of others stay."""
    kept_old: set[int] = set()
    kept_new: set[int] = set()
    for planned in lines:
        spans = [piece for piece in planned.pieces if piece.op == "kept"]
        kept_old.update(piece.old.line for piece in spans if piece.old is not None)
        kept_new.update(piece.new.line for piece in spans if piece.new is not None)
        if planned.end.op == "kept":
            kept_old.add(-1 if planned.end.old is None else planned.end.old)
            kept_new.add(-1 if planned.end.new is None else planned.end.new)
    for passages, kept, fate in ((old, kept_old, "deleted"), (new, kept_new, "inserted")):
        for spread in _spreads(passages):
            if kept.isdisjoint(range(spread.first, spread.last)):
                for sign in spread.signs:
                    sign.fate = fate


def _spreads(passages: Sequence[Passage | None]) -> Iterator[Spread]:
    """The fields that end, in order of their ends."""
    open_fields: list[tuple[int, list[Bit]]] = []
    for line, passage in enumerate(passages):
        for bit in passage.bits if passage is not None else ():
            if bit.kind != "loose":
                continue
            kind = bit.node.get(_TYPE) if bit.node.tag == FIELD_CHAR else None
            if kind == "begin":
                open_fields.append((line, []))
            if not open_fields:
                continue
            open_fields[-1][1].append(bit)
            if kind == "end":
                first, signs = open_fields.pop()
                yield Spread(first, line, tuple(signs))
