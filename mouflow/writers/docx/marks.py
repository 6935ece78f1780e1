"""Tracked changes: w:ins, w:del, w:moveFrom and w:moveTo around runs, at paragraph ends, on rows and cells."""

import re
from dataclasses import dataclass, field
from datetime import UTC
from itertools import count

from mouflow.document.tree import Mark
from mouflow.writers.docx.errors import UnpairedMove
from mouflow.writers.docx.xml import quote
from mouflow.writers.targets import GONE

TAGS = {"ins": "ins", "del": "del", "moved-from": "moveFrom", "moved-to": "moveTo"}
MOVES = ("moved-from", "moved-to")
NOBODY = "mouflow"  # Word wants an author for each change
PIECE = re.compile("\0([0-9]+)\0")  # stands behind each piece of a move until its last one is known


@dataclass(slots=True)
class Marks:
    """The tracked changes of one package: their ids, and the ranges of its moves."""

    credit: Mark  # whose the changes of looks are, which have no mark
    ids: "count[int]" = field(default_factory=lambda: count(1))
    moves: dict[tuple[str, str], int] = field(default_factory=dict)  # (kind, name) → id of the range

    def attributes(self, mark: Mark) -> str:
        """An id of its own, the author and, when known, the moment in UTC."""
        return f' w:id="{next(self.ids)}"{_said(mark)}'

    def looks(self, tag: str, former: str) -> str:
        """The change of a look: a paragraph's (`pPr`) or that of letters (`rPr`), which were `former`."""
        return f"<w:{tag}Change{self.attributes(self.credit)}><w:{tag}>{former}</w:{tag}></w:{tag}Change>"

    def around(self, runs: str, mark: Mark | None) -> str:
        """The runs inside their tracked change; a move also opens its range, once, and ends in a piece's sign."""
        if mark is None:
            return runs
        tag = TAGS[mark.kind]
        wrapped = f"<w:{tag}{self.attributes(mark)}>{runs}</w:{tag}>"
        return f"{self.opening(mark)}{wrapped}{self.piece(mark)}"

    def end(self, mark: Mark | None) -> str:
        """The change of a paragraph's end, to stand first in its run properties."""
        return f"<w:{TAGS[mark.kind]}{self.attributes(mark)}/>" if mark else ""

    def row(self, mark: Mark | None) -> str:
        """The change of a row, which is inserted or deleted."""
        return f"<w:{TAGS[mark.kind]}{self.attributes(mark)}/>" if mark else ""

    def cell(self, mark: Mark | None) -> str:
        """The change of a cell, which is inserted or deleted."""
        return f"<w:cell{TAGS[mark.kind].title()}{self.attributes(mark)}/>" if mark else ""

    def opening(self, mark: Mark | None) -> str:
        """The start of a move's range before its first piece; else nothing."""
        if mark is None or mark.kind not in MOVES or (mark.kind, mark.move) in self.moves:
            return ""
        if not mark.move:
            raise UnpairedMove(mark.move, mark.kind)
        self.moves[mark.kind, mark.move] = range_id = next(self.ids)
        return f'<w:{TAGS[mark.kind]}RangeStart w:id="{range_id}" w:name={quote(mark.move)}{_said(mark)}/>'

    def piece(self, mark: Mark | None) -> str:
        """The sign behind a piece of a move; else nothing."""
        return f"\0{self.moves[mark.kind, mark.move]}\0" if mark and mark.kind in MOVES else ""

    def closed(self, xml: str) -> str:
        """The part with each move's range ended behind its last piece; raises UnpairedMove for half a move."""
        if not self.moves:
            return xml
        for kind, name in self.moves:
            if (MOVES[kind == MOVES[0]], name) not in self.moves:
                raise UnpairedMove(name, kind)
        tags = {str(range_id): TAGS[kind] for (kind, _), range_id in self.moves.items()}
        last = {sign[1]: sign.start() for sign in PIECE.finditer(xml)}
        return PIECE.sub(
            lambda sign: f'<w:{tags[sign[1]]}RangeEnd w:id="{sign[1]}"/>' if last[sign[1]] == sign.start() else "",
            xml,
        )


def _said(mark: Mark) -> str:
    """Who made the change, and when."""
    author = f" w:author={quote(mark.author or NOBODY)}"
    if mark.date is None:
        return author
    moment = mark.date.astimezone(UTC) if mark.date.tzinfo else mark.date
    return f'{author} w:date="{moment.strftime("%Y-%m-%dT%H:%M:%SZ")}"'


def plain(mark: Mark | None) -> Mark | None:
    """The mark as an insertion or a deletion, for what Word cannot move: rows, cells and all in them."""
    if mark is None or mark.kind not in MOVES:
        return mark
    return Mark("del" if mark.kind in GONE else "ins", mark.author, mark.date)
