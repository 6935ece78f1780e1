"""One paragraph of Word: its properties in the schema's order, its bookmarks, its runs, its end."""

import re
from dataclasses import replace

from mouflow.document.tree import Break, Field, Heading, Inline, Item, Mark, Paragraph, Section
from mouflow.writers.docx.counters import NEW, OLD, sides_of
from mouflow.writers.docx.flow import Flow
from mouflow.writers.docx.inlines import inline_runs
from mouflow.writers.docx.labels import NONE, Before, before, displaced, number_labels, stands_alone
from mouflow.writers.docx.names import bookmark
from mouflow.writers.docx.story import Story
from mouflow.writers.docx.xml import twentieths, twips
from mouflow.writers.targets import GONE

THIN = '<w:spacing w:before="{before}" w:after="0" w:line="20" w:lineRule="exact"/>'
THIN_SIZE = '<w:sz w:val="2"/><w:szCs w:val="2"/>'
OPEN = "<w:p><w:pPr>"
NUMBER = re.compile("<w:numPr>.*?</w:numPr>")
TEXT_LEVEL = 9  # Word's outline level for text that is no heading; headings have 0 to 8


def write_paragraph(story: Story, block: Paragraph, flow: Flow) -> None:
    """A paragraph of its role's style."""
    open_bookmark(story, block)
    _write(story, block, flow)


def write_heading(story: Story, block: Heading, flow: Flow) -> None:
    """A heading; the number of a numbered one stands on a line of its own above the words."""
    open_bookmark(story, block)
    stands = sides_of(block.mark or flow.mark)
    sides = stands if block.former is None else tuple(side for side in stands if side == NEW)
    if block.number is not None and sides:
        was = story.label if block.former and story.label_was is None else story.label_was
        story.label, story.label_was = number_labels(story, block.number, sides)
        story.label_was = was if block.former else story.label_was
        story.alone = stands_alone(story, block.number)
    _write(story, block, flow)


def write_label(story: Story, flow: Flow) -> None:
    """An empty paragraph that bears the waiting label, for an item that begins with a table or a list."""
    write_paragraph(story, Paragraph(()), flow)


def write_thin(story: Story, flow: Flow, rule: str = "") -> None:
    """An empty paragraph of no height: before a table with a gap above, after one, or for a section's double rule."""
    starts, ends = _bookmarks(story)
    keep = "<w:keepNext/>" if flow.onward else ""
    look = keep + rule + THIN.format(before=twentieths(story.gap))
    _push(story, look, None, f"</w:pPr>{starts}{ends}", THIN_SIZE)
    story.gap = 0


def open_bookmark(story: Story, block: Paragraph | Heading | Item | Section) -> None:
    """Lets the next paragraph bear the block's bookmark, when the block is the one that its id names."""
    register = story.register
    if not block.id or block.id in register.opened or register.targets[block.id].block is not block:
        return
    register.opened.add(block.id)
    story.names[bookmark(block.id)] = register.targets[block.id].gone


def _write(story: Story, block: Paragraph | Heading, flow: Flow) -> None:
    mark = block.mark or flow.mark
    _claim(story, block, mark)
    was = before(story, block, block.former, flow) if block.former and OLD in sides_of(mark) else None
    alone = story.alone, was.alone if was else story.alone
    if was and mark is not None:
        story.label, alone = was.label, (was.alone, was.alone)
        look = _look(story, was.block, was.flow)
    else:
        look = _look(story, block, flow)
    change = _former(story, block, flow, was, look) if mark is None else ""
    words = inline_runs(story, _below_label(story, block, alone), flow.mark)
    starts, ends = _bookmarks(story, mark)
    opening = story.register.marks.opening(mark)
    story.label, story.label_was, story.alone, story.gap, story.new_page = NONE, None, False, 0, False
    _push(story, look, mark, f"{change}</w:pPr>{starts}{opening}{words}{ends}")


def _claim(story: Story, block: Paragraph | Heading, mark: Mark | None) -> None:
    """Gives a paragraph the label that its item still owes on a side on which the paragraph stands."""
    if story.owed is None or story.label[0]:
        return
    sides = tuple(side for side in sides_of(mark) if side in story.owed.sides)
    rest = tuple(side for side in story.owed.sides if side not in sides)
    owed, story.owed = story.owed, replace(story.owed, sides=rest) if rest else None
    if displaced(block):
        sides = tuple(side for side in sides if side == NEW)
    if not sides:
        return
    label, none = owed.label(sides), story.label
    if mark is None and sides == (OLD,):
        story.label_was = label
    else:
        story.label, story.label_was = label, none if mark is None and sides == (NEW,) else None


def _former(story: Story, block: Paragraph | Heading, flow: Flow, was: Before | None, look: str) -> str:
    """The tracked change of a kept paragraph's form or label; nothing where both stay."""
    if was is None and story.label_was is None:
        return ""
    story.label = was.label if was else story.label_was or NONE
    former = _look(story, was.block, was.flow) if was else _look(story, block, flow)
    return "" if former == look else story.register.marks.looks("pPr", former)


def _below_label(story: Story, block: Paragraph | Heading, alone: tuple[bool, bool]) -> tuple[Inline, ...]:
    """The paragraph's inlines, on a new line where its label stands alone on the first: now, or before."""
    inlines = story.register.seams.get(id(block), block.inlines)
    if not (any(alone) and inlines):
        return inlines
    if alone[0] != alone[1]:
        change = story.register.marks.credit
        return (Break(change if alone[0] else replace(change, kind="del")), *inlines)
    first = None if isinstance(inlines[0], Field) else inlines[0].mark
    return (Break(first if block.mark else None), *inlines)


def _look(story: Story, block: Paragraph | Heading, flow: Flow) -> str:
    """The paragraph's properties, and its outline level where that is not its role's own."""
    look = _properties(story, block, flow)
    level = block.level if isinstance(block, Heading) else 0
    known = story.register.levels.get(block.role, 0)
    return look if known == level else f'{look}<w:outlineLvl w:val="{level - 1 if level else TEXT_LEVEL}"/>'


def _properties(story: Story, block: Paragraph | Heading, flow: Flow) -> str:
    """The paragraph's own properties, in the order of the schema."""
    level = block.level if isinstance(block, Heading) else 0
    return "".join(
        (
            story.style(block.role, level),
            "<w:keepNext/>" if flow.onward else "",
            "<w:keepLines/>" if flow.whole else "",
            "<w:pageBreakBefore/>" if story.new_page else "",
            story.label[0],
            _gap(story, block),
            story.label[1] or ("" if story.label[0] else _indent(story, block, flow)),
        )
    )


def _gap(story: Story, block: Paragraph | Heading) -> str:
    """The gap that the blocks around want above, where it is larger than the role's own."""
    own = story.format(block.role).before or 0
    return f'<w:spacing w:before="{twentieths(story.gap)}"/>' if story.gap > own else ""


def _indent(story: Story, block: Paragraph | Heading, flow: Flow) -> str:
    """The indent of a further block of a list item, to which the role's own is added."""
    if not flow.left:
        return ""
    form = story.format(block.role)
    hanging = f' w:hanging="{twips(form.hanging)}"' if form.hanging else ""
    return f'<w:ind w:left="{flow.left + twips(form.left or 0)}"{hanging}/>'


def _bookmarks(story: Story, mark: Mark | None = None) -> tuple[str, str]:
    """The starts and ends of the waiting bookmarks, which are used up; those of what stays wait while words go."""
    if not story.names:
        return "", ""
    goes = mark is not None and mark.kind in GONE
    borne = [name for name, gone in story.names.items() if gone or not goes]
    starts, ends = [], []
    for name in borne:
        number = next(story.register.marks.ids)
        starts.append(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>')
        ends.append(f'<w:bookmarkEnd w:id="{number}"/>')
        del story.names[name]
    return "".join(starts), "".join(ends)


def _push(story: Story, look: str, mark: Mark | None, content: str, size: str = "") -> None:
    """Three pieces of a paragraph; the middle one, the slot, may still take what belongs to its end.

    `content` begins with the end of the properties: a tracked change of them stands last in them, behind the slot.
    """
    marks = story.register.marks
    end = f"<w:rPr>{marks.end(mark)}{size}</w:rPr>" if mark or size else ""
    story.out += (f"{OPEN}{look}", end, f"{content}</w:p>{marks.piece(mark)}")
    story.slot, story.mark, story.after_table = len(story.out) - 2, mark, False
    if mark is None:
        story.kept = -1 if size else story.slot
    elif mark.kind != "del":
        story.kept = -1


def end_with_paragraph(story: Story) -> None:
    """Makes sure that a cell or a sheet ends in a paragraph, as Word wants."""
    story.gap = 0
    if story.slot != len(story.out) - 2:
        write_thin(story, Flow(0))


def settle(story: Story, section: str = "") -> None:
    """Ends a cell, or a sheet with its section's properties.

    The last end cannot be deleted, as nothing follows that it could join: the deletion goes to the end before it, or is
    dropped. In the first case the last paragraph takes the look of the one that it joins; rejecting gives its own back.
    """
    end_with_paragraph(story)
    change = ""
    if story.mark is not None and story.mark.kind in GONE:
        settled = _moved_up if story.mark.kind == "del" and story.kept >= 0 else _dropped
        change = settled(story, story.mark)
    story.out[story.slot] += section + change


def _moved_up(story: Story, mark: Mark) -> str:
    """Deletes the end of the last kept paragraph instead; what the last one's properties were."""
    out, slot, kept = story.out, story.slot, story.kept
    out[kept], out[slot] = out[slot], out[kept]
    return _changed(story, out[kept - 1].removeprefix(OPEN), mark)


def _dropped(story: Story, mark: Mark) -> str:
    """Leaves the last paragraph's end as it is, without a number; what its properties were."""
    out, slot = story.out, story.slot
    out[slot] = ""
    out[slot + 1] = out[slot + 1][: out[slot + 1].rindex("</w:p>") + len("</w:p>")]
    return _changed(story, NUMBER.sub("", out[slot - 1].removeprefix(OPEN)), mark)


def _changed(story: Story, look: str, mark: Mark) -> str:
    """Gives the last paragraph these properties; the tracked change of those that it had."""
    former = story.out[story.slot - 1].removeprefix(OPEN)
    if former == look:
        return ""
    story.out[story.slot - 1] = OPEN + look
    return f"<w:pPrChange{story.register.marks.attributes(mark)}><w:pPr>{former}</w:pPr></w:pPrChange>"
