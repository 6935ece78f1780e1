"""Cells of the matriks sandingan: what one draft says of a thing, the words marked that differ from its neighbour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mouflow.compare.comparison import Provision, ProvisionChange
from mouflow.compare.words import edits
from mouflow.document.matrix_threads import Thread

NOWHERE = "–"
COMING, GOING = "(baru)", "(dihapus)"
ARRIVED: Mapping[str, str] = {
    "moved": "(dipindahkan dari {})",
    "split": "(pecahan dari {})",
    "merged": "(gabungan dari {})",
}
Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell; `marked` where they differ from the draft beside."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What one draft says: lines of words, and a remark where the place itself is what changed."""

    lines: tuple[tuple[Piece, ...], ...] = ()
    remark: str = ""


def cell_of(thread: Thread, draft: int) -> Cell:
    """What a draft says of a provision, with what differs from the draft before it; in the first, what goes next."""
    before = thread.steps[draft - 1] if draft else None
    provision = thread.at(draft)
    if provision is None:
        return Cell(remark=GOING if before else NOWHERE)
    return Cell(_lines(provision.text, _spans(thread, draft, provision)), _remark(before))


def _remark(before: ProvisionChange | None) -> str:
    if before is None:
        return ""
    return COMING if before.old is None else arrival(before.fates, before.old)


def _spans(thread: Thread, draft: int, provision: Provision) -> Spans:
    """The stretches of a provision that are marked: all of one that comes or goes, else the words that differ."""
    change = thread.steps[draft - 1] if draft else thread.steps[0]
    if change is None:
        return ()
    if (change.old if draft else change.new) is None:
        return ((0, len(provision.text)),)
    return [wording.new_span if draft else wording.old_span for wording in change.wordings]


def _lines(text: str, spans: Spans) -> tuple[tuple[Piece, ...], ...]:
    """The text as lines of pieces, cut where marks begin and end and at its line breaks."""
    cuts: list[Piece] = []
    end = 0
    for start, stop in sorted(spans):
        start, stop = _inked(text, max(start, end), stop)
        cuts += [Piece(text[end:start]), Piece(text[start:stop], True)]
        end = max(end, stop)
    cuts.append(Piece(text[end:]))
    lines: list[list[Piece]] = [[]]
    for cut in cuts:
        first, *rest = cut.text.split("\n")
        lines[-1].append(Piece(first, cut.marked))
        lines += [[Piece(part, cut.marked)] for part in rest]
    return tuple(line for each in lines if (line := tuple(piece for piece in each if piece.text)))


def _inked(text: str, start: int, stop: int) -> tuple[int, int]:
    """A stretch without the blanks at its ends, unless it is nothing else: a line under a blank looks like a blank."""
    words = text[start:stop].strip()
    if not words:
        return start, max(start, stop)
    first = text.index(words, start)
    return first, first + len(words)


def arrival(fates: Sequence[str], old: Provision | None) -> str:
    """The remark on something that came from elsewhere; empty where it only stayed."""
    if old is None:
        return ""
    return next((ARRIVED[fate].format(old.label) for fate in fates if fate in ARRIVED), "")


def value_cell(texts: Sequence[str], draft: int) -> Cell:
    """What a draft says of a value outside the clauses, given its words in every draft."""
    text = texts[draft]
    if not text:
        return Cell(remark=GOING if draft and texts[draft - 1] else NOWHERE)
    beside = texts[draft - 1] if draft else texts[1]
    if not beside:
        return Cell(_lines(text, [(0, len(text))]))
    return Cell(_lines(text, [edit.old for edit in edits(text, beside) if not edit.kept]))
