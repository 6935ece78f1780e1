"""Blocks in their order: paragraphs and headings, lists and their items, sections as content controls."""

from collections.abc import Callable

from mouflow.document.tree import Block, Heading, Item, List, Mark, Paragraph, Section, Table, text_of, walk
from mouflow.writers.docx.flow import Flow, entered, left
from mouflow.writers.docx.marks import GONE
from mouflow.writers.docx.names import control_number
from mouflow.writers.docx.numbering import BULLET_INDENT, DEPTH
from mouflow.writers.docx.paragraphs import (
    open_bookmark,
    take_number,
    write_heading,
    write_label,
    write_paragraph,
    write_thin,
)
from mouflow.writers.docx.story import Story
from mouflow.writers.docx.styles import rule_border
from mouflow.writers.docx.tables import write_table
from mouflow.writers.docx.xml import quote, twips

LONGEST_TITLE = 64  # letters that Word takes for a content control's title


def write_blocks(story: Story, blocks: tuple[Block, ...], flow: Flow) -> None:
    """The blocks one after another; what stands before a table that must stay whole stays with it."""
    for block, follower in zip(blocks, (*blocks[1:], None), strict=False):
        onward = flow.onward if follower is None else flow.together or _is_whole_table(story, follower)
        inner = flow if onward == flow.onward else flow._replace(onward=onward)
        WRITERS[type(block)](story, block, inner)


def _is_whole_table(story: Story, block: Block) -> bool:
    if isinstance(block, Section) and block.blocks:
        return _is_whole_table(story, block.blocks[0])
    return isinstance(block, Table) and bool(story.format(block.role).keep_lines)


def write_list(story: Story, block: List, flow: Flow) -> None:
    """The items of a list; a page break, gaps and keeping together follow its role."""
    form = story.format(block.role)
    inside = entered(story, form, flow)
    for place, item in enumerate(block.items, 1):
        onward = inside.onward if place == len(block.items) else inside.together
        _write_item(story, block, item, inside._replace(onward=onward))
    left(story, form)


def _write_item(story: Story, block: List, item: Item, flow: Flow) -> None:
    inside = flow._replace(mark=item.mark or flow.mark)
    open_bookmark(story, item)
    if item.number is None or not block.ordered:
        inside = _bullet(story, block, inside)
    else:
        take_number(story, item.number, _end(item.blocks) or inside.mark)
        inside = inside._replace(left=twips(story.register.instances.level(item.number).left))
    if not (item.blocks and _bears_label(item.blocks[0])):
        write_label(story, inside._replace(onward=bool(item.blocks) or inside.onward))
    write_blocks(story, item.blocks, inside)


def _end(blocks: tuple[Block, ...]) -> Mark | None:
    """The tracked change of the end of the paragraph that bears an item's label; None where an empty one does."""
    if not (blocks and _bears_label(blocks[0])):
        return None
    first = blocks[0]
    if isinstance(first, Section):
        return _end(first.blocks)
    return first.mark if isinstance(first, Paragraph | Heading) else None


def _bears_label(block: Block) -> bool:
    """Whether the label of an item can stand beside the block's first line."""
    if isinstance(block, Section):
        return bool(block.blocks) and _bears_label(block.blocks[0])
    return isinstance(block, Paragraph) or (isinstance(block, Heading) and block.number is None)


def _bullet(story: Story, block: List, flow: Flow) -> Flow:
    """Gives the next paragraph a dash; indents come from the list's place in a numbering, or are the house's."""
    style = story.register.style
    hanging = twips(BULLET_INDENT)
    indent = flow.left + hanging
    if block.role in style.lists:
        name, place = style.lists[block.role]
        level = style.numberings[name].levels[place]
        indent, hanging = max(indent, twips(level.left)), twips(level.hanging) or hanging
    num = story.register.instances.bullets
    story.number = f'<w:numPr><w:ilvl w:val="{min(flow.depth, DEPTH - 1)}"/><w:numId w:val="{num}"/></w:numPr>'
    story.indent = f'<w:ind w:left="{indent}" w:hanging="{hanging}"/>'
    return flow._replace(left=indent, depth=flow.depth + 1)


def write_section(story: Story, section: Section, flow: Flow) -> None:
    """A section; one with an id is a content control, and its first paragraph bears its bookmark."""
    form = story.format(section.role)
    inside = entered(story, form, flow)
    open_bookmark(story, section)
    if section.id:
        story.out.append(_control(story, section))
        story.kept = -1
    start = len(story.out)
    if form.rule == "above":
        write_thin(story, inside, rule_border("above"))
    write_blocks(story, section.blocks, inside)
    is_empty = section.id and len(story.out) == start
    if form.rule == "below" or story.names or is_empty:
        write_thin(story, inside, rule_border(form.rule) if form.rule == "below" else "")
    if section.id:
        story.out.append("</w:sdtContent></w:sdt>")
        story.kept = -1
    left(story, form)


def _control(story: Story, section: Section) -> str:
    """The start of a section's content control: its title is the heading's words, its tag the id."""
    number = control_number(section.id, story.register.controls)
    story.register.controls.add(number)
    headings = (_words(block) for block in walk(section.blocks) if isinstance(block, Heading))
    title = next(headings, "") or section.id
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quote(title[:LONGEST_TITLE])}/><w:tag w:val={quote(section.id)}/>"
        f'<w:id w:val="{number}"/></w:sdtPr><w:sdtContent>'
    )


def _words(heading: Heading) -> str:
    """The heading's words on one line, without those that are deleted or moved away."""
    marked = ((inline, getattr(inline, "mark", None)) for inline in heading.inlines)
    staying = tuple(inline for inline, mark in marked if mark is None or mark.kind not in GONE)
    return " ".join(text_of(staying).split())


def _table(story: Story, table: Table, flow: Flow) -> None:
    # Cells hold blocks again, so the way to write them is handed over.
    write_table(story, table, flow, write_blocks)


WRITERS: dict[type, Callable[..., None]] = {
    Paragraph: write_paragraph,
    Heading: write_heading,
    List: write_list,
    Table: _table,
    Section: write_section,
}
