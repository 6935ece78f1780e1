"""One paragraph of Word: its properties in the schema's order, its bookmarks, its runs, its end."""

import re

from mouflow.document.tree import Break, Field, Heading, Inline, Item, Mark, Number, Paragraph, Section
from mouflow.writers.docx.flow import Flow
from mouflow.writers.docx.inlines import inline_runs
from mouflow.writers.docx.marks import GONE
from mouflow.writers.docx.names import bookmark
from mouflow.writers.docx.story import Story
from mouflow.writers.docx.xml import twentieths, twips

THIN = '<w:spacing w:before="{before}" w:after="0" w:line="20" w:lineRule="exact"/>'
THIN_SIZE = '<w:sz w:val="2"/><w:szCs w:val="2"/>'
OPEN = "<w:p><w:pPr>"
NUMBER = re.compile("<w:numPr>.*?</w:numPr>")
TEXT_LEVEL = 9  # Word's outline level for text that is no heading; headings have 0 to 8


def write_paragraph(story: Story, block: Paragraph, flow: Flow) -> None:
    """A paragraph of its role's style."""
    open_bookmark(story, block)
    level = story.register.levels.get(block.role, 0)
    _write(story, block, flow, f'<w:outlineLvl w:val="{TEXT_LEVEL}"/>' if level else "")


def write_heading(story: Story, block: Heading, flow: Flow) -> None:
    """A heading; the number of a numbered one stands on a line of its own above the words."""
    open_bookmark(story, block)
    if block.number is not None:
        take_number(story, block.number, block.mark or flow.mark)
    known = story.register.levels.get(block.role, block.level if block.role else 0)
    _write(story, block, flow, "" if known == block.level else f'<w:outlineLvl w:val="{block.level - 1}"/>')


def write_label(story: Story, flow: Flow) -> None:
    """An empty paragraph that bears the waiting label, for an item that begins with a table or a list."""
    write_paragraph(story, Paragraph(()), flow)


def write_thin(story: Story, flow: Flow, rule: str = "") -> None:
    """An empty paragraph of no height: before a table with a gap above, after one, or for a section's double rule."""
    starts, ends = _bookmarks(story)
    keep = "<w:keepNext/>" if flow.onward else ""
    _push(story, keep + rule + THIN.format(before=twentieths(story.gap)), None, starts + ends, THIN_SIZE)
    story.gap = 0


def open_bookmark(story: Story, block: Paragraph | Heading | Item | Section) -> None:
    """Lets the next paragraph bear the block's bookmark, when the block is the one that its id names."""
    register = story.register
    if not block.id or block.id in register.opened or register.targets[block.id].block is not block:
        return
    register.opened.add(block.id)
    story.names.append(bookmark(block.id))


def take_number(story: Story, number: Number, mark: Mark | None) -> None:
    """Gives the next paragraph this number; one that is deleted or moved away does not count."""
    gone = mark is not None and mark.kind in GONE
    num = story.counters.still(number) if gone else story.counters.num(number)
    story.number = f'<w:numPr><w:ilvl w:val="{number.level}"/><w:numId w:val="{num}"/></w:numPr>'
    story.alone = not story.register.instances.level(number).hanging


def _write(story: Story, block: Paragraph | Heading, flow: Flow, outline: str) -> None:
    mark = block.mark or flow.mark
    look = _properties(story, block, flow) + outline
    words = inline_runs(story, _below_label(story, block), flow.mark)
    starts, ends = _bookmarks(story)
    opening = story.register.marks.opening(mark)
    story.number, story.indent, story.alone, story.gap, story.new_page = "", "", False, 0, False
    _push(story, look, mark, f"{starts}{opening}{words}{ends}")


def _below_label(story: Story, block: Paragraph | Heading) -> tuple[Inline, ...]:
    """The paragraph's inlines, on a new line when its label stands alone on the first."""
    if not (story.alone and block.inlines):
        return block.inlines
    first = None if isinstance(block.inlines[0], Field) else block.inlines[0].mark
    return (Break(first if block.mark else None), *block.inlines)


def _properties(story: Story, block: Paragraph | Heading, flow: Flow) -> str:
    """The paragraph's own properties, in the order of the schema."""
    level = block.level if isinstance(block, Heading) else 0
    return "".join(
        (
            story.style(block.role, level),
            "<w:keepNext/>" if flow.onward else "",
            "<w:keepLines/>" if flow.whole else "",
            "<w:pageBreakBefore/>" if story.new_page else "",
            story.number,
            _gap(story, block),
            story.indent or ("" if story.number else _indent(story, block, flow)),
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


def _bookmarks(story: Story) -> tuple[str, str]:
    """The starts and ends of the waiting bookmarks, which are used up."""
    if not story.names:
        return "", ""
    starts, ends = [], []
    for name in story.names:
        number = next(story.register.marks.ids)
        starts.append(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>')
        ends.append(f'<w:bookmarkEnd w:id="{number}"/>')
    story.names.clear()
    return "".join(starts), "".join(ends)


def _push(story: Story, look: str, mark: Mark | None, content: str, size: str = "") -> None:
    """Three pieces of a paragraph; the middle one, the slot, may still take what belongs to its end."""
    marks = story.register.marks
    end = f"<w:rPr>{marks.end(mark)}{size}</w:rPr>" if mark or size else ""
    story.out += (f"{OPEN}{look}", end, f"</w:pPr>{content}</w:p>{marks.piece(mark)}")
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
