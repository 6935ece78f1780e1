"""What one redline works with and gathers on its way: both documents, the letters of their atoms, and its moves."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mouflow.compare.credit import Credit
from mouflow.compare.lines import Move, Op
from mouflow.compare.words import edits
from mouflow.document.redline.letters import Script, cut, spelled
from mouflow.document.redline.notes import label
from mouflow.document.redline.outline import Outline
from mouflow.document.tree import Break, Document, Inline, Mark, MarkKind, text_of

KINDS: dict[Op, MarkKind] = {
    "deleted": "del",
    "inserted": "ins",
    "moved-from": "moved-from",
    "moved-to": "moved-to",
}
TO = "dipindahkan ke {label}"
FROM = "dipindahkan dari {label}"


@dataclass(frozen=True, slots=True)
class Relocation:
    """A move: the name that its marks bear, where it came from and went to, and the words that changed on the way.

    `origin` and `destination` are as the text cites the place ("Pasal 8"), or the words of the heading above; empty
    when there is neither. Both halves are written whole, so `rewordings`, each old words and new ones, show only here.
    """

    name: str
    origin: str
    destination: str
    rewordings: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Desk:
    """The two documents as they are compared and spelled, whose changes they are, and the moves found so far."""

    old: Document
    new: Document
    credit: Credit
    scripts: tuple[Script, Script]
    moves: list[Relocation] = field(default_factory=list)

    def marks(self, old: Outline, new: Outline, moves: Sequence[Move]) -> "Marks":
        """The marks of one flow; its moves join those found so far."""
        names: dict[int, Relocation] = {}
        for move in moves:
            found = Relocation(
                f"move{len(self.moves) + 1}",
                label(old, move.old, self.old.style),
                label(new, move.new, self.new.style),
                self._rewordings(old, new, move) if move.edited else (),
            )
            self.moves.append(found)
            names[move.number] = found
        return Marks(self.credit, names)

    def _rewordings(self, old: Outline, new: Outline, move: Move) -> tuple[tuple[str, str], ...]:
        """What changed between the halves of a move: old words and new ones."""
        was, now = spelled(_inlines(old, move.old), self.scripts[0]), spelled(_inlines(new, move.new), self.scripts[1])
        steps = (step for step in edits(was.text, now.text) if not step.kept)
        return tuple((text_of(tuple(cut(was, *step.old))), text_of(tuple(cut(now, *step.new)))) for step in steps)


def _inlines(side: Outline, span: tuple[int, int]) -> tuple[Inline, ...]:
    """All inlines of the lines, a break between two lines."""
    found: list[Inline] = []
    for spelling in side.spellings[span[0] : span[1]]:
        found += [*([Break()] if found else []), *(spelling.inlines if spelling else ())]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one flow."""

    credit: Credit
    moves: dict[int, Relocation]

    def of(self, op: Op, move: int = 0) -> Mark:
        """The mark of what stands on one side; with its name and where it went or came from when it moved."""
        found = self.moves.get(move)
        if found is None:
            return Mark(KINDS[op], self.credit.author, self.credit.date)
        place = found.destination if op == "moved-from" else found.origin
        note = (TO if op == "moved-from" else FROM).format(label=place) if place else ""
        return Mark(KINDS[op], self.credit.author, self.credit.date, found.name, note)
