"""Seams between paragraphs: changes put in an order that LibreOffice rejects exactly, too.

LibreOffice (7.4) takes an insertion at the end of a paragraph whose mark is not tracked, and one at the start of the
next, for one; rejecting it eats the end between them. A deletion that stands between them keeps them apart: of a
replacement at that place the deletion goes next to the seam, and else the last word before it is written anew.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from mouflow.document.tree import (
    Block,
    Break,
    Cell,
    Document,
    Field,
    Heading,
    Inline,
    List,
    Mark,
    Paragraph,
    Picture,
    Reference,
    Row,
    Run,
    Section,
    Table,
)

LAST = re.compile(r"(?:\w+(?:['’\-]\w+)*|\s+|.)\Z", re.DOTALL)  # a word, blanks or a sign at the end
Seams = dict[int, tuple[Inline, ...]]


@dataclass(slots=True)
class _Line:
    """A paragraph with its words, each with the change it has, and the change of its end."""

    block: Paragraph | Heading
    words: list[tuple[Inline, Mark | None]]
    end: Mark | None

    @property
    def labelled(self) -> bool:
        """Whether an unmarked line break stands before the words, below a number."""
        return isinstance(self.block, Heading) and self.block.number is not None and self.block.mark is None


def seams(document: Document) -> Seams:
    """The new words of the paragraphs that must change, by the `id` of the block; nothing without changes."""
    found: Seams = {}
    if not any(_is_marked(sheet.blocks) for sheet in document.sheets):  # as in most documents
        return found
    for flow in _flows(tuple(block for sheet in document.sheets for block in sheet.blocks)):
        for left, right in pairwise(flow):
            if left is not None and right is not None and _melt(left, right):
                changed = _mended(left, right)
                if changed is not None:
                    found[id(changed.block)] = tuple(_bearing(inline, mark) for inline, mark in changed.words)
    return found


def _is_marked(blocks: tuple[Block, ...]) -> bool:
    """Whether any change is in the blocks."""
    return any(map(_has_mark, blocks))


def _has_mark(block: Block) -> bool:
    if isinstance(block, Table):
        rows = (*block.head, *block.rows)
        return any(row.mark is not None or any(map(_has_mark_in_cell, row.cells)) for row in rows)
    if isinstance(block, List):
        return any(item.mark is not None or _is_marked(item.blocks) for item in block.items)
    if isinstance(block, Section):
        return _is_marked(block.blocks)
    return block.mark is not None or any(inline.mark is not None for inline in block.inlines)


def _has_mark_in_cell(cell: Cell) -> bool:
    return cell.mark is not None or _is_marked(cell.blocks)


def _flows(blocks: tuple[Block, ...]) -> Iterator[list[_Line | None]]:
    """The lines of the text, None for a table between two of them; then those of each cell."""
    cells: list[tuple[tuple[Block, ...], Mark | None]] = []
    yield list(_lines(blocks, None, cells))
    while cells:
        inner, around = cells.pop()
        yield list(_lines(inner, around, cells))


def _lines(
    blocks: Iterable[Block], around: Mark | None, cells: list[tuple[tuple[Block, ...], Mark | None]]
) -> Iterator[_Line | None]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            words = [(each, None if isinstance(each, Field) else each.mark or around) for each in block.inlines]
            yield _Line(block, [word for word in words if not _is_empty(word[0])], block.mark or around)
        elif isinstance(block, Section):
            yield from _lines(block.blocks, around, cells)
        elif isinstance(block, List):
            for item in block.items:
                yield from _lines(item.blocks, item.mark or around, cells)
        else:
            yield None
            cells += [inner for row in (*block.head, *block.rows) for inner in _cells(row, around)]


def _cells(row: Row, around: Mark | None) -> Iterator[tuple[tuple[Block, ...], Mark | None]]:
    yield from ((cell.blocks, cell.mark or row.mark or around) for cell in row.cells)


def _is_empty(inline: Inline) -> bool:
    return isinstance(inline, Run | Reference) and not inline.text


def _melt(left: _Line, right: _Line) -> bool:
    """Whether an insertion stands on both sides of an end that is not tracked."""
    if left.end is not None or not (left.words and _is(left.words[-1][1], "ins")) or right.labelled:
        return False
    return _is(right.words[0][1] if right.words else right.end, "ins")


def _mended(left: _Line, right: _Line) -> _Line | None:
    """The line that must change, changed; None where neither holds anything that could stand between."""
    start = _change(left.words)
    if any(_is(mark, "del") for _, mark in left.words[start:]):
        left.words[start:] = sorted(left.words[start:], key=lambda word: _is(word[1], "del"))
        return left
    stop = len(right.words) - _change(right.words[::-1])
    if right.end is None and any(_is(mark, "del") for _, mark in right.words[:stop]):
        right.words[:stop] = sorted(right.words[:stop], key=lambda word: not _is(word[1], "del"))
        return right
    return _rewritten(left, start) if start else None


def _rewritten(line: _Line, start: int) -> _Line | None:
    """The line with the last kept word before its insertion deleted and inserted again."""
    inline, kept = line.words[start - 1]
    mark = line.words[-1][1]
    if kept is not None or mark is None or isinstance(inline, Field | Picture):
        return None
    found = LAST.search(inline.text) if isinstance(inline, Run) else None
    word: Inline = replace(inline, text=found[0]) if isinstance(inline, Run) and found else inline
    rest = [(replace(inline, text=inline.text[: found.start()]), kept)] if isinstance(inline, Run) and found else []
    gone = Mark("del", mark.author, mark.date)
    line.words[start - 1 :] = [*rest, (word, mark), *line.words[start:], (word, gone)]
    return line


def _change(words: list[tuple[Inline, Mark | None]]) -> int:
    """Where the change at the end of the words begins: only insertions and deletions from there on."""
    place = len(words)
    while place and (_is(words[place - 1][1], "ins") or _is(words[place - 1][1], "del")):
        place -= 1
    return place


def _is(mark: Mark | None, kind: str) -> bool:
    return mark is not None and mark.kind == kind


def _bearing(inline: Inline, mark: Mark | None) -> Inline:
    """The inline with its change as its own."""
    if isinstance(inline, Field) or inline.mark == mark:
        return inline
    if isinstance(inline, Break | Picture):
        return replace(inline, mark=mark)
    return replace(inline, mark=mark, former=None)
