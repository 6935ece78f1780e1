"""Two documents as one tree with marks: words, ends of paragraphs and rows are inserted, deleted or moved."""

from dataclasses import dataclass, field, replace

from mouflow.compare.atoms import Atoms
from mouflow.compare.credit import Credit
from mouflow.document.redline.assets import apart, shown_assets
from mouflow.document.redline.build import Builder
from mouflow.document.redline.desk import Desk, Relocation
from mouflow.document.redline.formed import formed, formed_cell
from mouflow.document.redline.matching import matched
from mouflow.document.redline.normal import normal
from mouflow.document.redline.outline import Outline, outlined, outlined_blocks
from mouflow.document.redline.resolve import accepted
from mouflow.document.redline.scripts import scripts
from mouflow.document.redline.segments import segments
from mouflow.document.redline.sheets import built_sheets
from mouflow.document.redline.styles import merged_style
from mouflow.document.redline.untracked import changed_columns, untracked
from mouflow.document.redline.weave import woven
from mouflow.document.tree import Block, Document
from mouflow.errors import Problem


@dataclass(frozen=True, slots=True)
class Redline:
    """The tree with marks, its moves in the order of the old text, and what differs without a mark, as problems."""

    document: Document
    moves: tuple[Relocation, ...] = ()
    untracked: tuple[Problem, ...] = ()


def redline(old: Document, new: Document, credit: Credit) -> Redline:
    """One tree of two, with the credit in every mark; marks that the two bear already are taken as accepted.

    Header, footer, look, watermark, title and properties are the new one's, as are the numbers and the references'
    words of what is kept. Of what is deleted or moved away numbers and ids are the old ones, so an id may stand twice:
    it names the block that stays. Table rows of one change bear its mark alone; items bear it like their words.
    """
    before, after = normal(accepted(old)), normal(accepted(new))
    before = apart(before, after)
    return _Redliner(Desk(before, after, credit, scripts(before, after, Atoms()))).redline()


@dataclass(frozen=True, slots=True)
class _Redliner:
    desk: Desk
    notes: list[Problem] = field(default_factory=list)

    def redline(self) -> Redline:
        old, new = self.desk.old, self.desk.new
        builder = self._builder(*matched(*map(outlined, (old, new), self.desk.scripts)))
        sheets = tuple(built_sheets(builder.weaving.flows, builder)) or new.sheets[:1]
        style = merged_style(old.style, new.style)
        document = replace(new, sheets=sheets, style=style, assets=shown_assets(sheets, old, new))
        document = formed(document, old)
        return Redline(document, tuple(self.desk.moves), (*untracked(old, new), *self.notes))

    def _builder(self, old: Outline, new: Outline) -> Builder:
        found, moves = segments(old.lines, new.lines)
        weaving = woven(old, new, found)
        self.notes.extend(changed_columns(new, weaving, self.desk.new.title))
        return Builder(old, new, weaving, self.desk.marks(old, new, moves), self._cell)

    def _cell(self, old: tuple[Block, ...], new: tuple[Block, ...]) -> tuple[Block, ...]:
        """The redline of the blocks of a cell."""
        if old == new:
            return new
        builder = self._builder(*map(outlined_blocks, (old, new), self.desk.scripts))
        woven = tuple(block for flow in builder.weaving.flows for block in builder.blocks(flow.children))
        return formed_cell(woven, old)
